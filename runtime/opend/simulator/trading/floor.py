"""Carry orders from placing to their end, and fill them from the synthetic market as time passes.

Invariant: each change of an order is in the journal once, in chronological order, and the portfolio agrees with it. A
refused request changes nothing. The market is only read: orders do not move it.

Orders, fills and the journal are kept for the life of the floor, like an account's history.
"""

from __future__ import annotations

from dataclasses import replace
from heapq import merge
from itertools import count
from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from opend.simulator.chance.noise import whole
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.fees import fee_total
from opend.simulator.trading.matching import Deal, available_deals, is_triggered, met_by
from opend.simulator.trading.means import lacking, refuse_better_price, with_means
from opend.simulator.trading.money import NOTHING
from opend.simulator.trading.order_kinds.combos import combo_deal, net_value
from opend.simulator.trading.order_kinds.settlement import expired, expiries, settlement
from opend.simulator.trading.order_kinds.slicing import due, slices_of
from opend.simulator.trading.order_kinds.trailing import followed
from opend.simulator.trading.orders import Fill, Instruction, Order
from opend.simulator.trading.shorting import reshared
from opend.simulator.trading.venues import venue_of
from opend_proto.trd_common import OrderStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket, Tick
    from opend.simulator.trading.order_kinds.combos import ComboDeal
    from opend.simulator.trading.portfolio import Portfolio

__all__ = ["Change", "TradingFloor"]

_Moment: TypeAlias = "tuple[tuple[int, int], Listing | None, Tick | None]"

_ID_BITS: Final = 60
_TICKS_AT_ONCE: Final = 500
_HOUR: Final = 3_600_000
# If the clock jumps farther than this, only the last part is replayed tick by tick; before it, one tick an hour is.
_FULL_REPLAY: Final = 2 * _HOUR


class Change(NamedTuple):
    """One entry of the journal."""

    order: Order
    """The order after the change."""
    fills: tuple[Fill, ...] = ()
    """The fills that caused the change: none, one, or one for each leg of a combination."""


