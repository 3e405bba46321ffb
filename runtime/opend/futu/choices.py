"""Convert between the protocol's enums and the vendor's texts for them.

Invariant: an enum value that has no constant reads as N/A; a text that is no constant is refused.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final, TypeVar

from opend.errors import UsageError
from opend.schema.optional import need
from opend_proto.schema import OpenEnum
from opend_proto.vendor import CHOICES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend_proto.vendor import Choice

__all__ = ["NA", "choice_of", "chosen", "text_of", "texts_of"]

EnumT = TypeVar("EnumT", bound=OpenEnum)

NA: Final = "N/A"
"""The vendor's text for an absent value."""

need("opend.futu", "common.PredSide", release="10.9")


@cache
def choice_of(kind: type[OpenEnum]) -> type[Choice] | None:
    """Return the vendor's constants for an enum; None for an enum that the vendor's client shows as numbers."""
    return CHOICES.get(f"{kind.__module__.rpartition('.')[2]}.{kind.__qualname__}")


@cache
def texts_of(kind: type[OpenEnum]) -> Mapping[int, str]:
    """Return the vendor's text of each value of an enum that has one."""
    choice = choice_of(kind)
    return {} if choice is None else choice.texts()


@cache
def _numbers(kind: type[OpenEnum]) -> dict[str, int]:
    choice = choice_of(kind)
    return {} if choice is None else choice.numbers()


def text_of(value: OpenEnum) -> str:
    """Return the vendor's text of an enum value."""
    return texts_of(type(value)).get(int(value), NA)


def chosen(kind: type[EnumT], text: object, argument: str) -> EnumT:
    """Return the enum value of one of the vendor's constants, given as the constant or its text."""
    numbers = _numbers(kind)
    if not isinstance(text, str) or text not in numbers:
        choice = choice_of(kind)
        names = "none" if choice is None else f"{choice.__name__} ({', '.join(numbers)})"
        raise UsageError(f"{argument} must be one of {names}, not {text!r}")
    return kind(numbers[text])
