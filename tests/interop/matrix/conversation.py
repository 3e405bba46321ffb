"""Talk with a program under a foreign interpreter: write each question as a line and read the answer as a line.

Invariant: no question waits longer than its time-out, and when the block ends the program has ended.
"""

from __future__ import annotations

import json
import subprocess
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence
    from pathlib import Path

__all__ = ["Conversation", "conversation"]

_SECONDS: Final = 20.0


class Conversation:
    """A program that answers each line with one line of JSON."""

    def __init__(self, process: subprocess.Popen[str], errors: Path) -> None:
        self._process = process
        self._errors = errors
        self.greeting = self._listen("its start")
        """The first line that the program prints."""

    def ask(self, question: str) -> dict[str, Any]:
        """Write a line and return the program's answer."""
        assert self._process.stdin is not None
        self._process.stdin.write(question + "\n")
        self._process.stdin.flush()
        return self._listen(question)

    def _listen(self, question: str) -> dict[str, Any]:
        """Read the next line; end a program that gives none in time."""
        assert self._process.stdout is not None
        timer = Timer(_SECONDS, self._process.kill)
        timer.start()
        try:
            line = self._process.stdout.readline()
        finally:
            timer.cancel()
        if not line:
            raise AssertionError(f"no answer to {question}: {self._errors.read_text(encoding='utf-8')[-2000:]}")
        answer: dict[str, Any] = json.loads(line)
        return answer


@contextmanager
def conversation(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Generator[Conversation]:
    """Start a program in a folder, write its errors there, and end it afterwards."""
    errors = folder / "errors.txt"
    with errors.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=log, text=True
        )
        try:
            yield Conversation(process, errors)
            assert process.stdin is not None
            process.stdin.close()
            process.wait(_SECONDS)
        finally:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()
