"""Define the schemas of the arguments that several tools share.

Invariant: an argument of one name means the same in every tool.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.mcp.paging import LIMIT, MOST

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ACCOUNT", "CODE", "CODES", "CURSOR", "ROWS", "arguments"]

_CODE_TEXT: Final = "such as HK.00700, US.AAPL or SH.600519"

CODE: Final[Mapping[str, Any]] = {"type": "string", "maxLength": 64, "description": f"a security, {_CODE_TEXT}"}
CODES: Final[Mapping[str, Any]] = {
    "type": "array",
    "items": {"type": "string", "maxLength": 64},
    "minItems": 1,
    "maxItems": 100,
    "description": f"securities, {_CODE_TEXT}",
}
ROWS: Final[Mapping[str, Any]] = {
    "type": "integer",
    "minimum": 1,
    "maximum": MOST,
    "default": LIMIT,
    "description": "the most rows of a table in the answer; of a longer table, next_page gives the rest",
}
CURSOR: Final[Mapping[str, Any]] = {
    "type": "string",
    "maxLength": 64,
    "description": "what next_page of an earlier answer said",
}
ACCOUNT: Final[Mapping[str, Mapping[str, Any]]] = {
    "env": {
        "enum": ["paper", "real"],
        "default": "paper",
        "description": "an account for simulated trading, or a real one",
    },
    "market": {"type": "string", "maxLength": 32, "description": "where the account trades, such as HK or US"},
    "account": {
        "type": "string",
        "maxLength": 20,
        "description": "the account's id, if several accounts fit; the error then lists them",
    },
    "kind": {
        "type": "string",
        "maxLength": 32,
        "description": "the account's type, such as MARGIN, or STOCK or OPTION of a simulated one",
    },
}
"""The arguments that choose an account; an id is a text, as it has more digits than JSON's numbers may keep."""


def arguments(*required: str, **properties: Mapping[str, Any]) -> dict[str, Any]:
    """Return the schema of a tool's arguments."""
    schema: dict[str, Any] = {"type": "object", "properties": {name: dict(each) for name, each in properties.items()}}
    if required:
        schema["required"] = list(required)
    return {**schema, "additionalProperties": False}
