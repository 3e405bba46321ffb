"""JSON schemas of requests, and the fields of replies, for every protocol of the schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from tests.runtime.mcp.json_schemas import check_schema, problems
from tests.support.gathering import each_of

from opend.mcp.schemas import message_schema, reply_fields, request_schema
from opend.naming.example import example_request
from opend.naming.requests import request_of
from opend_proto import methods
from opend_proto.methods import METHODS_BY_NAME
from opend_proto.schema import AnyMethod, Field, Message

METHODS: Final[list[AnyMethod]] = list(METHODS_BY_NAME.values())


@each_of("method", METHODS)
def test_the_example_of_every_protocol_fits_its_schema_and_is_read(method: AnyMethod) -> None:
    schema = request_schema(method)
    check_schema(schema)
    example = example_request(method)
    assert problems(schema, example) == []
    request_of(method, example)


@each_of("method", METHODS)
def test_a_field_that_does_not_exist_fits_no_schema(method: AnyMethod) -> None:
    assert problems(request_schema(method), {"maxNumber": 1})


def test_types_names_and_comments_are_told() -> None:
    schema = request_schema(methods.QOT_GET_KL)
    fields: dict[str, Any] = schema["properties"]
    assert fields["security"]["type"] == "string"
    assert "K_1MIN" in fields["klType"]["enum"]
    assert fields["reqNum"]["type"] == "integer"
    assert all(field["description"] for field in fields.values())
    assert {"security", "klType", "rehabType", "reqNum"} <= set(schema["required"])
    ids = request_schema(methods.TRD_GET_FUNDS)["$defs"]["Trd_Common.TrdHeader"]["properties"]["accID"]
    assert ids["type"] == ["integer", "string"]


def test_a_password_is_marked() -> None:
    fields: dict[str, Any] = request_schema(methods.TRD_UNLOCK_TRADE)["properties"]
    assert [name for name, field in fields.items() if field.get("writeOnly")] == ["pwdMD5"]


@dataclass(slots=True, kw_only=True)
class Node(Message):
    FULL_NAME: ClassVar[str] = "Test.Node"
    FIELDS: ClassVar[tuple[Field, ...]] = ()


Node.FIELDS = (
    Field(1, "name", "name", "string", "required"),
    Field(2, "inner", "inner", "message", "repeated", message=Node),
)


def test_a_message_that_holds_itself_ends() -> None:
    schema = message_schema(Node)
    check_schema(schema)
    assert problems(schema, {"name": "a", "inner": [{"name": "b", "inner": [{"name": "c"}]}]}) == []
    assert problems(schema, {"name": "a", "inner": [{"inner": [{"name": "b"}]}]}) == ["'name' is a required property"]


def test_the_fields_of_a_reply_are_told_with_their_paths() -> None:
    told = {path: (kind, text) for path, kind, text in reply_fields(methods.QOT_GET_TICKER)}
    assert told["tickerList[].price"][0] == "number"
    assert told["tickerList[].dir"][0] == "TickerDirection"
    assert told["security"][0] == "security"
    assert "security.code" not in told
    assert told["tickerList[].price"][1]
