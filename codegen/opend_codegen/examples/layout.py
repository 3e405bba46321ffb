"""Lay out an example as lines of Python, as a formatter would, with or without the prompts of a session.

Invariant: the lines differ from ``ExampleCallModel.source`` in white space and commas only, and break at the same
places whether the call is awaited or not.
"""

from __future__ import annotations

from collections.abc import Sequence

from opend_codegen.model import CallModel, ExampleCallModel, ValueModel

__all__ = ["example_lines", "page_example_lines", "prompted"]

_INDENT = "    "


def example_lines(call: CallModel, width: int, *, asynchronous: bool, short: bool) -> list[str]:
    """Return the call of an example, and the line that prints what its reply shows; no line if there is no example."""
    example = call.example
    opening = f"{'reply = ' if example.shows else ''}await client.{example.call.method}("
    shown = [f"print(reply.{example.shows})"] if example.shows else []
    first, *rest = _broken(opening, _labelled(example.call), ")", width, short=short)
    return [first if asynchronous else first.replace("await ", "", 1), *rest, *shown]


def page_example_lines(call: CallModel, width: int, *, asynchronous: bool, short: bool) -> list[str]:
    """Return a loop over the items of all pages of an example."""
    if call.paging is None:
        return []
    kept = {field.argument for field in call.page_parameters}
    given = [(label, value) for label, value in _labelled(call.example.call) if label.removesuffix("=") in kept]
    loop = f"async for item in client.{call.group}.{call.paging.iterator}("
    first, *rest = _broken(loop, given, "):", width, short=short)
    return [first if asynchronous else first.removeprefix("async "), *rest, f"{_INDENT}print(item)"]


def prompted(lines: Sequence[str]) -> list[str]:
    """Put the prompts of an interactive session before lines of Python; editors show such lines as code."""
    return [f"{'...' if line.startswith((' ', ')', ']')) else '>>>'} {line}" for line in lines]


def _labelled(call: ExampleCallModel) -> list[tuple[str, ValueModel]]:
    return [(f"{name}=", value) for name, value in call.values]


def _broken(opening: str, inner: list[tuple[str, ValueModel]], closing: str, width: int, *, short: bool) -> list[str]:
    flat = f"{opening}{', '.join(label + value.source(short=short) for label, value in inner)}{closing}"
    if len(flat) <= width or not inner:
        return [flat]
    if len(_INDENT) + len(flat) - len(opening) - len(closing) <= width and len(inner) > 1:
        return [opening, _INDENT + flat[len(opening) : len(flat) - len(closing)], closing]
    lines = [opening]
    for label, value in inner:
        *before, last = _lines(label, value, width - len(_INDENT) - 1, short=short)
        lines += [_INDENT + line for line in (*before, f"{last},")]
    return [*lines, closing]


def _lines(label: str, value: ValueModel, width: int, *, short: bool) -> list[str]:
    if value.items is not None:
        return _broken(f"{label}[", [("", item) for item in value.items], "]", width, short=short)
    if value.fields and not (short and value.security):
        inner = [(f"{name}=", each) for name, each in value.fields]
        return _broken(f"{label}{value.type}(", inner, ")", width, short=short)
    return [label + value.source(short=short)]
