"""Carry an error of a call over NATS, so that a client raises the hub's error as its own.

Invariant: what arrives becomes an error of this package's tree or a ProtocolError; no other class is ever made. That
the hub has lost its connection is a LinkError to a client, whose own connection goes on.
"""

from __future__ import annotations

from json import dumps, loads
from typing import TYPE_CHECKING, Any, Final

from opend import errors
from opend.errors import OpenDError, OutcomeUnknown, ProtocolError, RiskLimitExceeded

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["pack_error", "unpack_error"]

_OF_A_CONNECTION: Final = {"ConnectError", "ConnectionClosed"}
_KINDS: Final[Mapping[str, type[OpenDError]]] = {
    name: getattr(errors, name) for name in errors.__all__ if name not in _OF_A_CONNECTION
}
_DETAILS: Final[Mapping[str, tuple[type, ...]]] = {
    "ret_type": (int,),
    "err_code": (int,),
    "conn_id": (int,),
    "retry_in": (int, float),
    "path": (str,),
    "protocol": (str,),
    "protocol_id": (int,),
    "had_no_effect": (bool,),
}
"""The attributes that are carried besides the message, with the types that they may have."""


def pack_error(error: OpenDError, *, had_no_effect: bool = False) -> tuple[str, bytes]:
    """Return the name of an error's class and its contents as JSON.

    An error other than OutcomeUnknown with ``had_no_effect`` tells the client that its order or change was not made.
    """
    kind = next(each.__name__ for each in type(error).__mro__ if each.__name__ in _KINDS)
    held: dict[str, object] = {
        name: value for name in _DETAILS if isinstance(value := getattr(error, name, None), _DETAILS[name])
    }
    if isinstance(error, RiskLimitExceeded):
        held["limits"] = error.limits
    held["had_no_effect"] = had_no_effect and not isinstance(error, OutcomeUnknown)
    return kind, dumps({"message": error.message, **held}).encode()


def unpack_error(kind: str, body: bytes) -> OpenDError:
    """Return the error that `pack_error` described."""
    try:
        held: Any = loads(body)
        error = _KINDS[kind](str(held["message"]))
        for name, types in _DETAILS.items():
            value = held.get(name)
            if isinstance(value, types) and hasattr(error, name):
                setattr(error, name, value)
        if isinstance(error, RiskLimitExceeded):
            error.limits = tuple(map(str, held.get("limits", ())))
    except (ValueError, KeyError, TypeError, AttributeError):
        return ProtocolError(f"the hub reported an error that cannot be read: {kind}, {body[:200]!r}")
    return error
