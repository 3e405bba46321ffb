"""``python -m tests.running.pythons``: run the suites on the other Pythons of this machine, and print a table of all.

Invariant: a run counts as one without the extension only if it was never built in that run's copy of the sources, and
as one with it only if the codec says that it is in use.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from tests.running.interpreters import VERSIONS, find_interpreter, running_version
from tests.running.outcomes import FOLDER, Outcome, Row, draw, read

Extension: TypeAlias = Literal["pure", "native"]

ROOT: Final = Path(__file__).resolve().parents[2]
_BUILD: Final = ROOT / "build" / "pythons"
_RUNTIME: Final = ("tests/runtime",)
_PARTS: Final = (*_RUNTIME, "tests/generated")
_MORE_PARTS: Final = (*_PARTS, "tests/codegen")
"""Suites for the newest Python with the extension: what a Python changes for the generator, the newest shows."""
_OURS: Final = tuple(f"tests/runtime/{part}" for part in ("simulator", "futu", "cli", "doctor", "accounts", "everyday"))
"""Suites on what we mean, not on what a Python gives: the oldest and the newest show what a Python changes there."""
_BOTH_CODECS: Final = ("tests/runtime/codec", "tests/runtime/native")
"""Suites that run with both codecs wherever they run, or are about the extension; `tests/generated` is one as well."""
_NAMES: Final[dict[Extension, str]] = {"pure": "without", "native": "with"}
_STEPS: Final = ("busy", "waiting", "sanitize", "fuzz", "browser", "deep")
"""The steps of `make test` and `make test-deep` that leave an outcome."""


class FailedError(Exception):
    """A step before the tests ended with an error; the text says which."""


@dataclass(frozen=True)
class Leg:
    """A version of Python, with the extension or without, and the suites to run there."""

    version: str
    extension: Extension
    parts: tuple[str, ...]
    without: tuple[str, ...] = ()
    all_tests: bool = False
    """Whether tests that are marked one_python run too; they take long, and get the time for it."""

    @property
    def suites(self) -> str:
        names = [", ".join(part.removeprefix("tests/") for part in self.parts)]
        if self.without:
            names.append(f"without {', '.join(part.rpartition('/')[2] for part in self.without)}")
        return " ".join(names)

    def row(self, outcome: Outcome | None = None, missing: str = "") -> Row:
        return Row(self.version, _NAMES[self.extension], self.suites, outcome, missing)


@dataclass(frozen=True)
class Room:
    """A copy of the sources with a separate environment."""

    folder: Path
    interpreter: Path
    requirements: tuple[str, ...] = ("--editable", ".[cli,codegen,crypto,websocket]", "--group", "test")
    """What pip is told to install."""

    @property
    def python(self) -> Path:
        return self.folder / ".venv" / "bin" / "python"

    def prepare(self, extension: Extension) -> None:
        """Copy the tracked files as they are now, without anything that was built from them, and install the package.

        Raises FailedError unless the package uses the codec that it should.
        """
        shutil.rmtree(self.folder, ignore_errors=True)
        for name in tracked():
            target = self.folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target, follow_symlinks=False)
        _run(self.folder, self.interpreter, "-m", "venv", ".venv")
        self._pip("--upgrade", "pip>=25.1")
        self._pip(*self.requirements, extension=extension)
        program = f"import opend.codec as codec; assert codec.implementation == {extension!r}, codec.implementation"
        _run(self.folder, self.python, "-c", program)

    def test(self, leg: Leg) -> Outcome:
        """Run the suites and return the outcome that pytest has counted."""
        path = self.folder / "outcome.json"
        options = ["--numprocesses=6", "--dist=worksteal", "--quiet", f"--outcome={path}"]
        options.append("--timeout=360" if leg.all_tests else "--other-python")
        pytest = [str(self.python), "-m", "pytest"]
        # One process compiles the tests and what they import, which each worker would do at the same time otherwise.
        # What goes wrong here goes wrong again below, where it is shown.
        suites = [*leg.parts, *(f"--ignore={part}" for part in leg.without)]
        collect = [*pytest, "--collect-only", "--quiet", *suites]
        subprocess.run(collect, cwd=self.folder, stdout=subprocess.DEVNULL, check=False)
        command = [*pytest, *options, *suites]
        status = subprocess.run(command, cwd=self.folder, check=False).returncode
        outcome = read(path)
        if outcome is None or bool(status) != bool(outcome.failed):
            raise FailedError(f"pytest ended with status {status}")
        return outcome

    def _pip(self, *arguments: str, extension: Extension = "native") -> None:
        words = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments)
        _run(self.folder, self.python, *words, OPEND_BUILD=extension)


def tracked() -> list[str]:
    """Return the files that git tracks here, and new ones that it does not ignore."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def _run(folder: Path, python: Path, *words: str, **variables: str) -> None:

    done = subprocess.run([str(python), *words], cwd=folder, env={**os.environ, **variables}, check=False)
    if done.returncode:
        raise FailedError(f"{python.name} {' '.join(words)} ended with status {done.returncode}")


def already_run() -> Row:
    """Return the row of this Python, from the files that `make test` and `make test-deep` have left."""
    python, suites = running_version(), "all, by make test and test-deep"
    found = [read(FOLDER / f"{step}.json") for step in _STEPS]
    if found[0] is None or found[1] is None:
        return Row(python, "with", suites, missing="`make test` has not come to its end here")
    return Row(python, "with", suites, sum((each for each in found if each is not None), Outcome()))


def legs(versions: list[str], newest: str | None) -> Iterator[Leg]:
    """Yield what to run: on the newest Python all that may change, on those between what a Python itself may change."""
    for version in versions:
        if version == newest:
            yield Leg(version, "pure", _RUNTIME, (*_OURS, *_BOTH_CODECS))
            yield Leg(version, "native", _MORE_PARTS)
        else:
            yield Leg(version, "native", _PARTS, _OURS)


def run_others() -> Iterator[Row]:
    """Run the suites on each other Python with the extension, and on the newest also without it."""
    found = {version: find_interpreter(version) for version in VERSIONS if version != running_version()}
    newest = max((version for version in found if found[version]), key=VERSIONS.index, default=None)
    # Making an environment keeps one core busy, so two are made at a time.
    with ThreadPoolExecutor(2) as pool:
        rooms = [(leg, pool.submit(_prepare, leg, found[leg.version])) for leg in legs(list(found), newest)]
    for leg, room in rooms:
        yield _run_one(leg, room)


def _prepare(leg: Leg, interpreter: Path | None) -> Room | None:
    if interpreter is None:
        return None
    room = Room(_BUILD / f"{leg.version}-{leg.extension}", interpreter)
    room.prepare(leg.extension)
    return room


def _run_one(leg: Leg, prepared: Future[Room | None]) -> Row:
    try:
        room = prepared.result()
        if room is None:
            return leg.row(missing=f"there is no Python {leg.version} on this machine")
        print(f"== Python {leg.version} {_NAMES[leg.extension]} the extension: {leg.suites}", flush=True)
        return leg.row(room.test(leg))
    except FailedError as error:
        return leg.row(missing=f"failed: {error}")


def is_bad(row: Row) -> bool:
    """Return whether a row is a failure; a Python that is not installed is not a failure."""
    return row.outcome.failed > 0 if row.outcome else row.missing.startswith("failed")


def main() -> None:
    """Run all suites and print the table; return 1 if anything failed."""
    rows = [already_run(), *run_others()]
    print(draw(rows), flush=True)
    sys.exit(any(is_bad(row) for row in rows))


if __name__ == "__main__":
    main()
