"""Run the commands of the vendor's JavaScript client through the WebSocket port, and our own client beside it.

Invariant: that of the Python client; whole replies are compared, each as JSON.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from tests.interop.environments import NODE_OPTIONS
from tests.interop.matrix.calls import calls_of
from tests.interop.matrix.conversation import conversation
from tests.interop.matrix.javascript_calls import JAVASCRIPT_CALLS
from tests.interop.matrix.results import Result, Run, inexact
from tests.interop.matrix.spy import Exchange, watching
from tests.interop.matrix.trees import is_list, is_object

from opend import Client
from opend.codec import to_json
from opend.schema.effects import judge
from opend.simulator import ManualClock, Simulator
from opend_proto.common import RetType

if TYPE_CHECKING:
    from pathlib import Path

    from tests.interop.matrix.calls import Call, Outcome

__all__ = ["run_javascript_calls"]

_SCRIPT: Final = "tests/interop/scripts/vendor_calls.mjs"
_KEY: Final = "7522027ccf5a06b1"
_UNDERSCORE: Final = re.compile(r"_([a-z])")
_EACH_ITS_OWN: Final = frozenset({".s2c.connID"})
"""Fields that differ from one connection to another."""


def run_javascript_calls(packages: Path, root: Path) -> Run:
    """Make all calls with the vendor's client, found in node_modules below ``packages``, and return the rows."""
    script = packages / "vendor_calls.mjs"
    shutil.copy(root / _SCRIPT, script)
    with (
        watching() as seen,
        Simulator(
            seed=7, clock=ManualClock(), hours="exchange", rate_limits=False, ws_port=0, ws_key=_KEY
        ) as simulator,
        Client.websocket(f"ws://127.0.0.1:{simulator.ws_port}", key=_KEY, rate_limit="off") as ours,
    ):
        environment = {"PATH": os.environ["PATH"], "HOME": str(packages), "OPEND_KEY": _KEY}
        environment["OPEND_PORT"] = str(simulator.ws_port)
        command = ["node", *NODE_OPTIONS, script.name]
        with conversation(command, packages, environment) as vendor:
            assert vendor.greeting["login"] is True, vendor.greeting
            seen.clear()
            rows = [
                _row(Result(heading, call, (), "ok", ""), vendor.ask(call.text), seen, ours)
                for heading, call in calls_of(JAVASCRIPT_CALLS)
            ]
        # Its commands begin with a capital letter; the others are its own affairs.
        return Run(rows, frozenset(name for name in vendor.greeting["methods"] if name[0].isupper()))


def _row(row: Result, answer: dict[str, Any], seen: list[Exchange], ours: Client) -> Result:
    asked = list(seen)
    outcome, message = _outcome(answer, row.call)
    row = replace(row, outcome=outcome, message=message, protocols=tuple(each.method.name for each in asked))
    notes = list(inexact(asked))
    samples = False
    for exchange in asked:
        if judge(exchange.method).changes:
            continue
        reply: Any = ours.call(exchange.method, exchange.request)
        samples = (reply.ret_msg or "").startswith("sample data")
        if outcome == "ok":
            notes += _different("", answer["value"], _camel(json.loads(to_json(reply))))
        elif reply.ret_type == RetType.SUCCEED:
            notes.append("our client is not refused")
    seen.clear()
    if outcome != "ok" or judge(asked[-1].method).changes:
        return replace(row, notes=tuple(notes))
    return replace(row, notes=tuple(notes), values="different" if notes else "sample" if samples else "equal")


def _outcome(answer: dict[str, Any], call: Call) -> tuple[Outcome, str]:
    if "error" in answer:
        return "client", answer["error"]
    if "refused" in answer:
        # The client sends a wrong request, so the gateway's message describes a fault of the client.
        return ("client" if call.outcome == "client" else "refused"), answer["refused"]
    return "ok", ""


def _camel(tree: Any) -> Any:
    """Return the same tree with the field names of the vendor's client."""
    if is_object(tree):
        return {_UNDERSCORE.sub(lambda found: found[1].upper(), key): _camel(each) for key, each in tree.items()}
    return [_camel(each) for each in tree] if is_list(tree) else tree


def _different(path: str, theirs: Any, ours: Any) -> list[str]:
    """Return the differences of two trees of JSON, in words."""
    if path in _EACH_ITS_OWN:
        return []
    if is_object(theirs) and is_object(ours):
        keys = dict.fromkeys((*theirs, *ours))
        return [note for key in keys for note in _different(f"{path}.{key}", theirs.get(key), ours.get(key))]
    if is_list(theirs) and is_list(ours) and len(theirs) == len(ours):
        pairs = enumerate(zip(theirs, ours, strict=True))
        return [note for index, pair in pairs for note in _different(f"{path}[{index}]", *pair)]
    return [] if theirs == ours else [f"{path}: {theirs!r}, where our client reads {ours!r}"]
