"""An editor shows each reply under its own name, and the words of the schema, at the places where people look.

The answers are those of pyright's language server, which Pylance is built on.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.sharing import made_once

pytest.importorskip("pyright", reason="pyright is not installed")

PROGRAM: Final = """
from opend import AsyncClient, Client
from opend_proto import methods
from opend_proto.qot_common import KLType, Ticker


async def main(client: AsyncClient, blocking: Client, tick: Ticker) -> None:
    ticks = await client.qot.get_ticker
    books = blocking.qot.get_order_book
    async for push in client.qot.update_ticker():
        print(push)
    client.qot.on_update_rt(lambda times: print(times))
    blocking.qot.request_history_kl(kl_type=KLType.K_60MIN)
    blocking.trd
    tick.turnover
    methods.QOT_GET_BROKER
"""


REPLIES: Final = {
    "get_ticker": r"def get_ticker\(.*-> CoroutineType\[Any, Any, QotGetTickerReply\]",
    "get_order_book": r"def get_order_book\(.*-> QotGetOrderBookReply",
    "update_ticker": r"def update_ticker\(.*-> AsyncPushes\[QotUpdateTickerPush\]",
    "push": r"push: QotUpdateTickerPush",
    "on_update_rt": r"handler: \(QotUpdateRTPush\) -> object",
    "times": r"times: QotUpdateRTPush",
}
"""Places in the program, and the name of the reply that is shown there."""
WORDS: Final = {
    "get_ticker": (
        *(
            "Protocol 3010, Qot_GetTicker.proto.",
            "Args: security: ",
            " max_ret_num: ",
            " timeout: Seconds to wait",
        ),
        *(
            "Returns: QotGetTickerReply, with the fields",
            " ticker_list: ",
            "Each has time, sequence, dir, price",
        ),
        *("Raises: opend.ServerError: ", 'await client.qot.get_ticker(security="HK.00700"'),
        "print(reply.ticker_list[-1].price)",
    ),
    "request_history_kl": ("At most 60 calls in 30 seconds for a login. Only the first page of several counts.",),
    "kl_type": ("kl_type: ", "candlestick"),
    "K_60MIN": ("(constant) K_60MIN", "Sixty minutes"),
    "turnover": ("turnover: float", "currency"),
    "Ticker": ("class Ticker", "trade"),
    "update_ticker": ("Iterate over the payloads", "Qot_UpdateTicker", "subscribed to", "Payload: security: "),
    "on_update_rt": ("Call ``handler``", "Returns: The function that ends this.", "rt_list: "),
    "QOT_GET_BROKER": ("Qot_GetBroker, protocol 3014: ", "broker queue"),
    "trd": ("trd: Trd", "Trading: "),
}
"""Places, and words that the schema's comments and tables must give there; the rest of a comment may change."""


class LanguageServer:
    """Talks to pyright about one file by the language server protocol."""

    def __init__(self, file: Path) -> None:
        command = [sys.executable, "-m", "pyright.langserver", "--stdio"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._file = file.as_uri()
        folder = {"uri": file.parent.as_uri(), "name": "program"}
        text = {"textDocument": {"hover": {"contentFormat": ["plaintext"]}}}
        self._ask("initialize", {"processId": None, "workspaceFolders": [folder], "capabilities": text})
        self._send({"method": "initialized", "params": {}})
        document = {"uri": self._file, "languageId": "python", "version": 1, "text": file.read_text(encoding="utf-8")}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})

    def hover(self, line: int, column: int) -> str:
        """Return the text shown at a place; both numbers count from zero."""
        place = {"textDocument": {"uri": self._file}, "position": {"line": line, "character": column}}
        shown: str = self._ask("textDocument/hover", place)["contents"]["value"]
        return " ".join(shown.split())

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.communicate()

    def _ask(self, method: str, params: object) -> Any:
        self._send({"id": method, "method": method, "params": params})
        while (answer := self._receive()).get("id") != method or "method" in answer:
            if "method" in answer and "id" in answer:
                # It asks for settings, and to register what it can do.
                items: list[object] = answer.get("params", {}).get("items", [])
                self._send({"id": answer["id"], "result": [None] * len(items)})
        return answer["result"]

    def _send(self, message: dict[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while (line := self._process.stdout.readline().strip()) or not length:
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        answer: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return answer


@pytest.fixture(scope="module")
def hovers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return what is shown at each place, from one server for all workers."""

    def make() -> dict[str, str]:
        program = tmp_path_factory.mktemp("program") / "program.py"
        program.write_text(PROGRAM, encoding="utf-8")
        root = Path(__file__).parents[2]
        paths = [str(root / name) for name in ("generated", "runtime")]
        (program.parent / "pyrightconfig.json").write_text(json.dumps({"extraPaths": paths}), encoding="utf-8")
        server = LanguageServer(program)
        try:
            return {name: hover(server, name) for name in REPLIES.keys() | WORDS.keys()}
        finally:
            server.close()

    return made_once(tmp_path_factory, "hovers", make)


@pytest.mark.timeout(180)
@pytest.mark.parametrize(("name", "shown"), REPLIES.items(), ids=REPLIES)
def test_each_reply_is_shown_under_its_own_name(hovers: dict[str, str], name: str, shown: str) -> None:
    assert re.search(shown, hovers[name])


@pytest.mark.timeout(180)
@pytest.mark.parametrize(("name", "words"), WORDS.items(), ids=WORDS)
def test_the_words_of_the_schema_are_shown(hovers: dict[str, str], name: str, words: tuple[str, ...]) -> None:
    assert [each for each in words if each not in hovers[name]] == []


def hover(server: LanguageServer, name: str) -> str:
    """Return the text shown where a name stands, at the last place in the program."""
    *_, (line, column) = (
        (number, found.start())
        for number, text in enumerate(PROGRAM.splitlines())
        for found in re.finditer(rf"\b{name}\b", text)
    )
    return server.hover(line, column)
