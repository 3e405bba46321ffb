"""Rules for calls that change money or state: real accounts, packet ids, and what a lost reply means.

Invariant: an order leaves only if it is provably for a simulated account, or if real ones were allowed; a request is
never changed, only copied; a call that changes something, was handed over and has no readable reply ends in
OutcomeUnknown, never in an error that invites a repeat.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Final, TypeVar

from opend.errors import OpenDError, OutcomeUnknown, UsageError
from opend.schema.effects import judge

if TYPE_CHECKING:
    from opend.schema.effects import PacketSlot, Verdict
    from opend_proto.schema import AnyMethod, Message

__all__ = ["REAL", "SIMULATE", "outcome_unknown", "refuse_real", "with_packet_id"]

RequestT = TypeVar("RequestT", bound="Message")

SIMULATE: Final = 0
REAL: Final = 1
"""Trd_Common.TrdEnv: the one that costs money."""


def refuse_real(method: AnyMethod, request: Message) -> None:
    """Raise UsageError if this call would, or for all that is known may, change something for a real account."""
    verdict = judge(method)
    if verdict.effect == "none":
        return
    header = getattr(getattr(request, "c2s", request), "header", None)
    environment = getattr(header, "trd_env", None)
    # What changes state need not name an account (Trd_UnlockTrade); an order that names none could be for any.
    if environment == SIMULATE or (environment != REAL and verdict.effect == "state"):
        return
    raise UsageError(f"not sent: {_reason(verdict, environment)}").of_call(method.name, method.id, None)


def _reason(verdict: Verdict, environment: object) -> str:
    leave = "pass allow_real_trading=True to the client if that is meant"
    account = "this is for a real account"
    if environment != REAL:
        account = "its header does not say trdEnv 0 (simulate), so this counts as for a real account"
    if not verdict.assumed:
        return f"{account}; {leave}"
    return (
        f"the protocol has no effect in the schema's knowledge, so it is taken for one that moves money, and {account};"
        f' set its effect in protocols.toml ("none" if it changes nothing) and generate again, or {leave}'
    )


def with_packet_id(request: RequestT, slot: PacketSlot, connection_id: int, serial: int) -> RequestT:
    """Return a copy with the packet id of its frame, if the caller left that at zero."""
    holder: Any = getattr(request, slot.inside) if slot.inside else request
    given = getattr(holder, slot.attribute, None)
    unset = slot.type(**{slot.connection: 0, slot.serial: 0})
    if holder is None or (given is not None and given != unset):
        return request
    whole: Any = copy(request)
    numbered = copy(holder) if slot.inside else whole
    setattr(numbered, slot.attribute, slot.type(**{slot.connection: connection_id, slot.serial: serial}))
    if slot.inside:
        setattr(whole, slot.inside, numbered)
    numbered_request: RequestT = whole
    return numbered_request


def outcome_unknown(error: OpenDError, connection_id: int | None) -> OutcomeUnknown:
    """Return the error of a call with an effect that was sent and then failed with ``error``."""
    unknown = OutcomeUnknown(
        f"sent, but whether it was carried out is not known: {error.explain()}; "
        "look it up before anything is sent again",
        conn_id=connection_id,
    )
    unknown.__cause__ = error
    return unknown
