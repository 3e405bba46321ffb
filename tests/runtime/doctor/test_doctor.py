"""``opend doctor``: green against the simulator, and red for each thing that is made to be wrong."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager, suppress
from copy import copy
from functools import partial
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer
from typing import Any, Final, NamedTuple

import pytest
from tests.support.commands import Cli
from tests.support.gathering import each_of
from tests.support.peers.certificates import server_context
from tests.support.peers.keys import rsa_key

from opend import Client
from opend.doctor import Bounds, Finding, State, Target, examine
from opend.doctor.examination import CHECKS
from opend.doctor.reaching import port
from opend.simulator import RefusalError, Simulator
from opend.testing import Delay, Drop, Fault, FaultProxy, Refuse
from opend_proto import get_global_state, get_user_info, init_connect, methods, qot_get_sub_info
from opend_proto.common import ProgramStatus, ProgramStatusType, RetType
from opend_proto.qot_common import QotRight
from opend_proto.schema import AnyMethod

QUICK: Final = Bounds(samples=3, push=0.2, reply=0.3)


def target_at(host: str, port: int, **changes: Any) -> Target:
    settings: dict[str, Any] = {"rsa_key": changes.pop("rsa_key", None), "reconnect": None, "connect_timeout": 0.7}
    scheme = changes.pop("scheme", None)
    if scheme is None:
        make = partial(Client, host, port, **settings)
    else:
        make = partial(Client.websocket, f"{scheme}://{host}:{port}", key="sesame", reconnect=None)
    return Target(
        host=host,
        port=port,
        open=make,
        has_key=settings["rsa_key"] is not None,
        is_websocket=scheme is not None,
        is_tls=scheme == "wss",
        timeout=0.7,
    )


def reds(findings: Iterator[Finding]) -> list[str]:
    """Return the checks that are red, of an examination that gives each check once and always says what to do."""
    found = list(findings)
    assert [finding.check for finding in found] == list(CHECKS)
    assert all(bool(finding.advice) == (finding.state in {State.RED, State.NOTE}) for finding in found), found
    return [finding.check for finding in found if finding.state is State.RED]


UPDATE: Final = "update OpenD to the latest release"


class Wrong(NamedTuple):
    """An answer of the gateway that is changed before it is sent, and the checks that it makes red."""

    method: AnyMethod
    change: Callable[[Any], None]
    red: list[str]


def refuse(_: Any) -> None:
    raise RefusalError("not today")


def logged_out(state: get_global_state.S2C) -> None:
    state.qot_logined = False


def waiting_for_a_code(state: get_global_state.S2C) -> None:
    state.program_status = ProgramStatus(type=ProgramStatusType.NEED_PHONE_VERIFY_CODE)


def an_hour_late(state: get_global_state.S2C) -> None:
    state.time -= 3600


def without_rights(info: get_user_info.S2C) -> None:
    for name in ("hk", "hk_option", "hk_future", "us", "us_option", "sh", "sz"):
        setattr(info, f"{name}_qot_right", QotRight.NO)


def without_consent(info: get_user_info.S2C) -> None:
    info.is_need_agree_disclaimer = True


def too_old(info: get_user_info.S2C) -> None:
    info.update_type = get_user_info.UpdateType.FORCE


def used_up(info: qot_get_sub_info.S2C) -> None:
    info.total_used_quota, info.remain_quota = 1000, 0


WRONG: Final = [
    Wrong(methods.GET_GLOBAL_STATE, logged_out, ["login"]),
    Wrong(methods.GET_GLOBAL_STATE, waiting_for_a_code, ["login"]),
    Wrong(methods.GET_GLOBAL_STATE, an_hour_late, ["clock"]),
    Wrong(methods.GET_GLOBAL_STATE, refuse, ["login", "markets", "clock"]),
    Wrong(methods.GET_USER_INFO, without_rights, ["rights"]),
    Wrong(methods.GET_USER_INFO, without_consent, ["rights"]),
    Wrong(methods.GET_USER_INFO, too_old, ["rights"]),
    Wrong(methods.QOT_GET_SUB_INFO, used_up, ["quotas"]),
    Wrong(methods.QOT_SUB, refuse, ["pushes"]),
]


@pytest.fixture(scope="module")
def answers() -> Iterator[Mapping[AnyMethod, Any]]:
    """The simulator's own replies, which are the green ones."""
    with Simulator() as gateway, Client(gateway.host, gateway.port) as client:
        yield {
            methods.GET_GLOBAL_STATE: client.system.get_global_state(user_id=0),
            methods.GET_USER_INFO: client.system.get_user_info(),
            methods.QOT_GET_SUB_INFO: client.qot.get_sub_info(is_req_all_conn=True),
            methods.QOT_SUB: None,
        }


