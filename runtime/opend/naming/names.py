"""Find the protocol, message or enum that a name on a command line stands for.

Invariant: an unknown name raises a UsageError that suggests the nearest known ones; a module of messages is loaded only
if the name refers to it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.errors import UsageError
from opend.naming.elements import proto_modules
from opend.naming.nearest import did_you_mean
from opend.naming.python_names import calls_like, protocol_of
from opend.schema.versions import schema_text
from opend_proto import methods
from opend_proto.schema import Message, OpenEnum, Push

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, AnyPush

__all__ = ["Named", "exact", "find", "find_method", "type_in", "unknown"]

Named: TypeAlias = "AnyMethod | AnyPush | type[Message] | type[OpenEnum]"

_COMMON: Final = {"qot_common": "Qot_Common", "trd_common": "Trd_Common", "common": "Common"}
"""The modules searched for a type that is named without its proto file."""


def find_method(name: str) -> AnyMethod:
    """Return the protocol with a name such as ``Qot_GetTicker``, or one of Python such as ``qot.get_ticker``.

    Raises UsageError if it cannot be called.
    """
    found = methods.METHODS_BY_NAME.get(name) or methods.PUSHES_BY_NAME.get(name) or protocol_of(name)
    if found is None:
        raise _no_protocol(name, [*methods.METHODS_BY_NAME, *calls_like(name)])
    if isinstance(found, Push):
        raise UsageError(f"{name} is a push, which OpenD sends by itself; it cannot be called")
    return found


def find(name: str) -> Named:
    """Return the protocol with a name or id, or the message or enum with a name such as ``Qot_Common.Ticker``."""
    found = exact(name)
    if found is None:
        raise unknown(name)
    return found


def exact(name: str) -> Named | None:
    """Return what `find` finds, or None; an id that no protocol has raises UsageError."""
    protocol = methods.METHODS_BY_NAME.get(name) or methods.PUSHES_BY_NAME.get(name)
    if protocol is not None:
        return protocol
    if name.isdecimal():
        return _by_id(int(name))
    stem, dot, path = name.partition(".")
    if not dot:
        return _common_type(name)
    module = proto_modules().get(_key(stem))
    return type_in(module, path) if module is not None else None


def unknown(name: str) -> UsageError:
    """Return the error about a name that stands for nothing, with the nearest known names."""
    protocols = [*methods.METHODS_BY_NAME, *methods.PUSHES_BY_NAME]
    stem, dot, path = name.partition(".")
    if not dot:
        return _no_protocol(name, [*protocols, *(each for module in _COMMON for each in _types_in(module))])
    module = proto_modules().get(_key(stem))
    if module is None:
        return UsageError(f"there is no proto {stem!r}{did_you_mean(stem, [*protocols, *_COMMON.values()])}")
    return UsageError(f"{stem} has no {path!r}{did_you_mean(path, _types_in(module))}")


def _by_id(number: int) -> AnyMethod | AnyPush:
    found = methods.METHODS_BY_ID.get(number) or methods.PUSHES_BY_ID.get(number)
    if found is None:
        raise UsageError(f"there is no protocol with the id {number}")
    return found


def _common_type(name: str) -> type[Message] | type[OpenEnum] | None:
    for module in _COMMON:
        found = type_in(module, name)
        if found is not None:
            return found
    return None


def type_in(module: str, path: str) -> type[Message] | type[OpenEnum] | None:
    """Return the message or enum with a dotted name in a module; None if there is none."""
    found: object = import_module(f"opend_proto.{module}")
    for name in path.split("."):
        found = getattr(found, name, None)
    return found if isinstance(found, type) and issubclass(found, Message | OpenEnum) else None


def _no_protocol(name: str, known: list[str]) -> UsageError:
    hint = f"names are those of the proto files, as in Qot_GetTicker; the schema is {schema_text()}"
    meant = did_you_mean(name, known, hint)
    return UsageError(f"there is no protocol {name!r}{meant}")


def _types_in(module: str) -> list[str]:
    names: list[str] = import_module(f"opend_proto.{module}").__all__
    return names


def _key(stem: str) -> str:
    return stem.lower().replace("_", "")
