"""Judge a reply that a vendor's client shows as JSON by the reply that our client gets to the same request.

Invariant: a field that one of the two lacks is a difference, unless the vendor's client says that it met a field there
that its schema, an older one, does not know.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from tests.interop.matrix.results import Result, inexact
from tests.interop.matrix.trees import is_list, is_object

from opend.codec import to_json
from opend.schema.effects import judge
from opend_proto.common import RetType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from tests.interop.matrix.calls import Call, Outcome
    from tests.interop.matrix.results import Values
    from tests.interop.matrix.spy import Exchange

    from opend import Client
    from opend_proto.schema import Message

__all__ = ["Judge", "differences", "tree_of"]

_EACH_ITS_OWN: Final = frozenset({".s2c.connID"})
"""Fields that differ from one connection to another."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges a client's answers to calls by the replies that our client gets to the same requests."""

    ours: Client
    seen: list[Exchange]
    """The requests that reached the simulator since the last call."""
    as_theirs: Callable[[Any], Any] = lambda tree: tree
    """Gives a reply's JSON the names that the vendor's client uses."""

    def row(self, heading: str, call: Call, answer: dict[str, Any]) -> Result:
        """Send a call's requests with our client, and compare.

        The answer holds ``value``, or the words of a refusal as ``refused``, or of another failure as ``error``; with a
        value, ``unknown`` may say how many fields the client's schema lacks, by the place of their message.
        """
        asked = list(self.seen)
        outcome, message = _outcome(answer, call)
        notes = list(inexact(asked))
        samples = False
        for exchange in asked:
            if judge(exchange.method).changes:
                continue
            reply: Any = self.ours.call(exchange.method, exchange.request)
            samples = (reply.ret_msg or "").startswith("sample data")
            if outcome == "ok":
                notes += differences(answer["value"], self.as_theirs(tree_of(reply)), answer.get("unknown", {}))
            elif reply.ret_type == RetType.SUCCEED:
                notes.append("our client is not refused")
        self.seen.clear()
        values: Values = "different" if notes else "sample" if samples else "equal"
        if outcome != "ok" or not asked or judge(asked[-1].method).changes:
            values = "none"
        protocols = tuple(each.method.name for each in asked)
        return Result(heading, call, protocols, outcome, message, values, tuple(notes))


def tree_of(message: Message) -> Any:
    """Return a message as protobuf's JSON, read."""
    return json.loads(to_json(message))


def differences(theirs: Any, ours: Any, unknown: Mapping[str, int]) -> list[str]:
    """Return the differences of two messages as JSON, in words.

    ``unknown`` holds, by the place of a message, how many of its fields the schema of the vendor's client lacks.
    """
    return list(_differences("", theirs, ours, unknown))


def _outcome(answer: dict[str, Any], call: Call) -> tuple[Outcome, str]:
    if "error" in answer:
        return "client", answer["error"]
    if "refused" in answer:
        # The client sends a wrong request, so the gateway's message describes a fault of the client.
        return ("client" if call.outcome == "client" else "refused"), answer["refused"]
    return "ok", ""


def _differences(path: str, theirs: Any, ours: Any, unknown: Mapping[str, int]) -> Iterator[str]:
    if path in _EACH_ITS_OWN:
        return
    if is_object(theirs) and is_object(ours):
        lacking = sorted(ours.keys() - theirs.keys())
        if len(lacking) != unknown.get(path, 0):
            yield f"{path}: it lacks {lacking}, and met {unknown.get(path, 0)} fields that its schema does not have"
        for key, each in theirs.items():
            yield from _differences(f"{path}.{key}", each, ours.get(key), unknown)
    elif is_list(theirs) and is_list(ours) and len(theirs) == len(ours):
        for index, (each, other) in enumerate(zip(theirs, ours, strict=True)):
            yield from _differences(f"{path}[{index}]", each, other, unknown)
    elif theirs != ours:
        yield f"{path}: {theirs!r}, where our client reads {ours!r}"
