"""The rules that protocols.toml states of a request: the vendor's rate limit, its bound on a list, how to page, and
for how long a reply may be used again.

Invariant: a returned rule has every key it needs and no unknown one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeGuard, cast

__all__ = ["Bound", "Cache", "Limit", "Paging", "RuleError", "read_bound", "read_cache", "read_limit", "read_paging"]

_LIMIT_KEYS = {"calls", "seconds", "per", "minimum_interval", "counts", "shared_with", "source"}
_BOUND_KEYS = {"list", "most", "items", "source"}
_CACHE_KEYS = {"seconds", "unless", "reason"}
_BEYOND_TIME = 1e9
_DAY = 86_400.0
_COUNTED = ("every", "first_page", "refresh")
_STYLES = {
    "key": {"style", "send", "receive", "count", "items", "end", "more"},
    "offset": {"style", "send", "count", "items", "last", "total"},
}


class RuleError(Exception):
    """A rule that cannot be read; the text says why, and the reader of the table knows where."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The vendor's published rate limit of a request."""

    calls: int
    """How many calls may be made in any ``seconds``."""
    seconds: float
    """The length of the window."""
    minimum_interval: float
    """Seconds that must lie between two calls, or 0."""
    per_account: bool
    """Whether each trading account has a count of its own; else the whole login has one."""
    counts: str
    """Which calls count: ``every`` one, only the ``first_page`` of several, or those that ask for a ``refresh``."""
    shared_with: int
    """The id of the protocol whose budget this one shares, or 0."""


@dataclass(frozen=True, slots=True)
class Bound:
    """The most elements that the vendor takes in a list of a request."""

    list: str
    """The list of the request: in a rule the name of the proto field, in the model the attribute."""
    most: int
    """How many elements it may have."""
    items: str
    """The list of the reply that has their results, named likewise."""


@dataclass(frozen=True, slots=True)
class Cache:
    """For how long a reply may answer the same request again."""

    seconds: float
    """The age beyond which it may not."""
    unless: tuple[str, ...]
    """Fields of the request with any of which a reply is never used again: in a rule the names of the proto fields, in
    the model the attributes."""


@dataclass(frozen=True, slots=True)
class Paging:
    """How pages follow each other; the texts are names of proto fields, "" where there is none."""

    style: str
    send: str
    receive: str
    items: tuple[str, ...]
    end: str
    more: str
    last: str
    total: str


def read_limit(row: object) -> Limit | None:
    """Read the value of ``limit``."""
    if row is None:
        return None
    table = _table("limit", row)
    _refuse_unknown("limit", table, _LIMIT_KEYS)
    calls, seconds, interval = table.get("calls"), table.get("seconds"), table.get("minimum_interval", 0.0)
    if type(calls) is not int or not _is_number(seconds) or calls < 1 or seconds <= 0:
        raise RuleError("limit needs a positive number of calls and of seconds")
    if not _is_number(interval) or interval < 0:
        raise RuleError("minimum_interval of limit is a number of seconds")
    counts, shared = table.get("counts", "every"), table.get("shared_with", 0)
    if counts not in _COUNTED:
        raise RuleError(f"counts of limit is one of {', '.join(_COUNTED)}")
    if type(shared) is not int:
        raise RuleError("shared_with of limit is a protocol id")
    if table.get("per", "account") != "account":
        raise RuleError('per of limit is "account" or left out')
    return Limit(calls, float(seconds), float(interval), "per" in table, str(counts), shared)


def read_bound(row: object) -> Bound | None:
    """Read the value of ``bound``."""
    if row is None:
        return None
    table = _table("bound", row)
    _refuse_unknown("bound", table, _BOUND_KEYS)
    most, names = table.get("most"), [table.get(key) for key in ("list", "items")]
    if type(most) is not int or most < 1:
        raise RuleError("most of bound is a positive number of elements")
    if not all(isinstance(name, str) and name for name in names):
        raise RuleError("bound needs the names of two fields, `list` and `items`")
    return Bound(str(names[0]), most, str(names[1]))


def read_cache(row: object) -> Cache | None:
    """Read the value of ``cache``."""
    if row is None:
        return None
    table = _table("cache", row)
    _refuse_unknown("cache", table, _CACHE_KEYS)
    seconds, reason = table.get("seconds"), table.get("reason")
    if not _is_number(seconds) or not 0 < seconds <= _DAY:
        raise RuleError("seconds of cache is a positive number, at most a day")
    if not isinstance(reason, str) or not reason:
        raise RuleError("cache needs a `reason`: why the reply does not change")
    unless = table.get("unless", [])
    names = cast("list[object]", unless if isinstance(unless, list) else [None])
    if not all(isinstance(name, str) and name for name in names):
        raise RuleError("unless of cache is a list of names of fields")
    return Cache(float(seconds), tuple(map(str, names)))


def read_paging(row: object) -> Paging | None:
    """Read the value of ``paging``."""
    if row is None:
        return None
    table = _table("paging", row)
    style = str(table.get("style", ""))
    if style not in _STYLES:
        raise RuleError(f"style of paging is one of {', '.join(_STYLES)}")
    _refuse_unknown("paging", table, _STYLES[style])
    items = table.get("items")
    names = cast("list[object]", items if isinstance(items, list) else [items])
    if not names or not all(isinstance(name, str) and name for name in names):
        raise RuleError("items of paging is the name of a field, or a list of names")
    texts = {key: str(table.get(key, "")) for key in ("send", "receive", "end", "more", "last", "total")}
    if not texts["send"] or (style == "key" and not texts["receive"]):
        raise RuleError("paging needs `send`, and with the style key also `receive`")
    return Paging(style=style, items=tuple(str(name) for name in names), **texts)


def _is_number(value: object) -> TypeGuard[float]:
    return type(value) in {int, float} and abs(cast("float", value)) < _BEYOND_TIME


def _table(name: str, row: object) -> Mapping[str, object]:
    if not isinstance(row, dict):
        raise RuleError(f"{name} must be a table")
    return cast("dict[str, object]", row)


def _refuse_unknown(name: str, table: Mapping[str, object], known: set[str]) -> None:
    if unknown := sorted(table.keys() - known):
        raise RuleError(f"{name} has a key nobody knows: {unknown[0]}; it may have {', '.join(sorted(known))}")
