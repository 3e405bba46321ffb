"""The command: what it prints in each format, and its exit status."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from tests.codegen.workshop import ROOT, Workshop

from opend_codegen.__main__ import main
from opend_codegen.diff import Comparison, sides
from opend_codegen.diff.rules import CHOICES
from opend_codegen.shipped import shipped_schema

SMALL_OLD = (
    "enum Kind { Kind_A = 1; Kind_B = 2; Kind_C = 3; } message Row { optional int32 a = 1; optional int32 b = 2; }"
)
SMALL_NEW = "enum Kind { Kind_A = 1; Kind_C = 2; } message Row { optional int32 a = 1; optional int64 b = 2; }"
GOLDEN = """\
{old} -> {new}
  changed: 2 values, 1 field
3 changes count as breaking (python); what breaks: 2 on the wire, 1 in JSON

What no compiler and no wire check would say: 2
  wire           2 meant A.Kind.Kind_B and means A.Kind.Kind_C now
                 Python: a.Kind.B is gone
  wire           A.Kind.Kind_C: its number 3 became 2

A.proto
  json           A.Row.b was int32 and is int64 now
"""


@pytest.fixture(autouse=True)
def columns(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal of the same width wherever the tests run."""
    monkeypatch.setenv("COLUMNS", "100")


def write(folder: Path, text: str) -> str:
    folder.mkdir()
    workshop = Workshop(folder)
    workshop.write({"A.proto": text})
    return str(workshop.proto)


@pytest.fixture
def small(tmp_path: Path) -> tuple[str, str]:
    """Two small schemas."""
    return write(tmp_path / "old", SMALL_OLD), write(tmp_path / "new", SMALL_NEW)


def test_text(small: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", *small]) == 1
    assert capsys.readouterr() == (GOLDEN.format(old=small[0], new=small[1]), "")


@pytest.mark.parametrize(
    ("old", "new", "statuses"),
    [
        ("message M { optional int32 a = 1; }", "message M { optional int32 a = 1; optional int32 b = 2; }", (0, 0, 0)),
        ("message M { optional int32 a = 1; }", "message M { }", (1, 1, 1)),
        ("message M { optional int32 first = 1; }", "message M { optional int32 firsts = 1; }", (0, 1, 1)),
        ("message M { } message N { }", "message M { }", (0, 0, 1)),
        ("message M { }", "message M { }", (0, 0, 0)),
    ],
)
def test_exit_status(
    old: str, new: str, statuses: tuple[int, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = write(tmp_path / "old", old), write(tmp_path / "new", new)
    assert tuple(main(["diff", *folders, "--breaking", choice]) for choice in CHOICES) == statuses
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("more", [[], ["a", "b", "c"], ["a", "--format", "xml"], ["a", "--breaking", "no"]])
def test_wrong_usage(more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["diff", *more])
    assert caught.value.code == 2
    assert capsys.readouterr().err.startswith("usage: opend-codegen")


def test_a_failure_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(tmp_path / "nothing")]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert captured.err.startswith("opend-codegen: ")


def test_new_is_what_is_shipped_unless_told(
    small: tuple[str, str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sides, "shipped_schema", lambda: Path(small[1]))
    assert main(["diff", small[0]]) == 1
    assert capsys.readouterr().out.splitlines()[0] == f"{small[0]} -> shipped (shipped)"


def test_the_shipped_schema_is_read_as_it_stands() -> None:
    shipped = shipped_schema()
    before = sorted(shipped.iterdir())
    assert sides.load_side("shipped").model.summary.files > 100
    assert sorted(shipped.iterdir()) == before


def test_json(comparison: Comparison, old_schema: Path, new_schema: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(old_schema), str(new_schema), "--format", "json", "--breaking", "wire"]) == 1
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert list(document) == ["format", "old", "new", "breaking", "is_breaking", "counts", "findings"]
    assert (document["format"], document["breaking"], document["is_breaking"]) == (1, "wire", True)
    assert sum(document["counts"].values()) == len(document["findings"]) == len(comparison.findings)
    found = {(item["kind"], item["old"]): item for item in document["findings"]}
    message = found["field_renamed", "Qot_Get.C2S.spelling"].pop("message")
    assert message == "Qot_Get.C2S.spelling is now called Qot_Get.C2S.spelled"
    assert found["field_renamed", "Qot_Get.C2S.spelling"] == {
        "kind": "field_renamed",
        "level": "json",
        "breaking": False,
        "silent": False,
        "direction": "request",
        "file": "Qot_Get.proto",
        "protocols": [{"name": "Qot_Get", "id": 3001}],
        "old": "Qot_Get.C2S.spelling",
        "new": "Qot_Get.C2S.spelled",
        "before": "spelling (string)",
        "after": "spelled",
        "number": 10,
        "python": [
            {
                "what": "attribute",
                "verb": "renamed",
                "old": "qot_get.C2S.spelling",
                "new": "qot_get.C2S.spelled",
                "old_type": "str | None",
                "new_type": "str | None",
            },
            {
                "what": "argument",
                "verb": "renamed",
                "old": "client.qot.get(spelling=)",
                "new": "client.qot.get(spelled=)",
                "old_type": "str | None",
                "new_type": "str | None",
            },
        ],
        "rules": ["FIELD_SAME_JSON_NAME", "FIELD_SAME_NAME"],
        "uses": [],
    }


def test_text_is_cut_short_and_says_so(
    comparison: Comparison, old_schema: Path, new_schema: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["diff", str(old_schema), str(new_schema)]
    assert main(arguments) == 1
    short = capsys.readouterr().out
    assert main([*arguments, "--verbose"]) == 1
    long = " ".join(capsys.readouterr().out.split())
    assert "(--verbose lists all)" in short
    assert "(--verbose lists all)" not in long
    assert all(" ".join(item.sentence.split()) in long for item in comparison.findings)
    assert len(short.splitlines()) < 100


def test_text_fits_the_terminal(
    old_schema: Path, new_schema: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["diff", str(old_schema), str(new_schema), "--verbose"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines[1:] if len(line) > 80] == []


def test_markdown(old_schema: Path, new_schema: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(old_schema), str(new_schema), "--format", "markdown"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("# ")
    assert "## What no compiler and no wire check would say" in lines
    assert "## Qot_Get (3001)" in lines
    assert "- **json** request: Qot_Get.C2S.spelling is now called Qot_Get.C2S.spelled" in lines


def test_against(small: tuple[str, str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program = tmp_path / "program"
    program.mkdir()
    (program / "main.py").write_text("from opend_proto.a import Kind\nprint(Kind.C)\n")
    assert main(["diff", *small, "--against", str(program)]) == 1
    said = capsys.readouterr().out
    assert f"used in {program / 'main.py'}:1, {program / 'main.py'}:2" in " ".join(said.split())
    assert "A.Row.b" not in said
    shutil.rmtree(program)
    program.mkdir()
    assert main(["diff", *small, "--against", str(program)]) == 0
    assert capsys.readouterr().out.endswith("nothing that this program uses changed\n")


def test_the_document_has_every_key(old_schema: Path, new_schema: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "docs" / "DIFF.md").read_text(encoding="utf-8")
    main(["diff", str(old_schema), str(new_schema), "--format", "json"])
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    finding = document["findings"][0]
    for key in (*document, *document["counts"], *finding, *finding["python"][0]):
        assert f"`{key}`" in text, key
