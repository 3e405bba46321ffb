"""Streams are cut into frames without changing a byte of them."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.frame import encode_frame
from opend.relay.framing import FIELD_NAMES, Cutter, Piece

FRAMES = [encode_frame(3010, 7, b"body"), encode_frame(1004, 8, b""), encode_frame(3011, 0, bytes(300))]
STREAM = b"".join(FRAMES)
MASK = b"\x01\x02\x03\x04"
HEAD = b"GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n"
AGREED = b"HTTP/1.1 101 Switching Protocols\r\n\r\n"


def message(payload: bytes, *, masked: bool = False, first: int = 0x82) -> bytes:
    """Return one WebSocket frame in the layout of RFC 6455."""
    bit = 0x80 if masked else 0
    if len(payload) < 126:
        head = struct.pack("!BB", first, bit | len(payload))
    elif len(payload) < 1 << 16:
        head = struct.pack("!BBH", first, bit | 126, len(payload))
    else:
        head = struct.pack("!BBQ", first, bit | 127, len(payload))
    if not masked:
        return head + payload
    return head + MASK + bytes(byte ^ MASK[place % 4] for place, byte in enumerate(payload))


def request(command: int, body: bytes) -> bytes:
    return b"ft-v1.0\0" + struct.pack("!IQ", command, 2) + body


def reply(command: int, body: bytes) -> bytes:
    return b"ft-v1.0\0" + struct.pack("!IQi20s", command, 2, 0, b"") + body


def cut(stream: bytes, *, hold: bool = True, step: int | None = None) -> list[Piece]:
    cutter = Cutter()
    step = step or len(stream)
    parts = [stream[start : start + step] for start in range(0, len(stream), step)]
    pieces = [piece for part in parts for piece in cutter.feed(part, hold=hold)]
    assert not cutter.obstacle
    return [*pieces, *cutter.release()]


@pytest.mark.parametrize("step", [1, 2, 43, 44, 45, 1000])
def test_frames_come_whole_however_the_stream_is_cut(step: int) -> None:
    pieces = cut(STREAM, step=step)
    assert [piece.data for piece in pieces] == FRAMES
    assert [piece.frame.protocol_id for piece in pieces if piece.frame] == [3010, 1004, 3011]


@pytest.mark.parametrize("step", [1, 3, 50, 1000])
def test_without_holding_every_byte_goes_on_at_once(step: int) -> None:
    cutter = Cutter()
    for start in range(0, len(STREAM), step):
        part = STREAM[start : start + step]
        assert b"".join(piece.data for piece in cutter.feed(part, hold=False)) == part


def test_a_frame_that_has_begun_to_go_on_is_not_taken_for_a_whole_one() -> None:
    cutter = Cutter()
    assert [piece.data for piece in cutter.feed(STREAM[:50], hold=False)] == [FRAMES[0], STREAM[48:50]]
    rest = list(cutter.feed(STREAM[50:], hold=True))
    assert [(piece.data, piece.frame is not None) for piece in rest] == [(FRAMES[1][2:], False), (FRAMES[2], True)]


@given(st.binary(max_size=200), st.lists(st.integers(1, 50), max_size=20), st.lists(st.booleans(), max_size=20))
def test_any_bytes_come_out_as_they_went_in(tail: bytes, sizes: list[int], holds: list[bool]) -> None:
    stream, cutter, out, place = FRAMES[0] + tail, Cutter(), b"", 0
    for size, hold in zip(sizes, holds, strict=False):
        out += b"".join(piece.data for piece in cutter.feed(stream[place : place + size], hold=hold))
        place += size
    out += b"".join(piece.data for piece in (*cutter.feed(stream[place:], hold=True), *cutter.release()))
    assert out == stream


def test_the_fields_of_a_tcp_frame() -> None:
    (piece,) = cut(encode_frame(0x0A0B0C0D, 0x01020304, b"body", body_format=1, checksum=b"s" * 20))
    assert piece.frame is not None
    found = {name: [piece.data[place] for place in piece.frame.span(name, len(piece.data))] for name in FIELD_NAMES}
    assert {name: bytes(data) for name, data in found.items()} == {
        "magic": b"FT",
        "protocol_id": b"\x0d\x0c\x0b\x0a",
        "body_format": b"\x01",
        "version": b"\x00",
        "serial": b"\x04\x03\x02\x01",
        "length": b"\x04\x00\x00\x00",
        "sha1": b"s" * 20,
        "reserved": bytes(8),
        "body": b"body",
        "error": b"",
        "error_text": b"",
    }


@pytest.mark.parametrize("size", [0, 50, 125, 126, 1000, 70_000])
@pytest.mark.parametrize("step", [7, 10_000])
def test_websocket_messages_are_frames_in_both_directions(size: int, step: int) -> None:
    asked = message(request(3010, bytes(size)), masked=True)
    pieces = cut(HEAD + asked + asked, step=step)
    assert [piece.data for piece in pieces] == [HEAD, asked, asked]
    assert [piece.frame and piece.frame.protocol_id for piece in pieces] == [None, 3010, 3010]

    told = message(reply(3011, b"x" * size))
    pieces = cut(AGREED + told, step=step)
    assert [piece.data for piece in pieces] == [AGREED, told]
    frame = pieces[1].frame
    assert frame is not None
    assert frame.protocol_id == 3011
    body = frame.span("body", len(told))
    assert told[body.start : body.stop] == b"x" * size
    assert len(frame.span("error_text", len(told))) == 20


def test_control_frames_and_fragments_of_a_websocket_are_no_frames() -> None:
    ping, fragment, rest = message(b"", first=0x89), message(reply(1, b""), first=0x02), message(b"more", first=0x80)
    pieces = cut(AGREED + ping + fragment + rest)
    assert [piece.frame for piece in pieces] == [None] * 4


def test_a_refused_websocket_handshake_goes_through() -> None:
    pieces = cut(b"HTTP/1.1 403 Forbidden\r\n\r\n" + b"no entry", step=5)
    assert b"".join(piece.data for piece in pieces).endswith(b"no entry")


@pytest.mark.parametrize(
    ("stream", "obstacle"),
    [
        (b"hello", "neither OpenD's TCP wire nor a WebSocket: it starts with b'hello'"),
        (b"\x16\x03\x01", "neither"),
        (FRAMES[0] + b"XY", "a frame must start with b'FT'"),
        (AGREED + message(reply(3011, b""), first=0xC2), "compressed; connect without compression"),
        (b"GET /" + bytes(70_000), "longer than 65536 bytes"),
    ],
)
def test_where_no_frames_can_be_told_apart_it_is_said_why(stream: bytes, obstacle: str) -> None:
    cutter = Cutter()
    pieces = [*cutter.feed(stream, hold=True), *cutter.feed(b"more", hold=True)]
    assert obstacle in cutter.obstacle
    assert b"".join(piece.data for piece in pieces) == stream + b"more"
