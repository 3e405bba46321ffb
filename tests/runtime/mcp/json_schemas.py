"""Check JSON against JSON Schema, 2020-12."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final

__all__ = ["check_schema", "problems"]

# Its types are in a package of their own, which is not worth a dependency here.
_VALIDATOR: Final[Any] = import_module("jsonschema").Draft202012Validator


def check_schema(schema: Mapping[str, Any]) -> None:
    """Raise an error unless it is a schema."""
    _VALIDATOR.check_schema(schema)


def problems(schema: Mapping[str, Any], value: object) -> list[str]:
    """Return why a value does not fit a schema."""
    return [error.message for error in _VALIDATOR(schema).iter_errors(value)]
