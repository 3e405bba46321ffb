"""Give tests a row of tiny releases in which every kind of change happens to an element."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

HEAD = 'syntax = "proto2"; package {}; '
IDS = "class ProtoId(object):\n"

# 1.0 to 1.7, as `pack` counts.
ROW: tuple[tuple[Mapping[str, str], str], ...] = (
    (
        {
            "Qot_A": "message Row { optional int32 a = 1; optional int32 b = 2; } message M { optional int32 x = 1; }",
            "Common": "enum Kind { Kind_A = 1; Kind_B = 2; }",
        },
        "    A = 10\n",
    ),
    # A value, a field, a message, and a file with an id are added.
    (
        {
            "Qot_A": "message Row { optional int32 a = 1; optional int32 b = 2; optional int32 c = 3; }"
            "message M { optional int32 x = 1; } message N { required string s = 1; optional int32 t = 2; }",
            "Common": "enum Kind { Kind_A = 1; Kind_B = 2; Kind_C = 3; }",
            "Qot_New": "message C2S { optional int32 q = 1; }",
        },
        "    A = 10\n    New = 11\n",
    ),
    # A field and a value are removed, and another field is retyped.
    (
        {
            "Qot_A": "message Row { optional int32 a = 1; optional int32 b = 2; }"
            "message M { optional int64 x = 1; } message N { optional string s = 1; optional int32 t = 2; }",
            "Common": "enum Kind { Kind_A = 1; Kind_B = 2; }",
            "Qot_New": "message C2S { optional int32 q = 1; }",
        },
        "    A = 10\n    New = 11\n",
    ),
    # They are added again, the value with another number than before; an id changes.
    (
        {
            "Qot_A": "message Row { optional int32 a = 1; optional int32 b = 2; optional int32 c = 3; }"
            "message M { optional int64 x = 1; } message N { optional string s = 1; optional int32 t = 2; }",
            "Common": "enum Kind { Kind_A = 1; Kind_B = 7; Kind_C = 4; }",
            "Qot_New": "message C2S { optional int32 q = 1; optional int32 r = 2; }",
        },
        "    A = 10\n    New = 12\n",
    ),
    # A message moves, another gets a new name, and so does a field of it.
    (
        {
            "Qot_A": "message M { optional int64 x = 1; } message O { optional string s = 1; optional int32 t = 2; }",
            "Common": "enum Kind { Kind_A = 1; Kind_B = 7; Kind_C = 4; }"
            "message Row { optional int32 a = 1; optional int32 b = 2; optional int32 c = 3; }",
            "Qot_New": "message C2S { optional int32 query = 1; optional int32 r = 2; }",
        },
        "    A = 10\n    New = 12\n",
    ),
    # Nothing happens.
    (
        {
            "Qot_A": "message M { optional int64 x = 1; } message O { optional string s = 1; optional int32 t = 2; }",
            "Common": "enum Kind { Kind_A = 1; Kind_B = 7; Kind_C = 4; }"
            "message Row { optional int32 a = 1; optional int32 b = 2; optional int32 c = 3; }",
            "Qot_New": "message C2S { optional int32 query = 1; optional int32 r = 2; }",
        },
        "    A = 10\n    New = 12\n",
    ),
    # A file is removed, with its id, and another one is renamed.
    (
        {
            "Qot_B": "message M { optional int64 x = 1; } message O { optional string s = 1; optional int32 t = 2; }",
            "Common": "enum Kind { Kind_A = 1; Kind_B = 7; Kind_C = 4; }"
            "message Row { optional int32 a = 1; optional int32 b = 2; optional int32 c = 3; }",
        },
        "    A = 10\n",
    ),
)


@pytest.fixture
def row(pack: Callable[[Mapping[str, str]], Path]) -> list[Path]:
    """The archives of vendor 1.0 to 1.6."""
    return [pack(package_of(files, ids)) for files, ids in ROW]


def package_of(files: Mapping[str, str], ids: str = "") -> dict[str, str]:
    """Return what an archive holds."""
    protos = {f"pb/{name}.proto": HEAD.format(name) + body for name, body in files.items()}
    return protos | ({"constant.py": IDS + ids} if ids else {})
