"""Renders the model through the templates of a flavour into the text of files.

Invariant: a template that names something unknown fails; nothing is written here.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from opend_codegen.docstrings import docstring, first_paragraph
from opend_codegen.errors import CodegenError
from opend_codegen.model import SchemaModel
from opend_codegen.naming import python_literal

__all__ = ["render"]

_MODULE_TEMPLATE = "message_module.py.j2"

# What the expressions of a template can raise: Jinja's own errors, and Python's for `1 / 0` or `"a" + 1`.
_FAULTS = (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def render(
    schema: SchemaModel,
    templates: Path,
    *,
    flavour: str = "dataclasses",
    rendered: Callable[[str], None] = lambda _: None,
) -> dict[str, str]:
    """The text of every file of the package by its name; ``rendered`` is told each name.

    ``message_module.py.j2`` makes a file of each proto file; any other ``NAME.EXTENSION.j2`` makes the one file it is
    named after; a ``NAME.j2`` is only there for others to import. A flavour can include another's as
    ``FLAVOUR/NAME.j2``.
    """
    folder = templates / flavour
    if not folder.is_dir():
        raise CodegenError(f"there is no folder of templates for the flavour {flavour}", file=str(folder))
    environment = Environment(
        loader=FileSystemLoader([folder, templates]),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701
    )
    filters = cast("dict[str, object]", environment.filters)
    filters.update(docstring=docstring, first_paragraph=first_paragraph, python=python_literal)
    files: dict[str, str] = {}
    for name, text in _render_all(environment, schema, folder):
        if name in files:
            raise CodegenError(f"a proto file and the template {name}.j2 would both become {name}", file=str(folder))
        files[name] = text
        rendered(name)
    return files


def _render_all(environment: Environment, schema: SchemaModel, folder: Path) -> Iterator[tuple[str, str]]:
    for module in schema.modules:
        yield f"{module.name}.py", _render_one(environment, folder, _MODULE_TEMPLATE, module=module)
    for name in sorted(path.name for path in folder.glob("*.*.j2")):
        if name != _MODULE_TEMPLATE:
            yield name.removesuffix(".j2"), _render_one(environment, folder, name, schema=schema)


def _render_one(environment: Environment, folder: Path, name: str, **known: object) -> str:
    try:
        return environment.get_template(name).render(known)
    except TemplateNotFound as error:
        raise CodegenError(f"the template {error.name} is missing", file=str(folder)) from error
    except OSError as error:
        raise CodegenError(f"the template cannot be read: {error}", file=str(folder / name)) from error
    except _FAULTS as error:
        file, line = _place(error, folder) or (str(folder / name), None)
        raise CodegenError(f"template: {error}", file=file, line=line) from error


def _place(error: Exception, folder: Path) -> tuple[str, int | None] | None:
    """The innermost line of a template that an error comes from, which may be in one that another imports."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return error.filename, error.lineno
    frames = [
        frame for frame in traceback.extract_tb(error.__traceback__) if folder.parent in Path(frame.filename).parents
    ]
    return (frames[-1].filename, frames[-1].lineno) if frames else None
