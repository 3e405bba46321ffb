"""Web pages, and host names that an attacker may control, are refused unless they are allowed."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator

import pytest

from opend import Client, UsageError
from opend.simulator import Simulator
from opend.websocket.visitors import Visitors

PAGE = "https://example.org"


@pytest.mark.parametrize(
    ("origins", "hosts", "sent_origins", "sent_hosts", "is_let_in"),
    [
        ([], [], [], ["127.0.0.1:33333"], True),
        ([], [], [], ["[::1]:33333"], True),
        ([], [], [], ["LocalHost:33333"], True),
        ([], [], [], ["opend.localhost"], True),
        ([], [], [PAGE], ["127.0.0.1"], False),
        ([], [], ["null"], ["127.0.0.1"], False),
        ([], [], ["http://127.0.0.1"], ["127.0.0.1"], False),
        ([PAGE], [], [PAGE], ["127.0.0.1"], True),
        ([PAGE + "/"], [], [PAGE.upper()], ["127.0.0.1"], True),
        ([PAGE], [], [PAGE + ":8443"], ["127.0.0.1"], False),
        ([PAGE], [], [PAGE, "https://else.org"], ["127.0.0.1"], False),
        (["null"], [], ["null"], ["127.0.0.1"], True),
        (["*"], [], [PAGE], ["127.0.0.1"], True),
        ([], [], [], ["rebound.example.org:33333"], False),
        ([], [], [], ["127.0.0.1.example.org"], False),
        ([], [], [], ["localhost.example.org"], False),
        ([], [], [], ["user@127.0.0.1"], True),
        ([], [], [], [""], False),
        ([], [], [], ["[::1"], False),
        ([], [], [], [], False),
        ([], [], [], ["127.0.0.1", "127.0.0.1"], False),
        ([], ["Gateway"], [], ["gateway:33333"], True),
        ([], ["*"], [], ["rebound.example.org"], True),
        ([PAGE], [], [PAGE], ["rebound.example.org"], False),
    ],
)
def test_who_is_let_in(
    origins: list[str], hosts: list[str], sent_origins: list[str], sent_hosts: list[str], is_let_in: bool
) -> None:
    objection = Visitors.of(origins, hosts).objection(sent_origins, sent_hosts)
    assert (objection is None) is is_let_in, objection


@pytest.mark.parametrize("origin", ["example.org", "https://", "https://example.org/page", ""])
def test_what_is_no_origin_is_refused(origin: str) -> None:
    with pytest.raises(UsageError, match="is not a web page's origin: write it as http://localhost:8080"):
        Visitors.of([origin], [])
    with pytest.raises(UsageError, match="are lists of texts"):
        Visitors.of(PAGE, [])


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(ws_port=0, ws_origins=["http://localhost:8080"], ws_hosts=["gateway"]) as running:
        yield running


def answer_to(simulator: Simulator, *headers: str) -> str:
    """Return the server's answer to a browser: all of it if the upgrade is refused, else only its beginning."""
    assert simulator.ws_port is not None
    request = [
        "GET / HTTP/1.1",
        "Connection: Upgrade",
        "Upgrade: websocket",
        "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
        *headers,
    ]
    with socket.create_connection((simulator.host, simulator.ws_port), timeout=20) as browser:
        browser.sendall("\r\n".join([*request, "", ""]).encode())
        answer = b""
        while not answer.startswith(b"HTTP/1.1 101") and (data := browser.recv(1 << 16)):
            answer += data
    return answer.decode()


def test_a_web_page_gets_nothing_but_a_reason(simulator: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "opend.websocket"):
        answer = answer_to(simulator, "Host: 127.0.0.1", f"Origin: {PAGE}")
    assert answer.startswith("HTTP/1.1 403 ")
    assert "allow them with ws_origins, or --ws-origin" in answer
    assert PAGE in caplog.text
    assert answer_to(simulator, "Host: rebound.example.org").startswith("HTTP/1.1 403 ")
    assert answer_to(simulator, "Host: rebound.example.org", "Origin: http://localhost:8080").startswith("HTTP/1.1 403")


def test_a_page_and_a_name_that_are_allowed_get_in(simulator: Simulator) -> None:
    for headers in (["Host: 127.0.0.1", "Origin: http://localhost:8080"], ["Host: gateway:33333"]):
        assert answer_to(simulator, *headers).startswith("HTTP/1.1 101 ")


def test_a_program_needs_no_leave(simulator: Simulator) -> None:
    with Client.websocket(f"ws://localhost:{simulator.ws_port}") as client:
        assert client.connection_id > 0
