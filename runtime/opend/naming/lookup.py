"""Look up a name in any spelling: of the protos or of Python, whole or in part, of a protocol, a type or a field.

Invariant: a name that `opend.naming.names.find` knows stands for that alone; other names may stand for several.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.naming.elements import Element, elements_of, every_element
from opend.naming.names import exact, type_in, unknown
from opend_proto import methods
from opend_proto.schema import Method, Push

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.naming.names import Named
    from opend_proto.schema import AnyMethod, AnyPush

__all__ = ["Hit", "contents", "every_protocol", "look_up", "protocols_of"]

Hit: TypeAlias = "AnyMethod | AnyPush | Element"
"""Something that a name or words stand for; a protocol stands for its file too."""

_TYPES: Final = ("message", "enum")
# `client.qot.get_ticker`, `client.system.get_user_info`, `methods.QOT_GET_TICKER`.
_LEADING: Final = re.compile(r"^(opend_proto\.|client\.|methods\.|system\.)+")
_HANDLER: Final = re.compile(r"^((?:qot|trd)[._])?on_")


def look_up(name: str) -> Named | list[Hit]:
    """Return what the name stands for, or several things, best first; raise UsageError if it stands for nothing.

    Python's names are known too: ``qot.get_ticker``, ``QOT_GET_TICKER``, ``on_update_ticker``. A part of a word, such
    as ``warrant``, stands for every protocol, message and enum that has it in its name, and for the fields and values
    that are called so.
    """
    named = exact(name) or _by_python_name(name)
    if named is not None:
        return named
    hits: list[Hit] = [*_by_place(name)] if "." in name else [*_by_own_name(name)] or [*_by_part(name)]
    if not hits:
        raise unknown(name)
    return (_named(hits[0]) if len(hits) == 1 else None) or hits


def contents(named: Named) -> list[Hit]:
    """Return a protocol with the elements of its file, or a message or an enum with what it holds."""
    if isinstance(named, Method | Push):
        return [named, *elements_of(named.module)[1:]]
    module = named.__module__.rpartition(".")[2]
    path = named.__qualname__
    return [element for element in elements_of(module) if f"{element.path}.".startswith(f"{path}.")]


def protocols_of(module: str) -> list[AnyMethod | AnyPush]:
    """Return the protocols whose messages are in a module, by id."""
    return [each for each in every_protocol() if each.module == module]


def every_protocol() -> list[AnyMethod | AnyPush]:
    """Return all protocols, by id."""
    return sorted([*methods.METHODS_BY_ID.values(), *methods.PUSHES_BY_ID.values()], key=lambda each: each.id)


def _by_python_name(name: str) -> AnyMethod | AnyPush | None:
    """Return the protocol with a constant, a method or a handler of that name; its group may be left out."""
    key = _key(_HANDLER.sub(r"\1", _LEADING.sub("", name)))
    keys = {_key(each.name.partition("_")[2]): each for each in every_protocol() if "_" in each.name}
    return (keys | {_key(each.name): each for each in every_protocol()}).get(key)


def _by_place(name: str) -> Iterator[Element]:
    """Yield the elements with that whole name, in the spelling of the protos or of Python."""
    key = _key(_LEADING.sub("", name))
    for element in every_element():
        if element.path and key in (_key(element.place), _key(element.module + element.path)):
            yield element


def _by_own_name(name: str) -> list[Element]:
    """Return the messages and enums that are called exactly so."""
    return [element for element in every_element() if element.kind in _TYPES and element.name == name]


def _by_part(name: str) -> Iterator[Hit]:
    key = _key(name)
    if not key:
        return
    yield from (each for each in every_protocol() if key in _key(each.name))
    elements = list(every_element())
    for kind in _TYPES:
        yield from (each for each in elements if each.kind == kind and key in _key(each.name))
    yield from (each for each in elements if each.kind in ("field", "value") and key == _key(each.name))


def _named(hit: Hit) -> Named | None:
    """Return what can be described whole; a field or a value cannot."""
    if not isinstance(hit, Element):
        return hit
    return type_in(hit.module, hit.path) if hit.kind in _TYPES else None


def _key(name: str) -> str:
    return re.sub(r"[\W_]", "", name).lower()
