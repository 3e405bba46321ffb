"""Install what was built into empty environments, one for each Python of this machine, and use it.

Invariant: nothing of the checkout is on the path, HOME is empty, and each environment holds only what pip put there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from release.findings import Failed, Skipped, last_line, run
from release.platforms import repair
from release.workshop import BUILD, Made, Workshop, make_environment, plain_environment
from tests.running.interpreters import VERSIONS, find_interpreter, running_version

__all__ = ["check_installs"]

_USE: Final = Path(__file__).with_name("use.py")
_NOTICE: Final = "opend is built without its C extension"
_COMPILERS: Final = ("cc", "gcc", "clang")


def check_installs(workshop: Workshop) -> str:
    """Install the sdist with and without a compiler, and the wheels, on every Python; return what each was."""
    made = workshop.made
    told: list[str] = []
    absent = [version for version in VERSIONS if find_interpreter(version) is None]
    for version in VERSIONS:
        if version not in absent:
            told += _on(workshop, made, version)
    if not told:
        raise Skipped("this machine has none of the Pythons that the package is for")
    if absent:
        told.append(f"not tried: Python {', '.join(absent)}, which this machine does not have")
    return "\n".join(told)


def _on(workshop: Workshop, made: Made, version: str) -> Iterator[str]:
    """Yield a line for each way to install on one Python."""
    python = find_interpreter(version)
    has_compiler = any(shutil.which(name) for name in _COMPILERS)
    yield f"pure wheel: {_use(python, version, made.pure, 'pure')}"
    if has_compiler:
        yield f"sdist with a compiler: {_use(python, version, made.sdist, 'native', OPEND_BUILD='native')}"
    else:
        yield f"sdist with a compiler: not tried on Python {version}, as this machine has none"
    yield f"sdist without a compiler: {_use(python, version, made.sdist, 'pure', PATH=_without_compilers())}"
    if version == running_version():
        wheel = repair(workshop, made.wheel, BUILD / "repaired")
        yield f"manylinux wheel: {_use(python, version, wheel, 'native')}"
        _use_companion(python, version, wheel, made.vendor_names)
        yield "opend-as-futu: `import futu` gives opend.futu"


def _use(python: Path | None, version: str, archive: Path, wanted: str, **changes: str) -> str:
    interpreter = _install(python, f"{version}-{wanted}", archive, **changes)
    return last_line(run([interpreter, _USE, wanted], _empty_folder(), _variables()))


def _use_companion(python: Path | None, version: str, wheel: Path, companion: Path) -> None:
    """Install opend-as-futu beside the wheel, with the extra that it needs, and import the vendor's name."""
    interpreter = _install(python, f"{version}-companion", wheel, companion, extra="[futu]")
    program = "import futu, moomoo, opend.futu; assert futu is moomoo is opend.futu, futu"
    run([interpreter, "-c", program], _empty_folder(), _variables())


def _install(python: Path | None, name: str, *archives: Path, extra: str = "", **changes: str) -> Path:
    """Return the interpreter of a new environment with the archives; pip compiles an sdist in isolation."""
    shutil.rmtree(BUILD / "environments" / name, ignore_errors=True)
    interpreter = make_environment(name, python=python)
    first, *others = archives
    command = [interpreter, "-m", "pip", "install", "--verbose", "--disable-pip-version-check"]
    told = run([*command, f"{first}{extra}", *others], BUILD, plain_environment(**changes), and_stderr=True)
    if first.suffix == ".gz" and told.count(_NOTICE) != int("PATH" in changes):
        raise Failed(f"the installation of {first.name} should tell once, and only without a compiler: {_NOTICE}")
    return interpreter


def _without_compilers() -> str:
    """Return a PATH with no compiler on it, as on a machine that has none."""
    folder = BUILD / "no-compiler"
    folder.mkdir(parents=True, exist_ok=True)
    return str(folder)


def _empty_folder() -> Path:
    folder = BUILD / "empty"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def _variables() -> dict[str, str]:
    return plain_environment(HOME=str(BUILD / "empty"), PATH=os.defpath)
