"""A folder of collected data reads the same in each library: each row once, with its types, and only what is asked."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from tests.support.gathering import each_of
from tests.support.stored import write_bars, write_gap, write_ticks

from opend import Dataset, StorageError, UsageError, dataset, security
from opend.storage.kinds import arrow
from opend.storage.reading.query import Query

HONG_KONG: Final = ZoneInfo("Asia/Hong_Kong")
NEW_YORK: Final = ZoneInfo("America/New_York")
Rows = list[dict[str, Any]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """Two exchanges and three days; of one code and day, parts that share rows."""
    root = tmp_path_factory.mktemp("stored")
    write_ticks(root, "HK.00700", "2025-06-02 10:00:00", range(1, 61))
    write_ticks(root, "HK.00700", "2025-06-02 10:01:00", range(61, 101))
    write_ticks(root, "HK.00700", "2025-06-03 10:00:00", range(101, 111))
    write_ticks(root, "HK.00005", "2025-06-02 10:00:00", range(1, 21))
    write_ticks(root, "HK.00005", "2025-06-02 10:00:10", range(11, 31), price=200.0)
    write_ticks(root, "US..DJI", "2025-06-02 09:30:00", range(1, 11))
    write_bars(root, "HK.00700", "day", ["2024-12-30 00:00:00", "2024-12-31 00:00:00"])
    write_bars(root, "HK.00700", "day", ["2025-01-02 00:00:00", "2025-01-03 00:00:00"])
    write_bars(root, "US.AAPL", "day", ["2025-01-02 00:00:00", "2025-01-03 00:00:00"])
    write_gap(root, "HK.00700", "2025-06-03", after=100, before=None, reason="ended_without_closing")
    return dataset(root)


def of_polars(query: Query) -> Rows:
    rows: Rows = query.polars().collect().to_dicts()
    return rows


def of_arrow(query: Query) -> Rows:
    return query.arrow().to_pylist()


def of_batches(query: Query) -> Rows:
    return query.batches().read_all().to_pylist()


def of_pandas(query: Query) -> Rows:
    import pandas as pd

    frame = query.pandas().astype(object)
    found: Any = frame.where(frame.notna(), None).to_dict("records")
    rows: Rows = found
    for row in rows:
        for name, value in row.items():
            if isinstance(value, pd.Timestamp):
                row[name] = value.to_pydatetime()
            elif name == "flags" and value is not None:
                row[name] = list(value)
    return rows


def of_duckdb(query: Query) -> Rows:
    # Its newer releases return a reader of batches, its older ones a table.
    made = query.duckdb().arrow()
    rows: Rows = (made.read_all() if hasattr(made, "read_all") else made).to_pylist()
    return rows


# DuckDB is not among the packages of all Pythons that the tests run on.
HAS_DUCKDB: Final = find_spec("duckdb") is not None
LIBRARIES: Final[tuple[Callable[[Query], Rows], ...]] = (
    *(of_polars, of_arrow, of_batches, of_pandas),
    *((of_duckdb,) if HAS_DUCKDB else ()),
)


def sorted_rows(rows: Rows) -> Rows:
    return sorted(rows, key=lambda row: (row["code"], row["sequence"]))


@each_of("read", LIBRARIES)
def test_every_library_reads_the_same_rows(read: Callable[[Query], Rows], store: Dataset) -> None:
    rows = sorted_rows(read(store.ticks()))
    expected = [("HK.00005", each) for each in range(1, 31)]
    expected += [("HK.00700", each) for each in range(1, 111)]
    expected += [("US..DJI", each) for each in range(1, 11)]
    assert [(row["code"], row["sequence"]) for row in rows] == expected
    last = rows[-1]
    assert last["timestamp"] == datetime(2025, 6, 2, 9, 30, 9, tzinfo=NEW_YORK)
    assert (last["day"], last["dir"], last["volume"]) == (date(2025, 6, 2), "ASK", 100)
    assert (last["recv_time"], list(last["flags"]), last["time"]) == (None, [], "2025-06-02 09:30:09.000")
    # Of a row that was written twice, the later one counts.
    assert [row["price"] for row in rows[9:12]] == [100.9 - 0.9, 200.1, 200.2]


@each_of("read", LIBRARIES)
def test_codes_and_moments_choose_the_rows(read: Callable[[Query], Rows], store: Dataset) -> None:
    tencent = "HK.00700"

    def sequences(query: Query) -> list[int]:
        return sorted(row["sequence"] for row in read(query))

    assert sequences(store.ticks(security(tencent), "2025-06-03", "2025-06-03")) == list(range(101, 111))
    assert sequences(store.ticks([tencent], "2025-06-02 10:00:58", "2025-06-02 10:01:01")) == [59, 60, 61, 62]
    moment = datetime(2025, 6, 2, 2, 1, 38, tzinfo=ZoneInfo("UTC"))
    assert sequences(store.ticks(tencent, moment, date(2025, 6, 2))) == [99, 100]
    assert sequences(store.ticks("HK.00005", "2025-06-02 10:00:28", None)) == [29, 30]
    assert sequences(store.ticks(tencent, "2030-01-01", None)) == []
    # Half past nine on each exchange's own clock.
    both = store.ticks(None, "2025-06-02 09:30:08", "2025-06-02 09:45")
    assert [(row["code"], row["sequence"]) for row in read(both)] == [("US..DJI", 9), ("US..DJI", 10)]


@each_of("read", LIBRARIES)
def test_days_of_bars_begin_at_the_midnight_of_their_exchange(read: Callable[[Query], Rows], store: Dataset) -> None:
    rows = read(store.bars("day", begin="2025-01-03", end="2025-01-03"))
    assert sorted((row["code"], row["time"]) for row in rows) == [
        ("HK.00700", "2025-01-03 00:00:00"),
        ("US.AAPL", "2025-01-03 00:00:00"),
    ]
    assert "day" not in rows[0]
    assert len(read(store.bars("day", "HK.00700", end=date(2024, 12, 31)))) == 2


@each_of("read", LIBRARIES)
def test_gaps_are_rows(read: Callable[[Query], Rows], store: Dataset) -> None:
    (gap,) = read(store.gaps())
    assert (gap["code"], gap["kind"], gap["after"], gap["before"]) == ("HK.00700", "ticks", 100, None)
    assert gap["reason"] == "ended_without_closing"
    assert read(store.gaps("US.AAPL")) == read(store.actions()) == []
    # The gap is from ten in UTC, six in the evening in Hong Kong, to one o'clock in the next night.
    for begin, end, found in (
        ("2025-06-02 19:00", "2025-06-02 20:00", 1),
        ("2025-06-02", "2025-06-02", 1),
        ("2025-06-03", None, 1),
        (None, "2025-06-02 17:00", 0),
        ("2025-06-03 02:00", None, 0),
    ):
        assert len(read(store.gaps(begin=begin, end=end))) == found, (begin, end)


def test_instants_are_in_the_zone_of_the_exchange_or_in_utc_for_several(store: Dataset) -> None:
    import polars as pl

    def zones(query: Query) -> set[str]:
        kind = query.polars().collect_schema()["timestamp"]
        assert isinstance(kind, pl.Datetime)
        rows: Any = query.arrow()
        assert rows.schema.field("timestamp").type.tz == kind.time_zone
        assert str(query.pandas()["timestamp"].dtype) == f"datetime64[us, {kind.time_zone}]"
        return {str(kind.time_zone)}

    assert zones(store.ticks("HK.00700")) == {"Asia/Hong_Kong"}
    assert zones(store.ticks("US..DJI")) == {"America/New_York"}
    assert zones(store.ticks()) == {"UTC"}
    assert zones(store.ticks("HK.00700", begin="2030-01-01")) == {"Asia/Hong_Kong"}


def test_types_are_those_of_the_schema(store: Dataset) -> None:
    import polars as pl

    for query in (store.ticks("HK.00700"), store.ticks("HK.00005"), store.ticks(), store.ticks(begin="2030-01-01")):
        schema = query.polars().collect_schema()
        assert [schema[name] for name in ("code", "dir", "price", "sequence", "day")] == [
            pl.String,
            pl.Categorical,
            pl.Float64,
            pl.Int64,
            pl.Date,
        ]
        types = query.pandas().dtypes.astype(str)
        assert list(types[["dir", "price", "sequence", "type_sign"]]) == ["category", "float64", "int64", "Int64"]
    assert list(query.arrow(["price", "code"]).column_names) == ["price", "code"]
    assert str(store.gaps().pandas().dtypes["before"]) == "Int64"


def test_what_there_is(store: Dataset) -> None:
    assert store.kinds() == ["ticks", "bars-day", "gaps"]
    assert store.codes() == ["HK.00005", "HK.00700", "US..DJI", "US.AAPL"]
    assert store.codes("ticks") == ["HK.00005", "HK.00700", "US..DJI"]
    assert store.days("ticks") == [date(2025, 6, 2), date(2025, 6, 3)]
    assert store.days("bars-day") == [
        *(date(2024, 12, 30), date(2024, 12, 31)),
        *(date(2025, 1, 2), date(2025, 1, 3)),
    ]


def test_mistakes_are_told(store: Dataset, tmp_path: Path) -> None:
    wrong: tuple[tuple[Callable[[], object], type[Exception], str], ...] = (
        (lambda: dataset(tmp_path / "none"), StorageError, "there is no folder .*none"),
        (lambda: dataset(tmp_path), StorageError, "holds no collected data"),
        (lambda: dataset(__file__), StorageError, "is a file, not a folder"),
        (lambda: store.ticks("HK.00701"), UsageError, r"no ticks of HK\.00701; did you mean HK\.00700\?"),
        (lambda: store.gaps("HK.00701"), UsageError, r"no data of HK\.00701; did you mean HK\.00700\?"),
        (lambda: store.ticks("00700.HK"), UsageError, r"did you mean 'HK\.00700'"),
        (store.book, StorageError, "holds no book; it holds ticks, bars-day, gaps"),
        (lambda: store.bars("1min"), UsageError, r"no bars of the length '1min'; did you mean 1m\?"),
        (lambda: store.codes("tick"), UsageError, "no kind of data 'tick'"),
        (lambda: store.ticks(begin="yesterday"), UsageError, "begin must be a date or a datetime"),
        (lambda: store.ticks(begin="2025-06-03", end="2025-06-02"), UsageError, "must not be before begin"),
        (lambda: store.ticks().arrow(["prize"]), UsageError, r"no column 'prize'; did you mean price\?"),
    )
    for call, error, pattern in wrong:
        with pytest.raises(error, match=pattern):
            call()


def test_a_damaged_file_is_named_and_the_rest_can_be_read_without_it(tmp_path: Path) -> None:
    write_ticks(tmp_path, "HK.00700", "2025-06-02 10:00:00", range(1, 2001))
    hurt = write_ticks(tmp_path, "HK.00700", "2025-06-02 11:00:00", range(2001, 4001))
    content = hurt.read_bytes()
    hurt.write_bytes(content[:-100])
    with pytest.raises(StorageError, match=hurt.name):
        dataset(tmp_path).ticks().polars()
    hurt.write_bytes(content[:100] + bytes(300) + content[400:])
    with pytest.raises(StorageError, match=hurt.name):
        dataset(tmp_path).ticks().arrow()
    hurt.rename(hurt.with_name(f".{hurt.name}"))
    assert len(dataset(tmp_path).ticks().arrow()) == 2000


def test_files_of_others_and_of_newer_releases_are_refused(tmp_path: Path) -> None:
    parquet = arrow("pyarrow.parquet")
    path = write_ticks(tmp_path, "HK.00700", "2025-06-02 10:00:00", range(1, 11))
    table = parquet.ParquetFile(path).read()
    for told, pattern in (
        ({}, "was not written by opend"),
        ({"opend.format": "2"}, "has the format 2, and this release of opend reads 1"),
        ({"opend.format": "1", "opend.kind": "book"}, "holds book, but lies among ticks"),
    ):
        parquet.write_table(table.replace_schema_metadata(told), path)
        with pytest.raises(StorageError, match=pattern):
            dataset(tmp_path).ticks().polars()


def test_any_name_of_a_folder_or_a_code_will_do(tmp_path: Path) -> None:
    codes = ["US.A/B", "US.BRK.B", "US.X Y", "US.Z%"]
    for code in codes:
        write_ticks(tmp_path / "a=b c", code, "2025-06-02 10:00:00", [1])
    data = dataset(tmp_path / "a=b c")
    assert data.codes() == codes
    for read in LIBRARIES:
        assert sorted(row["code"] for row in read(data.ticks())) == codes, read.__name__
        assert [row["code"] for row in read(data.ticks("US.A/B"))] == ["US.A/B"]


def test_what_is_written_later_is_read_by_the_same_query(tmp_path: Path) -> None:
    write_ticks(tmp_path, "HK.00700", "2025-06-02 10:00:00", range(1, 11))
    query = dataset(tmp_path).ticks("HK.00700")
    assert len(query.arrow()) == 10
    write_ticks(tmp_path, "HK.00700", "2025-06-02 10:00:10", range(11, 21))
    assert len(query.arrow()) == 20
    assert query.polars().collect().height == 20


def test_columns_that_a_later_schema_has_are_null_in_earlier_files(tmp_path: Path) -> None:
    parquet = arrow("pyarrow.parquet")
    lacking = ["hp_volume", "type", "flags"]
    # A day of earlier files, one on which the program was renewed, and a later one.
    for number, (begin, is_early) in enumerate(
        (
            ("06-02 10:00", True),
            ("06-02 11:00", True),
            ("06-03 10:00", True),
            ("06-03 11:00", False),
            ("06-04 10:00", False),
        )
    ):
        path = write_ticks(tmp_path, "HK.00700", f"2025-{begin}:00", range(10 * number, 10 * number + 10))
        if is_early:
            parquet.write_table(parquet.ParquetFile(path).read().drop_columns(lacking), path)
    for read in LIBRARIES:
        rows = sorted_rows(read(dataset(tmp_path).ticks(begin="2025-06-02 10:00:05")))
        assert [row["sequence"] for row in rows] == list(range(5, 50)), read.__name__
        assert {(row["hp_volume"], row["type"]) for row in rows} == {(None, None)}, read.__name__
        assert rows[-1]["day"] == date(2025, 6, 4)
        assert rows[-1]["price"] == 100.9
