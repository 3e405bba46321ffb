"""Each notebook of docs/notebooks runs from its first cell to its last, and is kept without its outputs."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from tests.interop.environments import ROOT, Missing, notebook_python

FOLDER: Final = ROOT / "docs" / "notebooks"
# Matplotlib takes seconds to look for fonts, unless it finds what it found the last time.
FONTS: Final = ROOT / "build" / "interop" / "notebooks-fonts"
EXECUTE: Final = "from nbclient.cli import main; main()"


class Outputs:
    """What the cells of an executed notebook have put out."""

    def __init__(self, book: Any) -> None:
        self.all = [output for cell in book["cells"] for output in cell.get("outputs", ())]
        self.printed = "".join("".join(each["text"]) for each in self.all if each["output_type"] == "stream")
        self.pictures = sum("image/png" in each.get("data", {}) for each in self.all)
        self.tables = ["".join(each["data"]["text/html"]) for each in self.all if "text/html" in each.get("data", {})]


def quickstart(outputs: Outputs) -> None:
    ticks, book, order, positions = outputs.tables
    assert "<caption>ticker_list: 1,000 rows</caption>" in ticks
    assert "… 990 more" in ticks
    assert book.count(": 5 rows</caption>") == 2
    assert "<td>order_id</td>" in order
    assert "<td>00700</td>" in positions
    assert "US.AAPL is not subscribed" in outputs.printed


def history_and_frames(outputs: Outputs) -> None:
    history, *frames = outputs.tables
    assert "<caption>Qot_Common.KLine: 362 rows</caption>" in history
    assert len(frames) == 3
    assert outputs.pictures == 2


def streaming(outputs: Outputs) -> None:
    connected, ticks, *bars = outputs.printed.splitlines()
    assert connected.startswith("connected to 127.0.0.1:")
    assert ticks.startswith("400 ticks, the last one ")
    assert len(bars) == 5
    assert bars == sorted(bars)
    assert outputs.pictures == 1
    assert "Connected(" in json.dumps(outputs.all[-1])


CHECKS: Final[dict[str, Callable[[Outputs], None]]] = {
    "history_and_frames": history_and_frames,
    "quickstart": quickstart,
    "streaming": streaming,
}

every_notebook = pytest.mark.parametrize("name", CHECKS)


def test_every_notebook_is_checked_here() -> None:
    assert {path.stem for path in FOLDER.glob("*.ipynb")} == set(CHECKS)


@every_notebook
def test_it_is_kept_without_outputs(name: str) -> None:
    text = (FOLDER / f"{name}.ipynb").read_text("utf-8")
    book = json.loads(text)
    code = [cell for cell in book["cells"] if cell["cell_type"] == "code"]
    assert [(cell["outputs"], cell["execution_count"]) for cell in code] == [([], None)] * len(code)
    assert len({cell["id"] for cell in book["cells"]}) == len(book["cells"])
    # As Jupyter writes it, so that saving without a change changes nothing.
    assert text == json.dumps(book, indent=1, ensure_ascii=False) + "\n"


@every_notebook
def test_it_runs_from_the_first_cell_to_the_last(name: str, tmp_path: Path) -> None:
    try:
        python = notebook_python()
    except Missing as reason:
        pytest.skip(f"no packages for notebooks: {reason}")
    copy = tmp_path / f"{name}.ipynb"
    shutil.copy(FOLDER / copy.name, copy)
    own = dict.fromkeys(("HOME", "IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_RUNTIME_DIR"), str(tmp_path))
    packages = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "MPLCONFIGDIR": str(FONTS)}
    done = subprocess.run(
        [python, "-c", EXECUTE, "--inplace", "--timeout=60", str(copy)],
        env={**os.environ, **own, **packages, "JUPYTER_PLATFORM_DIRS": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
    assert done.returncode == 0, done.stderr
    outputs = Outputs(json.loads(copy.read_text("utf-8")))
    # A warning would be written to a reader's screen.
    assert [each for each in outputs.all if each.get("name") == "stderr"] == []
    CHECKS[name](outputs)
