"""The reader's model of a proto: presence, defaults, enums, the tables beside it, and comments."""

from __future__ import annotations

import pytest

from opend_codegen.model import (
    DefaultModel,
    EnumModel,
    FieldModel,
    MessageModel,
    ModuleModel,
    SchemaModel,
    Summary,
    TypeModel,
)
from opend_codegen.reader import read_schema

from .workshop import CALL, ENVELOPE, ROOT, Workshop, exception, push, request


def module(workshop: Workshop, body: str, enum_fields: str = "", file: str = "A.proto") -> ModuleModel:
    """Return the model of a schema of one file."""
    workshop.write({file: body}, enum_fields=enum_fields)
    return workshop.read().modules[0]


def fields(workshop: Workshop, body: str, enum_fields: str = "") -> list[FieldModel]:
    """Return the fields of the last message of a schema of one file."""
    return list(module(workshop, body, enum_fields).messages[-1].fields)


def printed(default: DefaultModel | None) -> str:
    """Return a default as a template writes it, or "" where a value must be given."""
    return "" if default is None else str(default)


def only_enum(workshop: Workshop, body: str, enum_fields: str = "") -> EnumModel:
    """Return the only enum of a schema of one file."""
    (enum,) = module(workshop, body, enum_fields).all_enums
    return enum


@pytest.mark.parametrize(
    ("declaration", "attribute", "argument"),
    [
        ("required int32 n = 1;", ("int", ""), ("int", "")),
        ("optional int32 n = 1;", ("int | None", "None"), ("int | None", "None")),
        ("repeated int32 n = 1;", ("list[int]", "empty_list()"), ("Sequence[int]", "()")),
        ("required string n = 1;", ("str", ""), ("str", "")),
        ("optional bytes n = 1;", ("bytes | None", "None"), ("bytes | None", "None")),
        ("repeated double n = 1;", ("list[float]", "empty_list()"), ("Sequence[float]", "()")),
        ("optional bool n = 1;", ("bool | None", "None"), ("bool | None", "None")),
        ("required X n = 1;", ("X", ""), ("a.X", "")),
        ("optional X n = 1;", ("X | None", "None"), ("a.X | None", "None")),
        ("repeated X n = 1;", ("list[X]", "empty_list()"), ("Sequence[a.X]", "()")),
        ("required E n = 1;", ("E", ""), ("a.E", "")),
        ("repeated E n = 1;", ("list[E]", "empty_list()"), ("Sequence[a.E]", "()")),
        # A proto's default is the meaning of an absent optional field; the absent field itself stays None.
        ("optional int32 n = 1 [default = 7];", ("int | None", "None"), ("int | None", "None")),
    ],
)
def test_presence(workshop: Workshop, declaration: str, attribute: tuple[str, str], argument: tuple[str, str]) -> None:
    (field,) = fields(workshop, f"enum E {{ E_Zero = 0; }}\nmessage X {{}}\nmessage M {{ {declaration} }}")
    assert (str(field.annotation), printed(field.default)) == attribute
    assert (str(field.argument_annotation), field.argument_default) == argument


@pytest.mark.parametrize(
    ("declaration", "default"),
    [
        ("int32 n = 1 [default = -400]", "-400"),
        ("int64 n = 1 [default = -9223372036854775808]", "-9223372036854775808"),
        ("int32 n = 1 [default = 0]", "0"),
        ("bool n = 1 [default = true]", "True"),
        ("bool n = 1 [default = false]", "False"),
        ("double n = 1 [default = 1.5]", "1.5"),
        ("double n = 1 [default = 1e300]", "1e+300"),
        ("double n = 1 [default = -inf]", 'float("-inf")'),
        ("float n = 1 [default = nan]", 'float("nan")'),
        ("string n = 1 [default = 'it\\'s']", '"it\'s"'),
        ("string n = 1 [default = '']", "''"),
        ("bytes n = 1 [default = 'a\\000\"']", "b'a\\x00\"'"),
        ("E n = 1 [default = E_One]", "E.ONE"),
        ("E n = 1 [default = E_Uno]", "E.ONE"),
    ],
)
def test_defaults_of_required_fields(workshop: Workshop, declaration: str, default: str) -> None:
    enum = "enum E { option allow_alias = true; E_Zero = 0; E_One = 1; E_Uno = 1; }"
    (field,) = fields(workshop, f"{enum}\nmessage M {{ required {declaration}; }}")
    assert printed(field.default) == default


