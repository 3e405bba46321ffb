"""A small schema with every feature that a template writes, and the syntax tree of the Python made from it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import cast

from hypothesis import strategies as st

from opend_codegen.model import SchemaModel
from opend_codegen.render import render
from opend_codegen.shipped import shipped_templates

__all__ = ["HOSTILE", "PROTOS", "TABLES", "rendered", "shape", "structure", "toml_text"]

PROTOS: Mapping[str, str] = {
    "Qot_GetPages.proto": """\
syntax = "proto2";
// The comment of the file.
package Qot_GetPages;
// The comment of the enum.
enum Colour {
  // The comment of the value.
  Colour_Red = 0;
  Colour_2 = 2;
}
// The comment of a value message.
message Pair { required string code = 1; required int32 market = 2; }
// The comment of the parameters.
message C2S {
  reserved "gone";
  // The comment of the key.
  optional string nextKey = 1;
  required string word = 2 [default = "word"];
  required bytes data = 3 [default = "data"];
  required Colour colour = 4 [default = Colour_2];
  optional int32 kind = 5;
}
message S2C { optional string nextKey = 1; repeated Pair pairs = 2; optional bool more = 3; }
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
""",
    "Told.proto": """\
syntax = "proto2";
package Told;
message S2C { optional double price = 1 [deprecated = true]; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
""",
}

TABLES: Mapping[str, str] = {
    "SOURCE.toml": "package = {package}\nversion = {version}\n",
    "protocols.toml": """\
[[protocol]]
id = 3001
name = {name}
file = {file}
kind = {kind}
request = {request}
response = {response}
effect = {effect}
limit = {{ calls = 3, seconds = 30, counts = {counts}, per = {per} }}
paging = {{ style = {style}, send = {send}, receive = {receive}, items = {items}, end = {end}, more = {more} }}

[[protocol]]
id = 3002
name = {push}
file = "Told.proto"
kind = "push"
""",
    "enum_fields.toml": "[settled]\n{field} = {{ enum = {enum}, flags = true, reason = {reason} }}\n",
    "messages.toml": "[values]\n{value} = {why}\n[secrets]\n{secret} = {why}\n",
    "examples.toml": """\
[{name}]
arguments = {{ nextKey = {sample}, word = {sample}, data = "AAE=", colour = 2 }}
refused = {sample}
""",
    "history.toml": """\
[releases]
{package} = ["1.0", {release}]
[{release}]
added = [{added}]
[{release}.renamed]
{old} = {new}
""",
}
"""The tables, with a place for each text."""

_PIECES = (
    *('"', "'", '"""', "\\", '\\"', "\n", "\r", "\x00", "\x1b", "\x85", "\u2028", "\u202e", "\U0001f600", " "),
    *("#;(),=a1./-@_", "1.0", "..", "--", "open", "{{ 7 * 7 }}", "{% raw %}", "Qot_GetPages", "C2S", "[values]\n"),
    *('1"; open("/nowhere", "w") #', "\n    import os\n"),
)
HOSTILE = st.one_of(st.lists(st.sampled_from(_PIECES), max_size=6).map("".join), st.text(max_size=12))
"""Texts that would be code, or would end the literal or comment around them, if they were not escaped."""


def toml_text(text: str) -> str:
    """Return a text as a TOML string, whatever characters it has."""
    plain = (character if character.isprintable() and character not in '"\\' else None for character in text)
    return '"' + "".join(each or f"\\U{ord(old):08x}" for each, old in zip(plain, text, strict=True)) + '"'


def rendered(schema: SchemaModel, *flavours: str) -> dict[str, str]:
    """Return every file that the flavours make."""
    templates: Path = shipped_templates()
    made = {flavour: render(schema, templates, flavour=flavour) for flavour in flavours}
    return {f"{flavour}/{name}": text for flavour, files in made.items() for name, text in files.items()}


def structure(text: str) -> str:
    """Return the whole syntax tree of a module without the contents of its strings."""
    tree = ast.parse(text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
            node.value = type(node.value)()
    return ast.dump(tree)


def shape(text: str) -> set[tuple[str, ...]]:
    """Return which kinds of nodes contain which, what is called and what is imported."""
    return set(_shape(ast.parse(text)))


def _shape(tree: ast.Module) -> Iterator[tuple[str, ...]]:
    for node in ast.walk(tree):
        for name, value in ast.iter_fields(node):
            for child in cast("list[object]", value if isinstance(value, list) else [value]):
                if isinstance(child, ast.AST):
                    yield type(node).__name__, name, type(child).__name__
        if isinstance(node, ast.Call):
            yield "calls", _root(node.func)
        if isinstance(node, ast.Import):
            yield from (("imports", alias.name) for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield "imports", "." * node.level if node.level else str(node.module)


def _root(node: ast.expr) -> str:
    while isinstance(node, ast.Attribute | ast.Call | ast.Subscript):
        node = node.func if isinstance(node, ast.Call) else node.value
    return node.id if isinstance(node, ast.Name) else type(node).__name__
