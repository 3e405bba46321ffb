"""Learn what a security's prices and hours must be: from the gateway, and from what is known of the exchanges.

Invariant: the gateway is believed before any table: where it says that a market is open which should be closed, the
hours of that security are not judged any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from logging import getLogger
from math import inf
from time import time
from typing import TYPE_CHECKING, Final

from opend.errors import OpenDError
from opend.everyday.parts import in_parts
from opend.securities import security, security_text
from opend.simulator.calendar.exchanges import EXCHANGES, HONG_KONG_FUTURES, PRICE_UNITS, PriceGrid
from opend.simulator.calendar.sessions import Calendar
from opend_proto.qot_common import QotMarket, QotMarketState, SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opend.client_async import AsyncClient
    from opend_proto.qot_get_security_snapshot import SnapshotBasicData

__all__ = ["Facts", "Grid", "Learned", "is_shut"]

_logger = getLogger("opend.collect")

_State = QotMarketState
_SHUT: Final = frozenset(
    {
        _State.REST,
        _State.CLOSED,
        _State.PRE_MARKET_END,
        _State.AFTER_HOURS_END,
        _State.NIGHT_END,
        _State.FUTURE_DAY_BREAK,
        _State.FUTURE_DAY_CLOSE,
        _State.FUTURE_BREAK,
        _State.FUTURE_CLOSE,
    }
)
"""States in which there are no trades. Auctions and the waits behind them, in which their trades are told, are none of
these; which are is inferred from their names."""

_MINUTE: Final = 60
_GRACE: Final = 2
"""Minutes around a change of the market's state in which the gateway and the table may differ."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The steps between prices: of the exchange's table, or one step for prices near the one that it was told for."""

    step: float
    near: float
    """The price that the step was told for."""
    table: PriceGrid | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one security."""

    calendar: Calendar | None = None
    grid: Grid | None = None


NOTHING: Final = Facts()


class Learned:
    """What is known of each security; it can be asked on any thread."""

    def __init__(self, codes: Iterable[str]) -> None:
        self._facts: dict[str, Facts] = dict.fromkeys(codes, NOTHING)
        self._contradicted: set[str] = set()

    def of(self, code: str) -> Facts:
        """Return what is known of a security."""
        return self._facts[code]

    async def refresh(self, client: AsyncClient) -> None:
        """Ask the gateway again; what it does not tell, as without the right to a quote, stays as it was."""
        wanted = [security(code) for code in self._facts]
        try:
            snapshots = await in_parts(client.qot.get_security_snapshot, security_list=wanted)
            self._learn([each.basic for each in snapshots.snapshot_list])
            states = await in_parts(client.qot.get_market_state, security_list=wanted)
            self._contradict({security_text(each.security): each.market_state for each in states.market_info_list})
        except OpenDError as error:
            _logger.info("prices and hours are judged by what was known before: %s", error)

    def _learn(self, snapshots: Sequence[SnapshotBasicData]) -> None:
        for each in snapshots:
            code = security_text(each.security)
            if code in self._facts:
                calendar = None if code in self._contradicted else _calendar(each)
                self._facts[code] = Facts(calendar, _grid(each))

    def _contradict(self, states: dict[str, QotMarketState]) -> None:
        now = int(time() // _MINUTE)
        around = range(now - _GRACE, now + _GRACE + 1)
        for code, state in states.items():
            facts = self._facts.get(code, NOTHING)
            calendar = facts.calendar
            if calendar is None or QotMarketState(state) in _SHUT:
                continue
            if all(QotMarketState(calendar.state(minute * _MINUTE)) in _SHUT for minute in around):
                self._contradicted.add(code)
                self._facts[code] = Facts(None, facts.grid)


def is_shut(calendar: Calendar, minute: int) -> bool:
    """Return whether no trade belongs into a minute since 1970 UTC, nor into the one before: trades are told late."""
    return all(calendar.state(each * _MINUTE) in _SHUT for each in (minute, minute - 1))


_CALENDARS: Final = {market: Calendar(exchange, "exchange") for market, exchange in EXCHANGES.items()}
_FUTURES_CALENDAR: Final = Calendar(HONG_KONG_FUTURES, "exchange")
_DERIVATIVES: Final = frozenset({SecurityType.DRVT, SecurityType.FUTURE})


def _calendar(told: SnapshotBasicData) -> Calendar | None:
    market = QotMarket(told.security.market)
    if market == QotMarket.HK_FUTURE or (market == QotMarket.HK_SECURITY and told.type in _DERIVATIVES):
        return _FUTURES_CALENDAR
    return _CALENDARS.get(market)


def _grid(told: SnapshotBasicData) -> Grid | None:
    step, price = told.price_spread, told.cur_price
    if not (0 < step < inf and 0 < price < inf):
        return None
    exchange = EXCHANGES.get(QotMarket(told.security.market))
    table = None if exchange is None else exchange.grid
    if table is None or len(table.steps) == 1:
        return Grid(step, price)
    # Other products of the exchange have other tables, which a step that differs tells.
    fits = table.step_above(round(price * PRICE_UNITS)) == round(step * PRICE_UNITS)
    return Grid(step, price, table if fits else None)
