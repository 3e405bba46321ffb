"""Packets: the headers byte by byte, and what the error numbers of replies mean."""

from __future__ import annotations

import pytest

from opend.codec import encode
from opend.errors import CallTimeout, ConnectionClosed, FrameError, OpenDError, ServerError
from opend.websocket.messages import C2S, Request
from opend.websocket.packets import pack_reply, pack_request, read_reply, read_request

MD5_OF_SECRET = b"5ebe2294ecd0e0f08eab7690d2a6ee69"
SIGN = bytes.fromhex("66742d76312e3000")


def reply(*, command: int = 3010, section: int = 2, error: int = 0, text: bytes = b"", body: bytes = b"") -> bytes:
    """Return the packet of a reply, built without our code."""
    numbers = command.to_bytes(4, "big") + section.to_bytes(8, "big") + error.to_bytes(4, "big", signed=True)
    return SIGN + numbers + text.ljust(20, b"\0") + body


def test_the_first_packet_is_the_one_that_was_captured() -> None:
    request = Request(c2s=C2S(websocket_key=MD5_OF_SECRET.decode(), programming_language="JavaScript"))
    captured = SIGN + bytes.fromhex("00000001 0000000000000002 0a2e2220") + MD5_OF_SECRET + b"\x32\x0aJavaScript"
    assert pack_request(1, 2, encode(request)) == captured
    frame = read_request(captured)
    assert (frame.protocol_id, frame.serial, frame.body_format) == (1, 2, 0)
    assert bytes(frame.body) == captured[20:]


def test_a_reply_has_44_bytes_before_its_body() -> None:
    packet = pack_reply(3010, 2**60 + 1, b"body")
    assert packet == reply(section=2**60 + 1, body=b"body")
    assert packet.index(b"body") == 44
    frame = read_reply(packet)
    assert (frame.protocol_id, frame.serial, bytes(frame.body), frame.failure) == (3010, 2**60 + 1, b"body", None)


def test_a_body_may_be_absent() -> None:
    assert bytes(read_reply(reply()).body) == b""


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (1, CallTimeout, "no reply from OpenD"),
        (2, CallTimeout, "its own servers"),
        (3, ConnectionClosed, "closed its link"),
        (4, ServerError, "refused"),
        (-7, ServerError, "errCode -7"),
    ],
)
def test_error_numbers(error: int, kind: type[OpenDError], words: str) -> None:
    failure = read_reply(reply(error=error, text=b"why")).failure
    assert type(failure) is kind
    assert words in str(failure)
    assert "why" in str(failure)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("超时".encode(), "超时"),
        ("连接已经断开了".encode()[:20], "连接已经断开"),  # Cut off inside the last character.
        (b"\xff\xfe", "\ufffd\ufffd"),
        (b"x" * 20, "x" * 20),
        (b"first\0second", "first"),
    ],
)
def test_error_texts_are_bytes_and_may_be_anything(text: bytes, shown: str) -> None:
    failure = read_reply(reply(error=9, text=text)).failure
    assert failure is not None
    assert shown in failure.message


def test_an_error_may_have_no_text() -> None:
    failure = read_reply(reply(error=9)).failure
    assert isinstance(failure, ServerError)
    assert (failure.ret_msg, failure.ret_type, failure.err_code) == ("no reason given", -400, 9)


@pytest.mark.parametrize("packet", [b"", SIGN, reply()[:43]])
def test_a_packet_without_its_whole_header_is_refused(packet: bytes) -> None:
    with pytest.raises(FrameError, match="shorter than its header"):
        read_reply(packet)


def test_a_packet_with_another_sign_is_refused() -> None:
    with pytest.raises(FrameError, match="must start with"):
        read_reply(b"ft-v2.0\0" + reply()[8:])
