"""A whole import: what it writes, keeps and reports, and that a failed one changes nothing."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.importer import ImportReport, import_schema

Pack = Callable[[Mapping[str, str]], Path]

COMMON = """\
syntax = "proto2";
package Common;
option java_package = "com.vendor";
// VENDOR WORDS
enum RetType { RetType_Succeed = 0; /* VENDOR WORDS */ RetType_Unknown = -400; }
enum Side { option allow_alias = true; Side_Buy = 1; Side_B = 1 [deprecated = true]; }
"""
CALL = """\
syntax = "proto2";
package Qot_Call;
option java_package = "com.vendor";
import "Common.proto";
import "Extra.proto";

message Item
{
    enum Kind { Kind_A = 1; }
    optional Kind kind = 1; // VENDOR WORDS
    required int32 side = 7; // Side, VENDOR WORDS
}
enum Mode { Mode_One = 1; }
message C2S { repeated Item items = 2; optional Mode mode = 1 [default = Mode_One]; optional Common.Side s = 3; }
message S2C { optional string text = 1 [deprecated = true]; }
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
"""
EXTRA = 'syntax = "proto2"; package Extra;'
IDS = "class ProtoId(object):\n    Qot_Call = 3010\n    All_PushId = []\n"
PACKAGE = {"pb/Common.proto": COMMON, "pb/Qot_Call.proto": CALL, "pb/Extra.proto": EXTRA, "constant.py": IDS}

CANONICAL_CALL = """\
syntax = "proto2";

package Qot_Call;

import "Common.proto";

message Item {
  enum Kind {
    Kind_A = 1;
  }
  optional Item.Kind kind = 1;
  required int32 side = 7;
}

enum Mode {
  Mode_One = 1;
}

message C2S {
  repeated Item items = 2;
  optional Mode mode = 1 [default = Mode_One];
  optional Common.Side s = 3;
}

message S2C {
  optional string text = 1 [deprecated = true];
}

message Request {
  required C2S c2s = 1;
}

