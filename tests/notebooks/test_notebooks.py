"""Each notebook of docs/notebooks runs from its first cell to its last, and is kept without its outputs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest
from docs.run_notebook import FailedError, run_notebook
from tests.interop.environments import ROOT, Missing, notebook_python

FOLDER: Final = ROOT / "docs" / "notebooks"


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
    assert "<caption>Qot_Common.KLine: 244 rows</caption>" in history
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


def collected_data(outputs: Outputs) -> None:
    assert len(outputs.tables) == 2
    gaps, bars = outputs.tables
    assert "HK.00700" in gaps
    assert "ticks" in gaps
    assert "close" in bars
    assert outputs.pictures == 1
    assert "Compacted(" in json.dumps(outputs.all[-1])


CHECKS: Final[dict[str, Callable[[Outputs], None]]] = {
    "collected_data": collected_data,
    "history_and_frames": history_and_frames,
    "quickstart": quickstart,
    "streaming": streaming,
}


@pytest.fixture(scope="module")
def python() -> Path:
    """An interpreter that runs notebooks."""
    try:
        return notebook_python()
    except Missing as reason:
        pytest.skip(f"no packages for notebooks: {reason}")


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
def test_it_runs_from_the_first_cell_to_the_last(name: str, python: Path) -> None:
    outputs = Outputs(run_notebook(FOLDER / f"{name}.ipynb", python))
    # A warning would be written to a reader's screen.
    assert [each for each in outputs.all if each.get("name") == "stderr"] == []
    CHECKS[name](outputs)


def test_a_cell_that_fails_is_told_in_one_line(tmp_path: Path, python: Path) -> None:
    book = json.loads((FOLDER / "quickstart.ipynb").read_text("utf-8"))
    book["cells"] = [book["cells"][1] | {"source": ["print('before')\n", "1 / 0"]}]
    path = tmp_path / "wrong.ipynb"
    path.write_text(json.dumps(book), "utf-8")
    with pytest.raises(FailedError, match=r"^wrong\.ipynb: ZeroDivisionError: division by zero$"):
        run_notebook(path, python)


def test_a_notebook_that_does_not_end_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "endless.ipynb"
    path.write_text("{}", "utf-8")
    slow = tmp_path / "python"
    slow.write_text("#!/bin/sh\nexec sleep 60\n", "utf-8")
    slow.chmod(0o700)
    with pytest.raises(FailedError, match=r"endless\.ipynb has not ended within 0\.2 seconds"):
        run_notebook(path, slow, seconds=0.2)
