"""Run the command line: in this process, in a separate one, or on a terminal of a given size."""

import json
import os
import re
import select
import subprocess
import sys
from codecs import getincrementaldecoder
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest

from opend.cli import main

_ESCAPES = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|[()][A-Z0-9])")

# A terminal sends Ctrl-C to the processes whose controlling terminal it is.
_TAKE_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
)


class Cli:
    """Runs commands in this process and keeps their output."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.out = ""
        self.error = ""

    def __call__(self, *words: str) -> int:
        self._capsys.readouterr()
        try:
            status = main(words)
        except SystemExit as exit_:
            status = exit_.code if isinstance(exit_.code, int) else 1
        self.out, self.error = self._capsys.readouterr()
        assert "Traceback" not in self.error
        return status

    def documents(self) -> list[dict[str, Any]]:
        """Return the JSON documents that were printed."""
        decoder, rest, found = json.JSONDecoder(), self.out.strip(), list[dict[str, Any]]()
        while rest:
            document, end = decoder.raw_decode(rest)
            found.append(document)
            rest = rest[end:].strip()
        return found


def command_line(*words: str) -> list[str]:
    return [sys.executable, "-W", "error", "-m", "opend.cli", *words]


def environment(changes: Mapping[str, str]) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), **changes}


@contextmanager
def process(*words: str) -> Generator[subprocess.Popen[str], None, None]:
    """Run a command in a separate process, for tests that need signals."""
    with subprocess.Popen(
        command_line(*words), env=environment({}), text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        try:
            yield running
        finally:
            running.kill()


def first_line(running: subprocess.Popen[str]) -> str:
    assert running.stdout is not None
    return running.stdout.readline()


class Terminal:
    """A process on a pseudo-terminal; use it with ``with``."""

    def __init__(
        self, command: list[str], *, columns: int, lines: int = 24, changes: Mapping[str, str] | None = None
    ) -> None:
        # Not everywhere, and the other helpers are wanted everywhere.
        import fcntl
        import struct
        import termios

        self._ours, theirs = os.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        inherited = {name: value for name, value in environment({}).items() if name not in {"COLUMNS", "LINES"}}
        self.process = subprocess.Popen(
            [sys.executable, "-c", _TAKE_TERMINAL, *command],
            env={**inherited, "TERM": "xterm-256color", **(changes or {})},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self.raw = ""
        self._decoder = getincrementaldecoder("utf-8")()

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self._ours)

    def type(self, text: str) -> None:
        os.write(self._ours, text.encode())

    def read_until(self, wanted: str) -> str:
        """Read until the text has been shown, and return all output so far."""
        while wanted not in self.raw and self._read():
            pass
        assert wanted in self.raw, self.raw
        return self.raw

    def finish(self) -> list[str]:
        """Read to the end and return the lines that were shown, without colours and cursor movements."""
        while self._read():
            pass
        self.process.wait(timeout=20)
        return [line.rstrip() for line in re.split(r"[\r\n]+", _ESCAPES.sub("", self.raw))]

    def _read(self) -> bool:
        assert select.select([self._ours], [], [], 20)[0], f"nothing more has come in 20 seconds after {self.raw!r}"
        try:
            data = os.read(self._ours, 65536)
        except OSError:  # what Linux says when the other side is closed
            return False
        self.raw += self._decoder.decode(data)
        return bool(data)
