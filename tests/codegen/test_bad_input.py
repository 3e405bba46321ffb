"""Each kind of bad input gives one line with file, line and cause, exit status 1, and leaves the old package alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from opend_codegen.__main__ import main

from .workshop import CALL, ENVELOPE, Workshop, exception, push, request


@dataclass(frozen=True, slots=True)
class Case:
    """An input and the beginning of its error message; ``proto`` is A.proto from its third line on."""

    name: str
    complaint: str
    proto: str = ""
    protos: Mapping[str, str] = field(default_factory=dict[str, str])
    protocols: str | None = None
    enum_fields: str = ""
    messages: str = ""


TWO_ENUMS = "enum E { E_Zero = 0; }\nmessage M { optional int32 n = 1; optional string s = 2; repeated fixed64 f = 3; }"

PROTO_CASES = [
    Case("does not compile", 'proto/A.proto:5: Expected ";".', "message M {\n  optional int32 n = 1\n}"),
    Case("unknown type", 'proto/A.proto:3: "Gone" is not defined.', "message M { optional Gone n = 1; }"),
    Case("number used twice", "proto/A.proto:5: Field number 1 has already been used in", "message M {\n"
         "  optional int32 a = 1;\n  optional int32 b = 1;\n}"),
    Case("no such import", 'proto/A.proto:3: Import "B.proto" was not found', 'import "B.proto";'),
    Case("import from elsewhere", "proto/A.proto:3: import of google/protobuf/any.proto is not supported: it is not ",
         'import "google/protobuf/any.proto";\nmessage M { optional google.protobuf.Any a = 1; }'),
    Case("proto3", "proto/A.proto:1: proto3 is not supported; the gateway's schema is proto2",
         'syntax = "proto3";\npackage A;\nmessage M {}'),
    Case("no package", "proto/A.proto:1: the file has no package; every file of the gateway has one",
         'syntax = "proto2";\nmessage M {}'),
    Case("map", "proto/A.proto:5: map `prices` in A.M is not supported",
         "message M {\n  optional int32 n = 1;\n  map<string, int32> prices = 2;\n}"),
    Case("nested map", "proto/A.proto:3: map `m` in A.M.I is not supported",
         "message M { message I { map<int32, M> m = 1; } }"),
    Case("oneof", "proto/A.proto:4: oneof `choice` in A.M is not supported",
         "message M {\n  oneof choice { int32 a = 1; int32 b = 2; }\n}"),
    Case("group", "proto/A.proto:4: group `item` in A.M is not supported",
         "message M {\n  repeated group Item = 1 { optional int32 n = 2; }\n}"),
    Case("extension range", "proto/A.proto:4: extensions of A.M are not supported",
         "message M {\n  extensions 100 to 199;\n}"),
    Case("extension field", "proto/A.proto:4: extension field `more` is not supported",
         "message M { extensions 100 to 199; }\nextend M { optional int32 more = 100; }"),
    Case("service", "proto/A.proto:4: service `Gateway` is not supported",
         "message M {}\nservice Gateway { rpc Call (M) returns (M); }"),
    *(
        Case(f"type {name}", f"proto/A.proto:4: type {name} of A.M.n is not supported",
             f"message M {{\n  optional {name} n = 1;\n}}")
        for name in ("fixed32", "fixed64", "sfixed32", "sfixed64", "sint32", "sint64")
    ),
    Case("recursive message", "proto/A.proto:3: recursive messages are not supported: A.M -> A.M",
         "message M { optional M m = 1; }"),
    Case("recursion over three", "proto/A.proto:3: recursive messages are not supported: A.M -> A.N -> A.O -> A.M",
         "message M { optional N n = 1; }\nmessage N { repeated O o = 1; }\nmessage O { required M m = 1; }"),
    Case("fields of one name", "proto/A.proto:5: maxNum and max_num would both become the attribute of A.M `max_num`",
         'message M {\n  optional int32 maxNum = 1;\n  optional int32 max_num = 2 [json_name = "other"];\n}'),
    Case("field like a nested enum", "proto/A.proto:3: A.M.kind and Kind would both become the attribute of A.M `kind`",
         "message M { enum kind { zero = 0; } optional kind Kind = 1; }"),
    Case("classes of one name", "proto/A.proto:4: A.Field and A.Field_ would both become the class `Field_`",
         "message Field {}\nmessage Field_ {}"),
    Case("enum like a message", "proto/A.proto:3: A.list and A.list_ would both become the class `list_`",
         "message list_ {}\nenum list { zero = 0; }"),
    Case("nested classes of one name", "proto/A.proto:3: A.M.None and A.M.None_ would both become the attribute of A.M "
         "`None_`", "message M { message None {} message None_ {} }"),
    Case("members of one name", "proto/A.proto:5: E_TopUp and E_Top_Up would both become the member of A.E `TOP_UP`",
         "enum E {\n  E_TopUp = 0;\n  E_Top_Up = 1;\n}"),
    Case("nested members of one name", "proto/A.proto:3: E_1a and E__1A would both become the member of A.M.E `E_1A`",
         "message M { enum E { option allow_alias = true; E_1a = 0; E__1A = 0; } }"),
    Case("arguments of one name", "proto/A.proto:5: self and self_ would both become the argument for A.M `self_`",
         "message M {\n  optional int32 self = 1;\n  optional int32 self_ = 2;\n}"),
    Case("a hidden module", "proto/B.proto:4: the class of B.a would hide the module `a`, which this file uses",
         protos={"A.proto": "message M {}", "B.proto": 'syntax = "proto2";\npackage B;\nimport "A.proto";\n'
                 "message a { optional A.M m = 1; }"}),
    Case("a hidden class", "proto/A.proto:4: A.M.X hides A.X, which this field holds",
         "message X {}\nmessage M { message X {} optional A.X x = 1; }"),
]  # fmt: skip

TABLE_CASES = [
    Case("modules of one name", "proto/Qot_Get.proto:2: QotGet.proto and Qot_Get.proto would both become the module "
         "`qot_get`", protos={"Qot_Get.proto": "", "QotGet.proto": ""}),
    Case("module like a template", "templates/dataclasses: Own.proto by message_module.py.j2 and the template "
         "own.py.j2 would both become own.py", protos={"Own.proto": ""}),
    Case("value that is gone", "proto/messages.toml:2: A.V points nowhere: there is no such message",
         messages='[values]\n"A.V" = "a key"'),
    Case("value with a list", "proto/messages.toml:2: A.V cannot be a value: codes is repeated",
         "message V { repeated string codes = 1; }", messages='[values]\n"A.V" = "a key"'),
    Case("value with a message", "proto/messages.toml:2: A.V cannot be a value: w holds A.W, which is none",
         "message W {}\nmessage V { required W w = 1; }", messages='[values]\n"A.V" = "a key"'),
    Case("value without a reason", "proto/messages.toml:2: `A.V` is missing or is not a text: {'A.V': True}",
         "message V {}", messages='[values]\n"A.V" = true'),
    Case("secret that is no field", "proto/messages.toml:2: A.M.gone points nowhere: there is no such field",
         "message M { optional string key = 1; }", messages='[secrets]\n"A.M.gone" = "a key"'),
    Case("secret that is a number", "proto/messages.toml:2: A.M.n cannot be a secret: it is no single text or bytes",
         "message M { optional int32 n = 1; }", messages='[secrets]\n"A.M.n" = "a key"'),
    Case("values in a list", "proto/messages.toml: `values` must be a table, written as [values]",
         messages='values = ["A.V"]'),
    Case("messages that are no TOML", "proto/messages.toml:1: not valid TOML: Invalid value (at line 1, column 10)",
         messages="values = ?"),
    Case("method like a module", "proto/protocols.toml:8: the method of Kinds would hide the module `kinds`, which "
         "Use uses", protos={"Kinds.proto": "enum E { E_Zero = 0; }" + CALL,
                             "Use.proto": 'syntax = "proto2";\npackage Use;\nimport "Kinds.proto";\n'
                             "message C2S { optional Kinds.E e = 1; }" + ENVELOPE},
         protocols=request(7, "Kinds") + request(8, "Use")),
    Case("id used twice", "proto/protocols.toml:8: id 7 is used twice, by A and by B",
         protos={"A.proto": CALL, "B.proto": CALL}, protocols=request(7, "A") + request(7, "B")),
    Case("name used twice", "proto/protocols.toml:8: the name A is used twice, by ids 7 and 8",
         protos={"A.proto": CALL}, protocols=request(7, "A") + request(8, "A")),
    Case("id without request", "proto/protocols.toml:2: id 7 (A): A.proto has no message Request",
         protos={"A.proto": "message Response {}"}, protocols=request(7, "A")),
    Case("id without reply", "proto/protocols.toml:2: id 7 (A): A.proto has no message Answer",
         protos={"A.proto": CALL}, protocols=request(7, "A", more='response = "Answer"')),
    Case("push without payload", "proto/protocols.toml:2: push 7 (A): A.Response has no message field s2c",
         protos={"A.proto": "message Response { optional int32 s2c = 1; }"}, protocols=push(7, "A")),
    Case("half an envelope", "proto/protocols.toml:2: id 7 (A): c2s and s2c must stand in both messages or in neither",
         protos={"A.proto": "message S2C {} message Request {} message Response { optional S2C s2c = 1; }"},
         protocols=request(7, "A")),
    Case("id without file", "proto/protocols.toml:2: id 7 (B): there is no file B.proto",
         protos={"A.proto": ""}, protocols=request(7, "B") + exception("A.proto")),
    Case("file without id", "proto/protocols.toml: B.proto has neither an id nor an exception; add a [[protocol]] or a "
         "[[file_without_id]]", protos={"A.proto": "", "B.proto": ""}, protocols=exception("A.proto")),
    Case("calls of one name", "proto/protocols.toml:8: Qot_Get and Trd_Get would both be named `get`",
         protos={"Qot_Get.proto": CALL, "Trd_Get.proto": CALL},
         protocols=request(7, "Qot_Get") + request(8, "Trd_Get")),
    Case("constants of one name", "proto/protocols.toml:8: Qot_Get and QotGet would both be named `QOT_GET`",
         protos={"Qot_Get.proto": CALL},
         protocols=request(7, "Qot_Get") + request(8, "QotGet", more='file = "Qot_Get.proto"')),
    Case("push like a callback", "proto/protocols.toml:2: the end of connecting and InitConnect would both be named "
         "`on_init_connect`", protos={"InitConnect.proto": CALL}, protocols=push(7, "InitConnect")),
    Case("bad kind", 'proto/protocols.toml:2: protocol 7 has kind "reply"; use "request" or "push"',
         protos={"A.proto": CALL}, protocols=request(7, "A").replace('"request"', '"reply"')),
    Case("no name", "proto/protocols.toml:2: `name` is missing or is not a text: {'id': 7}",
         protos={"A.proto": ""}, protocols="[[protocol]]\nid = 7\n"),
    Case("no good name", 'proto/protocols.toml:2: protocol 7 has name "A B"; use letters, digits and underscores',
         protos={"A.proto": ""}, protocols=request(7, "A B")),
    Case("no number", "proto/protocols.toml: a [[protocol]] has no whole-number id: {'id': '7'}",
         protos={"A.proto": ""}, protocols='[[protocol]]\nid = "7"\n'),
    Case("no array", "proto/protocols.toml: `protocol` must be an array of tables, written as [[protocol]]",
         protos={"A.proto": ""}, protocols="protocol = 7"),
    Case("no array of tables", "proto/protocols.toml: `protocol` must be an array of tables, written as [[protocol]]",
         protos={"A.proto": ""}, protocols="[protocol]\nid = 7"),
    Case("protocols not TOML", "proto/protocols.toml:2: not valid TOML: ", protocols="[a]\nb ="),
    Case("enum fields not TOML", "proto/enum_fields.toml:2: not valid TOML: ", enum_fields="[derived]\nx = y"),
    Case("enum fields not a table", "proto/enum_fields.toml: `derived` must be a table, written as [derived]",
         enum_fields="derived = 7"),
    Case("a number for an enum", "proto/enum_fields.toml:2: A.M.n must be an enum's full name, or a table with `enum` "
         "and `reason`", TWO_ENUMS, enum_fields='[derived]\n"A.M.n" = 7'),
    Case("no such message", "proto/enum_fields.toml:3: A.Gone.n points nowhere: there is no such field",
         TWO_ENUMS, enum_fields='[derived]\n"A.M.n" = "A.E"\n"A.Gone.n" = "A.E"'),
    Case("no such field", "proto/enum_fields.toml:3: A.M.gone points nowhere: there is no such field",
         TWO_ENUMS, enum_fields='[derived]\n\n\'A.M.gone\' = "A.E"'),
    Case("no such enum", "proto/enum_fields.toml:2: A.M.n points nowhere: there is no enum A.Gone",
         TWO_ENUMS, enum_fields='[derived]\n"A.M.n" = "A.Gone"'),
    Case("a text field", "proto/enum_fields.toml:2: A.M.s is not an integer field but string",
         TWO_ENUMS, enum_fields='[settled]\n"A.M.s" = { enum = "A.E", reason = "" }'),
    Case("a field of an unsupported type", "proto/enum_fields.toml:2: A.M.f is not an integer field but fixed64",
         TWO_ENUMS, enum_fields='[derived]\n"A.M.f" = "A.E"'),
]  # fmt: skip


@pytest.fixture
def old(workshop: Workshop) -> Workshop:
    """A workshop that has an old package."""
    workshop.package.mkdir(parents=True)
    (workshop.package / "old.py").write_text("OLD = True\n")
    return workshop


def assert_refused(workshop: Workshop, complaint: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Assert that both commands say ``complaint`` in one line and change nothing."""
    before = workshop.files()
    for command in ("generate", "check"):
        assert workshop.command(command) == 1
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.startswith(f"opend-codegen: {complaint}")
        assert captured.err.count("\n") == 1
        assert workshop.files() == before
        assert {path.name for path in workshop.root.iterdir()} <= {"proto", "generated", "templates"}


