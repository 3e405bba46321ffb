"""Run the example of a protocol against a gateway: the calls before it, then the call itself."""

from __future__ import annotations

import copy
import json
from typing import Any

from opend import Client, codec
from opend.naming.requests import read_request
from opend_codegen.examples.fitting import path_steps
from opend_codegen.model import ExampleModel
from opend_proto.schema import Message

__all__ = ["run_example", "value_at"]


def run_example(client: Client, example: ExampleModel) -> Message:
    """Return the whole reply; the calls before must succeed."""
    arguments, replies = copy.deepcopy(dict(example.call.arguments)), dict[str, Any]()
    for step in example.before:
        before = json.loads(codec.to_json(_reply(client, step.name, dict(step.arguments))))
        assert before["retType"] == 0, (step.name, before.get("retMsg"))
        replies[step.name] = before.get("s2c", before)
    for path, source in example.take.items():
        name, _, inner = source.partition(".")
        _put(arguments, path, value_at(replies[name], inner))
    return _reply(client, example.call.name, arguments)


def value_at(value: Any, path: str) -> Any:
    """Return the value at a path such as ``tickerList[-1].price`` of nested dicts and lists."""
    for step in _steps(path):
        value = value[step]
    return value


def _put(value: Any, path: str, new: object) -> None:
    *way, last = _steps(path)
    for step in way:
        value = value[step]
    value[last] = new


def _steps(path: str) -> list[str | int]:
    steps = path_steps(path) or []
    return [step for name, index in steps for step in ((name,) if index is None else (name, index))]


def _reply(client: Client, name: str, arguments: dict[str, Any]) -> Message:
    method, request = read_request(name, json.dumps(arguments))
    reply: Message = client.call(method, request)
    return reply
