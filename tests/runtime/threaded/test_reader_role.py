"""The socket of a blocking client is read by its reader thread, or by a lone caller for the length of its call."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import get_ident
from typing import cast

import pytest
from tests.support.patience import BEYOND, PATIENCE, until

from opend import Client, security
from opend.errors import CallTimeout, ConnectionClosed
from opend.session.connection.direct import DirectCalls
from opend.session.counters import DropReason
from opend.session.life.states import Connected, Disconnected
from opend.simulator import Simulator
from opend.testing.proxy import FaultProxy
from opend.threaded.connection import SocketConnection
from opend.threaded.role import ReaderRole
from opend_proto import methods
from opend_proto.common import RetType
from opend_proto.qot_common import SubType
from opend_proto.qot_get_static_info import C2S, S2C, Request, Response
from opend_proto.schema import Message

APPLE = security("US.AAPL")


class Readers:
    """The threads that read the socket while connected, and a hook that runs in between."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: list[int] = []
        self.hook: Callable[[], None] = lambda: None
        answer = DirectCalls.answer

        # All bytes are taken for a reply first.
        def watched(calls: DirectCalls, data: bytes, now: float) -> tuple[int, Message] | None:
            self.seen.append(get_ident())
            self.hook()
            return answer(calls, data, now)

        monkeypatch.setattr(DirectCalls, "answer", watched)


@pytest.fixture
def readers(monkeypatch: pytest.MonkeyPatch) -> Readers:
    return Readers(monkeypatch)


@pytest.fixture
def client(opend_simulator: Simulator, readers: Readers) -> Iterator[Client]:
    del readers  # Made first, since a connection keeps what it calls.
    with Client(opend_simulator.host, opend_simulator.port, rate_limit="off", timeout=BEYOND) as made:
        yield made


def ask(client: Client) -> None:
    client.system.get_global_state(user_id=0)


def lend_to(client: Client, readers: Readers) -> None:
    """Call until this thread has read its own reply, so that it has the reader's role."""

    def has_read() -> bool:
        ask(client)
        return readers.seen[-1] == get_ident()

    until(has_read)


def test_a_lone_caller_comes_to_read_its_replies_itself(client: Client, readers: Readers) -> None:
    lend_to(client, readers)
    for _ in range(20):
        ask(client)
    assert readers.seen.count(get_ident()) >= 10


def test_while_there_are_subscribers_the_reader_thread_reads(client: Client, readers: Readers) -> None:
    client.qot.on_update_ticker(lambda _: None)
    for _ in range(20):
        ask(client)
    assert get_ident() not in readers.seen


def test_the_reader_thread_takes_the_socket_back_for_pushes(client: Client, readers: Readers) -> None:
    lend_to(client, readers)
    pushed = threading.Event()
    client.qot.on_update_ticker(lambda _: pushed.set())
    client.qot.sub(
        security_list=[APPLE], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True, is_reg_or_un_reg_push=True
    )
    assert pushed.wait(PATIENCE)


def test_callers_on_several_threads_all_get_their_own_reply(
    opend_simulator: Simulator, client: Client, readers: Readers
) -> None:
    @opend_simulator.handle(methods.QOT_GET_STATIC_INFO)
    def echo(request: Request) -> Response:
        return Response(ret_type=RetType.SUCCEED, ret_msg=request.c2s.security_list[0].code, s2c=S2C())

    def work(number: int) -> list[str | None]:
        requests = [Request(c2s=C2S(security_list=[security(f"US.{number}X{at}")])) for at in range(100)]
        return [client.call(methods.QOT_GET_STATIC_INFO, request).ret_msg for request in requests]

    lend_to(client, readers)
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(work, range(4)))
    assert results == [[f"{number}X{at}" for at in range(100)] for number in range(4)]


def test_an_interrupt_while_bytes_are_taken_in_gives_the_connection_up(client: Client, readers: Readers) -> None:
    lend_to(client, readers)
    states: list[object] = []
    client.on_state(states.append)

    def interrupt() -> None:
        if get_ident() == main:
            readers.hook = lambda: None
            raise KeyboardInterrupt

    main = get_ident()
    readers.hook = interrupt

    def is_interrupted() -> bool:
        try:
            ask(client)
        except KeyboardInterrupt:
            return True
        return False

    until(is_interrupted)
    until(lambda: any(isinstance(state, Connected) for state in states))
    assert isinstance(states[0], Disconnected)
    assert "interrupted" in str(states[0].error)
    ask(client)
    assert client.stats.reconnects == 1


