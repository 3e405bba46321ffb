"""Compile the extension for other processors and another C library, and use it on arm64 under an emulator.

Invariant: nothing is installed on the machine; Debian's packages are unpacked below build/release, and the compiler is
that of the package ziglang, which has the headers and libraries of each target with it.
"""

from __future__ import annotations

import platform
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Final

from release.findings import Failed, Skipped, last_line, run
from release.platforms import repair
from release.workshop import BUILD, Workshop, make_environment
from tests.interop.environments import Missing
from tests.running.interpreters import find_interpreter
from tests.support.debian import private_apt, run_or_missing, unpack
from tests.support.locks import locked

__all__ = ["check_arm64", "check_musl"]

_PYTHON: Final = "3.11"
"""The version of Python in the Debian that this is written for; the host's one that compiles must be the same."""
_PACKAGES: Final = (f"python{_PYTHON}", f"libpython{_PYTHON}-dev", "zlib1g", "libffi8", "libssl3")
_EMULATOR: Final = "qemu-user-static"
_DATA: Final = "_sysconfigdata__aarch64-linux-gnu"
_STATUS: Final = Path("/var/lib/dpkg/status")
_SECONDS: Final = 600.0
_USE: Final = Path(__file__).with_name("use.py")


def check_arm64(workshop: Workshop) -> str:
    """Cross-compile the wheel for Linux on arm64, give it its manylinux tag, and use it under qemu."""
    if sys.platform != "linux" or platform.machine() != "x86_64":
        raise Skipped("the emulator is only fetched for Linux on x86-64")
    host = find_interpreter(_PYTHON)
    if host is None:
        raise Skipped(f"cross-compiling for Debian's Python {_PYTHON} needs the same version here, and it is missing")
    root = _machine()
    wheel = _cross_compile(workshop, host, root)
    repaired = repair(workshop, wheel, BUILD / "arm64-repaired")
    return f"{repaired.name}, under qemu: {_use(workshop, root, repaired)}"


def check_musl(workshop: Workshop) -> str:
    """Compile and link the extension for musl on both processors; there is no Python with musl to load it."""
    targets = ("x86_64-linux-musl", "aarch64-linux-musl")
    headers = _headers(_machine()) if sys.platform == "linux" and platform.machine() == "x86_64" else None
    if headers is None:
        raise Skipped("the headers of a Python for both processors are only fetched on Linux on x86-64")
    folder = workshop.unpacked / "runtime" / "native"
    sources = sorted(folder.rglob("*.c"))
    for target in targets:
        compiler = [workshop.python, "-m", "ziglang", "cc", "-target", target]
        flags = ["-shared", "-fPIC", "-O2", "-Wall", "-Wextra", "-Werror", "-fvisibility=hidden"]
        folders = [f"-I{each}" for each in (folder, headers, headers / f"python{_PYTHON}")]
        made = BUILD / f"{target}.so"
        run([*compiler, *flags, *folders, *sources, "-o", made], BUILD, _zig())
    return f"compiles and links for {' and '.join(targets)}; not loaded, since no registry has a Python with musl"


def _machine() -> Path:
    """Return the root of a Debian for arm64 with a Python, and the emulator beside it; they are fetched once."""
    if not _STATUS.is_file():
        raise Skipped("the Python for arm64 is one of Debian's, which only a Debian fetches")
    folder = BUILD / "arm64"
    with locked(BUILD / "arm64.lock"):
        if not folder.is_dir():
            with tempfile.TemporaryDirectory(dir=BUILD) as scratch:
                _fetch(Path(scratch)).rename(folder)
    return folder / "root"


