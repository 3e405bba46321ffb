"""Runs a notebook with the packages of this Python, and with nbclient and its kernel from an environment of their own.

Invariant: neither the notebook's file nor the user's home is changed; a cell that fails is a FailedError that says why.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Final

__all__ = ["FailedError", "run_notebook"]

_ROOT: Final = Path(__file__).resolve().parents[1]
# Matplotlib takes seconds to look for fonts, unless it finds what it found the last time.
_FONTS: Final = _ROOT / "build" / "notebook-fonts"
_EXECUTE: Final = "from nbclient.cli import main; main()"
_COLOURS: Final = re.compile(r"\x1b\[[\d;]*m")


class FailedError(Exception):
    """Raised when a notebook does not run to its end."""


def run_notebook(path: Path, python: Path, *, seconds: float = 110.0) -> Any:
    """Return the notebook with the outputs of its cells, as JSON gives it.

    Args:
        path: The notebook.
        python: The interpreter of an environment with the dependency group ``notebooks``, of the same Python version.
        seconds: How long all its cells may take.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, path.name)
        copy.write_bytes(path.read_bytes())
        command = [str(python), "-c", _EXECUTE, "--inplace", "--timeout=60", str(copy)]
        try:
            done = subprocess.run(
                command, env=_environment(folder), capture_output=True, text=True, check=False, timeout=seconds
            )
        except subprocess.TimeoutExpired:
            raise FailedError(f"{path.name} has not ended within {seconds:g} seconds") from None
        if done.returncode:
            raise FailedError(f"{path.name}: {_reason(done.stderr)}")
        return json.loads(copy.read_text("utf-8"))


def _environment(folder: str) -> dict[str, str]:
    own = dict.fromkeys(("HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR"), folder)
    packages = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "MPLCONFIGDIR": str(_FONTS)}
    return {**os.environ, **own, **packages, "JUPYTER_PLATFORM_DIRS": "1"}


def _reason(text: str) -> str:
    """Return the last line that says something, which names the error of the cell."""
    return ([line for line in _COLOURS.sub("", text).splitlines() if line.strip()] or ["no message"])[-1].strip()
