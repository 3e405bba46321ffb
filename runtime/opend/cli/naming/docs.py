"""The texts that the protos say about messages, enums and their fields, read from the generated sources.

Invariant: only the module asked for is read, and none is executed; where a source is not at hand, texts are empty.

They stand there as docstrings, also below fields and enum members, where Python itself does not keep them.
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
    """Each text of a module of opend_proto by the dotted name of what it is about, such as ``C2S.security``.

    The text of the module itself, which says what the protocol is for, has the empty name.
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
    """What a docstring below the statement would be about."""
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
