"""The proxy over real sockets, and real clients through it."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager, suppress
from typing import Self

import pytest
from tests.support.patience import BEYOND, PATIENCE, until

from opend import AsyncClient, Client, security
from opend.errors import CallTimeout, ConnectError, IntegrityError, LinkError, OpenDError, UsageError
from opend.frame import encode_frame
from opend.simulator import Simulator
from opend.testing import (
    Cut,
    Delay,
    Drop,
    Duplicate,
    Fault,
    FaultProxy,
    Flip,
    FlipField,
    HalfClose,
    Merge,
    Refuse,
    Reorder,
    Split,
    Stall,
)
from opend_proto.qot_common import SubType

A, B, C = (encode_frame(3011, serial, b"tick %d" % serial) for serial in range(3))
HEAD = b"GET / HTTP/1.1\r\nUpgrade: websocket\r\n\r\n"
MESSAGE = b"\x82\x94" + bytes(4) + b"ft-v1.0\0" + (3010).to_bytes(4) + (2).to_bytes(8)


class Echo:
    """A server that sends back what it gets, until its client has ended the stream."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.endings: list[str] = []
        """How each connection ended: ``end`` or ``reset``."""
        self.ended = threading.Semaphore(0)
        self._threads = [threading.Thread(target=self._accept, daemon=True)]
        self._threads[0].start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                peer, _ = self._listener.accept()
                self._threads.append(threading.Thread(target=self._serve, args=(peer,), daemon=True))
                self._threads[-1].start()

    def _serve(self, peer: socket.socket) -> None:
        ending = "reset"
        with peer, suppress(OSError):
            while data := peer.recv(65536):
                peer.sendall(data)
            ending = "end"
        self.endings.append(ending)
        self.ended.release()

    def wait_for_end(self) -> str:
        assert self.ended.acquire(timeout=PATIENCE)
        return self.endings.pop(0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for thread in self._threads:
            thread.join(PATIENCE)


@pytest.fixture
def echo() -> Iterator[Echo]:
    with Echo() as echo:
        yield echo


@pytest.fixture
def proxy(echo: Echo) -> Iterator[FaultProxy]:
    with FaultProxy("127.0.0.1", echo.port) as proxy:
        yield proxy


@contextmanager
def connected(proxy: FaultProxy) -> Generator[socket.socket, None, None]:
    with socket.create_connection((proxy.host, proxy.port), timeout=PATIENCE) as peer:
        yield peer


def read(peer: socket.socket, size: int) -> bytes:
    """Read ``size`` bytes, or up to the end."""
    data = bytearray()
    while len(data) < size and (part := peer.recv(size - len(data))):
        data += part
    return bytes(data)


def read_all(peer: socket.socket) -> tuple[bytes, str]:
    """Read up to the end; return the bytes and how the connection ended."""
    data = b""
    try:
        while part := peer.recv(65536):
            data += part
    except ConnectionResetError:
        return data, "reset"
    return data, "end"


def is_reset_at_once(proxy: FaultProxy) -> bool:
    """Return whether a new connection is reset, which may already happen while connecting."""
    try:
        with connected(proxy) as peer:
            return read_all(peer) == (b"", "reset")
    except ConnectionResetError:
        return True


def is_quiet(peer: socket.socket, seconds: float = 0.05) -> bool:
    peer.settimeout(seconds)
    try:
        return not peer.recv(1, socket.MSG_PEEK)
    except TimeoutError:
        return True
    finally:
        peer.settimeout(PATIENCE)


def own_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("opend-proxy")]


# Its life


