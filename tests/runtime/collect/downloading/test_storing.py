"""What is stored already is not written again, and what has changed is read as it is now."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest
from tests.runtime.collect.downloading.stored import rows

from opend import StorageError, dataset
from opend.collect.downloading.storing import store
from opend.storage.kinds import ACTIONS, BARS, arrow
from opend.storage.layout import Place, zone_of_code
from opend.storage.parts import write_part
from opend_proto.qot_common import CompanyAct, KLine, Rehab

CODE, TODAY = "HK.00700", date(2025, 6, 2)


def action(day: str, factor: float) -> Rehab:
    return Rehab(
        time=day,
        company_act_flag=CompanyAct.DIVIDEND,
        fwd_factor_a=1.0,
        fwd_factor_b=-factor,
        bwd_factor_a=1.0,
        bwd_factor_b=factor,
    )


def test_a_corporate_action_that_was_corrected_is_read_as_it_is_now(tmp_path: Path) -> None:
    old = [action("2023-05-19", 2.4), action("2024-05-17", 3.3), action("2024-11-20", 1.0)]
    new = [*old[:1], action("2024-05-17", 3.4), *old[2:]]
    for told in (old, new, new):
        assert store(tmp_path, ACTIONS, CODE, told, TODAY) == ("2023", "2024")
    assert sorted(each["bwd_factor_b"] for each in rows(tmp_path, ACTIONS, CODE)) == [1.0, 2.4, 3.3, 3.4]
    found: Any = dataset(tmp_path).actions().arrow()
    found = found.sort_by("time")
    assert found.column("bwd_factor_b").to_pylist() == [2.4, 3.4, 1.0]


def test_a_bar_that_was_collected_keeps_its_flags(tmp_path: Path) -> None:
    kind = BARS["1m"]
    bars = [KLine(time=f"2025-05-30 10:0{minute}:00", is_blank=False, close_price=500.0 + minute) for minute in (1, 2)]
    pyarrow, schema = arrow(), cast("Any", kind.schema)
    flags: Any = pyarrow.array([["jump"]], schema.field("flags").type)
    collected = kind.table(bars[:1], zone_of_code(CODE), beside={"adjustment": ["NONE"]}, flags=flags)
    write_part(tmp_path, Place(kind, CODE, "2025-05-30"), collected)
    store(tmp_path, kind, CODE, bars, TODAY, adjustment="NONE")
    assert [each["flags"] for each in rows(tmp_path, kind, CODE)] == [["jump"], []]


def test_nothing_is_stored_of_nothing(tmp_path: Path) -> None:
    assert store(tmp_path, ACTIONS, CODE, [], TODAY) == ()
    assert not list(tmp_path.iterdir())


def test_a_part_that_is_damaged_inside_is_named(tmp_path: Path) -> None:
    store(tmp_path, ACTIONS, CODE, [action("2023-05-19", 2.4)], TODAY)
    (part,) = tmp_path.rglob("*.parquet")
    content = bytearray(part.read_bytes())
    content[8:200] = bytes(192)
    part.write_bytes(content)
    with pytest.raises(StorageError, match=f"{part.name} is damaged"):
        store(tmp_path, ACTIONS, CODE, [action("2023-05-19", 2.5)], TODAY)
