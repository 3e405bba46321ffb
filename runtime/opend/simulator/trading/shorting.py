"""Work out how much of an order sells short or buys back, and what is set aside for it.

Invariant: for what was sold short, the proceeds and a margin are set aside until it is bought back. The rates are
synthetic: a fixed part of a share's price, and for an option of its underlying's; options that cover one another are
not netted.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.events.sides import shown_side
from opend.simulator.trading.money import NOTHING, exact
from opend.simulator.trading.venues import Product, contract_size, initial_margin, venue_of
from opend_proto.qot_common import SecurityType
from opend_proto.trd_common import TrdAccType, TrdSecMarket, TrdSide

if TYPE_CHECKING:
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.trading.accounts import Account
    from opend.simulator.trading.orders import Order
    from opend.simulator.trading.portfolio import Portfolio

__all__ = ["SHARE_MARGIN", "margin_of", "may_short", "reshared", "side_shown", "with_buy_back", "with_short_sale"]

SHARE_MARGIN: Final = Decimal("0.6")
"""The margin of a share sold short, as a fraction of its price, by which the vendor estimates maxPowerShort."""
_OPTION_MARGIN: Final = Decimal("0.2")
_SHORTED: Final = frozenset({SecurityType.EQTY, SecurityType.TRUST, SecurityType.DRVT, SecurityType.FUTURE})


def may_short(account: Account, listing: Listing) -> bool:
    """Return whether an account may sell a security that it does not hold."""
    if venue_of(listing).product is Product.EVENTS:
        return True  # It buys No.
    return account.kind == TrdAccType.MARGIN and venue_of(listing).sells_short and listing.kind in _SHORTED


def margin_of(market: SyntheticMarket, listing: Listing, price: Decimal, now: int) -> Decimal:
    """Return the margin for one share, or one contract, sold short at a price."""
    if venue_of(listing).on_margin:
        return initial_margin(listing)
    if venue_of(listing).product is Product.EVENTS:
        return 1 - price
    if listing.derivation is None:
        return price * SHARE_MARGIN
    spot = exact(market.latest(listing.derivation.underlying, 1, now)[0].price)
    return spot * contract_size(listing) * _OPTION_MARGIN


def with_short_sale(market: SyntheticMarket, portfolio: Portfolio, order: Order, free: int, now: int) -> Order:
    """Return a sell order with the quantity that it sells short: what exceeds the `free` shares held.

    Raises RefusalError if the account may not sell it short, or if the order is for a short sale and shares are held.
    """
    what = order.what
    listing, short = what.listing, max(0, order.remaining - free)
    shown = what.venue.shown
    if short and not may_short(portfolio.account, listing):
        possible = venue_of(listing).sells_short and listing.kind in _SHORTED
        why = "short selling needs a margin account" if possible else f"short selling of {listing.text} is not possible"
        raise RefusalError(
            f"not enough shares: {shown(order.remaining):.10g} of {listing.text} are to be sold, and of the "
            f"{shown(max(0, portfolio.held(listing))):.10g} held {shown(free):.10g} are free; {why}"
        )
    if what.side == TrdSide.SELL_SHORT and free:
        raise RefusalError(
            f"trdSide 3 (SellShort) of {listing.text} is refused, since {free} are held: sell them first"
        )
    if not short:
        return replace(order, short=0, margin=NOTHING)
    price = exact(market.latest(listing, 1, now)[0].price) if what.price is None else what.price
    return replace(order, short=short, margin=margin_of(market, listing, price, now))


def with_buy_back(portfolio: Portfolio, order: Order, owed: int) -> Order:
    """Return a buy order with the quantity that it buys back: at most the `owed` shares that were sold short.

    Raises RefusalError if the order is for buying back only and exceeds them.
    """
    what = order.what
    if what.side == TrdSide.BUY_BACK and order.remaining > owed:
        raise RefusalError(
            f"trdSide 4 (BuyBack) of {order.remaining} {what.listing.text} is refused, since {owed} are sold short"
        )
    bought_back = min(order.remaining, owed)
    if not bought_back:
        return replace(order, covers=0, freed=NOTHING)
    freed = portfolio.positions[what.listing.key].collateral_each
    return replace(order, covers=order.filled + bought_back, freed=freed)


def reshared(market: SyntheticMarket, portfolio: Portfolio, listing: Listing, now: int) -> list[Order]:
    """Return the working orders for a security that a fill of another has changed: who sells short, who buys back.

    Positions are netted, so an order that sold short may have taken shares that an earlier one was to sell.
    """
    held = portfolio.held(listing)
    shares = {True: max(0, -held), False: max(0, held)}
    found: list[Order] = []
    for order in portfolio.working():
        parts = tuple(_reshared(market, part, listing, shares, now) for part in order.parts)
        if parts != order.parts:
            found.append(replace(order, legs=parts) if order.legs else parts[0])
    return found


def _reshared(market: SyntheticMarket, part: Order, listing: Listing, shares: dict[bool, int], now: int) -> Order:
    """Return a part with no more than what is left of the shares held or owed, and take its own from them."""
    if part.what.listing != listing:
        return part
    closing = part.covers_rest if part.what.is_buy else part.remaining - part.short_rest
    kept = min(closing, shares[part.what.is_buy])
    shares[part.what.is_buy] -= kept
    if kept == closing:
        return part
    if part.what.is_buy:
        return replace(part, covers=part.filled + kept)
    price = exact(market.latest(listing, 1, now)[0].price) if part.what.price is None else part.what.price
    margin = part.margin or margin_of(market, listing, price, now)
    return replace(part, short=part.remaining - kept, margin=margin)


def side_shown(order: Order) -> TrdSide:
    """Return the side as the gateway shows it: US orders that only sell short have their own, buying back has not."""
    what = order.what
    if what.pred_side:
        return shown_side(order)
    if what.is_buy:
        return TrdSide.BUY
    is_share = what.venue.security_market == TrdSecMarket.US and not what.venue.on_margin
    sells_short = is_share and order.short == what.quantity
    return TrdSide.SELL_SHORT if sells_short else TrdSide.SELL
