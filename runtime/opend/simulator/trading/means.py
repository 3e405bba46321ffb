"""Check that an account can pay for an order, or has the shares that it sells.

Invariant: an order that passes can fill completely, at its limit, within the account's cash and shares.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.fees import fee_total
from opend.simulator.trading.matching import available_deals, best_price
from opend.simulator.trading.money import NOTHING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.matching import Deal
    from opend.simulator.trading.orders import Instruction, Order
    from opend.simulator.trading.portfolio import Portfolio

__all__ = ["check_means", "lacking", "refuse_better_price"]


def check_means(market: SyntheticMarket, portfolio: Portfolio, order: Order, now: int) -> None:
    """Raise RefusalError if the account lacks the cash or the shares for an order.

    A new version of an order may use the cash and shares reserved for its earlier version.
    """
    before = portfolio.orders.get(order.id)
    what = order.what
    if not what.is_buy:
        own = before.remaining if before and before.is_working else 0
        _check_shares(portfolio, order, portfolio.sellable(what.listing, now) + own)
        return
    available = portfolio.available(what.venue.currency) + (before.reserve if before else NOTHING)
    takes_any_price = what.dearest is None
    needed = _cost(order, available_deals(market, what, order.remaining, now)) if takes_any_price else order.reserve
    if needed > available:
        raise RefusalError(_shortage(what, needed, available))


def lacking(portfolio: Portfolio, order: Order, deals: Iterable[Deal]) -> str:
    """Return why the account cannot pay for these deals of a market order; empty if it can or the order has a limit."""
    what = order.what
    if not what.is_buy or what.price is not None:
        return ""
    available = portfolio.available(what.venue.currency) + order.reserve
    needed = _cost(order, deals)
    return _shortage(what, needed, available) if needed > available else ""


def refuse_better_price(market: SyntheticMarket, what: Instruction, now: int) -> None:
    """Raise RefusalError if an order fills only at its own price and the market offers a better one."""
    best = best_price(market, what, now)
    if not what.terms.at_its_price or best is None or what.price is None:
        return
    if best < what.price if what.is_buy else best > what.price:
        raise RefusalError(f"an absolute limit of {what.price} is refused, since the market offers {best}")


def _check_shares(portfolio: Portfolio, order: Order, free: int) -> None:
    listing = order.what.listing
    if order.remaining > free:
        raise RefusalError(
            f"not enough shares: {order.remaining} of {listing.text} are to be sold, and of the "
            f"{portfolio.held(listing)} held {free} are free; short selling is not modelled"
        )


def _cost(order: Order, deals: Iterable[Deal]) -> Decimal:
    what, value, quantity = order.what, order.filled_value, order.filled
    for deal in deals:
        value += deal.value
        quantity += deal.quantity
    return value - order.filled_value + fee_total(what.venue, what.side, value, quantity) - order.fees


def _shortage(what: Instruction, needed: Decimal, available: Decimal) -> str:
    currency = what.venue.currency.name
    return f"not enough buying power: {needed} {currency} are needed, fees included, and {available} are available"
