"""Names are completed in the shell."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.support.commands import Cli, Terminal, environment

from opend.cli.naming.words import CODES
from opend.simulator import LISTINGS

pytest.importorskip("argcomplete")

COMPLETE = "import sys; from opend.cli import main; main()"


def completions(tmp_path: Path, line: str, program: str = COMPLETE) -> list[str]:
    """Return the completions of a line with the cursor at its end, as the shell's script asks for them."""
    answer = tmp_path / "answer"
    asked = {
        "_ARGCOMPLETE": "1",
        "_ARGCOMPLETE_IFS": "\n",
        "_ARGCOMPLETE_SHELL": "bash",
        "_ARGCOMPLETE_STDOUT_FILENAME": str(answer),
        "COMP_LINE": line,
        "COMP_POINT": str(len(line)),
    }
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, env=environment(asked), capture_output=True, text=True, check=False, timeout=60)
    assert (done.stdout, done.stderr) == ("", "")
    return [word.strip() for word in answer.read_text().split("\n")]


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("opend wa", ["watch"]),
        ("opend call Qot_GetTi", ["Qot_GetTicker"]),
        ("opend call qot_getti", ["Qot_GetTicker"]),
        ("opend call GetTi", ["Qot_GetTicker"]),
        ("opend call Qot_GetTicker ", [""]),
        ("opend call KeepAlive {} Qot_GetTi", ["Qot_GetTicker"]),
        ("opend schema Qot_UpdateTi", ["Qot_UpdateTicker"]),
        ("opend ticks hk.007", ["HK.00700"]),
        ("opend watch HK.00700 US.AA", ["US.AAPL"]),
        ("opend kline HK.00700 --type m", ["month"]),
        ("opend kline HK.00700 --ch", ["--chart"]),
    ],
)
def test_names_are_completed(tmp_path: Path, line: str, offered: list[str]) -> None:
    assert completions(tmp_path, line) == offered


def test_completing_loads_neither_messages_nor_a_client(tmp_path: Path) -> None:
    program = (
        "import atexit, os, sys\n"
        "from opend.cli import main\n"
        "real = os._exit\n"
        "heavy = {'asyncio', 'rich', 'opend_proto.qot_common', 'opend.client_sync'}\n"
        "os._exit = lambda status: real(status if not heavy & set(sys.modules) else print(heavy & set(sys.modules)))\n"
        "main()"
    )
    assert completions(tmp_path, "opend call Qot_GetTi", program) == ["Qot_GetTicker"]


def test_what_is_completed_is_listed() -> None:
    assert set(CODES) <= {listing.text for listing in LISTINGS}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_script_is_printed_for_every_shell(cli: Cli, shell: str) -> None:
    assert cli("completion", shell) == 0
    assert "_ARGCOMPLETE" in cli.out


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_bash_completes_a_protocol_as_it_is_typed(tmp_path: Path) -> None:
    program = tmp_path / "opend"
    program.write_text(f"#!{sys.executable}\n{COMPLETE}\n")
    program.chmod(0o755)
    path = f"{tmp_path}{os.pathsep}{os.environ['PATH']}"
    bash = ["bash", "--norc", "--noprofile", "-i"]
    with Terminal(bash, columns=80, changes={"PATH": path, "PS1": "> ", "HISTFILE": "/dev/null"}) as terminal:
        terminal.read_until("> ")
        terminal.type('eval "$(opend completion bash)"; echo re""ady\n')
        terminal.read_until("ready")
        terminal.type("opend call Qot_GetTi\t")
        terminal.read_until("opend call Qot_GetTicker ")
