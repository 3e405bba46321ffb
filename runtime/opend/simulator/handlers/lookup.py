"""Find the listing that a quote request names, and check that its data is subscribed.

Invariant: a security that is not listed, or not subscribed, is refused with the same words everywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.always_open import EVENTS
from opend.simulator.calendar.exchanges import REGULAR_HOURS, Part
from opend.simulator.rules.refusal import RefusalError
from opend_proto.common import Session
from opend_proto.qot_common import QotMarket, SubType

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer
    from opend_proto.qot_common import Security

__all__ = ["listing_of", "needs_subscription", "parts_of"]

# The data of each subscription type, and the type's name in the schema.
_CANDLES: Final = "its candlesticks"
# Members that the oldest supported schema lacks are given by number.
_DATA: Final = {
    SubType.BASIC: ("its quote", "SubType_Basic"),
    SubType.ORDER_BOOK: ("its order book", "SubType_OrderBook"),
    SubType.TICKER: ("its ticks", "SubType_Ticker"),
    SubType.RT: ("its time-share data", "SubType_RT"),
    SubType.BROKER: ("its broker queue", "SubType_Broker"),
    SubType(22): ("its order book of odd lots", "SubType_OrderBook_Odd"),
    SubType.KL_1MIN: (_CANDLES, "SubType_KL_1Min"),
    SubType.KL_3MIN: (_CANDLES, "SubType_KL_3Min"),
    SubType.KL_5MIN: (_CANDLES, "SubType_KL_5Min"),
    SubType(18): (_CANDLES, "SubType_KL_10Min"),
    SubType.KL_15MIN: (_CANDLES, "SubType_KL_15Min"),
    SubType.KL_30MIN: (_CANDLES, "SubType_KL_30Min"),
    SubType.KL_60MIN: (_CANDLES, "SubType_KL_60Min"),
    SubType(19): (_CANDLES, "SubType_KL_120Min"),
    SubType(20): (_CANDLES, "SubType_KL_180Min"),
    SubType(21): (_CANDLES, "SubType_KL_240Min"),
    SubType.KL_DAY: (_CANDLES, "SubType_KL_Day"),
    SubType.KL_WEEK: (_CANDLES, "SubType_KL_Week"),
    SubType.KL_MONTH: (_CANDLES, "SubType_KL_Month"),
    SubType.KL_QURATER: (_CANDLES, "SubType_KL_Qurater"),
    SubType.KL_YEAR: (_CANDLES, "SubType_KL_Year"),
}

_EXTENDED: Final = frozenset({Part.PRE_MARKET, Part.REGULAR, Part.AFTER_HOURS})
_PARTS: Final = {
    Session.NONE: REGULAR_HOURS,
    Session.RTH: REGULAR_HOURS,
    Session.ETH: _EXTENDED,
    Session.ALL: frozenset(Part),
    Session.OVERNIGHT: frozenset({Part.OVERNIGHT}),
}


def listing_of(market: SyntheticMarket, security: Security) -> Listing:
    """Return the listing of a security; raises RefusalError if it is not listed, or is an event contract."""
    if security.market == EVENTS:
        raise RefusalError(
            f"EC.{security.code} would be an event contract, which has calls of its own, such as"
            " Qot_GetEventContractSnapshot (3445)"
        )
    listing = market.find(security.market, security.code)
    if listing is None:
        name = QotMarket(security.market).name
        raise RefusalError(f"unknown security {security.code!r} in market {int(security.market)} ({name})")
    return listing


def needs_subscription(peer: Peer, listing: Listing, sub_type: SubType) -> None:
    """Raise RefusalError for data that the connection has not subscribed to."""
    if (listing, sub_type) not in peer.subscriptions.pairs:
        data, name = _DATA[sub_type]
        raise RefusalError(f"{listing.text} is not subscribed: subscribe to {data} (Qot_Sub, {name}) first")


def parts_of(session: Session | None, *, extended: bool | None) -> frozenset[Part]:
    """Return the parts of the day that candlesticks are to cover; by default regular hours.

    Raises RefusalError for an unknown session.
    """
    parts = _PARTS.get(session or Session.NONE)
    if parts is None:
        raise RefusalError(f"unknown session {int(session or 0)}")
    return parts | _EXTENDED if extended else parts
