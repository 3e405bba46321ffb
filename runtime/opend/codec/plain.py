"""Recognise classes that are as they were generated: only their instances may be made by filling slots.

Invariant: for a class that is plain, filling the slots with decoded values gives the same instance as calling the class
with them; when in doubt, a class is not plain.
"""

from __future__ import annotations

import sys
from types import FunctionType
from typing import Any, Final

from opend import late
from opend_proto.schema import Message

__all__ = ["is_plain", "slot_of"]

_POINTER: Final = type("OneSlot", (), {"__slots__": ("slot",)}).__basicsize__ - object.__basicsize__
# Methods that are run when an instance is made, read, changed or deleted.
_HOOKS: Final = ("__getattr__", "__del__")
_AFTERWARDS: Final = "__post_init__"
_INHERITED: Final = ("__new__", "__getattribute__")
_SETTERS: Final = ("__setattr__", "__delattr__")


def is_plain(cls: type[Message]) -> bool:
    """Whether nothing but the generated ``__init__`` is run when an instance of the class is made."""
    return (
        type(cls) is type
        and hasattr(cls, "FIELDS")
        and not any(hasattr(cls, hook) for hook in _HOOKS)
        and getattr(cls, _AFTERWARDS, None) in (None, _reader_of_texts())
        and all(getattr(cls, name) is getattr(object, name) for name in _INHERITED)
        and cls.__dictoffset__ == cls.__weakrefoffset__ == 0
        and cls.__basicsize__ == object.__basicsize__ + _POINTER * len(cls.FIELDS)
        and (_is_mutable(cls) or _is_frozen(cls))
    )


def _reader_of_texts() -> object:
    """Return what constructors call that take texts and dates, of which decoded values are none."""
    # A package of an older generator lacks the module; in any other, each class that calls it has loaded it.
    return getattr(sys.modules.get("opend_proto.texts"), "read_texts", None)


def _is_mutable(cls: type[Message]) -> bool:
    names = {field.attribute for field in cls.FIELDS}
    afterwards = {_AFTERWARDS} if hasattr(cls, _AFTERWARDS) else set[str]()
    return all(slot_of(cls, name) is getattr(object, name) for name in _SETTERS) and _only_assigns(
        cls.__init__, names, afterwards
    )


def _is_frozen(cls: type[Any]) -> bool:
    """Whether it assigns once and refuses to be changed as a frozen dataclass of its fields does."""
    code = getattr(cls.__init__, "__code__", None)
    names = () if code is None else code.co_varnames[1 : 1 + code.co_kwonlyargcount]
    if set(names) != {field.attribute for field in cls.FIELDS}:
        return False
    methods = [slot_of(cls, name) for name in _SETTERS]
    # What its decorator has yet to make is as it is to be; `dataclasses` is slow to load.
    setters = [name for name, method in zip(_SETTERS, methods, strict=True) if not isinstance(method, late.Late)]
    is_made_late = _code_of(cls, "__init__") == _code_of(_made_late(names), "__init__")
    rest = setters if is_made_late else ["__init__", *setters]
    return not rest or _is_like(cls, _made_at_once(names), rest)


def _made_late(names: tuple[str, ...]) -> type[Any]:
    lines = {"__module__": __name__, "__annotations__": dict.fromkeys(names, "object")}
    return late.dataclass(slots=True, kw_only=True, frozen=True)(type("Frozen", (), lines))


def _made_at_once(names: tuple[str, ...]) -> type[Any]:
    from dataclasses import make_dataclass

    return make_dataclass("Frozen", names, frozen=True, kw_only=True)


def _is_like(cls: type[Any], made: type[Any], methods: list[str]) -> bool:
    return all(_code_of(cls, name) == _code_of(made, name) for name in methods)


def slot_of(cls: type[Message], attribute: str) -> object:
    """Return the attribute of the class or its bases: a slot's descriptor, unless somebody replaced it."""
    return next((vars(base)[attribute] for base in cls.__mro__ if attribute in vars(base)), None)


def _code_of(cls: type[Any], name: str) -> object:
    """Return the code of a method for comparison, without the values it closes over."""
    method = getattr(cls, name)
    if not isinstance(method, FunctionType):
        return None
    code = method.__code__
    return code.co_code, code.co_consts, code.co_names, code.co_varnames, code.co_freevars


def _only_assigns(init: object, attributes: set[str], afterwards: set[str]) -> bool:
    """Whether it is an ``__init__`` as dataclasses make it: keywords only, each assigned to its attribute.

    ``afterwards`` names the method that it calls at its end, if any.
    """
    if not attributes:
        return init is object.__init__ or (isinstance(init, FunctionType) and not init.__code__.co_names)
    if not isinstance(init, FunctionType):
        return False
    code = init.__code__
    parameters = code.co_varnames[code.co_argcount : code.co_argcount + code.co_kwonlyargcount]
    return (
        code.co_argcount == 1
        and set(parameters) == attributes
        and set(code.co_names) == attributes | afterwards
        and code.co_nlocals == 1 + len(parameters)
        and set(code.co_consts) <= {None}
    )
