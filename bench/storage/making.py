"""Make a folder of many ticks, as a collector and a compaction would have left it, in seconds.

Invariant: the ticks are varied as on an exchange (prices that walk on a grid, uneven times and volumes), follow from
the arguments alone, and are written by the package's own writer.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from opend.storage.kinds import TICKS, arrow
from opend.storage.layout import Place
from opend.storage.parts import write_part

if TYPE_CHECKING:
    from pyarrow import Table as ArrowTable

__all__ = ["day_of_ticks", "make"]

pa, compute = arrow(), arrow("pyarrow.compute")

_FIRST_DAY: Final = date(2025, 6, 2)
_OPENING: Final = timedelta(hours=1, minutes=30)
"""Half past nine in Hong Kong, in UTC."""
_SESSION: Final = 5 * 60 * 60 * 1_000_000
_HOURS_AHEAD: Final = 8
_GRID: Final = 0.05
_NAMES: Final[dict[str, tuple[list[str], list[float]]]] = {
    "dir": (["BID", "ASK", "NEUTRAL"], [0.48, 0.48, 0.04]),
    "type": (["AUTOMATCH", "AUCTION", "ODD_LOT"], [0.95, 0.02, 0.03]),
    "push_data_type": (["REALTIME"], [1.0]),
}


def make(root: Path, *, ticks: int, codes: int, days: int) -> None:
    """Write a file of ticks for each code and day."""
    each = ticks // codes // days
    for number in range(codes):
        for ahead in range(days):
            day = _FIRST_DAY + timedelta(days=ahead)
            place = Place(TICKS, f"HK.{number + 1:05}", day.isoformat())
            write_part(root, place, day_of_ticks(day, each, seed=number * days + ahead), name=f"day-{day}-made")


def day_of_ticks(day: date, ticks: int, *, seed: int) -> ArrowTable:
    """Return the ticks of one code and day."""
    chance = np.random.default_rng(seed)
    opening = int((datetime(day.year, day.month, day.day, tzinfo=UTC) + _OPENING).timestamp()) * 1_000_000
    # To the millisecond, as the gateway gives them.
    moments = opening + np.sort(chance.integers(0, _SESSION // 1000, ticks)) * 1000
    steps = chance.choice([-1, 0, 1], ticks, p=[0.15, 0.7, 0.15])
    prices = np.round((2000 + np.cumsum(steps)) * _GRID, 2)
    volumes = 100 * (1 + chance.geometric(0.2, ticks))
    local: Any = pa.array(moments + _HOURS_AHEAD * 3_600_000_000).cast(pa.timestamp("us")).cast(pa.timestamp("ms"))
    given: dict[str, Any] = {
        "time": compute.strftime(local, "%Y-%m-%d %H:%M:%S"),
        "sequence": pa.array(7_490_506_385_373_790_208 + np.cumsum(chance.integers(1, 5, ticks))),
        "price": pa.array(prices),
        "volume": pa.array(volumes),
        "turnover": pa.array(prices * volumes),
        "recv_time": pa.array(moments / 1e6 + chance.exponential(0.02, ticks)),
        "type_sign": pa.array(np.full(ticks, 32)),
        "timestamp": pa.array(moments),
        **{name: _names(chance, ticks, *names) for name, names in _NAMES.items()},
    }
    schema: Any = TICKS.schema
    columns = [
        given[field.name].cast(field.type) if field.name in given else _nothing(ticks, field.type) for field in schema
    ]
    made: ArrowTable = pa.Table.from_arrays(columns, schema=schema)
    return made


def _names(chance: np.random.Generator, ticks: int, names: list[str], parts: list[float]) -> Any:
    chosen = chance.choice(len(names), ticks, p=parts).astype("int32")
    return pa.DictionaryArray.from_arrays(pa.array(chosen), pa.array(names))


def _nothing(rows: int, of: Any) -> Any:
    """Return a column without values: no flags, and nothing where the gateway sends nothing."""
    if not pa.types.is_list(of):
        return pa.nulls(rows, of)
    return pa.array([()] * rows, of)
