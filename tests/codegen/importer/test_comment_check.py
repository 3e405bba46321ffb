"""A comment must say more than the name does, and what has no comment is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from opend_codegen.__main__ import main
from opend_codegen.importer import ImportOptions, comment_faults, import_schema
from opend_codegen.importer.comment_check import says_only

Pack = Callable[[Mapping[str, str]], Path]

SILENT = """\
syntax = "proto2";
package Qot_Call;
message C2S { required int32 count = 1; }
message S2C { optional string text = 1; }
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
enum Kind { Kind_One = 1; }
"""
SPOKEN = """\
syntax = "proto2";

// Counts.
package Qot_Call;

// What to count.
message C2S {
  // At most 20.
  required int32 count = 1;
}

// What was counted.
message S2C {
  // In words.
  optional string text = 1;
}

// The body of a request packet.
message Request {
  // The parameters.
  required C2S c2s = 1;
}

// The body of a reply packet.
message Response {
  // 0 means success.
  required int32 retType = 1 [default = -400];
  // Absent if retType is not 0.
  optional S2C s2c = 4;
}

// Ways to count.
enum Kind {
  // In steps of a single unit.
  Kind_One = 1;
}
"""
IDS = "class ProtoId(object):\n    Qot_Call = 3010\n    All_PushId = []\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The delta min.", ["deltaMin"]),
        ("Minimum of delta.", ["deltaMin"]),
        ("Net profit.", ["netProfit"]),
        ("Net profits", ["FinancialProperty_NET_PROFIT"]),
        ("Kind one.", ["Kind_One", "Kind"]),
        ("One kind.", ["Kind_One", "Kind"]),
        ("Name of the stock.", ["name", "StockInfo"]),
        ("The holder's name.", ["holder_name"]),
        ("The companies.", ["companyList"]),
        ("", ["anything"]),
    ],
)
def test_a_comment_of_the_names_own_words_is_refused(text: str, names: list[str]) -> None:
    assert says_only(text, names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The delta min, as a fraction.", ["deltaMin"]),
        ("Net profit of the last twelve months.", ["netProfit"]),
        ("Bars of one day.", ["KLType_Day", "KLType"]),
        ("Lowest delta.", ["deltaMin"]),
        ("20.", ["count"]),
    ],
)
def test_a_comment_that_adds_a_word_is_accepted(text: str, names: list[str]) -> None:
    assert not says_only(text, names)


def write(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "Qot_Call.proto").write_text(text)
    return folder


def test_elements_without_a_comment_are_faults_and_so_is_a_file(tmp_path: Path) -> None:
    names = [fault.name for fault in comment_faults(write(tmp_path, SILENT))]
    assert names[:3] == ["Qot_Call.proto", "Qot_Call.C2S", "Qot_Call.C2S.count"]
    assert names[-1] == "Qot_Call.Kind.Kind_One"
    assert len(names) == 12
    assert comment_faults(write(tmp_path, SPOKEN)) == []


def test_enums_of_our_own_need_words_too(tmp_path: Path) -> None:
    write(tmp_path, SPOKEN)
    write(
        tmp_path / "extra",
        'syntax = "proto2";\n\n// Ours.\npackage Qot_Call;\n// Ways to work.\nenum Mode { Mode_A = 1; }\n',
    )
    assert [str(fault) for fault in comment_faults(tmp_path)] == ["Qot_Call.Mode.Mode_A: no comment"]


@pytest.mark.parametrize(("comment", "status"), [("// In steps of a single unit.", 0), ("// One kind.", 1)])
def test_the_command_names_them(comment: str, status: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    proto, out = tmp_path / "proto", tmp_path / "out"
    write(proto, SPOKEN.replace("// In steps of a single unit.", comment))
    (proto / "protocols.toml").write_text('[[protocol]]\nid = 3010\nname = "Qot_Call"\nfile = "Qot_Call.proto"\n'
                                          'kind = "request"\n')  # fmt: skip
    (proto / "enum_fields.toml").write_text("")
    folders = ["--proto", str(proto), "--out", str(out)]
    assert main(["generate", *folders]) == 0
    assert main(["check", *folders]) == 0, "only those who ask for it must write comments"
    capsys.readouterr()
    assert main(["check", "--comments", *folders]) == status
    shown = capsys.readouterr()
    assert ("Qot_Call.Kind.Kind_One: 'One kind.' says no more than the name" in shown.err) is bool(status)


@pytest.fixture
def shipped(pack: Pack, tmp_path: Path) -> Path:
    """A folder whose every element has a comment."""
    folder = tmp_path / "shipped"
    import_schema(str(pack({"pb/Qot_Call.proto": SPOKEN, "constant.py": IDS})), folder)
    return write(folder, SPOKEN)


NEW = (
    SPOKEN.replace("// In words.\n", "")
    .replace("  // In steps of a single unit.\n  Kind_One = 1;", "  Kind_One = 1; Kind_Two = 2;")
    .replace("required int32 count = 1;", "required int32 count = 1; optional int32 start = 2;")
)
NEXT = {"pb/Qot_Call.proto": NEW, "pb/Qot_More.proto": SILENT.replace("Qot_Call", "Qot_More"), "constant.py": IDS}


def test_an_import_names_what_is_new_and_has_no_comment(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    report = import_schema(str(pack(NEXT)), proto, options=ImportOptions(shipped=shipped))
    assert report.without_comment[:4] == (
        "Qot_Call.C2S.start",
        "Qot_Call.Kind.Kind_Two",
        "Qot_More.proto",
        "Qot_More.C2S",
    )
    assert len(report.without_comment) == 14
    assert report.as_data()["without_comment"] == report.without_comment
    text = " ".join(" ".join(report.lines()).split())
    assert "14 elements have no comment: Qot_Call.C2S.start, Qot_Call.Kind.Kind_Two, Qot_More.proto, " in text
    assert "// In words.\n  optional string text = 1;" in (proto / "Qot_Call.proto").read_text()


def test_what_gets_a_comment_is_told_no_more_and_keeps_it(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    options = ImportOptions(shipped=shipped)
    import_schema(str(pack(NEXT)), proto, options=options)
    call = proto / "Qot_Call.proto"
    call.write_text(call.read_text().replace("  optional int32 start", "  // Mine.\n  optional int32 start"))
    report = import_schema(str(pack(NEXT)), proto, options=options)
    assert report.without_comment[0] == "Qot_Call.Kind.Kind_Two"
    assert "  // Mine.\n  optional int32 start" in call.read_text()


def test_a_long_list_is_cut_after_twenty(pack: Pack, shipped: Path, tmp_path: Path) -> None:
    many = "".join(f"optional int32 field{number} = {number}; " for number in range(2, 30))
    packed = pack({"pb/Qot_Call.proto": SPOKEN.replace("required int32 count", many + "required int32 count")})
    report = import_schema(str(packed), tmp_path / "proto", options=ImportOptions(shipped=shipped))
    text = " ".join(" ".join(report.lines()).split())
    assert "28 elements have no comment: Qot_Call.C2S.field2, " in text
    assert "Qot_Call.C2S.field21, and 8 more" in text
    assert "field22" not in text
    assert "Qot_Call.C2S.field29" in " ".join(report.lines(verbose=True))
