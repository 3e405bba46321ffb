"""Code that both clients share is written once: no two files of the shells have six lines in a row of one shape."""

from __future__ import annotations

import ast
import re
from itertools import combinations
from pathlib import Path

import opend

RUN = 6
SHELLS = ("client_async", "client_base", "client_sync", "threaded")
PACKAGE = Path(opend.__file__).parent


def runs_of(path: Path) -> dict[tuple[str, ...], str]:
    """Return every run of six lines within a function of the file, with the name of the function."""
    found: dict[tuple[str, ...], str] = {}
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = _lines(node)
            for start in range(len(lines) - RUN + 1):
                found.setdefault(tuple(lines[start : start + RUN]), f"{path.parent.name}/{path.name}:{node.name}")
    return found


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    body = [node for node in function.body if not _is_text(node)]
    text = "\n".join(ast.unparse(node) for node in body)
    return [re.sub(r"\b(await|async) |\b(Async)(?=[A-Z])", "", line) for line in text.splitlines()]


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def test_no_two_files_of_the_shells_have_six_lines_of_one_shape() -> None:
    files = sorted(path for shell in SHELLS for path in (PACKAGE / shell).glob("*.py"))
    assert len(files) > 20
    runs = {path: runs_of(path) for path in files}
    twins = {
        f"{runs[one][run]} and {runs[other][run]}"
        for one, other in combinations(files, 2)
        for run in runs[one].keys() & runs[other].keys()
    }
    assert not twins


def test_the_lines_are_seen_whatever_waits_in_them(tmp_path: Path) -> None:
    body = "\n".join(f"    value_{number} = WAIT call({number})" for number in range(RUN))
    blocking, waiting = tmp_path / "blocking.py", tmp_path / "waiting.py"
    blocking.write_text(f'def work():\n    """Do it."""\n{body.replace("WAIT ", "")}\n', encoding="utf-8")
    waiting.write_text(f"async def work(other):\n{body.replace('WAIT', 'await')}\n", encoding="utf-8")
    assert runs_of(blocking).keys() & runs_of(waiting).keys()
