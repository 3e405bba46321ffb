"""Install foreign packages, each in a separate environment below build/, where a second run finds it again.

Invariant: an environment is used only if it holds what is asked for, and one process at a time makes it; if it cannot
be made, Missing says why.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from tests.support.locks import locked

__all__ = [
    "BUF",
    "GRPC_JAVASCRIPT",
    "INSPECTOR",
    "NODE_OPTIONS",
    "OLD_VENDOR_PYTHON",
    "ROOT",
    "VENDOR_JAVASCRIPT",
    "VENDOR_PYTHON",
    "Missing",
    "buf",
    "group_of",
    "grpc_packages",
    "inspector",
    "node_packages",
    "notebook_python",
    "npm_install",
    "python_with",
    "site_packages",
]

ROOT: Final = Path(__file__).resolve().parents[2]
VENDOR_PYTHON: Final = ("futu-api==10.11.7108", "setuptools<81")
OLD_VENDOR_PYTHON: Final = (*VENDOR_PYTHON, "protobuf<7")
"""With a protobuf old enough for all of the client, which uses features that later ones have dropped."""
VENDOR_JAVASCRIPT: Final = ("futu-api@10.11.7108", "js-beautify@1.15.4")
INSPECTOR: Final = ("@modelcontextprotocol/inspector@2.12.0",)
BUF: Final = ("@bufbuild/buf@1.75.0",)
GRPC_JAVASCRIPT: Final = ("@grpc/grpc-js@1.14.7", "@grpc/proto-loader@0.8.1")
NODE_OPTIONS: Final = ("--experimental-websocket", "--experimental-detect-module")
"""Without them, Node 20 neither has a WebSocket nor reads the vendor's client as a module."""
_ENVIRONMENTS: Final = ROOT / "build" / "interop"
_SITE: Final = ROOT / "build" / "docs" / ".venv"


class Missing(Exception):
    """Raised when a package cannot be installed on this machine."""


def python_with(name: str, requirements: tuple[str, ...]) -> Path:
    """Return the interpreter of a virtual environment that holds ``requirements``."""
    with locked(_ENVIRONMENTS / f"{name}.lock"):
        return _python_with(_ENVIRONMENTS / name, requirements)


def site_packages(python: Path) -> Path:
    """Return the folder in which the packages of an environment are."""
    return next(python.parent.parent.glob("lib/python*/site-packages"))


def group_of(name: str) -> tuple[str, ...]:
    """Return the requirements of a dependency group of pyproject.toml."""
    groups: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    return tuple(groups[name])


def notebook_python() -> Path:
    """Return an interpreter that can run docs/notebooks if it also finds the packages of this one.

    `make docs` runs them too: its environment serves where it was made.
    """
    if (_SITE / ".installed").is_file():
        return _SITE / "bin" / "python"
    lacking = tuple(each for each in group_of("notebooks") if find_spec(re.split(r"\W", each)[0]) is None)
    return python_with("notebooks", lacking) if lacking else Path(sys.executable)


def _python_with(folder: Path, requirements: tuple[str, ...]) -> Path:
    python, receipt = folder / "bin" / "python", folder / "installed.txt"
    wanted = "\n".join((sys.version, *requirements))
    if receipt.exists() and receipt.read_text() == wanted:
        return python
    subprocess.run([sys.executable, "-m", "venv", "--clear", "--without-pip", str(folder)], check=True)
    pip = [sys.executable, "-m", "pip", "--python", str(python)]
    install = [*pip, "install", "--quiet", "--disable-pip-version-check", *requirements]
    result = subprocess.run(install, capture_output=True, text=True, check=False)
    if result.returncode:
        raise Missing(f"pip cannot install {' '.join(requirements)}: {_last_line(result.stderr)}")
    receipt.write_text(wanted)
    return python


def node_packages() -> Path:
    """Return a folder whose scripts can import the vendor's JavaScript client."""
    node = shutil.which("node")
    if node is None:
        raise Missing("node is not installed")
    tried = subprocess.run([node, *NODE_OPTIONS, "--eval", "0"], capture_output=True, text=True, check=False)
    if tried.returncode:
        raise Missing(f"this Node is too old for the vendor's client: {_last_line(tried.stderr)}")
    return _npm_folder("js", VENDOR_JAVASCRIPT)


def buf() -> Path:
    """Return the command of Buf, from the package that npm has for this machine; it runs without Node."""
    folder = _npm_folder("buf", BUF) / "node_modules" / "@bufbuild"
    found = sorted(folder.glob("buf-*/bin/buf"))
    if not found:
        raise Missing("npm has no buf for this machine")
    return found[0]


def grpc_packages() -> Path:
    """Return a folder whose scripts can import gRPC's own client in JavaScript, which loads protos at run time."""
    if shutil.which("node") is None:
        raise Missing("node is not installed")
    return _npm_folder("grpc-js", GRPC_JAVASCRIPT)


def inspector() -> Path:
    """Return the script of the Model Context Protocol's inspector."""
    if shutil.which("node") is None:
        raise Missing("node is not installed")
    folder = _npm_folder("mcp-inspector", INSPECTOR) / "node_modules" / "@modelcontextprotocol" / "inspector"
    commands: dict[str, str] = json.loads((folder / "package.json").read_text("utf-8"))["bin"]
    return folder / commands["mcp-inspector"]


def npm_install(folder: Path, packages: tuple[str, ...]) -> None:
    """Install packages of npm into a folder; none of their scripts is run."""
    npm = shutil.which("npm")
    if npm is None:
        raise Missing("npm is not installed")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "package.json").write_text('{"name": "interop", "private": true}\n')
    install = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--fetch-retries=1", *packages]
    with tempfile.TemporaryDirectory() as home:
        result = subprocess.run(
            install,
            cwd=folder,
            env={"PATH": os.environ["PATH"], "HOME": home},
            capture_output=True,
            text=True,
            check=False,
        )
    if result.returncode:
        raise Missing(f"npm cannot install {' '.join(packages)}: {_last_line(result.stderr)}")


def _npm_folder(name: str, packages: tuple[str, ...]) -> Path:
    """Return a folder in which packages of npm are installed."""
    folder = _ENVIRONMENTS / name
    receipt, wanted = folder / "installed.txt", "\n".join(packages)
    with locked(_ENVIRONMENTS / f"{name}.lock"):
        if not receipt.exists() or receipt.read_text() != wanted:
            npm_install(folder, packages)
            receipt.write_text(wanted)
    return folder


def _last_line(text: str) -> str:
    return (text.strip().splitlines() or ["no message"])[-1]
