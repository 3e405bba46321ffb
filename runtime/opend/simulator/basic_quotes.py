"""The quote as the gateway shows it: as a message, and those that are due to a connection as pushes.

Invariant: a quote goes out when any figure of it has changed since the last one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.candles import FIRST_DAY
from opend.simulator.changes import changed_views
from opend.simulator.exchanges import PRICE_UNITS
from opend.simulator.quote import PartQuote, Quote, quote
from opend_proto import methods, qot_update_basic_qot
from opend_proto.common import RetType
from opend_proto.qot_common import BasicQot, PreAfterMarketData, SubType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.listings import Listing
    from opend.simulator.state import Peer
    from opend_proto.schema import AnyPush, Message

__all__ = ["basic_quote", "due_quotes"]


def basic_quote(listing: Listing, found: Quote) -> BasicQot:
    """Write a quote. The turnover rate is left at 0: the market does not know the number of shares."""
    updated = found.milliseconds / 1000
    return BasicQot(
        security=listing.security,
        name=listing.name,
        is_suspended=False,
        list_time=FIRST_DAY.isoformat(),
        price_spread=listing.grid.step_above(round(found.last * PRICE_UNITS)) / PRICE_UNITS,
        update_time=listing.exchange.local_time(updated).strftime("%Y-%m-%d %H:%M:%S"),
        update_timestamp=updated,
        high_price=found.high,
        open_price=found.open,
        low_price=found.low,
        cur_price=found.last,
        last_close_price=found.previous_close,
        volume=found.volume,
        turnover=found.turnover,
        turnover_rate=0.0,
        amplitude=(found.high - found.low) / found.previous_close * 100,
        pre_market=_part(found.pre_market),
        after_market=_part(found.after_hours),
        overnight=_part(found.overnight),
    )


def due_quotes(peer: Peer) -> Iterator[tuple[AnyPush, Message]]:
    """The pushes due to a connection now; each counts as sent once it is handed out."""
    for listing, found in changed_views(peer, SubType.BASIC, quote):
        s2c = qot_update_basic_qot.S2C(basic_qot_list=[basic_quote(listing, found)])
        yield methods.QOT_UPDATE_BASIC_QOT, qot_update_basic_qot.Response(ret_type=RetType.SUCCEED, ret_msg="", s2c=s2c)


def _part(found: PartQuote | None) -> PreAfterMarketData | None:
    if found is None:
        return None
    close = found.last - found.change
    return PreAfterMarketData(
        price=found.last,
        high_price=found.high,
        low_price=found.low,
        volume=found.volume,
        turnover=found.turnover,
        change_val=found.change,
        change_rate=found.change / close * 100,
        amplitude=(found.high - found.low) / close * 100,
    )
