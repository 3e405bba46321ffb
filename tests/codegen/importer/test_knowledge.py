"""Any imported release gets the shipped knowledge; a person's own entries win, stay, and return with their element."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.importer import ImportOptions, ImportReport, import_schema
from opend_codegen.pipeline import generate
from opend_codegen.reader import read_schema
from opend_codegen.shipped import shipped_templates

Pack = Callable[[Mapping[str, str]], Path]

COMMON = """\
syntax = "proto2";
package Common;
enum Side { Side_None = 0; Side_Buy = 1; }
message Row { optional string code = 1; optional double price = 2; }
"""
PLACE = """\
syntax = "proto2";
package Trd_Place;
import "Common.proto";
message C2S { required string code = 1; optional int32 side = 2; optional int32 start = 3; }
message S2C { repeated Common.Row rows = 1; optional int64 orderID = 2; }
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
"""
IDS = "class ProtoId(object):\n    Trd_Place = 2202\n"
FILES = {"pb/Common.proto": COMMON, "pb/Trd_Place.proto": PLACE, "constant.py": IDS}

PROTOCOLS = """\
# The head of the shipped table.

[[protocol]]
id = 2202
name = "Trd_Place"
file = "Trd_Place.proto"
kind = "request"
effect = "order"
limit = { calls = 15, seconds = 30 }
paging = { style = "offset", send = "start", items = "rows" }

[[file_without_id]]
file = "Common.proto"
reason = "shared types"
"""
HISTORY = '[releases]\nvendor = ["1.0", "1.1"]\n'
ENUM_FIELDS = """\
[derived]

[settled]
"Trd_Place.C2S.side" = { enum = "Common.Side", reason = "the same words" }
"""
EXAMPLES = """\
# The head of the shipped examples.
clock = 2026-07-07T10:30:00+08:00

