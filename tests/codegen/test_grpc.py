"""The flavour `grpc`: what it makes of a schema compiles, and is on the wire what the schema is."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from google.protobuf.descriptor_pb2 import FileDescriptorProto, FileDescriptorSet

from opend_codegen.__main__ import main
from opend_codegen.docstrings import proto_comment

from .workshop import ENVELOPE, Workshop, exception, push, request

HOSTILE: Final = "*/ } message X {} {{ 7 * 7 }} // \\ \" \u202e \u2028 ' %}"
TYPES: Final = f"""
// {HOSTILE}
enum Colour {{
  option allow_alias = true;
  reserved 5 to 9;
  reserved "Colour_Old";
  // {HOSTILE}
  Colour_Red = 1;
  Colour_Rot = 1;
}}
message Holder {{
  reserved 7;
  enum Size {{ Size_Small = -1; }}
  message Inner {{ optional Size size = 1; }}
  // {HOSTILE}
  required Inner inner = 1;
  optional Colour colour = 3;
  repeated int32 numbers = 4;
}}
"""
STREAMED: Final = """
message Security { required int32 market = 1; }
message Ticker { required int64 sequence = 1; }
message KLine { required string time = 1; }
"""


def generated(workshop: Workshop, protos: dict[str, str], protocols: str) -> dict[str, FileDescriptorProto]:
    """Generate, compile with protoc, and return the file descriptors by the names below the folder."""
    workshop.write(protos, protocols)
    assert main(["generate", "--flavour", "grpc", "--out", "."]) == 0
    names = sorted(path.as_posix() for path in (workshop.root / "opend_grpc").glob("*.proto"))
    files = [f"opend_grpc/{name.rpartition('/')[2]}" for name in names]
    command = [sys.executable, "-m", "grpc_tools.protoc", "-I.", "--descriptor_set_out=all.binpb", *files]
    done = subprocess.run(command, cwd=workshop.root, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    compiled = FileDescriptorSet.FromString((workshop.root / "all.binpb").read_bytes())
    return {file.name.removeprefix("opend_grpc/"): file for file in compiled.file}


def test_types_keep_names_numbers_and_presence_whatever_their_comments_say(workshop: Workshop) -> None:
    types = {"Types.proto": TYPES, "Qot_Get.proto": f"// {HOSTILE}\nmessage C2S {{}}" + ENVELOPE}
    files = generated(workshop, types, request(3010, "Qot_Get") + exception("Types.proto"))
    file = files["types.proto"]
    assert file.package == "opend.types"
    assert [(value.name, value.number) for value in file.enum_type[0].value] == [("Colour_Red", 1), ("Colour_Rot", 1)]
    assert [(each.start, each.end) for each in file.enum_type[0].reserved_range] == [(5, 9)]
    holder = file.message_type[0]
    assert [(field.name, field.number, field.label, field.type_name) for field in holder.field] == [
        ("inner", 1, 2, ".opend.types.Holder.Inner"),
        ("colour", 3, 1, ".opend.types.Colour"),
        ("numbers", 4, 3, ""),
    ]
    assert [(each.name, each.field[0].type_name) for each in holder.nested_type] == [
        ("Inner", ".opend.types.Holder.Size")
    ]
    assert files["qot_get.proto"].message_type[3].field[0].default_value == "-400"
    # A schema without quotes has no streams of them.
    assert [message.name for message in files["streams.proto"].message_type] == ["PushRequest"]


def test_there_is_a_method_for_each_call_and_a_stream_for_each_push(workshop: Workshop) -> None:
    told = "message S2C {} message Response { required int32 retType = 1; optional S2C s2c = 4; }"
    protos = {"Qot_Get.proto": "message C2S {}" + ENVELOPE, "Told.proto": told, "Qot_Common.proto": STREAMED}
    protocols = request(3010, "Qot_Get") + push(3011, "Told") + exception("Qot_Common.proto")
    services = generated(workshop, protos, protocols)["services.proto"]
    shown = {
        service.name: [(each.name, each.input_type, each.output_type, each.server_streaming) for each in service.method]
        for service in services.service
    }
    assert shown == {
        "System": [("Told", ".opend.PushRequest", ".opend.ToldEvent", True)],
        "Qot": [
            ("Get", ".opend.qot_get.Request", ".opend.qot_get.Response", False),
            ("Ticks", ".opend.TicksRequest", ".opend.TickItem", True),
            ("Klines", ".opend.KlinesRequest", ".opend.KlineItem", True),
        ],
        "Trd": [],
    }
    event = services.message_type[0]
    assert [(field.name, field.type_name) for field in event.field] == [("s2c", ".opend.told.S2C"), ("lost", "")]


def test_every_line_of_a_comment_is_one() -> None:
    text = proto_comment("one\ntwo \x00 \r\x0b " + "long " * 40 + "\n\n\u2028three", 4)
    assert all(line.strip().startswith("//") and len(line) <= 120 for line in text.splitlines())
    assert text.splitlines()[-1] == "    // \\u2028three"
