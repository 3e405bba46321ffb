"""The ends of a step that does not simply pass.

Invariant: whatever a step cannot do on this machine is Skipped with its reason; whatever is wrong is Failed.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

__all__ = ["Failed", "Skipped", "last_line", "run"]


class Failed(Exception):
    """Raised by a step that has found a fault; the text says which."""


class Skipped(Exception):
    """Raised by a step that cannot be done on this machine; the text says why."""


def run(
    command: Sequence[object],
    folder: Path,
    variables: Mapping[str, str] | None = None,
    *,
    seconds: float = 600.0,
    error: type[Exception] = Failed,
    and_stderr: bool = False,
) -> str:
    """Return what a command prints on stdout; raise ``error`` with its last lines if it fails or takes too long.

    Args:
        command: The program and its arguments, each as its text.
        folder: The folder to run it in.
        variables: The whole environment, instead of this process's.
        seconds: After how long the command is ended.
        error: What is raised: Skipped, if the command needs what a machine may lack.
        and_stderr: Whether what it prints on stderr is returned too, behind the rest.
    """
    words = [str(word) for word in command]
    name = Path(words[0]).name
    try:
        done = subprocess.run(
            words,
            cwd=folder,
            env=dict(os.environ if variables is None else variables),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=seconds,
        )
    except (OSError, subprocess.TimeoutExpired) as reason:
        raise error(f"{name}: {reason}") from reason
    if done.returncode:
        told = [line for line in (done.stdout + "\n" + done.stderr).splitlines() if line.strip()]
        raise error("\n".join([f"`{' '.join(words)}` ended with status {done.returncode}:", *told[-15:]]))
    return done.stdout + done.stderr if and_stderr else done.stdout


def last_line(text: str) -> str:
    """Return the last line of a text that is not empty."""
    return next((line.strip() for line in reversed(text.splitlines()) if line.strip()), "")
