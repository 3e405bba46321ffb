"""Typed Python client for the OpenD gateway of futu and moomoo.

Invariant: importing this package only loads the check that the schema package can be used, and tells the constructors
there who reads texts and dates; each public name is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from opend.schema.package import explain_lack, find_package, refuse_unusable

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.accounts.awaited import AsyncAccount as AsyncAccount
    from opend.accounts.awaited import AsyncOrder as AsyncOrder
    from opend.accounts.blocking import Account as Account
    from opend.accounts.blocking import Order as Order
    from opend.accounts.passwords import TradePassword as TradePassword
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
    from opend.errors import OutcomeUnknown as OutcomeUnknown
    from opend.errors import ProtocolError as ProtocolError
    from opend.errors import PushesMissed as PushesMissed
    from opend.errors import QueueOverflow as QueueOverflow
    from opend.errors import QuotaExceeded as QuotaExceeded
    from opend.errors import RateLimitExceeded as RateLimitExceeded
    from opend.errors import RecordingError as RecordingError
    from opend.errors import RiskLimitExceeded as RiskLimitExceeded
    from opend.errors import ServerError as ServerError
    from opend.errors import StorageError as StorageError
    from opend.errors import StorageInUse as StorageInUse
    from opend.errors import UsageError as UsageError
    from opend.everyday.parts import in_parts as in_parts
    from opend.observing import Observer as Observer
    from opend.recording import Recording as Recording
    from opend.retrying import Retry as Retry
    from opend.risk.rules import RiskLimits as RiskLimits
    from opend.schema.in_use import SchemaInUse as SchemaInUse
    from opend.schema.in_use import require_schema as require_schema
    from opend.schema.in_use import schema_in_use as schema_in_use
    from opend.securities import security as security
    from opend.securities import security_text as security_text
    from opend.session.feeds import Bar as Bar
    from opend.session.feeds import BarGap as BarGap
    from opend.session.feeds import Gap as Gap
    from opend.session.feeds import Tick as Tick
    from opend.session.life.backoff import Reconnect as Reconnect
    from opend.session.life.states import Closed as Closed
    from opend.session.life.states import Connected as Connected
    from opend.session.life.states import Connecting as Connecting
    from opend.session.life.states import Disconnected as Disconnected
    from opend.session.life.states import Overflowed as Overflowed
    from opend.session.life.states import Restored as Restored
    from opend.session.life.states import RestoreFailed as RestoreFailed
    from opend.session.life.states import StateEvent as StateEvent
    from opend.storage.datasets import Dataset as Dataset
    from opend.storage.datasets import dataset as dataset
    from opend_proto.schema import Message

    __version__: str
    """The installed version of this package."""

__all__ = [
    "Account",
    "AsyncAccount",
    "AsyncClient",
    "AsyncOrder",
    "Bar",
    "BarGap",
    "CallTimeout",
    "Client",
    "Closed",
    "ConnectError",
    "Connected",
    "Connecting",
    "ConnectionClosed",
    "CryptoError",
    "Dataset",
    "DecodeError",
    "Disconnected",
    "EncodeError",
    "FrameError",
    "Gap",
    "IntegrityError",
    "LinkError",
    "Observer",
    "OpenDError",
    "Order",
    "OutcomeUnknown",
    "Overflowed",
    "ProtocolError",
    "PushesMissed",
    "QueueOverflow",
    "QuotaExceeded",
    "RateLimitExceeded",
    "Reconnect",
    "Recording",
    "RecordingError",
    "RestoreFailed",
    "Restored",
    "Retry",
    "RiskLimitExceeded",
    "RiskLimits",
    "SchemaInUse",
    "ServerError",
    "StateEvent",
    "StorageError",
    "StorageInUse",
    "Tick",
    "TradePassword",
    "UsageError",
    "dataset",
    "in_parts",
    "require_schema",
    "schema_in_use",
    "security",
    "security_text",
]

_HOMES = {
    "Account": "opend.accounts.blocking",
    "AsyncAccount": "opend.accounts.awaited",
    "AsyncClient": "opend.client_async",
    "AsyncOrder": "opend.accounts.awaited",
    "Bar": "opend.session.feeds",
    "BarGap": "opend.session.feeds",
    "Client": "opend.client_sync",
    "Closed": "opend.session.life.states",
    "Connected": "opend.session.life.states",
    "Connecting": "opend.session.life.states",
    "Dataset": "opend.storage.datasets",
    "Disconnected": "opend.session.life.states",
    "Gap": "opend.session.feeds",
    "Observer": "opend.observing",
    "Order": "opend.accounts.blocking",
    "Overflowed": "opend.session.life.states",
    "Reconnect": "opend.session.life.backoff",
    "Recording": "opend.recording",
    "RestoreFailed": "opend.session.life.states",
    "Restored": "opend.session.life.states",
    "Retry": "opend.retrying",
    "RiskLimits": "opend.risk.rules",
    "SchemaInUse": "opend.schema.in_use",
    "StateEvent": "opend.session.life.states",
    "Tick": "opend.session.feeds",
    "TradePassword": "opend.accounts.passwords",
    "dataset": "opend.storage.datasets",
    "in_parts": "opend.everyday.parts",
    "require_schema": "opend.schema.in_use",
    "schema_in_use": "opend.schema.in_use",
    "security": "opend.securities",
    "security_text": "opend.securities",
}

refuse_unusable()

# The constructors of an older generator have no readers, and take messages and texts alone.
_readers: list[Callable[[Message], None]] = getattr(find_package(), "readers", [])


def _read_made(message: Message) -> None:
    """Read the texts and dates that a constructor of `opend_proto` was given; make way for the reader itself."""
    from opend.texts import read_made

    _readers[:] = [read_made]
    read_made(message)


_readers[:] = [_read_made]


def __getattr__(name: str) -> object:
    value: object
    if name == "__version__":
        value = import_module("importlib.metadata").version("opend")
    elif name in __all__:
        value = _load(name)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def _load(name: str) -> object:
    try:
        return getattr(import_module(_HOMES.get(name, "opend.errors")), name)
    except ImportError as error:
        explain_lack(error)
        raise


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
