"""Print results to stdout and, with ``--verbose``, a command's steps to stderr.

Invariant: only this module and those that draw with rich write to stdout. Each line is flushed as it is printed, so
that output can be piped line by line. Control characters are escaped, wherever the text comes from.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Final

from opend.printable import visible, visible_json

if TYPE_CHECKING:
    import re
    from argparse import Namespace

    from opend_proto.schema import Message

__all__ = ["complain", "line_width", "note", "say", "say_json", "say_tree"]

_PIPE_WIDTH: Final = 100
_LAYOUT: Final = "\n\t"
_MARKED: Final = "\x1b[1;33m\\g<0>\x1b[0m"
_DUMB: Final = frozenset({"dumb", "unknown"})


def say(line: str, *, mark: re.Pattern[str] | None = None) -> None:
    """Print a line and flush it; what ``mark`` matches is set off on a terminal with colours."""
    shown = visible(line, keep=_LAYOUT)
    if mark is not None and _has_colours():
        shown = mark.sub(_MARKED, shown)
    sys.stdout.write(f"{shown}\n")
    sys.stdout.flush()


def _has_colours() -> bool:
    """Return whether stdout is a terminal that shows colours, and the user wants them (https://no-color.org)."""
    return sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in _DUMB and not os.environ.get("NO_COLOR")


def say_json(*messages: Message) -> None:
    """Print each message as a line of JSON with proto names, and stars for secrets."""
    from opend import codec
    from opend.schema.secrets import masked

    for message in messages:
        say_tree(codec.to_json(masked(message)))


def say_tree(text: str) -> None:
    """Print JSON text."""
    say(visible_json(text))


def complain(command: str, error: object, *, keep: str = "") -> None:
    """Print an error on stderr, on one line except for line ends to ``keep``."""
    sys.stderr.write(f"opend {command}: {visible(str(error), keep=keep)}\n")


def line_width() -> int:
    """Return the width to wrap lines at: that of the terminal, or 100 columns if stdout is not a terminal."""
    from shutil import get_terminal_size

    return get_terminal_size().columns if sys.stdout.isatty() else _PIPE_WIDTH


def note(arguments: Namespace, line: str) -> None:
    """Print a step on stderr if ``--verbose`` is given."""
    if arguments.verbose:
        complain(arguments.command, line)
