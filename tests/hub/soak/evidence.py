"""Keep what is needed to understand a fault of a soak: what happened when, every log, the leases and the stream.

Invariant: what goes on is written as it happens, with the time of day that the logs of the programs have too; what only
a program that runs can tell is asked for before any is ended, and a part that cannot be had is named in its place.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from shutil import copytree, ignore_patterns
from typing import TYPE_CHECKING, Any

from opend.session.life.states import Disconnected

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opend.session.life.states import StateEvent

__all__ = ["FaultFound", "Timeline", "keep", "write_answers"]


class FaultFound(Exception):
    """A soak ends here, since it has found something."""


class Timeline:
    """A file with a line for each thing that was done, or that became of a client."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def note(self, what: str) -> None:
        """Write a line."""
        with self._path.open("a", encoding="utf-8") as file:
            file.write(f"{datetime.now(UTC).astimezone():%H:%M:%S.%f} {what}\n")

    def state(self, name: str, event: StateEvent) -> None:
        """Write what became of a client's connection."""
        reason = f": {event.error}" if isinstance(event, Disconnected) else ""
        self.note(f"{name} {type(event).__name__}{reason}")


def write_answers(folder: Path, **questions: Callable[[], Any]) -> None:
    """Write the answer to each question to a file of its name, as JSON."""
    for name, ask in questions.items():
        try:
            answer = ask()
        except Exception as error:  # noqa: BLE001 - whatever it is, the other answers must be kept
            answer = f"it could not be had: {error!r}"
        (folder / f"{name}.json").write_text(json.dumps(answer, indent=1) + "\n", "utf-8")


def keep(folder: Path, place: Path, figures: dict[str, Any]) -> Path:
    """Copy the folder of a soak that has ended to a new one below a place, with its figures; return the new one."""
    kept = place / f"{figures['seed']}-{datetime.now(UTC):%Y%m%d-%H%M%S}"
    copytree(folder, kept, ignore=ignore_patterns("key.pem"))
    (kept / "report.json").write_text(json.dumps(figures, indent=1) + "\n", "utf-8")
    return kept
