"""The recorder between clients and a gateway keeps all bytes, and lets none pass unrecorded."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from tests.support.patience import until
from tests.support.peers.keys import rsa_key
from tests.support.peers.talking import CLIENTS, ClientType, connection_error, talk
from tests.support.peers.tap import Tap

from opend import Client, Recording, RecordingError, UsageError
from opend.recording import Recorder, RecordingWriter
from opend.recording.file import RecordFile
from opend.recording.format import Kind
from opend.simulator import Simulator
from opend_proto import methods

TO_CLIENT = {Kind.TO_CLIENT, Kind.PART_TO_CLIENT}
TO_SERVER = {Kind.TO_SERVER, Kind.PART_TO_SERVER}


def stream(path: Path, kinds: set[Kind]) -> bytes:
    return b"".join(record.payload for record in RecordFile(path).records() if record.kind in kinds)


def wait_for_the_end(path: Path) -> None:
    """Wait until a connection has ended."""
    until(lambda: any(record.kind is Kind.CLOSED for record in RecordFile(path).records()))


@pytest.mark.parametrize("key", [None, rsa_key(1024)], ids=["plain", "encrypted"])
@pytest.mark.parametrize("client", CLIENTS)
def test_every_byte_is_kept_and_read_as_messages(client: ClientType, key: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "file"
    with (
        Simulator(rsa_key=key) as simulator,
        Tap(simulator.port) as tap,
        Recorder(path, "127.0.0.1", tap.port, keep_secrets=True) as recorder,
    ):
        said = talk(client(recorder.host, recorder.port, rsa_key=key))
    assert stream(path, TO_SERVER) == bytes(tap.sent)
    assert stream(path, TO_CLIENT) == bytes(tap.received)
    recording = Recording(path, rsa_key=key)
    pushes = recording.messages(protocol=methods.QOT_UPDATE_TICKER, security="HK.00700")
    assert [tick for push in pushes for tick in push.message.ticker_list][: len(said.pushed)] == said.pushed
    replies = list(recording.messages(protocol=methods.QOT_GET_TICKER, direction="to_client"))
    assert [reply.message.s2c and reply.message.s2c.ticker_list for reply in replies] == [said.ticks]


def test_connections_are_numbered_and_their_ends_kept(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with Simulator() as simulator, Recorder(path, simulator.host, simulator.port) as recorder:
        for _ in range(2):
            with Client(recorder.host, recorder.port):
                pass
    with Simulator() as simulator, Recorder(path, simulator.host, simulator.port, existing="append") as recorder:
        connection_error(Client(recorder.host, recorder.port))
    kinds = [(record.kind, record.connection) for record in RecordFile(path).records()]
    for number in (1, 2, 3):
        assert (Kind.OPENED, number) in kinds
        assert (Kind.CLOSED, number) in kinds
    assert kinds.count((Kind.STARTED, 0)) == 2


def test_an_unfinished_frame_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with Simulator() as simulator, Recorder(path, simulator.host, simulator.port) as recorder:
        with socket.create_connection((recorder.host, recorder.port)) as peer:
            peer.sendall(b"FT only the beginning")
        wait_for_the_end(path)
    assert stream(path, {Kind.PART_TO_SERVER}) == b"FT only the beginning"


def test_what_is_no_protocol_of_ours_is_kept_as_it_came(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with Simulator() as simulator, Recorder(path, simulator.host, simulator.port) as recorder:
        peer = socket.create_connection((recorder.host, recorder.port))
        peer.sendall(b"EHLO there")
        peer.sendall(b" and more")
        peer.close()
        wait_for_the_end(path)
    assert stream(path, {Kind.PART_TO_SERVER}).startswith(b"EHLO there")


def test_a_full_disk_ends_the_connection_with_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = Recorder(tmp_path / "file", "127.0.0.1", 1)

    def full(_writer: RecordingWriter) -> None:
        raise RecordingError("the disk is full")

    with Simulator() as simulator:
        recorder.upstream_port = simulator.port
        recorder.start()
        monkeypatch.setattr(RecordingWriter, "flush", full)
        assert connection_error(Client(recorder.host, recorder.port, timeout=2.0)) is not None
        assert isinstance(recorder.failure, RecordingError)
        monkeypatch.undo()
        with pytest.raises(RecordingError, match="the disk is full"):
            recorder.stop()


def test_a_file_that_exists_is_refused_before_it_listens(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    with pytest.raises(UsageError, match="exists"):
        Recorder(path, "127.0.0.1", 1).start()


def test_a_web_socket_is_kept_too(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with Simulator(ws_port=0) as simulator:
        assert simulator.ws_port is not None
        with Recorder(path, simulator.host, simulator.ws_port) as recorder:
            talk(Client.websocket(f"ws://{recorder.host}:{recorder.port}"))
    assert stream(path, TO_SERVER).startswith(b"GET ")
    assert any(record.kind is Kind.TO_CLIENT for record in RecordFile(path).records())
    assert list(Recording(path)) == []