@each_of("wrong", WRONG)
def test_a_wrong_answer_makes_its_check_red(wrong: Wrong, answers: Mapping[AnyMethod, Any]) -> None:
    with Simulator() as gateway:

        @gateway.handle(wrong.method)
        def answer(_: Any) -> Any:
            s2c = copy(answers[wrong.method])
            if isinstance(s2c, get_global_state.S2C):
                s2c.time = int(time.time())
            wrong.change(s2c)
            return wrong.method.response(ret_type=0, s2c=s2c)

        assert reds(examine(target_at(gateway.host, gateway.port), QUICK)) == wrong.red


FAULTS: Final[list[tuple[Fault, Bounds, list[str]]]] = [
    (Refuse(), QUICK, ["handshake"]),
    (Refuse(listening=False), QUICK, ["port"]),
    (Drop(protocol_id=1001), QUICK, ["handshake"]),
    (Drop(protocol_id=1004), QUICK, ["keep-alive", "latency"]),
    (Drop(protocol_id=3005), QUICK, ["pushes"]),
    (Delay(seconds=0.03), Bounds(samples=3, latency=0.02), ["latency"]),
    (Delay(seconds=0.03), Bounds(samples=100_000, sampling=0.1, latency=0.02), ["latency"]),
]
"""Each fault of a proxy with the checks that it makes red."""


@each_of("case", FAULTS)
def test_a_fault_on_the_way_makes_its_check_red(case: tuple[Fault, Bounds, list[str]]) -> None:
    fault, bounds, red = case
    with Simulator() as gateway, FaultProxy(gateway.host, gateway.port, faults=[fault]) as proxy:
        assert reds(examine(target_at(proxy.host, proxy.port), bounds)) == red


def test_a_connection_that_is_reset_at_once_was_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reset may be there before connecting has ended; whether it is depends on the machine's load."""

    def accept_and_reset(*_: object, **__: object) -> None:
        raise ConnectionResetError(104, "Connection reset by peer")

    monkeypatch.setattr(socket, "create_connection", accept_and_reset)
    assert port(target_at("127.0.0.1", 11111)).state is State.OK


def test_keys_that_do_not_match_are_told_from_other_failures() -> None:
    one, other = rsa_key(1024), rsa_key(1024, 1)
    with Simulator() as plain, Simulator(rsa_key=one) as encrypted:
        assert reds(examine(target_at(plain.host, plain.port, rsa_key=one), QUICK)) == ["encryption"]
        assert reds(examine(target_at(encrypted.host, encrypted.port), QUICK)) == ["encryption"]
        assert reds(examine(target_at(encrypted.host, encrypted.port, rsa_key=other), QUICK)) == ["encryption"]
        assert reds(examine(target_at(encrypted.host, encrypted.port, rsa_key=one), QUICK)) == []


def handshake(target: Target) -> Finding:
    found = {each.check: each for each in examine(target, QUICK) if each.state is State.RED}
    (only,) = found.values()
    assert only.check in {"handshake", "encryption"}
    return only


def test_what_listens_on_the_wrong_port_is_told(tmp_path: Path) -> None:
    certificate, _ = server_context(tmp_path)
    with (
        Simulator(ws_port=0, ws_key="sesame") as plain,
        Simulator(ws_port=0, ws_ssl=certificate) as secure,
        greeter(b"SSH-2.0-OpenSSH_9.2\r\n") as other,
        greeter(b"HTTP/1.1 400 Bad Request\r\n\r\n") as web,
    ):
        assert plain.ws_port is not None
        assert secure.ws_port is not None
        for port, scheme, says, advice in (
            (plain.ws_port, None, "speaks WebSocket without TLS", f"set OPEND_WS_URL=ws://127.0.0.1:{plain.ws_port} "),
            (secure.ws_port, None, "speaks TLS", f"set OPEND_WS_URL=wss://127.0.0.1:{secure.ws_port} "),
            (other, None, "speaks another protocol", "give with --host and --port"),
            (web, None, "is a web server", "give with --host and --port"),
            (plain.port, "ws", "the protocol of OpenD's API port", "unset OPEND_WS_URL"),
            (plain.ws_port, "wss", "WebSocket without TLS", f"set OPEND_WS_URL=ws://127.0.0.1:{plain.ws_port}"),
            (secure.ws_port, "ws", "speaks TLS", f"set OPEND_WS_URL=wss://127.0.0.1:{secure.ws_port}"),
            (secure.ws_port, "wss", "certificate", "set SSL_CERT_FILE"),
            (other, "ws", "speaks another protocol", "the address of OpenD's WebSocket port"),
        ):
            found = handshake(target_at("127.0.0.1", port, scheme=scheme))
            assert says in found.says, (port, scheme, found)
            assert advice in found.advice, (port, scheme, found)
            assert "; check that" not in found.says, "the advice stands once"


