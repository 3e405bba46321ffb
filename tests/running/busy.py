"""Keep the machine busy beside a test run.

Invariant: each process that is started here is ended here, by its own handle; it also ends when its parent does.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Generator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Final

__all__ = ["busy_machine", "main", "run_rounds"]

ROUNDS: Final = 3

# Its standard input is a pipe from the parent, which closes when the parent ends, however it ends.
_BUSY_LOOP: Final = """
import os, threading
def end_with_parent():
    os.read(0, 1)
    os._exit(0)
threading.Thread(target=end_with_parent, daemon=True).start()
while True:
    pass
"""


@contextmanager
def busy_machine(processes: int) -> Generator[list[int]]:
    """Run busy loops, each in a separate process; yield their ids."""
    with ExitStack() as stack:
        running = [stack.enter_context(_busy_process()) for _ in range(processes)]
        yield [process.pid for process in running]


@contextmanager
def _busy_process() -> Generator[subprocess.Popen[bytes]]:
    with subprocess.Popen([sys.executable, "-I", "-c", _BUSY_LOOP], stdin=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


def run_rounds(command: Sequence[str], rounds: int = ROUNDS, processes: int | None = None) -> list[int]:
    """Run a command again and again on a busy machine; return the exit status of each round."""
    found: list[int] = []
    with busy_machine(processes or os.cpu_count() or 1):
        for turn in range(rounds):
            print(f"== under load, round {turn + 1} of {rounds}", flush=True)
            found.append(subprocess.run(list(command), check=False).returncode)
    return found


def main() -> None:
    """Run the command of the arguments in three rounds; return 1 if any failed."""
    statuses = run_rounds(sys.argv[1:])
    print(f"under load: {statuses.count(0)} of {len(statuses)} rounds passed", flush=True)
    sys.exit(any(statuses))


if __name__ == "__main__":
    main()
