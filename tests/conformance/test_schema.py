"""Each field of the suite's messages is generated, or left out with a reason."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.conformance.schema import generate_messages

MESSAGES = """\
syntax = "proto2";
package tests;
message TestAllTypesProto2 {
  message NestedMessage { optional int32 a = 1; optional TestAllTypesProto2 corecursive = 2; }
  enum NestedEnum { FOO = 0; }
  message Set { option message_set_wire_format = true; extensions 4 to max; }
  optional NestedEnum kept_enum = 1;
  optional NestedMessage kept_message = 2;
  optional ForeignMessageProto2 kept_foreign = 3;
  optional TestAllTypesProto2 kept_level = 4;
  repeated int32 kept_packed = 5 [packed = true];
  optional sint32 a_zigzag = 10;
  map<int32, int32> a_map = 11;
  oneof one { int32 in_oneof = 12; }
  optional group Grouped = 13 { optional int32 b = 14; }
  optional Set a_set = 15;
  extensions 100 to 200;
}
message ForeignMessageProto2 { optional int32 c = 1; }
message Unused { map<int32, int32> a = 1; }
enum ForeignEnumProto2 { FOREIGN_FOO = 0; }
extend TestAllTypesProto2 { optional int32 extended = 120; }
"""
REASONS = {
    "10": "of type sint32",
    "aZigzag": "of type sint32",
    "11": "a map",
    "aMap": "a map",
    "12": "in a oneof",
    "inOneof": "in a oneof",
    "13": "of type group",
    "grouped": "of type group",
    "15": "a message set",
    "aSet": "a message set",
}
TOO_DEEP = "a message within itself, 3 deep"
PACKAGE = "tests.TestAllTypesProto2"


def test_what_is_generated_and_what_is_left_out(tmp_path: Path) -> None:
    files = {
        "google/protobuf/test_messages_proto2.proto": MESSAGES,
        "conformance/conformance.proto": 'syntax = "proto3"; package conformance;',
    }
    for name, text in files.items():
        path = tmp_path / "include" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    generated = generate_messages(tmp_path / "include", tmp_path / "work")
    text = (generated / "opend_proto" / "test_messages_proto2.py").read_text(encoding="utf-8")
    assert re.findall(r"^class (\w+)\(Message\)", text, re.MULTILINE) == [
        "ForeignMessageProto2",
        "TestAllTypesProto2",
        "TestAllTypesProto2Level1",
        "TestAllTypesProto2Level2",
    ]
    kept = set(re.findall(r'"(kept_\w+)"', text))
    assert kept == {"kept_enum", "kept_message", "kept_foreign", "kept_level", "kept_packed"}
    left_out = json.loads((generated / "left_out.json").read_text(encoding="utf-8"))
    named = {name: {key: why for key, why in fields.items() if "_" not in key} for name, fields in left_out.items()}
    assert named[PACKAGE] == REASONS | {"120": "an extension"}
    assert named[f"{PACKAGE}Level1"] == REASONS
    assert named[f"{PACKAGE}Level2"] == REASONS | {"4": TOO_DEEP, "keptLevel": TOO_DEEP}
    assert named[f"{PACKAGE}Level2.NestedMessage"] == {"2": TOO_DEEP, "corecursive": TOO_DEEP}
    assert named[f"{PACKAGE}.NestedMessage"] == {}