class TradingFloor:
    """The orders of all accounts in one market.

    Methods that take an order expect its latest version, looked up after ``advance`` to the same ``now``, and raise
    RefusalError if its status or the change does not allow the request. Times are in milliseconds since 1970 UTC.
    """

    def __init__(self, market: SyntheticMarket, portfolios: Iterable[Portfolio]) -> None:
        self.journal: list[Change] = []
        self._market = market
        self._portfolios = {portfolio.account.id: portfolio for portfolio in portfolios}
        self._resting: dict[tuple[int, str], dict[int, Order]] = {}
        self._time = market.milliseconds()
        self._turns = count()
        self._order_ids, self._fill_ids, self._position_ids = (
            count(1 << _ID_BITS | whole(f"{market.seed}|{kind}", _ID_BITS)) for kind in ("orders", "fills", "positions")
        )

    # Requests of clients.

    def place(self, portfolio: Portfolio, what: Instruction, now: int) -> Order:
        """Place a new order, and fill as much as possible at once.

        Raises RefusalError if the account lacks the cash or the shares, if an order that cannot rest comes outside
        trading hours, or if an absolute limit meets a better price.
        """
        self.advance(now)
        if what.trail is not None:
            what = followed(what, self._market.latest(what.listing, 1, now)[0].price)
        waits = what.trigger is not None
        if not waits and not what.rests and not self._is_live(what, now):
            state = self._market.calendar(what.listing).state(now / 1000).name
            raise RefusalError(f"{what.listing.text} does not trade now ({state}), so an order that cannot wait fails")
        refuse_better_price(self._market, what, now)
        order = Order(
            id=next(self._order_ids),
            account_id=portfolio.account.id,
            what=what,
            status=OrderStatus.SUBMITTING,
            created=now,
            updated=now,
            queued=next(self._turns),
            waits=waits,
            slices=slices_of(self._market, what, now),
        )
        order = with_means(self._market, portfolio, order, now)
        self._note(order)
        return self._work(replace(order, status=OrderStatus.SUBMITTED), now)

    def amend(self, portfolio: Portfolio, order: Order, what: Instruction, now: int) -> Order:
        """Change an order's quantity, price or trigger; unless it only shrinks, it moves to the end of its queue."""
        self._demand(order, order.is_working, "modified")
        shown = what.venue.shown
        if what.quantity <= order.filled:
            raise RefusalError(
                f"qty {shown(what.quantity):g} must be above the {shown(order.filled):g} that have filled already"
            )
        if what == order.what:
            return order
        refuse_better_price(self._market, what, now)
        stays = what.price == order.what.price and what.quantity <= order.what.quantity
        queued = order.queued if stays else next(self._turns)
        slices = slices_of(self._market, what, now)
        changed = replace(order, what=what, updated=now, queued=queued, slices=slices)
        return self._work(with_means(self._market, portfolio, changed, now), now)

    def cancel(self, order: Order, now: int, why: str = "") -> Order:
        """Cancel an order's remaining quantity; raises RefusalError if it has ended already."""
        self._demand(order, order.is_working or order.status == OrderStatus.DISABLED, "cancelled")
        status = OrderStatus.CANCELLED_PART if order.filled else OrderStatus.CANCELLED_ALL
        return self._note(replace(order, status=status, updated=now, error=why))

    def disable(self, order: Order, now: int) -> Order:
        """Take a working order out of the market until it is enabled again."""
        self._demand(order, order.is_working, "disabled")
        return self._note(replace(order, status=OrderStatus.DISABLED, updated=now))

    def enable(self, portfolio: Portfolio, order: Order, now: int) -> Order:
        """Put a disabled order back into the market, at the end of its queue."""
        self._demand(order, order.status == OrderStatus.DISABLED and order.what.expires >= now, "enabled")
        status = OrderStatus.FILLED_PART if order.filled else OrderStatus.SUBMITTED
        enabled = replace(order, status=status, updated=now, queued=next(self._turns))
        return self._work(with_means(self._market, portfolio, enabled, now), now)

    def delete(self, order: Order, now: int) -> Order:
        """Mark an order as deleted; it must have ended or be disabled, and have no fills."""
        is_idle = not order.is_working and order.status != OrderStatus.DELETED
        self._demand(order, is_idle and not order.filled, "deleted")
        return self._note(replace(order, status=OrderStatus.DELETED, updated=now))

    # Changes that come with time.

    def advance(self, now: int) -> None:
        """Apply the fills, triggers and expiries that are due up to an instant (milliseconds since 1970 UTC)."""
        since, self._time = self._time, max(self._time, now)
        resting = list(self._all_resting())
        held = [listing for portfolio in self._portfolios.values() for listing in portfolio.held_listings]
        if since >= now or not (resting or held):
            return
        ends = [order.what.expires for order in resting if order.what.expires < now]
        ends += expiries((*held, *(part.what.listing for order in resting for part in order.parts)), now)
        ending: list[_Moment] = [((end, 1), None, None) for end in sorted(ends)]
        listings = {listing.key: listing for order in resting for listing in order.watched}
        ticks = (self._moments(listing, since, now) for listing in listings.values())
        for (milliseconds, _), listing, tick in merge(ending, *ticks, key=itemgetter(0)):
            if listing is None or tick is None:
                self._expire(milliseconds)
            else:
                self._trade(listing, tick)

    def _moments(self, listing: Listing, since: int, now: int) -> Iterator[_Moment]:
        for tick in self._ticks(listing, since, now):
            if not self._resting[listing.key]:
                return
            yield (tick.milliseconds, 0), listing, tick

    def _ticks(self, listing: Listing, since: int, now: int) -> Iterator[Tick]:
        recent = max(since, now - _FULL_REPLAY)
        for hour in range(since, recent, _HOUR):
            yield from self._market.following(listing, hour, 1, min(hour + _HOUR, recent))
        while ticks := self._market.following(listing, recent, _TICKS_AT_ONCE, now):
            yield from ticks
            recent = ticks[-1].milliseconds

    def _all_resting(self) -> Iterable[Order]:
        """Return every resting order once: one that watches several securities rests with each."""
        return {key: order for orders in self._resting.values() for key, order in orders.items()}.values()

    def _expire(self, milliseconds: int) -> None:
        for order in list(self._all_resting()):
            if order.what.expires <= milliseconds:
                self.cancel(order, milliseconds, "expired")
        for portfolio in self._portfolios.values():
            for position in expired(portfolio, milliseconds):
                portfolio.record(settlement(self._market, portfolio, position, next(self._fill_ids)), position.id)

    def _trade(self, listing: Listing, tick: Tick) -> None:
        """Fill resting orders from a trade of the market, and trigger the orders that wait for its price."""
        now, left = tick.milliseconds, tick.volume * venue_of(listing).parts
        resting = self._resting[listing.key]
        self._follow(resting, tick)
        triggered = [order.id for order in resting.values() if is_triggered(order, tick.price)]
        drawn = [order.id for order in resting.values() if order.takes_offers]
        for met in met_by(resting.values(), tick):
            order = resting[met.id]  # A fill of an earlier one may have changed what it sells short.
            what = order.what
            unit = what.venue.unit(listing, what.side)
            quantity = min(order.remaining, left // unit * unit)
            if quantity and what.price is not None and self._is_live(what, now):
                self._fill(order, Deal(what.price, quantity), now)
                left -= quantity
        for order in self._still(resting, triggered):
            if self._is_live(order.what, now):
                self._work(replace(order, waits=False, updated=now), now)
        for order in self._still(resting, drawn):
            if self._is_live(order.what, now):
                self._take(order, now)

    @staticmethod
    def _still(resting: dict[int, Order], ids: Iterable[int]) -> Iterator[Order]:
        """Yield the latest versions of those orders that still rest, each when it is its turn."""
        return (resting[each] for each in ids if each in resting)

    def _follow(self, resting: dict[int, Order], tick: Tick) -> None:
        """Move the triggers of trailing stops. That is no change to tell anyone of (inferred)."""
        for order in list(resting.values()):
            if order.waits and order.what.trail is not None and self._is_live(order.what, tick.milliseconds):
                what = followed(order.what, tick.price)
                if what is not order.what:
                    self._keep(replace(order, what=what))

    # The course of one order.

    def _work(self, order: Order, now: int) -> Order:
        """Fill an order from the book; its rest then waits in the market or is cancelled."""
        self._note(order)
        what = order.what
        if order.waits:
            return order
        if self._is_live(what, now):
            order = self._take(order, now)
        if order.is_working and not what.rests:
            return self.cancel(order, now, "the market had no more at this price")
        return order

    def _take(self, order: Order, now: int) -> Order:
        """Fill what is due of an order from the book."""
        if order.legs:
            deal = combo_deal(self._market, order, now)
            return order if deal is None else self._fill_combo(order, deal, now)
        wanted = due(order, now)
        deals = available_deals(self._market, order.what, wanted, now) if wanted else []
        if error := lacking(self._portfolios[order.account_id], order, deals):
            status = OrderStatus.CANCELLED_PART if order.filled else OrderStatus.FAILED
            return self._note(replace(order, status=status, updated=now, error=error))
        for each in deals:
            order = self._fill(order, each, now)
        return order

    def _fill(self, order: Order, deal: Deal, now: int) -> Order:
        changed, fill = self._filled(order, deal, now)
        return self._note(changed, fill)

    def _fill_combo(self, order: Order, deal: ComboDeal, now: int) -> Order:
        parts = [self._filled(leg, each, now) for leg, each in zip(order.legs, deal.legs, strict=True)]
        filled = order.filled + deal.quantity
        changed = replace(
            order,
            status=OrderStatus.FILLED_ALL if filled == order.what.quantity else OrderStatus.FILLED_PART,
            filled=filled,
            fees=sum((leg.fees for leg, _ in parts), NOTHING),
            updated=now,
            legs=tuple(leg for leg, _ in parts),
        )
        return self._note(replace(changed, filled_value=net_value(changed)), *(fill for _, fill in parts))

    def _filled(self, order: Order, deal: Deal, now: int) -> tuple[Order, Fill]:
        """Book a deal, and return the order after it and the fill."""
        what = order.what
        filled, value = order.filled + deal.quantity, order.filled_value + deal.value * what.multiplier
        fees = fee_total(what.venue, what.side, value, filled)
        changed = replace(
            order,
            status=OrderStatus.FILLED_ALL if filled == what.quantity else OrderStatus.FILLED_PART,
            filled=filled,
            filled_value=value,
            fees=fees,
            updated=now,
        )
        fill = Fill(
            id=next(self._fill_ids),
            order=changed,
            quantity=deal.quantity,
            price=deal.price,
            fee=fees - order.fees,
            milliseconds=now,
        )
        return changed, self._portfolios[order.account_id].record(fill, next(self._position_ids))

    def _note(self, order: Order, *fills: Fill) -> Order:
        """Store the latest version of an order, and add the change to the journal."""
        self._keep(order)
        self.journal.append(Change(order, fills))
        portfolio = self._portfolios[order.account_id]
        for fill in fills:
            for other in reshared(self._market, portfolio, fill.order.what.listing, fill.milliseconds):
                self._keep(other)
        return portfolio.orders[order.id]

    def _keep(self, order: Order) -> None:
        self._portfolios[order.account_id].update(order)
        for listing in order.watched:
            resting = self._resting.setdefault(listing.key, {})
            if order.is_working:
                resting[order.id] = order
            else:
                resting.pop(order.id, None)

    @staticmethod
    def _demand(order: Order, fits: bool, done: str) -> None:
        if not fits:
            raise RefusalError(f"order {order.text_id} cannot be {done}: its status is {order.status.name}")

    def _is_live(self, what: Instruction, now: int) -> bool:
        """Return whether an order, or every leg of a combination, can fill at an instant."""
        return all(
            each.venue.is_live(self._market.calendar(each.listing), what.session, now) for each in what.legs or (what,)
        )
