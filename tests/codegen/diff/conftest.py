"""Compare, once for all tests, two releases of a tiny schema that differ in every kind of change."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.codegen.workshop import ENVELOPE, Workshop, exception, push, request

from opend_codegen.diff import Comparison, Side, compare, load_side

SHARED = """
enum Kind { Kind_Unknown = 0; Kind_Stock = 1; Kind_Fund = 12; Kind_Crypto = 14; }
enum Side { Side_Buy = 1; Side_Sell = 2; Side_Short = 3; Side_Gone = 4; }
enum Bits { Bits_A = 1; Bits_B = 2; }
enum Left { Left_A = 1; Left_B = 2; }
message Row { optional int32 a = 1; optional double b = 2; optional Left left = 3; }
message Old { optional string text = 1; optional string more = 2; }
message Plain { optional int32 kept = 1; message Inner { optional int32 x = 1; } enum Deep { Deep_A = 1; } }
message Moving { optional string x = 1; optional string y = 2; }
enum Shift { Shift_Early = 1; Shift_Late = 2; }
enum Colour { Colour_Red = 1; Colour_Green = 2; }
"""
SHARED_NEW = """
enum Kind { Kind_Unknown = 0; Kind_Stock = 1; Kind_Crypto = 12; }
enum Side { option allow_alias = true; Side_Buy = 1; Side_Bought = 1; Side_Selling = 2; Side_Xyz = 3; Side_New = 5; }
enum Bits { Bits_A = 1; Bits_B = 2; }
enum Fresh { Fresh_A = 1; }
message Row { optional int32 a = 1; optional double b = 2; }
message Renamed { optional string text = 1; optional string more = 2; }
message Added { optional string text = 9; }
enum Color { Colour_Red = 1; Colour_Green = 2; }
"""
CALL_OLD = """
message C2S {
  required int32 count = 1; optional int32 kind = 2; optional int32 side = 3; optional int32 other = 4;
  optional int32 bits = 5; optional Shared.Old old = 6; optional string away = 7; optional int32 demanded = 8;
  required string dropped = 9; optional string spelling = 10; optional int32 quantity = 11;
  optional int32 wide = 12; optional int32 many = 13; optional int32 number = 14;
  optional int32 given = 15 [default = 1];
  optional string ended = 16; reserved 30;
}
message S2C { required string name = 1; repeated Shared.Row rows = 2; optional Shared.Side said = 3;
  required int32 end = 4; }
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
"""
CALL_NEW = """
message C2S {
  required int32 count = 1; optional int32 kind = 2; optional int32 side = 3; optional int32 other = 4;
  optional int32 bits = 5; optional Shared.Renamed old = 6; required int32 demanded = 8;
  optional string dropped = 9; optional string spelled = 10; optional int32 bananas = 11;
  optional int64 wide = 12; repeated int32 many = 13; optional int32 number = 24;
  optional int32 given = 15 [default = 2];
  optional string ended = 16 [deprecated = true]; required string fresh = 17; optional bool extra = 7;
}
message S2C { optional string name = 1; repeated Shared.Row rows = 2; optional Shared.Side said = 3;
  required int32 added = 5; }
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
"""
PAGE = """
message C2S { optional bytes next = 1; }
message S2C { repeated string rows = 1; repeated int32 numbers = 2; optional bytes next = 3; }
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
"""
EMPTY = "message C2S { optional int32 a = 1; }" + ENVELOPE
SKILL = """
message ReqA { optional int32 a = 1; } message RspA { optional int32 a = 1; }
message ReqB { optional int32 b = 2; } message RspB { optional int32 b = 2; }
"""
BEFORE = "message C2S { optional int32 unlike = 33; }" + ENVELOPE
PAGING = 'paging = {{ style = "key", send = "next", receive = "next", items = "{}" }}'
LIMIT = "limit = {{ calls = {}, seconds = 30, source = 'DOC' }}"


def write_old(folder: Path) -> Path:
    """Write the old schema."""
    files = {
        "Shared.proto": SHARED,
        "Qot_Get.proto": 'import "Shared.proto";\n' + CALL_OLD,
        "Spare.proto": "message A {}",
    }
    protocols = exception("Shared.proto") + exception("Spare.proto")
    protocols += request(3001, "Qot_Get", more=LIMIT.format(10)) + request(3002, "Qot_Sub", more='effect = "state"')
    protocols += request(2202, "Trd_PlaceOrder", more='effect = "order"') + request(2203, "Trd_Gone")
    protocols += request(3103, "Qot_Pages", more=PAGING.format("rows")) + request(
        3104, "Qot_Unpaged", more=PAGING.format("rows")
    )
    protocols += request(2001, "Trd_Guarded") + request(1, "Turned") + request(3105, "Qot_Paged")
    protocols += request(3801, "Skill", more='request = "ReqA"\nresponse = "RspA"') + request(3106, "Qot_Before")
    files |= {"Skill.proto": SKILL, "Qot_Before.proto": BEFORE}
    for name in ("Qot_Sub", "Trd_PlaceOrder", "Trd_Gone", "Trd_Guarded", "Turned"):
        files[f"{name}.proto"] = EMPTY
    for name in ("Qot_Pages", "Qot_Unpaged", "Qot_Paged"):
        files[f"{name}.proto"] = PAGE
    enums = {"kind": "Shared.Kind", "side": "Shared.Side", "bits": "Shared.Bits"}
    return _write(folder, files, protocols, enums)


def write_new(folder: Path) -> Path:
    """Write the new schema."""
    moving = "message Moving { optional string x = 1; optional string y = 2; }"
    moving += "enum Shift { Shift_Early = 1; Shift_Late = 2; }"
    files = {"Shared.proto": SHARED_NEW, "Qot_Get.proto": 'import "Shared.proto";\n' + CALL_NEW, "More.proto": moving}
    protocols = exception("Shared.proto") + exception("More.proto")
    protocols += request(3001, "Qot_Get", more=LIMIT.format(5)) + request(3902, "Qot_Sub", more='effect = "order"')
    protocols += request(2202, "Trd_PlaceOrder") + request(2203, "Trd_CancelAll")
    protocols += request(3103, "Qot_Pages", more=PAGING.format("numbers")) + request(3104, "Qot_Unpaged")
    protocols += request(2001, "Trd_Guarded", more='effect = "order"') + push(1, "Turned")
    protocols += request(3105, "Qot_Paged", more=PAGING.format("rows"))
    more = 'request = "ReqB"\nresponse = "RspB"\neffect = "state"'
    protocols += request(3801, "Skill", more=more) + request(3106, "Qot_After")
    files |= {"Skill.proto": SKILL, "Qot_After.proto": BEFORE}
    for name in ("Qot_Sub", "Trd_PlaceOrder", "Trd_Guarded", "Turned"):
        files[f"{name}.proto"] = EMPTY
    files["Trd_CancelAll.proto"] = "message C2S { optional string all = 7; }" + ENVELOPE
    for name in ("Qot_Pages", "Qot_Unpaged", "Qot_Paged"):
        files[f"{name}.proto"] = PAGE
    enums = {"kind": "Shared.Side", "other": "Shared.Side", "bits": "Shared.Bits"}
    return _write(folder, files, protocols, enums, flags={"bits"})


def _write(
    folder: Path,
    files: dict[str, str],
    protocols: str,
    enums: dict[str, str],
    flags: frozenset[str] | set[str] = frozenset(),
) -> Path:
    folder.mkdir(parents=True)
    rows = [
        f'"Qot_Get.C2S.{name}" = '
        + (f'{{ enum = "{enum}", flags = true, reason = "r" }}' if name in flags else f'"{enum}"')
        for name, enum in enums.items()
    ]
    workshop = Workshop(folder)
    workshop.write(files, protocols, "[settled]\n" + "\n".join(rows) + "\n")
    return workshop.proto


@pytest.fixture(scope="session")
def old_schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the old schema."""
    return write_old(tmp_path_factory.mktemp("diff") / "old")


@pytest.fixture(scope="session")
def new_schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the new schema."""
    return write_new(tmp_path_factory.mktemp("diff") / "new")


@pytest.fixture(scope="session")
def old_side(old_schema: Path) -> Side:
    """The old schema, read."""
    return load_side(str(old_schema))


@pytest.fixture(scope="session")
def new_side(new_schema: Path) -> Side:
    """The new schema, read."""
    return load_side(str(new_schema))


@pytest.fixture(scope="session")
def comparison(old_side: Side, new_side: Side) -> Comparison:
    """The comparison of the two schemas."""
    return compare(old_side, new_side)
