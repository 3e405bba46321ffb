"""Quote options and strategies, list strategies and analyse them: protocols 3255 to 3258, of release 10.7.

Invariant: a strategy's price and sensitivities are the sums over its legs, which are those of the legs' snapshots.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import day_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.handlers.option_figures.strategy_kinds import KINDS, Wanted, build, recognised, spreads
from opend.simulator.instruments.expirations import option_expirations
from opend.simulator.instruments.options import OptionTerms
from opend.simulator.market.quote import quote
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.option_figures import option_figures
from opend.simulator.views.options.contracts import Contract
from opend.simulator.views.options.strategies import Leg, Strategy
from opend_proto import (
    methods,
    qot_get_option_quote,
    qot_get_option_strategy,
    qot_get_option_strategy_analysis,
    qot_get_option_strategy_spread,
)
from opend_proto.qot_common import OptionAreaType, OptionStrategyType, OptionType, QotMarket
from opend_proto.qot_get_option_quote import OptionQuote
from opend_proto.qot_get_option_strategy import OptionStrategyItem
from opend_proto.trd_common import TrdSide

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from opend.simulator.dispatch import Handlers
    from opend.simulator.handlers.option_figures.strategy_kinds import Kind
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend_proto.qot_common import ComboLeg

__all__ = ["get_analysis", "get_quote", "get_spread", "get_strategy", "register"]

_MOST_LEGS: Final = 8
_UNLIMITED: Final = 9_999_999.0
"""A profit or loss without limit, as the vendor's protocol file has it for both."""
_BOUGHT: Final = frozenset({TrdSide.BUY, TrdSide.BUY_BACK})
_NEAR_ENOUGH: Final = 1e-6


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_OPTION_QUOTE, get_quote)
    handlers.answer(methods.QOT_GET_OPTION_STRATEGY, get_strategy)
    handlers.answer(methods.QOT_GET_OPTION_STRATEGY_SPREAD, get_spread)
    handlers.answer(methods.QOT_GET_OPTION_STRATEGY_ANALYSIS, get_analysis)


def _strategy(peer: Peer, legs: Sequence[ComboLeg]) -> Strategy:
    """Return the strategy of a request's legs. Raises RefusalError if they are not of one underlying."""
    if not 1 <= len(legs) <= _MOST_LEGS:
        raise RefusalError(f"multiLegs must hold 1 to {_MOST_LEGS} legs, not {len(legs)}")
    listings = [listing_of(peer.market, leg.security) for leg in legs]
    owners = {
        listing.derivation.underlying if isinstance(listing.derivation, OptionTerms) else listing
        for listing in listings
    }
    if len(owners) > 1:
        raise RefusalError(f"the legs are of several underlyings: {', '.join(sorted(each.text for each in owners))}")
    if not any(isinstance(listing.derivation, OptionTerms) for listing in listings):
        raise RefusalError("no leg is an option")
    (owner,) = owners
    return Strategy(
        peer.market,
        owner,
        [_leg(peer, owner, leg, listing) for leg, listing in zip(legs, listings, strict=True)],
    )


def _leg(peer: Peer, owner: Listing, leg: ComboLeg, listing: Listing) -> Leg:
    ratio = 1.0 if leg.qty_ratio is None else leg.qty_ratio
    if not ratio > 0:
        raise RefusalError(f"qtyRatio of {listing.text} must be above 0, not {ratio:g}")
    amount = ratio if leg.side is None or leg.side in _BOUGHT else -ratio
    if isinstance(listing.derivation, OptionTerms):
        return Leg(Contract(peer.market, listing, listing.derivation), amount)
    # Shares are counted one by one, contracts by what one stands for.
    return Leg(None, amount / owner.lot_size)


def get_quote(peer: Peer, request: qot_get_option_quote.Request) -> qot_get_option_quote.S2C:
    """Give the quote of one option, or of several legs together."""
    strategy = _strategy(peer, request.c2s.multi_legs)
    only = strategy.legs[0].contract
    found = _joint_quote(strategy) if len(strategy.legs) > 1 or only is None else _single_quote(strategy, only)
    return qot_get_option_quote.S2C(option_quote_list=[found])


