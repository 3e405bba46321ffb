"""A notebook becomes a page: text, code, and what the code printed or drew."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from docs.run_notebook import FailedError
from docs.site.errors import SiteError
from docs.site.notebooks import notebook_text, page_of


def code(source: str, *outputs: dict[str, Any]) -> dict[str, Any]:
    return {"cell_type": "code", "source": source.splitlines(keepends=True), "outputs": list(outputs)}


def test_each_kind_of_cell_and_output() -> None:
    table = {"text/html": ["<table border='1' class=\"dataframe\">", "</table>"], "text/plain": "a table"}
    page = page_of({
        "cells": [
            {"cell_type": "markdown", "source": ["# Title\n", "words"]},
            code("x = 1\nx", {"output_type": "stream", "text": ["said\n"]}),
            code("y", {"output_type": "execute_result", "data": table}),
            code("z", {"output_type": "display_data", "data": {"image/png": "iVBO\nRw==\n", "text/plain": "<Figure>"}}),
            {"cell_type": "raw", "source": "raw"},
        ]
    })  # fmt: skip
    assert page.split("\n\n") == [
        "# Title\nwords",
        "``````python\nx = 1\nx\n``````",
        "``````text\nsaid\n``````",
        "``````python\ny\n``````",
        "<div>\n<table></table>\n</div>",
        "``````python\nz\n``````",
        "![](data:image/png;base64,iVBORw==)\n",
    ]


def test_a_notebook_that_fails_is_one_line(tmp_path: Path) -> None:
    path = tmp_path / "wrong.ipynb"
    path.write_text("{}")
    failure = FailedError("wrong.ipynb: ZeroDivisionError: division by zero")
    with (
        patch("docs.site.notebooks.run_notebook", side_effect=failure),
        pytest.raises(SiteError, match=r"^wrong\.ipynb: ZeroDivisionError: division by zero$"),
    ):
        notebook_text(path, Path(sys.executable))
