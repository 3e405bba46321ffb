# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""The decorator of generated messages: `dataclasses.dataclass`, delayed until a class is used.

`dataclasses` compiles an ``__init__``, a ``__repr__`` and an ``__eq__`` for each class, which takes longer than the
rest of an import, while a program uses few of the messages that it imports, and of most of these only the ``__init__``.
That alone is made here; whatever else is used lets `dataclasses`, which is slow to load, make all the rest.

`NamedTuple` is made at once, but without what `typing` does to it: compiling the annotation of each field.

Invariant: a class and its instances look as if `dataclasses` or `typing` had made the class at once, except that no
``__repr__`` of a message shows a secret.
"""

from __future__ import annotations

import collections
import sys
from functools import partial
from threading import RLock
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar, cast, dataclass_transform

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NamedTuple

    from .schema import Message

__all__ = ["Late", "NamedTuple", "dataclass", "field"]

T = TypeVar("T")

# Type checkers know it in literal calls alone.
_make_tuple: Final[Any] = collections.namedtuple

# Two threads may be the first to use a class.
_lock: Final = RLock()


@dataclass_transform()
def dataclass(*, slots: Literal[True], kw_only: bool = False, frozen: bool = False) -> Callable[[type[T]], type[T]]:
    """Make a class with slots, as `dataclasses.dataclass` does."""
    del slots  # It is always so, and tells the reader about the class.
    return partial(_with_slots, options=_Options(kw_only, frozen))


def field(*, default_factory: Callable[[], Any], init: bool = True, repr: bool = True, compare: bool = True) -> Any:
    """Declare a field that is made anew for each instance, as `dataclasses.field` does."""
    # Whoever decorates a class with `dataclasses` itself has loaded it, and it knows no other fields.
    known = sys.modules.get("dataclasses")
    declare = _Field if known is None else known.field
    return declare(default_factory=default_factory, init=init, repr=repr, compare=compare)


# Here and below plain classes: a named tuple takes longer to make than most messages.
class _Field:
    def __init__(self, default_factory: Callable[[], Any], init: bool, repr: bool, compare: bool) -> None:
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.compare = compare


class _Options:
    def __init__(self, kw_only: bool, frozen: bool) -> None:
        self.kw_only = kw_only
        self.frozen = frozen


def _masked_repr(message: Message) -> str:
    """Write the message as `dataclasses` does, with stars for its secrets."""
    values = ((field, getattr(message, field.attribute)) for field in message.FIELDS)
    shown = (f"{row.attribute}={'***' if row.secret and value else value!r}" for row, value in values)
    return f"{type(message).__qualname__}({', '.join(shown)})"


class Late:
    """Takes the place in a class of a method, or another attribute, that has yet to be made."""

    def __init__(self, written: type[Any], options: _Options) -> None:
        self._written = written
        self._options = options
        self._owner: type[Any] = object
        self._name = ""

    def __set_name__(self, owner: type[Any], name: str) -> None:
        self._owner = owner
        self._name = name

    def __get__(self, instance: object, owner: type[Any] | None = None) -> Any:
        """Make the attribute that replaces this one, and return it."""
        complete = _add_init if self._name == "__init__" else _complete
        complete(self._owner, self._written, self._options)
        made = getattr(self._owner, self._name)
        return made.__get__(instance, owner) if hasattr(made, "__get__") else made


_MADE: Final = (
    *("__init__", "__repr__", "__eq__", "__dataclass_params__", "__dataclass_fields__"),
    *(("__replace__",) if sys.version_info >= (3, 13) else ()),
)
_MADE_FROZEN: Final = ("__hash__", "__setattr__", "__delattr__", "__getstate__", "__setstate__")


def _with_slots(written: type[T], *, options: _Options) -> type[T]:
    """Make the class anew with slots, which cannot be added later; the written class keeps the defaults."""
    names = _names(written)
    content = {name: value for name, value in vars(written).items() if name not in names}
    arguments = () if options.kw_only else tuple(name for name in names if _is_argument(written, name))
    content = {"__match_args__": arguments, **content, "__slots__": names, "__hash__": None}
    content |= {name: Late(written, options) for name in _made_names(options)}
    if any(field.secret for field in vars(written).get("FIELDS", ())):
        content["__repr__"] = _masked_repr
    return cast("type[T]", _made_anew(written, content))


def _names(written: type[Any]) -> tuple[str, ...]:
    return tuple(name for name, kind in written.__annotations__.items() if not kind.startswith("ClassVar["))


def _made_names(options: _Options) -> tuple[str, ...]:
    return _MADE + _MADE_FROZEN if options.frozen else _MADE


def _declared(written: type[Any], name: str) -> _Field | None:
    """Return how a field is declared whose value is made anew; None for any other field."""
    default: Any = vars(written).get(name)
    known = sys.modules.get("dataclasses")
    if known is not None and isinstance(default, known.Field):
        return _Field(default.default_factory, default.init, default.repr, default.compare)
    return default if isinstance(default, _Field) else None


def _is_argument(written: type[Any], name: str) -> bool:
    declared = _declared(written, name)
    return declared is None or declared.init


class _Fresh:
    """Stands in a signature for a value that is made anew; it looks as that of `dataclasses`."""

    def __repr__(self) -> str:
        return "<factory>"


_FRESH: Final = _Fresh()


def _add_init(made: type[Any], written: type[Any], options: _Options) -> None:
    """Give a class its ``__init__``, unless somebody replaced it, or `dataclasses` must join it with that of a base."""
    if any("__dataclass_fields__" in vars(base) for base in written.__mro__[1:]):
        _complete(made, written, options)
    with _lock:
        if isinstance(vars(made).get("__init__"), Late):
            made.__init__ = _init(written, options)


def _init(written: type[Any], options: _Options) -> Any:
    """Make an ``__init__`` that assigns the fields, by way of its text, as `dataclasses` does."""
    names = _names(written)
    this = "__self__" if "self" in names else "self"
    assign = "__put__({0}, {1!r}, {2})" if options.frozen else "{0}.{1} = {2}"
    values: dict[str, Any] = {"__fresh__": _FRESH, "__put__": object.__setattr__}
    arguments: list[str] = []
    lines: list[str] = []
    for name in names:
        argument, value, used = _part(written, name)
        arguments += argument
        lines.append(assign.format(this, name, value))
        values |= used
    if hasattr(written, "__post_init__"):
        lines.append(f"{this}.__post_init__()")
    star = ["*"] if options.kw_only and arguments else []
    head = f"def make({', '.join(values)}):\n def __init__({', '.join([this, *star, *arguments])}):\n"
    text = head + "".join(f"  {line}\n" for line in lines or ["pass"]) + " return __init__"
    code = next(each for each in compile(text, "<late>", "exec").co_consts if isinstance(each, CodeType))
    init = FunctionType(code, vars(sys.modules.get(written.__module__, sys)))(**values)
    init.__qualname__ = f"{written.__qualname__}.__init__"
    init.__annotations__ = {name: written.__annotations__[name] for name in names if _is_argument(written, name)}
    init.__annotations__["return"] = None
    return init


def _part(written: type[Any], name: str) -> tuple[list[str], str, dict[str, Any]]:
    """Return a field's argument, if it has one, the value that it is set to, and what these two refer to."""
    declared, used = _declared(written, name), f"__of_{name}__"  # No field has such a name.
    if declared is not None and declared.init:
        value = f"{used}() if {name} is __fresh__ else {name}"
        return [f"{name}=__fresh__"], value, {used: declared.default_factory}
    if declared is not None:
        return [], f"{used}()", {used: declared.default_factory}
    if name in vars(written):
        return [f"{name}={used}"], name, {used: vars(written)[name]}
    return [name], name, {}


