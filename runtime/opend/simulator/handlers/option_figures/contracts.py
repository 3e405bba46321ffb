"""Rank and screen option contracts: protocols 3306, 3312 and 3314.

Invariant: what a list is sorted and filtered by is what it shows, and it agrees with the contracts' snapshots and daily
candlesticks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.simulator.handlers.option_figures.markets import owner_of, session_of, underlyings_of
from opend.simulator.handlers.option_figures.screens import Screen, page_after
from opend.simulator.handlers.option_figures.underlyings import chain_of
from opend.simulator.instruments.options import OptionTerms, chain
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.options.contracts import Contract
from opend.simulator.views.options.underlyings import Underlying
from opend_proto import (
    qot_get_option_rank,
    qot_get_option_seller_screener,
    qot_get_option_zero_dte_contract,
)
from opend_proto.qot_common import SecurityType
from opend_proto.qot_get_option_rank import OptionRankItem
from opend_proto.qot_get_option_seller_screener import SellerItem
from opend_proto.qot_get_option_zero_dte_contract import ZeroDteContractItem
from opend_proto.qot_option_common import (
    OptionMarket,
    SellerIndicatorType,
    SellerSortType,
    SellerType,
    StockCategory,
    ZeroDteContractSortType,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.state import Peer

__all__ = ["get_rank", "get_seller_screener", "get_zero_dte_contract"]

_DAYS_A_YEAR: Final = 365


class _Listed(Contract):
    """A contract with its underlying's figures, which all contracts of the underlying share."""

    def __init__(self, owner: Underlying, listing: Listing, terms: OptionTerms, session: Session | None = None) -> None:
        super().__init__(owner.market, listing, terms, session)
        self.owner = owner

    @property
    def premium(self) -> float:
        """The money that the seller of one contract receives."""
        return self.price * self.terms.contract_size

    @property
    def open_value(self) -> float:
        """The worth of the open contracts."""
        return self.open_interest * self.premium

    @property
    def open_value_change(self) -> float:
        """Its change since the day before."""
        before = self.open_interest - self.open_change
        return self.open_value - before * self.previous_close * self.terms.contract_size

    @property
    def covered(self) -> float:
        """The money that a seller of one contract sets aside: shares less premium, or the strike's worth."""
        each = self.spot - self.price if self.terms.is_call else self.terms.strike
        return each * self.terms.contract_size

    @property
    def interval_return(self) -> float:
        """Premium by what is set aside, in percent."""
        return self.premium / self.covered * 100

    @property
    def striked_return(self) -> float | None:
        """The same if a covered call is exercised, with the gain of the shares; None for a put."""
        if not self.terms.is_call:
            return None
        gain = (self.terms.strike - self.spot) * self.terms.contract_size
        return (self.premium + gain) / self.covered * 100

    def annualized(self, interval: float | None) -> float | None:
        """Bring a return until expiry to a year."""
        return None if interval is None else interval * _DAYS_A_YEAR / max(self.left_days, 1)


def _listed(owner: Underlying, day: date, session: Session | None = None) -> Iterator[_Listed]:
    """Yield the contracts of an underlying that are listed on a day."""
    for _, pairs in chain(owner.listing, day):
        for pair in pairs:
            for listing in pair:
                if isinstance(listing.derivation, OptionTerms):
                    yield _Listed(owner, listing, listing.derivation, session)


def _category(found: _Listed) -> frozenset[int]:
    is_share = found.owner.listing.kind == SecurityType.EQTY
    return frozenset({int(StockCategory.ALL), int(StockCategory.EQUITY if is_share else StockCategory.ETF)})


_FIGURES: Final[Mapping[str, Callable[[_Listed], Any]]] = {
    "option": lambda found: found.listing.security,
    "name": lambda found: found.listing.name,
    "option_type": lambda found: found.terms.type,
    "option_price": lambda found: found.price,
    "change_rate": lambda found: found.change_rate,
    "volume": lambda found: found.volume,
    "turnover": lambda found: found.turnover,
    "open_interest": lambda found: found.open_interest,
    "iv": lambda found: found.iv,
    "delta": lambda found: found.value.delta,
    "gamma": lambda found: found.value.gamma,
    "theta": lambda found: found.value.theta,
    "vega": lambda found: found.value.vega,
    "rho": lambda found: found.value.rho,
    "left_days": lambda found: found.left_days,
    "owner": lambda found: found.owner.listing.security,
    "category": _category,
    "owner_cap": lambda found: found.owner.market_cap,
    "owner_iv": lambda found: found.owner.iv,
    "owner_hv": lambda found: found.owner.hv,
    "iv_rank": lambda found: found.owner.iv_rank,
    "iv_percentile": lambda found: found.owner.iv_percentile,
    "in_the_money": lambda found: int(found.otm_degree < 0),
}
_GREEKS: Final = {name.upper(): name for name in ("delta", "gamma", "theta", "vega", "rho")}

