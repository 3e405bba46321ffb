"""Give the prices of event contracts: snapshots, order books, ticks and candlesticks.

Invariant: what must be subscribed to is refused until it is; a snapshot and history need no subscription.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import days_of
from opend.simulator.handlers.events.finding import answer, contract_of, event_security
from opend.simulator.instruments.events.contracts import terms_of
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.event_contracts import (
    MINUTES,
    SUB_TYPES,
    bars,
    kline_item,
    local_text,
    order_book_item,
    ticker_item,
    traded,
    until_outcome,
)
from opend_proto import (
    methods,
    qot_get_event_contract_kline,
    qot_get_event_contract_order_book,
    qot_get_event_contract_snapshot,
    qot_get_event_contract_ticker,
    qot_request_history_event_contract_kl,
)
from opend_proto.common import PredSide
from opend_proto.qot_common import EC_KlineSource, EC_Status, KLType, SubType

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.bars import Bar
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer

__all__ = ["register"]

_MOST_SNAPSHOTS: Final = 400
_DEPTH: Final = 10
_MOST: Final = 1000
_USUAL_TICKS: Final = 30
_MOST_DAYS: Final = 365
_DAY_MILLISECONDS: Final = 24 * 60 * MINUTE_MILLISECONDS
_SHARE_HELD: Final = 3
"""One in so many contracts that were traded is open; synthetic."""


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_SNAPSHOT, get_snapshot)
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_ORDER_BOOK, get_order_book)
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_TICKER, get_ticker)
    answer(handlers, methods.QOT_GET_EVENT_CONTRACT_KLINE, get_kline)
    answer(handlers, methods.QOT_REQUEST_HISTORY_EVENT_CONTRACT_KL, request_history_kl)


def get_snapshot(peer: Peer, request: qot_get_event_contract_snapshot.Request) -> qot_get_event_contract_snapshot.S2C:
    """Give the latest prices of contracts."""
    named = request.c2s.security_list
    if not 1 <= len(named) <= _MOST_SNAPSHOTS:
        raise RefusalError(f"securityList must name 1 to {_MOST_SNAPSHOTS} contracts, not {len(named)}")
    listings = [contract_of(peer, security) for security in named]
    return qot_get_event_contract_snapshot.S2C(snapshot_list=[_snapshot(peer.market, each) for each in listings])


def _snapshot(market: SyntheticMarket, listing: Listing) -> qot_get_event_contract_snapshot.SnapshotItem:
    terms, until = terms_of(listing), until_outcome(market, listing)
    last = market.latest(listing, 1, until)[0]
    shown = order_book_item(market, listing, until, 1)
    volume = traded(market, listing)
    best = {
        f"{side}_{kind}": levels[0]
        for side, kind, levels in (
            ("yes", "bid", shown.yes_bids),
            ("yes", "ask", shown.yes_asks),
            ("no", "bid", shown.no_bids),
            ("no", "ask", shown.no_asks),
        )
        if levels
    }
    return qot_get_event_contract_snapshot.SnapshotItem(
        code=listing.security,
        name=listing.name,
        event_code=event_security(terms.event),
        yes_sub_title=terms.subject,
        no_sub_title=terms.subject,
        status=EC_Status.ACTIVE if _is_open(market, listing) else EC_Status.FINALIZED,
        price=last.price,
        cumulative_volume=float(volume),
        last_trade_time=local_text(last.milliseconds),
        volume_24h=float(traded(market, listing, until - _DAY_MILLISECONDS)),
        open_interest=float(volume // _SHARE_HELD),
        **{name: level.price for name, level in best.items()},
        **{f"{name}_size": level.size for name, level in best.items()},
    )


def get_order_book(
    peer: Peer, request: qot_get_event_contract_order_book.Request
) -> qot_get_event_contract_order_book.S2C:
    """Give the order book of a contract that is subscribed to."""
    c2s = request.c2s
    listing = contract_of(peer, c2s.security)
    if c2s.num < 1:
        raise RefusalError(f"num must be at least 1, not {c2s.num}")
    _needs(peer, listing, SubType.ORDER_BOOK)
    until = until_outcome(peer.market, listing)
    return qot_get_event_contract_order_book.S2C(
        order_book_list=[order_book_item(peer.market, listing, until, min(c2s.num, _DEPTH))]
    )


def get_ticker(peer: Peer, request: qot_get_event_contract_ticker.Request) -> qot_get_event_contract_ticker.S2C:
    """Give the latest ticks of a contract that is subscribed to."""
    c2s = request.c2s
    listing = contract_of(peer, c2s.security)
    count = _USUAL_TICKS if c2s.count is None else c2s.count
    if not 1 <= count <= _MOST:
        raise RefusalError(f"count must be 1 to {_MOST}, not {count}")
    _needs(peer, listing, SubType.TICKER)
    ticks = peer.market.latest(listing, count, until_outcome(peer.market, listing))
    return qot_get_event_contract_ticker.S2C(ticker_list=[ticker_item(listing, ticks)])


def get_kline(peer: Peer, request: qot_get_event_contract_kline.Request) -> qot_get_event_contract_kline.S2C:
    """Give the latest candlesticks of one side of a contract that is subscribed to."""
    c2s = request.c2s
    listing = contract_of(peer, c2s.security)
    kind = _kind(c2s.ktype or KLType.DAY)
    count = _MOST if c2s.max_count is None else c2s.max_count
    if not 1 <= count <= _MOST:
        raise RefusalError(f"maxCount must be 1 to {_MOST}, not {count}")
    if not c2s.kline_source and not c2s.pre_side:
        raise RefusalError("preSide must be given, 1 (YES) or 2 (NO), if klineSource is not")
    _needs(peer, listing, SUB_TYPES[kind])
    found = bars(
        peer.market, listing, kind, int(terms_of(listing).event.opens * 1000), until_outcome(peer.market, listing)
    )
    return qot_get_event_contract_kline.S2C(
        kline_list=[kline_item(listing, found[-count:], _side(c2s.kline_source, c2s.pre_side))]
    )


def request_history_kl(
    peer: Peer, request: qot_request_history_event_contract_kl.Request
) -> qot_request_history_event_contract_kl.S2C:
    """Give the candlesticks of a span of days, a page at a time."""
    c2s = request.c2s
    listing = contract_of(peer, c2s.security)
    kind = _kind(c2s.kl_type)
    first, last = (f"{day:%Y-%m-%d}" for day in days_of(c2s.begin_time, c2s.end_time, _MOST_DAYS))
    everything = _bars(peer, listing, kind)
    found = [(moment, bar) for moment, bar in everything if first <= local_text(moment)[:10] <= last]
    begin = _offset(c2s.next_req_key)
    behind = begin + (c2s.max_ack_kl_num or len(found) or 1)
    return qot_request_history_event_contract_kl.S2C(
        kline_list=[kline_item(listing, found[begin:behind], _side(c2s.kline_source, c2s.pre_side))],
        next_req_key=str(behind).encode() if behind < len(found) else None,
    )


def _bars(peer: Peer, listing: Listing, kind: KLType) -> list[tuple[int, Bar]]:
    """Return all candlesticks of Yes since trading began, at most as many as one reply may have."""
    since = int(terms_of(listing).event.opens * 1000)
    return bars(peer.market, listing, kind, since, until_outcome(peer.market, listing))


def _is_open(market: SyntheticMarket, listing: Listing) -> bool:
    return market.milliseconds() < terms_of(listing).expires * 1000


def _needs(peer: Peer, listing: Listing, sub_type: SubType) -> None:
    if (listing, sub_type) not in peer.event_subscriptions:
        raise RefusalError(
            f"{listing.text} is not subscribed: subscribe to it (Qot_SubEventContract, {sub_type.name}) first"
        )


def _kind(kind: KLType) -> KLType:
    if kind not in MINUTES:
        known = ", ".join(f"{int(each)} ({each.name})" for each in MINUTES)
        raise RefusalError(f"candlesticks of type {int(kind)} do not exist for event contracts; there are {known}")
    return kind


def _side(source: EC_KlineSource | None, side: PredSide | None) -> PredSide:
    return PredSide.NO if side == PredSide.NO and not source else PredSide.YES


def _offset(key: bytes | None) -> int:
    if key and not key.isdigit():
        raise RefusalError("nextReqKey is not of an earlier reply")
    return int(key or 0)