def _joint_quote(strategy: Strategy) -> OptionQuote:
    change = strategy.price - strategy.previous_close
    return OptionQuote(
        price=strategy.price,
        chg=change,
        chg_rate=change / abs(strategy.previous_close) * 100 if strategy.previous_close else None,
        pre_close=strategy.previous_close,
        delta=strategy.sensitivity("delta"),
        gamma=strategy.sensitivity("gamma"),
        vega=strategy.sensitivity("vega"),
        theta=strategy.sensitivity("theta"),
        rho=strategy.sensitivity("rho"),
        contract_size=float(strategy.owner.lot_size),
        contract_multiplier=float(strategy.owner.lot_size),
        breakeven_point=strategy.break_evens,
        dist_to_breakeven=[strategy.spot - point for point in strategy.break_evens],
        prob_of_profit=strategy.win_probability,
        mark_price=(strategy.side(buys=True) + strategy.side(buys=False)) / 2,
    )


def _single_quote(strategy: Strategy, contract: Contract) -> OptionQuote:
    """Return the quote of one option; whether it is bought or sold decides the chances only."""
    market, terms, listing = strategy.market, contract.terms, contract.listing
    quoted, figures = quote(market, listing), option_figures(market, listing, terms)
    bid, ask = contract.best
    in_hong_kong = listing.market == QotMarket.HK_SECURITY
    size, spot = float(terms.contract_size), strategy.spot
    intrinsic, leverage = terms.intrinsic(spot), spot / quoted.last
    change = quoted.last - quoted.previous_close
    return OptionQuote(
        price=quoted.last,
        chg=change,
        chg_rate=change / quoted.previous_close * 100,
        vol=quoted.volume,
        turnover=quoted.turnover,
        high=quoted.high,
        low=quoted.low,
        mid=(bid.price + ask.price) / 2,
        open=quoted.open,
        pre_close=quoted.previous_close,
        open_interest=figures.open_interest,
        premium=figures.premium,
        iv=figures.implied_volatility,
        delta=figures.delta,
        gamma=figures.gamma,
        vega=figures.vega,
        theta=figures.theta,
        rho=figures.rho,
        option_type=terms.type,
        expire_time=contract.strike_time,
        strike=terms.strike,
        contract_size=size,
        contract_multiplier=size,
        exercise_type=OptionAreaType.AMERICAN,
        days_to_expiry=figures.days,
        net_open_interest=figures.net_open_interest if in_hong_kong else None,
        contract_value=size * spot if in_hong_kong else None,
        equal_underlying=1.0 if in_hong_kong else None,
        intrinsic_value=intrinsic,
        time_value=quoted.last - intrinsic,
        breakeven_point=strategy.break_evens,
        dist_to_breakeven=[spot - point for point in strategy.break_evens],
        prob_of_profit=strategy.win_probability,
        seller_roi=quoted.last / terms.strike * 100,
        mark_price=(bid.price + ask.price) / 2,
        leverage_ratio=leverage,
        effective_gearing=leverage * figures.delta,
    )


def _kind(asked: OptionStrategyType) -> Kind:
    kind = KINDS.get(OptionStrategyType(asked))
    if kind is None:
        known = ", ".join(f"{int(each)} ({each.name})" for each in KINDS)
        raise RefusalError(f"optionStrategy {int(asked)} is not known here: ask for {known}")
    return kind


def _owner(peer: Peer, c2s: qot_get_option_strategy.C2S | qot_get_option_strategy_spread.C2S) -> Listing:
    owner = listing_of(peer.market, c2s.owner)
    if not owner.option_root:
        raise RefusalError(f"{owner.text} has no options")
    return owner


