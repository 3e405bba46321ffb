"""The generator and the runtime agree on which protocols to treat as writes."""

from __future__ import annotations

from pathlib import Path

import pytest

from opend.schema import effects as runtime
from opend_codegen.knowledge.effects import EFFECTS, looks_like_write
from opend_codegen.knowledge.protocols import load_tables

ROOT = Path(__file__).resolve().parents[2]

CASES = [
    (2001, "Anything", (), True),
    (2999, "Anything", (), True),
    (2000, "Anything", (), False),
    (3000, "Anything", (), False),
    (3001, "Qot_Sub", ("securityList",), False),
    (9000, "Trd_GetSomething", (), True),
    (9000, "Trdx_PlaceOrder", (), False),
    (9000, "Qot_PlaceOrder", ("packetID", "header"), True),
    (9000, "SkillWrap_PlaceOrder", (), True),
    (9000, "SkillWrap_ComboOrder", (), True),
    (9000, "SkillWrap_Modify", (), True),
    (9000, "SkillWrapCancelAll", (), True),
    (9000, "SkillWrapAPI_BuyIPO", (), True),
    (9000, "SkillWrap_TechnicalUnusual", ("language",), False),
    (9000, "SkillWrap_Placement", (), False),
    (9000, "SkillWrap", (), False),
]


@pytest.mark.parametrize(("number", "name", "fields", "expected"), CASES)
def test_both_rules_say_so(number: int, name: str, fields: tuple[str, ...], expected: bool) -> None:
    assert looks_like_write(number, name, fields) is expected
    assert runtime.looks_like_write(number, name, fields) is expected


def test_the_runtime_knows_the_marks_of_our_own_table() -> None:
    rows = load_tables(ROOT / "proto").protocols
    marked = {(row.id, row.name): row.effect for row in rows if row.effect}
    assert marked == runtime.KNOWN_EFFECTS
    assert set(marked.values()) == set(EFFECTS)


def test_our_own_table_leaves_no_doubtful_request_unmarked() -> None:
    rows = [row for row in load_tables(ROOT / "proto").protocols if row.kind == "request"]
    assert [row.name for row in rows if not row.effect and looks_like_write(row.id, row.name, ())] == []
