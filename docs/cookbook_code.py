"""Writes the programs of the cookbook, and what they print, into its pages.

Run it from a checkout that is set up: ``.venv/bin/python docs/cookbook_code.py --write``. Without ``--write`` it only
names the pages that are out of date. The Chinese pages then take their blocks from these: ``docs/copy_code.py``.

Invariant: a page shows its program to the letter, and below each command what that command prints.
"""

from __future__ import annotations

import io
import os
import re
import runpy
import shlex
import subprocess
import sys
import tempfile
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import Final
from unittest.mock import patch

__all__ = ["CODE", "OUTPUT", "PAGES", "PROGRAMS", "program_of", "rendered", "run"]

_ROOT: Final = Path(__file__).resolve().parents[1]
PAGES: Final = _ROOT / "docs" / "cookbook"
"""The folder of the pages."""
PROGRAMS: Final = _ROOT / "examples" / "cookbook"
"""The folder of the programs."""

CODE: Final = re.compile(r"(?<=^```python\n).*?(?=^```$)", re.DOTALL | re.MULTILINE)
"""The first block of Python on a page, which is the program."""
OUTPUT: Final = re.compile(r"^```console\n\$ (python .+)\n```\n\n```text\n(.*?)^```$", re.DOTALL | re.MULTILINE)
"""A command, and the block of what it prints."""


def main() -> int:
    """Write the pages, or name those that are out of date; return the exit status."""
    is_writing = "--write" in sys.argv[1:]
    pages = sorted(page for page in PAGES.glob("*.md") if page.name != "README.md")
    stale = {page: text for page in pages if (text := rendered(page)) != page.read_text("utf-8")}
    for page, text in stale.items():
        print(page.relative_to(_ROOT))
        if is_writing:
            page.write_text(text, "utf-8")
    return 1 if stale and not is_writing else 0


def program_of(page: Path) -> Path:
    """Return the program that a page is about."""
    return PROGRAMS / f"{page.stem}.py"


def rendered(page: Path) -> str:
    """Return the page with its program and what its commands print now."""
    program = program_of(page).read_text("utf-8")
    text = CODE.sub(lambda _: program, page.read_text("utf-8"), count=1)
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        return OUTPUT.sub(lambda found: found[0].replace(f"text\n{found[2]}", f"text\n{run(found[1])}"), text)


def run(command: str) -> str:
    """Return what ``python PROGRAM …`` prints; pytest runs in a process of its own, programs in this one."""
    _, *words = shlex.split(command)
    if words[0] == "-m":
        return _run_outside([sys.executable, *words])
    program = _ROOT / words[0]
    printed = io.StringIO()
    with patch.object(sys, "argv", [str(program), *words[1:]]), patch.dict(os.environ), redirect_stdout(printed):
        runpy.run_path(str(program), run_name="__main__")
    return printed.getvalue()


def _run_outside(command: list[str]) -> str:
    """Return what a command prints, without the time that it took."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "COLUMNS": "100"}
    options = ["-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", str(_ROOT)]
    done = subprocess.run(
        [*command, *options], cwd=_ROOT, env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    return re.sub(r" in [\d.]+s", "", done.stdout).replace(str(_ROOT) + os.sep, "")


if __name__ == "__main__":
    sys.exit(main())