[Trd_Place]
arguments.code = "00700"
arguments.start = 0
"""


@pytest.fixture
def shipped(pack: Pack, tmp_path: Path) -> Path:
    """The knowledge: comments, a marked protocol, a settled field and a table that is taken as a whole."""
    folder = tmp_path / "shipped"
    import_schema(str(pack(FILES)), folder)
    edit(folder / "Trd_Place.proto", "message C2S", "// What to place.\nmessage C2S")
    edit(folder / "Trd_Place.proto", "  required string code", "  // The code.\n  required string code")
    (folder / "protocols.toml").write_text(PROTOCOLS)
    (folder / "enum_fields.toml").write_text(ENUM_FIELDS)
    (folder / "history.toml").write_text(HISTORY)
    (folder / "examples.toml").write_text(EXAMPLES)
    return folder


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def run(
    source: Path, proto: Path, shipped: Path | None, *, strict: bool = False, dry_run: bool = False
) -> ImportReport:
    return import_schema(str(source), proto, options=ImportOptions(shipped=shipped, strict=strict, dry_run=dry_run))


def rows(proto: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = tomllib.loads((proto / "protocols.toml").read_text())["protocol"]
    return found


def text(proto: Path, name: str = "Trd_Place.proto") -> str:
    return (proto / name).read_text(encoding="utf-8")


def test_an_empty_folder_gets_everything_that_fits(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    report = run(pack(FILES), proto, shipped)
    assert rows(proto) == tomllib.loads(PROTOCOLS)["protocol"]
    assert text(proto, "protocols.toml").startswith("# The head of the shipped table.\n")
    assert text(proto) == text(shipped)
    assert tomllib.loads(text(proto, "enum_fields.toml"))["settled"] == tomllib.loads(ENUM_FIELDS)["settled"]
    assert text(proto, "history.toml") == HISTORY
    assert text(proto, "examples.toml") == EXAMPLES
    assert (report.attention, report.taken["effects"], report.taken["comments"]) == ((), 1, 2)
    (call,) = read_schema(proto).calls
    assert (call.effect, call.limit and call.limit.calls, call.paging and call.paging.iterator) == (
        "order",
        15,
        "iter_place",
    )
    assert (report.taken["examples"], call.example.call.arguments) == (1, {"code": "00700", "start": 0})


def test_what_does_not_fit_an_older_release_is_told_and_not_applied(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    older = PLACE.replace("required string code = 1;", "").replace("optional int32 side", "optional string side")
    report = run(pack({**FILES, "pb/Trd_Place.proto": older.replace("optional int32 start = 3;", "")}), proto, shipped)
    assert report.sections["knowledge that does not fit this release"] == [
        "Trd_Place.paging: there is no start in it",
        "Trd_Place.C2S.side: is no int field",
        "example of Trd_Place: Trd_Place.code: C2S has no such field",
    ]
    assert text(proto, "examples.toml") == EXAMPLES.partition("[")[0]
    (row,) = rows(proto)
    assert "paging" not in row
    assert row["effect"] == "order"
    assert "The code." not in text(proto)
    run(pack(FILES), proto, shipped)
    assert rows(proto) == tomllib.loads(PROTOCOLS)["protocol"]
    assert text(proto) == text(shipped)


def test_a_folder_made_before_there_was_a_lock_gets_what_it_lacks(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(FILES), proto, None)
    (proto / "import.lock").unlink()
    edit(proto / "protocols.toml", 'kind = "request"', 'kind = "request"\nlimit = { calls = 1, seconds = 1 }')
    report = run(pack(FILES), proto, shipped)
    (row,) = rows(proto)
    assert (row["effect"], row["limit"]) == ("order", {"calls": 1, "seconds": 1})
    assert "Trd_Place.limit" in report.sections["yours, kept as it is"]


def test_better_knowledge_replaces_what_nobody_touched(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto, source = tmp_path / "proto", pack(FILES)
    run(source, proto, shipped)
    edit(proto / "Trd_Place.proto", "// The code.", "// Mine.")
    edit(shipped / "Trd_Place.proto", "// What to place.", "// The order to place.")
    edit(shipped / "Trd_Place.proto", "// The code.", "// The code of the security.")
    edit(shipped / "protocols.toml", "calls = 15", "calls = 10")
    edit(shipped / "enum_fields.toml", "the same words", "better words")
    (shipped / "history.toml").write_text(HISTORY.replace("1.1", "1.2"))
    report = run(source, proto, shipped)
    assert "// The order to place." in text(proto)
    assert "// Mine." in text(proto)
    assert "The code of" not in text(proto)
    assert rows(proto)[0]["limit"] == {"calls": 10, "seconds": 30}
    assert "better words" in text(proto, "enum_fields.toml")
    assert text(proto, "history.toml") == HISTORY.replace("1.1", "1.2")
    assert report.sections["yours, kept as it is"] == ["Trd_Place.C2S.code"]


def test_a_shipped_comment_that_was_deleted_stays_deleted(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto, source = tmp_path / "proto", pack(FILES)
    run(source, proto, shipped)
    edit(proto / "Trd_Place.proto", "  // The code.\n", "")
    run(source, proto, shipped)
    assert "// The code." not in text(proto)
    assert "// What to place." in text(proto)


def test_comments_follow_a_rename_and_a_move(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(FILES), proto, None)
    edit(proto / "Trd_Place.proto", "  required string code", "  // The code.\n  required string code")
    edit(proto / "Common.proto", "message Row", "// A row.\nmessage Row")
    row = "message Row { optional string code = 1; optional double price = 2; }"
    moved = PLACE.replace("string code = 1", "string symbol = 1").replace("Common.Row", "Row") + row
    report = run(pack({**FILES, "pb/Common.proto": COMMON.replace(row, ""), "pb/Trd_Place.proto": moved}), proto, None)
    assert "  // The code.\n  required string symbol = 1;" in text(proto)
    assert "// A row.\nmessage Row {" in text(proto)
    assert report.sections["yours, went along with its element"] == [
        "Trd_Place.C2S.code → Trd_Place.C2S.symbol",
        "Common.Row → Trd_Place.Row",
    ]
    assert [line for line in report.attention if "no place" in line] == []


def test_own_files_fields_and_values_stay(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(FILES), proto, shipped)
    (proto / "Mine.proto").write_text('syntax = "proto2";\npackage Mine;\nmessage Note { optional string text = 1; }\n')
    edit(proto / "Common.proto", "  Side_Buy = 1;", "  Side_Buy = 1;\n  // Mine.\n  Side_Mine = 900;")
    edit(
        proto / "Trd_Place.proto",
        "  optional int32 start = 3;",
        "  optional int32 start = 3;\n  // My own.\n  optional Common.Row mine = 900;\n  optional string late = 4;",
    )
    newer = PLACE.replace("start = 3;", "start = 3; optional double late = 4; optional bool flag = 5;")
    report = run(pack({**FILES, "pb/Trd_Place.proto": newer}), proto, shipped)
    assert "  // My own.\n  optional Common.Row mine = 900;" in text(proto)
    assert "optional double late = 4;" in text(proto)
    assert "  // Mine.\n  Side_Mine = 900;" in text(proto, "Common.proto")
    assert "message Note" in text(proto, "Mine.proto")
    assert report.sections["your own elements, kept"] == ["Mine.proto", "Common.Side.Side_Mine", "Trd_Place.C2S.mine"]
    run(pack(FILES), proto, shipped)
    assert "mine = 900" in text(proto)
    assert "flag" not in text(proto), "the vendor's own field goes when the vendor takes it back"
    generate(proto, shipped_templates(), tmp_path / "out")


def test_an_own_field_whose_number_is_taken_is_set_aside(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(FILES), proto, None)
    edit(
        proto / "Trd_Place.proto",
        "  optional int32 start = 3;",
        "  optional int32 start = 3;\n  optional string mine = 4;",
    )
    report = run(
        pack({**FILES, "pb/Trd_Place.proto": PLACE.replace("start = 3;", "start = 3; optional bool b = 4;")}),
        proto,
        None,
    )
    assert report.attention[1:] == ("Trd_Place.C2S.mine: no place for what you wrote; it is in unplaced.toml",)
    (entry,) = tomllib.loads(text(proto, "unplaced.toml"))["unplaced"]
    assert (entry["kind"], entry["text"]) == ("element", "optional string mine = 4;")


def test_extra_enums_fit_or_are_told(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    (shipped / "extra").mkdir()
    extra = 'syntax = "proto2";\n\npackage Trd_Place;\n\n// Modes.\nenum Mode {\n  Mode_One = 1;\n}\n'
    other = extra.replace("Mode", "Kind")
    (shipped / "extra" / "Trd_Place.proto").write_text(extra + other[other.index("\n// ") :])
    (shipped / "extra" / "Gone.proto").write_text(extra.replace("Trd_Place", "Gone"))
    proto = tmp_path / "proto"
    report = run(pack({**FILES, "pb/Trd_Place.proto": PLACE + "enum Kind { Kind_Zero = 0; }"}), proto, shipped)
    assert text(proto, "extra/Trd_Place.proto") == extra
    assert not (proto / "extra" / "Gone.proto").exists()
    assert report.sections["knowledge that does not fit this release"] == [
        "Gone.Mode: the release has no package Gone",
        "Trd_Place.Kind: Trd_Place.proto declares Trd_Place.Kind now",
    ]


def test_dry_run_strict_and_the_report(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto, odd = tmp_path / "proto", pack({**FILES, "pb/Qot_New.proto": PLACE.replace("Trd_Place", "Qot_New")})
    with pytest.raises(CodegenError, match=r"proto: 1 thing needs a decision.*Qot_New\.proto: a request without an id"):
        run(odd, proto, shipped, strict=True)
    report = run(odd, proto, shipped, dry_run=True)
    assert not proto.exists()
    assert report.attention == ("Qot_New.proto: a request without an id, so it is no call",)
    assert json.loads(json.dumps(report.as_data()))["sections"].keys() == report.sections.keys()
    shown = list(report.lines())
    assert shown[0] == "vendor 1.1, compared with the shipped schema"
    assert shown[-2:] == ["NEEDS YOUR DECISION: 1", "  Qot_New.proto: a request without an id, so it is no call"]


@pytest.mark.parametrize(
    ("broken", "cause"),
    [
        (PLACE.replace("int32 side", "sint32 side"), r"Trd_Place\.proto:\d+: type sint32 .* not supported"),
        (PLACE + "message A { optional B b = 1; } message B { optional A a = 1; }", "recursive messages"),
        (PLACE.replace("int32 start = 3", "int32 Code = 3"), "would both become the attribute"),
        (PLACE.replace("int32 start = 3", "int32 start = 3; optional int32 Start = 4"), "would both become"),
    ],
)
def test_what_generate_refuses_import_refuses_before(broken: str, cause: str, pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(FILES), proto, None)
    before = {path.name: path.read_bytes() for path in proto.iterdir()}
    with pytest.raises(CodegenError, match=cause) as caught:
        run(pack({**FILES, "pb/Trd_Place.proto": broken}), proto, None)
    assert str(caught.value).startswith(str(proto / "Trd_Place.proto"))
    assert "nothing was changed" in str(caught.value)
    assert {path.name: path.read_bytes() for path in proto.iterdir()} == before


def test_a_broken_lock_is_one_line(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(FILES), proto, None)
    (proto / "import.lock").write_text("[")
    with pytest.raises(CodegenError, match=r"import\.lock: not what an import wrote"):
        run(pack(FILES), proto, None)


def test_a_write_that_nobody_has_marked_comes_first(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    combo = PLACE.replace("Trd_Place", "Trd_PlaceCombo")
    ids = IDS + "    Trd_PlaceCombo = 2227\n    Qot_Other = 3999\n"
    report = run(pack({**FILES, "pb/Trd_PlaceCombo.proto": combo, "constant.py": ids}), proto, shipped)
    assert report.attention[0] == (
        "Trd_PlaceCombo (2227) looks like a write and has no effect: it counts as an order until "
        'protocols.toml says effect = "order", "state" or "none"'
    )
    assert report.attention[1:] == ("3999 Qot_Other: Qot_Other.proto is not in the package, so it is no call",)
    edit(proto / "protocols.toml", 'name = "Trd_PlaceCombo"', 'name = "Trd_PlaceCombo"\neffect = "order"')
    assert run(pack({**FILES, "pb/Trd_PlaceCombo.proto": combo, "constant.py": ids}), proto, shipped).attention == ()


def test_a_persons_own_example_stays_and_waits_where_it_does_not_fit(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(FILES), proto, shipped)
    edit(proto / "examples.toml", '"00700"', '"00005"')
    report = run(pack(FILES), proto, shipped)
    assert "examples.toml" in report.sections["yours, kept as it is"]
    assert '"00005"' in text(proto, "examples.toml")
    older = {**FILES, "pb/Trd_Place.proto": PLACE.replace("optional int32 start = 3;", "")}
    report = run(pack(older), proto, shipped)
    assert "Trd_Place: no place for what you wrote; it is in unplaced.toml" in report.attention
    assert 'code = \\"00005\\"' in text(proto, "unplaced.toml")
    assert "[Trd_Place]" not in text(proto, "examples.toml")