@contextmanager
def greeter(greeting: bytes) -> Generator[int]:
    """Yield the port of a server that greets, reads a little and hangs up."""

    class Greet(BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):  # The other side may hang up first.
                self.request.sendall(greeting)
                self.request.recv(1000)

    with ThreadingTCPServer(("127.0.0.1", 0), Greet) as server:
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


NEWER: Final = "update opend, or generate the calls of that release"


@each_of(
    "case", [(901, State.RED, UPDATE), (902, State.NOTE, UPDATE), (7, State.NOTE, UPDATE), (9900, State.NOTE, NEWER)]
)
def test_another_release_is_told(case: tuple[int, State, str]) -> None:
    number, state, advice = case
    with Simulator() as gateway:

        @gateway.handle(methods.INIT_CONNECT)
        def greet(_: init_connect.Request) -> init_connect.Response:
            s2c = init_connect.S2C(
                server_ver=number, login_user_id=1, conn_id=2, conn_aes_key="k" * 16, keep_alive_interval=10
            )
            return init_connect.Response(ret_type=RetType.SUCCEED, s2c=s2c)

        found = {each.check: each for each in examine(target_at(gateway.host, gateway.port), QUICK)}
    assert found["version"].state is state
    assert found["version"].advice.startswith(advice)


def test_a_websocket_port_is_examined_too(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    cli = Cli(capsys)
    with Simulator(ws_port=0, ws_key="sesame") as gateway:
        monkeypatch.setenv("OPEND_WS_URL", f"ws://127.0.0.1:{gateway.ws_port}")
        monkeypatch.setenv("OPEND_WS_KEY", "sesame")
        assert cli("doctor") == 0
        assert [line.split()[1] for line in cli.out.splitlines() if line.startswith("-")] == ["version"]
        monkeypatch.setenv("OPEND_WS_KEY", "simsim")
        assert cli("doctor") == 1
    assert "RED  handshake" in cli.out
    assert "give with OPEND_WS_KEY" in cli.out


def test_a_certificate_is_trusted_by_the_variable_that_the_advice_names(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cli = Cli(capsys)
    certificate, _ = server_context(tmp_path)
    with Simulator(ws_port=0, ws_ssl=certificate) as gateway:
        monkeypatch.setenv("OPEND_WS_URL", f"wss://127.0.0.1:{gateway.ws_port}")
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "server.pem"))
        assert cli("doctor") == 0
    assert "ok   encryption  TLS protects the connection" in cli.out


def test_the_simulator_is_green_and_a_closed_port_and_a_full_disk_are_red(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    cli = Cli(capsys)
    assert cli("doctor", "--simulate", "--json", "--recordings", str(tmp_path)) == 0
    findings = [json.loads(line) for line in cli.out.splitlines()]
    assert [(each["check"], each["state"]) for each in findings] == [(check, "ok") for check in CHECKS]
    with socket.create_server(("127.0.0.1", 0)) as server:
        free = server.getsockname()[1]
    assert cli("doctor", "--port", str(free), "--recordings", str(tmp_path / "none")) == 1
    lines = cli.out.splitlines()
    assert [line.split()[1] for line in lines if line.startswith("RED")] == ["port", "disk"]
    assert "OPEND_PORT" in cli.out
    assert cli("doctor", "--simulate", "--space", "1000000", "--recordings", str(tmp_path)) == 1
    assert "less than 1,000,000 GB" in " ".join(cli.out.split())
    assert cli("doctor", "--code", "HK", "--simulate") == 2
    assert cli.out == ""
