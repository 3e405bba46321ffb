"""Read past trades and candlesticks from the gateway.

Invariant: what is returned lies within the period and the limit that were asked for, oldest first.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING, Final

from opend.securities import security
from opend.zones import UTC_ZONE, zone_of
from opend_proto.qot_common import QotMarket, SubType

if TYPE_CHECKING:
    from nautilus_opend.naming import Period
    from opend import AsyncClient
    from opend_proto.common import Session
    from opend_proto.qot_common import KLine, RehabType, Ticker

__all__ = ["read_bars", "read_trades"]

_MOST_TICKS: Final = 1000
"""The most ticks that the gateway keeps of a security."""
_PAGE: Final = 1000
_HOURS: Final = 4
"""Hours of the shortest trading day (inferred): Shanghai's and Shenzhen's."""
_WITHOUT: Final = 10
"""The longest time in days without trading (inferred), as around the Chinese New Year."""


async def read_trades(
    client: AsyncClient,
    code: str,
    session: Session | None,
    *,
    begin: datetime | None,
    end: datetime | None,
    limit: int,
) -> list[Ticker]:
    """Return the latest ticks of a security, of which the gateway has 1,000 at most; it is subscribed to for that.

    Args:
        client: The client.
        code: The security, such as ``HK.00700``.
        session: The part of the US trading day to cover.
        begin: Where the period begins, with a zone; None for as far back as there are ticks.
        end: Where it ends, with a zone; None for now.
        limit: How many to return at most, the latest ones; 0 for as many as there are.
    """
    await client.subscribe(code, SubType.TICKER, session=session)
    found = await client.qot.get_ticker(security=code, max_ret_num=_MOST_TICKS)
    first = float("-inf") if begin is None else begin.timestamp()
    last = float("inf") if end is None else end.timestamp()
    ticks = [each for each in found.ticker_list if first <= (each.timestamp or 0.0) <= last]
    return ticks[-limit:] if limit > 0 else ticks


async def read_bars(
    client: AsyncClient,
    code: str,
    period: Period,
    covering: tuple[RehabType, Session | None],
    *,
    begin: datetime | None,
    end: datetime | None,
    limit: int,
) -> list[KLine]:
    """Return the candlesticks of a period; each security that is read uses up quota for history.

    Args:
        client: The client.
        code: The security, such as ``HK.00700``.
        period: The kind of candlestick.
        covering: How prices are adjusted, and the part of the US trading day to cover.
        begin: Where the period begins, with a zone; None for as far back as the limit needs, or ten days.
        end: Where it ends, with a zone; None for now.
        limit: How many to return at most, the latest ones; 0 for as many as there are.
    """
    zone = zone_of(QotMarket, security(code).market) or UTC_ZONE
    until = (end or datetime.now(UTC)).astimezone(zone)
    since = (begin or until - _reach(period, limit)).astimezone(zone)
    rehab, session = covering
    lines = client.qot.iter_history_kl(
        rehab_type=rehab,
        kl_type=period.kind,
        security=code,
        begin_time=since.date(),
        end_time=until.date(),
        max_ack_kl_num=_PAGE,
        session=None if period.is_day else session,
    )
    # The gateway takes whole days.
    first = since.replace(hour=0, minute=0, second=0, microsecond=0) if period.is_day else since
    kept = [each async for each in lines if first.timestamp() <= (each.timestamp or 0.0) <= until.timestamp()]
    return kept[-limit:] if limit > 0 else kept


def _reach(period: Period, limit: int) -> timedelta:
    """Return how far back that many candlesticks may reach, weekends and holidays included."""
    each_day = 1.0 if period.is_day else timedelta(hours=_HOURS) / period.length
    return timedelta(days=_WITHOUT + ceil(max(limit, 1) / each_day) * 7 / 5)
