"""Start and control the processes that measure, from the parent.

Invariant: every process is asked to end by closing its pipe, and is killed if it does not end within seconds.
"""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from bench.environments import BUILD, ROOT

__all__ = ["Process", "Worker", "environment"]

_PATIENCE = 5.0


def environment(home: Path, **more: str) -> dict[str, str]:
    """Return the environment variables of a process: as few as possible, and a writable home folder."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return kept | {"HOME": str(home), "PYTHONPATH": f"{ROOT}{os.pathsep}{BUILD / 'classes'}"} | more


class Process:
    """A process that first sends a greeting as JSON after an @, and ends when its input is closed."""

    def __init__(self, python: Path | str, module: str, variables: dict[str, str]) -> None:
        (BUILD / "logs").mkdir(parents=True, exist_ok=True)
        self._log = (BUILD / "logs" / f"{module}.log").open("w", encoding="utf-8")
        self.module = module
        self._process = subprocess.Popen(
            [str(python), "-m", module],
            env=variables,
            cwd=variables["HOME"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        self.pid = self._process.pid
        try:
            self.told: dict[str, str] = self.read()
        except BaseException:
            self.close()
            raise

    def read(self) -> Any:
        """Return the content of the next line for the parent, skipping lines that libraries print."""
        for line in self._pipe(self._process.stdout):
            if line.startswith("@"):
                return json.loads(line[1:])
        raise RuntimeError(f"{self.module} has ended; see {self._log.name}")

    def say(self, what: object) -> None:
        """Send the process a line of JSON."""
        pipe = self._pipe(self._process.stdin)
        pipe.write(json.dumps(what) + "\n")
        pipe.flush()

    def close(self) -> None:
        """End the process."""
        try:
            self._process.communicate(timeout=_PATIENCE)
        except (subprocess.TimeoutExpired, OSError):
            self._process.kill()
            self._process.wait()
        self._log.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe is not None
        return pipe


class Worker(Process):
    """A process that measures rows; its greeting holds the versions of its packages."""

    def measure(self, row: str, seconds: float) -> float:
        """Measure a row for about ``seconds``."""
        self.say([row, seconds])
        return float(self.read())
