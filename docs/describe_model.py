"""Writes the part of docs/FLAVOURS.md that lists what a template sees, from the docstrings of the model.

Run it after changing the model: ``.venv/bin/python docs/describe_model.py``; with ``--check`` it only says whether the
document is up to date.

Invariant: every attribute of every class of the model is in the document, or the run fails and names it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

_ROOT: Final = Path(__file__).resolve().parents[1]
_DOCUMENT: Final = _ROOT / "docs" / "FLAVOURS.md"
_GENERATOR: Final = _ROOT / "codegen" / "opend_codegen"
_SOURCES: Final = (
    *(
        _GENERATOR / "model" / f"{name}.py"
        for name in ("schema", "protocols", "examples", "elements", "constants", "types")
    ),
    _GENERATOR / "knowledge" / "rules.py",
)
# Of these files, what no template sees.
_INTERNAL: Final = frozenset({"Paging", "RuleError"})
_BEGIN: Final = "<!-- Written by docs/describe_model.py from the model's docstrings; do not edit this part. -->\n"
_END: Final = "<!-- The end of that part. -->\n"


class Attribute(NamedTuple):
    """An attribute or property of a class of the model."""

    name: str
    type: str
    text: str


def main() -> int:
    """Bring the document up to date, or only check it; return the exit status."""
    document = _DOCUMENT.read_text(encoding="utf-8")
    before, _, rest = document.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    wanted = f"{before}{_BEGIN}\n{_described()}\n{_END}{after}"
    if "--check" not in sys.argv[1:]:
        _DOCUMENT.write_text(wanted, encoding="utf-8")
        return 0
    if document != wanted:
        print("docs/FLAVOURS.md is not what the model says: run docs/describe_model.py", file=sys.stderr)
        return 1
    return 0


def _described() -> str:
    classes = [node for path in _SOURCES for node in ast.parse(path.read_text(encoding="utf-8")).body]
    return "\n".join(
        _section(node) for node in classes if isinstance(node, ast.ClassDef) and node.name not in _INTERNAL
    )


def _section(node: ast.ClassDef) -> str:
    rows = (f"| `{each.name}` | `{_escaped(each.type)}` | {_escaped(each.text)} |\n" for each in _attributes(node))
    text = _joined(ast.get_docstring(node))
    return f"### {node.name}\n\n{text}\n\n| attribute | type | |\n|---|---|---|\n{''.join(rows)}"


def _attributes(node: ast.ClassDef) -> Iterator[Attribute]:
    for statement, following in zip(node.body, [*node.body[1:], None], strict=True):
        if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            yield _attribute(node, statement.target.id, statement.annotation, _literal(following))
        elif isinstance(statement, ast.FunctionDef) and not statement.name.startswith("_"):
            yield _attribute(node, statement.name, statement.returns, ast.get_docstring(statement))


def _attribute(owner: ast.ClassDef, name: str, annotation: ast.expr | None, text: str | None) -> Attribute:
    if annotation is None or not text:
        sys.exit(f"{owner.name}.{name} has no docstring")
    return Attribute(name, ast.unparse(annotation), _joined(text))


def _literal(node: ast.stmt | None) -> str | None:
    """Return the text of a statement that is nothing but a text, as a docstring of an attribute is."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
        return node.value.value
    return None


def _joined(text: str | None) -> str:
    """Return a docstring as one line of Markdown."""
    return " ".join((text or "").replace("``", "`").split())


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    sys.exit(main())
