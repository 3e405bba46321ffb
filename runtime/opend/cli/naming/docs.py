"""Read the protos' texts about messages, enums and their fields from the generated sources.

Invariant: only the requested module is read, and no module is executed; if its source is missing, there are no texts.

The texts are docstrings, also below fields and enum members, where Python does not keep them at run time.
"""

from __future__ import annotations

import ast
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["texts_of"]


@cache
def texts_of(module: str) -> Mapping[str, str]:
    """Return the texts of a module of opend_proto by the dotted name of their subject, such as ``C2S.security``.

    The module's own text, which describes the protocol, has the empty name.
    """
    try:
        source = (resources.files("opend_proto") / f"{module}.py").read_text("utf-8")
    except OSError:
        return {}
    return dict(_texts("", ast.parse(source).body))


def _texts(owner: str, body: Sequence[ast.stmt]) -> Iterator[tuple[str, str]]:
    about = owner
    for statement in body:
        text = _text_in(statement)
        if text is not None:
            yield about, text
        about = _name_of(owner, statement)
        if isinstance(statement, ast.ClassDef):
            yield from _texts(about, statement.body)


def _name_of(owner: str, statement: ast.stmt) -> str:
    """Return the name of the subject of a docstring below the statement."""
    match statement:
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
            return _join(owner, name)
        case ast.ClassDef(name=name):
            return _join(owner, name)
        case _:
            return ""


def _text_in(statement: ast.stmt) -> str | None:
    match statement:
        case ast.Expr(value=ast.Constant(value=str(text))):
            return " ".join(text.split())
        case _:
            return None


def _join(owner: str, name: str) -> str:
    return f"{owner}.{name}" if owner else name
