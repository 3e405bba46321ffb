"""Compose the request of an order from what a person says: a limit, a stop, a trail.

Invariant: the kind of order follows from the arguments alone, and contradictory ones raise UsageError before anything
is sent.
"""

from __future__ import annotations

from secrets import token_hex
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypedDict

from opend.accounts.numbers import money, note, quantity
from opend.errors import UsageError
from opend.risk.markets import SECURITY_MARKETS, code_text
from opend.securities import security, security_text
from opend_proto import trd_place_order
from opend_proto.common import PacketID, Session
from opend_proto.trd_common import OrderType, TimeInForce, TrailType, TrdSecMarket, TrdSide

if TYPE_CHECKING:
    from datetime import date

    from opend.accounts.numbers import Number
    from opend_proto.qot_common import Security
    from opend_proto.trd_common import TrdHeader

__all__ = ["FRACTIONAL", "NO_PACKET", "SIGNED", "OrderTerms", "compose", "market_of", "own_remark"]

NO_PACKET: Final = PacketID(conn_id=0, serial_no=0)
"""The session puts in the real one."""
FRACTIONAL: Final = frozenset({7, 17})
"""The markets that trade fractions: cryptocurrencies and, inferred, event contracts."""
SIGNED: Final = frozenset({5, 10, 11, 12, 13})
"""The markets whose prices may be negative: those of futures."""

_SECURITY_MARKETS: Final = {prefix: number for number, prefix in SECURITY_MARKETS.items()} | {"HK_FUTURE": 1}


class OrderTerms(TypedDict, total=False):
    """The keyword arguments of an order, all optional; without a limit, stop, touch or trail it is a market order."""

    limit: Number
    """The worst price at which it may fill, in the security's currency."""
    stop: Number
    """The trigger of a stop order: it becomes a market order, or with ``limit`` a limit order, when the price moves
    against it to the trigger."""
    touch: Number
    """The trigger of an if-touched order: the same, when the price moves in its favour to the trigger."""
    trail: Number
    """How far a trailing stop trails, as an amount of money."""
    trail_percent: Number
    """How far a trailing stop trails, in percent of the price: 2.5 for 2.5 %."""
    spread: Number
    """The distance of a trailing stop's limit from its trigger; without it, the order fills at the market."""
    kind: OrderType | None
    """Another kind of order, such as OrderType.AUCTION_LIMIT; by default it follows from the prices."""
    session: Session | None
    """The part of the US trading day in which it is live."""
    outside_hours: bool | None
    """Whether it may fill in US pre-market and after-hours, and in Hong Kong's pre-opening auction."""
    time_in_force: TimeInForce | None
    """How long it stays valid; by default for the day."""
    expires: date | str | None
    """The day on which it expires, as a date or ``2025-06-30``; makes it good till that day."""
    adjust: float | None
    """How far a price off the grid may be moved, as a fraction: 0.015 for up to 1.5 % upwards, -0.01 downwards."""
    remark: str | None
    """A note of at most 64 bytes that is kept with it; by default one that is unique, by which it can be found."""
    position_id: int | None
    """The position to close; with the Japanese securities firm."""
    timeout: float | None
    """Seconds to wait for the reply; by default as the client says."""


class _Kind(NamedTuple):
    type: OrderType
    prices: frozenset[str]


_KINDS: Final = tuple(
    _Kind(kind, frozenset(prices.split()))
    for kind, prices in (
        (OrderType.MARKET, ""),
        (OrderType.NORMAL, "limit"),
        (OrderType.STOP, "stop"),
        (OrderType.STOP_LIMIT, "stop limit"),
        (OrderType.MARKETIF_TOUCHED, "touch"),
        (OrderType.LIMITIF_TOUCHED, "touch limit"),
        (OrderType.TRAILING_STOP, "trail"),
        (OrderType.TRAILING_STOP, "trail_percent"),
        (OrderType.TRAILING_STOP_LIMIT, "trail spread"),
        (OrderType.TRAILING_STOP_LIMIT, "trail_percent spread"),
        (OrderType.AUCTION, ""),
        (OrderType.AUCTION_LIMIT, "limit"),
        (OrderType.ABSOLUTE_LIMIT, "limit"),
        (OrderType.SPECIAL_LIMIT, "limit"),
        (OrderType.SPECIAL_LIMIT_ALL, "limit"),
    )
)
"""Each kind of order with the prices that it has; the first that fits is meant."""

_GOOD_TILL_DAY: Final = TimeInForce(3)
"""Given by number, since older schemas lack its name, GTD."""


def own_remark() -> str:
    """Return a remark by which an order can be found, should the reply to it be lost."""
    return f"opend {token_hex(8)}"


