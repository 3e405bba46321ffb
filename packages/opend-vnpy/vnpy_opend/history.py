"""Read candlesticks of the past as vn.py's bars.

Invariant: bars are in the order of their time, without gaps that OpenD does not have, and each is named by its start.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from vnpy.trader.object import BarData

from opend.errors import UsageError
from opend.securities import security
from opend_proto.qot_common import RehabType
from vnpy_opend.tables import EXCHANGES, INTERVALS
from vnpy_opend.ticks import zone_of_security

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from vnpy.trader.object import HistoryRequest

    from opend import AsyncClient
    from opend_proto.qot_common import KLine

__all__ = ["read_bars"]

_PAGE: Final = 1000


async def read_bars(client: AsyncClient, request: HistoryRequest, gateway_name: str) -> list[BarData]:
    """Return the bars of a period that is closed at both ends; prices are adjusted forward.

    Raises:
        UsageError: The request has no interval, or one that OpenD has no candlesticks of.
        OpenDError: The call failed; each security counts against the quota of history.
    """
    span = None if request.interval is None else INTERVALS.get(request.interval)
    prefix = EXCHANGES.get(request.exchange)
    if span is None or prefix is None:
        raise UsageError(f"OpenD has no bars of interval {request.interval} at {request.exchange}")
    named = security(f"{prefix}.{request.symbol}")
    zone = zone_of_security(named)
    begin, end = _local(request.start, zone), _local(request.end or datetime.now(zone), zone)
    if span.length is None:  # The day of the beginning is wanted too.
        begin = begin.replace(hour=0, minute=0, second=0, microsecond=0)
    bars: list[BarData] = []
    previous = datetime.min.replace(tzinfo=zone)
    lines = client.qot.iter_history_kl(
        rehab_type=RehabType.FORWARD,
        kl_type=span.kl_type,
        security=named,
        begin_time=begin.date(),
        end_time=end.date(),
        max_ack_kl_num=_PAGE,
    )
    async for line in lines:
        named_time = datetime.fromisoformat(line.time).replace(tzinfo=zone)
        start = _start(named_time, previous, span.length)
        previous = named_time
        if not line.is_blank and begin <= start <= end:
            bars.append(_bar(line, start, request, gateway_name))
    return bars


def _local(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return a moment in the exchange's zone; one without a zone is there already."""
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment.astimezone(zone)


def _start(named: datetime, previous: datetime, length: timedelta | None) -> datetime:
    """Return when a bar starts: OpenD names bars of minutes by their end (inferred), and vn.py by their start.

    The last bar before a break or the close may be shorter than the others: it starts where the one before has ended.
    """
    if length is None:
        return named
    start = named - length
    return max(start, previous) if previous.date() == named.date() else start


def _bar(line: KLine, start: datetime, request: HistoryRequest, gateway_name: str) -> BarData:
    return BarData(
        gateway_name=gateway_name,
        symbol=request.symbol,
        exchange=request.exchange,
        datetime=start,
        interval=request.interval,
        volume=line.volume or 0,
        turnover=line.turnover or 0.0,
        open_price=line.open_price or 0.0,
        high_price=line.high_price or 0.0,
        low_price=line.low_price or 0.0,
        close_price=line.close_price or 0.0,
    )
