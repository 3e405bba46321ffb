"""The plan for columns follows the field tables through single messages, and never endlessly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import pytest
from tests.support.schemas.samples import Everything

from opend.codec.layout import layout_of
from opend.errors import UsageError
from opend_proto import qot_get_security_snapshot, qot_get_ticker
from opend_proto.schema import Field, Message, empty_list


def test_the_columns_are_in_the_order_of_the_tables() -> None:
    layout = layout_of(qot_get_security_snapshot.Response, "s2c.snapshotList")
    names = [column.name for column in layout.columns]
    assert names[:3] == ["basic.security.market", "basic.security.code", "basic.name"]
    assert len(names) == len(set(names)) > 100


def test_both_names_of_fields_lead_to_the_same() -> None:
    paths = ("s2c.tickerList", "s2c.ticker_list")
    first, second = (layout_of(qot_get_ticker.Response, path) for path in paths)
    assert first == second


def test_a_message_is_not_entered_within_itself() -> None:
    @dataclass(slots=True, kw_only=True)
    class Knot(Message):
        FULL_NAME: ClassVar[str] = "Test.Knot"
        FIELDS: ClassVar[tuple[Field, ...]] = ()

        name: str
        knot: Knot | None = None
        knots: list[Knot] = empty_list()

    Knot.FIELDS = (
        Field(1, "name", "name", "string", "required"),
        Field(2, "knot", "knot", "message", "optional", message=Knot),
        Field(3, "knots", "knots", "message", "repeated", message=Knot),
    )
    assert [column.name for column in layout_of(Knot, "knots").columns] == ["name"]


def test_who_goes_astray_is_told_the_way() -> None:
    with pytest.raises(UsageError, match=r"see 'leaves'; what does: messageAll$"):
        layout_of(Everything, "leaves")
