"""What is costly is made by one worker of a run, and by another only if the first has failed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.sharing import made_once


class Folders:
    """Gives the folder that one worker has."""

    def __init__(self, own: Path) -> None:
        self._own = own

    def getbasetemp(self) -> Path:
        return self._own


@pytest.fixture
def workers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[Folders]:
    """Return the folders of two workers of one run."""
    monkeypatch.setenv("PYTEST_XDIST_WORKER", "gw0")
    return [Folders(tmp_path / "popen-gw0"), Folders(tmp_path / "popen-gw1")]


def test_the_second_worker_gets_the_value_of_the_first(workers: list[Folders]) -> None:
    first, second = workers
    assert made_once(first, "value", lambda: {"made": "by the first"}) == {"made": "by the first"}
    assert made_once(second, "value", lambda: {"made": "by the second"}) == {"made": "by the first"}
    assert made_once(second, "other", lambda: {"made": "by the second"}) == {"made": "by the second"}


def test_a_value_that_could_not_be_made_is_made_by_the_next(workers: list[Folders]) -> None:
    first, second = workers
    with pytest.raises(ZeroDivisionError):
        made_once(first, "value", lambda: 1 // 0)
    assert made_once(second, "value", lambda: 2) == 2


def test_without_workers_the_value_is_of_this_run_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PYTEST_XDIST_WORKER", raising=False)
    assert made_once(Folders(tmp_path / "one"), "value", lambda: 1) == 1
    assert made_once(Folders(tmp_path / "two"), "value", lambda: 2) == 2
