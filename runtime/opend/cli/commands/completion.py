"""Implement ``opend completion``: let a shell complete names, with argcomplete.

Invariant: completing loads neither messages nor a client, so that users notice no delay.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.cli.output import say
from opend.cli.status import Status
from opend.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["add", "complete", "run"]

_SHELLS = {
    "bash": 'eval "$(opend completion bash)" in ~/.bashrc',
    "zsh": 'eval "$(opend completion zsh)" in ~/.zshrc, behind compinit',
    "fish": "opend completion fish | source, in ~/.config/fish/config.fish",
}


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    places = "; ".join(_SHELLS.values())
    parser.description = f"Print a script to complete commands, options, protocols and securities in a shell: {places}."
    parser.add_argument("shell", choices=tuple(_SHELLS))


def run(arguments: Namespace) -> int:
    """Print the script."""
    try:
        from argcomplete.shell_integration import shellcode
    except ImportError as error:
        raise UsageError("completion needs the package argcomplete: pip install 'opend[cli]'") from error
    script: str = shellcode(["opend"], shell=arguments.shell)
    say(script.strip())
    return Status.DONE


def complete(parser: ArgumentParser) -> int:
    """Answer the script's request, which is in environment variables; argcomplete then ends the process."""
    try:
        from argcomplete import autocomplete
    except ImportError:
        return Status.FAILED
    autocomplete(parser, always_complete_options=False, validator=_goes_on)
    return Status.FAILED


def _goes_on(word: str, typed: str) -> bool:
    """Return whether the word completes the typed text, in any case, or without its prefix as in ``GetTi``."""
    return any(each.lower().startswith(typed.lower()) for each in (word, word.partition("_")[2]))
