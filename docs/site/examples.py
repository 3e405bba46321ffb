"""Put the output of each example into the pages of the reference.

Invariant: what is shown was printed by the code above it; an example that fails stops the build.
"""

from __future__ import annotations

import multiprocessing
import re
import textwrap
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final

from docs.site.errors import SiteError
from docs.site.refusals import WrongRequests, refusals_section
from docs.site.running import ExampleError, run_example

from opend_codegen.markdown import fenced
from opend_codegen.model import SchemaModel

__all__ = ["fill_page", "fill_pages", "shortened"]

_WORKERS: Final = 2
_MOST_LINES: Final = 15
_MOST_COLUMNS: Final = 200

_EXAMPLE: Final = re.compile(
    r"^(?P<indent> *)(?P<fence>`{3,})\w*\n(?P<code>(?:(?!(?P=indent)(?P=fence)\n).*\n)*)(?P=indent)(?P=fence)\n+"
    r"(?P=indent)<!-- output: (?P<kind>\w+) -->$",
    re.MULTILINE,
)
_HEADING: Final = re.compile(r"^## Example\b.*$", re.MULTILINE)
_SAMPLE: Final = '"retMsg": "sample data: '
"""What the embedded OpenD says in the reply to a protocol that it does not model."""
_SAMPLE_NOTE: Final = "The embedded OpenD does not model this protocol: what it replies is sample data."
_REFUSALS: Final = re.compile(r"^<!-- refusals: (\w+) -->$", re.MULTILINE)


def fill_pages(pages: Iterable[Path], schema: SchemaModel) -> None:
    """Run the examples of the pages and write their output into them."""
    clock = schema.example_clock.timestamp() if schema.example_clock else 0.0
    wrong = {call.name: WrongRequests.of(call) for call in schema.calls}
    fill = partial(_fill_file, clock=clock, wrong=wrong)
    # Each example catches what is printed, so that no two may run in one process at a time.
    with ProcessPoolExecutor(_WORKERS, multiprocessing.get_context("spawn")) as pool:
        for _ in pool.map(fill, sorted(pages), chunksize=4):
            pass


def _fill_file(path: Path, clock: float, wrong: dict[str, WrongRequests]) -> None:
    path.write_text(fill_page(path.read_text(encoding="utf-8"), path.stem, clock, wrong), encoding="utf-8")


def fill_page(text: str, name: str, clock: float, wrong: dict[str, WrongRequests]) -> str:
    """Return the text of the page of a protocol with the outputs, and with what is refused."""

    def with_output(match: re.Match[str]) -> str:
        try:
            output = run_example(match["kind"], textwrap.dedent(match["code"]), clock)
        except ExampleError as error:
            raise SiteError(name, f"the example {match['kind']} fails: {error}") from error
        block = textwrap.indent(fenced(shortened(output), 'text title="Output"'), match["indent"])
        return f"{match[0].rpartition('<!--')[0].rstrip(' ')}{block}"

    filled = _EXAMPLE.sub(with_output, text)
    if _SAMPLE in filled:
        filled = _HEADING.sub(lambda heading: f"{heading[0]}\n\n{_SAMPLE_NOTE}", filled, count=1)
    return _REFUSALS.sub(lambda match: refusals_section(wrong[match[1]], clock), filled)


def shortened(output: str) -> str:
    """Return the first lines of an output, with an ellipsis where something is left out."""
    full = [line.rstrip() for line in output.splitlines()]
    lines = [line if len(line) <= _MOST_COLUMNS else f"{line[:_MOST_COLUMNS]}…" for line in full]
    return "\n".join([*lines[:_MOST_LINES], "…"] if len(lines) > _MOST_LINES else lines)