@pytest.mark.parametrize("case", [*PROTO_CASES, *TABLE_CASES], ids=lambda case: case.name)
def test_bad_input(case: Case, old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    if case.name == "module like a template":
        (old.own_templates() / "own.py.j2").write_text("")
    old.write(case.protos or {"A.proto": case.proto}, case.protocols, case.enum_fields, case.messages)
    assert_refused(old, case.complaint, capsys)


@pytest.mark.parametrize("name", ["protocols.toml", "enum_fields.toml"])
def test_a_missing_table(name: str, old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    old.write({"A.proto": ""})
    (old.proto / name).unlink()
    wanted = f"proto/{name}: the file is missing; run `opend-codegen import SOURCE` to make it"
    assert_refused(old, wanted, capsys)


def test_a_table_that_is_not_text(old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    old.write({"A.proto": ""})
    (old.proto / "protocols.toml").write_bytes(b"\xff\xfe")
    assert_refused(old, "proto/protocols.toml: the file cannot be read: 'utf-8' codec", capsys)


def test_a_missing_folder(old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    assert_refused(old, "proto/protocols.toml: the file is missing", capsys)


def test_a_folder_without_protos(old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    old.write({})
    assert_refused(old, "proto: no .proto file in this folder", capsys)


def test_a_proto_that_is_not_text(old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    old.write({"A.proto": ""})
    (old.proto / "A.proto").write_bytes(b'syntax = "proto2";\npackage A;\nmessage M\xff {}\n')
    assert_refused(old, "proto/A.proto:3: ", capsys)


@pytest.mark.parametrize(
    ("file", "text", "complaint"),
    [
        ("methods.py.j2", "x\n{{ schema.nothing }}", "methods.py.j2:2: template: SchemaModel has no"),
        ("methods.py.j2", "x\n\n{{ nothing }}", "methods.py.j2:3: template: 'nothing' is undefined"),
        ("methods.py.j2", "{% for %}", "methods.py.j2:1: template: "),
        ("methods.py.j2", "\n{{ 1 / 0 }}", "methods.py.j2:2: template: division by zero"),
        ("methods.py.j2", "\n{{ 'a' + 1 }}", "methods.py.j2:2: template: can only concatenate str"),
        ("methods.py.j2", "{{ 'a' | shout }}", "methods.py.j2:1: template: No filter named 'shout'"),
        ("_macros.j2", "{% macro preamble() %}\n{{ nothing }}{% endmacro %}", "_macros.j2:2: template: 'nothing' is"),
        ("_macros.j2", "\n{% macro %}", "_macros.j2:2: template: "),
        ("message_module.py.j2", "{{ module.nothing }}", "message_module.py.j2:1: template: "),
    ],
)  # fmt: skip
def test_a_broken_template(
    file: str, text: str, complaint: str, old: Workshop, capsys: pytest.CaptureFixture[str]
) -> None:
    old.write({"A.proto": ""})
    (old.own_templates() / file).write_text(text)
    assert_refused(old, f"templates/dataclasses/{complaint}", capsys)


def test_a_template_that_is_not_text(old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    old.write({"A.proto": ""})
    (old.own_templates() / "methods.py.j2").write_bytes(b"\xff")
    assert_refused(old, "templates/dataclasses/methods.py.j2: template: 'utf-8' codec", capsys)


@pytest.mark.parametrize("name", ["_macros.j2", "_stubs.j2"])
def test_a_missing_template(name: str, old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    old.write({"A.proto": ""})
    (old.own_templates() / name).unlink()
    assert_refused(old, f"templates/dataclasses: the template {name} is missing", capsys)


def test_a_missing_flavour(old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    old.write({"A.proto": ""})
    old.own_templates().rename(old.root / "templates" / "elsewhere")
    assert_refused(old, "templates/dataclasses: there is no folder of templates for the flavour dataclasses", capsys)


def test_a_template_whose_output_is_not_python(old: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    old.write({"A.proto": ""})
    (old.own_templates() / "methods.py.j2").write_text("class:\n")
    wanted = "a template is wrong, for ruff cannot format what came of it: Failed to parse methods.py:1:"
    assert_refused(old, wanted, capsys)


def test_an_output_folder_that_is_a_file(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    workshop.write({"A.proto": ""})
    (workshop.root / "generated").write_text("mine")
    assert workshop.command("generate") == 1
    captured = capsys.readouterr()
    assert captured.err.startswith("opend-codegen: generated: the package cannot be written: ")
    assert captured.err.count("\n") == 1
    assert workshop.files() == {"generated": b"mine"}


def test_an_output_folder_below_a_file(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    workshop.write({"A.proto": ""})
    (workshop.root / "mine").write_text("mine")
    assert main(["generate", "--out", "mine/generated"]) == 1
    captured = capsys.readouterr()
    assert captured.err.startswith("opend-codegen: mine/generated: the package cannot be written: ")
    assert workshop.files() == {"mine": b"mine"}


def test_nothing_is_made_where_nothing_was(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    workshop.write({"A.proto": "message M { optional M m = 1; }"})
    assert_refused(workshop, "proto/A.proto:3: recursive", capsys)
    workshop.write({"A.proto": ""})
    (workshop.own_templates() / "methods.py.j2").write_text("class:\n")
    assert_refused(workshop, "a template is wrong", capsys)
    assert not Path("generated").exists()


def test_the_process_says_and_does_the_same(old: Workshop) -> None:
    old.write({"A.proto": "message M {\n  oneof choice { int32 a = 1; }\n}"})
    before = old.files()
    result = old.process("generate")
    assert result.returncode == 1
    assert (result.stdout, result.stderr) == (
        "",
        "opend-codegen: proto/A.proto:4: oneof `choice` in A.M is not supported\n",
    )
    assert old.files() == before
