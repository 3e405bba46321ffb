"""Write folders of collected data with the package's own writer, for tests that read them.

Invariant: the rows follow from the arguments alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from opend.storage.kinds import BARS, GAPS, TICKS, Kind
from opend.storage.layout import Place, zone_of_code
from opend.storage.parts import write_part
from opend_proto.qot_common import KLine, Ticker, TickerDirection

__all__ = ["write_bars", "write_gap", "write_ticks"]

_DIRECTIONS = (TickerDirection.BID, TickerDirection.ASK, TickerDirection.NEUTRAL)


def write_ticks(root: Path, code: str, begin: str, sequences: Sequence[int], *, price: float = 100.0) -> Path:
    """Write a part with a trade each second from ``begin`` on, such as ``2025-06-02 10:00:00`` on the exchange."""
    first = datetime.fromisoformat(begin)
    ticks = [
        Ticker(
            time=f"{first + timedelta(seconds=number):%Y-%m-%d %H:%M:%S}.000",
            sequence=sequence,
            dir=_DIRECTIONS[sequence % 3],
            price=price + sequence % 10 / 10,
            volume=100 * (1 + sequence % 5),
            turnover=100 * price,
        )
        for number, sequence in enumerate(sequences)
    ]
    return _write(root, TICKS, code, begin[:10], ticks)


def write_bars(root: Path, code: str, length: str, times: Sequence[str], *, close: float = 100.0) -> Path:
    """Write a part with a candlestick at each of some local times; the period is that of the first."""
    kind = BARS[length]
    bars = [
        KLine(time=time, is_blank=False, close_price=close, open_price=close, volume=number, turnover=None)
        for number, time in enumerate(times)
    ]
    period = times[0][:10] if kind.partition == "day" else times[0][:4]
    table = kind.table(bars, zone_of_code(code), beside={"adjustment": ["NONE"] * len(bars)})
    return write_part(root, Place(kind, code, period), table)


def write_gap(root: Path, code: str, day: str, *, after: int | None, before: int | None, reason: str) -> Path:
    """Write a part with one gap of the ticks, of seven hours from ten o'clock in UTC on; it ends on ``day``."""
    moment = int(datetime.fromisoformat(f"{day}T17:00:00+00:00").timestamp() - 86_400) * 1_000_000
    given: dict[str, Sequence[object]] = {
        "kind": ["ticks"],
        "after": [after],
        "before": [before],
        "begin": [moment - 7 * 3_600_000_000],
        "end": [moment],
        "reason": [reason],
    }
    return write_part(root, Place(GAPS, code, day), GAPS.table([], beside=given))


def _write(root: Path, kind: Kind, code: str, period: str, messages: Sequence[Ticker]) -> Path:
    return write_part(root, Place(kind, code, period), kind.table(messages, zone_of_code(code)))
