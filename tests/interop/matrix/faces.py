"""Compare the answers of `opend.futu` with those of the vendor's client: types, order of columns, index and values.

Invariant: a difference is equal to one of the intended ones, or it is a complaint.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, TypeAlias

from tests.interop.matrix.intended import INTENDED
from tests.interop.matrix.trees import is_list, is_object

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from tests.interop.matrix.results import Result, Run

__all__ = ["ComparedCall", "Difference", "compare", "differences", "is_unsent"]

Verdict: TypeAlias = Literal["equal", "as intended", "different", "not there", "not compared"]

_CELL: Final = re.compile(r"\[\d+\]")
_ZEROS: Final = ("int 0", "float 0.0")
_WIDENED: Final = ("int64", "float64")
"""The types of a column that has a number which the gateway did not send."""


class Difference(NamedTuple):
    """A value that the two clients gave in different form, and its place in the answer."""

    place: str
    vendor: Any
    ours: Any


class ComparedCall(NamedTuple):
    """A call of the matrix, compared."""

    call: str
    verdict: Verdict
    complaints: tuple[str, ...] = ()
    """The differences that nobody intended, in words."""
    intended: frozenset[str] = frozenset()
    """The patterns of INTENDED that explain a difference."""


def compare(vendor: Run, ours: Run) -> list[ComparedCall]:
    """Return a comparison for each call; a call that names a method which ours lacks is not there."""
    lacking = vendor.methods - ours.methods
    return [_compared(*pair, lacking) for pair in zip(vendor.rows, ours.rows, strict=True)]


def _compared(vendor: Result, ours: Result, lacking: frozenset[str]) -> ComparedCall:
    call = vendor.call.text
    if vendor.typed is None or vendor.outcome == "client":
        return ComparedCall(call, "not compared")
    if any(f"{method}(" in call for method in lacking):
        return ComparedCall(call, "not there")
    if ours.typed is None:
        return ComparedCall(call, "different", (ours.message,))
    found = list(differences(vendor.typed, ours.typed))
    widened = {_column(each.place) for each in found if (each.vendor, each.ours) == _WIDENED}
    to_explain = [each for each in found if not is_unsent(each, widened)]
    wrong = [each for each in to_explain if not _reasons(call, each)]
    if wrong:
        return ComparedCall(call, "different", tuple(_words(wrong)))
    reasons = frozenset(pattern for each in to_explain for pattern in _reasons(call, each))
    return ComparedCall(call, "as intended" if found else "equal", (), reasons)


def differences(vendor: Any, ours: Any, place: str = "") -> Iterator[Difference]:
    """Yield the differences, each with its place."""
    if is_object(vendor) and is_object(ours) and list(vendor) == list(ours):
        pairs = [(f"{place}/{key}", vendor[key], ours[key]) for key in vendor]
    elif is_list(vendor) and is_list(ours) and len(vendor) == len(ours):
        pairs = [(f"{place}[{index}]", *pair) for index, pair in enumerate(zip(vendor, ours, strict=True))]
    else:
        pairs = []
        if vendor != ours:
            yield Difference(place, vendor, ours)
    for inner, theirs, mine in pairs:
        yield from differences(theirs, mine, inner)


def is_unsent(difference: Difference, widened: Collection[str] = ()) -> bool:
    """Return whether an unsent number causes the difference: 0 there and NaN here, the column's type with it, or the
    whole numbers of a widened column that became real beside it."""
    vendor, ours = difference.vendor, difference.ours
    if (vendor, ours) == _WIDENED or (vendor in _ZEROS and ours == "float nan"):
        return True
    return _column(difference.place) in widened and f"{vendor}.0".replace("int ", "float ") == ours


def _reasons(call: str, difference: Difference) -> list[str]:
    """Return the patterns of INTENDED that explain a difference."""
    place = f"{_name(call)}/{_column(difference.place)}"
    return [pattern for pattern in INTENDED if re.fullmatch(pattern, place)]


def _name(call: str) -> str:
    return call.partition("(")[0].partition(".")[2] or call


def _column(place: str) -> str:
    return _CELL.sub("", place).replace("/cells/", "/").replace("str ", "").replace("'", "").strip("/")


def _words(wrong: Iterable[Difference]) -> Iterator[str]:
    """Yield each column's first difference."""
    columns = {_column(difference.place): difference for difference in reversed(list(wrong))}
    for column, difference in reversed(columns.items()):
        yield f"{column}: {_shortened(difference.ours)} in place of {_shortened(difference.vendor)}"


def _shortened(value: Any) -> str:
    text = str(value)
    return text if len(text) <= 300 else f"{text[:300]}…"
