"""Set up the peers' virtual environments and generated classes below build/bench, where later runs reuse them."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

__all__ = ["BUILD", "PROTOS", "ROOT", "VENDOR", "PeerMissing", "compile_for_python", "python_with", "write_descriptors"]

ROOT: Final = Path(__file__).resolve().parents[1]
BUILD: Final = ROOT / "build" / "bench"
PROTOS: Final = ("Qot_GetTicker.proto", "Qot_UpdateTicker.proto", "Qot_Common.proto", "Common.proto")
VENDOR: Final = ("futu-api==10.11.7108", "setuptools<81")


class PeerMissing(Exception):
    """A peer is unavailable; the text gives the reason."""


def python_with(name: str, requirements: tuple[str, ...]) -> Path:
    """Return the interpreter of a virtual environment with the requirements, which are installed the first time."""
    folder = BUILD / "environments" / name
    python, receipt = folder / "bin" / "python", folder / "installed.txt"
    wanted = "\n".join((sys.version, *requirements))
    if receipt.exists() and receipt.read_text(encoding="utf-8") == wanted:
        return python
    print(f"installing {' '.join(requirements)} …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    install = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *requirements]
    result = subprocess.run(install, capture_output=True, text=True, check=False, timeout=300)
    if result.returncode:
        raise PeerMissing((result.stderr.strip().splitlines() or ["pip says nothing"])[-1])
    receipt.write_text(wanted, encoding="utf-8")
    return python


def compile_for_python(python: Path, plugin: str, option: str, folder: Path) -> None:
    """Generate a peer's classes for the protos of the ticks with the peer's own generator."""
    if (folder / "complete").exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    arguments = [f"--plugin={plugin}={python.parent / plugin}", f"--{option}_out={folder}", *PROTOS]
    # A generator may call its own tools, which are in the same folder.
    _protoc(arguments, f"{python.parent}{os.pathsep}{os.environ['PATH']}")
    (folder / "complete").touch()


def write_descriptors(path: Path) -> None:
    """Write the descriptors of the protos of the ticks, for peers that need them."""
    _protoc([f"--descriptor_set_out={path}", "--include_imports", *PROTOS], os.environ["PATH"])


def _protoc(arguments: list[str], search_path: str) -> None:
    command = [sys.executable, "-m", "grpc_tools.protoc", f"-I{ROOT / 'proto'}", *arguments]
    variables = os.environ | {"PATH": search_path}
    result = subprocess.run(command, env=variables, capture_output=True, text=True, check=False, timeout=120)
    if result.returncode:
        raise PeerMissing((result.stderr.strip().splitlines() or ["protoc says nothing"])[-1])
