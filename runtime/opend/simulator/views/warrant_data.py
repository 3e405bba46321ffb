"""Show a warrant in the message of the protocol: its terms, its quote and its figures.

Invariant: figures that do not apply to the kind of warrant are absent.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.market.book import book
from opend.simulator.market.quote import quote
from opend.simulator.views.figures import best_of
from opend.simulator.views.warrant_figures import warrant_figures
from opend_proto.qot_common import WarrantStatus
from opend_proto.qot_get_warrant import WarrantData

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.instruments.warrants import WarrantTerms
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["warrant_data"]


def warrant_data(market: SyntheticMarket, listing: Listing, terms: WarrantTerms) -> WarrantData:
    """Return the message of a warrant now."""
    now = market.clock.now()
    quoted, figures, best = quote(market, listing), warrant_figures(market, listing, terms), book(market, listing)
    bid, ask = best_of(best.bids), best_of(best.asks)
    matures, ends = terms.maturity_day(now), terms.last_trade_day(now)
    return WarrantData(
        stock=listing.security,
        owner=terms.underlying.security,
        type=terms.type,
        issuer=terms.issuer,
        maturity_time=day_text(matures),
        maturity_timestamp=day_timestamp(listing.exchange, matures),
        list_time=day_text(listing.listed),
        list_timestamp=day_timestamp(listing.exchange, listing.listed),
        last_trade_time=day_text(ends),
        last_trade_timestamp=day_timestamp(listing.exchange, ends),
        recovery_price=terms.recovery or None,
        conversion_ratio=terms.conversion_ratio,
        lot_size=listing.lot_size,
        strike_price=terms.strike,
        last_close_price=quoted.previous_close,
        name=listing.name,
        cur_price=quoted.last,
        price_change_val=quoted.last - quoted.previous_close,
        change_rate=(quoted.last / quoted.previous_close - 1) * 100,
        status=WarrantStatus.NORMAL,
        bid_price=bid.price,
        ask_price=ask.price,
        bid_vol=bid.volume,
        ask_vol=ask.volume,
        volume=quoted.volume,
        turnover=quoted.turnover,
        score=figures.score,
        premium=figures.premium,
        break_even_point=figures.break_even,
        leverage=figures.leverage,
        ipop=figures.in_or_out,
        price_recovery_ratio=figures.price_recovery_ratio,
        conversion_price=figures.conversion_price,
        street_rate=figures.street_rate,
        street_vol=figures.street_volume,
        amplitude=(quoted.high - quoted.low) / quoted.previous_close * 100,
        issue_size=terms.issue_size,
        high_price=quoted.high,
        low_price=quoted.low,
        implied_volatility=figures.implied_volatility,
        delta=figures.delta,
        effective_leverage=figures.effective_leverage,
        upper_strike_price=terms.upper_strike or None,
        lower_strike_price=terms.strike if terms.upper_strike else None,
        in_line_price_status=figures.in_line_status,
    )
