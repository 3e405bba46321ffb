"""``opend call``: requests as JSON in, replies as JSON out, under the names of the protos.

Invariant: everything that can be wrong with the arguments is found before a connection is made.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from opend.cli.nearest import did_you_mean
from opend.cli.options import add_connection
from opend.cli.output import say
from opend.cli.status import Status
from opend.errors import DecodeError, UsageError
from opend_proto import methods

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from opend_proto.schema import AnyMethod, Message

__all__ = ["add", "run"]


class _Call(NamedTuple):
    method: AnyMethod
    request: Message


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Make calls over one connection, in order, and print each whole reply as JSON. The first call that is refused"
        " is the last one made; the exit status is then 1."
    )
    parser.add_argument(
        "calls",
        nargs="+",
        metavar="NAME JSON",
        help="a protocol such as Qot_GetTicker and the fields of its request (C2S) under their proto names",
    )
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Make the calls one after the other; stop at the first that is refused."""
    from opend import codec
    from opend.cli.target import connected

    calls = _calls(arguments.calls)
    with connected(arguments) as client:
        for method, request in calls:
            response = client.call(method, request)
            say(json.dumps(json.loads(codec.to_json(response)), indent=2, ensure_ascii=False))
            if response.ret_type != 0:
                return Status.FAILED
    return Status.DONE


def _calls(words: Sequence[str]) -> list[_Call]:
    if len(words) % 2:
        raise UsageError(f"{words[-1]} has no JSON: every NAME is followed by its JSON, '{{}}' if it has no fields")
    return [_call(name, text) for name, text in zip(words[::2], words[1::2], strict=True)]


def _call(name: str, text: str) -> _Call:
    from opend import codec

    method = _method(name)
    fields = _parse(name, text)
    # Every request but those of 3801 to 3803 holds a C2S and nothing else; nobody should have to type that.
    has_envelope = [field.name for field in method.request.FIELDS] == ["c2s"]
    whole = fields if "c2s" in fields or not has_envelope else {"c2s": fields}
    try:
        return _Call(method, codec.from_json(method.request, json.dumps(whole)))
    except DecodeError as error:
        raise UsageError(error.explain()) from error


def _method(name: str) -> AnyMethod:
    found = methods.METHODS_BY_NAME.get(name)
    if found is not None:
        return found
    if name in methods.PUSHES_BY_NAME:
        raise UsageError(f"{name} is a push, which OpenD sends by itself; it cannot be called")
    meant = did_you_mean(name, methods.METHODS_BY_NAME, "names are those of the proto files, as in Qot_GetTicker")
    raise UsageError(f"there is no protocol {name!r}{meant}")


def _parse(name: str, text: str) -> dict[str, Any]:
    try:
        parsed: object = json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        rest = text[error.pos : error.pos + 20]
        raise UsageError(f"the JSON for {name} is wrong at {place}: {error.msg}, before {rest!r}") from error
    if not isinstance(parsed, dict):
        raise UsageError(f"the JSON for {name} must be an object such as {{}}, not {text[:40]!r}")
    return cast("dict[str, Any]", parsed)
