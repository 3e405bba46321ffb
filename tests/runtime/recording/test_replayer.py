"""A replay serves a program the same replies and pushes as were recorded."""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest
from tests.support.markets.recordings import (
    Tape,
    accounts,
    greeting,
    order_update,
    subscription,
    tick,
    ticks_reply,
    ticks_request,
)
from tests.support.patience import until
from tests.support.peers.keys import rsa_key
from tests.support.peers.talking import CLIENTS, ClientType, connection_error, talk

from opend import Client, RecordingError, ServerError, UsageError, security
from opend.recording import Recorder, Replayer
from opend.recording.format import Kind, encode_record
from opend.session import ClientSession
from opend.simulator import Simulator
from opend_proto import methods
from opend_proto.qot_common import SubType


@pytest.mark.parametrize("key", [None, rsa_key(1024)], ids=["plain", "encrypted"])
@pytest.mark.parametrize("client", CLIENTS)
def test_a_program_gets_again_what_it_got(client: ClientType, key: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "file"
    with Simulator(rsa_key=key) as simulator, Recorder(path, simulator.host, simulator.port) as recorder:
        said = talk(client(recorder.host, recorder.port, rsa_key=key))
    with Replayer(path, speed=None, rsa_key=key) as replayer:
        again = [talk(kind(replayer.host, replayer.port, rsa_key=key)) for kind in CLIENTS]
    assert said.pushed
    assert [(each.ticks, each.pushed) for each in again] == [(said.ticks, said.pushed)] * 2
    assert again[0].connection_id != again[1].connection_id


def subscribe(client: Client, *codes: str) -> None:
    client.qot.sub(
        security_list=[security(code) for code in codes],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
    )


def pushed(path: Path, count: int, *codes: str, speed: float | None = None) -> list[tuple[str, int]]:
    """Return the first ticks that a client gets after it has subscribed to some securities."""
    with Replayer(path, speed=speed) as replayer, Client(replayer.host, replayer.port, timeout=5.0) as client:
        updates = client.qot.update_ticker()
        for code in codes:
            subscribe(client, code)
        return [(update.security.code, update.ticker_list[0].sequence) for update in islice(updates, count)]


@pytest.fixture
def tape() -> Tape:
    tape = Tape()
    tape.call(methods.INIT_CONNECT, *greeting())
    return tape


def test_a_client_gets_the_pushes_of_what_it_subscribed_to(tape: Tape, tmp_path: Path) -> None:
    for number in range(6):
        tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700" if number % 2 else "US.AAPL", number))
    path = tape.save(tmp_path / "file")
    assert pushed(path, 3, "HK.00700") == [("00700", 1), ("00700", 3), ("00700", 5)]
    assert pushed(path, 3, "US.AAPL") == [("AAPL", 0), ("AAPL", 2), ("AAPL", 4)]


def test_orders_come_to_those_who_subscribed_to_their_account_only(tape: Tape, tmp_path: Path) -> None:
    for number in range(4):
        tape.push(methods.TRD_UPDATE_ORDER, order_update(account=7 + number % 2))
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 1))
    tape.call(methods.TRD_SUB_ACC_PUSH, *accounts(7, 8))
    with Replayer(tape.save(tmp_path / "file"), speed=None) as replayer:
        for account in (7, 8):
            with Client(replayer.host, replayer.port, timeout=5.0) as client:
                updates = client.trd.update_order()
                client.trd.sub_acc_push(acc_id_list=[account])
                assert [next(updates).order.order_id for _ in range(2)] == [account] * 2
        with Client(replayer.host, replayer.port, timeout=5.0) as client:
            strange: list[object] = []
            client.trd.on_update_order(strange.append)
            ticks = client.qot.update_ticker()
            subscribe(client, "HK.00700")
            assert next(ticks).ticker_list[0].sequence == 1
            assert strange == []


def test_a_second_subscription_is_waited_for(tape: Tape, tmp_path: Path) -> None:
    for code in ("HK.00700", "US.AAPL"):
        tape.call(methods.QOT_SUB, *subscription([code]))
    for number in range(4):
        tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700" if number % 2 else "US.AAPL", number))
    path = tape.save(tmp_path / "file")
    assert pushed(path, 4, "HK.00700", "US.AAPL") == [("AAPL", 0), ("00700", 1), ("AAPL", 2), ("00700", 3)]


def test_what_two_connections_got_comes_once(tape: Tape, tmp_path: Path) -> None:
    for number in range(3):
        for connection in (1, 2):
            tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", number), connection=connection)
    tape.add(Kind.CLOSED, 1, b"")
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 3), connection=2)
    assert pushed(tape.save(tmp_path / "file"), 4, "HK.00700") == [("00700", number) for number in range(4)]


def test_the_spacing_is_divided_by_the_speed(tape: Tape, tmp_path: Path) -> None:
    tape.at = 1000.0  # There is no wait for frames before the first push.
    for number in range(3):
        tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", number))
        tape.at += 10.0
    started = time.monotonic()
    assert len(pushed(tape.save(tmp_path / "file"), 3, "HK.00700", speed=100.0)) == 3
    assert time.monotonic() - started >= 0.2


