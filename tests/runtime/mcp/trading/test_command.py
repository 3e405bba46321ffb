"""The command line of a server that trades, spoken to byte by byte, as no client of an SDK would."""

from __future__ import annotations

import json
import signal
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.commands import Cli, command_line, environment
from tests.support.patience import PATIENCE, until
from tests.support.peers.agents import Market

pytest.importorskip("mcp", reason="pip install 'opend[mcp]'")

LIMIT: Final = ("--max-notional", "HKD=60000")


class Spoken:
    """A server on pipes."""

    def __init__(self, running: subprocess.Popen[str]) -> None:
        self._running = running

    def send(self, text: str) -> None:
        """Send a line as it is."""
        assert self._running.stdin is not None
        self._running.stdin.write(f"{text}\n")
        self._running.stdin.flush()

    def call(self, number: int, name: str, arguments: str) -> None:
        """Call a tool with arguments that are JSON as it is."""
        self.send(
            f'{{"jsonrpc":"2.0","id":{number},"method":"tools/call",'
            f'"params":{{"name":"{name}","arguments":{arguments}}}}}'
        )

    def end(self) -> int:
        """Send a signal; return the exit status."""
        self._running.send_signal(signal.SIGTERM)
        return self._running.wait(PATIENCE)

    def close_answers(self) -> None:
        """Read no more."""
        assert self._running.stdout is not None
        self._running.stdout.close()

    def next(self) -> dict[str, Any]:
        """Return the next message that is no notification."""
        assert self._running.stdout is not None
        while True:
            message: dict[str, Any] = json.loads(self._running.stdout.readline())
            if "id" in message:
                return message


@contextmanager
def spoken(market: Market, folder: Path, *words: str) -> Generator[Spoken, None, None]:
    """Run the command, and greet it as a program of 2025 that can show forms."""
    where = ("--host", market.simulator.host, "--port", str(market.simulator.port), "--audit", str(folder / "audit"))
    with subprocess.Popen(
        command_line("mcp", *where, *words),
        env=environment({}),
        text=True,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as running:
        try:
            server = Spoken(running)
            about: dict[str, Any] = {
                "clientInfo": {"name": "test", "version": "1"},
                "capabilities": {"elicitation": {}},
            }
            greeting = {"protocolVersion": "2025-06-18", **about}
            server.send(json.dumps({"jsonrpc": "2.0", "id": 0, "method": "initialize", "params": greeting}))
            assert server.next()["id"] == 0
            server.send('{"jsonrpc":"2.0","method":"notifications/initialized"}')
            yield server
            assert running.stdin is not None
            running.stdin.close()
            assert running.wait(PATIENCE) == 0
        finally:
            running.kill()


def test_doubled_names_in_json_send_nothing_that_was_not_shown(market: Market, tmp_path: Path) -> None:
    before = market.orders()
    real = next(header.acc_id for header in market.headers if header.trd_env == 1)
    with spoken(market, tmp_path, "--trading", "paper", *LIMIT) as server:
        server.call(
            1,
            "call_protocol",
            '{"name":"Qot_GetGlobalState","name":"Trd_PlaceOrder","fields":{"header":{"trdEnv":1,"trdEnv":0,"accID":'
            f'"{real}","trdMarket":1}},"trdSide":1,"orderType":2,"code":"00700","qty":100}}}}',
        )
        refusal = server.next()
        assert (refusal["id"], refusal["result"]["isError"]) == (1, True)
        assert market.orders() == before
        server.call(
            2, "place_order", '{"side":"sell","code":"HK.00700","quantity":900,"limit":400,"quantity":100,"side":"buy"}'
        )
        question = server.next()
        assert question["method"] == "elicitation/create"
        assert "- Side: BUY\n" in question["params"]["message"]
        assert "- Quantity: 100\n" in question["params"]["message"]
        (key,) = question["params"]["requestedSchema"]["properties"]
        assert market.orders() == before
        answer = {"action": "accept", "content": {key: "yes"}}
        server.send(json.dumps({"jsonrpc": "2.0", "id": question["id"], "result": answer}))
        done = server.next()
        assert (done["id"], done["result"].get("isError", False)) == (2, False), done
        # Once more, for a question that is over.
        server.send(json.dumps({"jsonrpc": "2.0", "id": question["id"], "result": answer}))
        server.call(3, "search_protocols", '{"words":"place order"}')
        assert server.next()["id"] == 3
    new = [order for order_key, order in market.orders().items() if order_key not in before]
    assert [(order.trd_side, order.qty, order.price) for order in new] == [(1, 100, 400)]


def test_a_server_without_trading_would_let_no_order_through_its_connection(market: Market, tmp_path: Path) -> None:
    with spoken(market, tmp_path) as server:
        server.call(1, "preview_order", '{"side":"buy","code":"HK.00700","quantity":100,"limit":400}')
        seen = server.next()["result"]["structuredContent"]
    assert not seen["is_allowed"]
    assert [(limit["limit"], limit["holds"]) for limit in seen["limits"]] == [("halt", False)]


def test_a_program_that_ends_in_the_middle_of_a_call_ends_the_server_in_order(market: Market, tmp_path: Path) -> None:
    with spoken(market, tmp_path) as server:  # Which checks the exit status.
        server.close_answers()
        server.call(1, "search_protocols", '{"words":"place order"}')
        until(lambda: '"done"' in (tmp_path / "audit").read_text())


def test_a_signal_withdraws_an_open_question(market: Market, tmp_path: Path) -> None:
    before = market.orders()
    with spoken(market, tmp_path, "--trading", "paper", *LIMIT) as server:
        server.call(2, "place_order", '{"side":"buy","code":"HK.00700","quantity":200,"limit":400}')
        refusal = server.next()  # And no question: it breaks the limit of the command line.
        assert (refusal["id"], refusal["result"]["isError"]) == (2, True)
        assert "max_notional" in refusal["result"]["content"][0]["text"]
        server.call(1, "place_order", '{"side":"buy","code":"HK.00700","quantity":100,"limit":400}')
        assert server.next()["method"] == "elicitation/create"
        assert server.end() == 0
    assert market.orders() == before
    lines = [json.loads(line) for line in (tmp_path / "audit").read_text().splitlines()]
    assert "sending" not in {line["event"] for line in lines}
    assert lines[-1]["event"] == "done"
    assert lines[-1]["outcome"] != "ok"


def test_trading_takes_limits_and_an_audit_log_of_ones_own(
    market: Market, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPEND_CONFIG", str(tmp_path / "none.toml"))
    (tmp_path / "none.toml").write_text("")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    cli = Cli(capsys)
    port = ("--port", str(market.simulator.port))
    refused = {
        ("--trading", "paper"): "--trading needs limits",
        ("--trading", "real"): "--trading needs limits",
        ("--trading", "both"): "invalid choice",
        ("--trading", "real", *LIMIT, "--audit", str(tmp_path / "link")): "symbolic link",
        ("--audit", str(tmp_path)): "audit log cannot be written",
        ("--answer-within", "0"): "positive",
    }
    for words, reason in refused.items():
        assert cli("mcp", *port, *words) == 2
        assert reason in cli.error
    assert not (tmp_path / "elsewhere").exists()
