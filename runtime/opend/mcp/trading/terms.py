"""Read the arguments of the trading tools, and describe them in JSON schemas.

Invariant: an argument that is no part of an order is refused, and so is text that could look different from what it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from opend.accounts.choosing import member
from opend.accounts.composing import own_remark
from opend.errors import UsageError
from opend.mcp.plain import digits, plain_code, plain_text, text_in
from opend.mcp.tools.arguments import ACCOUNT, CODE, arguments
from opend_proto.common import Session
from opend_proto.trd_common import OrderType, TimeInForce, TrdSide

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.accounts.composing import OrderTerms
    from opend_proto.schema import OpenEnum

__all__ = ["CANCEL_SCHEMA", "ORDER_SCHEMA", "Asked", "order_id_of", "read_order"]

_PRICES: Final = {
    "limit": "the worst price at which it may fill, in the security's currency; without any price it is a market order",
    "stop": "the trigger of a stop order",
    "touch": "the trigger of an if-touched order",
    "trail": "how far a trailing stop trails, as an amount of money",
    "trail_percent": "how far a trailing stop trails, in percent of the price",
    "spread": "the distance of a trailing stop's limit from its trigger",
}
_NAMED: Final[Mapping[str, tuple[type[OpenEnum], str]]] = {
    "order_type": (OrderType, "another kind of order; by default it follows from the prices"),
    "session": (Session, "the part of the US trading day in which it is live"),
    "time_in_force": (TimeInForce, "how long it stays valid; by default for the day"),
}
_ARGUMENTS: Final = {"order_type": "kind"}
"""What `OrderTerms` calls an argument whose name means something else in other tools."""
_NOTHING: Final = frozenset({"NONE", "UNKNOWN"})
_TEXTS: Final = {
    "expires": "the day on which it expires, as 2025-06-30; makes it good till that day",
    "remark": "a note of at most 64 bytes that is kept with it; by default one that is unique",
}
_WHICH: Final[Mapping[str, Mapping[str, Any]]] = {
    **ACCOUNT,
    "env": {"enum": ["paper", "real"], "description": "simulated trading or real money, as this server was started"},
}
ORDER_SCHEMA: Final = arguments(
    "side",
    "code",
    "quantity",
    side={"enum": ["buy", "sell"], "description": "whether to buy or to sell"},
    code=CODE,
    quantity={"type": "number", "exclusiveMinimum": 0, "description": "how many shares or contracts"},
    **{name: {"type": "number", "description": what} for name, what in _PRICES.items()},
    **{
        name: {"enum": [each.name for each in enum if each.name not in _NOTHING], "description": what}
        for name, (enum, what) in _NAMED.items()
    },
    outside_hours={
        "type": "boolean",
        "description": "whether it may fill in US pre-market and after-hours, and in Hong Kong's pre-opening auction",
    },
    **{name: {"type": "string", "maxLength": 64, "description": what} for name, what in _TEXTS.items()},
    **_WHICH,
)
CANCEL_SCHEMA: Final = arguments(
    "order",
    order={"type": "string", "maxLength": 64, "description": "the number of the order, or its id on the server"},
    **_WHICH,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """An order in the terms of `opend.accounts`."""

    side: TrdSide
    code: str
    quantity: float
    terms: OrderTerms


def read_order(given: Mapping[str, Any]) -> Asked:
    """Return the order that a tool's arguments describe; raises UsageError if they describe none."""
    _refuse_strange(given, ORDER_SCHEMA)
    terms: dict[str, Any] = {name: given[name] for name in (*_PRICES, "outside_hours") if name in given}
    for name, (enum, _) in _NAMED.items():
        if name in given:
            terms[_ARGUMENTS.get(name, name)] = member(name, enum, text_in(given, name))
    for name in _TEXTS:
        if name in given:
            terms[name] = plain_text(name, text_in(given, name))
    if not terms.get("remark"):
        terms["remark"] = own_remark()  # Now, since the person is to see it.
    if not isinstance(terms.get("outside_hours", False), bool):
        raise UsageError("outside_hours must be true or false")
    sides = {"buy": TrdSide.BUY, "sell": TrdSide.SELL}
    side = sides.get(text_in(given, "side"))
    if side is None:
        raise UsageError(f"side must be buy or sell, not {ascii(given['side'])[:80]}")
    if "quantity" not in given:
        raise UsageError("quantity is missing")
    code = plain_code(text_in(given, "code"))
    return Asked(side, code, given["quantity"], cast("OrderTerms", terms))


def order_id_of(given: Mapping[str, Any]) -> int | str:
    """Return the number of the order to cancel, or its id on the server."""
    _refuse_strange(given, CANCEL_SCHEMA)
    order = text_in(given, "order")
    return digits("order", order) if order.isascii() and order.isdecimal() else plain_code(order)


def _refuse_strange(given: Mapping[str, Any], schema: Mapping[str, Any]) -> None:
    known: Mapping[str, object] = schema["properties"]
    strange = [name for name in given if name not in known]
    if strange:
        raise UsageError(f"there is no argument {ascii(strange[0])[:80]}; there are {', '.join(known)}")