@pytest.mark.parametrize(
    ("number", "default"), [(-400, "RetType.UNKNOWN"), (0, "RetType.SUCCEED"), (-7, "RetType(-7)")]
)
def test_the_default_of_an_int_that_holds_an_enum_is_a_member(workshop: Workshop, number: int, default: str) -> None:
    (field,) = fields(
        workshop,
        f"""
        enum RetType {{ RetType_Succeed = 0; RetType_Unknown = -400; }}
        message Response {{ required int32 retType = 1 [default = {number}]; }}
        """,
        '[derived]\n"A.Response.retType" = "A.RetType"',
    )
    assert (field.kind, field.enum, str(field.annotation)) == ("int32", "a.RetType", "RetType")
    assert printed(field.default) == default
    assert field.enum_from_table


def test_the_members_of_an_enum(workshop: Workshop) -> None:
    enum = only_enum(
        workshop,
        """
        enum KLType {
          option allow_alias = true;
          KLType_Unknown = 0;
          KLType_1Min = 1;
          KLType_Minute = 1;
          KLType_None = -1;
          OTHER_Day = 2;
        }
        """,
    )
    members = [(value.member, value.number) for value in enum.values]
    assert members == [("UNKNOWN", 0), ("K_1MIN", 1), ("MINUTE", 1), ("NONE", -1), ("OTHER_DAY", 2)]
    assert enum.proto_names == {0: "KLType_Unknown", 1: "KLType_1Min", -1: "KLType_None", 2: "OTHER_Day"}
    assert not enum.flags
    assert not enum.keeps_proto_names


def test_an_enum_without_a_zero_is_fine_in_proto2(workshop: Workshop) -> None:
    assert [value.number for value in only_enum(workshop, "enum E { E_One = 1; E_Two = 2; }").values] == [1, 2]


def test_an_enum_that_a_field_has_as_its_type_keeps_its_proto_names(workshop: Workshop) -> None:
    body = "enum E { E_Zero = 0; }\nmessage M { optional E e = 1; }"
    assert only_enum(workshop, body).keeps_proto_names
    (field,) = fields(workshop, body)
    assert (field.kind, field.enum) == ("enum", "a.E")
    assert not field.enum_from_table


@pytest.mark.parametrize("kind", ["int32", "int64", "uint32", "uint64"])
@pytest.mark.parametrize("label", ["required", "optional", "repeated"])
def test_an_int_field_takes_an_enum_from_the_table(workshop: Workshop, kind: str, label: str) -> None:
    body = f"enum E {{ E_Zero = 0; }}\nmessage M {{ {label} {kind} e = 1; }}"
    (field,) = fields(workshop, body, '[derived]\n"A.M.e" = "A.E"')
    annotation = {"required": "E", "optional": "E | None", "repeated": "list[E]"}[label]
    assert (field.kind, field.label, field.enum, str(field.annotation)) == (kind, label, "a.E", annotation)


def test_what_was_settled_by_hand_wins(workshop: Workshop) -> None:
    body = "enum E { E_Zero = 0; }\nenum F { F_Zero = 0; }\nmessage M { optional int32 a = 1; optional int32 b = 2; }"
    table = """
    [derived]
    "A.M.a" = "A.E"
    "A.M.b" = "A.E"
    [settled]
    "A.M.a" = { enum = "A.F", reason = "the comment is wrong" }
    "A.M.b" = { enum = "", reason = "the comment is wrong, it is a number" }
    """
    assert [str(field.annotation) for field in fields(workshop, body, table)] == ["F | None", "int | None"]


def test_flags_make_the_enum_one_of_bits(workshop: Workshop) -> None:
    body = "enum E { E_One = 1; E_Two = 2; }\nmessage M { optional int32 e = 1; }"
    assert only_enum(workshop, body, '[settled]\n"A.M.e" = { enum = "A.E", flags = true, reason = "bits" }').flags


