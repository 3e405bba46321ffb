"""Build the extension with GCC's address and undefined-behaviour sanitizers, and find the libraries that they need.

Invariant: files are written only below build/fuzz; a tool that cannot be had raises `Missing`, which says why. Once a
program of one line has been compiled with the same options, nothing is missing: any later failure is `Broken`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

__all__ = ["BUILD", "ROOT", "Broken", "Missing", "build", "environment", "python_with_atheris", "runtime_library"]

ROOT: Final = Path(__file__).resolve().parents[2]
BUILD: Final = ROOT / "build" / "fuzz"
_SOURCES: Final = ROOT / "runtime" / "native"
_FLAGS: Final = ("-O1", "-g", "-fwrapv", "-fPIC", "-fvisibility=hidden", "-fno-omit-frame-pointer")
# An overflow, a shift too far or a wrong address ends the process, just as a finding of ASan does.
_SANITIZERS: Final = ("-fsanitize=address,undefined", "-fno-sanitize-recover=undefined")
_COVERAGE: Final = ("-fsanitize-coverage=trace-pc,trace-cmp",)


# A program that needs the same tools as our sources, and is surely correct.
_PROBE: Final = "#include <Python.h>\nint probe(void) { return PY_MAJOR_VERSION; }\n"


class Missing(Exception):
    """Raised when a tool is not on this machine and cannot be installed."""


class Broken(Exception):
    """Raised when our own sources do not compile or link under the sanitizers."""


def build(*, coverage: bool) -> Path:
    """Compile the extension; ``coverage`` lets libFuzzer see which code an input reaches."""
    compiler = _gcc()
    folder = BUILD / ("covered" if coverage else "plain")
    folder.mkdir(parents=True, exist_ok=True)
    common = [compiler, *_FLAGS, f"-I{sysconfig.get_path('include')}", f"-I{_SOURCES}"]
    instrumented = [*common, *_SANITIZERS, *(_COVERAGE if coverage else ())]
    _probe(compiler, instrumented, folder)
    extension = folder / f"_native{sysconfig.get_config_var('EXT_SUFFIX')}"
    try:
        objects = [_compile(instrumented, source, folder) for source in sorted(_SOURCES.rglob("*.c"))]
        if coverage:
            objects.append(_compile(common, Path(__file__).with_name("coverage.c"), folder))
        _link(compiler, objects, extension)
    except Missing as error:
        raise Broken(str(error)) from error
    return extension


def runtime_library(name: str) -> Path:
    """Return a library of GCC's sanitizers, such as ``libasan.so``, which must be loaded before all others."""
    found = Path(_run([_gcc(), f"-print-file-name={name}"]).strip())
    if not found.is_absolute():
        raise Missing(f"GCC has no {name}")
    return found.resolve()


def python_with_atheris() -> Path:
    """Return the interpreter of an environment with the dependency group ``fuzz``, which the first call makes."""
    folder = BUILD / "environment"
    python, receipt = folder / "bin" / "python", folder / "installed.txt"
    wanted = sys.version
    if receipt.exists() and receipt.read_text(encoding="utf-8") == wanted:
        return python
    print("installing the dependency group fuzz …", flush=True)
    _run([sys.executable, "-m", "venv", "--clear", str(folder)])
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--disable-pip-version-check"]
    _run([*pip, "--group", f"{ROOT / 'pyproject.toml'}:fuzz"])
    receipt.write_text(wanted, encoding="utf-8")
    return python


def environment(extension: Path, *libraries: Path) -> dict[str, str]:
    """Return the variables of a process that uses the extension and loads the libraries before all others."""
    paths = (ROOT, ROOT / "runtime", ROOT / "generated")
    return {
        **os.environ,
        "LD_PRELOAD": " ".join(map(str, libraries)),
        # Python keeps its own objects until the end, and asks for more memory than there is in some tests.
        "ASAN_OPTIONS": "detect_leaks=0,allocator_may_return_null=1,quarantine_size_mb=64",
        "UBSAN_OPTIONS": "print_stacktrace=1",
        # Python's own allocator would hide uses of freed memory from ASan.
        "PYTHONMALLOC": "malloc",
        "PYTHONPATH": os.pathsep.join(map(str, paths)),
        "OPEND_TEST_EXTENSION": str(extension),
    }


def _gcc() -> str:
    compiler = shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        raise Missing("the sanitizers are used with GCC on Linux")
    return compiler


def _probe(compiler: str, command: list[str], folder: Path) -> None:
    """Raise Missing if GCC has no such sanitizers here, or Python no headers."""
    source = folder / "probe.c"
    source.write_text(_PROBE, encoding="utf-8")
    _link(compiler, [_compile(command, source, folder)], folder / "probe.so")


def _link(compiler: str, objects: list[Path], target: Path) -> None:
    # The sanitizers' library is not linked: the one that is loaded first has all symbols.
    _run([compiler, "-shared", *map(str, objects), "-o", str(target)])


def _compile(command: list[str], source: Path, folder: Path) -> Path:
    target = folder / f"{source.stem}.o"
    _run([*command, "-c", str(source), "-o", str(target)])
    return target


def _run(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    except (subprocess.TimeoutExpired, OSError) as error:
        raise Missing(str(error)) from error
    if done.returncode:
        raise Missing(f"{' '.join(command)}: {(done.stderr.strip().splitlines() or ['no message'])[-1]}")
    return done.stdout
