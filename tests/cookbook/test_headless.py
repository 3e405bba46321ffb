"""The program for a headless OpenD speaks to a telnet port as the vendor documents it; the port here is scripted."""

from __future__ import annotations

import socket
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from threading import Thread
from typing import Any, Final

import pytest
from tests.cookbook.programs import answering, load, run_main
from tests.support.peers.ports import reserved_port

from opend.simulator import ManualClock, Simulator

Answer = Callable[[socket.socket, bytes], None]

SENT: Final = "验证码已发送"


@contextmanager
def console(answer: Answer) -> Generator[tuple[str, list[bytes]]]:
    """Listen like OpenD's telnet port; yield the address, and the list of the commands that arrive."""
    heard: list[bytes] = []

    def serve(listener: socket.socket) -> None:
        peer, _ = listener.accept()
        with peer:
            peer.settimeout(10)
            received = b""
            while not received.endswith(b"\r\n") and (part := peer.recv(1024)):
                received += part
            heard.append(received)
            answer(peer, received)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = Thread(target=serve, args=(listener,))
        thread.start()
        try:
            yield f"127.0.0.1:{listener.getsockname()[1]}", heard
        finally:
            thread.join(10)


def in_parts(peer: socket.socket, received: bytes) -> None:
    """Answer in the encoding of the vendor's example, with a character cut in two."""
    text = f"\r\n{SENT}\r\n>>> ".encode("gb2312")
    peer.sendall(text[:3])
    peer.sendall(text[3:])
    peer.recv(1)  # until the program closes the connection


def closing(peer: socket.socket, received: bytes) -> None:
    peer.sendall(b"ok\r\n")


def silent(peer: socket.socket, received: bytes) -> None:
    peer.recv(1)


@pytest.fixture
def program() -> Any:
    module = load("headless_opend")
    module.QUIET = 0.2
    return module


@pytest.fixture
def gateway() -> Iterator[Simulator]:
    with Simulator(clock=ManualClock()) as simulator:
        yield simulator


@pytest.mark.parametrize(
    ("words", "answer", "printed"),
    [
        ("req_phone_verify_code", in_parts, f"{SENT}\r\n>>>"),
        ("help -cmd=exit", closing, "ok"),
        ("ping", silent, "sent; OpenD answered nothing"),
    ],
)
def test_a_command_is_a_line_and_its_answer_is_returned(program: Any, words: str, answer: Answer, printed: str) -> None:
    with console(answer) as (address, heard):
        assert program.command(program.address(address), words) == printed
    assert heard == [f"{words}\r\n".encode()]


def test_the_code_is_entered_with_its_option(
    program: Any, gateway: Simulator, capsys: pytest.CaptureFixture[str]
) -> None:
    with console(closing) as (address, heard):
        run_main(program, gateway, "enter", "123456", "--telnet", address)
    assert heard == [b"input_phone_verify_code -code=123456\r\n"]
    assert capsys.readouterr().out == "ok\n"


def test_without_a_telnet_port_there_is_one_line(program: Any) -> None:
    with reserved_port() as port, pytest.raises(SystemExit, match=rf"no telnet port at 127\.0\.0\.1:{port}: .+"):
        program.command(("127.0.0.1", port), "help")


def test_a_code_that_is_left_out_is_asked_for(
    program: Any, gateway: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("builtins.input", answering("654321"))
    with console(closing) as (address, heard):
        run_main(program, gateway, "enter", "--telnet", address)
    assert heard == [b"input_phone_verify_code -code=654321\r\n"]


@pytest.mark.parametrize("code", ["12345x", "1", "123456\r\nexit", "123456 -x=1", "\u0661\u0662\u0663\u0664"])
def test_nothing_but_a_code_is_sent(program: Any, gateway: Simulator, code: str) -> None:
    with pytest.raises(SystemExit, match="a code has 4 to 8 digits"):
        run_main(program, gateway, "enter", code, "--telnet", "127.0.0.1:1")


def test_waiting_ends_when_opend_is_logged_in(
    program: Any, gateway: Simulator, capsys: pytest.CaptureFixture[str]
) -> None:
    run_main(program, gateway, "wait")
    assert capsys.readouterr().out == "READY\n"


def test_waiting_for_an_opend_that_does_not_come_ends_too(program: Any, capsys: pytest.CaptureFixture[str]) -> None:
    program.sleep = answering(None)
    with reserved_port() as port, pytest.raises(SystemExit, match=r"not ready within 0\.3 seconds"):
        program.wait_until_ready("127.0.0.1", port, 0.3)
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("not reachable: ")
