"""The table of the vendor's constants is laid over whatever schema there is; a wrong row is told with its line."""

from __future__ import annotations

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.constants import CONSTANTS
from opend_codegen.model import ConstantClassModel

from .workshop import Workshop

PROTO = "enum Side { Side_Unknown = 0; Side_Buy = 1; Side_SellShort = 2; Side_BuyBack = 3; }"
HEAD = '[trading]\ndoc = "Constants of orders."\n\n'


def read(workshop: Workshop, rows: str) -> ConstantClassModel:
    workshop.write({"A.proto": PROTO})
    (workshop.proto / CONSTANTS).write_text(HEAD + rows, encoding="utf-8")
    (theme,) = workshop.read().constants
    return theme.classes[0]


def members(made: ConstantClassModel) -> list[tuple[str, str, int]]:
    return [(member.name, member.text, member.number) for member in made.members]


def test_a_class_has_the_values_of_its_enum(workshop: Workshop) -> None:
    made = read(workshop, '[trading.TrdSide]\nenum = "A.Side"\n')
    assert (made.name, made.enums) == ("TrdSide", ("a.Side",))
    assert members(made) == [
        ("NONE", "N/A", 0),
        ("BUY", "BUY", 1),
        ("SELL_SHORT", "SELL_SHORT", 2),
        ("BUY_BACK", "BUY_BACK", 3),
    ]


def test_only_differences_are_stated(workshop: Workshop) -> None:
    rows = """[trading.TrdSide]
enum = "A.Side"
zero = "UNKNOWN"
rename = { SELL_SHORT = "SHORT", GONE = "NEVER" }
texts = { SHORT = "short" }
also = { LONG = "BUY" }
without = ["BUY_BACK"]
numbers = { FORCED = 9 }
"""
    assert members(read(workshop, rows)) == [
        ("UNKNOWN", "N/A", 0),
        ("LONG", "LONG", 1),
        ("BUY", "BUY", 1),
        ("SHORT", "short", 2),
        ("FORCED", "FORCED", 9),
    ]


def test_a_class_stays_where_the_schema_lacks_its_enum(workshop: Workshop) -> None:
    made = read(workshop, '[trading.Other]\nenum = "A.Gone"\nnumbers = { OLD = 4 }\n')
    assert (made.enums, members(made)) == ((), [("OLD", "OLD", 4)])


def test_the_package_has_the_constants(workshop: Workshop) -> None:
    read(workshop, '[trading.TrdSide]\nenum = "A.Side"\n\n[trading.Number]\nenum = "A.Side"\nintegers = true\n')
    workshop.generate()
    vendor = workshop.load("vendor")
    assert vendor.TrdSide.BUY == "BUY"
    assert vendor.TrdSide.to_number("SELL_SHORT") == (True, 2)
    assert vendor.TrdSide.to_string2(99) == "N/A"
    assert vendor.Number.BUY == 1
    assert dict(vendor.CHOICES) == {"a.Side": vendor.TrdSide}


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ("[trading.A]\nenum = 4\n", "`enum` cannot be 4"),
        ('[trading.A]\nenums = "B"\n', "`enums` cannot be 'B'"),
        ('[trading.A]\nnumbers = { B = "1" }\n', "`numbers` cannot be {'B': '1'}"),
        ('[trading.A]\nnumbers = { "B; import os" = 1 }\n', "`numbers` cannot be {'B; import os': 1}"),
        ('[trading.A]\nrename = { BUY = "B; import os" }\n', "`rename` cannot be {'BUY': 'B; import os'}"),
        ('[trading.A]\nrename = { BUY = "None" }\n', "`rename` cannot be {'BUY': 'None'}"),
        ('[trading.A]\nzero = "N=1;A"\n', "`zero` cannot be 'N=1;A'"),
        ('[trading.A]\ncolour = "red"\n', "`colour` cannot be 'red'"),
        ('[trading.A]\ndoc = "Words."\n', "a class needs an `enum`, or a `doc` and `numbers`"),
    ],
)
def test_a_wrong_row_is_told_with_its_line(workshop: Workshop, row: str, fault: str) -> None:
    with pytest.raises(CodegenError) as caught:
        read(workshop, row)
    assert (caught.value.cause, caught.value.line) == (f"trading.A: {fault}", 4)
