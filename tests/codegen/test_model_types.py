"""Types and defaults of the model are data; printed, they are Python expressions."""

from __future__ import annotations

import pytest

from opend_codegen.model import DefaultModel, TypeModel

from .workshop import CALL, ENVELOPE, Workshop, push, request

KIND = TypeModel("common", "Kind")


@pytest.mark.parametrize(
    ("type_", "printed"),
    [
        (TypeModel("", "int"), "int"),
        (TypeModel("", "Outer.Inner"), "Outer.Inner"),
        (KIND, "common.Kind"),
        (TypeModel("common", "Kind", is_optional=True), "common.Kind | None"),
        (TypeModel("common", "Kind", "list"), "list[common.Kind]"),
        (TypeModel("", "str", "Sequence"), "Sequence[str]"),
    ],
)
def test_a_type_is_printed_as_an_annotation(type_: TypeModel, printed: str) -> None:
    assert str(type_) == printed


@pytest.mark.parametrize(
    ("default", "printed"),
    [
        (DefaultModel(), "None"),
        (DefaultModel(-400), "-400"),
        (DefaultModel(False), "False"),
        (DefaultModel(float("inf")), 'float("inf")'),
        (DefaultModel("a(b)"), "'a(b)'"),
        (DefaultModel(b"\0"), "b'\\x00'"),
        (DefaultModel(helper="empty_list"), "empty_list()"),
        (DefaultModel(1, KIND, "ONE"), "common.Kind.ONE"),
        (DefaultModel(-7, KIND), "common.Kind(-7)"),
        (DefaultModel(1, KIND, "ONE", "deferred"), "deferred(lambda: common.Kind.ONE)"),
        (DefaultModel(-7, KIND, helper="deferred"), "deferred(lambda: common.Kind(-7))"),
    ],
)
def test_a_default_is_printed_as_an_expression(default: DefaultModel, printed: str) -> None:
    assert str(default) == printed


def test_a_text_that_looks_like_a_helper_is_no_helper(workshop: Workshop) -> None:
    workshop.write({"A.proto": 'message M { required string call = 1 [default = "empty_list()"]; }'})
    (module,) = workshop.read().modules
    assert module.schema_names == ("Field", "Message")


def test_the_pages_of_a_built_in_type_need_no_module(workshop: Workshop) -> None:
    """Built-in types such as str: a package that imports a module `str` would not load."""
    reply = ENVELOPE.replace("optional string name = 1;", "repeated string names = 1; repeated int32 numbers = 2;")
    rule = 'paging = { style = "offset", send = "begin", items = ["names", "numbers"] }\n'
    workshop.write(
        {"Qot_Get.proto": "message C2S { optional int32 begin = 1; }" + reply, "Qot_Update.proto": CALL},
        request(3010, "Qot_Get", more=rule) + push(3011, "Qot_Update"),
    )
    schema = workshop.read()
    (call,), (update,) = schema.calls, schema.pushes
    assert call.paging
    assert call.paging.item_types == (TypeModel("", "str"), TypeModel("", "int"))
    assert call.paging.item_annotation == "str | int"
    assert schema.stub_modules == ()
    assert (update.payload_class, update.payload) == ("S2C", "qot_update.S2C")


def test_what_the_client_fills_in_is_no_argument(workshop: Workshop) -> None:
    packet = "message PacketID { required uint64 connID = 1; required uint32 serialNo = 2; }"
    arguments = 'import "Common.proto";\nmessage C2S { required Common.PacketID packetID = 1; repeated int32 n = 2; }'
    head = 'syntax = "proto2";\npackage Trd_Do;\n'
    table = request(3010, "Trd_Do") + '[[file_without_id]]\nfile = "Common.proto"\nreason = "none"\n'
    workshop.write({"Common.proto": packet, "Trd_Do.proto": head + arguments + ENVELOPE}, table)
    (call,) = workshop.read().calls
    given = [(field.argument, field.argument_default, field.argument_value) for field in call.arguments]
    assert given == [("", "", "common.PacketID(conn_id=0, serial_no=0)"), ("n", "()", "as_list(n)")]
    assert call.body_modules == ("common", "trd_do")


def test_a_request_takes_text_for_a_security_and_a_date_for_a_moment(workshop: Workshop) -> None:
    common = "message Security { required string code = 1; }"
    c2s = (
        'import "Qot_Common.proto";\nmessage C2S { required Qot_Common.Security owner = 1; '
        "repeated Qot_Common.Security codes = 2; optional Qot_Common.Security other = 3; "
        "required string first = 4; optional string last = 5; repeated string days = 6; optional string name = 7; }"
    )
    head = 'syntax = "proto2";\npackage Qot_Get;\n'
    table = request(3010, "Qot_Get") + '[[file_without_id]]\nfile = "Qot_Common.proto"\nreason = "none"\n'
    days = '[days]\n"Qot_Get.C2S.days" = "a day"\n"Qot_Get.C2S.gone" = "a day"\n'
    days += '[begins]\n"Qot_Get.C2S.first" = "a time"\n[ends]\n"Qot_Get.C2S.last" = "a time"\n'
    workshop.write({"Qot_Common.proto": common, "Qot_Get.proto": head + c2s + ENVELOPE}, table, messages=days)
    (call,) = workshop.read().calls
    assert [(field.text_annotation, field.init_annotation, field.moment) for field in call.arguments] == [
        ("qot_common.Security | str", "qot_common.Security | str", ""),
        ("Sequence[qot_common.Security | str]", "Sequence[qot_common.Security | str]", ""),
        ("qot_common.Security | str | None", "qot_common.Security | str | None", ""),
        ("str | date", "str | Date", "begin"),
        ("str | date | None", "str | Date | None", "end"),
        ("Sequence[str | date]", "Sequence[str | Date]", "day"),
        ("str | None", "str | None", ""),
    ]
    # What only a reply holds takes messages alone.
    held = {message.full_name: message.takes_more for module in workshop.read().modules for message in module.messages}
    assert {name for name, takes in held.items() if takes} == {"Qot_Get.C2S"}
