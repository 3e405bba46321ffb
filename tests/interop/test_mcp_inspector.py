"""The inspector of the protocol's authors, which is in JavaScript, lists and calls the tools of `opend mcp`."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import pytest
from tests.interop.environments import Missing, inspector
from tests.support.commands import command_line, environment
from tests.support.patience import PATIENCE

GIVEN: Final = "0123456789abcdef-token"
TOOL_IS_ERROR: Final = 5
"""The inspector's exit status for a result that is an error."""


@pytest.fixture(scope="module")
def command() -> list[str]:
    """The inspector's command line."""
    node = shutil.which("node")
    try:
        script = inspector()
    except Missing as missing:
        pytest.skip(str(missing))
    assert node is not None
    return [node, str(script), "--cli"]


def printed(*words: str, status: int = 0) -> Any:
    """Run the inspector; return the JSON that it prints."""
    done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, check=False, env=environment({}))
    assert done.returncode == status, done.stderr
    return json.loads(done.stdout)


def test_it_lists_and_calls_the_tools_over_stdin_and_stdout(command: list[str], tmp_path: Path) -> None:
    server = command_line("mcp", "--simulate", "--audit", str(tmp_path / "audit.jsonl"))
    config = tmp_path / "servers.json"
    entry = {"command": server[0], "args": server[1:], "env": {"PYTHONPATH": environment({})["PYTHONPATH"]}}
    config.write_text(json.dumps({"mcpServers": {"opend": {"type": "stdio", **entry}}}))
    start = [*command, "--config", str(config), "--server", "opend"]
    listed = printed(*start, "--method", "tools/list")["tools"]
    assert {"quote", "call_protocol", "preview_order"} <= {tool["name"] for tool in listed}
    assert all(tool["inputSchema"]["type"] == "object" for tool in listed)
    call = ["--method", "tools/call", "--tool-name"]
    ticks = printed(*start, *call, "ticks", "--tool-arg", "code=HK.00700", "--tool-arg", "number=3")
    assert ticks["structuredContent"]["result"]["tickerList"]["rows"] == 3
    order = ["--tool-arg", "name=Trd_UnlockTrade", "--tool-arg", 'fields={"unlock": true}']
    refused = printed(*start, *call, "call_protocol", *order, status=TOOL_IS_ERROR)
    assert refused["isError"]
    assert "nothing was sent" in refused["content"][0]["text"]


@contextmanager
def served(tmp_path: Path) -> Generator[str, None, None]:
    """Serve over HTTP in another process; yield the URL."""
    words = command_line("mcp", "--simulate", "--audit", str(tmp_path / "audit.jsonl"), "--http", "0")
    variables = environment({"OPEND_MCP_TOKEN": GIVEN})
    with subprocess.Popen(words, env=variables, text=True, stdout=subprocess.PIPE) as running:
        try:
            assert running.stdout is not None
            yield running.stdout.readline().split()[-1]
        finally:
            running.terminate()


def test_it_calls_a_tool_over_http(command: list[str], tmp_path: Path) -> None:
    with served(tmp_path) as url:
        start = [*command, url, "--transport", "http", "--header", f"Authorization: Bearer {GIVEN}"]
        call = ["--method", "tools/call", "--tool-name"]
        quote = printed(*start, *call, "quote", "--tool-arg", 'codes=["HK.00700"]')
        assert quote["structuredContent"]["result"]["columns"]["security"] == ["HK.00700"]