def test_an_interrupt_after_bytes_were_received_loses_none(client: Client, readers: Readers) -> None:
    connection = cast("SocketConnection", vars(client)["_link"].supervisor.connection)
    receive = vars(connection)["_receive_into"]
    if receive is None:
        pytest.skip("callers receive in C only")

    def interrupted(place: list[bytes], seconds: float) -> None:
        vars(connection)["_receive_into"] = receive
        receive(place, seconds)
        raise KeyboardInterrupt

    def is_interrupted() -> bool:
        try:
            ask(client)
        except KeyboardInterrupt:
            return True
        return False

    for _ in range(3):
        lend_to(client, readers)
        vars(connection)["_receive_into"] = interrupted
        until(is_interrupted)
        ask(client)
        ask(client)
    assert client.stats.reconnects == 0
    until(lambda: client.stats.dropped[DropReason.LATE_REPLY] == 3)


def test_a_loss_is_noticed_while_nobody_calls(opend_proxy: FaultProxy, readers: Readers) -> None:
    lost = threading.Event()
    with Client(opend_proxy.host, opend_proxy.port, rate_limit="off", reconnect=None) as client:
        client.on_state(lambda state: lost.set() if isinstance(state, Disconnected) else None)
        lend_to(client, readers)
        opend_proxy.stop()
        assert lost.wait(PATIENCE)


def test_closing_fails_a_call_whose_caller_reads(client: Client, readers: Readers) -> None:
    begun = threading.Event()

    def work() -> str:
        lend_to(client, readers)
        begun.set()
        try:
            while True:
                ask(client)
        except ConnectionClosed as error:
            return str(error)

    with ThreadPoolExecutor(1) as pool:
        result = pool.submit(work)
        assert begun.wait(PATIENCE)
        client.close()
        assert "closed by this client" in result.result(PATIENCE)
    assert not any(thread.name == "opend-reader" for thread in threading.enumerate())


def test_a_call_that_its_caller_reads_for_times_out(
    opend_simulator: Simulator, client: Client, readers: Readers
) -> None:
    answered = threading.Event()

    @opend_simulator.handle(methods.QOT_GET_STATIC_INFO)
    def answer_late(_: Request) -> Response:
        answered.wait(PATIENCE)
        return Response(ret_type=RetType.SUCCEED, s2c=S2C())

    lend_to(client, readers)
    with pytest.raises(CallTimeout, match=r"no reply within 0\.1 s"):
        client.qot.get_static_info(security_list=[APPLE], timeout=0.1)
    answered.set()
    ask(client)


# The role itself.


def test_a_role_that_is_lent_comes_back_when_callers_are_quiet() -> None:
    role = ReaderRole()
    assert not role.try_borrow()
    assert role.is_missed()
    assert not role.is_missed()
    role.lend()
    assert not role.try_borrow()


def test_a_role_is_called_back_by_who_needs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opend.threaded.role.QUIET_SECONDS", BEYOND)  # Only a recall ends the loan in time.
    role = ReaderRole()
    back = threading.Event()

    def lend() -> None:
        role.lend()
        back.set()

    thread = threading.Thread(target=lend)
    thread.start()
    until(role.try_borrow)
    role.recall()
    assert not back.wait(0.1), "another thread has it"
    role.give_back()
    assert back.wait(PATIENCE)
    thread.join(PATIENCE)


def test_a_caller_that_waits_long_for_its_reply_is_not_taken_for_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    windows: list[bool] = []
    role = ReaderRole()

    class Recalled(threading.Event):
        def wait(self, timeout: float | None = None) -> bool:
            """Let a window of time pass; note whether the caller had the role at its end."""
            if not windows:
                assert role.try_borrow()
            if len(windows) == 3:
                role.give_back()
            windows.append(len(windows) < 3)
            return False

    monkeypatch.setattr(role, "_recalled", Recalled())
    role.lend()
    assert windows == [True, True, True, False]
    assert not role.try_borrow()
