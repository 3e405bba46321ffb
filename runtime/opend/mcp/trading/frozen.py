"""Freeze an order before the person is asked, so that nothing else can be sent afterwards.

Invariant: the text that a person is shown is made from the frozen bytes, and shows every parameter that they hold.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from opend.accounts.choosing import describe
from opend.codec import decode, encode
from opend.mcp.permits import Refused
from opend.mcp.plain import one_line
from opend.risk.markets import code_text, currency_of
from opend_proto import trd_place_order
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opend.accounts.account import Preview
    from opend_proto.trd_common import TrdAcc

__all__ = ["FrozenOrder", "digest_of", "environment_line", "exact", "freeze"]

_KINDS: Final[Mapping[int, str]] = {
    OrderType.NORMAL: "limit order",
    OrderType.MARKET: "market order",
    OrderType.ABSOLUTE_LIMIT: "limit order that fills at exactly that price or is refused",
    OrderType.AUCTION: "auction order",
    OrderType.AUCTION_LIMIT: "auction order with a limit",
    OrderType.SPECIAL_LIMIT: "limit order that fills at once, the rest is cancelled",
    OrderType.SPECIAL_LIMIT_ALL: "limit order that fills as a whole at once or is cancelled",
    OrderType.STOP: "stop order: a market order once the trigger is reached",
    OrderType.STOP_LIMIT: "stop order: a limit order once the trigger is reached",
    OrderType.MARKETIF_TOUCHED: "if-touched order: a market order once the trigger is reached",
    OrderType.LIMITIF_TOUCHED: "if-touched order: a limit order once the trigger is reached",
    OrderType.TRAILING_STOP: "trailing stop: a market order once the trigger is reached",
    OrderType.TRAILING_STOP_LIMIT: "trailing stop: a limit order once the trigger is reached",
}

_ALREADY_SHOWN: Final = frozenset(
    {"packet_id", "header", "trd_side", "order_type", "code", "sec_market", "qty", "price", "remark"}
)
_IN_HEADER: Final = frozenset({"trd_env", "acc_id", "trd_market"})
_LABELS: Final[Mapping[str, str]] = {
    "adjust_price": "Price may be moved onto the grid",
    "adjust_side_and_limit": "by at most the fraction",
    "time_in_force": "Valid",
    "fill_outside_rth": "May fill outside regular hours",
    "aux_price": "Trigger",
    "trail_type": "Trails by",
    "trail_value": "Trails by how much",
    "trail_spread": "Distance of the limit from the trigger",
    "session": "Session",
    "expire_time": "Expires",
    "position_id": "Closes position",
}


@dataclass(frozen=True, slots=True)
class FrozenOrder:
    """An order as it will be sent, apart from the packet id that the session puts in."""

    body: bytes
    digest: str
    """SHA-256 of the body, in hexadecimal."""
    facts: Mapping[str, str]
    """What the person is shown."""

    def request(self) -> trd_place_order.C2S:
        """Return the parameters to send; raises Refused unless their bytes are those that were frozen."""
        request = decode(trd_place_order.Request, self.body)
        if digest_of(encode(request)) != self.digest:
            raise Refused("the order that would be sent is not the one that was shown: nothing was sent")
        return request.c2s


def freeze(seen: Preview, account: TrdAcc) -> FrozenOrder:
    """Freeze a previewed order."""
    body = encode(trd_place_order.Request(c2s=seen.request))
    order = decode(trd_place_order.Request, body).c2s
    digest = digest_of(body)
    facts = dict(_facts(order, seen, account))
    facts["Order"] = f"{digest[:12]} (the beginning of the digest of what is sent)"
    facts["Remark"] = repr(one_line(order.remark or ""))  # Last, since the agent may have written it.
    return FrozenOrder(body, digest, facts)


def digest_of(body: bytes) -> str:
    """Return the digest that binds an answer to an order."""
    return sha256(body).hexdigest()


def environment_line(header: TrdHeader) -> str:
    """Return the kind of account in words."""
    return {TrdEnv.SIMULATE: "PAPER (simulated trading)", TrdEnv.REAL: "REAL (real money)"}.get(
        header.trd_env, f"unknown ({int(header.trd_env)}), which counts as REAL"
    )


def _facts(order: trd_place_order.C2S, seen: Preview, account: TrdAcc) -> Iterator[tuple[str, str]]:
    header = order.header
    code = code_text(order.code, int(order.sec_market or 0), int(header.trd_market)) or order.code
    currency = currency_of(code, int(header.trd_market)) or "in the security's currency"
    yield "Environment", environment_line(header)
    yield "Account", f"{header.acc_id} ({one_line(describe(account))})"
    yield "Market", header.trd_market.name
    for field in header.FIELDS:
        if field.attribute not in _IN_HEADER and getattr(header, field.attribute) is not None:
            yield f"Account's {field.name}", one_line(str(getattr(header, field.attribute)))
    yield "Side", order.trd_side.name
    yield "Security", one_line(code)
    yield "Quantity", exact(order.qty)
    yield "Order type", f"{_KINDS.get(order.order_type, 'order of a rare kind')} ({order.order_type.name})"
    yield "Price", "none" if order.price is None else f"{exact(order.price)} {currency}"
    yield from _others(order)
    yield "Value", _value(seen)


def _others(order: trd_place_order.C2S) -> Iterator[tuple[str, str]]:
    """Return every other parameter that is set, under its proto name if it has no label."""
    for field in order.FIELDS:
        value: Any = getattr(order, field.attribute)
        if field.attribute not in _ALREADY_SHOWN and value is not None:
            shown = next(show(value) for kind, show in _SHOWING if isinstance(value, kind))
            yield _LABELS.get(field.attribute, field.name), shown
    if order.time_in_force is None:
        yield "Valid", "for the day"


def _value(seen: Preview) -> str:
    if seen.notional is None:
        return f"not known: {one_line(seen.why_unknown)}"
    return f"at most {Decimal(exact(seen.notional)):,f} {seen.currency}, without fees"


def exact(number: float) -> str:
    """Return a number with all its digits, and without an exponent."""
    text = f"{Decimal(str(number)):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


_SHOWING: Final[tuple[tuple[type, Callable[[Any], str]], ...]] = (
    (bool, lambda value: "yes" if value else "no"),
    (float, exact),
    (int, lambda value: getattr(value, "name", None) or str(value)),
    (object, lambda value: one_line(str(value))),
)
