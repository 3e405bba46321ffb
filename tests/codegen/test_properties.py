"""Properties of enums come from a table, which is laid over whatever schema there is; wrong rows are told."""

from __future__ import annotations

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.properties import PROPERTIES
from opend_codegen.model import EnumPropertyModel

from .workshop import Workshop

PROTO = "enum Side { Side_Unknown = 0; Side_Buy = 1; Side_Sell = 2; Side_Long = 1; }"
FACTS = 'doc = "Whether it buys."\nsource = "PROTO"\n'


def read(workshop: Workshop, rows: str) -> tuple[EnumPropertyModel, ...]:
    workshop.write({"A.proto": PROTO.replace("{", "{ option allow_alias = true;", 1)})
    (workshop.proto / PROPERTIES).write_text(rows, encoding="utf-8")
    return workshop.read().modules[0].enums[0].properties


def test_properties_are_known_by_the_members_that_the_schema_has(workshop: Workshop) -> None:
    truth, number = read(
        workshop,
        f'["A.Side".is_buy]\n{FACTS}true = ["Side_Long", "Side_Gone"]\n'
        f'["A.Side".sign]\n{FACTS}numbers = {{ Side_Buy = 1, Side_Sell = -1, Side_Gone = 2 }}\n'
        f'["A.Gone".is_buy]\n{FACTS}true = []\n',
    )
    assert (truth.name, truth.annotation, truth.true) == ("is_buy", "bool", ("BUY",))
    assert (number.annotation, number.numbers) == ("int | None", {"BUY": 1, "SELL": -1})


WRONG = {
    "no table": ('"A.Side" = 1\n', 'written as ["A.Side".name]'),
    "a member": ('["A.Side".BUY]\n' + FACTS + "true = []\n", "2: A.Side.BUY: this cannot be the name"),
    "taken by int": ('["A.Side".real]\n' + FACTS + "true = []\n", "this cannot be the name of a property"),
    "no source": ('["A.Side".is_buy]\ndoc = "x"\ntrue = []\n', "it needs a `doc` and a `source`"),
    "both kinds": ('["A.Side".is_buy]\n' + FACTS + "true = []\nnumbers = {}\n", "either `true`"),
    "no kind": ('["A.Side".is_buy]\n' + FACTS, "either `true`"),
    "no values": ('["A.Side".is_buy]\n' + FACTS + "true = [1]\n", "list of values"),
    "no numbers": ('["A.Side".is_buy]\n' + FACTS + "numbers = { Side_Buy = 1.5 }\n", "whole numbers"),
    "strange key": ('["A.Side".is_buy]\n' + FACTS + "truth = []\n", "a key nobody knows: truth"),
    "no row": ('["A.Side"]\nis_buy = true\n', "a property is a table"),
}


def test_a_row_that_cannot_be_is_refused_with_its_reason(workshop: Workshop) -> None:
    for name, (rows, reason) in WRONG.items():
        with pytest.raises(CodegenError) as caught:
            read(workshop, "\n" + rows)
        assert reason in str(caught.value), name
