"""Read the hand-kept tables beside the protos: protocols and their ids, int fields that hold enums, value messages.

Invariant: a returned table is consistent in itself; `reader` checks whether it fits the protos.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.effects import EFFECTS, looks_like_write
from opend_codegen.knowledge.files import lines_of, load_toml
from opend_codegen.knowledge.identity import check_identity
from opend_codegen.knowledge.rules import (
    Bound,
    Cache,
    Limit,
    Paging,
    RuleError,
    read_bound,
    read_cache,
    read_limit,
    read_paging,
)

__all__ = ["EnumField", "Protocol", "Tables", "load_tables"]

PROTOCOLS = "protocols.toml"
ENUM_FIELDS = "enum_fields.toml"
MESSAGES = "messages.toml"
SOURCE = "SOURCE.toml"

# The table of each kind of text by which a request names a moment.
_MOMENTS = {"day": "days", "begin": "begins", "end": "ends"}

# The beginning of a row of each table.
_ID = re.compile(r"\s*id\s*=\s*(\d+)\b")
_KEY = re.compile(r"""\s*["']?([\w.]+)["']?\s*=""")


@dataclass(frozen=True, slots=True)
class Protocol:
    """A row of protocols.toml; ``effect`` says what a call changes, "order", "state" or "none"; "" if not settled."""

    id: int
    name: str
    file: str
    kind: str
    request: str
    response: str
    effect: str
    limit: Limit | None
    paging: Paging | None
    bound: Bound | None
    cache: Cache | None
    line: int


@dataclass(frozen=True, slots=True)
class EnumField:
    """A row of enum_fields.toml: the full name of the enum an int field holds, and whether its values are bits."""

    enum: str
    flags: bool
    line: int


@dataclass(frozen=True, slots=True)
class Tables:
    """The contents of the tables; rows of messages.toml come with the lines that declare them."""

    package: str
    version: str
    protocols: tuple[Protocol, ...]
    files_without_id: frozenset[str]
    enum_fields: Mapping[str, EnumField]
    value_messages: Mapping[str, int]
    secret_fields: Mapping[str, int]
    moments: Mapping[str, str]
    """What a text says by which a request names a moment: ``day``, ``begin`` or ``end``, by the field's full name."""


def load_tables(directory: Path) -> Tables:
    """Read the tables of ``directory``; messages.toml and SOURCE.toml may be missing."""
    protocols_path = directory / PROTOCOLS
    text, data = load_toml(protocols_path)
    lines = lines_of(text, _ID)
    protocols = tuple(_protocol(row, lines, protocols_path) for row in _rows(data, "protocol", protocols_path))
    _refuse_repeats(protocols, protocols_path)
    exceptions = _rows(data, "file_without_id", protocols_path)
    package, version = _source(directory / SOURCE)
    return Tables(
        package=package,
        version=version,
        protocols=protocols,
        files_without_id=frozenset(_text(row, "file", protocols_path, 1) for row in exceptions),
        enum_fields=_enum_fields(directory / ENUM_FIELDS),
        value_messages=_named_rows(directory / MESSAGES, "values"),
        secret_fields=_named_rows(directory / MESSAGES, "secrets"),
        moments={name: moment for moment, key in _MOMENTS.items() for name in _named_rows(directory / MESSAGES, key)},
    )


def _rows(data: Mapping[str, Any], key: str, path: Path) -> list[dict[str, Any]]:
    rows: object = data.get(key, [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in cast("list[object]", rows)):
        raise CodegenError(f"`{key}` must be an array of tables, written as [[{key}]]", file=str(path))
    return cast("list[dict[str, Any]]", rows)


def _protocol(row: Mapping[str, Any], lines: Mapping[str, int], path: Path) -> Protocol:
    number = row.get("id")
    if not isinstance(number, int) or isinstance(number, bool) or not 0 <= number < 1 << 32:
        raise CodegenError(f"a [[protocol]] has no whole-number id: {dict(row)}", file=str(path))
    line = lines.get(str(number), 1)
    name, kind = _text(row, "name", path, line), _text(row, "kind", path, line)
    if not re.fullmatch(r"[A-Za-z]\w*", name, re.ASCII):
        cause = f'protocol {number} has name "{name}"; use letters, digits and underscores'
        raise CodegenError(cause, file=str(path), line=line)
    if kind not in {"request", "push"}:
        raise CodegenError(f'protocol {number} has kind "{kind}"; use "request" or "push"', file=str(path), line=line)
    effect = row.get("effect", "")
    if effect not in {"", *EFFECTS}:
        raise CodegenError(
            f'protocol {number} has effect "{effect}"; use "order", "state" or "none", or leave it out',
            file=str(path),
            line=line,
        )
    try:
        limit, paging = read_limit(row.get("limit")), read_paging(row.get("paging"))
        bound, cache = read_bound(row.get("bound")), read_cache(row.get("cache"))
        if cache is not None and (kind, effect) not in {("request", ""), ("request", "none")}:
            raise RuleError("only the replies of requests that change nothing may be kept in a cache")
        if cache is not None and looks_like_write(number, name, ()):
            raise RuleError("no reply about trading may be kept in a cache")
    except RuleError as error:
        raise CodegenError(f"protocol {number}: {error}", file=str(path), line=line) from None
    return Protocol(
        id=number,
        name=name,
        file=_text(row, "file", path, line),
        kind=kind,
        request=str(row.get("request", "Request")),
        response=str(row.get("response", "Response")),
        effect=str(effect),
        limit=limit,
        paging=paging,
        bound=bound,
        cache=cache,
        line=line,
    )


def _text(row: Mapping[str, Any], key: str, path: Path, line: int) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value:
        raise CodegenError(f"`{key}` is missing or is not a text: {dict(row)}", file=str(path), line=line)
    return value


def _refuse_repeats(protocols: tuple[Protocol, ...], path: Path) -> None:
    by_id: dict[int, Protocol] = {}
    by_name: dict[str, Protocol] = {}
    for row in protocols:
        if other := by_id.get(row.id):
            cause = f"id {row.id} is used twice, by {other.name} and by {row.name}"
            raise CodegenError(cause, file=str(path), line=row.line)
        if other := by_name.get(row.name):
            cause = f"the name {row.name} is used twice, by ids {other.id} and {row.id}"
            raise CodegenError(cause, file=str(path), line=row.line)
        by_id[row.id] = by_name[row.name] = row


def _enum_fields(path: Path) -> dict[str, EnumField]:
    text, data = load_toml(path)
    rows: dict[str, object] = {}
    for key in ("derived", "settled"):
        table: object = data.get(key, {})
        if not isinstance(table, dict):
            raise CodegenError(f"`{key}` must be a table, written as [{key}]", file=str(path))
        rows |= cast("dict[str, object]", table)
    lines = lines_of(text, _KEY)
    fields = {name: _enum_field(name, row, lines.get(name, 1), path) for name, row in rows.items()}
    return {name: field for name, field in fields.items() if field.enum}


def _enum_field(name: str, row: object, line: int, path: Path) -> EnumField:
    if isinstance(row, str):
        return EnumField(row, flags=False, line=line)
    if isinstance(row, dict):
        settled = cast("dict[str, object]", row)
        if isinstance(enum := settled.get("enum"), str):
            return EnumField(enum, flags=settled.get("flags") is True, line=line)
    cause = f"{name} must be an enum's full name, or a table with `enum` and `reason`"
    raise CodegenError(cause, file=str(path), line=line)


def _named_rows(path: Path, key: str) -> dict[str, int]:
    """The lines of a table's rows, each of which is a full name with a reason."""
    if not path.exists():
        return {}
    text, data = load_toml(path)
    table: object = data.get(key, {})
    if not isinstance(table, dict):
        raise CodegenError(f"`{key}` must be a table, written as [{key}]", file=str(path))
    lines = lines_of(text, _KEY)
    rows = {name: lines.get(name, 1) for name in cast("dict[str, object]", table)}
    for name, line in rows.items():
        _text(cast("dict[str, Any]", table), name, path, line)
    return rows


def _source(path: Path) -> tuple[str, str]:
    if not path.exists():
        return "unknown", ""
    _, data = load_toml(path)
    package, version = str(data.get("package", "unknown")), str(data.get("version", ""))
    check_identity(package, version, str(path))
    return package, version
