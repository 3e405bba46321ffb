"""Read an account and report it to NautilusTrader, which compares it with what it knows.

Invariant: everything is reported whose instrument is a share or a fund at the account's venue; what is none is logged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from nautilus_opend.execution.reports import client_id, fill_report, order_report, position_report, venue_id
from nautilus_opend.naming import instrument_id
from opend.accounts.book import FINAL
from opend.errors import OpenDError
from opend.risk.markets import code_text
from opend_proto.trd_common import OrderFillStatus

if TYPE_CHECKING:
    from datetime import datetime

    from nautilus_trader.cache.cache import Cache
    from nautilus_trader.common.component import LiveClock, Logger
    from nautilus_trader.execution.messages import (
        GenerateFillReports,
        GenerateOrderStatusReports,
        GeneratePositionStatusReports,
    )
    from nautilus_trader.execution.reports import FillReport, OrderStatusReport, PositionStatusReport
    from nautilus_trader.model.identifiers import AccountId, ClientOrderId, InstrumentId, VenueOrderId
    from nautilus_trader.model.instruments import Equity

    from nautilus_opend.instruments import OpendInstrumentProvider
    from opend import AsyncAccount
    from opend_proto.trd_common import Order, OrderFill

__all__ = ["Reporting"]

IdentifierT = TypeVar("IdentifierT")


class Reporting:
    """Reports one account."""

    def __init__(
        self,
        *,
        account: AsyncAccount,
        account_id: AccountId,
        provider: OpendInstrumentProvider,
        cache: Cache,
        clock: LiveClock,
        log: Logger,
    ) -> None:
        self._account = account
        self._id = account_id
        self._provider = provider
        self._cache = cache
        self._clock = clock
        self._log = log

    async def order(self, state: Order) -> OrderStatusReport | None:
        """Return the report of one order."""
        instrument = await self.instrument(state.code, state.sec_market)
        if instrument is None or not self._is_whole(f"an order for {state.code}", state.qty, state.fill_qty or 0.0):
            return None
        return order_report(state, instrument, self._id, self._own_id(state), self._clock.timestamp_ns())

    async def fill(self, fill: OrderFill, state: Order | None) -> FillReport | None:
        """Return the report of a fill; ``state`` is that of its order, if it is known."""
        instrument = await self.instrument(fill.code, fill.sec_market)
        if instrument is None or not self._is_whole(f"a fill of {fill.code}", fill.qty):
            return None
        own = None if state is None else self._own_id(state)
        return fill_report(fill, instrument, self._id, own, self._clock.timestamp_ns())

    async def asked_order(self, own: ClientOrderId | None, number: VenueOrderId | None) -> OrderStatusReport | None:
        """Return the report of an order by either of its ids; None if the gateway has none such today."""
        for state in await self._account.orders():
            named = client_id(state.remark)
            is_named = own is not None and named is not None and named == own
            if is_named or (number is not None and venue_id(state.order_id, state.order_id_ex) == number):
                return await self.order(state)
        return None

    async def orders(self, command: GenerateOrderStatusReports) -> list[OrderStatusReport]:
        """Return the reports of today's orders, and of older ones that can still fill."""
        found: list[OrderStatusReport] = []
        for state in await self._account.orders(refresh=True):
            is_open = state.order_status not in FINAL
            if command.open_only and not is_open:
                continue
            if not is_open and not _within(state.update_timestamp, command.start, command.end):
                continue
            report = await self.order(state)
            if report is not None and _fits(command.instrument_id, report.instrument_id):
                found.append(report)
        return found

    async def fills(self, command: GenerateFillReports) -> list[FillReport]:
        """Return the reports of today's fills; of a simulated account none, as the gateway does not tell them."""
        if self._account.is_paper:
            return []
        states = {venue_id(each.order_id, each.order_id_ex): each for each in await self._account.orders()}
        found: list[FillReport] = []
        for fill in await self._account.deals(refresh=True):
            number = venue_id(fill.order_id, fill.order_id_ex)
            is_meant = _fits(command.venue_order_id, number) and fill.status in {None, OrderFillStatus.OK}
            if not is_meant or not _within(fill.create_timestamp, command.start, command.end):
                continue
            report = await self.fill(fill, states.get(number))
            if report is not None and _fits(command.instrument_id, report.instrument_id):
                found.append(report)
        return found

    async def positions(self, command: GeneratePositionStatusReports) -> list[PositionStatusReport]:
        """Return the reports of what is held."""
        found: list[PositionStatusReport] = []
        for position in await self._account.positions(refresh=True):
            instrument = await self.instrument(position.code, position.sec_market)
            if instrument is None or not self._is_whole(f"the position in {position.code}", position.qty):
                continue
            if _fits(command.instrument_id, instrument.id):
                found.append(position_report(position, instrument, self._id, self._clock.timestamp_ns()))
        return found

    async def instrument(self, code: str, market: int | None) -> Equity | None:
        """Return the instrument of an order, a fill or a position, also to the cache; None if it is none of ours."""
        text = self.code(code, market)
        return None if text is None else await self.obtain(instrument_id(text))

    def code(self, code: str, market: int | None) -> str | None:
        """Return the security of an order, a fill or a position as text; None if it is of another market.

        An account may trade in several markets, each of which has a client of its own that tells of it.
        """
        return code_text(code, market, int(self._account.header.trd_market))

    async def obtain(self, wanted: InstrumentId) -> Equity | None:
        """Return an instrument, also to the cache; None, which is logged, if the gateway has none such."""
        try:
            found = await self._provider.obtain(wanted)
        except OpenDError as error:
            self._log.warning(f"not reported: {error}")
            return None
        if self._cache.instrument(found.id) is None:
            self._cache.add_instrument(found)
        return found

    def _is_whole(self, what: str, *quantities: float) -> bool:
        """Return whether all quantities are whole, as those of shares are in NautilusTrader; log if not."""
        if all(each == int(each) for each in quantities):
            return True
        self._log.warning(f"{what} has a part of a share, which NautilusTrader has no form for, and is not reported")
        return False

    def _own_id(self, state: Order) -> ClientOrderId | None:
        """Return the id that the order has in NautilusTrader.

        An order from elsewhere has the one that NautilusTrader made up for it, once it has.
        """
        known = self._cache.client_order_id(venue_id(state.order_id, state.order_id_ex))
        return client_id(state.remark) if known is None else known


def _fits(wanted: IdentifierT | None, found: IdentifierT) -> bool:
    """Return whether an id is the one that is wanted, if any is; NautilusTrader's ids cannot be compared with None."""
    return wanted is None or wanted == found


def _within(seconds: float | None, start: datetime | None, end: datetime | None) -> bool:
    if seconds is None:
        return True
    return (start is None or start.timestamp() <= seconds) and (end is None or seconds <= end.timestamp())