def test_what_is_nested_is_named_through_what_holds_it(workshop: Workshop) -> None:
    made = module(
        workshop,
        """
        message Outer {
          enum Kind { Kind_Zero = 0; }
          message Inner {
            message Core { optional int32 n = 1; }
            optional Core core = 1;
          }
          optional Inner inner = 1;
          repeated Kind kinds = 2;
        }
        """,
    )
    (outer,) = made.messages
    assert [message.full_name for message in made.all_messages] == ["A.Outer", "A.Outer.Inner", "A.Outer.Inner.Core"]
    assert [enum.full_name for enum in made.all_enums] == ["A.Outer.Kind"]
    assert [(str(field.annotation), field.message or field.enum) for field in outer.fields] == [
        ("Outer.Inner | None", "a.Outer.Inner"),
        ("list[Outer.Kind]", "a.Outer.Kind"),
    ]
    assert outer.messages[0].fields[0].annotation == TypeModel("", "Outer.Inner.Core", is_optional=True)


def test_what_another_file_declares_is_named_through_its_module(workshop: Workshop) -> None:
    workshop.write(
        {
            "Qot_Common.proto": "message Security { required string code = 1; }\nenum Market { Market_HK = 1; }",
            "Qot_Get.proto": """
            import "Qot_Common.proto";
            message C2S { required Qot_Common.Security security = 1; optional int32 market = 2; }
            """,
        },
        enum_fields='[derived]\n"Qot_Get.C2S.market" = "Qot_Common.Market"',
    )
    _, made = workshop.read().modules
    (message,) = made.messages
    assert [field.annotation for field in message.fields] == [
        TypeModel("qot_common", "Security"),
        TypeModel("qot_common", "Market", is_optional=True),
    ]
    assert made.imports == ("qot_common",)


def test_an_attribute_does_not_hide_the_module_beside_it(workshop: Workshop) -> None:
    workshop.write(
        {
            "Common.proto": "enum RetType { RetType_Succeed = 0; }",
            "A.proto": """
            import "Common.proto";
            message M { optional int32 common = 1; required Common.RetType retType = 2 [default = RetType_Succeed]; }
            """,
        }
    )
    (message,) = workshop.read().modules[0].messages
    assert [field.attribute for field in message.fields] == ["common_", "ret_type"]


def test_comments_become_docs(workshop: Workshop) -> None:
    workshop.write(
        {
            "A.proto": """
            syntax = "proto2";
            // Reads ticks.
            // At most 1,000.
            //
            // Subscribe first.
            package A;
            // What to read.
            message M {
              // How many,
              //   in all.
              optional int32 count = 1;  // not this one
              optional int32 bare = 2;
              // Gone.
              optional int32 old = 3 [deprecated = true];
              optional int32 older = 4 [deprecated = true];
            }
            /* A kind.

             * Of what? */
            enum Kind {
              // Nothing.
              Kind_Zero = 0;
            }
            """
        }
    )
    (made,) = workshop.read().modules
    (message,), (enum,) = made.messages, made.enums
    assert made.doc == "Reads ticks. At most 1,000.\n\nSubscribe first."
    assert message.doc == "What to read."
    assert [field.doc for field in message.fields] == ["How many, in all.", "", "Deprecated. Gone.", "Deprecated."]
    assert enum.doc == "A kind.\n\nOf what?"
    assert enum.values[0].doc == "Nothing."


def test_what_is_reserved_and_what_is_deprecated(workshop: Workshop) -> None:
    workshop.write(
        {
            "A.proto": """
            // Was used once.
            message M {
              option deprecated = true;
              reserved 2, 5 to 9, 100 to max;
              reserved "old", "older";
              optional int32 n = 1;
              enum E {
                option deprecated = true;
                reserved 4, 6 to 7, 1000 to max;
                reserved "E_Old";
                E_Zero = 0 [deprecated = true];
              }
            }
            """
        }
    )
    (module,) = workshop.read().modules
    (message,) = module.messages
    (enum,) = message.enums
    assert message.doc == "Deprecated. Was used once."
    assert message.reserved == ("2", "5 to 9", "100 to max", '"old"', '"older"')
    assert (enum.doc, enum.values[0].doc) == ("Deprecated.", "Deprecated.")
    assert enum.reserved == ("4", "6 to 7", "1000 to max", '"E_Old"')


def test_many_blank_lines_in_a_comment_are_one(workshop: Workshop) -> None:
    text = "//one\n" + "//\n" * 4 + "//two\n"
    assert module(workshop, f"{text}message M {{}}").messages[0].doc == "one\n\ntwo"


