"""Implement ``opend download``: store historical bars and corporate actions in a folder.

Invariant: nothing that uses the quota of history is asked before the plan is shown and agreed to. The exit status is 0
only if everything that is wanted, and that the gateway has, is stored.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from opend.cli.commands.collecting.words import SESSIONS, complete_lengths, lengths, session_named
from opend.cli.hub_target import add_hub
from opend.cli.naming.words import security_codes
from opend.cli.options import add_connection, completes, count
from opend.cli.output import complain, say
from opend.cli.running import LineCounter, interruptible
from opend.cli.status import Status
from opend.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Generator

    from opend.collect.downloading.downloads import DownloadOptions
    from opend.collect.downloading.planning import Plan
    from opend.collect.downloading.running import Downloaded, Progress

__all__ = ["add", "run"]

_MOST_YEARS: Final = 100
_LONGEST_FILE: Final = 1024 * 1024
_STDIN: Final = "-"
_COMMENT: Final = "#"


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Store the history of securities, as bars and corporate actions, in a folder of Parquet files, which"
        " opend.dataset reads. What the folder has is not asked for again: say the same once more to go on after an"
        " interruption, or to add the days since. Before it starts, it says how many calls and how much of the quota"
        " of history it takes."
    )
    codes = parser.add_argument("codes", nargs="*", metavar="CODE", help="a security such as HK.00700 or US.AAPL")
    completes(codes, security_codes)
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help="the folder to store them in")
    parser.add_argument(
        "--from", dest="file", metavar="FILE", help="also the securities in a file, one a line; - for the input"
    )
    parser.add_argument(
        "--plate",
        dest="plates",
        action="append",
        default=[],
        metavar="CODE",
        help="also the securities of a plate, such as HK.BK1910",
    )
    bars = parser.add_argument(
        "--bars",
        type=lengths,
        default=("day",),
        metavar="LENGTH",
        help="1m, 5m, 60m, day, week … or several, as in day,1m (default day)",
    )
    completes(bars, complete_lengths)
    since = parser.add_mutually_exclusive_group()
    since.add_argument("--years", type=count(1, _MOST_YEARS), metavar="N", help="how many years back (default 1)")
    since.add_argument("--begin", metavar="DAY", help="the first day, such as 2016-01-04")
    parser.add_argument("--end", metavar="DAY", help="the last day (default the last that is over at the exchange)")
    parser.add_argument(
        "--adjustment",
        choices=("none", "backward", "forward"),
        default="none",
        help="how prices are adjusted for corporate actions (default none: adjust them when they are read)",
    )
    parser.add_argument(
        "--session",
        choices=tuple(SESSIONS),
        help="the part of the US trading day that minutes cover (default regular)",
    )
    parser.add_argument(
        "--no-actions", dest="actions", action="store_false", help="do not store the corporate actions beside the bars"
    )
    parser.add_argument("--plan", action="store_true", help="say what it would do, and end")
    parser.add_argument("--yes", action="store_true", help="do not ask whether to go on")
    add_hub(parser)
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Download."""
    from opend.cli.target import lasting
    from opend.collect.downloading.downloads import download
    from opend.collect.downloading.wish import make_wish
    from opend.collect.downloading.wording import describe_plan, describe_result
    from opend.storage.kinds import arrow

    codes = [*arguments.codes, *_codes_in(arguments.file)]
    if not codes and not arguments.plates:
        raise UsageError("name a security, such as HK.00700, or give --from FILE or --plate CODE")

    def agree(plan: Plan) -> bool:
        _say(describe_plan(plan))
        return not arguments.plan and (arguments.yes or _agreed())

    options = _options(arguments)
    # What is wrong or missing is said before anything is connected to.
    make_wish(codes, **options)
    arrow()
    with interruptible(), lasting(arguments) as client, _progress() as tell:
        done = download(client, codes, to=arguments.to, agree=agree, tell=tell, **options)
    if not done.plan.calls:
        _say(describe_plan(done.plan))
    elif done.is_agreed:
        say(f"stored in {arguments.to}: {describe_result(done)}")
    return _status(arguments, done)


def _options(arguments: Namespace) -> DownloadOptions:
    return {
        "plates": arguments.plates,
        "bars": arguments.bars,
        "years": arguments.years,
        "begin": arguments.begin,
        "end": arguments.end,
        "adjustment": arguments.adjustment,
        "session": session_named(arguments.session),
        "actions": arguments.actions,
    }


def _status(arguments: Namespace, done: Downloaded) -> Status:
    from opend.collect.downloading.wording import describe_left_out

    if arguments.plan:
        return Status.DONE
    if not done.is_agreed:
        complain(arguments.command, "nothing was downloaded")
        return Status.FAILED
    for line in describe_left_out([*done.plan.left_out, *done.failed]):
        complain(arguments.command, f"not downloaded: {line}")
    return Status.DONE if done.is_whole else Status.FAILED


def _agreed() -> bool:
    """Ask whether to go on; raises UsageError if there is no one to ask."""
    if not sys.stdin.isatty():
        raise UsageError("say --yes to go on: there is no terminal to ask at")
    sys.stderr.write("Go on? [y/N] ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


@contextmanager
def _progress() -> Generator[Callable[[Progress], None], None, None]:
    """Yield a function that shows progress on stderr: as a bar on a terminal, else as a line a minute."""
    if sys.stderr.isatty() and find_spec("rich") is not None:
        from opend.cli.drawing.progress import progress_bar

        with progress_bar() as show:
            yield lambda now: show(now.calls, now.all_calls, _told(now))
        return
    counter = LineCounter()
    try:
        yield lambda now: counter.show(f"{now.calls:,} of {now.all_calls:,} calls, {_told(now)}")
    finally:
        counter.end()


def _told(now: Progress) -> str:
    from opend.collect.downloading.wording import duration

    return f"{now.code} {now.what}, {now.bars:,} bars, about {duration(now.seconds_left)} left"


def _codes_in(name: str | None) -> list[str]:
    """Return the securities in a file; raises UsageError if it cannot be read, or names what is none."""
    from opend.securities import security

    found: list[str] = []
    for number, line in enumerate([] if name is None else _text(name).splitlines(), 1):
        code = line.partition(_COMMENT)[0].strip()
        if code:
            try:
                security(code)
            except UsageError as error:
                raise UsageError(f"{'the input' if name == _STDIN else name}, line {number}: {error}") from error
            found.append(code)
    return found


def _text(name: str) -> str:
    from opend.small_files import read_small_file

    try:
        if name == _STDIN:
            content = sys.stdin.buffer.read(_LONGEST_FILE + 1)
            if len(content) > _LONGEST_FILE:
                raise UsageError(f"the input is longer than {_LONGEST_FILE:,} bytes")
        else:
            content, _ = read_small_file(Path(name), _LONGEST_FILE)
        return content.decode("utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise UsageError(f"{name} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _say(lines: list[str]) -> None:
    for line in lines:
        say(line)
