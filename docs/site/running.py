"""Run an example as a reader would, against an embedded OpenD of its own, and return what it prints.

Invariant: the same example prints the same each time: the clock stands still, and the seed is fixed.
"""

from __future__ import annotations

import io
import logging
import shlex
import signal
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Final

from opend.cli.app import main as run_command
from opend.simulator import ManualClock, Simulator

__all__ = ["ExampleError", "gateway", "run_example"]

_KEY: Final = "7522027ccf5a06b1"
_TIMEOUT_SECONDS: Final = 60


class ExampleError(Exception):
    """An example that fails; str() of it says why."""


@contextmanager
def gateway(clock: float) -> Generator[Simulator, None, None]:
    """Yield an embedded OpenD whose clock stands at ``clock``."""
    with Simulator(clock=ManualClock(clock), rate_limits=False, ws_port=0, ws_key=_KEY) as simulator:
        yield simulator


def run_example(kind: str, code: str, clock: float) -> str:
    """Return what the example prints; raise ExampleError if it fails or prints no success."""
    printed = io.StringIO()
    with gateway(clock) as simulator, _logged() as log, redirect_stdout(printed), redirect_stderr(printed):
        try:
            with _time_limit():
                (_run_command if kind == "command" else _run_program)(code, simulator)
        except (Exception, SystemExit) as error:
            raise ExampleError(f"{type(error).__name__}: {error}") from error
    output = printed.getvalue().rstrip()
    if log:
        raise ExampleError(log[0])
    if not _SUCCESS[kind](output):
        raise ExampleError(f"it prints no success but {output[:200]!r}")
    return output


_SUCCESS: Final[Mapping[str, Callable[[str], bool]]] = {
    "sync": bool,
    "async": bool,
    "futu": lambda output: bool(output) and not output.startswith("error: "),
    "callbacks": lambda output: "RetType.SUCCEED" in output,
    "json": lambda output: output.startswith("{") and ('"retType": 0' in output or '"retType"' not in output),
    "command": bool,
}
"""Whether the output of each kind of example tells of a success; a failure that raises needs no entry."""


def _run_program(code: str, simulator: Simulator) -> None:
    """Run a program with the ports of the simulator in place of OpenD's."""
    here = code.replace('"127.0.0.1", 11111', f'"127.0.0.1", {simulator.port}')
    here = here.replace("port=11111", f"port={simulator.port}")
    here = here.replace("ws://127.0.0.1:33333", f"ws://127.0.0.1:{simulator.ws_port}")
    exec(compile(here, "<example>", "exec", dont_inherit=True), {"__name__": "__main__"})  # noqa: S102


def _run_command(code: str, simulator: Simulator) -> None:
    """Run a command line of `opend` with the port of the simulator."""
    _, *words = shlex.split(code.replace("\\\n", " "))
    status = run_command([*words, "--port", str(simulator.port)])
    if status:
        raise ExampleError(f"the exit status is {status}")


@contextmanager
def _logged() -> Generator[list[str], None, None]:
    """Yield the list of the errors that are logged meanwhile: an exception in a callback is logged, not raised."""
    lines: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            cause = record.exc_info[1] if record.exc_info else None
            lines.append(f"{record.getMessage()}: {cause!r}")

    collector = Collector(logging.ERROR)
    logging.getLogger().addHandler(collector)
    try:
        yield lines
    finally:
        logging.getLogger().removeHandler(collector)


@contextmanager
def _time_limit() -> Generator[None, None, None]:
    """Raise ExampleError in a block that does not end; only the main thread may use it."""

    def expired(*_: object) -> None:
        raise ExampleError(f"it does not end within {_TIMEOUT_SECONDS} seconds")

    before = signal.signal(signal.SIGALRM, expired)
    signal.alarm(_TIMEOUT_SECONDS)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
