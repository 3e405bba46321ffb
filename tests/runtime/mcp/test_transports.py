"""`opend mcp` over stdin and stdout, and over HTTP with its guard."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

import httpx2
import pytest
from mcp import Client, StdioServerParameters, stdio_client
from mcp.client.streamable_http import streamable_http_client
from tests.runtime.mcp.serving import MODES, Log, Mode, sentence, tools, value
from tests.support.commands import Cli, command_line, environment
from tests.support.gathering import each_of
from tests.support.patience import PATIENCE

from opend import AsyncClient
from opend.cli.commands.sharing.mcp import HTTP_VARIABLE
from opend.errors import UsageError
from opend.mcp import load_server
from opend.mcp.desk import ToolDesk
from opend.mcp.permits import ReadingOnly
from opend.mcp.server import AgentServer
from opend.mcp.transports import PATH, HttpPlace, serve_http
from opend.serving import digest_of
from opend.simulator import Simulator

GIVEN: Final = "0123456789abcdef-token"
BEARER: Final = {"Authorization": f"Bearer {GIVEN}"}


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    """A simulator that the tests of this file share."""
    with Simulator(seed=7) as made:
        yield made


@asynccontextmanager
async def served(port: int) -> AsyncGenerator[str, None]:
    """Serve over HTTP in this process; yield the URL."""
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    desk = ToolDesk(AsyncClient(port=port), tools(), ReadingOnly(), Log())
    place = HttpPlace(digest=digest_of(GIVEN))
    serving = asyncio.create_task(serve_http(AgentServer(desk), place, ready.set_result))
    try:
        yield await ready
    finally:
        serving.cancel()
        await asyncio.wait([serving])


@pytest.mark.parametrize("mode", MODES)
def test_agents_are_served_over_http(simulator: Simulator, mode: Mode) -> None:
    async def main() -> None:
        async with (
            served(simulator.port) as url,
            httpx2.AsyncClient(headers=BEARER, timeout=PATIENCE) as web,
            Client(streamable_http_client(url, http_client=web), mode=mode) as client,
        ):
            assert len((await client.list_tools()).tools) == len(tools())
            ticks = value(await client.call_tool("ticks", {"code": "HK.00700", "number": 2}))
            assert ticks["result"]["tickerList"]["rows"] == 2
            assert "did you mean" in sentence(await client.call_tool("tick", {}))

    asyncio.run(main())


GUARDED: Final[list[tuple[dict[str, str], int, str]]] = [
    ({}, 401, "Authorization: Bearer TOKEN"),
    ({"Authorization": f"Basic {GIVEN}"}, 401, "Bearer"),
    ({"Authorization": f"Bearer {GIVEN}x"}, 401, "Bearer"),
    ({"Authorization": "Bearer"}, 401, "Bearer"),
    ({**BEARER, "Origin": "http://evil.example"}, 403, "are not let in"),
    ({**BEARER, "Origin": "null"}, 403, "are not let in"),
    ({**BEARER, "Host": "evil.example"}, 403, "does not go by the name"),
    ({"Host": "evil.example:80"}, 403, "does not go by the name"),
    ({"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}, 401, "Bearer"),
]


def test_whoever_has_no_token_or_comes_from_a_web_page_is_refused(simulator: Simulator) -> None:
    body: dict[str, Any] = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}

    async def main() -> None:
        async with served(simulator.port) as url, httpx2.AsyncClient(timeout=PATIENCE) as web:
            for headers, status, reason in GUARDED:
                for method in ("POST", "GET", "DELETE", "OPTIONS"):
                    answer = await web.request(method, url, headers=headers, json=body)
                    assert (answer.status_code, reason in answer.text) == (status, True), (headers, method)
                    assert GIVEN not in answer.text

    asyncio.run(main())


@each_of("host", ["10.0.0.5", "192.168.1.7", "::", "example.org"])
def test_other_machines_are_not_served(host: str) -> None:
    with pytest.raises(UsageError, match="served on this machine only"):
        HttpPlace(host=host, digest=b"")


def test_an_agent_is_served_over_stdin_and_stdout(tmp_path: Path) -> None:
    audit = tmp_path / "audit.jsonl"
    command, *words = command_line("mcp", "--simulate", "--audit", str(audit))
    parameters = StdioServerParameters(command=command, args=words, env=environment({}))

    async def main() -> None:
        async with Client(stdio_client(parameters)) as client:
            assert value(await client.call_tool("quote", {"codes": ["HK.00700"]}))
            refused = await client.call_tool("call_protocol", {"name": "Trd_UnlockTrade", "fields": {"unlock": True}})
            assert "nothing was sent" in sentence(refused)

    asyncio.run(main())
    lines = [json.loads(line) for line in audit.read_text().splitlines()]
    assert [(line["event"], line["tool"]) for line in lines] == [
        ("call", "quote"), ("done", "quote"),
        ("call", "call_protocol"), ("judged", "call_protocol"), ("done", "call_protocol"),
    ]  # fmt: skip


def test_a_signal_ends_it_quietly_although_agents_listen(tmp_path: Path) -> None:
    words = ("mcp", "--simulate", "--audit", str(tmp_path / "audit.jsonl"), "--http", "0")
    variables = environment({HTTP_VARIABLE: GIVEN})

    async def listen(url: str, running: subprocess.Popen[str]) -> None:
        async with (
            httpx2.AsyncClient(headers=BEARER, timeout=PATIENCE) as web,
            Client(streamable_http_client(url, http_client=web), mode="legacy") as client,
        ):
            await client.list_tools()
            running.send_signal(signal.SIGINT)
            assert await asyncio.to_thread(running.wait, PATIENCE) == 0

    with subprocess.Popen(
        command_line(*words), env=variables, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        try:
            assert running.stdout is not None
            assert running.stderr is not None
            url = running.stdout.readline().split()[-1]
            assert url.endswith(PATH)
            assert running.stdout.readline() == "Ctrl-C ends it.\n"
            asyncio.run(listen(url, running))
            assert (running.stdout.read(), running.stderr.read()) == ("", "")
        finally:
            running.kill()


def test_a_signal_ends_it_while_it_waits_for_stdin(tmp_path: Path) -> None:
    greeting = {"protocolVersion": "2025-11-25", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}
    request = {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": greeting}
    with subprocess.Popen(
        command_line("mcp", "--simulate", "--audit", str(tmp_path / "audit.jsonl")),
        env=environment({}),
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as running:
        try:
            assert running.stdin is not None
            assert running.stdout is not None
            assert running.stderr is not None
            running.stdin.write(f"{json.dumps(request)}\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["result"]["serverInfo"]["name"] == "opend"
            running.send_signal(signal.SIGTERM)
            assert running.wait(PATIENCE) == 0
            assert (running.stdout.read(), running.stderr.read()) == ("", "")
        finally:
            running.kill()


@pytest.mark.parametrize(
    ("module", "name", "advice"),
    [
        (None, "mcp.server.lowlevel", "agents need the package `mcp`"),
        ("mcp.types", "InputRequiredResult", "agents need version 2 of"),
    ],
)
def test_a_package_that_is_missing_or_too_old_is_named(
    module: str | None, name: str, advice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "opend.mcp.server")
    if module is None:
        monkeypatch.setitem(sys.modules, name, None)
    else:
        monkeypatch.delattr(sys.modules[module], name)
    with pytest.raises(UsageError, match=advice) as caught:
        load_server()
    assert "pip install 'opend[mcp]'" in str(caught.value)


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Cli:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(HTTP_VARIABLE, raising=False)
    for name, text, mode in [("token", GIVEN, 0o600), ("open", GIVEN, 0o644), ("short", "abc", 0o600)]:
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(mode)
    return Cli(capsys)


@each_of(
    "case",
    [
        ("--http 0", "--http takes a token: set OPEND_MCP_TOKEN, or give --http-token FILE"),
        ("--http-token token", "--http-token goes with --http"),
        ("--http 0 --http-token open", "every user of this machine may use open: say chmod 600 open"),
        ("--http 0 --http-token short", "a token has at least 16 characters"),
        ("--http 0 --http-token none", "the token cannot be read: none: No such file"),
        ("--http 0.0.0.0:0 --http-token token", "agents are served on this machine only"),
        ("--http nowhere --http-token token", "'nowhere' is not a port"),
        ("--http 0 --stdio", "not allowed with argument"),
        ("--nats nats://127.0.0.1:4222 --simulate", "leave out --simulate"),
        ("--nats http://127.0.0.1", "the URL of a NATS server must look like"),
        ("--nats nats://127.0.0.1:x", "the URL of a NATS server must look like"),
        ("--nats nats://127.0.0.1:4222,nats://192.0.2.1:4222", "the URL of a NATS server must look like"),
        ("--nats nats://192.0.2.1", "192.0.2.1 is another machine, so a login is needed"),
        ("--hub shared --audit audit", "--hub goes with --nats"),
        ("--nats nats://a:b@127.0.0.1", "a login does not belong into the URL"),
        ("--trading paper --simulate", "--trading needs limits of orders"),
        ("--trading all", "invalid choice: 'all'"),
        ("--audit /dev/null --simulate", "/dev/null"),
    ],
)
def test_wrong_usage_is_told_in_a_line(case: tuple[str, str], cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPEND_NATS_PASSWORD", GIVEN)  # Which is no login without a user.
    words, message = case
    assert cli("mcp", *words.split()) == 2
    assert message in cli.error


def test_closed_pipes_are_told_in_a_line(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)  # As Python has it after `opend mcp <&-`.
    assert cli("mcp", "--simulate", "--audit", "audit") == 2
    assert "stdin and stdout, which are closed" in cli.error
