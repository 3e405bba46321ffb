"""Define the tools that find, describe and call any protocol of the schema, and page through answers.

Invariant: only `call_protocol` talks to the gateway, and it sends what is not reading only through the gate.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from opend.mcp.calling import call, payload
from opend.mcp.paging import LIMIT
from opend.mcp.permits import Hints, Tool, is_reading
from opend.mcp.schemas import reply_fields, request_schema
from opend.mcp.tools.arguments import CURSOR, ROWS, arguments
from opend.naming.elements import Element, texts_of
from opend.naming.example import example_request
from opend.naming.lookup import contents, look_up, protocols_of
from opend.naming.names import find_method
from opend.naming.protocols import EFFECTS, limit_text, text_of_protocol
from opend.naming.requests import request_of
from opend.naming.searching import Query, search
from opend.printable import sentences
from opend.schema.effects import judge
from opend_proto.schema import Method, Push

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opend.mcp.paging import Pages
    from opend.mcp.permits import Context
    from opend.naming.lookup import Hit
    from opend.naming.searching import Found
    from opend_proto.schema import AnyMethod, AnyPush

__all__ = ["searching_tools"]

_FOUND: Final = 10
_MOST_FOUND: Final = 50
_MATCHES: Final = 3
_FIELDS: Final = 400
"""The most fields of a reply that a description lists."""
_LOCAL: Final = Hints(outside=False)


def searching_tools(pages: Pages) -> list[Tool]:
    """Return the tools; what does not fit into an answer is kept in ``pages``."""
    return [_search_tool(), _describe_tool(), _call_tool(pages), _page_tool(pages)]


def _search_tool() -> Tool:
    async def run(given: Mapping[str, Any], _: Context) -> Mapping[str, object]:
        found = search(Query(given["words"]))
        most = given.get("limit", _FOUND)
        return {"found": [_told(each) for each in found[:most]], "of": len(found)}

    return Tool(
        name="search_protocols",
        title="Search the protocols",
        description=(
            "Find the protocols (calls and pushes) of OpenD whose names or comments have all the given words, such as "
            "'short interest' or 'warrant'. Then use describe_protocol, and call_protocol."
        ),
        schema=arguments(
            "words",
            words={
                "type": "string",
                "minLength": 1,
                "maxLength": 200,
                "description": "one word or a few; each hit has all of them",
            },
            limit={"type": "integer", "minimum": 1, "maximum": _MOST_FOUND, "default": _FOUND},
        ),
        run=run,
        hints=_LOCAL,
    )


def _told(found: Found) -> dict[str, object]:
    told: dict[str, object] = {"name": found.stem}
    protocols = protocols_of(found.module)
    if protocols:
        told["kind"] = "push" if isinstance(protocols[0], Push) else "call"
    if text := texts_of(found.module).get("", ""):
        told["about"] = sentences(text)[0]
    matches = [f"{hit.place}: {hit.text}" if hit.text else hit.place for hit in found.hits if hit.kind != "file"]
    return {**told, "matches": matches[:_MATCHES]} if matches else told


def _describe_tool() -> Tool:
    async def run(given: Mapping[str, Any], _: Context) -> Mapping[str, object]:
        named = look_up(given["name"])
        if isinstance(named, list):
            return {"several": [_name_of(hit) for hit in named[:_MOST_FOUND]]}
        if isinstance(named, Method):
            return _described_method(named)
        if isinstance(named, Push):
            return {**_heading(named, "push"), "reply": _fields_of(named)}
        return {"elements": _elements(contents(named))}

    return Tool(
        name="describe_protocol",
        title="Describe a protocol",
        description=(
            "Describe a protocol: what it does, the JSON schema of its arguments, the fields of its reply, its rate "
            "limit and whether this changes anything. It describes messages and enums, such as Qot_Common.QotMarket, "
            "too."
        ),
        schema=arguments(
            "name",
            name={
                "type": "string",
                "minLength": 1,
                "maxLength": 200,
                "description": "such as Qot_GetTicker, qot.get_ticker, 3010 or Qot_Common.QotMarket",
            },
        ),
        run=run,
        hints=_LOCAL,
    )


def _heading(protocol: AnyMethod | AnyPush, kind: str) -> dict[str, object]:
    return {"protocol": protocol.name, "id": protocol.id, "kind": kind, "about": text_of_protocol(protocol)}


def _described_method(method: AnyMethod) -> dict[str, object]:
    told = _heading(method, "call")
    if method.limit is not None:
        told["limit"] = limit_text(method.limit)
    effect = judge(method).effect
    told["effect"] = EFFECTS.get(effect, "reads" if is_reading(method) else "is not known, so it counts as dangerous")
    return {
        **told,
        "fields": request_schema(method),
        "example": example_request(method),
        "reply": _fields_of(method),
    }


def _fields_of(protocol: AnyMethod | AnyPush) -> dict[str, object]:
    rows = list(islice(reply_fields(protocol), _FIELDS + 1))
    told = rows[:_FIELDS]
    columns = {
        "field": [path for path, _, _ in told],
        "type": [kind for _, kind, _ in told],
        "meaning": [text for _, _, text in told],
    }
    cut = {"cut": f"only the first {_FIELDS} are shown; describe the messages by name"} if len(rows) > _FIELDS else {}
    return {**cut, "rows": len(told), "columns": columns}


def _elements(hits: Sequence[Hit]) -> dict[str, object]:
    elements = [hit for hit in hits if isinstance(hit, Element)]
    return {
        "rows": len(elements),
        "columns": {
            "name": [each.place for each in elements],
            "kind": [each.kind for each in elements],
            "type": [each.type for each in elements],
            "meaning": [each.text for each in elements],
        },
    }


def _name_of(hit: Hit) -> str:
    return hit.place if isinstance(hit, Element) else hit.name


def _call_tool(pages: Pages) -> Tool:
    async def run(given: Mapping[str, Any], context: Context) -> Mapping[str, object]:
        method = find_method(given["name"])
        response = await call(context, method, request_of(method, given.get("fields", {})))
        return pages.first(payload(response), given.get("rows", LIMIT), protocol=method.name)

    return Tool(
        name="call_protocol",
        title="Call a protocol",
        description=(
            "Call a protocol of OpenD with the fields that describe_protocol lists. A security is written HK.00700, an "
            "enum value by its name. Lists in the answer are tables of columns; where the answer has next_page, the "
            "tool next_page gives the rest. Live quotes take a subscription first (Qot_Sub); the tools quote, ticks, "
            "book and candlesticks subscribe by themselves. Calls that change something are refused."
        ),
        schema=arguments(
            "name",
            name={
                "type": "string",
                "minLength": 1,
                "maxLength": 200,
                "description": "such as Qot_GetTicker or qot.get_ticker",
            },
            fields={"type": "object", "description": "the fields of the request, under their names in the schema"},
            rows=ROWS,
        ),
        run=run,
    )


def _page_tool(pages: Pages) -> Tool:
    async def run(given: Mapping[str, Any], _: Context) -> Mapping[str, object]:
        return pages.next(given["cursor"])

    return Tool(
        name="next_page",
        title="The next page of an answer",
        description=(
            "Return the next page of an answer that ended with next_page. It is cut from the same reply of the "
            "gateway, without another call."
        ),
        schema=arguments("cursor", cursor=CURSOR),
        run=run,
        hints=_LOCAL,
    )
