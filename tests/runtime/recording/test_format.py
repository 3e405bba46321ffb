"""The format of a recording: records survive a round trip, a cut end is reported, changed bytes are refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.errors import RecordingError
from opend.recording.format import (
    LONGEST_PAYLOAD,
    RECORD_HEADER_SIZE,
    FileHeader,
    Kind,
    Record,
    encode_header,
    encode_record,
    read_header,
    read_record,
)

NANOSECONDS = st.integers(-(2**63), 2**63 - 1)
HEADERS = st.builds(FileHeader, NANOSECONDS, st.text(max_size=40))
RECORDS = st.tuples(st.sampled_from(Kind), st.integers(0, 2**32 - 1), NANOSECONDS, NANOSECONDS, st.binary(max_size=200))


def read_all(data: bytes) -> tuple[list[Record], int]:
    """Return the records, and the number of bytes left over."""
    found, position = list[Record](), 0
    while (next_ := read_record(data, position, position)) is not None:
        record, position = next_
        found.append(record)
    return found, len(data) - position


@given(HEADERS)
def test_a_header_round_trips(header: FileHeader) -> None:
    data = encode_header(header)
    assert read_header(data + b"more") == (header, len(data))


@given(st.lists(RECORDS, max_size=5))
def test_records_round_trip(records: list[tuple[Kind, int, int, int, bytes]]) -> None:
    found, left = read_all(b"".join(encode_record(*record) for record in records))
    assert [tuple(record[1:]) for record in found] == records
    assert left == 0


@given(st.lists(RECORDS, min_size=1, max_size=4), st.data())
def test_what_is_cut_short_gives_the_records_before(
    records: list[tuple[Kind, int, int, int, bytes]], data: st.DataObject
) -> None:
    whole = b"".join(encode_record(*record) for record in records)
    cut = data.draw(st.integers(0, len(whole) - 1))
    found, left = read_all(whole[:cut])
    assert [tuple(record[1:]) for record in found] == records[: len(found)]
    assert len(found) < len(records)
    assert left == cut - sum(len(encode_record(*record)) for record in records[: len(found)])


@given(st.lists(RECORDS, min_size=1, max_size=4), st.data())
def test_any_changed_byte_is_refused_at_its_record(
    records: list[tuple[Kind, int, int, int, bytes]], data: st.DataObject
) -> None:
    parts = [encode_record(*record) for record in records]
    whole = bytearray(b"".join(parts))
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= data.draw(st.integers(1, 255))
    starts = [sum(map(len, parts[:number])) for number in range(len(parts))]
    start = max(start for start in starts if start <= place)
    with pytest.raises(RecordingError, match=rf"damaged at byte {start}\b"):
        read_all(bytes(whole))


@given(HEADERS, st.data())
def test_any_changed_byte_of_the_header_is_refused(header: FileHeader, data: st.DataObject) -> None:
    changed = bytearray(encode_header(header))
    place = data.draw(st.integers(0, len(changed) - 1))
    changed[place] ^= data.draw(st.integers(1, 255))
    with pytest.raises(RecordingError):
        read_header(bytes(changed))


def test_a_newer_version_is_named() -> None:
    data = bytearray(encode_header(FileHeader(0, "peer")))
    data[8] = 9
    with pytest.raises(RecordingError, match="version 9, and this release reads version 1"):
        read_header(bytes(data))


def test_another_file_is_no_recording() -> None:
    with pytest.raises(RecordingError, match="no recording"):
        read_header(b"PK\x03\x04 something else altogether")


def test_a_record_costs_36_bytes() -> None:
    assert len(encode_record(Kind.CLOSED, 1, 2, 3, b"")) == RECORD_HEADER_SIZE == 36


def test_a_record_that_no_recorder_writes_is_refused_before_it_is_read() -> None:
    """A file made by somebody else may have right checksums, and announce four gigabytes."""
    longest, too_long = (
        encode_record(Kind.TO_CLIENT, 1, 0, 0, bytes(length))[:RECORD_HEADER_SIZE]
        for length in (LONGEST_PAYLOAD, LONGEST_PAYLOAD + 1)
    )
    assert read_record(longest, 0, 0) is None
    with pytest.raises(RecordingError, match="damaged at byte 7: the record has 68157441 bytes"):
        read_record(too_long, 0, 7)
