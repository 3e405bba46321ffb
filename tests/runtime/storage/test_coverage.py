"""The journal keeps what is stored, through torn lines and removed rows."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from opend import StorageError
from opend.collect.downloading.periods import missing
from opend.storage.coverage import Coverage, Days, Stretch, Subject
from opend.storage.kinds import BARS
from opend.storage.layout import Place
from opend.storage.parts import write_part

SUBJECT = Subject("bars-day", "HK.00700")
JANUARY = Days(date(2025, 1, 1), date(2025, 1, 31))
MARCH = Days(date(2025, 3, 1), date(2025, 3, 31))


def test_what_is_added_is_there_when_it_is_read_again(tmp_path: Path) -> None:
    coverage = Coverage(tmp_path)
    for days in (JANUARY, MARCH):
        coverage.add(Stretch(SUBJECT, days))
    assert coverage.days(SUBJECT) == Coverage(tmp_path).days(SUBJECT) == [JANUARY, MARCH]
    assert Coverage(tmp_path).days(SUBJECT._replace(adjustment="BACKWARD")) == []


def test_a_line_that_was_cut_off_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    Coverage(tmp_path).add(Stretch(SUBJECT, JANUARY))
    whole = (tmp_path / ".downloads").read_bytes()
    for length in range(len(whole) - 1):
        (tmp_path / ".downloads").write_bytes(whole + whole[:length])
        Coverage(tmp_path).add(Stretch(SUBJECT, MARCH))
        assert Coverage(tmp_path).days(SUBJECT) == [JANUARY, MARCH]


def test_a_stretch_whose_rows_were_removed_does_not_count(tmp_path: Path) -> None:
    kind, place = BARS["day"], Place(BARS["day"], "HK.00700", "2025")
    part = write_part(tmp_path, place, kind.table([], beside={"adjustment": []}))
    Coverage(tmp_path).add(Stretch(SUBJECT, JANUARY, ("2025",)))
    assert Coverage(tmp_path).days(SUBJECT) == [JANUARY]
    part.unlink()
    assert Coverage(tmp_path).days(SUBJECT) == []


def test_a_long_journal_is_written_anew_with_the_same_days(tmp_path: Path) -> None:
    coverage, day = Coverage(tmp_path), date(2023, 12, 1)
    other = SUBJECT._replace(code="US.AAPL")
    for days in (JANUARY, Days(JANUARY.begin, MARCH.end)):
        coverage.add(Stretch(other, days))
    lines = [
        f'["bars-day", "HK.00700", "NONE", "", "{each}", "{each}", "{each.year}"]\n'
        for each in (day + timedelta(days=number) for number in range(1100))
    ]
    with (tmp_path / ".downloads").open("a") as journal:
        journal.writelines(lines)
    for year in range(2023, 2027):
        kind = BARS["day"]
        write_part(tmp_path, Place(kind, "HK.00700", str(year)), kind.table([], beside={"adjustment": []}))
    before = Coverage(tmp_path)
    before.tidy()
    after = Coverage(tmp_path)
    assert len((tmp_path / ".downloads").read_text().splitlines()) == 5
    assert after.days(other) == [Days(JANUARY.begin, MARCH.end)]
    wanted = Days(day, day + timedelta(days=1099))
    assert missing(wanted, before.days(SUBJECT)) == missing(wanted, after.days(SUBJECT)) == []
    assert [each.end for each in after.days(SUBJECT)] == [
        *(date(year, 12, 31) for year in (2023, 2024, 2025)),
        wanted.end,
    ]
    after.tidy()
    assert len((tmp_path / ".downloads").read_text().splitlines()) == 5


def test_a_journal_that_is_a_folder_is_an_error_of_the_storage(tmp_path: Path) -> None:
    (tmp_path / ".downloads").mkdir()
    with pytest.raises(StorageError, match=r"\.downloads cannot be read"):
        Coverage(tmp_path)
