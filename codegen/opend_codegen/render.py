"""Renders the model through the templates of a flavour into the text of files.

Invariant: a template that names something unknown fails; nothing is written here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined, TemplateError, TemplateNotFound

from opend_codegen.docstrings import docstring, first_paragraph
from opend_codegen.errors import CodegenError
from opend_codegen.model import SchemaModel

__all__ = ["render"]

_MODULE_TEMPLATE = "message_module.py.j2"


def render(
    schema: SchemaModel,
    templates: Path,
    *,
    flavour: str = "dataclasses",
    rendered: Callable[[str], None] = lambda _: None,
) -> dict[str, str]:
    """The text of every file of the package by its name; ``rendered`` is told each name.

    ``message_module.py.j2`` makes a file of each proto file; any other ``NAME.EXTENSION.j2`` makes the one file it is
    named after; a ``NAME.j2`` is only there for others to import.
    """
    folder = templates / flavour
    if not folder.is_dir():
        raise CodegenError(f"there is no folder of templates for the flavour {flavour}", file=str(folder))
    environment = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701
    )
    filters = cast("dict[str, object]", environment.filters)
    filters.update(docstring=docstring, first_paragraph=first_paragraph)
    files: dict[str, str] = {}
    for name, text in _render_all(environment, schema, folder):
        if name in files:
            raise CodegenError(
                f"the module {name} of a proto file has the name of another generated file", file=str(folder)
            )
        files[name] = text
        rendered(name)
    return files


def _render_all(environment: Environment, schema: SchemaModel, folder: Path) -> Iterator[tuple[str, str]]:
    template_name = _MODULE_TEMPLATE
    try:
        template = environment.get_template(template_name)
        for module in schema.modules:
            yield f"{module.name}.py", template.render(module=module)
        for template_name in sorted(path.name for path in folder.glob("*.*.j2")):
            if template_name != _MODULE_TEMPLATE:
                yield template_name.removesuffix(".j2"), environment.get_template(template_name).render(schema=schema)
    except TemplateNotFound as error:
        raise CodegenError(f"the template {error} is missing", file=str(folder)) from error
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        raise CodegenError(f"template: {error}", file=str(folder / template_name), line=line) from error
