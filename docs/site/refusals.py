"""Make wrong requests of an example, and show how the embedded OpenD refuses them.

Invariant: the words are the gateway's own, from its reply to the request beside them.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, cast

from docs.site.running import gateway

from opend import Client, OpenDError, ServerError, codec
from opend.naming.requests import read_request
from opend_codegen.markdown import fenced, markdown
from opend_codegen.model import CallModel, FieldModel

__all__ = ["WrongRequests", "refusals_section"]

_Arguments = dict[str, Any]
_MOST_ROWS: Final = 6
_UNKNOWN_CODE: Final = "NOSUCH"
_UNKNOWN_NUMBER: Final = 99
_TOO_MANY: Final = 100_000
_NOT_A_DATE: Final = "2026-13-01"


@dataclass(frozen=True, slots=True)
class WrongRequests:
    """The example of a call, and requests that differ from it in one point each."""

    name: str
    before: tuple[tuple[str, _Arguments], ...]
    """The calls that the example needs, which succeed."""
    requests: tuple[tuple[str, _Arguments], ...]
    """Each wrong request with a description, in Markdown, of what is wrong with it."""
    example: _Arguments

    @classmethod
    def of(cls, call: CallModel) -> WrongRequests:
        """Make the wrong requests of a call."""
        example = call.example
        arguments = dict(example.call.arguments)
        before = tuple((step.name, dict(step.arguments)) for step in example.before)
        wrong = (*_unknown_parts(arguments), *_wrong_fields(call.arguments, arguments))
        return cls(call.name, before, tuple(wrong), arguments)


def _unknown_parts(arguments: _Arguments) -> Iterator[tuple[str, _Arguments]]:
    """Yield requests about securities and accounts that the gateway does not know."""
    if (changed := _replaced(arguments, "code", _UNKNOWN_CODE)) != arguments:
        yield f"a security that is not listed, `{_UNKNOWN_CODE}`", changed
    if (changed := _replaced(arguments, "accID", "1")) != arguments:
        yield "an account that is not there", changed


def _wrong_fields(fields: Sequence[FieldModel], arguments: _Arguments) -> Iterator[tuple[str, _Arguments]]:
    """Yield requests with one field out of bounds."""
    for field in fields:
        if field.proto_name in arguments:
            for value in _wrong_values(field):
                shown = json.dumps(value, ensure_ascii=False)
                yield f"`{field.proto_name}`: `{shown}`", arguments | {field.proto_name: value}


def _wrong_values(field: FieldModel) -> list[object]:
    """Return values that a field can carry, and that mean nothing."""
    values: list[object] = []
    if field.enum:
        values = [_UNKNOWN_NUMBER]
    elif field.kind in {"int32", "int64"} and field.proto_name.lower().endswith(("num", "count")):
        values = [0, _TOO_MANY]
    elif field.kind == "string" and field.proto_name.endswith(("Time", "Date")):
        values = [_NOT_A_DATE]
    return [[value] for value in values] if field.label == "repeated" else values


def _replaced(value: Any, name: str, new: str) -> Any:
    """Return a copy of nested JSON with a new value for each field of a name."""
    if isinstance(value, list):
        return [_replaced(item, name, new) for item in cast("list[object]", value)]
    if not isinstance(value, dict):
        return copy.copy(value)
    fields = cast("Mapping[str, object]", value)
    return {key: new if key == name else _replaced(held, name, new) for key, held in fields.items()}


def refusals_section(wrong: WrongRequests, clock: float) -> str:
    """Return the section of a page that shows what is refused, or "" if the embedded OpenD refuses none of it."""
    found = list(_refused(wrong, clock))[:_MOST_ROWS]
    if not found:
        return ""
    rows = [f"| {what} | {int(error.ret_type)} | {markdown(error.ret_msg)} |" for what, error in found]
    table = "\n".join(["| wrong request | retType | the gateway's words |", "|---|---|---|", *rows])
    raised = fenced(f"opend.ServerError: {found[0][1]}", 'text title="In Python"')
    return f"## What is refused\n\nThe embedded OpenD refuses these, for example:\n\n{table}\n\n{raised}\n"


def _refused(wrong: WrongRequests, clock: float) -> Iterator[tuple[str, ServerError]]:
    attempts = [(what, wrong.before, request) for what, request in wrong.requests]
    if wrong.before:
        attempts.insert(0, (f"without {wrong.before[-1][0]} before", (), wrong.example))
    with gateway(clock) as simulator:
        for what, before, request in attempts:
            with Client(simulator.host, simulator.port, rate_limit="off", allow_real_trading=True) as client:
                try:
                    for name, arguments in (*before, (wrong.name, request)):
                        _call(client, name, arguments)
                except ServerError as error:
                    yield what, error
                except OpenDError:
                    continue  # The client itself refuses it, so that the gateway says nothing.


def _call(client: Client, name: str, arguments: _Arguments) -> None:
    method, request = read_request(name, json.dumps(arguments))
    client.raw.call(method.id, codec.encode(request))
