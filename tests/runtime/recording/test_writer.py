"""Recordings are written to and read from disk correctly despite crashes, damage and full disks."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from opend.errors import RecordingError, UsageError
from opend.recording.file import RecordFile
from opend.recording.format import Kind
from opend.recording.writer import Existing, RecordingWriter


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "day.opend"
    with RecordingWriter(path, "peer:1") as writer:
        for number in range(3):
            writer.add(Kind.TO_SERVER, 1, b"frame %d" % number)
    return path


def payloads(file: RecordFile) -> list[bytes]:
    return [record.payload for record in file.records() if record.kind is Kind.TO_SERVER]


def test_what_was_written_is_read(path: Path) -> None:
    file = RecordFile(path)
    assert file.header.peer == "peer:1"
    assert payloads(file) == [b"frame 0", b"frame 1", b"frame 2"]
    assert file.torn is None


def test_a_flush_lets_others_read_at_once(tmp_path: Path) -> None:
    with RecordingWriter(tmp_path / "live", "peer:1") as writer:
        writer.add(Kind.TO_SERVER, 1, b"frame")
        writer.flush()
        assert payloads(RecordFile(tmp_path / "live")) == [b"frame"]


def test_an_existing_file_is_refused(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(UsageError, match=r"day\.opend exists"):
        RecordingWriter(path, "peer:1")
    assert path.read_bytes() == before


def test_replacing_begins_anew(path: Path) -> None:
    RecordingWriter(path, "other:2", existing="replace").close()
    assert RecordFile(path).header.peer == "other:2"
    assert payloads(RecordFile(path)) == []


def test_appending_goes_on_with_further_connections(path: Path) -> None:
    with RecordingWriter(path, "peer:1", existing="append") as writer:
        assert writer.last_connection == 1
        writer.add(Kind.TO_SERVER, 2, b"later")
    assert payloads(RecordFile(path)) == [b"frame 0", b"frame 1", b"frame 2", b"later"]


def test_a_torn_record_is_told_and_cut_off_when_appending(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-3])
    file = RecordFile(path)
    assert payloads(file) == [b"frame 0", b"frame 1"]
    assert file.torn == len(whole) - 36 - len(b"frame 2")
    with RecordingWriter(path, "peer:1", existing="append") as writer:
        writer.add(Kind.TO_SERVER, 2, b"later")
    assert payloads(RecordFile(path)) == [b"frame 0", b"frame 1", b"later"]


def test_zeros_at_the_end_are_what_a_crash_left(path: Path) -> None:
    size = path.stat().st_size
    path.write_bytes(path.read_bytes() + bytes(5000))
    file = RecordFile(path)
    assert len(payloads(file)) == 3
    assert file.torn == size


def test_damage_in_the_middle_stops_at_its_byte(path: Path) -> None:
    data = bytearray(path.read_bytes())
    place = data.index(b"frame 1")
    data[place] ^= 1
    path.write_bytes(data)
    found = list[bytes]()
    with pytest.raises(RecordingError, match=rf"day\.opend: it is damaged at byte {place - 36}\b"):
        found.extend(record.payload for record in RecordFile(path).records())
    with pytest.raises(RecordingError, match="damaged"):
        RecordingWriter(path, "peer:1", existing="append")


def test_nothing_is_appended_to_another_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("some notes that are no recording")
    with pytest.raises(RecordingError, match="no recording"):
        RecordingWriter(path, "peer:1", existing="append")
    assert path.read_text() == "some notes that are no recording"


@pytest.mark.parametrize("existing", ["append", "replace"])
def test_two_writers_of_one_file_are_refused(path: Path, existing: Existing) -> None:
    with (
        RecordingWriter(path, "peer:1", existing="append"),
        pytest.raises(UsageError, match="being written by another recorder"),
    ):
        RecordingWriter(path, "peer:1", existing=existing)
    assert len(payloads(RecordFile(path))) == 3


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written: No such file"):
        RecordingWriter(tmp_path / "nowhere" / "file", "peer:1")


def test_after_a_failed_write_every_further_one_fails(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = RecordingWriter(path, "peer:1", existing="append")
    writer.add(Kind.TO_SERVER, 2, b"lost")

    def full(_descriptor: int, _data: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        with pytest.raises(RecordingError, match="No space left on device"):
            writer.flush()
    writer.add(Kind.TO_SERVER, 2, b"too late")
    with pytest.raises(RecordingError, match="No space left on device"):
        writer.flush()
    writer.close()
    assert payloads(RecordFile(path)) == [b"frame 0", b"frame 1", b"frame 2"]


def test_large_files_are_read_in_pieces(tmp_path: Path) -> None:
    frames = [bytes([number]) * size for number, size in enumerate((0, 1, 262144, 300_000, 700_000, 5))]
    with RecordingWriter(tmp_path / "big", "peer:1") as writer:
        for frame in frames:
            writer.add(Kind.TO_SERVER, 1, frame)
    file = RecordFile(tmp_path / "big")
    assert payloads(file) == frames
    assert [file.at(record.offset) for record in file.records()] == list(file.records())