_RANK: Final = Screen(
    figures={
        **_FIGURES,
        "oi_increment": lambda found: max(found.open_change, 0),
        "oi_decrement": lambda found: max(-found.open_change, 0),
        "oi_market_cap_increment": lambda found: max(found.open_value_change, 0.0),
        "oi_market_cap_decrement": lambda found: max(-found.open_value_change, 0.0),
        "open_interest_market_cap": lambda found: found.open_value,
        "mid_price": lambda found: (found.best[0].price + found.best[1].price) / 2,
        "bid_price": lambda found: found.best[0].price,
        "bid_volume": lambda found: found.best[0].volume,
        "ask_price": lambda found: found.best[1].price,
        "ask_volume": lambda found: found.best[1].volume,
    },
    sorts={
        "VOLUME": "volume",
        "TURNOVER": "turnover",
        "OI": "open_interest",
        "OI_INCREMENT": "oi_increment",
        "OI_DECREMENT": "oi_decrement",
        "OI_MARKET_CAP": "open_interest_market_cap",
        "OI_MARKET_CAP_INCREMENT": "oi_market_cap_increment",
        "OI_MARKET_CAP_DECREMENT": "oi_market_cap_decrement",
        "CHANGE_RATE": "change_rate",
        "IV": "iv",
    },
    conditions={
        "STOCK_CATEGORY": "category",
        "MARKET_CAP": "owner_cap",
        "OWNER_LIST": "owner",
        "UNDERLYING_IV": "owner_iv",
        "UNDERLYING_HV": "owner_hv",
        "IV_RANK": "iv_rank",
        "IV_PERCENTILE": "iv_percentile",
        "IV": "iv",
        "OPTION_TYPE": "option_type",
        "LEFT_DAYS": "left_days",
        "IN_THE_MONEY": "in_the_money",
        "VOLUME": "volume",
        "OPEN_INTEREST": "open_interest",
        **_GREEKS,
    },
)


def get_rank(peer: Peer, request: qot_get_option_rank.Request) -> qot_get_option_rank.S2C:
    """Rank the contracts of a market by a figure of a day that is over."""
    c2s = request.c2s
    owners = underlyings_of(peer, c2s.option_market)
    reply = qot_get_option_rank.S2C(option_market=c2s.option_market, sort_type=c2s.sort_type, next_page="", all_count=0)
    if not owners:
        return reply
    session = session_of(peer, owners[0], c2s.trading_date)
    contracts = (
        contract
        for owner in owners
        for contract in _listed(Underlying(peer.market, owner, session), session.day, session)
    )
    found = _RANK.ordered(_RANK.chosen(contracts, c2s.filter_list), c2s.sort_type, ascending=bool(c2s.is_asc))
    page, reply.next_page = page_after(found, c2s.page, c2s.count, 200, 200)
    reply.rank_list = [_RANK.row(OptionRankItem, each) for each in page]
    reply.trading_date = day_text(session.day)
    reply.trading_timestamp = day_timestamp(owners[0].exchange, session.day)
    reply.all_count = len(found)
    return reply


_ZERO: Final = Screen(
    figures={
        **_FIGURES,
        "buy_break_even_point": lambda found: found.break_even,
        "buy_to_bep": lambda found: (found.break_even / found.spot - 1) * 100,
        "buy_profit_probability": lambda found: found.buyer_wins,
        "sell_profit_probability": lambda found: 100 - found.buyer_wins,
    },
    sorts={"VOLUME": "volume", "OPEN_INTEREST": "open_interest", "IV": "iv", "DELTA": "delta"},
    conditions={
        "OPTION_TYPE": "option_type",
        "VOLUME": "volume",
        "OPEN_INTEREST": "open_interest",
        "IV": "iv",
        **_GREEKS,
        "PRICE": "option_price",
        "CHANGE_RATE": "change_rate",
        "BREAK_EVEN_POINT": "buy_break_even_point",
        "TO_BEP": "buy_to_bep",
        "BUY_PROFIT_PROBABILITY": "buy_profit_probability",
        "SELL_PROFIT_PROBABILITY": "sell_profit_probability",
    },
)


def get_zero_dte_contract(
    peer: Peer, request: qot_get_option_zero_dte_contract.Request
) -> qot_get_option_zero_dte_contract.S2C:
    """List the contracts of the chain that Qot_GetOptionZeroDteScreener gave, with their figures now."""
    c2s = request.c2s
    owner = Underlying(peer.market, owner_of(peer, c2s.owner))
    today = owner.listing.exchange.local_time(peer.market.clock.now()).date()
    expiring = next((each for each, _ in chain(owner.listing, today) if each.day == today), None)
    if expiring is None or chain_of(owner, expiring).strike_date_timestamp != c2s.strike_date_timestamp:
        raise RefusalError(
            f"no options on {owner.listing.text} expire today at {c2s.strike_date_timestamp}: "
            "ask Qot_GetOptionZeroDteScreener for the chain"
        )
    contracts = [each for each in _listed(owner, today) if each.terms.expiration == expiring]
    found = _ZERO.chosen(contracts, c2s.filter_list)
    if c2s.sort_type:
        found = _ZERO.ordered(found, ZeroDteContractSortType(c2s.sort_type), ascending=bool(c2s.is_asc))
    return qot_get_option_zero_dte_contract.S2C(item_list=[_ZERO.row(ZeroDteContractItem, each) for each in found])


