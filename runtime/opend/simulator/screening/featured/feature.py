"""Say how a figure of a share is read, and which parameter it takes.

Invariant: a parameter that is not listed is refused before any share is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.screening.scene import Share

__all__ = ["Feature", "Value", "plain"]

Value: TypeAlias = "float | str | None"


class Feature(NamedTuple):
    """One figure."""

    read: Callable[[Share, int], Value]
    """Returns the figure for a value of the parameter, or what that stands for; 0 without one."""
    field: str = ""
    """The attribute that holds the parameter; empty if the figure takes none."""
    known: Mapping[int, int] | None = None
    """The values of the parameter, and what they stand for; None allows any."""
    usual: int | None = None
    """What a missing parameter stands for; None if it must be given."""


def plain(read: Callable[[Share], Value]) -> Feature:
    """Return a figure without a parameter."""

    def of_share(share: Share, _: int) -> Value:
        return read(share)

    return Feature(of_share)
