"""Read an option chain: the contracts of some expiries, with quotes, open interest and greeks from snapshots.

Invariant: each option of the expiries is there once, by expiry, strike and then call before put.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from opend.errors import UsageError
from opend.everyday.option_row import OptionRow
from opend.everyday.parts import ask_in_parts, ask_in_turn
from opend.frames.listed import Rows
from opend.securities import security
from opend.steps import Ask, Steps
from opend_proto import qot_get_option_chain, qot_get_option_expiration_date, qot_get_security_snapshot
from opend_proto.methods import QOT_GET_OPTION_CHAIN, QOT_GET_OPTION_EXPIRATION_DATE, QOT_GET_SECURITY_SNAPSHOT

if TYPE_CHECKING:
    from opend_proto.qot_common import IndexOptionType, OptionType, Security, SecurityStaticInfo

__all__ = ["ChainWish", "Expiries", "option_chain"]

Expiries: TypeAlias = "int | str | date | Iterable[str | date]"
"""The next so many expiries, or days: dates, or texts such as ``2025-06-27``."""

_WINDOW: Final = 30
"""The most days from the first expiry to the last of one request."""


class ChainWish(NamedTuple):
    """Which options are wanted; `opend.everyday.calls` explains it."""

    expiries: Expiries
    type: OptionType | None
    strikes: tuple[float, float] | None
    index_type: IndexOptionType | None


def option_chain(owner: str | Security, wish: ChainWish, timeout: float | None) -> Steps[Rows[OptionRow]]:
    """Return the options that are wanted."""
    underlying = security(owner) if isinstance(owner, str) else owner
    days = yield from _days(underlying, wish, timeout)
    contracts: list[SecurityStaticInfo] = []
    for first, last in _windows(days):
        c2s = qot_get_option_chain.C2S(
            owner=underlying, begin_time=first, end_time=last, type=wish.type, index_option_type=wish.index_type
        )
        reply = yield from ask_in_turn(QOT_GET_OPTION_CHAIN, qot_get_option_chain.Request(c2s=c2s), timeout)
        chains = [] if reply.s2c is None else reply.s2c.option_chain
        contracts += [each for chain in chains if _day(chain.strike_time) in days for each in _sides(chain)]
    wanted = [each for each in contracts if _is_within(each, wish.strikes)]
    rows = yield from _with_quotes(wanted, timeout)
    return Rows(OptionRow, sorted(rows, key=lambda row: (row.expiry, row.strike, row.type)))


def _days(owner: Security, wish: ChainWish, timeout: float | None) -> Steps[list[str]]:
    """Return the days of the expiries, in order."""
    match wish.expiries:
        case str() | date() as day:
            return [_as_text(day)]
        case int() as number:
            if number < 1:
                raise UsageError(f"expiries must be a number from 1, or days, not {number!r}")
        case several:
            days = sorted({_as_text(day) for day in several})
            if not days:
                raise UsageError("name at least one expiry, as a date or as '2025-06-27'")
            return days
    c2s = qot_get_option_expiration_date.C2S(owner=owner, index_option_type=wish.index_type)
    request = qot_get_option_expiration_date.Request(c2s=c2s)
    reply = yield from ask_in_turn(QOT_GET_OPTION_EXPIRATION_DATE, request, timeout)
    told = [] if reply.s2c is None else reply.s2c.date_list
    return sorted({_day(each.strike_time) for each in told if each.strike_time})[:number]


def _as_text(day: str | date) -> str:
    """Return a day as the gateway writes it."""
    try:
        return (date.fromisoformat(day) if isinstance(day, str) else day).isoformat()[:10]
    except (ValueError, AttributeError):
        raise UsageError(f"an expiry is a date or a text such as '2025-06-27', not {day!r}") from None


def _windows(days: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the first and last day of as few requests as may cover all days."""
    first = last = ""
    for day in days:
        if first and (date.fromisoformat(day) - date.fromisoformat(first)).days > _WINDOW:
            yield first, last
            first = ""
        first, last = first or day, day
    if first:
        yield first, last


def _sides(chain: qot_get_option_chain.OptionChain) -> list[SecurityStaticInfo]:
    return [side for item in chain.option for side in (item.call, item.put) if side is not None]


def _day(time: str) -> str:
    return time.partition(" ")[0]


def _is_within(contract: SecurityStaticInfo, strikes: tuple[float, float] | None) -> bool:
    facts = contract.option_ex_data
    return facts is not None and (strikes is None or strikes[0] <= facts.strike_price <= strikes[1])


def _with_quotes(contracts: list[SecurityStaticInfo], timeout: float | None) -> Steps[list[OptionRow]]:
    if not contracts:
        return []
    c2s = qot_get_security_snapshot.C2S(security_list=[each.basic.security for each in contracts])
    whole = Ask(QOT_GET_SECURITY_SNAPSHOT, qot_get_security_snapshot.Request(c2s=c2s), timeout)
    reply: qot_get_security_snapshot.S2C = yield from ask_in_parts(whole)
    told = {each.basic.security: each for each in reply.snapshot_list}
    return [_row(each, told.get(each.basic.security)) for each in contracts]


def _row(contract: SecurityStaticInfo, told: qot_get_security_snapshot.Snapshot | None) -> OptionRow:
    facts: Any = contract.option_ex_data  # Contracts without it were left out.
    row = OptionRow(
        security=contract.basic.security,
        owner=facts.owner,
        name=contract.basic.name,
        type=facts.type,
        expiry=_day(facts.strike_time),
        strike=facts.strike_price,
        contract_size=float(contract.basic.lot_size),
    )
    if told is not None:
        quotes, greeks = told.basic, told.option_ex_data
        row.last, row.bid, row.ask = quotes.cur_price, quotes.bid_price, quotes.ask_price
        row.bid_volume, row.ask_volume, row.volume = quotes.bid_vol, quotes.ask_vol, quotes.volume
        if greeks is not None:
            row.days, row.open_interest = greeks.expiry_date_distance, greeks.open_interest
            row.implied_volatility = greeks.implied_volatility
            row.delta, row.gamma, row.vega = greeks.delta, greeks.gamma, greeks.vega
            row.theta, row.rho = greeks.theta, greeks.rho
    return row
