"""Read an order, a change or a combination from the bytes that are about to be sent.

Invariant: only the bytes count and the facts of the vendor's schema written here, no generated class; a body that
different readers could read differently raises ValueError.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import isfinite
from struct import unpack
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.frame import BODY_JSON
from opend.risk.markets import code_text
from opend.schema.scanning import FIXED64, LENGTH, VARINT, found_in_protobuf, values_in_json

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CHANGE", "COMBINATION", "ORDER", "Change", "Leg", "SentOrder", "read_change", "read_sent"]

ORDER: Final = 2202
CHANGE: Final = 2205
COMBINATION: Final = 2227

_BUYS: Final = {1: True, 2: False, 3: False, 4: True}
"""Trd_Common.TrdSide."""
# Qot_Common.QotMarket, as legs name it.
_QUOTED: Final = {
    1: "HK",
    11: "US",
    21: "SH",
    22: "SZ",
    31: "SG",
    41: "JP",
    51: "AU",
    61: "MY",
    71: "CA",
    91: "CC",
    101: "EC",
}


@dataclass(frozen=True, slots=True)
class Leg:
    """One security of an order."""

    text: str | None
    """The security, such as ``HK.00700``; None if the order does not tell its market for certain."""
    is_buy: bool | None
    ratio: Decimal = Decimal(1)
    """How many of it each unit of the order's quantity stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentOrder:
    """An order as the gateway will read it."""

    account: int
    market: int
    """Where it is traded, a Trd_Common.TrdMarket."""
    kind: int
    """Its Trd_Common.OrderType."""
    quantity: Decimal
    legs: tuple[Leg, ...]
    price: Decimal | None = None
    """The limit at its worst, if the gateway may move it onto the grid of prices."""
    trigger: Decimal | None = None
    has_amount: bool = False
    """Whether it also names an amount of money, as orders for event contracts do."""
    is_combination: bool = False

    @property
    def is_buy(self) -> bool:
        """Whether all of it buys."""
        return all(leg.is_buy for leg in self.legs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change of an order as the gateway will read it; None for what stays as it is."""

    account: int
    order: int
    order_text: str
    operation: int
    is_for_all: bool
    quantity: Decimal | None
    price: Decimal | None
    trigger: Decimal | None


class _Place(NamedTuple):
    numbers: tuple[int, ...]
    names: tuple[str, ...]
    wire_type: int


def _places(**fields: tuple[int, str, int]) -> Mapping[str, _Place]:
    """Return the places of fields of the C2S, and of those of its header."""
    header = {"account": (2, "accID"), "market": (3, "trdMarket")}
    return {
        **{key: _Place((1, 2, number), ("c2s", "header", name), VARINT) for key, (number, name) in header.items()},
        **{key: _Place((1, number), ("c2s", name), wire_type) for key, (number, name, wire_type) in fields.items()},
    }


_ORDER: Final = _places(
    side=(3, "trdSide", VARINT),
    kind=(4, "orderType", VARINT),
    code=(5, "code", LENGTH),
    quantity=(6, "qty", FIXED64),
    price=(7, "price", FIXED64),
    adjusts=(8, "adjustPrice", VARINT),
    adjustment=(9, "adjustSideAndLimit", FIXED64),
    sec_market=(10, "secMarket", VARINT),
    trigger=(14, "auxPrice", FIXED64),
    amount=(21, "amount", FIXED64),
)
_CHANGE: Final = _places(
    order=(3, "orderID", VARINT),
    operation=(4, "modifyOrderOp", VARINT),
    for_all=(5, "forAll", VARINT),
    quantity=(8, "qty", FIXED64),
    price=(9, "price", FIXED64),
    adjusts=(10, "adjustPrice", VARINT),
    adjustment=(11, "adjustSideAndLimit", FIXED64),
    trigger=(12, "auxPrice", FIXED64),
    order_text=(16, "orderIDEx", LENGTH),
)
_COMBINATION: Final = _places(quantity=(4, "qty", FIXED64), price=(5, "price", FIXED64), kind=(6, "orderType", VARINT))
_LEGS: Final = (1, 3)
_LEG: Final = {"market": (1, 1), "code": (1, 2), "side": (2,), "ratio": (3,)}


def read_sent(number: int, body: bytes, body_format: int) -> SentOrder:
    """Return a new order; raises ValueError if it cannot be read for certain."""
    if number == COMBINATION:
        return _combination(body, body_format)
    fields = _Fields(_ORDER, body, body_format)
    market = fields.whole("market")
    leg = Leg(code_text(fields.text("code"), fields.whole("sec_market"), market), _BUYS.get(fields.whole("side")))
    return SentOrder(
        account=fields.whole("account"),
        market=market,
        kind=fields.whole("kind"),
        quantity=fields.needed("quantity"),
        legs=(leg,),
        price=_at_worst(fields, is_buy=bool(leg.is_buy)),
        trigger=fields.real("trigger"),
        has_amount=bool(fields.real("amount")),
    )


def read_change(body: bytes, body_format: int) -> Change:
    """Return a change of an order; raises ValueError if it cannot be read for certain."""
    fields = _Fields(_CHANGE, body, body_format)
    return Change(
        account=fields.whole("account"),
        order=fields.whole("order"),
        order_text=fields.text("order_text"),
        operation=fields.whole("operation"),
        is_for_all=bool(fields.whole("for_all")),
        quantity=fields.real("quantity"),
        price=_at_worst(fields, is_buy=None),
        trigger=fields.real("trigger"),
    )


def _at_worst(fields: _Fields, *, is_buy: bool | None) -> Decimal | None:
    """Return the limit after the adjustment that the gateway may make; for a change of an order, upwards."""
    price, adjustment = fields.real("price"), fields.real("adjustment")
    if price is None or not adjustment or not fields.whole("adjusts") or (is_buy is not None and adjustment < 0):
        return price
    return price * (1 + abs(adjustment))


class _Fields:
    """Single fields of a body."""

    def __init__(self, places: Mapping[str, _Place], body: bytes, body_format: int) -> None:
        self._places = places
        self._body = body
        self._is_json = body_format == BODY_JSON

    def whole(self, key: str) -> int:
        """Return a whole number; 0 if it is absent."""
        value = self._one(key)
        if isinstance(value, str) and value.isdecimal():  # JSON has 64-bit numbers as texts.
            return int(value)
        if value is None or isinstance(value, int):
            return int(value or 0)
        raise ValueError(f"{self._places[key].names[-1]} is no whole number")

    def text(self, key: str) -> str:
        """Return a text; empty if it is absent."""
        value = self._one(key)
        if isinstance(value, bytes):
            return value.decode()
        if value is None or isinstance(value, str):
            return value or ""
        raise ValueError(f"{self._places[key].names[-1]} is no text")

    def real(self, key: str) -> Decimal | None:
        """Return a finite number exactly as the user wrote it; None if it is absent."""
        value = self._one(key)
        return None if value is None else _exact(value, self._places[key].names[-1])

    def needed(self, key: str) -> Decimal:
        """Return a number that must be there."""
        value = self.real(key)
        if value is None:
            raise ValueError(f"{self._places[key].names[-1]} is missing")
        return value

    def _one(self, key: str) -> object:
        place = self._places[key]
        values: list[object] = (
            values_in_json(self._body, place.names)
            if self._is_json
            else [*found_in_protobuf(self._body, place.numbers, place.wire_type)]
        )
        if len(values) > 1:
            raise ValueError(f"{place.names[-1]} is there {len(values)} times")
        return values[0] if values else None


def _exact(value: object, name: str) -> Decimal:
    number: object = unpack("<d", value)[0] if isinstance(value, bytes) else value
    is_number = isinstance(number, int | float) and not isinstance(number, bool)
    if not is_number or (isinstance(number, float) and not isfinite(number)):
        raise ValueError(f"{name} is no finite number: {number!r}")
    return Decimal(str(number))


def _combination(body: bytes, body_format: int) -> SentOrder:
    if body_format == BODY_JSON:
        raise ValueError("combinations are judged in protobuf only")
    fields = _Fields(_COMBINATION, body, body_format)
    return SentOrder(
        account=fields.whole("account"),
        market=fields.whole("market"),
        kind=fields.whole("kind"),
        quantity=fields.needed("quantity"),
        legs=tuple(_leg(each) for each in found_in_protobuf(body, _LEGS, LENGTH) if isinstance(each, bytes)),
        price=fields.real("price"),
        is_combination=True,
    )


def _leg(body: bytes) -> Leg:
    places = {
        key: _Place(numbers, (key,), {"code": LENGTH, "ratio": FIXED64}.get(key, VARINT))
        for key, numbers in _LEG.items()
    }
    fields = _Fields(places, body, 0)
    prefix = _QUOTED.get(fields.whole("market"))
    code = fields.text("code")
    return Leg(
        f"{prefix}.{code}" if prefix is not None and code else None,
        _BUYS.get(fields.whole("side")),
        fields.needed("ratio"),
    )