def _complete(made: type[Any], written: type[Any], options: _Options) -> None:
    """Give a class what `dataclasses` makes for the written one, unless somebody replaced it."""
    import dataclasses  # Slow to load.

    with _lock:
        missing = [name for name in _made_names(options) if isinstance(vars(made).get(name), Late)]
        if missing:
            content = dict(vars(written))
            for name, default in content.items():
                if isinstance(default, _Field):
                    content[name] = dataclasses.field(**vars(default))
            # In a copy: an interrupt must not leave half a class. Slots add what pickle needs of a frozen one.
            decorate = dataclasses.dataclass(kw_only=options.kw_only, frozen=options.frozen, slots=options.frozen)
            completed: type[Any] = decorate(_made_anew(written, content))
            for name in missing:
                method = vars(completed)[name]
                for cell in getattr(method, "__closure__", None) or ():
                    if cell.cell_contents is completed:  # From Python 3.14 on, in what refuses to change an instance.
                        cell.cell_contents = made
                setattr(made, name, method)


def _made_anew(written: type[Any], content: dict[str, Any]) -> type[Any]:
    for name in ("__dict__", "__weakref__"):  # Each class has its own.
        content.pop(name, None)
    kind: Any = type(written)
    made: type[Any] = kind(written.__name__, written.__bases__, content)
    made.__qualname__ = written.__qualname__
    return made


class _NamedTupleType(type):
    """Makes a named tuple of the fields that are written in a class, with the class's methods."""

    def __new__(cls, name: str, bases: tuple[type, ...], content: dict[str, Any]) -> Any:
        """Make the named tuple; without bases, the base that stands for one."""
        if not bases:
            return super().__new__(cls, name, bases, content)
        kinds: dict[str, str] = content.pop("__annotations__", {})
        defaults = [content.pop(field) for field in kinds if field in content]
        made = _make_tuple(name, kinds, defaults=defaults, module=content["__module__"])
        made.__annotations__ = made.__new__.__annotations__ = kinds
        for key, value in content.items():
            setattr(made, key, value)
        return made


if not TYPE_CHECKING:

    class NamedTuple(metaclass=_NamedTupleType):
        """The base of named tuples, as that of `typing`."""
