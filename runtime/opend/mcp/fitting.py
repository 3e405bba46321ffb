"""Check the arguments of a tool against its schema, so that no wrong one reaches the tool.

The schemas of tools use a small part of JSON Schema: objects of named properties, lists, texts, numbers, truth values,
choices, and bounds.

Invariant: arguments that pass fit the schema; otherwise UsageError says in one sentence which does not, and what would.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

from opend.errors import UsageError
from opend.naming.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["check_arguments"]

_KINDS: Final[Mapping[str, tuple[str, tuple[type[object], ...]]]] = {
    "object": ("an object", (dict,)),
    "array": ("a list", (list,)),
    "string": ("a text", (str,)),
    "integer": ("a whole number", (int,)),
    "number": ("a number", (int, float)),
    "boolean": ("true or false", (bool,)),
}
_SHOWN: Final = 40


def check_arguments(schema: Mapping[str, Any], arguments: Mapping[str, Any]) -> None:
    """Raise UsageError unless the arguments of a tool fit its schema."""
    _check("the arguments", schema, arguments)


def _check(place: str, schema: Mapping[str, Any], value: object) -> None:
    kind = schema.get("type")
    if isinstance(kind, str) and not _is_a(kind, value):
        raise UsageError(f"{place} must be {_KINDS[kind][0]}, not {_shown(value)}")
    if "enum" in schema and value not in schema["enum"]:
        choices = [str(each) for each in schema["enum"]]
        meant = did_you_mean(str(value), choices, f"it is one of {', '.join(choices)}")
        raise UsageError(f"{place} cannot be {_shown(value)}{meant}")
    if isinstance(value, dict):
        _check_object(place, schema, cast("dict[str, object]", value))
    elif isinstance(value, list):
        _check_list(place, schema, cast("list[object]", value))
    elif isinstance(value, int | float) and not isinstance(value, bool):
        _check_number(place, schema, value)
    elif isinstance(value, str):
        _check_length(place, schema, value)


def _is_a(kind: str, value: object) -> bool:
    # A truth value is an int to Python.
    return isinstance(value, _KINDS[kind][1]) and (kind == "boolean" or not isinstance(value, bool))


def _check_object(place: str, schema: Mapping[str, Any], value: Mapping[str, object]) -> None:
    known: Mapping[str, Mapping[str, Any]] = schema.get("properties", {})
    for name, inner in value.items():
        if name in known:
            _check(name if place == "the arguments" else f"{place}.{name}", known[name], inner)
        elif schema.get("additionalProperties", True) is False:
            there = f"it has {', '.join(known)}" if known else "it has none"
            raise UsageError(f"{place}: there is no {_shown(name)}{did_you_mean(name, known, there)}")
    missing = [name for name in schema.get("required", ()) if name not in value]
    if missing:
        about = known.get(missing[0], {}).get("description", "")
        raise UsageError(f"{place}: {missing[0]} is missing{f': {about}' if about else ''}")


def _check_list(place: str, schema: Mapping[str, Any], value: list[object]) -> None:
    least, most = schema.get("minItems", 0), schema.get("maxItems", len(value))
    if not least <= len(value) <= most:
        bounds = f"at least {least}" if len(value) < least else f"at most {most}"
        raise UsageError(f"{place} has {len(value)} items: give {bounds}")
    for number, item in enumerate(value):
        _check(f"{place}[{number}]", schema.get("items", {}), item)


def _check_number(place: str, schema: Mapping[str, Any], value: float) -> None:
    above = schema.get("exclusiveMinimum")
    if above is not None and not value > above:
        raise UsageError(f"{place} must be more than {above}, not {_shown(value)}")
    least, most = schema.get("minimum"), schema.get("maximum")
    if (least is not None and not value >= least) or (most is not None and not value <= most):
        bounds = [f"{word} {bound}" for word, bound in (("at least", least), ("at most", most)) if bound is not None]
        raise UsageError(f"{place} must be {' and '.join(bounds)}, not {_shown(value)}")


def _check_length(place: str, schema: Mapping[str, Any], value: str) -> None:
    least, most = schema.get("minLength", 0), schema.get("maxLength", len(value))
    if not least <= len(value) <= most:
        bounds = f"at least {least}" if len(value) < least else f"at most {most}"
        raise UsageError(f"{place} has {len(value)} characters: give {bounds}")


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"
