"""Rules for calls that change money or state: real accounts, packet ids, and what a lost reply means.

Invariant: a real-account order leaves only if that was allowed; a request is never changed, only copied; a call with an
effect that was handed over and has no readable reply ends in OutcomeUnknown, never in an error that invites a repeat.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Final, Protocol, TypeVar, cast, runtime_checkable

from opend.errors import OpenDError, OutcomeUnknown, UsageError
from opend_proto.common import PacketID

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod, Message

__all__ = ["REAL", "outcome_unknown", "refuse_real", "with_packet_id"]

RequestT = TypeVar("RequestT", bound="Message")

REAL: Final = 1
"""Trd_Common.TrdEnv: the one that costs money."""


class _Envelope(Protocol):
    c2s: object


@runtime_checkable
class _Numbered(Protocol):
    packet_id: PacketID


def refuse_real(method: AnyMethod, request: Message) -> None:
    """Raise UsageError if this call would change something for a real account."""
    header = getattr(getattr(request, "c2s", None), "header", None)
    if method.effect and getattr(header, "trd_env", None) == REAL:
        raise UsageError(
            "not sent: this is for a real account; pass allow_real_trading=True to the client if that is meant"
        ).of_call(method.name, method.id, None)


def with_packet_id(request: RequestT, connection_id: int, serial: int) -> RequestT:
    """Return a copy with the packet id of its frame, if the request has one that was left at zero."""
    c2s: object = getattr(request, "c2s", None)
    if not isinstance(c2s, _Numbered) or c2s.packet_id != PacketID(conn_id=0, serial_no=0):
        return request
    numbered, whole = copy(c2s), copy(request)
    numbered.packet_id = PacketID(conn_id=connection_id, serial_no=serial)
    cast("_Envelope", whole).c2s = numbered
    return whole


def outcome_unknown(error: OpenDError, connection_id: int | None) -> OutcomeUnknown:
    """Return the error of a call with an effect that was sent and then failed with ``error``."""
    unknown = OutcomeUnknown(
        f"sent, but whether it was carried out is not known: {error.explain()}; "
        "look it up before anything is sent again",
        conn_id=connection_id,
    )
    unknown.__cause__ = error
    return unknown
