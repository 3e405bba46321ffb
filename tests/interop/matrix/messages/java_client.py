"""Run the calls of the vendor's Java SDK, and our own client beside it.

Invariant: that of the Python client; whole replies and pushes are compared, each as JSON.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Mapping
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from tests.interop.matrix.calls import calls_of
from tests.interop.matrix.conversation import conversation
from tests.interop.matrix.messages.java_calls import JAVA_CALLS, LATER
from tests.interop.matrix.messages.replies import Judge, differences, tree_of
from tests.interop.matrix.results import Result, Run
from tests.interop.matrix.spy import Exchange, watching

from opend import Client
from opend.simulator import ManualClock, Simulator
from opend_proto.common import RetType

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.interop.matrix.calls import Call
    from tests.interop.matrix.conversation import Conversation

__all__ = ["JavaRuns", "run_java_calls"]

_SECONDS: Final = 5.0
_PUSH: Final = "onPush_"
_EARLIER: Final = re.compile(r'"\$(\w+)\.([^"]+)"')
_STEP: Final = re.compile(r"\w+")

_PUSHES: Final[Mapping[str, tuple[str, Callable[[Client], Callable[..., object]]]]] = {
    "UpdateBasicQuote": ("Qot_UpdateBasicQot", lambda ours: ours.qot.on_update_basic_qot),
    "UpdateOrderBook": ("Qot_UpdateOrderBook", lambda ours: ours.qot.on_update_order_book),
    "UpdateTicker": ("Qot_UpdateTicker", lambda ours: ours.qot.on_update_ticker),
    "UpdateKL": ("Qot_UpdateKL", lambda ours: ours.qot.on_update_kl),
    "UpdateRT": ("Qot_UpdateRT", lambda ours: ours.qot.on_update_rt),
    "UpdateBroker": ("Qot_UpdateBroker", lambda ours: ours.qot.on_update_broker),
    "UpdateOrder": ("Trd_UpdateOrder", lambda ours: ours.trd.on_update_order),
    "UpdateOrderFill": ("Trd_UpdateOrderFill", lambda ours: ours.trd.on_update_order_fill),
}
"""The protocols of pushes, and where our client takes a listener for them, by the names of the SDK's callbacks."""


class JavaRuns(NamedTuple):
    """The same calls, in the clear and encrypted."""

    plain: Run
    encrypted: Run


def run_java_calls(program: Sequence[str], folder: Path, rsa_key: Path) -> JavaRuns:
    """Make all calls twice with the compiled VendorCalls.java, which logs into ``folder``, and return the rows."""
    environment = {"PATH": os.environ["PATH"], "HOME": str(folder)}
    with conversation(program, folder, environment) as vendor:
        methods = frozenset(vendor.greeting["methods"])
        return JavaRuns(*(Run(_rows(vendor, key), methods) for key in (None, rsa_key)))


def _rows(vendor: Conversation, rsa_key: Path | None) -> list[Result]:
    clock = ManualClock()
    with (
        watching() as seen,
        Simulator(seed=7, clock=clock, hours="exchange", rate_limits=False, rsa_key=rsa_key) as simulator,
        Client(port=simulator.port, rsa_key=rsa_key, rate_limit="off") as ours,
    ):
        connected = vendor.ask(f"connect {simulator.port}" + (f" {rsa_key}" if rsa_key else ""))
        assert "error" not in connected, connected
        asking = _Asking(vendor, ours, seen)
        rows: list[Result] = []
        for heading, call in calls_of(JAVA_CALLS):
            if rows and rows[-1].heading != heading:
                clock.advance(LATER.get(heading, 0.0))
            rows.append(asking.row(heading, call))
        return rows


class _Asking:
    """The state that the rows of one run share."""

    def __init__(self, vendor: Conversation, ours: Client, seen: list[Exchange]) -> None:
        self._vendor = vendor
        self._judge = Judge(ours, seen)
        self._replies: dict[str, Any] = {}
        self._pushes: dict[str, Queue[Any]] = {name: Queue() for name in _PUSHES}
        for name, (_, listen) in _PUSHES.items():
            listen(ours)(self._pushes[name].put)
        seen.clear()

    def row(self, heading: str, call: Call) -> Result:
        """Make a call, or wait for a push, and compare."""
        if call.text.startswith(_PUSH):
            return self._pushed(heading, call)
        answer = self._vendor.ask(_EARLIER.sub(self._earlier, call.text))
        value = answer.get("value")
        if value is not None and value["retType"] != RetType.SUCCEED:
            answer = {"refused": value["retMsg"]}
        elif value is not None:
            self._replies[call.text.split()[0].partition(".")[2]] = value["s2c"]
        return self._judge.row(heading, call, answer)

    def _earlier(self, found: re.Match[str]) -> str:
        value = self._replies.get(found[1])
        assert value is not None, f"{found[1]} has not been answered"
        for step in _STEP.findall(found[2]):
            value = value[int(step) if step.isdecimal() else step]
        return json.dumps(value)

    def _pushed(self, heading: str, call: Call) -> Result:
        """Wait for a push, and compare it with each of our client's; one of them must be the same."""
        answer = self._vendor.ask(call.text)
        self._judge.seen.clear()
        if "error" in answer:
            return Result(heading, call, (), "client", answer["error"])
        theirs, name = {"s2c": answer["value"]["s2c"]}, call.text.removeprefix(_PUSH)
        protocols, notes = (_PUSHES[name][0],), ["our client gets no such push"]
        while notes:
            try:
                ours = self._pushes[name].get(timeout=_SECONDS)
            except Empty:
                return Result(heading, call, protocols, "ok", "", "different", tuple(notes))
            notes = differences(theirs, {"s2c": tree_of(ours)}, answer["unknown"])
        return Result(heading, call, protocols, "ok", "", "equal")
