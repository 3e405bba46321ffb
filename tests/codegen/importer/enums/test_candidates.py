"""Comments that give a field its enum, comments that only add it to the report, and comments that do nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from opend_codegen.importer.enums.candidates import Candidate, Derivation, derive_enum_fields
from opend_codegen.protoc import compile_protos

FILES = {
    "Common": """enum RetType { Ok = 0; }
        enum Session { Session_All = 1; }""",
    "Trd_Common": """enum TimeInForce { Day = 0; Gtc = 1; }
        enum OrderType { OrderType_Normal = 1; }
        enum Twin { Twin_X = 1; }""",
    "Qot_Common": """enum Dir { Dir_Bid = 1; // 买入
        Dir_Ask = 2; // 卖出
        }
        enum OptionType { OptionType_Unknown = 0; OptionType_Call = 1; OptionType_Put = 2; }
        enum SellerType { SellerType_Call = 1; SellerType_Put = 2; }
        enum Fields { Fields_None = 0; Fields_High = 1; Fields_Open = 2; Fields_Low = 4; }
        enum Twin { Twin_X = 1; }
        enum Local { Common_Local = 1; }""",
    "Qot_Far": "enum FarType { FarType_A = 1; }",
}


def wide(text: str) -> str:
    """Return the text in the full-width forms that Chinese comments use."""
    return text.translate({ord(character): ord(character) + 0xFEE0 for character in "(),:="})


def derive(declaration: str, directory: Path) -> Derivation:
    for name, text in FILES.items():
        (directory / f"{name}.proto").write_text(f'syntax = "proto2"; package {name}; {text}')
    body = f"enum Local {{ Local_A = 1; }}\nmessage M {{\n{declaration}\n}}"
    imports = 'import "Common.proto"; import "Qot_Common.proto";'
    (directory / "Qot_T.proto").write_text(f'syntax = "proto2"; package Qot_T; {imports}\n{body}')
    return derive_enum_fields(compile_protos(directory))


@pytest.mark.parametrize(
    ("declaration", "enum"),
    [
        ("optional int32 x = 1; // Dir, words", "Qot_Common.Dir"),
        ("optional int32 x = 1; // words,参见Dir的枚举定义", "Qot_Common.Dir"),
        ("// Dir\noptional int32 x = 1;", "Qot_Common.Dir"),
        ("repeated int64 x = 1; // Qot_Common::Dir", "Qot_Common.Dir"),
        ("optional uint32 x = 1; // see Trd_Common.OrderType", "Trd_Common.OrderType"),
        ("optional int32 x = 1; // TrdCommon_TimeInForce", "Trd_Common.TimeInForce"),
        ("optional int32 x = 1; // Qot_Common.Session: wrong package", "Common.Session"),
        ("optional int32 x = 1; // Local: of this file", "Qot_T.Local"),
        ("optional int32 x = 1; // Twin: of the imported file", "Qot_Common.Twin"),
        ("optional int32 x = 1; // FarType: in one file only", "Qot_Far.FarType"),
        ("optional int32 retType = 1;", "Common.RetType"),
        ("optional int32 x = 1; // 1机构、1: bid, 2=ask", None),
        ("optional int32 x = 1; // 1:买,2:卖", "Qot_Common.Dir"),
        ("optional int32 x = 1; // 方向" + wide("(1:买入,2:卖出)"), "Qot_Common.Dir"),
        ("optional int32 optionType = 1; // CALL(1)/PUT(2)", "Qot_Common.OptionType"),
        ("optional int32 x = 1; // CALL(1)/PUT(2): two enums have these", None),
        ("optional int32 x = 1; // 1:卖,2:买", None),
        ("optional int32 x = 1; // 1:买: one value is too little", None),
        ("optional int32 x = 1; // 非 Qot_Common.Dir", None),
        ("optional int32 x = 1; // OrderType: of the other domain", None),
        ("optional int32 x = 1; // Trd_Common.Nothing", None),
        ("optional int32 x = 1; // Dir_Bid only", None),
        ("optional uint64 x = 1; // Dir", None),
        ("optional string x = 1; // Dir", None),
        ("optional int32 x = 1;", None),
    ],
)
def test_enum_of_a_field(declaration: str, enum: str | None, tmp_path: Path) -> None:
    found = list(derive(declaration, tmp_path).fields.values())
    assert found == ([Candidate(enum)] if enum else [])


@pytest.mark.parametrize(
    ("declaration", "flags"),
    [
        ("optional int64 x = 1; // Fields枚举值或组合", True),
        ("optional int64 x = 1; // (Fields)组合标志位", True),
        ("optional int64 x = 1; // Fields集合", True),
        ("optional int64 x = 1; // 组合类型, Fields", False),
        ("repeated int64 x = 1; // Fields集合", False),
        ("optional int64 x = 1; // Local集合", False),
    ],
)
def test_sets_of_bits(declaration: str, flags: bool, tmp_path: Path) -> None:
    assert [found.flags for found in derive(declaration, tmp_path).fields.values()] == [flags]


@pytest.mark.parametrize(
    ("comment", "is_listed"),
    [
        ("0=no, 1=yes", True),
        (wide("0:无,1:有"), True),
        ("FieldId 枚举", True),
        ("参见Trd_Common.Nothing的枚举定义", True),
        ("default 0, at most 1000", False),
        ("page [1,200], default 50", False),
        ("from Qot_A(3237) or Qot_B(3238)", False),
        ("begins at 0", False),
    ],
)
def test_report_of_what_stays_plain(comment: str, is_listed: bool, tmp_path: Path) -> None:
    derivation = derive(f"optional int32 x = 1; // {comment}", tmp_path)
    assert list(derivation.plain) == (["Qot_T.M.x"] if is_listed else [])
