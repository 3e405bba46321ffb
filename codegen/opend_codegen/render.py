"""Renders the model through the templates of a flavour into the text of files.

Invariant: a template that names something unknown fails; nothing is written here.
"""

from __future__ import annotations

import re
import shlex
import traceback
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from opend_codegen.docstrings import docstring, first_paragraph, proto_comment
from opend_codegen.errors import CodegenError
from opend_codegen.examples.layout import example_lines, page_example_lines, prompted
from opend_codegen.markdown import fenced, markdown
from opend_codegen.model import SchemaModel
from opend_codegen.naming import python_literal
from opend_codegen.wording import (
    effect_of,
    effect_sentence,
    first_sentence,
    item_lines,
    limit_sentence,
    result_lines,
    summary_line,
)

__all__ = ["render"]

_USUAL_FLAVOUR = "dataclasses"
_SUFFIX = ".j2"
_STATIC_SUFFIX = ".py"
_MODULE_STEM = "message_module"
_SHARED_STEM = "shared_module"
_PROTOCOL_STEM = "protocol_page"
_CONSTANTS_STEM = "constants_module"

_HEADER = """\
# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate{option}`."""

# The errors that a template's expressions can raise: Jinja's own errors, and Python's for `1 / 0` or `"a" + 1`.
_FAULTS = (TemplateError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)

# Jinja's message where a class of the model lacks an attribute.
_NO_ATTRIBUTE = re.compile(r"'opend_codegen\.[\w.]*?(\w+) object' has no attribute '(\w+)'")


_FILTERS: Mapping[str, object] = {
    "docstring": docstring,
    "effect_of": effect_of,
    "effect_sentence": effect_sentence,
    "example_lines": example_lines,
    "fenced": fenced,
    "first_paragraph": first_paragraph,
    "first_sentence": first_sentence,
    "item_lines": item_lines,
    "limit_sentence": limit_sentence,
    "markdown": markdown,
    "page_example_lines": page_example_lines,
    "prompted": prompted,
    "proto_comment": proto_comment,
    "python": python_literal,
    "result_lines": result_lines,
    "shell": shlex.quote,
    "summary_line": summary_line,
}


class _Output(NamedTuple):
    """A file to make: its name, its template, its origin for messages, and the template's variables besides schema."""

    name: str
    template: str
    origin: str
    known: Mapping[str, object]


def render(
    schema: SchemaModel,
    templates: Path,
    *,
    flavour: str = _USUAL_FLAVOUR,
    more_templates: Sequence[Path] = (),
    rendered: Callable[[str], None] = lambda _: None,
) -> dict[str, str]:
    """Return the text of every file of a flavour by its name; ``rendered`` is called with each name.

    ``message_module.EXTENSION.j2`` makes a file of each proto file, ``shared_module.EXTENSION.j2`` one of each proto
    file without a protocol, ``protocol_page.EXTENSION.j2`` one of each protocol, and ``constants_module.EXTENSION.j2``
    one of each theme of the vendor's constants. Any other ``NAME.EXTENSION.j2``
    makes the one file it is named after, and a ``NAME.j2`` only serves others as an import. ``NAME.py`` is copied below
    a header. A flavour can include another's as ``FLAVOUR/NAME.j2``, also one that is in ``more_templates``.
    """
    folder = templates / flavour
    if not folder.is_dir():
        raise CodegenError(_no_such_flavour(templates, flavour), file=str(folder))
    roots = (templates, *more_templates)
    environment = _environment([folder, *roots], flavour)
    files: dict[str, str] = {}
    for output in _outputs(schema, folder):
        files[output.name] = _render_one(environment, folder, roots, output, schema)
        rendered(output.name)
    return files


def _environment(folders: Sequence[Path], flavour: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(folders),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701
    )
    filters = cast("dict[str, object]", environment.filters)
    filters.update(_FILTERS)
    cast("dict[str, Any]", environment.globals)["header"] = _header(flavour)
    return environment


