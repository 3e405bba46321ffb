"""A folder has the Hive form, and each row lies in the exchange's day of its moment."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from opend.storage.kinds import BARS, TICKS
from opend.storage.layout import Place, Span, parts_in, period_of, periods_of, places_of, spans_of, zone_of_code
from opend_proto.qot_common import Ticker, TickerDirection

if TYPE_CHECKING:
    from pyarrow import Table

TODAY = date(2025, 6, 9)


def ticks_at(code: str, *times: str) -> Table:
    ticks = [
        Ticker(time=time, sequence=number, dir=TickerDirection.BID, price=1.0, volume=1, turnover=1.0)
        for number, time in enumerate(times, 1)
    ]
    return TICKS.table(ticks, zone_of_code(code))


def test_the_path_tells_kind_period_market_and_code() -> None:
    root = Path("data")
    folder = Place(TICKS, "HK.00700", "2025-06-03").folder(root)
    assert folder == root / "ticks" / "day=2025-06-03" / "market=HK" / "code=HK.00700"
    assert Place(TICKS, "US..DJI", "2025-06-03").folder(root).name == "code=US..DJI"
    # What a path cannot hold is escaped as readers of the Hive form expect.
    assert Place(TICKS, "CC.BTC/USD", "2025-06-03").folder(root).name == "code=CC.BTC%2FUSD"
    assert Place(BARS["day"], "HK.00700", period_of(BARS["day"], TODAY)).folder(root).parts[2] == "year=2025"


def test_rows_are_split_by_the_day_of_the_exchange_in_their_order() -> None:
    one_day = ticks_at("US.AAPL", "2025-06-03 00:00:01", "2025-06-03 23:59:59.999")
    assert spans_of(TICKS, one_day, zone_of_code("US.AAPL"), TODAY) == [Span("2025-06-03", 0, 2)]
    # A trade of the day before that is told late stays between the others, so that the last part has the last row.
    mixed = ticks_at("HK.00700", "2025-06-03 23:59:59", "2025-06-04 00:00:00", "2025-06-03 23:59:59", "no time")
    spans = spans_of(TICKS, mixed, zone_of_code("HK.00700"), TODAY)
    days = ["2025-06-03", "2025-06-04", "2025-06-03", "2025-06-09"]
    assert spans == [Span(day, row, row + 1) for row, day in enumerate(days)]
    assert spans_of(TICKS, mixed.slice(3), zone_of_code("HK.00700"), TODAY) == [Span("2025-06-09", 0, 1)]
    assert spans_of(TICKS, mixed.slice(4), zone_of_code("HK.00700"), TODAY) == []


def test_a_moment_that_cannot_be_is_as_none() -> None:
    times = ("0001-01-01 00:00:00", "2025-06-03 10:00:00", "9999-12-31 23:59:59", "1066-10-14 09:00:00")
    spans = spans_of(TICKS, ticks_at("HK.00700", *times), zone_of_code("HK.00700"), TODAY)
    assert spans == [Span("2025-06-09", 0, 1), Span("2025-06-03", 1, 2), Span("2025-06-09", 2, 4)]


def test_what_is_there_is_listed_without_what_is_being_written(tmp_path: Path) -> None:
    places = [Place(TICKS, "HK.00700", "2025-06-03"), Place(TICKS, "CC.A/B", "2025-06-03")]
    places.append(Place(TICKS, "US.AAPL", "2025-06-04"))
    for place in places:
        place.folder(tmp_path).mkdir(parents=True)
    folder = places[0].folder(tmp_path)
    for name in ("part-2.parquet", "part-1.parquet", ".part-3.parquet.writing", "notes.txt"):
        (folder / name).touch()
    assert [path.name for path in parts_in(folder)] == ["part-1.parquet", "part-2.parquet"]
    (tmp_path / "ticks" / "day=old").mkdir()
    assert periods_of(tmp_path, TICKS) == ["2025-06-03", "2025-06-04"]
    assert set(places_of(tmp_path, TICKS)) == set(places)
    assert periods_of(tmp_path, BARS["1m"]) == []
    assert parts_in(tmp_path / "nothing") == []
