"""Name the services, methods and types of the canonical protos, as ``opend-codegen generate --flavour grpc`` does.

Invariant: a name follows from a protocol or a message class alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, AnyPush, Message, OpenEnum

__all__ = ["PACKAGE", "SERVICES", "file_name", "full_name", "method_name", "service_name"]

PACKAGE: Final = "opend"
"""The package of the services; those of OpenD's messages are below it."""

_FOLDER: Final = "opend_grpc"
_GENERATED: Final = "opend_proto"
_GROUPS: Final = {"Qot": "Qot", "Trd": "Trd"}
_REST: Final = "System"

SERVICES: Final = (_REST, "Qot", "Trd")
"""The services, in the order of the protos."""


def service_name(protocol: AnyMethod | AnyPush) -> str:
    """Return the service that has a call or push: ``Qot`` for Qot_GetTicker."""
    return _GROUPS.get(protocol.name.partition("_")[0], _REST)


def method_name(protocol: AnyMethod | AnyPush) -> str:
    """Return its name in that service: ``GetTicker`` for Qot_GetTicker."""
    head, _, rest = protocol.name.partition("_")
    return rest if head in _GROUPS else protocol.name


def file_name(module: str) -> str:
    """Return the file of a module's messages: ``opend_grpc/qot_get_ticker.proto``."""
    return f"{_FOLDER}/{module}.proto"


def full_name(cls: type[Message] | type[OpenEnum]) -> str:
    """Return the full name of a type: ``opend.qot_get_ticker.C2S``, and ``opend.Tick`` for one of `opend.rpc`."""
    package, _, module = cls.__module__.rpartition(".")
    name: str | None = getattr(cls, "FULL_NAME", None)
    if package != _GENERATED and name is not None:
        return name
    # The name in the vendor's proto begins with that file's own package, which the module stands for here.
    return f"{PACKAGE}.{module}.{cls.__qualname__ if name is None else name.partition('.')[2]}"
