"""Install the lowest versions that pyproject.toml allows, and run the suites that use them.

Invariant: what is installed is what uv resolves to as the lowest; only what others require of one another is newer.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from release.findings import Failed, Skipped, run
from release.workshop import BUILD, ROOT, Workshop, plain_environment, read_project
from tests.running.interpreters import VERSIONS, find_interpreter
from tests.running.pythons import FailedError, Leg, Room

__all__ = ["above_lowest", "check_lowest", "lowest_allowed", "versions_in"]

_SUITES: Final = (
    *(f"tests/codegen/test_{name}.py" for name in ("pipeline", "protoc", "reader", "render")),
    *(f"tests/runtime/{name}" for name in ("cli", "codec", "collect", "crypto", "doctor", "frames", "futu", "mcp")),
    *(f"tests/runtime/{name}" for name in ("observing", "recording", "settings", "storage", "websocket")),
    "tests/generated/test_libraries.py",
    "tests/hub",
    "tests/rpc",
    "tests/runtime/accounts/test_passwords.py",
    "tests/runtime/clients/test_texts.py",
    "tests/runtime/clients/test_uvloop.py",
)
"""The suites that use what is installed; in all others the versions of other packages change nothing."""
_WITHOUT: Final = tuple(f"tests/rpc/test_{name}.py" for name in ("foreign", "reflection"))
"""Suites that install tools of other languages, or use packages that we only develop with."""


def check_lowest(workshop: Workshop) -> str:
    """Resolve and install the lowest versions on the oldest Python, run the suites, and return the count."""
    version = VERSIONS[0]
    python = find_interpreter(version)
    if python is None:
        raise Skipped(f"the lowest versions are tested on Python {version}, which this machine does not have")
    resolved = _resolve(workshop, version)
    higher = above_lowest(_bounds(), versions_in(resolved.read_text(encoding="utf-8")))
    installed = ("--no-deps", "--requirement", str(resolved), "--editable", ".")
    room = Room(BUILD / "lowest", python, installed)
    # What no version of Python changes, a version of another package may.
    leg = Leg(version, "native", _SUITES, _WITHOUT, all_tests=True)
    try:
        room.prepare("native")
        run([room.python, "-m", "pip", "--disable-pip-version-check", "check"], room.folder)
        outcome = room.test(leg)
    except FailedError as error:
        raise Failed(str(error)) from error
    if outcome.failed:
        raise Failed(f"{outcome.failed} of {outcome.passed + outcome.failed} tests failed with the lowest versions")
    told = f"{outcome.passed} tests pass on Python {version}"
    return told + (f"; others require newer ones than our lowest: {', '.join(higher)}" if higher else "")


def _resolve(workshop: Workshop, version: str) -> Path:
    """Write the lowest versions of the package, its extras and the suites' own requirements to a file."""
    target = BUILD / "lowest.txt"
    options = ("--resolution=lowest-direct", f"--python-version={version}", "--all-extras", "--group=test", "--quiet")
    files = ("--no-header", "--output-file", target, "pyproject.toml")
    cache = plain_environment(UV_CACHE_DIR=str(BUILD / "uv"))
    run([workshop.tool("uv"), "pip", "compile", *options, *files], workshop.clone, cache)
    shutil.rmtree(BUILD / "lowest", ignore_errors=True)
    return target


def versions_in(text: str) -> dict[str, str]:
    """Return the versions by name in a file of pinned requirements."""
    return dict(re.findall(r"^([\w.-]+)==([\w.!+-]+)", text, re.MULTILINE))


def above_lowest(bounds: Mapping[str, str], resolved: Mapping[str, str]) -> list[str]:
    """Return the packages that were resolved to more than the lowest version that is allowed, with both versions."""
    return [
        f"{name} {resolved[name]} (ours: {lowest})"
        for name, lowest in sorted(bounds.items())
        if name in resolved and _numbers(resolved[name]) != _numbers(lowest)
    ]


def lowest_allowed(requirements: Iterable[str]) -> dict[str, str]:
    """Return the lowest version that each requirement allows; Failed is raised for one that allows any."""
    found: dict[str, str] = {}
    for text in requirements:
        parts = re.match(r"([\w.-]+)(?:\[[^\]]*\])?[^;]*?>=\s*([\w.]+)", text)
        if parts is None:
            raise Failed(f"pyproject.toml gives no lowest version in {text!r}")
        found[parts[1]] = parts[2]
    return found


def _bounds() -> dict[str, str]:
    project = read_project(ROOT)
    extras = (text for extra in project["optional-dependencies"].values() for text in extra)
    return lowest_allowed([*project["dependencies"], *extras])


def _numbers(version: str) -> list[int]:
    """Return a version's numbers without zeros at the end: 4.25 is the same as 4.25.0."""
    numbers = [int(part) for part in re.findall(r"\d+", version)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return numbers
