"""The changes that concern a program are found in its syntax trees alone, with file and line."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

import pytest

from opend_codegen.diff import Comparison, Side
from opend_codegen.diff.against import used_only
from opend_codegen.diff.names import Names
from opend_codegen.diff.program import read_program
from opend_codegen.errors import CodegenError

PROGRAM = """
    import opend_proto.shared as common
    from opend import AsyncClient
    from opend_proto import methods, qot_get
    from opend_proto.shared import Kind as K, Moving

    async def main(client: AsyncClient) -> None:
        quotes = client.qot
        s2c = await quotes.get(count=1, spelling="x", demanded=2, dropped="y")
        print(s2c.rows[0].left, common.Side.GONE, K.CRYPTO)
        await client.trd.place_order(a=1)
        async for page in client.qot.iter_unpaged():
            print(page)
        await client.call(methods.TRD_GONE, qot_get.C2S(count=1, away="z"))
"""


@pytest.fixture
def used(tmp_path: Path, comparison: Comparison, old_side: Side, new_side: Side) -> Comparison:
    """Return the findings that concern the program."""
    (tmp_path / "main.py").write_text(dedent(PROGRAM).lstrip())
    return used_only(comparison, Names(old_side.model), Names(new_side.model), read_program(tmp_path))


@pytest.mark.parametrize(
    ("name", "line", "by"),
    [
        ("Qot_Get.C2S.spelling", 8, "argument"),
        ("Qot_Get.C2S.away", 13, "argument"),
        ("Shared.Row.left", 9, "attribute"),
        ("Shared.Side.Side_Gone", 9, "name"),
        ("Shared.Kind.Kind_Crypto", 9, "name"),
        ("Shared.Moving", 4, "name"),
        ("Trd_PlaceOrder", 10, "method"),
        ("Qot_Unpaged", 11, "method"),
        ("Trd_Gone", 13, "name"),
        ("Qot_Get", 8, "method"),
    ],
)
def test_use(name: str, line: int, by: str, used: Comparison, tmp_path: Path) -> None:
    places = [(use.file, use.line, use.by) for item in used.findings if item.old == name for use in item.uses]
    assert (str(tmp_path / "main.py"), line, by) in places


def test_a_new_required_argument_concerns_the_calls_without_it(used: Comparison) -> None:
    uses = {item.new: [use.line for use in item.uses] for item in used.findings if item.kind.startswith("required_")}
    assert uses["Qot_Get.C2S.fresh"] == [8, 13]
    assert uses["Qot_Get.C2S.demanded"] == [8, 13]


def test_a_call_over_several_lines_gives_what_it_gives(
    tmp_path: Path, comparison: Comparison, old_side: Side, new_side: Side
) -> None:
    (tmp_path / "main.py").write_text("client.qot.get(\n    count=1,\n    fresh='x',\n    dropped='y',\n)\n")
    found = used_only(comparison, Names(old_side.model), Names(new_side.model), read_program(tmp_path))
    uses = {item.new: [use.line for use in item.uses] for item in found.findings}
    assert uses["Qot_Get.C2S.demanded"] == [1]
    assert "Qot_Get.C2S.fresh" not in uses
    assert uses["Qot_Get.C2S.dropped"] == [4]


def test_what_the_program_does_not_use_is_left_out(used: Comparison) -> None:
    names = {item.old for item in used.findings}
    assert names.isdisjoint({"Qot_Sub", "Shared.Plain", "Qot_Before", "Qot_Get.C2S.wide", "Spare.proto"})
    assert all(item.uses for item in used.findings)


def test_attributes_of_messages_that_are_not_in_use_do_not_count(
    tmp_path: Path, comparison: Comparison, old_side: Side, new_side: Side
) -> None:
    (tmp_path / "other.py").write_text("import re\nre.sub('a', 'b', tree.left.text)\n")
    found = used_only(comparison, Names(old_side.model), Names(new_side.model), read_program(tmp_path))
    assert found.findings == ()


def test_a_callback_is_a_use_of_its_protocol(
    tmp_path: Path, comparison: Comparison, old_side: Side, new_side: Side
) -> None:
    (tmp_path / "spi.py").write_text("class Mine:\n    def on_reply_gone(self, client, serial, response): ...\n")
    found = used_only(comparison, Names(old_side.model), Names(new_side.model), read_program(tmp_path))
    assert {item.old for item in found.findings} == {"Trd_Gone"}


def test_what_is_read_of_a_folder(tmp_path: Path) -> None:
    for name in ("venv/lib/a.py", ".hidden/b.py", "node_modules/c.py", "kept/d.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("import opend_proto.shared\n")
    (tmp_path / "venv" / "pyvenv.cfg").touch()
    (tmp_path / "broken.py").write_text("def (\n")
    said: list[str] = []
    program = read_program(tmp_path, said.append)
    assert program.paths == {"shared": [(str(tmp_path / "kept/d.py"), 1)]}
    assert len(said) == 1
    assert "broken.py is left out: " in said[0]


def test_a_program_is_never_run(tmp_path: Path) -> None:
    (tmp_path / "main.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n")
    read_program(tmp_path)
    assert not (tmp_path / "ran").exists()


def test_no_such_program(tmp_path: Path) -> None:
    with pytest.raises(CodegenError, match="no such file or folder"):
        read_program(tmp_path / "nothing")
