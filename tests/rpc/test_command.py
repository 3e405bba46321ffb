"""`opend grpc` serves until it is interrupted, and refuses what would not be safe."""

from __future__ import annotations

import asyncio
import signal
import subprocess
from pathlib import Path

import grpc
import grpc.aio
import pytest
from tests.rpc.serving import asked
from tests.rpc.test_access import TOKENS
from tests.support.commands import Cli, command_line, environment
from tests.support.gathering import each_of
from tests.support.patience import PATIENCE
from tests.support.peers.ports import reserved_port

from opend.codec import decode, encode
from opend_proto import get_global_state


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GRPC_VERBOSITY", "NONE")
    monkeypatch.delenv("OPEND_GRPC_TOKENS", raising=False)
    files = {
        "tokens": TOKENS,
        "readable": TOKENS,
        "unknown.toml": "max_money = 1",
        "wrong.toml": "max_quantity = -1",
        "broken.toml": "max_quantity =",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o644 if name == "readable" else 0o600)
    return Cli(capsys)


@each_of(
    "case",
    [
        ("--listen nowhere", "'nowhere' is not an address: give HOST:PORT"),
        ("--listen ::1:5000", "'::1:5000' is not an address"),
        ("--listen 127.0.0.1:70000", "'70000' is not a port"),
        ("--listen 0.0.0.0:0", "other machines can connect to 0.0.0.0: give a certificate"),
        ("--listen 0.0.0.0:0 --plain", "give tokens, or the authority"),
        ("--tls-cert tokens", "TLS takes both --tls-cert and --tls-key"),
        ("--tls-client-ca tokens", "TLS takes both --tls-cert and --tls-key"),
        ("--tls-cert tokens --tls-key tokens --simulate", "tokens has no PRIVATE KEY in PEM"),
        ("--tls-cert tokens --tls-key /dev/zero --simulate", "cannot be read: /dev/zero: it is a pipe or a device"),
        ("--tokens /dev/zero", "the tokens cannot be read: /dev/zero: it is a pipe or a device"),
        ("--tokens none", "the tokens cannot be read: none: No such file"),
        ("--tokens readable", "every user of this machine may use readable: say chmod 600 readable"),
        ("--tokens tokens --role trade", "--role is for callers without tokens"),
        ("--role admin", "invalid choice: 'admin'"),
        ("--role trade --allow-real-trading", "--allow-real-trading takes --tokens or --tls-client-ca"),
        ("--risk-limits unknown.toml", "unknown.toml.max_money is not a limit"),
        ("--risk-limits wrong.toml", "wrong.toml: max_quantity must be a finite number above 0"),
        ("--risk-limits broken.toml", "the limits cannot be read: broken.toml: Invalid value"),
        ("--risk-limits /dev/zero", "the limits cannot be read: /dev/zero: it is a pipe or a device"),
        ("--risk-limits none", "the limits cannot be read: none: No such file"),
    ],
)
def test_what_cannot_be_served_safely_is_refused(case: tuple[str, str], cli: Cli) -> None:
    words, message = case
    assert cli("grpc", *words.split()) == 2
    assert message in cli.error


def test_an_opend_that_is_not_there_is_named(cli: Cli) -> None:
    with reserved_port() as port:
        assert cli("grpc", "--listen", "127.0.0.1:0", "--port", str(port)) == 1
    assert f"nothing listens at 127.0.0.1:{port}" in cli.error


def test_the_command_serves_until_it_is_interrupted() -> None:
    command = command_line("grpc", "--simulate", "--listen", "127.0.0.1:0")
    variables = environment({"OPEND_GRPC_TOKENS": TOKENS})
    with subprocess.Popen(command, env=variables, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            address = process.stdout.readline().removeprefix("serving gRPC at ").strip()
            request = encode(get_global_state.Request(c2s=get_global_state.C2S(user_id=0)))

            async def ask() -> None:
                async with grpc.aio.insecure_channel(address) as channel:
                    reply = await asked(channel, "/opend.System/GetGlobalState", request, token="a" * 16)
                    s2c = decode(get_global_state.Response, reply).s2c
                    assert s2c is not None
                    assert s2c.qot_logined
                    with pytest.raises(grpc.aio.AioRpcError, match="UNAUTHENTICATED"):
                        await asked(channel, "/opend.System/GetGlobalState", request)

            asyncio.run(ask())
            process.send_signal(signal.SIGTERM)
            process.wait(PATIENCE)
            assert process.stderr is not None
            assert (process.returncode, process.stdout.read(), process.stderr.read()) == (0, "Ctrl-C ends it.\n", "")
        finally:
            process.kill()
