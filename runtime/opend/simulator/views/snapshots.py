"""Show a snapshot of one security: its quote, its best bid and ask, and the data of its kind.

Invariant: a snapshot agrees with the quote, the book and the static data at the same instant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.chance.noise import uniforms
from opend.simulator.companies.fundamentals import fundamentals
from opend.simulator.companies.traits import traits
from opend.simulator.instruments.futures import FutureTerms
from opend.simulator.instruments.options import OptionTerms
from opend.simulator.instruments.static_info import day_text, day_timestamp, lot_size
from opend.simulator.instruments.warrants import WarrantTerms
from opend.simulator.market.book import book
from opend.simulator.market.history import YEAR_DAYS, extremes, volume_ratio
from opend.simulator.market.quote import quote
from opend.simulator.views.figures import (
    HAS_SHARES,
    best_of,
    bid_ask_ratio,
    open_contracts,
    part_data,
    price_spread,
    rise_and_fall,
    turnover_rate,
)
from opend.simulator.views.option_figures import option_figures
from opend.simulator.views.warrant_figures import warrant_figures
from opend_proto import qot_get_security_snapshot as messages
from opend_proto.qot_common import (
    AssetClass,
    OptionAreaType,
    QotMarket,
    SecurityStatus,
    SecurityType,
)

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.market.quote import Quote

__all__ = ["snapshot"]

_FIVE_MINUTES: Final = 300_000
_SHORT_LIVED: Final = {SecurityType.DRVT, SecurityType.WARRANT}
# In percent: the loan value of a share, the initial margins of a long and a short position, the rate for borrowing it.
_MORTGAGE, _INITIAL_MARGIN, _SHORT_MARGIN, _SHORT_RATE = 60.0, 40.0, 60.0, 3.0


def snapshot(market: SyntheticMarket, listing: Listing) -> messages.Snapshot:
    """Return the snapshot of a security now."""
    quoted = quote(market, listing)
    terms = listing.derivation
    is_index, is_plate = listing.kind == SecurityType.INDEX, listing.kind == SecurityType.PLATE
    counts = rise_and_fall(market, listing) if listing.members else (0, 0, 0)
    return messages.Snapshot(
        basic=_basic(market, listing, quoted),
        equity_ex_data=_equity(market, listing, quoted) if listing.kind == SecurityType.EQTY else None,
        warrant_ex_data=_warrant(market, listing, terms) if isinstance(terms, WarrantTerms) else None,
        option_ex_data=_option(market, listing, terms) if isinstance(terms, OptionTerms) else None,
        index_ex_data=messages.IndexSnapshotExData(**_counts(counts)) if is_index else None,
        plate_ex_data=messages.PlateSnapshotExData(**_counts(counts)) if is_plate else None,
        future_ex_data=_future(market, listing, terms, quoted) if isinstance(terms, FutureTerms) else None,
        trust_ex_data=_trust(listing, quoted) if listing.kind == SecurityType.TRUST else None,
    )


def _counts(counts: tuple[int, int, int]) -> dict[str, int]:
    return dict(zip(("raise_count", "fall_count", "equal_count"), counts, strict=True))


def _basic(market: SyntheticMarket, listing: Listing, quoted: Quote) -> messages.SnapshotBasicData:
    now = market.milliseconds()
    updated = market.latest(listing, 1, now)[0].timestamp
    best = book(market, listing, now)
    bid, ask = best_of(best.bids), best_of(best.asks)
    year = extremes(market, listing, YEAR_DAYS) if listing.kind not in _SHORT_LIVED else None
    has_margin = listing.kind in HAS_SHARES and listing.market in {QotMarket.HK_SECURITY, QotMarket.US_SECURITY}
    return messages.SnapshotBasicData(
        security=listing.security,
        name=listing.name,
        type=listing.kind,
        is_suspend=False,
        list_time=day_text(listing.listed),
        list_timestamp=day_timestamp(listing.exchange, listing.listed),
        lot_size=lot_size(listing),
        price_spread=price_spread(listing, quoted.last),
        update_time=listing.exchange.local_time(updated).strftime("%Y-%m-%d %H:%M:%S"),
        update_timestamp=updated,
        high_price=quoted.high,
        open_price=quoted.open,
        low_price=quoted.low,
        last_close_price=quoted.previous_close,
        cur_price=quoted.last,
        volume=quoted.volume,
        turnover=quoted.turnover,
        turnover_rate=turnover_rate(listing, quoted),
        ask_price=ask.price,
        bid_price=bid.price,
        ask_vol=ask.volume,
        bid_vol=bid.volume,
        enable_margin=has_margin,
        mortgage_ratio=_MORTGAGE if has_margin else None,
        long_margin_initial_ratio=_INITIAL_MARGIN if has_margin else None,
        enable_short_sell=has_margin,
        short_sell_rate=_SHORT_RATE if has_margin else None,
        short_margin_initial_ratio=_SHORT_MARGIN if has_margin else None,
        amplitude=(quoted.high - quoted.low) / quoted.previous_close * 100,
        avg_price=quoted.turnover / quoted.volume if quoted.volume else None,
        bid_ask_ratio=bid_ask_ratio(market, listing),
        volume_ratio=volume_ratio(market, listing),
        highest52weeks_price=None if year is None else year[0] / PRICE_UNITS,
        lowest52weeks_price=None if year is None else year[1] / PRICE_UNITS,
        sec_status=SecurityStatus.NORMAL,
        pre_market=part_data(quoted.pre_market),
        after_market=part_data(quoted.after_hours),
        overnight=part_data(quoted.overnight),
        close_price5minute=market.latest(listing, 1, now - _FIVE_MINUTES)[0].price,
    )


def _equity(market: SyntheticMarket, listing: Listing, quoted: Quote) -> messages.EquitySnapshotExData:
    books, price = fundamentals(listing, market.clock.now()), quoted.last
    return messages.EquitySnapshotExData(
        issued_shares=books.issued_shares,
        issued_market_val=books.issued_shares * price,
        net_asset=books.net_asset,
        net_profit=books.net_profit,
        earnings_pershare=books.earnings_per_share,
        outstanding_shares=books.outstanding_shares,
        outstanding_market_val=books.outstanding_shares * price,
        net_asset_pershare=books.net_asset_per_share,
        ey_rate=books.earnings_per_share / price * 100,
        pe_rate=price / books.earnings_per_share,
        pb_rate=price / books.net_asset_per_share,
        pe_ttm_rate=price / books.trailing_earnings_per_share,
        dividend_ttm=books.trailing_dividend,
        dividend_ratio_ttm=books.trailing_dividend / price * 100,
        dividend_lfy=books.dividend,
        dividend_lfy_ratio=books.dividend / price * 100,
    )


def _trust(listing: Listing, quoted: Quote) -> messages.TrustSnapshotExData:
    shares = traits(listing).issued_shares
    premium = (uniforms(f"{listing.text}|premium", 1)[0] - 0.5) / 2
    value = quoted.last / (1 + premium / 100)
    return messages.TrustSnapshotExData(
        dividend_yield=0.0,
        aum=value * shares,
        outstanding_units=shares,
        net_asset_value=value,
        premium=premium,
        asset_class=AssetClass.STOCK,
    )


def _option(market: SyntheticMarket, listing: Listing, terms: OptionTerms) -> messages.OptionSnapshotExData:
    figures = option_figures(market, listing, terms)
    is_hong_kong = listing.market == QotMarket.HK_SECURITY
    return messages.OptionSnapshotExData(
        type=terms.type,
        owner=terms.underlying.security,
        strike_time=day_text(terms.expiration.day),
        strike_timestamp=day_timestamp(listing.exchange, terms.expiration.day),
        strike_price=terms.strike,
        contract_size=terms.contract_size,
        contract_size_float=float(terms.contract_size),
        open_interest=figures.open_interest,
        implied_volatility=figures.implied_volatility,
        premium=figures.premium,
        delta=figures.delta,
        gamma=figures.gamma,
        vega=figures.vega,
        theta=figures.theta,
        rho=figures.rho,
        net_open_interest=figures.net_open_interest if is_hong_kong else None,
        expiry_date_distance=figures.days,
        contract_nominal_value=terms.contract_size * quote(market, terms.underlying).last if is_hong_kong else None,
        owner_lot_multiplier=1.0 if is_hong_kong else None,
        option_area_type=OptionAreaType.AMERICAN,
        contract_multiplier=float(terms.contract_size),
    )


def _warrant(market: SyntheticMarket, listing: Listing, terms: WarrantTerms) -> messages.WarrantSnapshotExData:
    figures = warrant_figures(market, listing, terms)
    now = market.clock.now()
    matures, ends = terms.maturity_day(now), terms.last_trade_day(now)
    return messages.WarrantSnapshotExData(
        conversion_rate=terms.conversion_ratio,
        warrant_type=terms.type,
        strike_price=terms.strike,
        maturity_time=day_text(matures),
        maturity_timestamp=day_timestamp(listing.exchange, matures),
        end_trade_time=day_text(ends),
        end_trade_timestamp=day_timestamp(listing.exchange, ends),
        owner=terms.underlying.security,
        recovery_price=terms.recovery,
        street_volumn=figures.street_volume,
        issue_volumn=terms.issue_size,
        street_rate=figures.street_rate,
        delta=figures.delta or 0.0,
        implied_volatility=figures.implied_volatility or 0.0,
        premium=figures.premium,
        leverage=figures.leverage,
        ipop=figures.in_or_out,
        break_even_point=figures.break_even,
        conversion_price=figures.conversion_price,
        price_recovery_ratio=figures.price_recovery_ratio,
        score=figures.score,
        upper_strike_price=terms.upper_strike or None,
        lower_strike_price=terms.strike if terms.upper_strike else None,
        in_line_price_status=figures.in_line_status,
        issuer_code=terms.issuer.name,
    )


def _future(
    market: SyntheticMarket, listing: Listing, terms: FutureTerms, quoted: Quote
) -> messages.FutureSnapshotExData:
    now = market.clock.now()
    day = terms.last_day_at(now)
    position, change = open_contracts(market, listing)
    return messages.FutureSnapshotExData(
        last_settle_price=quoted.previous_close,
        position=position,
        position_change=change,
        last_trade_time="" if terms.is_main else day_text(day),
        last_trade_timestamp=None if terms.is_main else day_timestamp(listing.exchange, day),
        is_main_contract=terms.is_main,
    )
