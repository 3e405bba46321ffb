"""The decorator of generated messages: `dataclasses.dataclass`, delayed until a class is used.

`dataclasses` compiles an ``__init__``, a ``__repr__`` and an ``__eq__`` for each class, which takes longer than the
rest of an import, while a program uses few of the messages that it imports.

Invariant: a class and its instances look as if `dataclasses` had made the class at once, except that no ``__repr__``
shows a secret.
"""

from __future__ import annotations

import dataclasses
import sys
from functools import partial
from threading import RLock
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable

    from .schema import Message

__all__ = ["dataclass"]

MessageT = TypeVar("MessageT", bound="Message")

# Two threads may be the first to use a class.
_lock: Final = RLock()


@dataclass_transform(kw_only_default=True)
def dataclass(
    *, slots: Literal[True], kw_only: Literal[True], frozen: bool = False
) -> Callable[[type[MessageT]], type[MessageT]]:
    """Make a class with slots and keyword arguments, as `dataclasses.dataclass` does."""
    del slots, kw_only  # Both are always so; they tell the reader about the class.
    return partial(_with_slots, frozen=frozen)


def _masked_repr(message: Message) -> str:
    """Write the message as `dataclasses` does, with stars for its secrets."""
    values = ((field, getattr(message, field.attribute)) for field in message.FIELDS)
    shown = (f"{row.attribute}={'***' if row.secret and value else value!r}" for row, value in values)
    return f"{type(message).__qualname__}({', '.join(shown)})"


class _Late:
    """Takes the place in a class of a method that `dataclasses` has yet to make."""

    def __init__(self, written: type[Any], frozen: bool) -> None:
        self._written = written
        self._frozen = frozen
        self._owner: type[Any] = object
        self._name = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._owner = owner
        self._name = name

    def __get__(self, instance: object, owner: type[Any] | None = None) -> Any:
        """Complete the class and return the attribute that has replaced this one."""
        _complete(self._owner, self._written, self._frozen)
        made = getattr(self._owner, self._name)
        return made.__get__(instance, owner) if hasattr(made, "__get__") else made


_MADE: Final = (
    *("__init__", "__repr__", "__eq__", "__dataclass_params__", "__dataclass_fields__"),
    *(("__replace__",) if sys.version_info >= (3, 13) else ()),
)
_MADE_FROZEN: Final = ("__hash__", "__setattr__", "__delattr__", "__getstate__", "__setstate__")


def _with_slots(written: type[MessageT], *, frozen: bool) -> type[MessageT]:
    """Make the class anew with slots, which cannot be added later; the written class keeps the defaults."""
    names = [name for name, kind in written.__annotations__.items() if not kind.startswith("ClassVar[")]
    content = {name: value for name, value in vars(written).items() if name not in names}
    content = {"__match_args__": (), **content, "__slots__": tuple(names), "__hash__": None}
    content |= {name: _Late(written, frozen) for name in _made_names(frozen)}
    if any(field.secret for field in vars(written).get("FIELDS", ())):
        content["__repr__"] = _masked_repr
    return cast("type[MessageT]", _made_anew(written, content))


def _made_names(frozen: bool) -> tuple[str, ...]:
    return _MADE + _MADE_FROZEN if frozen else _MADE


def _complete(made: type[Any], written: type[Any], frozen: bool) -> None:
    """Give a class the methods that `dataclasses` makes for the written one, unless somebody replaced them."""
    with _lock:
        missing = [name for name in _made_names(frozen) if isinstance(vars(made).get(name), _Late)]
        if missing:
            # In a copy: an interrupt must not leave half a class. Slots add what pickle needs of a frozen one.
            decorate = dataclasses.dataclass(kw_only=True, frozen=frozen, slots=frozen)
            completed: type[Any] = decorate(_made_anew(written, dict(vars(written))))
            for name in missing:
                setattr(made, name, vars(completed)[name])


def _made_anew(written: type[Any], content: dict[str, Any]) -> type[Any]:
    for name in ("__dict__", "__weakref__"):  # Each class has its own.
        content.pop(name, None)
    made = type(written.__name__, written.__bases__, content)
    made.__qualname__ = written.__qualname__
    return made
