"""Encode and decode fixed messages of every class with the protobuf that this Python has; run as a program.

It prints the version of protobuf, its implementation and the number of messages; the tests run it in other
environments, so it imports only the standard library, protobuf and the packages under test.
"""

from __future__ import annotations

import sys

import google.protobuf
from google.protobuf.internal import api_implementation
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.inventory import outermost_classes
from tests.support.schemas.plain import plain
from tests.support.schemas.samples import Everything, everything, ticker_response

from opend.codec import from_json, to_json
from opend.codec.reading import decode
from opend.codec.writing import encode
from opend.errors import DecodeError
from opend_proto.schema import Message


def carry(message: Message) -> None:
    """Encode and decode one message in both forms."""
    cls, expected = type(message), plain(message)
    assert plain(decode(cls, encode(message))) == expected
    assert plain(from_json(cls, to_json(message))) == expected


def refuse(body: str, path: str) -> None:
    """Assert that a wrong body is refused with its place."""
    found = "nowhere"
    try:
        decode(Everything, bytes.fromhex(body))
    except DecodeError as error:
        found = error.path
    assert found == path


def main() -> None:
    """Encode and decode all messages; any difference is an AssertionError."""
    messages = [build(cls, choices) for cls in (*outermost_classes(), Everything) for choices in NAMED_CHOICES.values()]
    messages += [ticker_response(), everything(int32_one=0, string_one="")]
    for message in messages:
        carry(message)
    refuse("", "Test.Everything.leaf")
    refuse("0a00", "Test.Everything.leaf.code")
    refuse("0a030a0141 8202 00", "Test.Everything.messageAll[0].code")
    refuse("0a030a0141 4a01ff", "Test.Everything.stringOne")
    refuse("0a030a0141 ea010161 ea0101ff", "Test.Everything.stringAll[1]")
    refuse("0a030a0141 20", "Test.Everything.int32One")
    sys.stdout.write(f"{google.protobuf.__version__} {api_implementation.Type()} {len(messages)}\n")


if __name__ == "__main__":
    main()