def _header(flavour: str) -> str:
    return _HEADER.format(option="" if flavour == _USUAL_FLAVOUR else f" --flavour {flavour}")


def _no_such_flavour(templates: Path, flavour: str) -> str:
    cause = f"there is no folder of templates for the flavour {flavour}"
    known = sorted(path.name for path in templates.glob("*") if path.is_dir()) if templates.is_dir() else []
    return f"{cause}; there are {', '.join(known)}" if known else cause


def _outputs(schema: SchemaModel, folder: Path) -> list[_Output]:
    """Name every file; raise CodegenError if there is none, or if two would have one name."""
    found = (*folder.rglob(f"*.*{_SUFFIX}"), *folder.rglob(f"*{_STATIC_SUFFIX}"))
    names = (path.relative_to(folder).as_posix() for path in found)
    outputs = [output for name in sorted(names) for output in _outputs_of(name, schema)]
    if not outputs:
        raise CodegenError("no file comes of this folder; a template is called NAME.EXTENSION.j2", file=str(folder))
    seen: dict[str, str] = {}
    for output in outputs:
        # Some file systems do not tell `a.md` and `A.md` apart.
        other = seen.setdefault(output.name.casefold(), output.origin)
        if other != output.origin:
            raise CodegenError(f"{other} and {output.origin} would both become {output.name}", file=str(folder))
    return outputs


def _outputs_of(template: str, schema: SchemaModel) -> Iterator[_Output]:
    parent, slash, name = template.removesuffix(_SUFFIX).rpartition("/")
    stem, dot, extension = name.partition(".")
    if stem in {_MODULE_STEM, _SHARED_STEM}:
        for module in schema.modules if stem == _MODULE_STEM else schema.shared_modules:
            made = f"{parent}{slash}{module.name}{dot}{extension}"
            yield _Output(made, template, f"{module.file} by {template}", {"module": module})
    elif stem == _PROTOCOL_STEM:
        for protocol in schema.protocols:
            made = f"{parent}{slash}{protocol.name}{dot}{extension}"
            yield _Output(made, template, f"{protocol.name} by {template}", {"protocol": protocol})
    elif stem == _CONSTANTS_STEM:
        for theme in schema.constants:
            made = f"{parent}{slash}{theme.name}{dot}{extension}"
            yield _Output(made, template, f"{theme.name} by {template}", {"theme": theme})
    else:
        kind = "template" if template.endswith(_SUFFIX) else "file"
        yield _Output(template.removesuffix(_SUFFIX), template, f"the {kind} {template}", {})


def _render_one(
    environment: Environment, folder: Path, roots: Sequence[Path], output: _Output, schema: SchemaModel
) -> str:
    try:
        if not output.template.endswith(_SUFFIX):
            return f"{environment.globals['header']}\n{(folder / output.template).read_text(encoding='utf-8')}"
        return environment.get_template(output.template).render(output.known, schema=schema)
    except TemplateNotFound as error:
        raise CodegenError(f"the template {error.name} is missing", file=str(folder)) from error
    except OSError as error:
        raise CodegenError(f"the template cannot be read: {error}", file=str(folder / output.template)) from error
    except _FAULTS as error:
        file, line = _place(error, roots) or (str(folder / output.template), None)
        raise CodegenError(f"template: {_cause(error)}", file=file, line=line) from error


def _cause(error: Exception) -> str:
    """Return the error as one line, with the classes of the model named as docs/FLAVOURS.md does."""
    return _NO_ATTRIBUTE.sub(r"\1 has no attribute '\2'", " ".join(str(error).split())) or type(error).__name__


def _place(error: Exception, roots: Sequence[Path]) -> tuple[str, int | None] | None:
    """Return the innermost line of a template that an error comes from, which may be in one that another imports."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        return error.filename, error.lineno
    frames = [
        frame
        for frame in traceback.extract_tb(error.__traceback__)
        if not set(roots).isdisjoint(Path(frame.filename).parents)
    ]
    return (frames[-1].filename, frames[-1].lineno) if frames else None
