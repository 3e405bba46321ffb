"""Writes what users see to docs/terminal: each command in a real terminal (tmux) of 80 and of 160 columns.

Run it from a checkout that is set up: ``.venv/bin/python docs/capture_terminal.py``. It starts a simulator of its own
and ends it; names of commands as arguments capture only those.

Invariant: a screen is written as the terminal shows it, but for spaces at the ends of lines.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Final, NamedTuple

from opend.simulator import Simulator

_FOLDER: Final = Path(__file__).parent / "terminal"
_WIDTHS: Final = (80, 160)
_PROMPT: Final = "$ "
_PATIENCE_SECONDS: Final = 30.0


class _Scene(NamedTuple):
    """A command, how many lines its terminal has, and what is typed while it runs."""

    command: str
    lines: int = 24
    seconds: float = 0.0
    keys: str = ""


_SCENES: Final = {
    "ticks": _Scene("opend ticks HK.00700 -n 10"),
    "quote": _Scene("opend quote HK.00700 US.AAPL SH.600519"),
    "book": _Scene("opend book HK.00700"),
    "kline": _Scene("opend kline HK.00700 --type day -n 10"),
    "chart": _Scene("opend kline HK.00700 --type day --chart", lines=32),
    "watch": _Scene("opend watch HK.00700 US.AAPL", seconds=4, keys="C-c"),
    "schema": _Scene("opend schema Qot_GetTicker", lines=60),
    "schema-part": _Scene("opend schema warrant", lines=40),
    "schema-search": _Scene('opend schema --search "implied volatility" --limit 8', lines=60),
    "call": _Scene(
        """opend call Qot_Sub '{"securityList": ["HK.00700"], "subTypeList": ["TICKER"], "isSubOrUnSub": true}' """
        """Qot_GetTicker '{"security": "HK.00700", "maxRetNum": 5}' --table""",
        lines=30,
    ),
    "doctor": _Scene("opend doctor --recordings /tmp", lines=40),
    "doctor-red": _Scene("opend doctor --recordings /tmp --port 11112", lines=40),
    "buy": _Scene("opend buy HK.00700 100 --limit 480 --max-notional HKD=40000 --price-band 10% --preview"),
    "misspelt": _Scene("opend call Qot_GetTikcer '{}'"),
}


def main() -> int:
    """Capture the scenes named on the command line, or all."""
    names = sys.argv[1:] or list(_SCENES)
    unknown = [name for name in names if name not in _SCENES]
    if unknown or shutil.which("tmux") is None:
        needed = f"there are {', '.join(_SCENES)}, not {', '.join(unknown)}" if unknown else "tmux is needed"
        sys.stderr.write(f"capture_terminal: {needed}\n")
        return 2
    _FOLDER.mkdir(exist_ok=True)
    with Simulator() as simulator:
        for name in names:
            for width in _WIDTHS:
                screen = _capture(_SCENES[name], width, simulator.port)
                (_FOLDER / f"{name}-{width}.txt").write_text(screen, "utf-8")
    return 0


def _capture(scene: _Scene, width: int, port: int) -> str:
    """The screen when the command has ended, from the line on where it was typed."""
    # A server of its own: one that has just lost its last session would refuse the next.
    session = f"opend-capture-{os.getpid()}-{time.monotonic_ns()}"
    needs_port = not any(each in scene.command for each in (" schema ", "GetTikcer", "--port"))
    shell = (sys.executable, "-c", _SHELL, scene.command, str(port) if needs_port else "")
    size = ("-x", str(width), "-y", str(scene.lines))
    _tmux(session, "new-session", "-d", *size, "--", *shell)
    try:
        if scene.keys:
            time.sleep(scene.seconds)
            _tmux(session, "send-keys", scene.keys)
        return _wait_for_end(session)
    finally:
        _tmux(session, "kill-server")


# Stands for the shell: shows the command as typed, adds where the simulator is, and leaves the screen standing.
_SHELL: Final = """
import os, signal, subprocess, sys
command, port = sys.argv[1:]
signal.signal(signal.SIGINT, lambda *_: None)
os.environ["PATH"] = os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]
print("$ " + command, flush=True)
subprocess.run(command + (" --port " + port if port else ""), shell=True)
print("$ ", end="", flush=True)
while True:
    signal.pause()
"""


def _wait_for_end(session: str) -> str:
    """The screen as soon as the prompt is back below what the command has printed."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while time.monotonic() < deadline:
        screen = _tmux(session, "capture-pane", "-p")
        lines = [line.rstrip() for line in screen.rstrip().splitlines()]
        if len(lines) > 1 and lines[-1] == _PROMPT.rstrip():
            return "\n".join(lines[:-1]) + "\n"
        time.sleep(0.1)
    raise TimeoutError(f"the command has not ended within {_PATIENCE_SECONDS:g} seconds")


def _tmux(server: str, *words: str) -> str:
    program = shutil.which("tmux") or "tmux"
    done = subprocess.run([program, "-L", server, *words], capture_output=True, text=True, check=True)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
