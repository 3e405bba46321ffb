"""``python -m tests.running.free_threaded``: build Pythons without the GIL, and run there what threads may break.

By hand, as a build takes some ten minutes and is kept. Each version has a copy of the sources and an environment of its
own below build/free-threaded, with the packages only that these suites need.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from tests.interop.environments import Missing
from tests.running.pythons import ROOT, tracked
from tests.support.cpython import FLAVOURS, SUITES, Flavour, free_threaded_python, sanitizer_options

_BUILD: Final = ROOT / "build" / "free-threaded"
_PACKAGES: Final = ("hypothesis>=6.100", "numpy>=1.26", "pytest>=8.2", "pytest-timeout>=2.3", "pytest-xdist>=3.5")
_BUILDERS: Final = ("editables>=0.5", "hatchling>=1.27", "setuptools>=70.1")
_STRESS: Final = ("tests/runtime/native/test_threads.py", "tests/runtime/clients/test_many_threads.py")
# Without the suite of the codec: protobuf in pure Python, the only one there, takes some malformed bytes for sound.
_PARTS: Final = tuple(
    f"tests/runtime/{part}" for part in ("native", "session", "threaded", "client_base", "clients", "test_callbacks.py")
)
_WITHOUT: Final = ("tests/runtime/clients/test_texts.py::test_iterators_and_frames_take_texts_too",)
"""What needs Polars, which has no wheel for these interpreters."""
_SUPPRESSIONS: Final = ROOT / "tests" / "running" / "thread_sanitizer.txt"
_SILENT: Final = {"TSAN_OPTIONS": "exitcode=0 report_bugs=0"}
"""For the programs that only prepare; another flavour ignores it."""
_PROBE: Final = """
import sys
from opend.codec import implementation
assert implementation == "native", implementation
assert not sys._is_gil_enabled(), "the extension has brought back the GIL"
"""


def prepare(version: str, flavour: Flavour) -> Path:
    """Make the environment of a version, and return its interpreter."""
    folder = _BUILD / f"{version}-{flavour}"
    interpreter = free_threaded_python(version, flavour)
    shutil.rmtree(folder, ignore_errors=True)
    for name in tracked():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, target, follow_symlinks=False)
    python = folder / ".venv" / "bin" / "python"
    silent = os.environ | _SILENT
    venv = [str(interpreter), "-m", "venv", "--without-pip", str(folder / ".venv")]
    subprocess.run(venv, env=silent, check=True)
    # With TSan, compiling all modules would take ten minutes.
    options = ("--quiet", "--disable-pip-version-check", "--no-compile")
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", *options]
    # Of NumPy and Hypothesis the newest release may have no wheel for this interpreter; then an older one serves.
    subprocess.run([*pip, "--only-binary=:all:", *_PACKAGES, *_BUILDERS], cwd=folder, env=silent, check=True)
    built = silent | {"OPEND_BUILD": "native"}
    subprocess.run([*pip, "--no-build-isolation", "--editable", "."], cwd=folder, env=built, check=True)
    subprocess.run([str(python), "-W", "error", "-c", _PROBE], cwd=folder, env=silent, check=True)
    return python


def run(python: Path, flavour: Flavour, seconds: float, parts: tuple[str, ...]) -> int:
    """Run the stress for ``seconds`` a test, then the suites; return how many of the two failed.

    A process in which TSan has found a race ends with a status that is not 0.
    """
    folder = python.parents[2]
    pytest = [str(python), "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    environment = os.environ | {"OPEND_STRESS_SECONDS": str(seconds)}
    if flavour == "thread-sanitizer":
        environment["TSAN_OPTIONS"] = sanitizer_options(python, _SUPPRESSIONS)
    stress = [*pytest, "--numprocesses=0", f"--timeout={seconds * 4 + 120}", *_STRESS]
    suites = [*pytest, "--numprocesses=2", "--timeout=360", *(f"--deselect={each}" for each in _WITHOUT), *parts]
    failed = int(subprocess.run(stress, cwd=folder, env=environment, check=False).returncode != 0)
    if parts:
        del environment["OPEND_STRESS_SECONDS"]
        failed += subprocess.run(suites, cwd=folder, env=environment, check=False).returncode != 0
    return failed


def main() -> None:
    """Run what the arguments ask for; end with 1 if anything failed, or a Python is missing."""
    parser = argparse.ArgumentParser(description="Run the suites on Pythons without the GIL.")
    parser.add_argument("versions", nargs="*", default=list(SUITES), help=f"default: {' '.join(SUITES)}")
    parser.add_argument("--flavour", choices=FLAVOURS, default="plain")
    parser.add_argument("--seconds", type=float, default=10.0, help="duration of each test of the stress (default: 10)")
    parser.add_argument("--stress-only", action="store_true", help="leave out the suites")
    options = parser.parse_args()
    failures: list[str] = []
    for version in options.versions:
        print(f"== Python {version} without the GIL, {options.flavour}", flush=True)
        try:
            python = prepare(version, options.flavour)
            if run(python, options.flavour, options.seconds, () if options.stress_only else _PARTS):
                failures.append(version)
        except (Missing, subprocess.CalledProcessError) as error:
            failures.append(version)
            print(f"{version}: {error}", flush=True)
    print(f"failed: {', '.join(failures)}" if failures else "all passed", flush=True)
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()
