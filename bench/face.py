"""Compare the processor time of each call of `opend.futu` with that of the vendor's client: ``python -m bench.face``.

The calls are those of the interop matrix, in its order, against one simulator whose clock stands still; the two clients
take turns at each call. Only calls that read from the gateway are measured, all others are made once by each. While a
call is measured, its replies are those that the simulator gave to its first run, sent again at once: what is measured
is the client, and not how long its caches lie idle until a reply comes. Where our part is above a half, both clients
make the call again, up to four times as often: what else the machine does may last longer than the runs of one call.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.environments import ROOT, VENDOR, python_with
from bench.replaying import replaying
from bench.table import markdown, shown
from bench.workers import Worker, environment
from tests.interop.matrix.calls import calls_of
from tests.interop.matrix.python_calls import LATER, PYTHON_CALLS

from opend.simulator import ManualClock, Simulator

__all__ = ["Measured", "faces", "report"]

_WORST: Final = 12
_HALF: Final = 0.5
_TURNS: Final = 4
"""How often the runs of a call are made at most."""
_SOURCES: Final = (str(ROOT / "runtime"), str(ROOT / "generated"))
_READS: Final = re.compile(r"\w+\.(get_|request_history|request_trading|query_|\w+_query\b)")
_LOCAL: Final = re.compile(r"\w+\.(get_login_user_id|get_security_firm|get_a?sync_conn_id)")
"""Calls that send nothing."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds of processor time for a typical call of each client."""

    call: str
    ours: float
    vendor: float

    @property
    def share(self) -> float:
        """Our time, as a part of the vendor's."""
        return self.ours / self.vendor


def faces(home: Path, rounds: int, seconds: float, *, live: bool = False, only: str = "") -> Iterator[Measured]:
    """Yield each call that both clients can make.

    With ``live`` the simulator computes each reply anew. The calls that hold the text ``only`` are measured, all others
    made once.
    """
    clock = ManualClock()
    with ExitStack() as stack:
        simulator = stack.enter_context(Simulator(seed=7, clock=clock, hours="exchange", rate_limits=False))
        replies = stack.enter_context(replaying(simulator.host, simulator.port))
        # One environment for both: what pandas takes for a column of texts depends on the packages beside it.
        python = python_with("vendor", VENDOR)
        variables = environment(home, BENCH_SIMULATOR=str(replies.port))
        variables["PYTHONPATH"] = os.pathsep.join((variables["PYTHONPATH"], *_SOURCES))
        ours, vendor = (
            stack.enter_context(Worker(python, "bench.peers.face_rows", variables | {"FACE": face}))
            for face in ("opend.futu", "futu")
        )
        last = ""
        for heading, call in calls_of(PYTHON_CALLS):
            clock.advance(LATER.get(heading, 0.0) if heading != last else 0.0)
            last = heading
            if call.text.startswith("pushed("):
                continue
            is_read = bool(_READS.match(call.text)) and not _LOCAL.match(call.text) and only in call.text
            replies.start(is_on=is_read and not live)
            found = _in_turn(ours, vendor, call.text, rounds if is_read else 1, seconds if is_read else 0.0)
            if is_read and found is not None:
                yield found


def _in_turn(ours: Worker, vendor: Worker, call: str, rounds: int, seconds: float) -> Measured | None:
    """Make a call with both clients; return None if one of them cannot make it, or is refused."""
    times: tuple[list[float], list[float]] = ([], [])
    measured: Measured | None = None
    for _ in range(_TURNS):
        for _ in range(rounds):
            for worker, found in zip((ours, vendor), times, strict=True):
                found.append(worker.measure(call, seconds))
        if min(map(min, times)) < 0:
            return None
        # Whatever else runs on the machine only adds to the time, so the least is nearest to what the client needs.
        measured = Measured(call, *map(min, times))
        if not seconds or measured.share <= _HALF:
            break
    return measured


def report(measured: list[Measured], most: int = _WORST) -> str:
    """Return the distribution, and a table of the calls where we are worst, at most so many."""
    shares = sorted(each.share for each in measured)
    tenth = statistics.quantiles(shares, n=10)
    over = sum(share > _HALF for share in shares)
    worst = sorted(measured, key=lambda each: -each.share)[:most]
    lines: list[tuple[str, ...]] = [
        (f"`{each.call[:90]}`", shown(each.ours, "s"), shown(each.vendor, "s"), f"{each.share:.2f}") for each in worst
    ]
    summary = (
        f"Processor time of {len(shares)} calls of `opend.futu`, as a part of the vendor's: median "
        f"{statistics.median(shares):.2f}, tenths from {tenth[0]:.2f} to {tenth[-1]:.2f}, worst {shares[-1]:.2f}; "
        f"{over} above a half. The worst:"
    )
    return f"{summary}\n\n{markdown(('call', 'ours', 'futu', 'part'), lines)}"


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description="Compare the calls of opend.futu with those of the vendor's client.")
    parser.add_argument("--runs", type=int, default=4, help="runs of each side of a call (default: 4)")
    parser.add_argument("--seconds", type=float, default=0.03, help="least duration of a run (default: 0.03)")
    parser.add_argument("--live", action="store_true", help="let the simulator compute each reply anew")
    parser.add_argument("--only", default="", help="measure the calls that hold this text")
    parser.add_argument("--worst", type=int, default=_WORST, help=f"calls in the table (default: {_WORST})")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="opend-bench-") as home:
        measured = list(faces(Path(home), options.runs, options.seconds, live=options.live, only=options.only))
    print(report(measured, options.worst) if len(measured) > 1 else measured)


if __name__ == "__main__":
    main()
