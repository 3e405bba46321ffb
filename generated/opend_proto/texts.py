# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Let the constructors of requests take text in place of a security, and a date in place of a text that says a day.

A runtime reads both, since it knows the exchanges: `opend` is among the `readers` of this package from when it is
imported. Invariant: without a reader, a constructor keeps what it was given, and whoever sends the request reads it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date
    from typing import TypeAlias

    from .schema import Message

    Date: TypeAlias = date
    """The standard library's date, by a name that no field of a message has."""

__all__ = ["read_texts"]

# By its name, since type checkers also read this file as a template, which has no package around it.
_PACKAGE: Final = import_module(__package__ or __name__.rpartition(".")[0])


def read_texts(message: Message) -> None:
    """Let the readers replace texts and dates in a message that was just made; runs at the end of its constructor."""
    for reader in _PACKAGE.readers:
        reader(message)
