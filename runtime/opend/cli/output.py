"""Printing: what a command has to say goes to stdout, at once; what it does, when asked to tell, to stderr.

Invariant: no module but this one and those that draw with rich writes to stdout, and each line is let out as it is
printed, so that output can be piped line by line. Nothing that a terminal would obey goes out, whoever wrote the text.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from opend.cli.text import visible, visible_json

if TYPE_CHECKING:
    from argparse import Namespace

    from opend_proto.schema import Message

__all__ = ["complain", "line_width", "note", "say", "say_json", "say_tree"]

_PIPE_WIDTH: Final = 100
_LAYOUT: Final = "\n\t"


def say(line: str) -> None:
    """Print a line and let it out, also into a pipe."""
    sys.stdout.write(f"{visible(line, keep=_LAYOUT)}\n")
    sys.stdout.flush()


def say_json(*messages: Message) -> None:
    """Print each message as a line of JSON under the names of the protos, with stars for its secrets."""
    from opend import codec
    from opend.schema.secrets import masked

    for message in messages:
        say_tree(codec.to_json(masked(message)))


def say_tree(text: str) -> None:
    """Print JSON text."""
    say(visible_json(text))


def complain(command: str, error: object, *, keep: str = "") -> None:
    """Write what went wrong, on one line but for line ends to ``keep``."""
    sys.stderr.write(f"opend {command}: {visible(str(error), keep=keep)}\n")


def line_width() -> int:
    """How wide lines may be that are wrapped: as the terminal, or 100 columns where there is none."""
    from shutil import get_terminal_size

    return get_terminal_size().columns if sys.stdout.isatty() else _PIPE_WIDTH


def note(arguments: Namespace, line: str) -> None:
    """Tell of a step if ``--verbose`` asks for that."""
    if arguments.verbose:
        complain(arguments.command, line)
