"""The steps of docs/FLAVOURS.md give the results that it promises, and it lists all that a template sees."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from typing import Final

import pytest

from opend_codegen import model
from opend_codegen.__main__ import main
from opend_codegen.pipeline import FLAVOURS

from .workshop import ROOT, public_names

DOCUMENT: Final = (ROOT / "docs" / "FLAVOURS.md").read_text(encoding="utf-8")
# The steps of the guide, in order: a file to write, or commands to run.
STEP: Final = re.compile(
    r"`(?P<file>[\w/.]+)`:\n\n```jinja\n(?P<text>.*?)```|```console\n(?P<commands>.*?)```", re.DOTALL
)


def run(command: str) -> None:
    """Run a command line of the document; the generator runs in this process."""
    program, *arguments = shlex.split(command)
    if program == "opend-codegen":
        assert main(arguments) == 0
    else:
        assert program == "mkdir"
        subprocess.run([program, *arguments], check=True)


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a reader who has done every step."""
    folder = tmp_path_factory.mktemp("reader")
    (folder / "proto").symlink_to(ROOT / "proto")
    with chdir(folder):
        for step in STEP.finditer(DOCUMENT):
            if step["file"]:
                Path(step["file"]).write_text(step["text"], encoding="utf-8")
            else:
                for line in step["commands"].splitlines():
                    run(line.removeprefix("$ "))
    return folder


def test_the_example_makes_a_page_for_each_protocol(followed: Path) -> None:
    pages = {path.name: path.read_text(encoding="utf-8") for path in (followed / "build" / "pages").iterdir()}
    index = pages["index.md"]
    assert index.startswith("# Protocols of futu-api ")
    linked = re.findall(r"^- \[(\w+)\]\(\1\.md\)$", index, re.MULTILINE)
    assert {f"{name}.md" for name in linked} == pages.keys() - {"index.md"}
    assert len(linked) == 179
    ticker = pages["Qot_GetTicker.md"]
    assert "- id: 3010, a call of `Qot_GetTicker.proto`\n- in Python: `client.qot.get_ticker(…)`\n" in ticker
    assert re.search(r"^\| maxRetNum \| required int32 \| .+ \|$", ticker, re.MULTILINE)
    assert re.search(r"^\| tickerList \| repeated qot_common\.Ticker \| ", ticker, re.MULTILINE)
    assert "\n- limit: 15 calls in 30 s\n" in pages["Trd_PlaceOrder.md"]
    assert "## What you send" not in pages["Qot_UpdateTicker.md"]
    for name, page in pages.items():
        assert not re.search(r"\n\n\n|[ \t]\n", page), name


def test_the_example_is_short(followed: Path) -> None:
    lines = [line for path in (followed / "flavours").rglob("*.j2") for line in path.read_text().splitlines()]
    assert len([line for line in lines if line]) <= 40


def test_the_document_is_what_the_model_says() -> None:
    command = [sys.executable, str(ROOT / "docs" / "describe_model.py"), "--check"]
    assert subprocess.run(command, capture_output=True, text=True, check=False).stderr == ""
    sections = dict(re.findall(r"^### (\w+)\n(.*?)(?=^#|\Z)", DOCUMENT, re.DOTALL | re.MULTILINE))
    for name in model.__all__:
        cls = getattr(model, name)
        assert set(re.findall(r"^\| `(\w+)` \|", sections[name], re.MULTILINE)) == set(public_names(cls)), name


def test_the_shipped_flavours_are_named() -> None:
    for flavour, package in FLAVOURS.items():
        assert f"| `{flavour}` | `{package}` |" in DOCUMENT
