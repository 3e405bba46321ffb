"""Find every module and every message class of `opend_proto`.

Invariant: the lists come from the files and classes that exist, not from a table that could be incomplete.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

import opend_proto
from opend_proto.schema import Message

__all__ = ["message_classes", "module_names", "outermost_classes"]

_ENVELOPES = ("Request", "Response")


@cache
def module_names() -> tuple[str, ...]:
    """Return the full names of all generated modules, sorted."""
    return tuple(sorted(f"opend_proto.{module.name}" for module in pkgutil.iter_modules(opend_proto.__path__)))


@cache
def message_classes() -> tuple[type[Message], ...]:
    """Return all message classes, nested ones included, in the order of modules and of declaration."""
    return tuple(cls for name in module_names() for cls in _classes_in(import_module(name), name))


@cache
def outermost_classes() -> tuple[type[Message], ...]:
    """Return the payloads: classes that no other holds, envelopes apart.

    What is built from these holds messages of every class but the envelopes, a third of the work of building each.
    """
    payloads = [cls for cls in message_classes() if cls.__name__ not in _ENVELOPES]
    held = {field.message_type for cls in payloads for field in cls.FIELDS if field.message is not None}
    return tuple(cls for cls in payloads if cls not in held)


def _classes_in(scope: ModuleType | type[Message], module: str) -> Iterator[type[Message]]:
    for value in vars(scope).values():
        if isinstance(value, type) and issubclass(value, Message) and value.__module__ == module:
            if hasattr(value, "FULL_NAME"):
                yield value
            yield from _classes_in(value, module)