def _days(
    peer: Peer, owner: Listing, kind: Kind, c2s: qot_get_option_strategy.C2S | qot_get_option_strategy_spread.C2S
) -> tuple[date, date, date]:
    """Return today and the days of near and far expiry; the first ones listed unless the request names them."""
    today = owner.exchange.local_time(peer.market.clock.now()).date()
    listed = [each.day for each in option_expirations(owner.market, today)]
    near = _listed_day(c2s.expire_time, "expireTime", listed, listed[0])
    if not kind.has_two_days:
        return today, near, near
    later = [day for day in listed if day > near]
    if not later:
        raise RefusalError(f"no options on {owner.text} expire after {near}")
    return today, near, _listed_day(c2s.far_expire_time, "farExpireTime", later, later[0])


def _listed_day(text: str | None, field: str, listed: Sequence[date], usual: date) -> date:
    if not text:
        return usual
    day = day_of(text, field)
    if day not in listed:
        raise RefusalError(f"{field} {day} is none of the days of expiry: {', '.join(map(str, listed))}")
    return day


def get_spread(peer: Peer, request: qot_get_option_strategy_spread.Request) -> qot_get_option_strategy_spread.S2C:
    """Give the distances between strikes that a kind of strategy can have."""
    owner, kind = _owner(peer, request.c2s), _kind(request.c2s.option_strategy)
    _days(peer, owner, kind, request.c2s)
    return qot_get_option_strategy_spread.S2C(spread_list=spreads(owner, kind))


def get_strategy(peer: Peer, request: qot_get_option_strategy.Request) -> qot_get_option_strategy.S2C:
    """Give the strategies of one kind that can be built on an underlying, with their legs."""
    c2s = request.c2s
    owner, kind = _owner(peer, c2s), _kind(c2s.option_strategy)
    today, near, far = _days(peer, owner, kind, c2s)
    known = spreads(owner, kind)
    asked = [each for each in known if c2s.spread is None or abs(each - c2s.spread) < _NEAR_ENOUGH]
    if known and not asked:
        raise RefusalError(f"spread {c2s.spread:g} is not one of Qot_GetOptionStrategySpread")
    types: tuple[OptionType, ...] = (OptionType.CALL, OptionType.PUT) if kind.has_types else (OptionType.CALL,)
    if c2s.option_type and kind.has_types:
        types = tuple(each for each in types if each == c2s.option_type)
    found = [
        built
        for spread in asked or [0.0]
        for option_type in types
        for built in build(owner, kind, Wanted(near, far, spread, option_type, today))
        if not c2s.strike_price or _has_strike(peer, built.legs, c2s.strike_price)
    ]
    return qot_get_option_strategy.S2C(
        strategy_list=[
            OptionStrategyItem(
                code=built.code,
                name=built.name,
                option_strategy=c2s.option_strategy,
                stock_owner=owner.security,
                multi_legs=built.legs,
            )
            for built in found
        ]
    )


def _has_strike(peer: Peer, legs: Sequence[ComboLeg], strike: float) -> bool:
    terms = [listing_of(peer.market, leg.security).derivation for leg in legs]
    return any(isinstance(each, OptionTerms) and abs(each.strike - strike) < _NEAR_ENOUGH for each in terms)


def get_analysis(peer: Peer, request: qot_get_option_strategy_analysis.Request) -> qot_get_option_strategy_analysis.S2C:
    """Give the quote, the profit and the chances of a strategy as a whole.

    Profit and loss are the money of one contract.
    """
    strategy = _strategy(peer, request.c2s.multi_legs)
    kind, size = recognised(strategy.legs), strategy.owner.lot_size
    name = KINDS[kind].name if kind in KINDS else "Customised strategy"
    contracts = [leg.contract.listing.code for leg in strategy.legs if leg.contract is not None]
    most, least = strategy.most, strategy.least
    return qot_get_option_strategy_analysis.S2C(
        code="+".join(contracts),
        name=f"{strategy.owner.name} {name}",
        option_strategy=kind,
        bid1=strategy.side(buys=False),
        ask1=strategy.side(buys=True),
        max_profit=_UNLIMITED if most is None else most * size,
        max_loss=_UNLIMITED if least is None else least * size,
        breakeven_points=strategy.break_evens,
        prob_of_profit=strategy.win_probability,
        delta=strategy.sensitivity("delta"),
        theta=strategy.sensitivity("theta"),
    )
