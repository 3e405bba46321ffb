"""Read examples.toml: an example of each request, with the calls that must be made before it.

Invariant: a returned example has the right form; `examples.fitting` tells whether it fits the protos.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import cast

from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.files import lines_of, load_toml

__all__ = ["CLOCK", "EXAMPLES", "Example", "ExampleError", "ExampleTable", "Step", "load_examples", "read_example"]

EXAMPLES = "examples.toml"
CLOCK = "clock"

_HEADER = re.compile(r"\s*\[\s*\"?([\w-]+)\"?\s*\]")
_KEYS = {"arguments", "before", "take", "shows", "refused"}
_STEP_KEYS = {"name", "arguments"}


class ExampleError(Exception):
    """A row that cannot be read; the text says why, and the caller knows where."""


@dataclass(frozen=True, slots=True)
class Step:
    """A call and the fields of its C2S, or of its request where that has none, as JSON has them."""

    name: str
    arguments: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Example(Step):
    """A row of examples.toml; see the head of that file."""

    before: tuple[Step, ...] = ()
    take: Mapping[str, str] = field(default_factory=dict[str, str])
    shows: str = ""
    refused: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class ExampleTable:
    """The content of examples.toml."""

    clock: datetime | None = None
    """The instant at which the examples hold, or None where the file does not say."""
    examples: Mapping[str, Example] = field(default_factory=dict[str, Example])
    """By name of the protocol."""


def load_examples(directory: Path) -> ExampleTable:
    """Read the file of a schema folder; without one there are no examples."""
    path = directory / EXAMPLES
    if not path.exists():
        return ExampleTable()
    text, data = load_toml(path)
    lines = lines_of(text, _HEADER)
    clock: object = data.pop(CLOCK, None)
    if clock is not None and not (isinstance(clock, datetime) and clock.tzinfo):
        raise CodegenError("`clock` must be a time with its offset: 2026-07-07T10:30:00+08:00", file=str(path))
    examples: dict[str, Example] = {}
    for name, row in data.items():
        try:
            examples[name] = read_example(name, row, lines.get(name, 1))
        except ExampleError as error:
            raise CodegenError(f"{name}: {error}", file=str(path), line=lines.get(name)) from None
    return ExampleTable(clock, examples)


def read_example(name: str, row: object, line: int = 1) -> Example:
    """Read a row of the file."""
    table = _table("the row", row)
    _refuse_unknown(table, _KEYS)
    steps: object = table.get("before", [])
    if not isinstance(steps, list):
        raise ExampleError("`before` must be a list of tables with `name` and `arguments`")
    return Example(
        name=name,
        arguments=_table("`arguments`", table.get("arguments", {})),
        before=tuple(_step(step) for step in cast("list[object]", steps)),
        take={key: _text(f"take.{key}", value) for key, value in _table("`take`", table.get("take", {})).items()},
        shows=_text("shows", table.get("shows", "")),
        refused=_text("refused", table.get("refused", "")),
        line=line,
    )


def _step(value: object) -> Step:
    table = _table("a step of `before`", value)
    _refuse_unknown(table, _STEP_KEYS)
    return Step(_text("name", table.get("name")), _table("`arguments`", table.get("arguments", {})))


def _table(what: str, value: object) -> dict[str, object]:
    if not isinstance(value, dict):
        raise ExampleError(f"{what} must be a table, not {value!r}")
    return cast("dict[str, object]", value)


def _text(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise ExampleError(f"`{key}` must be a text, not {value!r}")
    return value


def _refuse_unknown(table: Mapping[str, object], known: set[str]) -> None:
    if unknown := table.keys() - known:
        raise ExampleError(f"unknown key `{min(unknown)}`; there are {', '.join(sorted(known))}")
