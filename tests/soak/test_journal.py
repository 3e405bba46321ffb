"""The audit of orders finds each fault, and reports nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.soak.journal import Ending, OrderAudit


@pytest.mark.parametrize(
    ("ending", "lines"),
    [
        (Ending.PLACED, "?+"),
        (Ending.REFUSED, "?"),
        (Ending.NOT_SENT, ""),
        (Ending.UNKNOWN, ""),
        (Ending.UNKNOWN, "?"),
        (Ending.UNKNOWN, "?+"),
    ],
)
def test_what_may_be(tmp_path: Path, ending: Ending, lines: str) -> None:
    assert problems(tmp_path, ending, lines) == []


@pytest.mark.parametrize(
    ("ending", "lines"),
    [
        (Ending.PLACED, ""),
        (Ending.PLACED, "?"),
        (Ending.PLACED, "?+?+"),
        (Ending.PLACED, "?+?"),
        (Ending.REFUSED, "?+"),
        (Ending.NOT_SENT, "?"),
        (Ending.NOT_SENT, "?+"),
        (Ending.UNKNOWN, "?+?+"),
        (Ending.UNKNOWN, "??"),
    ],
)
def test_what_must_not_be(tmp_path: Path, ending: Ending, lines: str) -> None:
    (problem,) = problems(tmp_path, ending, lines)
    assert problem.startswith(f"order a#1 ended as {ending.name}; the gateway saw it {lines.count('?')} times")


def test_an_order_of_nobody_is_told(tmp_path: Path) -> None:
    audit = OrderAudit(tmp_path / "journal")
    (tmp_path / "journal").write_text("? b#0\n? a#7\n? nonsense\n", "utf-8")
    audit.begin("a")
    assert audit.problems() == ["? b#0", "? a#7", "? nonsense"]


def test_a_line_that_is_being_written_is_read_later(tmp_path: Path) -> None:
    audit = OrderAudit(tmp_path / "journal")
    audit.end(audit.begin("a"), Ending.PLACED)
    (tmp_path / "journal").write_text("? a#0\n+ a", "utf-8")
    assert audit.problems()
    with (tmp_path / "journal").open("a", encoding="utf-8") as journal:
        journal.write("#0\n")
    assert audit.problems() == []


def problems(folder: Path, ending: Ending, lines: str) -> list[str]:
    """Return the audit's problems for a second order with this outcome and these lines in the journal."""
    audit = OrderAudit(folder / "journal")
    audit.end(audit.begin("a"), Ending.NOT_SENT)
    audit.end(audit.begin("a"), ending)
    (folder / "journal").write_text("".join(f"{mark} a#1\n" for mark in lines), "utf-8")
    return audit.problems()
