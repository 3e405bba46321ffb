"""An editor shows the name of each call's reply: pyright's language server, which Pylance is built on, gives it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest

PROGRAM: Final = """
from opend import AsyncClient, Client


async def main(client: AsyncClient, blocking: Client) -> None:
    ticks = await client.qot.get_ticker
    books = blocking.qot.get_order_book
    async for push in client.qot.update_ticker():
        print(push)
    client.qot.on_update_rt(lambda times: print(times))
"""


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
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    program = tmp_path_factory.mktemp("program") / "program.py"
    program.write_text(PROGRAM, encoding="utf-8")
    root = Path(__file__).parents[2]
    paths = [str(root / name) for name in ("generated", "runtime")]
    (program.parent / "pyrightconfig.json").write_text(json.dumps({"extraPaths": paths}), encoding="utf-8")
    server = LanguageServer(program)
    yield server
    server.close()


@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("get_ticker", r"def get_ticker\(.*-> CoroutineType\[Any, Any, QotGetTickerReply\]"),
        ("get_order_book", r"def get_order_book\(.*-> QotGetOrderBookReply"),
        ("update_ticker", r"def update_ticker\(.*-> AsyncPushes\[QotUpdateTickerPush\]"),
        ("push", r"push: QotUpdateTickerPush"),
        ("on_update_rt", r"handler: \(QotUpdateRTPush\) -> object"),
        ("times", r"times: QotUpdateRTPush"),
    ],
)
def test_each_reply_is_shown_under_its_own_name(server: LanguageServer, name: str, shown: str) -> None:
    line, column = next(
        (number, found.start())
        for number, text in enumerate(PROGRAM.splitlines())
        if (found := re.search(rf"\b{name}\b", text))
    )
    assert re.search(shown, server.hover(line, column))
