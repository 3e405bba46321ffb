"""``python -m tests.browser.prepare``: install the browser before the tests' time-outs run."""

from __future__ import annotations

from tests.browser import browsing
from tests.interop.prepare import prepare


def main() -> None:
    """Install it; print why, if it cannot be had."""
    for line in prepare({"the browser of the site's tests": browsing.prepare}):
        print(line, flush=True)


if __name__ == "__main__":
    main()
