"""Answer requests to place, change and cancel orders.

Invariant: a packet id is valid for one request, on the connection that it names; a refused request changes no order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.simulator.instruments.events.combinations import EventCombination
from opend.simulator.instruments.futures import FutureTerms
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.events.sides import checked_side_price, event_instruction
from opend.simulator.trading.money import exact
from opend.simulator.trading.order_kinds.combo_rules import checked_count, checked_net
from opend.simulator.trading.order_kinds.trailing import checked_spread, checked_trail, followed
from opend.simulator.trading.orders import TERMS, Instruction, Order
from opend.simulator.trading.rules import (
    checked_expiry,
    checked_price,
    checked_quantity,
    checked_remark,
    checked_session,
    checked_type,
    checked_validity,
)
from opend.simulator.trading.venues import VENUES, Product, venue_of
from opend_proto import methods, trd_modify_order, trd_place_order
from opend_proto.trd_common import ModifyOrderOp, TimeInForce, TrdMarket, TrdSecMarket

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend.simulator.trading.orders import Trail
    from opend.simulator.trading.portfolio import Portfolio
    from opend_proto.common import PacketID
    from opend_proto.trd_common import TrdHeader

__all__ = ["modify_order", "place_order", "register", "spend", "traded_listing"]

_Operation: TypeAlias = "Callable[[Peer, Portfolio, Order, trd_modify_order.C2S, int], Order]"


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.TRD_PLACE_ORDER, place_order)
    handlers.answer(methods.TRD_MODIFY_ORDER, modify_order)


def place_order(peer: Peer, request: trd_place_order.Request) -> trd_place_order.S2C:
    """Place an order; its later changes are pushed and can be queried."""
    c2s, now = request.c2s, peer.market.milliseconds()
    spend(peer, c2s.packet_id)
    portfolio = peer.gateway.trading.trading_portfolio(c2s.header)
    what = _instruction(peer, c2s, now)
    order = peer.gateway.trading.floor.place(portfolio, what, now)
    return trd_place_order.S2C(header=c2s.header, order_id=order.id, order_id_ex=order.text_id)


def modify_order(peer: Peer, request: trd_modify_order.Request) -> trd_modify_order.S2C:
    """Change, cancel, disable, enable or delete an order, or cancel all orders of an account."""
    c2s, now = request.c2s, peer.market.milliseconds()
    spend(peer, c2s.packet_id)
    desk = peer.gateway.trading
    portfolio = desk.trading_portfolio(c2s.header)
    desk.floor.advance(now)
    if c2s.for_all:
        _cancel_all(peer, portfolio, c2s, now)
        order_id, text_id = 0, None
    else:
        order = desk.order(portfolio, c2s.order_id, c2s.order_id_ex)
        changed = _operation(order, c2s.modify_order_op)(peer, portfolio, order, c2s, now)
        order_id, text_id = changed.id, changed.text_id
    return trd_modify_order.S2C(header=c2s.header, order_id=order_id, order_id_ex=text_id)


def traded_listing(peer: Peer, header: TrdHeader, market: TrdSecMarket | None, code: str) -> Listing:
    """Return the security that a request names; without secMarket, the first in a venue of the trdMarket.

    Raises RefusalError if there is none, or if secMarket does not match trdMarket.
    """
    given = market or TrdSecMarket.UNKNOWN
    fitting = [venue for venue in VENUES.values() if header.trd_market == venue.market(header.trd_env)]
    if not fitting:
        raise RefusalError(
            f"the simulator takes no orders in trdMarket {int(header.trd_market)} ({header.trd_market.name}): it shows"
            " the funds of its accounts only"
        )
    named = [venue for venue in fitting if given in {TrdSecMarket.UNKNOWN, venue.security_market}]
    if not named:
        raise RefusalError(
            f"secMarket {int(given)} ({given.name}) does not fit trdMarket {int(header.trd_market)} "
            f"({header.trd_market.name})"
        )
    found = [listing for venue in named if (listing := peer.market.find(venue.quote_market, code))]
    for listing in found:
        if venue_of(listing) in named:
            return _actual(peer, listing)
    if found:
        proper = venue_of(found[0]).market(header.trd_env)
        raise RefusalError(
            f"{found[0].text} is {found[0].kind.name}: it trades in trdMarket {int(proper)} ({proper.name}), not "
            f"{int(header.trd_market)} ({header.trd_market.name})"
        )
    raise RefusalError(f"unknown security {code!r} in trdMarket {int(header.trd_market)} ({header.trd_market.name})")


def _actual(peer: Peer, listing: Listing) -> Listing:
    """Return the contract that a main future stands for now, as the gateway does; any other listing as it is."""
    terms = listing.derivation
    if not isinstance(terms, FutureTerms) or not terms.is_main:
        return listing
    day = terms.last_day_at(peer.market.clock.now())
    return peer.market.find(listing.market, f"{terms.contract.root}{day:%y%m}") or listing


def spend(peer: Peer, packet: PacketID) -> None:
    """Mark a packet id as used (protocol document, section 6).

    Its serial need not be that of the frame: the vendor's Java SDK numbers packet ids by a counter of their own, and a
    WebSocket program cannot know the section that its library will give to the request.

    Raises RefusalError for the id of another connection, or one that was used before.
    """
    if packet.conn_id != peer.connection_id:
        raise RefusalError(f"packetID.connID {packet.conn_id} is not this connection's, which is {peer.connection_id}")
    if packet.serial_no in peer.trade_serials:
        raise RefusalError(f"packetID.serialNo {packet.serial_no} was used before: the request is taken for a replay")
    peer.trade_serials.add(packet.serial_no)


def _instruction(peer: Peer, c2s: trd_place_order.C2S, now: int) -> Instruction:
    listing = traded_listing(peer, c2s.header, c2s.sec_market, c2s.code)
    if venue_of(listing).product is Product.EVENTS:
        return event_instruction(listing, c2s, now)
    checked_type(listing, c2s.order_type, c2s.trd_side)
    terms = TERMS[c2s.order_type]
    last = peer.market.latest(listing, 1, now)[0].price
    adjust = c2s.adjust_side_and_limit if c2s.adjust_price else None
    time_in_force = checked_validity(listing, c2s.order_type, c2s.time_in_force or TimeInForce.DAY)
    expire_time: str | None = getattr(c2s, "expire_time", None)  # Older schemas lack it.
    trail = checked_trail(listing, last, c2s.trail_type, c2s.trail_value) if terms.trails else None
    if trail is not None and terms.rests:
        trail = trail._replace(spread=checked_spread(c2s.trail_spread))
    return Instruction(
        listing=listing,
        side=c2s.trd_side,
        type=c2s.order_type,
        quantity=checked_quantity(listing, c2s.trd_side, c2s.qty),
        price=checked_price(listing, "price", c2s.price, last, adjust) if terms.has_price else None,
        trigger=checked_price(listing, "auxPrice", c2s.aux_price, last) if terms.has_trigger else None,
        trail=trail,
        time_in_force=time_in_force,
        session=checked_session(listing, c2s.session, outside=c2s.fill_outside_rth),
        expires=checked_expiry(listing, time_in_force, expire_time, now),
        expire_time=expire_time,
        fill_outside_rth=c2s.fill_outside_rth,
        remark=checked_remark(c2s.remark),
    )


def _cancel_all(peer: Peer, portfolio: Portfolio, c2s: trd_modify_order.C2S, now: int) -> None:
    operation = c2s.modify_order_op
    if operation != ModifyOrderOp.CANCEL:
        raise RefusalError(f"forAll goes with modifyOrderOp 2 (Cancel) only, not {int(operation)} ({operation.name})")
    market = c2s.trd_market or TrdMarket.UNKNOWN
    for order in portfolio.working():
        if market in {TrdMarket.UNKNOWN, order.what.venue.market(portfolio.account.environment)}:
            peer.gateway.trading.floor.cancel(order, now)


def _operation(order: Order, operation: ModifyOrderOp) -> _Operation:
    found = _OPERATIONS.get(operation)
    if found is None:
        known = ", ".join(f"{int(each)} ({each.name})" for each in _OPERATIONS)
        raise RefusalError(f"unknown modifyOrderOp {int(operation)}; there are {known}")
    if venue_of(order.what.listing).has_sessions and operation not in {ModifyOrderOp.NORMAL, ModifyOrderOp.CANCEL}:
        raise RefusalError(f"orders for {order.what.listing.text} can be modified and cancelled only")
    return found


def _amend(peer: Peer, portfolio: Portfolio, order: Order, c2s: trd_modify_order.C2S, now: int) -> Order:
    """Change the fields that the request sets."""
    what = order.what
    if what.legs or isinstance(what.listing, EventCombination):
        return peer.gateway.trading.floor.amend(portfolio, order, _combination(what, c2s), now)
    last = peer.market.latest(what.listing, 1, now)[0].price
    adjust = c2s.adjust_side_and_limit if c2s.adjust_price else None
    changed = what
    if c2s.qty is not None:
        changed = replace(changed, quantity=checked_quantity(what.listing, what.side, c2s.qty))
    if what.pred_side and what.price is not None and c2s.price is not None:
        changed = replace(changed, price=checked_side_price(what.pred_side, c2s.price))
    elif what.terms.has_price and c2s.price is not None:
        changed = replace(changed, price=checked_price(what.listing, "price", c2s.price, last, adjust))
    if what.terms.has_trigger and c2s.aux_price is not None:
        changed = replace(changed, trigger=checked_price(what.listing, "auxPrice", c2s.aux_price, last))
    if what.trail is not None and order.waits:
        changed = _trailing(changed, what.trail, c2s, last)
    return peer.gateway.trading.floor.amend(portfolio, order, changed, now)


def _combination(what: Instruction, c2s: trd_modify_order.C2S) -> Instruction:
    count = what.quantity if c2s.qty is None else checked_count(c2s.qty)
    if isinstance(what.listing, EventCombination):
        if c2s.price is not None and what.price is not None and exact(c2s.price) != what.price:
            raise RefusalError(
                f"the price of {what.listing.text} is that of its quote, {what.price}: cancel the order, ask for a "
                "quote with Qot_GetEventContractComboRfq (3454), and place another"
            )
        return replace(what, quantity=count)
    net = what.price if what.price is None or c2s.price is None else checked_net(c2s.price)
    return replace(what, quantity=count, price=net)


def _trailing(what: Instruction, trail: Trail, c2s: trd_modify_order.C2S, last: float) -> Instruction:
    """Change how a trailing stop trails; it then starts anew from the last price (inferred)."""
    changed = trail
    if c2s.trail_type is not None or c2s.trail_value is not None:
        changed = checked_trail(what.listing, last, c2s.trail_type or trail.by, c2s.trail_value or float(trail.value))
        changed = changed._replace(spread=trail.spread)
    if trail.spread is not None and c2s.trail_spread is not None:
        changed = changed._replace(spread=checked_spread(c2s.trail_spread))
    if changed == trail:
        return what
    return followed(replace(what, trail=changed, trigger=None), last)


def _cancel(peer: Peer, _portfolio: Portfolio, order: Order, _c2s: trd_modify_order.C2S, now: int) -> Order:
    return peer.gateway.trading.floor.cancel(order, now)


def _disable(peer: Peer, _portfolio: Portfolio, order: Order, _c2s: trd_modify_order.C2S, now: int) -> Order:
    return peer.gateway.trading.floor.disable(order, now)


def _enable(peer: Peer, portfolio: Portfolio, order: Order, _c2s: trd_modify_order.C2S, now: int) -> Order:
    return peer.gateway.trading.floor.enable(portfolio, order, now)


def _delete(peer: Peer, _portfolio: Portfolio, order: Order, _c2s: trd_modify_order.C2S, now: int) -> Order:
    return peer.gateway.trading.floor.delete(order, now)


_OPERATIONS: Final[dict[ModifyOrderOp, _Operation]] = {
    ModifyOrderOp.NORMAL: _amend,
    ModifyOrderOp.CANCEL: _cancel,
    ModifyOrderOp.DISABLE: _disable,
    ModifyOrderOp.ENABLE: _enable,
    ModifyOrderOp.DELETE: _delete,
}
