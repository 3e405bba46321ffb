"""Judge the effect of a call that is about to be sent, by more than the mark in its generated method.

Invariant: an id that is known to change something counts so, whatever its name and mark; for other ids the mark
decides, and a call without a mark that may move money counts as an order. So no generated package can make an order
look harmless.
"""

from __future__ import annotations

from re import compile as pattern
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from opend.late import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opend_proto.schema import AnyMethod, Field, Message

__all__ = ["KNOWN_CHANGES", "KNOWN_EFFECTS", "PacketSlot", "Verdict", "judge", "looks_like_write"]

Effect: TypeAlias = Literal["none", "order", "state"]

_MARKS: Final[Mapping[str, Effect]] = {"none": "none", "order": "order", "state": "state"}
_TRADING_IDS: Final = range(2001, 3000)
_WRITE_VERBS: Final = frozenset(
    {"add", "amend", "apply", "buy", "cancel", "change", "clear", "close", "confirm", "convert", "create", "delete"}
    | {"deposit", "exercise", "lock", "modify", "open", "order", "pay", "place", "reconfirm", "redeem", "remove"}
    | {"replace", "reset", "sell", "send", "set", "submit", "subscribe", "trade", "transfer", "unlock", "update"}
    | {"withdraw", "write"}
)
_WORD: Final = pattern("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")

KNOWN_EFFECTS: Final[Mapping[tuple[int, str], Effect]] = {
    (1006, "Verification"): "state",
    (1008, "TestCmd"): "state",
    (2001, "Trd_GetAccList"): "none",
    (2005, "Trd_UnlockTrade"): "state",
    (2008, "Trd_SubAccPush"): "none",
    (2101, "Trd_GetFunds"): "none",
    (2102, "Trd_GetPositionList"): "none",
    (2111, "Trd_GetMaxTrdQtys"): "none",
    (2112, "Trd_GetComboMaxTrdQtys"): "none",
    (2201, "Trd_GetOrderList"): "none",
    (2202, "Trd_PlaceOrder"): "order",
    (2205, "Trd_ModifyOrder"): "order",
    (2211, "Trd_GetOrderFillList"): "none",
    (2221, "Trd_GetHistoryOrderList"): "none",
    (2222, "Trd_GetHistoryOrderFillList"): "none",
    (2223, "Trd_GetMarginRatio"): "none",
    (2225, "Trd_GetOrderFee"): "none",
    (2226, "Trd_FlowSummary"): "none",
    (2227, "Trd_PlaceComboOrder"): "order",
    (3214, "Qot_ModifyUserSecurity"): "state",
    (3220, "Qot_SetPriceReminder"): "state",
    (3309, "Qot_SetOptionEventAlert"): "state",
    (3801, "SkillWrap_TechnicalUnusual"): "none",
    (3802, "SkillWrap_FinancialUnusual"): "none",
    (3803, "SkillWrap_DerivativeUnusual"): "none",
}
"""The effects in proto/protocols.toml, for packages that were generated without them."""

KNOWN_CHANGES: Final[Mapping[int, Effect]] = {
    number: effect for (number, _), effect in KNOWN_EFFECTS.items() if effect != "none"
}
"""The calls that change something, by id alone: a gateway goes by the id, whatever name a package gives it."""


class PacketSlot(NamedTuple):
    """The attributes by which a request stores the packet id of its frame (protocol document, section 6)."""

    inside: str
    """The field of the request that contains it: "c2s", or "" for the request itself."""
    attribute: str
    connection: str
    serial: str
    type: type[Message]


class Verdict(NamedTuple):
    """The judgement about one call."""

    effect: Effect
    """As `Method.effect`; also "none" for a call without a mark that looks like a read."""
    assumed: bool
    """Whether the effect is assumed, since the call has no mark that this release knows."""
    packet: PacketSlot | None

    @property
    def changes(self) -> bool:
        """Whether a repeat would matter, so that the call is never sent twice."""
        return self.effect != "none"


_verdicts: dict[int, tuple[AnyMethod, Verdict]] = {}


def judge(method: AnyMethod) -> Verdict:
    """Return the judgement about a call; loads the module of its messages."""
    kept = _verdicts.get(method.id)
    if kept is not None and kept[0] is method:
        return kept[1]
    verdict = _judge(method)
    _verdicts[method.id] = method, verdict
    return verdict


def looks_like_write(number: int, name: str, request_fields: Iterable[str]) -> bool:
    """Return whether to treat a protocol without a mark as one that moves money.

    ``request_fields`` are the proto names of the fields of its C2S, or of its request where that has no C2S.
    `opend_codegen.knowledge.effects` has the same rule.
    """
    prefix, _, rest = name.partition("_")
    if number in _TRADING_IDS or prefix == "Trd" or "packetID" in request_fields:
        return True
    words = (word.lower() for word in _WORD.findall(rest or prefix.removeprefix("SkillWrap")))
    return prefix.startswith("SkillWrap") and not _WRITE_VERBS.isdisjoint(words)


def _judge(method: AnyMethod) -> Verdict:
    packet = _packet_slot(method.request)
    mark = _mark(method, packet)
    if (settled := _MARKS.get(mark)) is not None:
        return Verdict(settled, assumed=False, packet=packet)
    # A mark that this release does not know shows only that the call has some effect.
    if mark or packet is not None or looks_like_write(method.id, method.name, ()):
        return Verdict("order", assumed=True, packet=packet)
    return Verdict("none", assumed=True, packet=None)


def _mark(method: AnyMethod, packet: PacketSlot | None) -> str:
    """Return the mark of the call or, if our own tables say more, theirs."""
    mark = str(getattr(method, "effect", ""))
    change = KNOWN_CHANGES.get(method.id)
    if change is not None:
        return mark if change == "state" and mark not in {"", "none"} else change
    if mark:
        return mark
    # A request with a packet id is not the read that the table means.
    return "" if packet is not None else KNOWN_EFFECTS.get((method.id, method.name), "")


def _packet_slot(request: type[Message]) -> PacketSlot | None:
    c2s = _named(request.FIELDS, "c2s")
    inner = None if c2s is None else c2s.message_type
    fields = request.FIELDS if inner is None else inner.FIELDS
    slot = _named(fields, "packetID")
    packet = None if slot is None else slot.message_type
    if slot is None or packet is None:
        return None
    connection, serial = _named(packet.FIELDS, "connID"), _named(packet.FIELDS, "serialNo")
    if connection is None or serial is None:
        return None
    inside = "" if c2s is None or inner is None else c2s.attribute
    return PacketSlot(inside, slot.attribute, connection.attribute, serial.attribute, packet)


def _named(fields: Iterable[Field], name: str) -> Field | None:
    return next((field for field in fields if field.name == name), None)