def test_a_call_has_an_envelope_or_not(workshop: Workshop) -> None:
    bare = "message Req { required int32 n = 1; }\nmessage Rsp { optional string answer = 1; }"
    workshop.write(
        {"Qot_Get.proto": CALL, "Trd_Ask.proto": bare},
        request(3801, "Trd_Ask", more='request = "Req"\nresponse = "Rsp"') + request(3010, "Qot_Get"),
    )
    get, ask = workshop.read().calls
    assert (get.id, get.constant, get.group, get.method) == (3010, "QOT_GET", "qot", "get")
    assert (get.request, get.response, get.argument_type, get.payload) == (
        "Request",
        "Response",
        "qot_get.C2S",
        "qot_get.S2C",
    )
    assert [field.argument for field in get.arguments] == ["count"]
    assert (ask.request, ask.response, ask.argument_type, ask.payload) == ("Req", "Rsp", "trd_ask.Req", "")
    assert [field.argument for field in ask.arguments] == ["n"]


def test_pushes_and_groups(workshop: Workshop) -> None:
    pushes, calls = ["Qot_Update", "Notify"], ["Trd_Place", "Qot_Get", "InitConnect"]
    rows = [push(number, name) for number, name in enumerate(pushes, start=10)]
    rows += [request(number, name) for number, name in enumerate(calls, start=1)]
    workshop.write({f"{name}.proto": CALL for name in pushes + calls}, "".join(rows))
    schema = workshop.read()
    assert [(item.name, item.payload) for item in schema.pushes] == [
        ("Qot_Update", "qot_update.S2C"),
        ("Notify", "notify.S2C"),
    ]
    calls_of = {group.name: [call.method for call in group.calls] for group in schema.groups}
    pushes_of = {group.name: [item.method for item in group.pushes] for group in schema.groups}
    assert calls_of == {"system": ["init_connect"], "qot": ["get"], "trd": ["place"]}
    assert pushes_of == {"system": ["notify"], "qot": ["update"], "trd": []}


def test_one_file_may_carry_several_ids(workshop: Workshop) -> None:
    body = "message AReq {}\nmessage ARsp {}\nmessage BReq {}\nmessage BRsp {}"
    rows = [
        request(1, "Qot_A", more='file = "Wrap.proto"\nrequest = "AReq"\nresponse = "ARsp"'),
        request(2, "Qot_B", more='file = "Wrap.proto"\nrequest = "BReq"\nresponse = "BRsp"'),
    ]
    workshop.write({"Wrap.proto": body}, "".join(rows))
    assert [(call.module, call.request) for call in workshop.read().calls] == [("wrap", "AReq"), ("wrap", "BReq")]


def test_the_source_is_what_the_import_wrote(workshop: Workshop) -> None:
    workshop.write({"A.proto": ""})
    assert workshop.read().source == "unknown"
    (workshop.proto / "SOURCE.toml").write_text('package = "futu-api"\nversion = "10.11.7108"\n')
    assert workshop.read().source == "futu-api 10.11.7108"


def test_the_summary_counts_what_is_nested_too(workshop: Workshop) -> None:
    body = "enum E { E_A = 0; }\nmessage C2S { message I { optional int32 e = 1; } optional I i = 1; }" + ENVELOPE
    workshop.write(
        {"Qot_A.proto": body, "Qot_B.proto": CALL, "C.proto": ""},
        request(1, "Qot_A") + push(2, "Qot_B") + exception("C.proto"),
        '[derived]\n"Qot_A.C2S.I.e" = "Qot_A.E"',
    )
    assert workshop.read().summary == Summary(
        files=3, messages=9, enums=1, fields=11, typed_enum_fields=1, methods=1, pushes=1
    )


def test_the_real_schema() -> None:
    read: list[str] = []
    schema = read_schema(ROOT / "proto", read=read.append)
    summary = schema.summary
    assert (summary.files, summary.messages, summary.enums, summary.fields) == (184, 996, 255, 4407)
    assert (summary.methods, summary.pushes) == (164, 15)
    assert summary.typed_enum_fields > 650
    assert read == sorted(read)
    assert len(read) == 184


def test_the_real_schema_has_the_default_that_says_no_reply(real_schema: SchemaModel) -> None:
    messages: list[MessageModel] = [
        message for made in real_schema.modules for message in made.messages if message.name == "Response"
    ]
    found = {
        printed(field.default) for message in messages for field in message.fields if field.proto_name == "retType"
    }
    assert found == {"common.RetType.UNKNOWN"}
