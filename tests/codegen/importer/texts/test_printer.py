"""A printed schema means the same as the one that was read, awkward names and values included."""

from __future__ import annotations

from pathlib import Path

from opend_codegen.importer.texts.printer import print_proto
from opend_codegen.protoc import compile_protos
from opend_codegen.releases.elements import locations, walk
from opend_codegen.releases.reduction import reduce_schema

AWKWARD = r"""
syntax = "proto2";
package P;
import "Q.proto";
import "R.proto";
option deprecated = true;
message Q { message T { optional .Q.T theirs = 1; optional T ours = 2; } optional .Q.E e = 1 [default = B]; }
message R { option deprecated = true; optional R r = 536870911;
  repeated int32 n = 2 [packed = true, deprecated = true]; }
enum E { option deprecated = true; A = -5; B = 0x10; }
message V { reserved 2, 5 to 7, 1000 to max; reserved "gone", "lost"; optional int32 kept = 1; }
enum W { reserved -3, 4 to 6, 9 to max; reserved "W_GONE"; W_KEPT = 1; }
message D {
  optional string s = 1 [default = "a\"b\\\n\tü\x01"];
  optional bytes b = 2 [default = "\x00\xff\"'\\"];
  optional double d = 3 [default = -1.5e300];
  optional float f = 4 [default = inf];
  optional double n = 5 [default = nan];
  optional bool t = 6 [default = true];
  optional int64 i = 7 [default = -9223372036854775808];
  optional uint64 u = 8 [default = 18446744073709551615];
  optional E e = 9 [default = A];
  repeated sint32 p = 10 [packed = false];
}
"""


def test_round_trip(tmp_path: Path) -> None:
    vendor, ours = tmp_path / "vendor", tmp_path / "ours"
    vendor.mkdir()
    ours.mkdir()
    (vendor / "P.proto").write_text(AWKWARD)
    (vendor / "Q.proto").write_text('syntax = "proto2"; package Q; enum E { B = 1; } message T { optional E e = 1; }')
    (vendor / "R.proto").write_text('syntax = "proto2"; package R; message Unused {}')
    schema = compile_protos(vendor)
    reduced = reduce_schema(schema)
    names = {element.name for file in schema.file for element in walk(file)} | {"P", "Q", "R"}
    for file in schema.file:
        order = {path: (place.span[0], place.span[1]) for path, place in locations(file).items()}
        (ours / file.name).write_text(print_proto(reduced[file.name], order, {}, names))
    assert reduce_schema(compile_protos(ours)) == reduced
    text = (ours / "P.proto").read_text()
    assert 'import "Q.proto";' in text
    assert "R.proto" not in text
    assert "optional .Q.T theirs = 1;" in text
    assert "optional Q.T ours = 2;" in text
