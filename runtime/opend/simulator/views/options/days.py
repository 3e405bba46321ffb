"""Count the contracts of all options on an underlying, day by day.

Invariant: a day's totals are the sums over the contracts that were listed on it: of the volumes of their daily
candlesticks, and of their open contracts. Only days that are over are counted, since a volume of a day that goes on is
known of each contract alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple
from weakref import WeakKeyDictionary

from opend.simulator.instruments.options import OptionTerms, listed_options
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.views.option_figures import open_contracts

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend_proto.qot_common import QotMarket, SecurityType

__all__ = ["ChainDay", "chain_day", "ended_session", "ended_sessions", "optionable"]

_KEPT_DAYS: Final = 4096


class ChainDay(NamedTuple):
    """The contracts of all options on an underlying, on one day."""

    call_volume: int
    put_volume: int
    call_open: int
    """Open contracts."""
    put_open: int

    @property
    def volume(self) -> int:
        """Contracts traded, calls and puts."""
        return self.call_volume + self.put_volume

    @property
    def open(self) -> int:
        """Open contracts, calls and puts."""
        return self.call_open + self.put_open


def optionable(market: SyntheticMarket, of: QotMarket, kinds: Collection[SecurityType]) -> list[Listing]:
    """Return the securities of a market and of some kinds that have options."""
    return [each for each in market.securities if each.market == of and each.option_root and each.kind in kinds]


def ended_session(market: SyntheticMarket, listing: Listing) -> Session:
    """Return the last regular session that is over."""
    now, calendar = market.milliseconds(), market.calendar(listing)
    session = calendar.regular_at(now // MINUTE_MILLISECONDS)
    return session if session.end * MINUTE_MILLISECONDS <= now else calendar.regular_before(session)


def ended_sessions(market: SyntheticMarket, listing: Listing, first: date, last: date) -> list[Session]:
    """Return the regular sessions of a span of days that are over, latest first."""
    calendar, latest = market.calendar(listing), ended_session(market, listing)
    days = calendar.trading_days(first, min(last, latest.day)) if first <= latest.day else []
    return [calendar.regular(each.day) for each in reversed(days)]


def chain_day(market: SyntheticMarket, owner: Listing, session: Session) -> ChainDay:
    """Return the contracts of all options on an underlying in a session that is over."""
    known = _counted.setdefault(market, {})
    found = known.get((owner, session.day))
    if found is None:
        if len(known) >= _KEPT_DAYS:
            known.clear()
        found = known[owner, session.day] = _count(market, owner, session)
    return found


# Totals are pure functions of the market, whose other caches it holds itself.
_counted: Final[WeakKeyDictionary[SyntheticMarket, dict[tuple[Listing, date], ChainDay]]] = WeakKeyDictionary()


def _count(market: SyntheticMarket, owner: Listing, session: Session) -> ChainDay:
    calls = puts = open_calls = open_puts = 0
    for contract in listed_options(owner, session.day):
        terms = contract.derivation
        if not isinstance(terms, OptionTerms):
            continue
        volume, held = market.whole_volume(contract, session), open_contracts(market, terms, session.day).total
        if terms.is_call:
            calls, open_calls = calls + volume, open_calls + held
        else:
            puts, open_puts = puts + volume, open_puts + held
    return ChainDay(calls, puts, open_calls, open_puts)
