"""Elements of a new schema are matched with those of an old one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto

from opend_codegen.matching import Matching, match_schemas, sound_alike
from opend_codegen.protoc import compile_protos

ENVELOPE = "message C2S { optional int32 a = 1; } message S2C { optional int32 b = 1; }"


def match(tmp_path: Path, old: Mapping[str, str], new: Mapping[str, str]) -> Matching:
    compiled: list[Iterable[FileDescriptorProto]] = []
    for side, files in (("old", old), ("new", new)):
        folder = tmp_path / side
        folder.mkdir()
        imports = "".join(f'import "{name}.proto";' for name in files if name == "Shared")
        for name, body in files.items():
            known = imports if name != "Shared" else ""
            (folder / f"{name}.proto").write_text(f'syntax = "proto2"; package {name}; {known} {body}')
        compiled.append(compile_protos(folder).file)
    return match_schemas(*compiled)


def test_names_decide_first(tmp_path: Path) -> None:
    found = match(
        tmp_path,
        {"A": "message M { optional int32 a = 1; optional int32 gone = 3; } enum E { X = 1; Y = 2; }"},
        {"A": "message M { optional int64 a = 2; optional int32 b = 1; } enum E { X = 2; Z = 1; }"},
    )
    assert found.pairs["A.M.a"] == "A.M.a"
    assert found.removed == ["A.M.gone", "A.E.Y"]
    assert found.added == ["A.M.b", "A.E.Z"]
    assert not found.renamed


def test_field_and_value_under_a_new_name(tmp_path: Path) -> None:
    found = match(
        tmp_path,
        {"A": "message M { optional int32 old = 1; optional int32 other = 2; } enum E { E_AvgPrice = 1; E_Min = 2; }"},
        {"A": "message M { optional int32 new = 1; optional string text = 2; } enum E { E_AveragePrice = 1; X = 2; }"},
    )
    assert found.renamed == {"A.M.old": "A.M.new", "A.E.E_AvgPrice": "A.E.E_AveragePrice"}
    assert found.removed == ["A.M.other", "A.E.E_Min"]
    assert found.added == ["A.M.text", "A.E.X"]


@pytest.mark.parametrize(
    ("old", "new", "alike"),
    [
        ("E.OrderType_TWAP", "E.OrderType_TWAP_MARKET", True),
        ("E.TickerType_AvgPrice", "E.TickerType_AveragePrice", True),
        ("E.SecurityType_WealthManageFund", "E.SecurityType_Crypto", False),
        ("E.Side_Up", "E.Side_Setup_Price", False),
        ("M.field", "M.fieldName", True),
        ("M.price", "M.volume", False),
    ],
)
def test_two_spellings_of_one_name(old: str, new: str, *, alike: bool) -> None:
    assert sound_alike(old, new) is sound_alike(new, old) is alike


def test_a_new_name_may_come_with_another_label_but_not_with_a_list(tmp_path: Path) -> None:
    found = match(
        tmp_path,
        {"A": "message M { required int32 old = 1; optional int32 one = 2; }"},
        {"A": "message M { optional int32 new = 1; repeated int32 many = 2; }"},
    )
    assert found.renamed == {"A.M.old": "A.M.new"}
    assert found.removed == ["A.M.one"]


def test_message_in_another_file(tmp_path: Path) -> None:
    body = "message Row { optional int32 a = 1; optional int32 b = 2; }"
    found = match(tmp_path, {"A": f"{body} {ENVELOPE}", "Shared": ""}, {"A": ENVELOPE, "Shared": body})
    assert found.moved == {"A.Row": "Shared.Row"}
    assert found.pairs["A.Row.b"] == "Shared.Row.b"
    assert not found.renamed
    assert not found.removed


def test_message_under_a_new_name_and_the_field_that_holds_it(tmp_path: Path) -> None:
    row = "message {0} {{ optional int32 a = 1; optional int32 b = 2; }} message M {{ repeated {0} {1} = 1; }}"
    found = match(tmp_path, {"A": row.format("Row", "rows")}, {"A": row.format("Line", "rows")})
    assert found.renamed == {"A.Row": "A.Line"}
    assert found.pairs["A.Row.a"] == "A.Line.a"


def test_file_under_a_new_name(tmp_path: Path) -> None:
    found = match(tmp_path, {"A": ENVELOPE}, {"B": ENVELOPE})
    assert found.pairs == {"A.C2S": "B.C2S", "A.C2S.a": "B.C2S.a", "A.S2C": "B.S2C", "A.S2C.b": "B.S2C.b"}


@pytest.mark.parametrize("count", [2, 3])
def test_two_that_are_alike_are_nobody(count: int, tmp_path: Path) -> None:
    files = {f"N{number}": ENVELOPE for number in range(count)}
    found = match(tmp_path, {"A": ENVELOPE}, files)
    assert not found.pairs


def test_envelopes_of_other_files_are_others(tmp_path: Path) -> None:
    found = match(tmp_path, {"A": f"{ENVELOPE} message X {{}}"}, {"B": f"{ENVELOPE} message Y {{}}"})
    assert not found.pairs
