"""Edit a TOML file table by table, leaving every byte of the untouched tables as it is.

Invariant: the parts of a file, joined, are the file. Comments above a table's header belong to that table, up to
the first empty line after the keys of the previous table.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from opend_codegen.errors import CodegenError

__all__ = ["Block", "TomlFile", "as_table", "quote", "toml_value"]

_HEADER = re.compile(r"^\s*\[\[?\s*\"?(?P<name>[\w-]+)\"?\s*(?P<rest>\.[^\[\]]+)?\]\]?\s*(#.*)?$")


@dataclass(slots=True)
class Block:
    """A table of the file, with its sub-tables: the whole text, header and the comments above included."""

    name: str
    text: str
    is_new: bool = False
    _parsed: tuple[str, dict[str, object]] | None = field(default=None, init=False, compare=False)

    def table(self) -> dict[str, object]:
        """Return the keys of this table; callers must not change them."""
        if self._parsed is None or self._parsed[0] != self.text:
            data: object = tomllib.loads(self.text).get(self.name)
            self._parsed = self.text, as_table(cast("list[object]", data)[0] if isinstance(data, list) else data)
        return self._parsed[1]

    def set_key(self, key: str, value: object) -> None:
        """Add a key that the table does not have yet, after its last line."""
        body = self.text.rstrip("\r\n")
        self.text = f"{body}\n{key} = {toml_value(value)}{self.text[len(body) :] or chr(10)}"

    def drop_key(self, key: str) -> None:
        """Remove a key that has a line of its own, quoted or bare."""
        starts = tuple(f"{name}{rest}" for name in (quote(key), f"'{key}'", key) for rest in (" ", "=", "\t"))
        lines = self.text.splitlines(keepends=True)
        self.text = "".join(line for line in lines if not line.lstrip().startswith(starts))

    def split(self) -> tuple[str, str]:
        """The comments above the header, and the lines below it."""
        lines = self.text.splitlines(keepends=True)
        header = next(index for index, line in enumerate(lines) if _HEADER.match(line))
        return "".join(lines[:header]), "".join(lines[header + 1 :])


@dataclass(slots=True)
class TomlFile:
    """The text before the first table, and the tables."""

    preamble: str
    blocks: list[Block] = field(default_factory=list[Block])

    @classmethod
    def read(cls, path: Path, default: str) -> TomlFile:
        """Read a file, or take `default` where there is none yet."""
        try:
            # Bytes, since reading text would turn \r\n into \n.
            text = path.read_bytes().decode() if path.exists() else default
            tomllib.loads(text)
        except ValueError as error:
            line = re.search(r"at line (\d+)", str(error))
            number = int(line[1]) if line else None
            raise CodegenError(f"not valid TOML: {error}", file=str(path), line=number) from error
        return cls.parse(text)

    @classmethod
    def parse(cls, text: str) -> TomlFile:
        """Split a text that is valid TOML."""
        parts: list[list[str]] = [[]]
        names: list[str] = []
        for line in text.splitlines(keepends=True):
            # A line inside a multi-line value may look like a header: the text before it is then not yet whole.
            header = _HEADER.match(line)
            is_part = header and header["rest"] and names and names[-1] == header["name"]
            if header and not is_part and _is_whole(parts[-1]):
                kept, lead = _split_lead(parts[-1], is_first=len(parts) == 1)
                parts[-1:] = [kept, [*lead, line]]
                names.append(header["name"])
            else:
                parts[-1].append(line)
        texts = ["".join(part) for part in parts]
        return cls(texts[0], [Block(name, part) for name, part in zip(names, texts[1:], strict=True)])

    def named(self, name: str) -> list[Block]:
        """The tables of one name, in file order."""
        return [block for block in self.blocks if block.name == name]

    def insert(self, block: Block, before: Block | None, after: Iterable[Block]) -> None:
        """Insert a new block before another, or else after the last of `after`, or else at the end."""
        block.is_new = True
        if before is not None:
            index = next(place for place, other in enumerate(self.blocks) if other is before)
        else:
            others = {id(other) for other in after}
            places = [place + 1 for place, other in enumerate(self.blocks) if id(other) in others]
            index = max(places, default=len(self.blocks))
        self.blocks.insert(index, block)

    def text(self) -> str:
        """The whole file; only a new block gets an empty line on either side."""
        text, was_new = self.preamble, False
        for block in self.blocks:
            needs_space = text and not text.endswith("\n\n") and not block.text.startswith("\n")
            text += "\n" if needs_space and (block.is_new or was_new) else ""
            text += block.text
            was_new = block.is_new
        return text


def as_table(value: object) -> dict[str, object]:
    """A table of TOML or JSON, whose keys are always strings; anything else is an empty one."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}


def quote(text: str) -> str:
    """A TOML string; JSON's quoting is a subset of it."""
    return json.dumps(text, ensure_ascii=False)


def toml_value(value: object) -> str:
    """A value as TOML writes it on one line."""
    if isinstance(value, dict):
        rows = cast("dict[str, object]", value).items()
        return "{ " + ", ".join(f"{key} = {toml_value(item)}" for key, item in rows) + " }"
    if isinstance(value, list):
        return f"[{', '.join(toml_value(item) for item in cast('list[object]', value))}]"
    return json.dumps(value, ensure_ascii=False)


def _is_whole(lines: list[str]) -> bool:
    try:
        tomllib.loads("".join(lines))
    except tomllib.TOMLDecodeError:
        return False
    return True


def _split_lead(lines: list[str], *, is_first: bool) -> tuple[list[str], list[str]]:
    """Separate the comments above the next table from the lines of the previous one."""
    start = len(lines)
    while start and (not lines[start - 1].strip() or lines[start - 1].lstrip().startswith("#")):
        start -= 1
    empty = [index for index in range(start, len(lines)) if not lines[index].strip()]
    if is_first:
        return _cut(lines, empty[-1] + 1 if empty else start)
    return _cut(lines, empty[0] if empty else len(lines))


def _cut(lines: list[str], at: int) -> tuple[list[str], list[str]]:
    return lines[:at], lines[at:]
