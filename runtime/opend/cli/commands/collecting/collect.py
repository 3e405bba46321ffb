"""Implement ``opend collect``: collect live data into a folder of Parquet files.

Invariant: Ctrl-C and SIGTERM end it in the same way, with all that was taken on the disk; what goes wrong is one line.
"""

from __future__ import annotations

import asyncio
from argparse import ArgumentTypeError
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, Final

from opend.cli.commands.collecting.words import SESSIONS, complete_lengths, lengths, session_named
from opend.cli.hub_target import add_hub
from opend.cli.options import add_codes, add_connection, completes, seconds
from opend.cli.output import note, say
from opend.cli.running import LineCounter, until_stopped
from opend.cli.status import Status
from opend.errors import ServerError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from opend.client_async import AsyncClient
    from opend.collect import AsyncCollector, Wanted

__all__ = ["add", "run"]

_REFRESH_SECONDS: Final = 0.25
_RATE_SECONDS: Final = 2.0
_JUMP: Final = 1.2
_FLUSH_SECONDS: Final = 10.0


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Collect ticks, candlesticks and order books of securities into a folder of Parquet files until Ctrl-C. What"
        " the gateway still has of the time since the last run is read first; what is missing is there as a gap."
    )
    add_codes(parser)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="the folder")
    parser.add_argument("--ticks", action="store_true", help="collect every trade")
    bars = parser.add_argument(
        "--bars",
        type=lengths,
        action="extend",
        default=[],
        metavar="LENGTHS",
        help="collect closed candlesticks, such as 1m or 1m,day",
    )
    completes(bars, complete_lengths)
    parser.add_argument("--book", action="store_true", help="collect every order book that is pushed")
    parser.add_argument(
        "--session", choices=tuple(SESSIONS), help="the part of the US trading day to cover (default the gateway's)"
    )
    parser.add_argument(
        "--jump",
        type=_factor,
        default=_JUMP,
        metavar="FACTOR",
        help=f"flag a price that is FACTOR times the one before or more, or 1/FACTOR of it or less (default {_JUMP})",
    )
    parser.add_argument(
        "--flush",
        type=seconds,
        default=_FLUSH_SECONDS,
        metavar="SECONDS",
        help=f"write what has come this often (default {_FLUSH_SECONDS:g})",
    )
    parser.add_argument("--seconds", type=seconds, help="stop when it has collected for this many seconds")
    add_hub(parser)
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Collect until interrupted, or until the time is over."""
    from opend.cli.target import asynchronous
    from opend.collect import Wanted
    from opend.storage.kinds import arrow

    arrow()  # What is missing is said before anything is asked for.
    wanted = Wanted.of(
        arguments.codes,
        ticks=arguments.ticks,
        bars=arguments.bars,
        book=arguments.book,
        session=session_named(arguments.session),
        jump=arguments.jump,
        flush_seconds=arguments.flush,
    )
    with asynchronous(arguments) as client, suppress(KeyboardInterrupt):
        asyncio.run(_collect(arguments, client, wanted))
    return Status.DONE


async def _collect(arguments: Namespace, client: AsyncClient, wanted: Wanted) -> None:
    from opend.collect import AsyncCollector

    collector = AsyncCollector(client, arguments.to, wanted)
    try:
        await until_stopped(_run(arguments, client, collector, wanted))
    finally:
        if collector.figures.parts:
            say(f"collected {_told(collector, wanted)}")


async def _run(arguments: Namespace, client: AsyncClient, collector: AsyncCollector, wanted: Wanted) -> None:
    from opend.cli.target import add_suggestion

    async with client:
        note(arguments, "connected to the gateway")
        with suppress(TimeoutError):
            async with asyncio.timeout(None) as limit:
                showing = asyncio.create_task(_show(arguments, collector, wanted, limit))
                try:
                    await collector.run()
                except ServerError as error:
                    add_suggestion(error, wanted.codes)
                    raise
                finally:
                    showing.cancel()
                    with suppress(asyncio.CancelledError):
                        await showing


async def _show(arguments: Namespace, collector: AsyncCollector, wanted: Wanted, limit: asyncio.Timeout) -> None:
    """Say what is collected, then show the counters and rates: in place on a terminal, and once a minute elsewhere.

    The time that was asked for, if any, begins now.
    """
    await collector.begun.wait()
    if arguments.seconds is not None:
        limit.reschedule(asyncio.get_running_loop().time() + arguments.seconds)
    kinds = ", ".join(kind.name for kind in wanted.kinds)
    say(f"collecting {kinds} of {_many(len(wanted.codes))} to {arguments.to}")
    say("Ctrl-C ends it.")
    counter = LineCounter()
    rates: dict[str, float] = {}
    before, since = collector.figures.taken.copy(), monotonic()
    try:
        while True:
            await asyncio.sleep(_REFRESH_SECONDS)
            passed = monotonic() - since
            if passed >= _RATE_SECONDS:
                taken = collector.figures.taken
                rates = {kind.name: (taken[kind.name] - before[kind.name]) / passed for kind in wanted.kinds}
                before, since = taken.copy(), monotonic()
            counter.show(_told(collector, wanted, rates))
    finally:
        counter.end()


def _told(collector: AsyncCollector, wanted: Wanted, rates: dict[str, float] | None = None) -> str:
    return collector.figures.describe(tuple(kind.name for kind in wanted.kinds), rates)


def _many(number: int) -> str:
    return "1 security" if number == 1 else f"{number:,} securities"


def _factor(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 1 < value < float("inf"):
        raise ArgumentTypeError(f"{text!r} is no factor above 1")
    return value