_SELLER: Final = Screen(
    figures={
        **_FIGURES,
        "strike_price": lambda found: found.terms.strike,
        "strike_time": lambda found: found.strike_time,
        "strike_timestamp": lambda found: found.strike_timestamp,
        "stock_price": lambda found: found.spot,
        "premium": lambda found: found.premium,
        "otm_degree": lambda found: found.otm_degree,
        "interval_return": lambda found: found.interval_return,
        "annualized_return": lambda found: found.annualized(found.interval_return),
        "itm_probability": lambda found: found.exercised,
        "otm_probability": lambda found: 100 - found.exercised,
        "striked_interval_return": lambda found: found.striked_return,
        "striked_annualized_return": lambda found: found.annualized(found.striked_return),
        "owner_volume": lambda found: found.owner.contracts.volume,
        "owner_open_interest": lambda found: found.owner.contracts.open,
        "owner_change_rate": lambda found: found.owner.change_rate,
        "bid_price": lambda found: found.best[0].price,
        "ask_price": lambda found: found.best[1].price,
    },
    sorts={
        "ANNUALIZED_RETURN": "annualized_return",
        "INTERVAL_RETURN": "interval_return",
        "ITM_PROBABILITY": "itm_probability",
        "PREMIUM": "premium",
    },
    conditions={
        "OWNER_LIST": "owner",
        "STOCK_CATEGORY": "category",
        "VOLUME": "owner_volume",
        "OPEN_INTEREST": "owner_open_interest",
        "IV": "owner_iv",
        "HV": "owner_hv",
        "IV_RANK": "iv_rank",
        "IV_PERCENTILE": "iv_percentile",
        "MARKET_CAP": "owner_cap",
        "PRICE": "stock_price",
        "CHANGE_RATE": "owner_change_rate",
        "LEFT_DAYS": "left_days",
        "STRIKE_DATE_TIMESTAMP": "strike_timestamp",
        "PREMIUM": "premium",
        "ANNUALIZED_RETURN": "annualized_return",
        "INTERVAL_RETURN": "interval_return",
        "OTM_DEGREE": "otm_degree",
        "OTM_PROBABILITY": "otm_probability",
        "OPTION_IV": "iv",
        "BID_PRICE": "bid_price",
        "ASK_PRICE": "ask_price",
        "OPTION_VOLUME": "volume",
        "OPTION_OPEN_INTEREST": "open_interest",
    },
)
_DEFAULTS: Final[Sequence[tuple[SellerIndicatorType, str, float]]] = (
    (SellerIndicatorType.MARKET_CAP, "owner_cap", 1e10),
    (SellerIndicatorType.PRICE, "stock_price", 1.0),
    (SellerIndicatorType.LEFT_DAYS, "left_days", 0.0),
    (SellerIndicatorType.OTM_DEGREE, "otm_degree", 0.0),
    (SellerIndicatorType.OPTION_OPEN_INTEREST, "open_interest", 0.0),
    (SellerIndicatorType.BID_PRICE, "option_price", 0.01),
)
"""What a figure must be above unless a condition on it is given, cheapest first. The price stands for bid and ask."""
_MOST_SELLER_ITEMS: Final = 200


def get_seller_screener(
    peer: Peer, request: qot_get_option_seller_screener.Request
) -> qot_get_option_seller_screener.S2C:
    """List the contracts out of the money that suit sellers, at most 200: calls on shares held, or puts."""
    c2s = request.c2s
    owners = underlyings_of(peer, c2s.option_market, (OptionMarket.US_SECURITY, OptionMarket.HK_SECURITY))
    sells_calls = c2s.seller_type == SellerType.COVERED_CALL
    if c2s.seller_type not in {SellerType.COVERED_CALL, SellerType.CASH_SECURED_PUT}:
        raise RefusalError(f"sellerType must be 1 or 2, not {int(c2s.seller_type)}")
    if sells_calls and c2s.option_market != OptionMarket.US_SECURITY:
        raise RefusalError("sellerType 1 (COVERED_CALL) is of the United States only")
    contracts = [each for each in _on_sale(peer.market, owners) if each.terms.is_call == sells_calls]
    contracts = _SELLER.chosen(contracts, c2s.filter_list)
    given = {condition.indicator_type for condition in c2s.filter_list}
    for kind, name, above in _DEFAULTS:
        if kind not in given:
            contracts = [each for each in contracts if (_SELLER.figures[name](each) or 0.0) > above]
    found = _SELLER.ordered(contracts, c2s.sort_type or SellerSortType.ANNUALIZED_RETURN, ascending=bool(c2s.is_asc))
    return qot_get_option_seller_screener.S2C(
        item_list=[_SELLER.row(SellerItem, each) for each in found[:_MOST_SELLER_ITEMS]]
    )


def _on_sale(market: SyntheticMarket, owners: Iterable[Listing]) -> Iterator[_Listed]:
    for owner in owners:
        today = owner.exchange.local_time(market.clock.now()).date()
        yield from _listed(Underlying(market, owner), today)