def test_without_faults_it_carries_any_bytes_both_ways(proxy: FaultProxy) -> None:
    for stream in (b"F", b"GE", b"any bytes", A + B[:20], HEAD + b"\x81\x00", bytes(range(256)) * 40):
        with connected(proxy) as peer:
            for part in (stream[: len(stream) // 2], stream[len(stream) // 2 :]):
                peer.sendall(part)
                assert read(peer, len(part)) == part
            peer.shutdown(socket.SHUT_WR)
            assert read_all(peer) == (b"", "end")
    assert proxy.accepted == 6
    until(lambda: proxy.connections == 0)
    assert not proxy.counts


def test_large_streams_and_slow_readers_are_held_back(proxy: FaultProxy, echo: Echo) -> None:
    data = bytes(range(256)) * 4 * 4096
    with connected(proxy) as peer:
        sender = threading.Thread(target=peer.sendall, args=(data,))
        sender.start()
        sender.join(0.2)
        assert read(peer, len(data)) == data
        sender.join(PATIENCE)
    assert echo.wait_for_end() == "end"


def test_it_leaves_nothing_behind(echo: Echo) -> None:
    with FaultProxy("127.0.0.1", echo.port) as proxy, connected(proxy) as peer:
        assert len(own_threads()) == 1
        peer.sendall(b"ab")
        assert read(peer, 2) == b"ab"
        assert proxy.connections == 1
        proxy.stop()
        assert read_all(peer)[0] == b""
        assert proxy.connections == 0
        assert own_threads() == []
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((proxy.host, proxy.port))
    gc.collect()  # an unclosed socket or loop would warn here, and warnings are errors


def test_starting_and_stopping_twice_is_the_same_as_once(echo: Echo) -> None:
    proxy = FaultProxy("127.0.0.1", echo.port)
    assert (proxy.connections, proxy.accepted, proxy.disconnect_all()) == (0, 0, 0)
    proxy.stop()
    for _ in range(2):
        proxy.start()
        proxy.start()
        with connected(proxy) as peer:
            peer.sendall(b"ab")
            assert read(peer, 2) == b"ab"
        proxy.stop()
        proxy.stop()


def test_it_works_in_an_asynchronous_program(echo: Echo) -> None:
    async def run() -> None:
        async with FaultProxy("127.0.0.1", echo.port, faults=[Split(2)]) as proxy:
            reader, writer = await asyncio.open_connection(proxy.host, proxy.port)
            writer.write(b"any bytes")
            assert await reader.readexactly(9) == b"any bytes"
            proxy.faults = []
            assert proxy.disconnect_all(reset=False) == 1
            assert await reader.read() == b""
            writer.close()
            await writer.wait_closed()

    asyncio.run(run())


def test_disconnect_all_breaks_every_connection(proxy: FaultProxy, echo: Echo) -> None:
    with connected(proxy) as one, connected(proxy) as two:
        until(lambda: proxy.connections == 2)
        assert proxy.disconnect_all() == 2
        assert proxy.connections == 0
        assert read_all(one) == read_all(two) == (b"", "reset")
        with connected(proxy) as three:
            three.sendall(b"ab")
            assert read(three, 2) == b"ab"
    assert proxy.accepted == 3


def test_an_upstream_that_refuses_resets_the_client(echo: Echo) -> None:
    with FaultProxy("127.0.0.1", echo.port) as proxy:
        echo.__exit__()
        assert is_reset_at_once(proxy)


def test_a_reset_of_the_client_reaches_the_server(proxy: FaultProxy, echo: Echo) -> None:
    with connected(proxy) as peer:
        peer.sendall(b"ab")
        assert read(peer, 2) == b"ab"
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
    assert echo.wait_for_end() == "reset"


def test_wrong_arguments_are_refused(echo: Echo) -> None:
    with pytest.raises(UsageError, match="upstream_port must be 1 to 65535, not 0"):
        FaultProxy("127.0.0.1", 0)
    with pytest.raises(LinkError, match=r"nowhere\.invalid:1 cannot be found"):
        FaultProxy("nowhere.invalid", 1).start()
    with pytest.raises(LinkError, match=f"cannot listen on 127.0.0.1:{echo.port}: .*choose another port"):
        FaultProxy("127.0.0.1", 1, port=echo.port).start()


# Each fault


def test_split_delivers_tiny_pieces(proxy: FaultProxy) -> None:
    proxy.faults = [Split(7, pause=0.002)]
    with connected(proxy) as peer:
        peer.sendall(A)
        sizes: list[int] = []
        while sum(sizes) < len(A):
            sizes.append(len(peer.recv(1000)))
    assert len(sizes) > 5
    assert proxy.counts["split"] >= 1


def test_merge_delivers_frames_in_one_piece(proxy: FaultProxy) -> None:
    proxy.faults = [Merge(3, seconds=5)]
    with connected(proxy) as peer:
        for frame in (A, B):
            peer.sendall(frame)
            assert is_quiet(peer, 0.02)
        peer.sendall(C)
        assert peer.recv(1000) == A + B + C


def test_delay_delivers_later(proxy: FaultProxy) -> None:
    proxy.faults = [Delay(0.05, direction="both")]
    with connected(proxy) as peer:
        start = time.monotonic()
        peer.sendall(b"ab")
        assert read(peer, 2) == b"ab"
        assert time.monotonic() - start >= 0.1


@pytest.mark.parametrize(("reset", "ending"), [(True, "reset"), (False, "end")])
@pytest.mark.parametrize("place", [1, 43, 44, 60, 100])
def test_cut_ends_the_connection_at_that_byte(
    proxy: FaultProxy, echo: Echo, place: int, reset: bool, ending: str
) -> None:
    stream = A + B + C
    proxy.faults = [Cut(after_bytes=place, reset=reset, times=1)]
    with connected(proxy) as peer:
        with suppress(OSError):
            peer.sendall(stream)
        assert read_all(peer) == (stream[:place], ending)
    with connected(proxy) as peer:
        peer.sendall(stream)
        assert read(peer, len(stream)) == stream
    assert proxy.counts == {"cut": 1}


def test_cut_at_the_first_byte_lets_no_connection_live(proxy: FaultProxy) -> None:
    proxy.faults = [Cut(connection=1)]
    assert is_reset_at_once(proxy)
    with connected(proxy) as peer:
        peer.sendall(b"ab")
        assert read(peer, 2) == b"ab"
        proxy.faults = [Cut()]
        assert read_all(peer) == (b"", "reset")


def test_cut_can_be_for_the_requests_of_one_connection(proxy: FaultProxy, echo: Echo) -> None:
    proxy.faults = [Cut(after_frames=1, connection=2, direction="to_server")]
    with connected(proxy) as one:
        one.sendall(A + B)
        assert read(one, len(A + B)) == A + B
        with connected(proxy) as two:
            two.sendall(A + B)
            assert read_all(two)[1] == "reset"
        assert echo.wait_for_end() == "reset"
        one.sendall(C)
        assert read(one, len(C)) == C


def test_flip_is_the_same_for_the_same_seed(echo: Echo) -> None:
    found: list[bytes] = []
    for seed in (1, 1, 2, 3, 4):
        faults = [Flip(after_bytes=50), FlipField("body", times=1)]
        with FaultProxy("127.0.0.1", echo.port, faults=faults, seed=seed) as proxy, connected(proxy) as peer:
            peer.sendall(A + B)
            found.append(read(peer, len(A + B)))
            assert proxy.counts == {"flip": 1, "flip-field": 1}
    assert found[0] == found[1]
    assert len(set(found)) > 1
    assert all(sum(data[at] != (A + B)[at] for at in range(len(data))) in {1, 2} for data in found)


def test_duplicate_drop_and_reorder_can_be_switched_on_a_living_connection(proxy: FaultProxy) -> None:
    with connected(proxy) as peer:
        for fault, expected in (
            (Duplicate(times=1), A + A + B),
            (Drop(times=1), B),
            (Reorder(times=1), B + A),
            (Drop(protocol_id=1), A + B),
        ):
            proxy.faults = [fault]
            assert proxy.faults == (fault,)
            peer.sendall(A + B)
            assert read(peer, len(expected)) == expected
    assert proxy.counts == {"duplicate": 1, "drop": 1, "reorder": 1}


def test_faults_of_frames_work_on_websocket_messages(proxy: FaultProxy) -> None:
    proxy.faults = [Duplicate(protocol_id=3010, after_frames=1), FlipField("serial", bit=0, direction="to_server")]
    damaged = MESSAGE[:-8] + b"\1" + MESSAGE[-7:]
    with connected(proxy) as peer:
        peer.sendall(HEAD + MESSAGE + MESSAGE)
        assert read(peer, len(HEAD) + 3 * len(MESSAGE)) == HEAD + damaged * 3


def test_stall_holds_the_sender_back_and_loses_nothing(proxy: FaultProxy) -> None:
    data = bytes(range(256)) * 4 * 1024 * 48  # more than all the sockets between can take
    proxy.faults = [Stall()]
    with connected(proxy) as peer:
        sender = threading.Thread(target=peer.sendall, args=(data,), daemon=True)
        sender.start()
        assert proxy.wait_for("stall")
        assert is_quiet(peer, 0.2)
        assert sender.is_alive()
        proxy.faults = []
        assert read(peer, len(data)) == data
        sender.join(PATIENCE)
    assert proxy.wait_for("stall", 2, timeout=0) is False


def test_half_close_ends_one_direction_only(proxy: FaultProxy, echo: Echo) -> None:
    proxy.faults = [HalfClose(after_bytes=2)]
    with connected(proxy) as peer:
        peer.sendall(b"abcd")
        assert read_all(peer) == (b"ab", "end")
        peer.sendall(b"ef")
        peer.shutdown(socket.SHUT_WR)
        assert echo.wait_for_end() == "end"
    until(lambda: proxy.connections == 0)


def test_refuse_resets_new_connections(proxy: FaultProxy) -> None:
    with connected(proxy) as old:
        old.sendall(b"ab")
        assert read(old, 2) == b"ab"
        proxy.faults = [Refuse(times=2)]
        for _ in range(2):
            assert is_reset_at_once(proxy)
        with connected(proxy) as peer:
            peer.sendall(b"ab")
            assert read(peer, 2) == b"ab"
        old.sendall(b"cd")
        assert read(old, 2) == b"cd"
    assert proxy.counts == {"refuse": 2}


def test_nobody_listens_until_the_fault_is_taken_away(echo: Echo) -> None:
    with FaultProxy("127.0.0.1", echo.port, faults=[Refuse(listening=False)]) as proxy:
        for _ in range(2):
            with pytest.raises(ConnectionRefusedError):
                socket.create_connection((proxy.host, proxy.port))
            proxy.faults = []
            with connected(proxy) as peer:
                peer.sendall(b"ab")
                assert read(peer, 2) == b"ab"
                proxy.faults = [Refuse(listening=False)]
                peer.sendall(b"cd")
                assert read(peer, 2) == b"cd"


def test_a_fault_that_cannot_work_breaks_the_connection_and_fails_the_test(echo: Echo) -> None:
    proxy = FaultProxy("127.0.0.1", echo.port, faults=[Drop()])
    proxy.start()
    with connected(proxy) as peer:
        peer.sendall(b"\x16\x03\x01")
        assert read_all(peer) == (b"", "reset")
    with pytest.raises(UsageError, match=r"fault 'drop' needs frames: .* it starts with b'.x16"):
        proxy.stop()
    proxy.stop()


# Real clients


@pytest.fixture
def simulated() -> Iterator[FaultProxy]:
    with Simulator(push_interval=0.01) as simulator, FaultProxy(simulator.host, simulator.port) as proxy:
        yield proxy


def state(client: Client) -> int | None:
    return client.system.get_global_state(user_id=0).server_ver


@pytest.mark.parametrize("fault", [Split(), Merge(2, 0.01), Delay(0.005, jitter=0.005), Reorder(0.01), Duplicate()])
def test_harmless_faults_do_not_reach_the_caller(simulated: FaultProxy, fault: Fault) -> None:
    simulated.faults = [fault]
    with Client(simulated.host, simulated.port, timeout=5) as client:
        assert [state(client) for _ in range(3)] == [1011] * 3
    assert fault.name in {"merge", "reorder"} or simulated.counts[fault.name] >= 4


def test_a_damaged_body_fails_its_call_only(simulated: FaultProxy) -> None:
    with Client(simulated.host, simulated.port, timeout=5) as client:
        simulated.faults = [FlipField("body", times=1)]
        with pytest.raises(IntegrityError):
            state(client)
        assert state(client) == 1011


def test_a_lost_reply_is_a_time_out_and_the_next_call_works(simulated: FaultProxy) -> None:
    with Client(simulated.host, simulated.port, timeout=5) as client:
        simulated.faults = [Drop(protocol_id=1002, times=1)]
        with pytest.raises(CallTimeout):
            client.system.get_global_state(user_id=0, timeout=0.1)
        assert state(client) == 1011


@pytest.mark.parametrize("fault", [Cut(), HalfClose(), FlipField("magic")])
def test_a_broken_link_ends_the_call_at_once(simulated: FaultProxy, fault: Fault) -> None:
    with Client(simulated.host, simulated.port, timeout=BEYOND, reconnect=None) as client:
        simulated.faults = [fault]
        with pytest.raises(OpenDError):
            state(client)


@pytest.mark.parametrize(
    "fault", [Refuse(), Refuse(listening=False), Cut(after_bytes=10), Stall(), HalfClose(), FlipField("body")]
)
def test_a_connection_that_cannot_be_made_is_an_error_in_time(simulated: FaultProxy, fault: Fault) -> None:
    simulated.faults = [fault]
    client = Client(simulated.host, simulated.port, connect_timeout=0.3)
    with pytest.raises(ConnectError):
        client.connect()


def test_the_asynchronous_client_gets_its_ticks_through_a_bad_line(simulated: FaultProxy) -> None:
    async def run() -> None:
        async with asyncio.timeout(10), AsyncClient(simulated.host, simulated.port) as client:
            updates = client.qot.update_ticker()
            await client.qot.sub(
                security_list=[security("HK.00700")],
                sub_type_list=[SubType.TICKER],
                is_sub_or_un_sub=True,
                is_reg_or_un_reg_push=True,
            )
            simulated.faults = [Split(), Delay(0.002, jitter=0.002)]
            found: list[int] = []
            async for update in updates:
                found += [tick.sequence for tick in update.ticker_list]
                if len(found) >= 5:
                    break
            assert found == sorted(set(found))

    asyncio.run(run())
