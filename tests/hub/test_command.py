"""`opend hub` as a user meets it."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from contextlib import ExitStack, suppress
from json import loads
from pathlib import Path

import pytest
from tests.hub.telling.visiting import becomes, visit
from tests.support.gathering import each_of
from tests.support.patience import PATIENCE

from opend import Client, security
from opend.cli import main
from opend.cli.app import build_parser
from opend.codec import decode, encode
from opend.errors import RiskLimitExceeded
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import Simulator
from opend_proto import qot_get_static_info
from opend_proto.qot_common import SubType

pytestmark = pytest.mark.one_python


def test_a_hub_with_a_server(nats: EmbeddedServer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    del nats  # Only to skip the test where there is no server.
    words = ["hub", "--simulate", "--nats-embedded", str(tmp_path), "--nats-port", "0", "--name", "own"]
    words += ["--http", "0", "--grpc", "0", "--allow-trading", "--max-quantity", "500"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-m", "opend.cli", *words]
    with (
        subprocess.Popen(
            command, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process,
        ExitStack() as stopping,
    ):
        stopping.callback(process.kill)
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("the status of the hub 'own' is at http://127.0.0.1:")
        status = line.split()[-1]
        assert process.stdout.readline().startswith("the hub 'own' shares the OpenD at 127.0.0.1:")
        line = process.stdout.readline()
        assert line.startswith("clients connect with Client.nats('nats://127.0.0.1:")
        url = line.split("'")[1]
        with Client.nats(url, name="own", client_id="tester") as client:
            client.subscribe("HK.00700", SubType.TICKER)
            assert main(["hub", "status", "--nats", url, "--name", "own"]) == 0
            told = loads(capsys.readouterr().out)
            assert told["opend"] is True
            assert {each["label"]: each["subscriptions"] for each in told["clients"]} == {"tester": 1, "gRPC": 0}
            assert (told["state"], told["quota"]["used"]) == ("leading", 1)
            with pytest.raises(RiskLimitExceeded, match="600 of at most 500"):
                client.account(market="HK").buy("HK.00700", 600, limit=1.0)
            assert asyncio.run(visit(status, "/healthz")).body == "leading\n"
            line = process.stdout.readline()
            assert line.startswith("gRPC is served at 127.0.0.1:")
            asyncio.run(check_rpc(line.split()[-1]))
            asyncio.run(check_calls(status))
        process.send_signal(signal.SIGTERM)
        _, error = process.communicate(timeout=60)
    assert (error, process.returncode) == ("", 0)
    assert main(["hub", "status", "--nats", url]) == 1
    assert "no NATS server answers" in capsys.readouterr().err


async def check_rpc(address: str) -> None:
    """Check that gRPC answers, and lets callers without a token change nothing."""
    grpc = pytest.importorskip("grpc", reason="pip install grpcio")
    request = qot_get_static_info.Request(c2s=qot_get_static_info.C2S(security_list=[security("HK.00700")]))
    async with grpc.aio.insecure_channel(address) as channel:
        reply = await channel.unary_unary("/opend.Qot/GetStaticInfo")(encode(request), timeout=PATIENCE)
        assert decode(qot_get_static_info.Response, reply).ret_type == 0
        with pytest.raises(grpc.aio.AioRpcError, match="PERMISSION_DENIED"):
            await channel.unary_unary("/opend.Trd/PlaceOrder")(b"", timeout=PATIENCE)


async def check_calls(status: str) -> None:
    """Check that the hub has counted the call that came through gRPC."""
    assert (
        'opend_hub_calls_total{protocol="Qot_GetStaticInfo",outcome="ok"} 1.0' in (await visit(status, "/metrics")).body
    )


WRONG = [
    (["--nats", "http://x"], "must look like nats://127.0.0.1:4222"),
    (["--nats", "nats://user:word@127.0.0.1"], "a login does not belong into the URL"),
    (["--nats", "nats://10.0.0.1"], "10.0.0.1 is another machine"),
    (["--name", "a.b"], "the name of a hub"),
    (["--real"], "--real needs --allow-trading"),
    (["--unlock-from", "env:X"], "--unlock-from needs --real too"),
    (["--unlock-from", "word@"], "written env:NAME, keyring:SERVICE/USER or file:PATH"),
    (["--lease", "1"], "lease_seconds must be at least 3"),
    (["--keep-size", "0"], "keep_bytes must be at least"),
    (["--nats-credentials", "/nowhere"], "there is no file /nowhere"),
    (["--allow-trading", "--simulate"], "--allow-trading needs limits of orders: give --max-notional"),
    (["--opend", "nowhere"], "'nowhere' is not an address: give HOST:PORT"),
    (["--opend", "127.0.0.1:0"], "argument --opend: the port of OpenD is from 1 to 65535, not 0"),
    (["--http", "70000"], "'70000' is not a port"),
    (["--http", "::1:80"], "'::1:80' is not an address"),
    (["--http", "0.0.0.0:0"], "other machines can connect to 0.0.0.0: set OPEND_HUB_TOKEN"),
    (["--http", "0", "--http-token", "/nowhere"], "the token cannot be read: /nowhere: No such file"),
    (["--http", "0", "--tls-cert", "/nowhere"], "both a certificate and its key"),
    (["--http", "0", "--tls-client-ca", "/nowhere"], "certificates of readers take TLS"),
    (["--grpc", "0.0.0.0:0"], "other machines can connect to 0.0.0.0: give a certificate"),
    (["--grpc", "0", "--real", "--allow-trading"], "--grpc with --real takes --tokens or --tls-client-ca"),
    (["--grpc", "0", "--nats-credentials", __file__], "and not with a .creds file"),
]


@each_of("case", WRONG)
def test_wrong_usage_says_what_is_right(case: tuple[list[str], str], capsys: pytest.CaptureFixture[str]) -> None:
    words, expected = case
    try:
        status = main(["hub", *words])
    except SystemExit as ending:  # What cannot be parsed.
        status = ending.code if isinstance(ending.code, int) else 1
    assert status == 2
    error = capsys.readouterr().err
    assert expected in error
    assert "word@" not in error


def test_the_address_of_the_gateway_is_one_word_or_two() -> None:
    for words in (["--opend", "10.0.0.7:11112"], ["--host", "10.0.0.7", "--port", "11112"]):
        parsed = build_parser(["hub", *words]).parse_args(["hub", *words])
        assert (parsed.host, parsed.port) == ("10.0.0.7", 11112)


def test_a_hub_that_stands_by_ends_when_it_is_asked_to(nats: EmbeddedServer) -> None:
    words = ["hub", "--nats", nats.url, "--name", "waiting", "--standby", "--http", "0"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    async def main() -> tuple[int | None, bytes]:
        with Simulator() as simulator:
            settings = Settings({"host": simulator.host, "port": simulator.port})
            async with Hub(settings, nats.url, HubOptions(name="waiting"), login={}):
                process = await asyncio.create_subprocess_exec(
                    *(sys.executable, "-m", "opend.cli", *words),
                    env=environment,
                    stdout=asyncio.subprocess.PIPE,
                    stderr=asyncio.subprocess.PIPE,
                )
                try:
                    assert process.stdout is not None
                    status = (await process.stdout.readline()).decode().split()[-1]
                    await becomes(status, 200, "standing by")
                    process.send_signal(signal.SIGTERM)
                    _, error = await process.communicate()
                finally:
                    with suppress(ProcessLookupError):
                        process.kill()
        return process.returncode, error

    assert asyncio.run(main()) == (0, b"")