message Response {
  required int32 retType = 1 [default = -400];
  optional S2C s2c = 4;
}
"""


def run(source: Path | str, proto: Path) -> ImportReport:
    return import_schema(str(source), proto)


def unplaced(directory: Path) -> list[tuple[str, ...]]:
    rows = tomllib.loads((directory / "unplaced.toml").read_text())["unplaced"]
    return [(row["kind"], row["element"], row["text"], row["release"]) for row in rows]


def snapshot(directory: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def test_first_import_writes_canonical_files_and_tables(pack: Pack, tmp_path: Path) -> None:
    source, proto = pack(PACKAGE), tmp_path / "proto"
    report = run(source, proto)
    assert (proto / "Qot_Call.proto").read_text() == CANONICAL_CALL
    assert "option allow_alias = true;" in (proto / "Common.proto").read_text()
    assert "Side_B = 1 [deprecated = true];" in (proto / "Common.proto").read_text()
    assert not any(b"VENDOR" in text or b"java_package" in text for text in snapshot(proto).values())
    table = tomllib.loads((proto / "protocols.toml").read_text())
    assert table["protocol"] == [{"id": 3010, "name": "Qot_Call", "file": "Qot_Call.proto", "kind": "request"}]
    reason = "no id is published or known (vendor 1.0); written by the import"
    assert table["file_without_id"] == [{"file": name, "reason": reason} for name in ("Common.proto", "Extra.proto")]
    derived = tomllib.loads((proto / "enum_fields.toml").read_text())["derived"]
    assert derived == {"Qot_Call.Item.side": "Common.Side", "Qot_Call.Response.retType": "Common.RetType"}
    assert tomllib.loads((proto / "SOURCE.toml").read_text()) == {
        "package": "vendor",
        "version": "1.0",
        "archive": "vendor-1.0.tar.gz",
        "sha256": hashlib.sha256(source.read_bytes()).hexdigest(),
    }
    assert report.is_new
    assert report.counts["files"] == (3, 0, 0)
    assert report.counts["messages"] == (5, 5, 0)
    assert report.attention == ()


def test_second_import_keeps_every_byte_and_every_hand_edit(pack: Pack, tmp_path: Path) -> None:
    source, proto = pack(PACKAGE), tmp_path / "proto"
    run(source, proto)
    by_hand = CANONICAL_CALL.replace("message S2C", "/* ours */\n\n// and   this \nmessage   S2C")
    (proto / "Qot_Call.proto").write_text(by_hand)
    (proto / "README").write_text("stays")
    with (proto / "protocols.toml").open("a") as table:
        table.write('\n# a word\n[[file_without_id]]\nfile = "Extra2.proto"   # odd\r\nreason = "empty"\n')
    before = snapshot(proto)
    inode = proto.stat().st_ino
    report = run(source, proto)
    assert snapshot(proto) == before
    assert proto.stat().st_ino == inode, "nothing changed, so nothing was swapped"
    assert (dict(report.sections), report.attention) == ({}, ())


def test_comments_follow_their_elements_and_dropped_ones_are_reported(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(PACKAGE), proto)
    commented = (
        CANONICAL_CALL.replace('syntax = "proto2";', '// License.\n\nsyntax = "proto2";')
        .replace("package", "// The file.\npackage")
        .replace("message Item", "// An item.\n//\n// Second paragraph.\nmessage Item")
        .replace("  required int32 side", "  // The side.\n  required int32 side")
        .replace("    Kind_A", "    // A kind.\n    Kind_A")
        .replace("  optional string text = 1 [deprecated = true];", "  // Going away.\n  optional string text = 1;")
        .replace("enum Mode", "// A mode.\nenum Mode")
    )
    (proto / "Qot_Call.proto").write_text(commented)
    changed = CALL.replace("side = 7", "side = 8").replace("optional string text = 1 [deprecated = true];", "")
    report = run(pack({**PACKAGE, "pb/Qot_Call.proto": changed}), proto)
    text = (proto / "Qot_Call.proto").read_text()
    assert text.startswith('// License.\n\nsyntax = "proto2";\n\n// The file.\npackage Qot_Call;\n')
    assert "// An item.\n//\n// Second paragraph.\nmessage Item {" in text
    assert "    // A kind.\n    Kind_A = 1;" in text
    assert "  // The side.\n  required int32 side = 8;" in text
    assert "// A mode.\nenum Mode {" in text
    assert "message S2C {}" in text
    assert report.attention == ("Qot_Call.S2C.text: no place for what you wrote; it is in unplaced.toml",)
    assert unplaced(proto) == [("comment", "Qot_Call.S2C.text", "// Going away.", "vendor 1.1")]
    run(pack(PACKAGE), proto)
    assert (proto / "Qot_Call.proto").read_text() == commented.replace(
        "string text = 1;", "string text = 1 [deprecated = true];"
    )
    assert not (proto / "unplaced.toml").exists()


def test_comment_in_an_odd_place_is_moved_up_or_reported(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(PACKAGE), proto)
    odd = CANONICAL_CALL.replace("side = 7;", "side = 7; // Behind.").replace('proto";\n', 'proto";  // An import.\n')
    (proto / "Qot_Call.proto").write_text(odd + "\n// At the end.\n")
    report = run(pack({**PACKAGE, "pb/Qot_Call.proto": CALL.replace("side = 7", "side = 8")}), proto)
    assert "  // Behind.\n  required int32 side = 8;" in (proto / "Qot_Call.proto").read_text()
    assert unplaced(proto) == [("comment", "Qot_Call.proto", "// At the end.", "vendor 1.1")]
    assert len(report.attention) == 1


def test_a_file_that_vanishes_is_removed_and_its_id_stays_reserved(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(PACKAGE), proto)
    table = proto / "protocols.toml"
    table.write_text(table.read_text().replace('kind = "request"', 'kind = "request"\neffect = "state"  # seen'))
    with_row = table.read_text()
    gone = {name: text for name, text in PACKAGE.items() if "Qot_Call" not in name}
    report = run(pack(gone), proto)
    assert report.sections["files gone"] == ["Qot_Call.proto"]
    assert report.sections["protocols gone"] == ["3010 Qot_Call (kept as an id without a file)"]
    assert not (proto / "Qot_Call.proto").exists()
    rows = tomllib.loads(table.read_text())
    assert "protocol" not in rows
    left = next(row for row in rows["id_without_file"] if row["id"] == 3010)
    assert left["reason"] == "its file left the schema with vendor 1.1"
    run(pack(PACKAGE), proto)
    assert table.read_text() == with_row


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (CALL.replace("repeated Item", "repeated Nothing"), r"vendor-1\.1\.tar\.gz/Qot_Call\.proto:14: .*Nothing"),
        (CALL + "}", r"vendor-1\.1\.tar\.gz/Qot_Call\.proto:18: "),
        ('syntax = "proto3"; package P;', r"vendor-1\.1\.tar\.gz/Qot_Call\.proto:1: syntax proto3: not supported"),
        ('syntax = "proto2"; package P;\nmessage M { map<string, int32> m = 1; }', r":2: map \(P\.M\.MEntry\)"),
        ('syntax = "proto2"; package P;\nmessage M { oneof o { int32 a = 1; } }', r":2: oneof P\.M\.o"),
        ('syntax = "proto2"; package P;\nmessage M {\noptional group G = 1 {} }', r":3: group P\.M\.g"),
        ('syntax = "proto2"; package P;\nmessage M { extensions 5 to 9; }', r":2: extension in P\.M"),
        ('syntax = "proto2"; package P; message M {}\nservice S { rpc C(M) returns (M); }', r":2: service S"),
    ],
)
def test_bad_schema_is_one_line_and_leaves_proto_whole(broken: str, place: str, pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(PACKAGE), proto)
    before = snapshot(proto)
    with pytest.raises(CodegenError) as caught:
        run(pack({**PACKAGE, "pb/Qot_Call.proto": broken, "pb/New.proto": EXTRA}), proto)
    assert re.search(place, str(caught.value))
    assert "\n" not in str(caught.value)
    assert snapshot(proto) == before


def test_broken_table_of_ours_stops_the_import(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(PACKAGE), proto)
    (proto / "protocols.toml").write_text("[[protocol]\n")
    before = snapshot(proto)
    with pytest.raises(CodegenError, match=r"protocols\.toml:1: not valid TOML"):
        run(pack({**PACKAGE, "pb/New.proto": EXTRA}), proto)
    assert snapshot(proto) == before


def test_failing_swap_puts_the_old_folder_back(pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    proto = tmp_path / "proto"
    run(pack(PACKAGE), proto)
    before, rename = snapshot(proto), Path.rename

    def failing(path: Path, target: Path) -> Path:
        if path.name == "new":
            raise OSError("disk full")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(CodegenError, match="cannot write: disk full"):
        run(pack({**PACKAGE, "pb/New.proto": EXTRA}), proto)
    assert snapshot(proto) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["proto", "vendor-1.0.tar.gz", "vendor-1.1.tar.gz"]


def test_settled_fields_are_kept_and_stronger(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(PACKAGE), proto)
    table = proto / "enum_fields.toml"
    settled = '[settled]\n# by hand\n"Qot_Call.Item.side" = { enum = "", reason = "no" }\n'
    gone = '"Gone.x" = { enum = "A.B" }\n'
    table.write_text(table.read_text().replace("[settled]\n", settled + gone))
    report = run(pack(PACKAGE), proto)
    assert table.read_text().endswith(settled)
    assert unplaced(proto) == [("enum_field", "Gone.x", '{ enum = "A.B" }', "vendor 1.1")]
    assert tomllib.loads(table.read_text())["derived"] == {"Qot_Call.Response.retType": "Common.RetType"}
    assert report.attention == ("Gone.x: no place for what you wrote; it is in unplaced.toml",)


OWN_ENUM = 'syntax = "proto2";\npackage Qot_Call;\nenum Own { Own_A = 0; }\n'
LISTS = CALL.replace("Side, VENDOR WORDS", "0: none, 9: all")


PLAIN = "ints that stay plain although their comment lists values"


def test_enums_of_ours_stay_and_settle_a_field(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    (plain,) = run(pack({**PACKAGE, "pb/Qot_Call.proto": LISTS}), proto).sections[PLAIN]
    assert plain.startswith("Qot_Call.Item.side: ")
    (proto / "extra").mkdir()
    (proto / "extra" / "Qot_Call.proto").write_text(OWN_ENUM)
    table = proto / "enum_fields.toml"
    settled = '[settled]\n"Qot_Call.Item.side" = { enum = "Qot_Call.Own", reason = "the comment lists them" }\n'
    table.write_text(table.read_text().replace("[settled]\n", settled))
    report = run(pack({**PACKAGE, "pb/Qot_Call.proto": LISTS.replace("= 7", "= 8")}), proto)
    assert dict(report.sections) == {"another number": ["Qot_Call.Item.side: 7 → 8"]}
    assert report.taken["ints typed with an enum"] == 2
    assert (proto / "extra" / "Qot_Call.proto").read_text() == OWN_ENUM
    assert [path.name for path in (proto / "extra").iterdir()] == ["Qot_Call.proto"]


def test_a_field_settled_as_plain_is_not_reported_again(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack({**PACKAGE, "pb/Qot_Call.proto": LISTS}), proto)
    table = proto / "enum_fields.toml"
    settled = '[settled]\n"Qot_Call.Item.side" = { enum = "", reason = "sources disagree" }\n'
    table.write_text(table.read_text().replace("[settled]\n", settled))
    assert dict(run(pack({**PACKAGE, "pb/Qot_Call.proto": LISTS}), proto).sections) == {}


def test_a_settled_enum_that_extra_lacks_is_set_aside(pack: Pack, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    run(pack(PACKAGE), proto)
    table = proto / "enum_fields.toml"
    row = '"Qot_Call.Item.side" = { enum = "Qot_Call.Own", reason = "by hand" }\n'
    table.write_text(table.read_text().replace("[settled]\n", f"[settled]\n{row}"))
    run(pack(PACKAGE), proto)
    assert unplaced(proto) == [
        ("enum_field", "Qot_Call.Item.side", '{ enum = "Qot_Call.Own", reason = "by hand" }', "vendor 1.1")
    ]


def test_a_folder_has_no_digest(tmp_path: Path) -> None:
    (tmp_path / "pb").mkdir()
    (tmp_path / "pb" / "Common.proto").write_text(COMMON)
    run(tmp_path / "pb", tmp_path / "proto")
    source = tomllib.loads((tmp_path / "proto" / "SOURCE.toml").read_text())
    assert source == {"package": "pb", "version": "", "folder": "pb"}


def test_comment_that_is_not_utf8_and_crlf_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "pb").mkdir()
    data = b"\xef\xbb\xbf" + COMMON.replace("\n", "\r\n").encode().replace(b"VENDOR", "\u6c49".encode("gbk"))
    (tmp_path / "pb" / "Common.proto").write_bytes(data)
    run(tmp_path / "pb", tmp_path / "proto")
    assert (
        (tmp_path / "proto" / "Common.proto").read_bytes().startswith(b'syntax = "proto2";\n\npackage Common;\n\nenum')
    )


def test_place_that_cannot_be_written_is_one_error(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(CodegenError, match="file"):
        run(pack(PACKAGE), tmp_path / "file" / "proto")
