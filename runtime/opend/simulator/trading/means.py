"""Check that an account can pay for an order, and has the shares that it sells or may sell them short.

Invariant: an order that passes can fill completely, at its limit, within the account's cash and shares, or within its
margin.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.fees import fee_total
from opend.simulator.trading.margined.margins import open_profit
from opend.simulator.trading.matching import available_deals, best_price
from opend.simulator.trading.money import NOTHING
from opend.simulator.trading.order_kinds.combos import with_legs
from opend.simulator.trading.order_kinds.slicing import due
from opend.simulator.trading.shorting import with_buy_back, with_short_sale
from opend.simulator.trading.venues import initial_margin

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.matching import Deal
    from opend.simulator.trading.orders import Instruction, Order
    from opend.simulator.trading.portfolio import Portfolio

__all__ = ["lacking", "refuse_better_price", "with_means", "with_shares"]


def with_means(market: SyntheticMarket, portfolio: Portfolio, order: Order, now: int) -> Order:
    """Return the order with what it sells short or buys back.

    A new version of an order may use the cash and shares reserved for its earlier version. Raises RefusalError if the
    account lacks the cash or the shares.
    """
    before = portfolio.orders.get(order.id)
    earlier = before if before and before.is_working else None
    what = order.what
    order = with_shares(market, portfolio, order, now)
    available = portfolio.available(what.venue.currency) + (earlier.reserve if earlier else NOTHING)
    if what.venue.on_margin:
        # What only closes contracts is always possible: it frees more than it needs.
        available += open_profit(market, portfolio, what.venue.currency, now)
        if order.reserve > max(available, NOTHING) and order.margined_rest:
            raise RefusalError(_shortage(what, order.reserve, available))
        return order
    takes_any_price = what.is_buy and what.dearest is None and not what.legs
    needed = _cost(order, available_deals(market, what, due(order, now), now)) if takes_any_price else order.reserve
    if needed > max(available, NOTHING):
        raise RefusalError(_shortage(what, needed, available))
    return order


def with_shares(market: SyntheticMarket, portfolio: Portfolio, order: Order, now: int) -> Order:
    """Return the order with what it sells short or buys back, leg by leg if it is a combination.

    Raises RefusalError if the account lacks the shares.
    """
    before = portfolio.orders.get(order.id)
    earlier = before.parts if before and before.is_working else ()
    own = {part.what.listing.key: part for part in earlier}
    if not order.what.legs:
        return _with_shares(market, portfolio, order, own.get(order.what.listing.key), now)
    order = with_legs(market, order, now)
    legs = (_with_shares(market, portfolio, leg, own.get(leg.what.listing.key), now) for leg in order.legs)
    return replace(order, legs=tuple(legs))


def _with_shares(market: SyntheticMarket, portfolio: Portfolio, part: Order, earlier: Order | None, now: int) -> Order:
    listing = part.what.listing
    if part.what.venue.on_margin:
        part = replace(part, margin=initial_margin(listing))
    owed = portfolio.owed(listing) + (earlier.covers_rest if earlier else 0)
    own = earlier.remaining - earlier.short_rest if earlier else 0
    if part.what.closes_only:
        _refuse_to_open(part, owed if part.what.is_buy else portfolio.sellable(listing, now) + own)
    if part.what.is_buy:
        return with_buy_back(portfolio, part, owed)
    return with_short_sale(market, portfolio, part, portfolio.sellable(listing, now) + own, now)


def _refuse_to_open(part: Order, free: int) -> None:
    if part.remaining > free:
        side = "Yes" if part.what.pred_side == 1 else "No"
        raise RefusalError(
            f"not enough contracts: {part.remaining} of {part.what.listing.text} ({side}) are to be sold, and {free} "
            "that are held are free"
        )


def lacking(portfolio: Portfolio, order: Order, deals: Iterable[Deal]) -> str:
    """Return why the account cannot pay for these deals of a market order; empty if it can or the order has a limit."""
    what = order.what
    if not what.is_buy or what.price is not None or what.venue.on_margin:
        return ""
    available = portfolio.available(what.venue.currency) + order.reserve
    needed = _cost(order, deals)
    return _shortage(what, needed, available) if needed > available else ""


def refuse_better_price(market: SyntheticMarket, what: Instruction, now: int) -> None:
    """Raise RefusalError if an order fills only at its own price and the market offers a better one."""
    if not what.terms.at_its_price or what.price is None:
        return
    best = best_price(market, what, now)
    if best is None:
        return
    if best < what.price if what.is_buy else best > what.price:
        raise RefusalError(f"an absolute limit of {what.price} is refused, since the market offers {best}")


def _cost(order: Order, deals: Iterable[Deal]) -> Decimal:
    what, value, quantity = order.what, order.filled_value, order.filled
    for deal in deals:
        value += deal.value * what.multiplier
        quantity += deal.quantity
    fees = fee_total(what.venue, what.side, value, quantity) - order.fees
    return value - order.filled_value + fees - order.freed_by_rest


def _shortage(what: Instruction, needed: Decimal, available: Decimal) -> str:
    currency = what.venue.currency.name
    return f"not enough buying power: {needed} {currency} are needed, fees included, and {available} are available"