def test_what_is_not_subscribed_to_takes_its_time_too(tape: Tape, tmp_path: Path) -> None:
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 0))
    tape.at += 100.0  # Five seconds for the second subscription, on the slowest machine.
    for number in range(1, 4):
        tape.at += 10.0
        tape.push(methods.QOT_UPDATE_TICKER, tick("US.AAPL", number))
    path = tape.save(tmp_path / "file")
    with Replayer(path, speed=20.0) as replayer, Client(replayer.host, replayer.port) as client:
        updates = client.qot.update_ticker()
        subscribe(client, "HK.00700")
        next(updates)
        subscribe(client, "US.AAPL")
        assert [next(updates).ticker_list[0].sequence for _ in range(3)] == [1, 2, 3]


def test_equal_requests_get_the_recorded_replies_in_turn(tape: Tape, tmp_path: Path) -> None:
    for number in range(2):
        tape.call(methods.QOT_GET_TICKER, ticks_request("HK.00700"), ticks_reply("HK.00700", number))
    with Replayer(tape.save(tmp_path / "file")) as replayer:
        for _ in range(2):
            with Client(replayer.host, replayer.port) as client:
                replies = [client.qot.get_ticker(security=security("HK.00700"), max_ret_num=10) for _ in range(4)]
            assert [reply.ticker_list[0].sequence for reply in replies] == [0, 1, 1, 1]


def test_another_request_gets_the_reply_for_the_same_security_only(tape: Tape, tmp_path: Path) -> None:
    tape.call(methods.QOT_GET_TICKER, ticks_request("HK.00700"), ticks_reply("HK.00700", 7))
    with Replayer(tape.save(tmp_path / "file")) as replayer, Client(replayer.host, replayer.port) as client:
        reply = client.qot.get_ticker(security=security("HK.00700"), max_ret_num=99)
        assert reply.ticker_list[0].sequence == 7
        with pytest.raises(ServerError, match="no reply to such a request in the recording"):
            client.qot.get_ticker(security=security("US.AAPL"), max_ret_num=10)


def test_json_clients_read_a_recording_of_protobuf(tape: Tape, tmp_path: Path) -> None:
    tape.call(methods.QOT_GET_TICKER, ticks_request("HK.00700"), ticks_reply("HK.00700", 7))
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 3))
    path = tape.save(tmp_path / "file")
    with Replayer(path) as replayer, Client(replayer.host, replayer.port, body_format="json") as client:
        updates = client.qot.update_ticker()
        subscribe(client, "HK.00700")
        assert next(updates).ticker_list[0].sequence == 3
        reply = client.qot.get_ticker(security=security("HK.00700"), max_ret_num=10)
        assert reply.ticker_list[0].sequence == 7


def test_damage_ends_the_replay_with_its_place(tape: Tape, tmp_path: Path) -> None:
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 0))
    path = tape.save(tmp_path / "file")
    place = path.stat().st_size
    with path.open("ab") as file:
        file.write(encode_record(Kind.CLOSED, 1, 0, 0, b"")[:-1] + b"\1")
    replayer = Replayer(path, speed=None)
    replayer.start()
    with Client(replayer.host, replayer.port, reconnect=None) as client:
        subscribe(client, "HK.00700")
        until(lambda: replayer.failure)
    with pytest.raises(RecordingError, match=f"damaged at byte {place}"):
        replayer.stop()


class Stall:
    """Whether a client has stopped reading, and whether the replayer's socket is full."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._calls: dict[str, str] = {}
        for kind, names in (
            (ClientSession, ("pause", "resume")),
            (asyncio.StreamReaderProtocol, ("pause_writing", "resume_writing")),
        ):
            for name in names:
                monkeypatch.setattr(kind, name, self._watched(kind.__name__, name, getattr(kind, name)))

    def is_there(self) -> bool:
        return set(self._calls.values()) == {"pause", "pause_writing"}

    def _watched(self, kind: str, name: str, function: Callable[..., None]) -> Callable[..., None]:
        def watched(*arguments: object) -> None:
            self._calls[kind] = name
            function(*arguments)

        return watched


def test_a_client_that_does_not_read_is_waited_for_and_let_go(
    tape: Tape, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stall = Stall(monkeypatch)
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 0))
    tape.records += tape.records[-1:] * 100_000
    path = tape.save(tmp_path / "file")
    with Replayer(path, speed=None) as replayer, Client(replayer.host, replayer.port) as client:
        updates = client.qot.update_ticker()
        subscribe(client, "HK.00700")
        next(updates)
        until(stall.is_there)
        assert replayer.pushed < 100_000
        threads = {thread.name for thread in threading.enumerate()}
        assert any(name.startswith("opend-replayer") for name in threads)
    assert not any(thread.name.startswith("opend-replayer") for thread in threading.enumerate())


@pytest.mark.parametrize("speed", [0.0, -1.0, float("inf"), float("nan")])
def test_an_impossible_speed_is_refused(speed: float, tape: Tape, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="speed must be a positive number"):
        Replayer(tape.save(tmp_path / "file"), speed=speed)


def test_an_encrypted_recording_needs_its_key(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with Simulator(rsa_key=rsa_key(1024)) as simulator, Recorder(path, simulator.host, simulator.port) as recorder:
        assert connection_error(Client(recorder.host, recorder.port, rsa_key=rsa_key(1024))) is None
    with pytest.raises(UsageError, match="it needs the RSA key of the gateway"):
        Replayer(path)
    with pytest.raises(UsageError, match="was made with another RSA key"):
        Replayer(path, rsa_key=rsa_key(1024, 1))
