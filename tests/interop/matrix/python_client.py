"""Run the calls of the vendor's Python client, or of `opend.futu`, against a simulator, and our own client beside it.

Invariant: the clock stands still, and our client sends the same request right after each call of the vendor's, so that
both see one market and one state.
"""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from tests.interop.matrix.calls import calls_of
from tests.interop.matrix.comparing import differences
from tests.interop.matrix.comparisons import COMPARISONS
from tests.interop.matrix.conversation import conversation
from tests.interop.matrix.pushes import Pushes
from tests.interop.matrix.python_calls import LATER, PYTHON_CALLS
from tests.interop.matrix.results import Result, Run, inexact
from tests.interop.matrix.spy import Exchange, watching
from tests.interop.matrix.tracing import untraced
from tests.interop.matrix.trees import is_list

from opend import Client
from opend.schema.effects import judge
from opend.simulator import ManualClock, Simulator
from opend_proto.common import RetType
from opend_proto.methods import QOT_REG_QOT_PUSH, TRD_SUB_ACC_PUSH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.interop.matrix.calls import Call, Outcome
    from tests.interop.matrix.comparing import EnumTexts
    from tests.interop.matrix.results import Values

__all__ = ["run_python_calls"]

_SCRIPT: Final = "tests/interop/scripts/vendor_calls.py"
_NOTHING: Final = (None, "")
_BY_ITSELF: Final = (TRD_SUB_ACC_PUSH, QOT_REG_QOT_PUSH)
"""Requests that the client sends some time after a call has returned: to start or stop pushes of its accounts."""


def run_python_calls(python: Path, root: Path, folder: Path, rsa_key: Path | None = None, *, face: str = "futu") -> Run:
    """Make all calls with the vendor's client, or with another module of the same face, and return the rows.

    ``python`` runs it and may write into ``folder``; with a key the connection is encrypted.
    """
    clock = ManualClock()
    with (
        watching() as seen,
        Simulator(seed=7, clock=clock, hours="exchange", rate_limits=False, rsa_key=rsa_key) as simulator,
        Client(port=simulator.port, rsa_key=rsa_key, rate_limit="off") as ours,
    ):
        environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "OPEND_PORT": str(simulator.port), "FACE": face}
        if rsa_key is not None:
            environment["OPEND_RSA_KEY"] = str(rsa_key)
        rows: list[Result] = []
        with conversation([str(python), str(root / _SCRIPT)], folder, environment) as vendor:
            run = _Asking(vendor.greeting["enums"], ours, seen)
            for heading, call in calls_of(PYTHON_CALLS):
                if rows and rows[-1].heading != heading:
                    clock.advance(LATER.get(heading, 0.0))
                rows.append(run.row(heading, call, vendor.ask(call.text)))
            methods = {f"{context}.{name}" for context, names in vendor.greeting["methods"].items() for name in names}
        return Run(rows, frozenset(name for name in methods if "._" not in name))


class _Asking:
    """The state that the rows of one run share."""

    def __init__(self, texts: EnumTexts, ours: Client, seen: list[Exchange]) -> None:
        self._texts = texts
        self._ours = ours
        self._pushes = Pushes(ours)
        self._seen = seen
        seen.clear()

    def row(self, heading: str, call: Call, answer: dict[str, Any]) -> Result:
        """Judge the answer of the vendor's client, and send the same request with ours."""
        asked = [exchange for exchange in self._seen if exchange.method not in _BY_ITSELF]
        again = [self._again(exchange) for exchange in asked if not judge(exchange.method).changes]
        self._seen.clear()
        outcome, message = _outcome(answer, asked)
        protocols = tuple(dict.fromkeys(exchange.method.name for exchange in asked))
        row = Result(heading, call, protocols, outcome, message, notes=inexact(asked), typed=answer.get("typed"))
        return row if outcome != "ok" else self._compared(row, answer["value"], asked, again)

    def _again(self, exchange: Exchange) -> Exchange:
        return exchange._replace(reply=self._ours.call(exchange.method, exchange.request))

    def _compared(self, row: Result, value: Any, asked: list[Exchange], again: list[Exchange]) -> Result:
        """Compare the values with those that our client reads, if it may send the same request."""
        for exchange in again:
            reply: Any = exchange.reply
            if reply.ret_type != RetType.SUCCEED:
                return _judged(row, "equal", [f"our client is refused: {reply.ret_msg}"])
        if row.call.text.startswith("pushed("):
            notes = self._pushes.differences(row.call.text, value[1:], self._texts)
            return _judged(row, "equal", notes)
        if not is_list(value) or not asked or judge(asked[-1].method).changes or value[1] in _NOTHING:
            return row
        last: Any = again[-1].reply
        sampled = last.ret_msg.startswith("sample data")
        comparison = COMPARISONS.get(again[-1].method)
        if sampled or comparison is None:
            notes = untraced(value[1:], getattr(last, "s2c", last), self._texts)
        else:
            notes = differences(comparison, value[1:], last.s2c, self._texts)
        return _judged(row, "sample" if sampled else "equal", notes)


def _judged(row: Result, values: Values, notes: list[str]) -> Result:
    return replace(row, values="different" if notes else values, notes=(*row.notes, *notes))


def _outcome(answer: dict[str, Any], asked: list[Exchange]) -> tuple[Outcome, str]:
    """Return the outcome of the call, and its message if it did not succeed."""
    if "error" in answer:
        return "client", answer["error"]
    value = answer["value"]
    if not is_list(value) or value[0] == 0:
        return "ok", ""
    reply: Any = asked[-1].reply if asked else None
    refused = reply is not None and reply.ret_type != RetType.SUCCEED
    return "refused" if refused else "client", str(value[1])
