"""Apply the rules for calls that change money or state: real accounts, packet ids, and lost replies.

Invariant: unless real trading is allowed, an order or an unlock is sent only if the very bytes to send name no real
account; a request is never changed, only copied; a call that changes something and was handed over, but has no
readable reply, ends in OutcomeUnknown, never in an error that invites a repeat.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from opend.errors import OpenDError, OutcomeUnknown, UsageError
from opend.frame import BODY_JSON
from opend.schema.effects import KNOWN_CHANGES, judge
from opend.schema.scanning import values_in_json, values_in_protobuf
from opend_proto.methods import METHODS_BY_ID

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opend.schema.effects import PacketSlot, Verdict
    from opend_proto.schema import AnyMethod, Message

__all__ = [
    "KNOWN_PLACES",
    "REAL",
    "SIMULATE",
    "outcome_unknown",
    "refuse_real",
    "refuse_real_body",
    "with_packet_id",
]

RequestT = TypeVar("RequestT", bound="Message")

SIMULATE: Final = 0
REAL: Final = 1
"""Trd_Common.TrdEnv of real accounts."""


def refuse_real(method: AnyMethod, request: Message) -> None:
    """Raise UsageError if this call changes, or may change, something for a real account.

    This early check saves a serial and a place in the rate limit; `refuse_real_body` has the last word.
    """
    verdict = judge(method)
    if verdict.effect == "none":
        return
    parameters = getattr(request, "c2s", request)
    if method.id == _UNLOCK_TRADE:
        if getattr(parameters, "unlock", None):
            raise _refused(method, _UNLOCKS)
        return
    environment = getattr(getattr(parameters, "header", None), "trd_env", None)
    # A call that changes state need not name an account; an order that names none could be for any account.
    if environment != SIMULATE and not (environment is None and verdict.effect == "state"):
        raise _refused(method, _reason(verdict, environment))


def refuse_real_body(method: AnyMethod, number: int, body: bytes, body_format: int) -> None:
    """Raise UsageError unless the bytes to send of a call with an effect are harmless to real accounts.

    ``number`` is the id that the frame will carry. For the calls that this release knows, only the bytes count, not
    the message, its class or the method.
    """
    place = _place(method, number)
    try:
        values: Sequence[object] = () if place is None else _values(place, body, body_format)
    except ValueError as error:
        raise _refused(method, f"the body cannot be judged: {error}") from error
    verdict = judge(method)
    must_say = KNOWN_CHANGES.get(number, verdict.effect) == "order" or number == _UNLOCK_TRADE
    if all(_is_zero(value) for value in values) and (values or not must_say):
        return
    environment = values[-1] if values else None
    raise _refused(method, _UNLOCKS if number == _UNLOCK_TRADE else _reason(verdict, environment))


class _Place(NamedTuple):
    """The path of a field in a body: field numbers for protobuf, names for JSON."""

    numbers: tuple[int, ...]
    names: tuple[str, ...]


_UNLOCK_TRADE: Final = 2005
_UNLOCKS: Final = (
    "this unlocks the real accounts for every program at the gateway; pass allow_real_trading=True to the client if "
    "that is meant (to lock them, unlock=False, is always allowed, and simulated accounts need no unlocking)"
)
_ENVIRONMENT_NAMES: Final = ("c2s", "header", "trdEnv")
_ENVIRONMENT: Final = _Place((1, 2, 1), _ENVIRONMENT_NAMES)
KNOWN_PLACES: Final[Mapping[int, _Place]] = {
    _UNLOCK_TRADE: _Place((1, 1), ("c2s", "unlock")),
    2202: _ENVIRONMENT,
    2205: _ENVIRONMENT,
    2227: _ENVIRONMENT,
}
"""Facts of the vendor's schema, which no generated class can change."""


def _place(method: AnyMethod, number: int) -> _Place | None:
    """Return the path of the field that names the kind of account in a call's body; None if it has no such field."""
    known = KNOWN_PLACES.get(number)
    if known is not None:
        return known
    request: type[Message] = METHODS_BY_ID.get(number, method).request
    has_parameters = any(field.name == "c2s" for field in request.FIELDS)
    names = _ENVIRONMENT_NAMES if has_parameters else _ENVIRONMENT_NAMES[1:]
    numbers: list[int] = []
    holder: type[Message] | None = request
    for name in names:
        field = None if holder is None else next((field for field in holder.FIELDS if field.name == name), None)
        if field is None:
            return None
        numbers.append(field.number)
        holder = field.message_type
    return _Place(tuple(numbers), names)


def _values(place: _Place, body: bytes, body_format: int) -> Sequence[object]:
    if body_format == BODY_JSON:
        return values_in_json(body, place.names)
    return values_in_protobuf(body, place.numbers)


def _is_zero(value: object) -> bool:
    return value is False or (type(value) is int and value == 0)


def _refused(method: AnyMethod, reason: str) -> OpenDError:
    return UsageError(f"not sent: {reason}").of_call(method.name, method.id, None)


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
    """Return a copy with the packet id of its frame; the request itself if the caller has set a packet id."""
    holder: Any = getattr(request, slot.inside) if slot.inside else request
    given = getattr(holder, slot.attribute, None)
    unset = slot.type(**{slot.connection: 0, slot.serial: 0})
    if holder is None or (given is not None and given != unset):
        return request
    from copy import copy  # Slow to load, and used for orders alone.

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
