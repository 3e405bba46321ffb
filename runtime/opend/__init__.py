"""Typed Python client for the OpenD gateway of futu and moomoo.

Invariant: importing this package loads nothing else of it; each public name is loaded when it is first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opend.client_async import AsyncClient as AsyncClient
    from opend.client_sync import Client as Client
    from opend.errors import CallTimeout as CallTimeout
    from opend.errors import ConnectError as ConnectError
    from opend.errors import ConnectionClosed as ConnectionClosed
    from opend.errors import CryptoError as CryptoError
    from opend.errors import DecodeError as DecodeError
    from opend.errors import EncodeError as EncodeError
    from opend.errors import FrameError as FrameError
    from opend.errors import IntegrityError as IntegrityError
    from opend.errors import LinkError as LinkError
    from opend.errors import OpenDError as OpenDError
    from opend.errors import ProtocolError as ProtocolError
    from opend.errors import ServerError as ServerError
    from opend.errors import UsageError as UsageError
    from opend.securities import security as security
    from opend.securities import security_text as security_text

__all__ = [
    "AsyncClient",
    "CallTimeout",
    "Client",
    "ConnectError",
    "ConnectionClosed",
    "CryptoError",
    "DecodeError",
    "EncodeError",
    "FrameError",
    "IntegrityError",
    "LinkError",
    "OpenDError",
    "ProtocolError",
    "ServerError",
    "UsageError",
    "security",
    "security_text",
]

_HOMES = {
    "AsyncClient": "opend.client_async",
    "Client": "opend.client_sync",
    "security": "opend.securities",
    "security_text": "opend.securities",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOMES.get(name, "opend.errors")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