def market_of(header: TrdHeader, code: str | Security) -> tuple[str, TrdSecMarket]:
    """Return code and market of a security as orders name it; raises UsageError if the account's market lacks it."""
    named = security(code) if isinstance(code, str) else code
    text = security_text(named)
    prefix = text.partition(".")[0]
    number = _SECURITY_MARKETS.get(prefix)
    traded = None if number is None else code_text(named.code, number, int(header.trd_market))
    if number is None or traded is None:
        raise UsageError(
            f"{text} is not traded in market {header.trd_market.name} of account {header.acc_id}; choose the market "
            "with client.account(market=…)"
        )
    return named.code, TrdSecMarket(number)


def compose(
    header: TrdHeader, side: TrdSide, code: str | Security, amount: Number, terms: OrderTerms
) -> trd_place_order.C2S:
    """Return the parameters of Trd_PlaceOrder; raises UsageError for arguments that make no order."""
    strange = [name for name in terms if name not in OrderTerms.__annotations__]
    if strange:
        raise UsageError(f"an order has no argument {strange[0]!r}; it has {', '.join(OrderTerms.__annotations__)}")
    market = int(header.trd_market)
    name, sec_market = market_of(header, code)
    prices = _prices(terms, signed=market in SIGNED)
    given = frozenset(each for each, value in prices.items() if value is not None)
    trails = given & {"trail", "trail_percent"}
    adjust = terms.get("adjust")
    expires = terms.get("expires")
    return trd_place_order.C2S(
        packet_id=NO_PACKET,
        header=header,
        trd_side=side,
        order_type=_kind(terms.get("kind"), given),
        code=name,
        qty=quantity(amount, fractions=market in FRACTIONAL),
        price=prices["limit"],
        adjust_price=None if adjust is None else True,
        adjust_side_and_limit=_fraction(adjust),
        sec_market=sec_market,
        remark=note(terms.get("remark")) or own_remark(),
        time_in_force=_validity(terms.get("time_in_force"), expires),
        fill_outside_rth=terms.get("outside_hours"),
        aux_price=prices["stop"] if prices["touch"] is None else prices["touch"],
        trail_type=_trail_type(trails),
        trail_value=prices["trail"] if prices["trail_percent"] is None else prices["trail_percent"],
        trail_spread=prices["spread"],
        session=terms.get("session"),
        **_later_fields(terms),
    )


def _prices(terms: OrderTerms, *, signed: bool) -> dict[str, float | None]:
    return {
        "limit": money("limit", terms.get("limit"), negative=signed),
        "stop": money("stop", terms.get("stop"), negative=signed),
        "touch": money("touch", terms.get("touch"), negative=signed),
        "trail": money("trail", terms.get("trail")),
        "trail_percent": money("trail_percent", terms.get("trail_percent")),
        "spread": money("spread", terms.get("spread")),
    }


def _kind(asked: OrderType | None, given: frozenset[str]) -> OrderType:
    found = next((each.type for each in _KINDS if each.prices == given and asked in {None, each.type}), None)
    if found is not None:
        return found
    said = ", ".join(sorted(given)) or "no price"
    if asked is None:
        raise UsageError(f"no kind of order has {said} together")
    wanted = [" and ".join(sorted(each.prices)) or "no price" for each in _KINDS if each.type == asked]
    if not wanted:
        raise UsageError(f"orders of kind {asked.name} cannot be placed")
    raise UsageError(f"an order of kind {asked.name} has {' or '.join(wanted)}, not {said}")


def _trail_type(trails: frozenset[str]) -> TrailType | None:
    if not trails:
        return None
    return TrailType.AMOUNT if "trail" in trails else TrailType.RATIO


def _fraction(adjust: float | None) -> float | None:
    if adjust is not None and not -1 < adjust < 1:
        raise UsageError(f"adjust must be a fraction between -1 and 1, such as 0.015 for 1.5 %, not {adjust!r}")
    return adjust


def _validity(asked: TimeInForce | None, expires: object) -> TimeInForce | None:
    if expires is None:
        return asked
    if asked not in {None, _GOOD_TILL_DAY}:
        raise UsageError("an order with expires is good till that day; leave time_in_force out")
    return _GOOD_TILL_DAY


def _later_fields(terms: OrderTerms) -> dict[str, Any]:
    """Return the fields that older schemas lack, those that are asked for; raises UsageError if there are none such."""
    expires = terms.get("expires")
    day = expires if expires is None or isinstance(expires, str) else expires.isoformat()[:10]
    asked = {"expire_time": day, "position_id": terms.get("position_id")}
    given = {name: value for name, value in asked.items() if value is not None}
    lacking = given.keys() - {field.attribute for field in trd_place_order.C2S.FIELDS}
    if lacking:
        raise UsageError(f"the schema in use has no {', '.join(sorted(lacking))} of orders; import a later release")
    return given
