"""Answer requests to place combinations, of securities or of event contracts, and to estimate what one would change.

Invariant: an estimate changes nothing, and the cash that it says is needed is what placing reserves.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeAlias

from opend.simulator.handlers.lookup import listing_of
from opend.simulator.handlers.trading.orders import spend
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.events.combining import (
    checked_combination,
    checked_estimate,
    checked_limit,
    checked_quote,
    checked_side,
    combined_instruction,
    is_of_events,
)
from opend.simulator.trading.order_kinds.combo_rules import (
    checked_count,
    checked_kind,
    checked_net,
    checked_ratio,
    checked_together,
)
from opend.simulator.trading.order_kinds.combos import asked_net
from opend.simulator.trading.orders import Instruction
from opend.simulator.trading.reports.combo_figures import combo_figures
from opend.simulator.trading.rules import checked_expiry, checked_remark, checked_session
from opend.simulator.trading.venues import Product, venue_of
from opend_proto import methods, trd_get_combo_max_trd_qtys, trd_place_combo_order
from opend_proto.trd_common import OrderType, TimeInForce, TrdEnv, TrdSide

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer
    from opend.simulator.trading.events.quotes import Quote
    from opend.simulator.trading.portfolio import Portfolio
    from opend_proto.qot_common import ComboLeg
    from opend_proto.trd_common import TrdHeader

__all__ = ["get_combo_max_trd_qtys", "place_combo_order", "register"]

_C2S: TypeAlias = "trd_place_combo_order.C2S | trd_get_combo_max_trd_qtys.C2S"


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.TRD_PLACE_COMBO_ORDER, place_combo_order)
    handlers.answer(methods.TRD_GET_COMBO_MAX_TRD_QTYS, get_combo_max_trd_qtys)


def place_combo_order(peer: Peer, request: trd_place_combo_order.Request) -> trd_place_combo_order.S2C:
    """Place a combination; its legs fill together, and its later changes are pushed and can be queried."""
    c2s, now = request.c2s, peer.market.milliseconds()
    spend(peer, c2s.packet_id)
    desk = peer.gateway.trading
    portfolio = desk.trading_portfolio(c2s.header)
    desk.floor.advance(now)
    quote = _quote(peer, c2s, now) if is_of_events(c2s.combo_legs) else None
    what = _instruction(peer, portfolio, c2s, now)
    time_in_force = c2s.time_in_force or TimeInForce.DAY
    expires = checked_expiry(what.listing, time_in_force, c2s.expire_time, now)
    what = replace(
        what,
        price=what.price if quote is None else checked_quote(quote.offers, what.side, c2s.price),
        time_in_force=time_in_force,
        expires=expires if quote is None else min(expires, what.expires),
        expire_time=c2s.expire_time,
        remark=checked_remark(c2s.remark),
    )
    order = desk.floor.place(portfolio, what, now)
    if quote is not None:
        desk.combo_quotes.spend(quote)
    return trd_place_combo_order.S2C(header=c2s.header, order_id_ex=order.text_id)


def get_combo_max_trd_qtys(peer: Peer, request: trd_get_combo_max_trd_qtys.Request) -> trd_get_combo_max_trd_qtys.S2C:
    """Estimate what a combination would change in an account; an order to be changed counts as removed."""
    c2s, now = request.c2s, peer.market.milliseconds()
    desk = peer.gateway.trading
    portfolio = desk.current(c2s.header, now)
    earlier = desk.order(portfolio, 0, c2s.order_id_ex) if c2s.order_id_ex else None
    what = _instruction(peer, portfolio, c2s, now)
    return trd_get_combo_max_trd_qtys.S2C(
        header=c2s.header, max_trd_qtys=combo_figures(peer.market, portfolio, what, earlier, now)
    )


def _instruction(peer: Peer, portfolio: Portfolio, c2s: _C2S, now: int) -> Instruction:
    """Return a combination for the day; for an order without a limit, a price is ignored."""
    if is_of_events(c2s.combo_legs):
        return _of_events(peer, c2s, now)
    kind = checked_kind(c2s.order_type)
    legs = tuple(_leg(peer, portfolio, c2s.header, leg, now) for leg in c2s.combo_legs)
    checked_together([leg.listing for leg in legs])
    price = None if kind == OrderType.MARKET else checked_net(c2s.price)
    net = asked_net(peer.market, legs, now) if price is None else price
    # One that brings money in is sold (inferred); the request has no side of its own.
    side = TrdSide.BUY if net >= 0 else TrdSide.SELL
    return replace(legs[0], side=side, type=kind, quantity=checked_count(c2s.qty), price=price, legs=legs)


def _quote(peer: Peer, c2s: trd_place_combo_order.C2S, now: int) -> Quote:
    combination = checked_combination(peer.market, "comboLegs", c2s.combo_legs)
    quote_id: str | None = getattr(c2s, "quote_id", None)  # Older schemas lack it.
    return peer.gateway.trading.combo_quotes.find(quote_id, combination, now)


def _of_events(peer: Peer, c2s: _C2S, now: int) -> Instruction:
    """Return an order for a combination of event contracts, at the price that the request has."""
    combination = checked_combination(peer.market, "comboLegs", c2s.combo_legs)
    header = c2s.header
    if header.trd_env == TrdEnv.SIMULATE:
        raise RefusalError("combinations of event contracts are traded by real accounts only, not by simulated ones")
    if header.trd_market != venue_of(combination).real:
        raise RefusalError(
            f"event contracts do not trade in trdMarket {int(header.trd_market)} ({header.trd_market.name})"
        )
    side = checked_side(c2s.combo_legs)
    checked_limit(c2s.order_type)
    return combined_instruction(combination, side, checked_estimate(c2s.price), c2s.qty, now)


def _leg(peer: Peer, portfolio: Portfolio, header: TrdHeader, leg: ComboLeg, now: int) -> Instruction:
    listing = listing_of(peer.market, leg.security)
    venue = venue_of(listing)
    if venue.product is not Product.SECURITIES:
        raise RefusalError(f"{listing.text} is {listing.kind.name}, and combinations are of securities only")
    if venue.market(header.trd_env) != header.trd_market:
        raise RefusalError(
            f"{listing.text} does not trade in trdMarket {int(header.trd_market)} ({header.trd_market.name})"
        )
    if leg.position_id:
        position = portfolio.positions.get(listing.key)
        if position is None or position.id != leg.position_id:
            raise RefusalError(f"positionID {leg.position_id} is no position in {listing.text}")
    side = leg.side or TrdSide.UNKNOWN
    return Instruction(
        listing=listing,
        side=side,
        type=OrderType.MARKET,
        quantity=checked_ratio(listing, side, leg.qty_ratio),
        price=None,
        session=checked_session(listing, None, outside=None),
        expires=venue_of(listing).day_end(listing, now),
    )