def _fetch(scratch: Path) -> Path:
    """Fetch and unpack Debian's packages in a scratch folder; return the folder that holds them."""
    empty = scratch / "status"
    empty.touch()
    foreign, own = scratch / "foreign", scratch / "own"
    made = scratch / "made"
    for name in ("root", "emulator"):
        (made / name).mkdir(parents=True)
    try:
        apt = private_apt(foreign, Dir__State__Status=empty, APT__Architecture="arm64", APT__Architectures="arm64")
        run_or_missing([*apt, "update"], scratch)
        fetch = ("install", "--yes", "--download-only", "--no-install-recommends", *_PACKAGES)
        run_or_missing([*apt, *fetch], scratch, seconds=_SECONDS)
        unpack(foreign / "cache" / "archives", made / "root")
        apt = private_apt(own, Dir__State__Status=_STATUS)
        run_or_missing([*apt, "update"], scratch)
        run_or_missing([*apt, "download", _EMULATOR], own, seconds=_SECONDS)
        unpack(own, made / "emulator")
    except Missing as reason:
        raise Skipped(f"Debian's packages for arm64 cannot be had: {reason}") from reason
    if not list((made / "root").glob(f"usr/lib/python{_PYTHON}/**/{_DATA}.py")):
        raise Skipped(f"this Debian's Python is another one than {_PYTHON}")
    return made


def _headers(root: Path) -> Path:
    """Return a folder with the headers of Python alone, so that those of Debian's libc stay out."""
    folder = BUILD / "arm64-headers"
    shutil.rmtree(folder, ignore_errors=True)
    include = root / "usr" / "include"
    shutil.copytree(include / f"python{_PYTHON}", folder / f"python{_PYTHON}")
    for place in ("aarch64-linux-gnu", "x86_64-linux-gnu"):
        # Both processors have the same sizes; only the names of the folders differ.
        shutil.copytree(include / "aarch64-linux-gnu" / f"python{_PYTHON}", folder / place / f"python{_PYTHON}")
    return folder


def _cross_compile(workshop: Workshop, host: Path, root: Path) -> Path:
    """Build the wheel with a Python of this machine that takes itself for the one in ``root``."""
    headers = _headers(root)
    data = BUILD / "arm64-data"
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir()
    shutil.copy(next(root.glob(f"usr/lib/python{_PYTHON}/**/{_DATA}.py")), data)
    builder = make_environment("cross", "hatchling>=1.27", "setuptools>=70.1", python=host)
    compiler = f"{workshop.python} -m ziglang cc -target aarch64-linux-gnu.2.17"
    variables = (
        workshop.variables
        | _zig()
        | {
            "_PYTHON_HOST_PLATFORM": "linux-aarch64",
            "_PYTHON_SYSCONFIGDATA_NAME": _DATA,
            "PYTHONPATH": str(data),
            "CC": compiler,
            "LDSHARED": f"{compiler} -shared",
            "CFLAGS": f"-O2 -fPIC -I{headers} -I{headers / f'python{_PYTHON}'}",
            "OPEND_BUILD": "native",
        }
    )
    out = BUILD / "arm64-dist"
    shutil.rmtree(out, ignore_errors=True)
    program = f"from hatchling import build; build.build_wheel({str(out)!r})"
    run([builder, "-c", program], workshop.unpacked, variables)
    (wheel,) = out.glob("*.whl")
    if not wheel.name.endswith("-linux_aarch64.whl"):
        raise Failed(f"the wheel for arm64 is called {wheel.name}")
    return wheel


def _use(workshop: Workshop, root: Path, wheel: Path) -> str:
    """Install the wheel and what it requires for arm64 in a folder, and use it with the Python in ``root``."""
    site = BUILD / "arm64-site"
    shutil.rmtree(site, ignore_errors=True)
    target = ("--platform", "manylinux2014_aarch64", "--python-version", _PYTHON, "--only-binary=:all:")
    pip = [workshop.python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile"]
    run([*pip, *target, "--target", site, wheel], BUILD, error=Skipped)
    (emulator,) = (root.parent / "emulator").glob("usr/bin/qemu-aarch64-static")
    variables = {
        "QEMU_LD_PREFIX": str(root),
        "PYTHONHOME": str(root / "usr"),
        "PYTHONPATH": str(site),
        "HOME": str(BUILD / "empty"),
    }
    python = root / "usr" / "bin" / f"python{_PYTHON}"
    return last_line(run([emulator, python, _USE, "native"], BUILD, variables, seconds=_SECONDS))


def _zig() -> dict[str, str]:
    """Return the environment of zig, whose cache stays below build/."""
    cache = str(BUILD / "zig")
    return {"ZIG_GLOBAL_CACHE_DIR": cache, "ZIG_LOCAL_CACHE_DIR": cache}
