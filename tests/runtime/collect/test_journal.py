"""A run leaves a note that goes when it is closed, so that the next run knows of one that was not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opend import StorageError
from opend.collect.journal import Journal

if TYPE_CHECKING:
    from pathlib import Path

TICKS = ("ticks", "HK.00700")
BOOK = ("book", "US.AAPL")


def test_a_closed_run_leaves_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    assert journal.left_open(*TICKS) is None
    journal.begin([TICKS], 5)
    journal.end()
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_was_not_closed_is_known_until_it_is_made_good(tmp_path: Path) -> None:
    Journal(tmp_path).begin([TICKS, BOOK], 1_748_916_000_000_001)
    again = Journal(tmp_path)
    assert again.left_open(*TICKS) == again.left_open(*BOOK) == 1_748_916_000_000_001
    assert again.left_open("ticks", "US.AAPL") is None
    again.begin([TICKS], 1_748_916_999_000_000)  # And this one is killed too.
    third = Journal(tmp_path)
    assert third.left_open(*TICKS) == 1_748_916_000_000_001
    third.begin([TICKS], 1_748_917_000_000_000)
    third.end()
    last = Journal(tmp_path)
    assert last.left_open(*TICKS) is None
    assert last.left_open(*BOOK) == 1_748_916_000_000_001


@pytest.mark.parametrize("told", ["", "{", "[]", '{"open": 3}', '{"open": {"ticks": {"HK.00700": "yesterday"}}}'])
def test_a_damaged_note_is_refused_with_what_to_do(tmp_path: Path, told: str) -> None:
    (tmp_path / ".session").write_text(told)
    with pytest.raises(StorageError, match=r"\.session is damaged: remove it, and the next run cannot tell"):
        Journal(tmp_path)


def test_a_note_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "gone")
    with pytest.raises(StorageError, match=r"\.session cannot be written: No such file"):
        journal.begin([TICKS], 5)
