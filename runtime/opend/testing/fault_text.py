"""Parse faults from the text of a command line.

Invariant: text that cannot be parsed raises a UsageError that names the valid choices.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from opend.errors import UsageError
from opend.testing.faults import FAULTS

if TYPE_CHECKING:
    from opend.testing.faults import Fault

__all__ = ["parse_fault"]


def parse_fault(text: str) -> Fault:
    """Parse ``NAME``, ``NAME=VALUE`` or ``NAME=[VALUE,]FIELD=VALUE,…``, such as ``delay=0.5,direction=both``.

    Raises UsageError for an unknown fault or field, or a value that the fault does not allow.
    """
    name, _, rest = text.partition("=")
    kind = FAULTS.get(name)
    if kind is None:
        raise UsageError(f"there is no fault {name!r}; there are {', '.join(FAULTS)}")
    known = [field.name for field in fields(kind)]
    changes: dict[str, Any] = {}
    for part in rest.split(",") if rest else ():
        field, given, value = part.partition("=")
        if not given:
            field, value = kind.main_field, part
        if field not in known:
            raise UsageError(f"fault {name!r} has no field {field!r}; it has {', '.join(known)}")
        changes[field] = _value(value)
    return replace(kind(), **changes)


def _value(text: str) -> object:
    if text in {"true", "false"}:
        return text == "true"
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text
