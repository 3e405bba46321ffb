"""Each test file is in one tier: what is left out of the first is in the deep one, and is there at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.running.tiers import DEEP, TIERS, Tier, may_hold, told

TESTS = Path(__file__).parents[1]
ROOT = TESTS.parent


def files_of(tier: Tier, folder: Path = TESTS) -> set[Path]:
    """Return the test files that pytest collects in a tier: it goes through the folders that may hold some."""
    entries = [entry for entry in folder.iterdir() if may_hold(entry, tier)]
    files = {entry for entry in entries if entry.match("test_*.py")}
    return files.union(*(files_of(tier, entry) for entry in entries if entry.is_dir()))


def test_each_file_is_in_one_tier() -> None:
    first, deep = (files_of(tier) for tier in TIERS)
    assert first | deep == set(TESTS.rglob("test_*.py"))
    assert not first & deep
    assert Path(__file__) in first


def test_each_name_of_the_deep_tier_is_a_file_or_a_folder_of_tests() -> None:
    deep = files_of("deep")
    assert [name for name in DEEP if not any(path.is_relative_to(ROOT / name) for path in deep)] == []


def test_what_is_left_out_is_told_with_its_reason() -> None:
    heading, *lines = told().splitlines()
    assert "make test-deep" in heading
    assert [line.split(maxsplit=1) for line in lines] == [list(entry) for entry in DEEP.items()]


@pytest.mark.parametrize(("tier", "left_out"), [("first", [True, False]), ("deep", [False, True]), (None, [False] * 2)])
def test_pytest_leaves_the_other_tier_out_and_by_hand_none(
    tier: Tier | None, left_out: list[bool], request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(request.config.option, "tier", tier)
    ignore = request.config.hook.pytest_ignore_collect
    paths = [TESTS / "notebooks" / "test_notebooks.py", Path(__file__)]
    assert [bool(ignore(collection_path=path, config=request.config)) for path in paths] == left_out
