"""Our code and Google's own generated code read each other's bytes and JSON of every message as the same message.

The messages are made from the field tables alone: four fixed ones that set every field, and random ones.
"""

from __future__ import annotations

import json

import pytest
from google.protobuf import json_format
from google.protobuf.message import Message as WireMessage
from hypothesis import given
from tests.support.codecs.codecs import CODECS, Codec, native_codec
from tests.support.gathering import each_of
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.google_code import GoogleTypes
from tests.support.schemas.inventory import message_classes, outermost_classes
from tests.support.schemas.plain import fill, plain, plain_wire
from tests.support.schemas.strategies import examples, messages

from opend.codec import from_json, to_json
from opend_proto.schema import Message

every_message = each_of("cls", message_classes(), shares=4)
every_payload = each_of("cls", outermost_classes(), shares=8)


def assert_carried_over(message: Message, google: type[WireMessage], codecs: list[Codec]) -> None:
    """Assert that our codecs and Google's convert the same values alike, as bytes and as JSON, in both directions."""
    cls, expected = type(message), plain(message)
    wire = google()
    fill(wire, message)
    assert plain_wire(cls, wire) == expected, "the comparison itself"
    for body in {codec.encode(message) for codec in codecs}:
        assert plain_wire(cls, google.FromString(body)) == expected
    body = wire.SerializeToString()
    for codec in codecs:
        assert plain(codec.decode(cls, body)) == expected, codec.name
    assert_json_agrees(message, wire, google)


def assert_json_agrees(message: Message, wire: WireMessage, google: type[WireMessage]) -> None:
    cls, expected = type(message), plain(message)
    text = to_json(message)
    assert normal(text) == normal(json_format.MessageToJson(wire, preserving_proto_field_name=True))
    assert plain_wire(cls, json_format.Parse(text, google())) == expected
    assert plain(from_json(cls, text)) == expected
    assert plain(from_json(cls, json_format.MessageToJson(wire))) == expected


def normal(text: str) -> str:
    """Return the same JSON with the names sorted; comparing text distinguishes 0.0, -0.0 and 0."""
    return json.dumps(json.loads(text), sort_keys=True)


def test_google_knows_the_same_messages(google_types: GoogleTypes) -> None:
    names = [cls.FULL_NAME for cls in message_classes()]
    assert len(names) == len(set(names))
    assert set(names) == google_types.message_names()


@pytest.mark.parametrize("name", CODECS)
def test_both_codecs_are_compared(name: str, codecs: list[Codec]) -> None:
    if name == "native":
        native_codec()
    assert name in [codec.name for codec in codecs]


@every_message
def test_every_field_is_carried_over(cls: type[Message], google_types: GoogleTypes, codecs: list[Codec]) -> None:
    for choices in NAMED_CHOICES.values():
        assert_carried_over(build(cls, choices), google_types[cls], codecs)


@every_payload
def test_random_messages_are_carried_over(cls: type[Message], google_types: GoogleTypes, codecs: list[Codec]) -> None:
    google = google_types[cls]

    @examples(8)
    @given(messages(cls))
    def check(message: Message) -> None:
        assert_carried_over(message, google, codecs)

    check()
