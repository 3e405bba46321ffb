"""The one error of the site's build.

Invariant: str() of it is one line that names the page and what is wrong with it.
"""

from __future__ import annotations

__all__ = ["SiteError"]


class SiteError(Exception):
    """A page that cannot be made; the old site stays as it was."""

    def __init__(self, page: str, cause: str) -> None:
        self.page = page
        self.cause = " ".join(cause.split())
        # Both arguments, so that the error can be passed on by another process.
        super().__init__(page, self.cause)

    def __str__(self) -> str:
        return f"{self.page}: {self.cause}"
