"""Frames: any cut of the stream gives the same frames, and bytes that are no frame give an error, never a hang."""

from __future__ import annotations

import time
from hashlib import sha1
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.errors import FrameError
from opend.frame import BODY_JSON, HEADER_SIZE, MAX_BODY_LENGTH, Frame, FrameDecoder, digest, encode_frame

U32 = st.integers(0, 2**32 - 1)
FRAMES = st.lists(st.tuples(U32, U32, st.binary(max_size=100)), max_size=8)

# InitConnect, serial 1, body "abc", put together by hand from the table in the protocol document.
BY_HAND = bytes.fromhex(
    "4654"  # magic
    "e9030000"  # protocol id 1001
    "00"  # protobuf
    "00"  # version
    "01000000"  # serial
    "03000000"  # length
    "a9993e364706816aba3e25717850c26c9cd0d89d"  # SHA-1 of "abc" (FIPS 180)
    "0000000000000000"
    "616263"
)


def whole(frame: Frame) -> tuple[int, int, bytes]:
    return frame.protocol_id, frame.serial, bytes(frame.body)


def test_encoding_is_as_in_the_protocol_document() -> None:
    assert encode_frame(1001, 1, b"abc") == BY_HAND
    (frame,) = FrameDecoder().feed(BY_HAND)
    assert frame == Frame(1001, 0, 1, sha1(b"abc", usedforsecurity=False).digest(), memoryview(b"abc"))


def test_body_format_and_checksum_can_be_given() -> None:
    (frame,) = FrameDecoder().feed(encode_frame(3010, 7, b"cipher", body_format=BODY_JSON, checksum=digest(b"plain")))
    assert frame.body_format == BODY_JSON
    assert frame.sha1 == digest(b"plain")


@given(frames=FRAMES, cuts=st.lists(st.integers(0, 2000)))
def test_any_cut_of_a_stream_gives_the_same_frames(frames: list[tuple[int, int, bytes]], cuts: list[int]) -> None:
    stream = b"".join(encode_frame(*frame) for frame in frames)
    decoder = FrameDecoder()
    edges = [0, *sorted(min(cut, len(stream)) for cut in cuts), len(stream)]
    received = [whole(frame) for start, end in pairwise(edges) for frame in decoder.feed(stream[start:end])]
    assert received == frames
    assert decoder.pending == 0


@given(frames=FRAMES)
def test_byte_by_byte_gives_the_same_frames(frames: list[tuple[int, int, bytes]]) -> None:
    stream = b"".join(encode_frame(*frame) for frame in frames)
    decoder = FrameDecoder()
    received = [whole(frame) for byte in stream for frame in decoder.feed(bytes([byte]))]
    assert received == frames


def test_every_truncation_waits_for_the_rest() -> None:
    stream = encode_frame(3010, 1, b"first") + encode_frame(3010, 2, b"second")
    for length in range(len(stream)):
        decoder = FrameDecoder()
        early = [whole(frame) for frame in decoder.feed(stream[:length])]
        late = [whole(frame) for frame in decoder.feed(stream[length:])]
        assert early + late == [(3010, 1, b"first"), (3010, 2, b"second")]


def test_a_bytearray_may_be_used_again_by_its_owner() -> None:
    buffer = bytearray(BY_HAND)
    (frame,) = FrameDecoder().feed(buffer)
    buffer[:] = bytes(len(buffer))
    assert bytes(frame.body) == b"abc"


@pytest.mark.parametrize("start", [b"HTTP/1.1 400", b"X", b"FX", bytes(HEADER_SIZE)])
def test_bad_magic_is_told_from_the_first_bytes(start: bytes) -> None:
    with pytest.raises(FrameError, match="must start with b'FT'"):
        list(FrameDecoder().feed(start))


def test_frames_before_bad_magic_are_delivered() -> None:
    received: list[int] = []
    with pytest.raises(FrameError, match="must start with"):
        received.extend(frame.serial for frame in FrameDecoder().feed(BY_HAND + b"junk"))
    assert received == [1]


def test_bad_magic_within_a_cut_header() -> None:
    decoder = FrameDecoder()
    assert not list(decoder.feed(b"F"))
    with pytest.raises(FrameError, match="must start with"):
        list(decoder.feed(b"U"))


def test_another_protocol_version_is_refused() -> None:
    strange = bytearray(BY_HAND)
    strange[7] = 3
    with pytest.raises(FrameError, match="protocol version 3"):
        list(FrameDecoder().feed(strange))


@pytest.mark.parametrize(("length", "fits"), [(10, True), (11, False)])
def test_body_length_is_bounded(length: int, fits: bool) -> None:
    decoder = FrameDecoder(max_body_length=10)
    stream = encode_frame(3010, 1, bytes(length))
    if fits:
        assert [len(frame.body) for frame in decoder.feed(stream)] == [length]
    else:
        with pytest.raises(FrameError, match="announces a body of 11 bytes, more than the 10 allowed"):
            list(decoder.feed(stream[:HEADER_SIZE]))  # Known from the header: the decoder does not wait for the body.


def test_the_default_bound_is_64_mebibytes() -> None:
    header = bytearray(BY_HAND[:HEADER_SIZE])
    header[12:16] = MAX_BODY_LENGTH.to_bytes(4, "little")
    assert not list(FrameDecoder().feed(header))
    header[12:16] = (MAX_BODY_LENGTH + 1).to_bytes(4, "little")
    with pytest.raises(FrameError, match="67108865 bytes"):
        list(FrameDecoder().feed(header))


@given(flip=st.integers(0, 8 * len(BY_HAND) - 1))
def test_a_flipped_bit_is_an_error_or_shows_in_the_frame(flip: int) -> None:
    stream = bytearray(BY_HAND)
    stream[flip // 8] ^= 1 << flip % 8
    decoder = FrameDecoder(max_body_length=1000)
    try:
        frames = list(decoder.feed(stream))
    except FrameError:
        return
    in_reserved_bytes = 36 <= flip // 8 < HEADER_SIZE
    if frames and not in_reserved_bytes:
        (original,) = FrameDecoder().feed(BY_HAND)
        assert frames[0] != original or decoder.pending
    else:
        assert in_reserved_bytes or decoder.pending  # A longer length waits for more, up to the bound.


def test_one_long_body_in_small_pieces_takes_linear_time() -> None:
    def seconds(size: int) -> float:
        stream = encode_frame(3010, 1, bytes(size))
        decoder = FrameDecoder()
        started = time.thread_time()
        count = sum(1 for start in range(0, len(stream), 16) for _ in decoder.feed(stream[start : start + 16]))
        assert count == 1
        return time.thread_time() - started

    seconds(100_000)
    # Quadratic copying would take 100 times as long, not 10 times; the rest is room for a busy machine.
    assert seconds(2_000_000) < 50 * max(seconds(200_000), 0.002)


def test_many_frames_in_one_chunk_take_linear_time() -> None:
    def seconds(count: int) -> float:
        stream = encode_frame(3010, 1, bytes(20)) * count
        started = time.thread_time()
        assert sum(1 for _ in FrameDecoder().feed(stream)) == count
        return time.thread_time() - started

    seconds(1_000)
    assert seconds(40_000) < 50 * max(seconds(4_000), 0.002)
