"""Turn a notebook into a page: its cells run in order, and each is shown with what it printed or drew.

Invariant: a cell that fails stops the build with the notebook's name and the error.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, cast

from docs.run_notebook import FailedError, run_notebook
from docs.site.errors import SiteError

__all__ = ["notebook_text", "page_of"]

_Data = Mapping[str, Any]
_FENCE: Final = "`" * 6
_TABLE: Final = re.compile(r"<table\b[^>]*>")
# How each kind of output is shown; of several forms of one output, the first of these.
_FORMS: Final[Mapping[str, Callable[[str], str]]] = {
    # Without attributes, a table looks like those of the other pages, and scrolls in a box of its own.
    "text/html": lambda text: f"<div>\n{_TABLE.sub('<table>', text)}\n</div>",
    "image/png": lambda text: f"![](data:image/png;base64,{''.join(text.split())})",
    "text/plain": lambda text: f"{_FENCE}text\n{text.rstrip()}\n{_FENCE}",
}


def notebook_text(path: Path, python: Path) -> str:
    """Return the page of the notebook in a file, after running it with what ``python`` has (docs/run_notebook.py)."""
    try:
        return page_of(run_notebook(path, python))
    except FailedError as error:
        raise SiteError(path.name, str(error).removeprefix(f"{path.name}: ")) from error


def page_of(notebook: _Data) -> str:
    """Return the page of a notebook as JSON gives it."""
    return "\n\n".join(part for cell in notebook["cells"] for part in _parts(cell)) + "\n"


def _parts(cell: _Data) -> Iterator[str]:
    source = _joined(cell["source"])
    if cell["cell_type"] == "markdown":
        yield source
    elif cell["cell_type"] == "code":
        yield f"{_FENCE}python\n{source}\n{_FENCE}"
        for output in cell["outputs"]:
            yield from _output(output)


def _output(output: _Data) -> Iterator[str]:
    if output["output_type"] == "stream":
        yield _FORMS["text/plain"](_joined(output["text"]))
        return
    data = cast("_Data", output.get("data", {}))
    yield from [show(_joined(data[form])) for form, show in _FORMS.items() if form in data][:1]


def _joined(text: Any) -> str:
    return text if isinstance(text, str) else "".join(text)
