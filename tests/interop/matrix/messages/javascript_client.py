"""Run the commands of the vendor's JavaScript client through the WebSocket port, and our own client beside it.

Invariant: that of the Python client; whole replies are compared, each as JSON.
"""

from __future__ import annotations

import os
import re
import shutil
from typing import TYPE_CHECKING, Any, Final

from tests.interop.environments import NODE_OPTIONS
from tests.interop.matrix.calls import calls_of
from tests.interop.matrix.conversation import conversation
from tests.interop.matrix.messages.javascript_calls import JAVASCRIPT_CALLS
from tests.interop.matrix.messages.replies import Judge
from tests.interop.matrix.results import Run
from tests.interop.matrix.spy import watching
from tests.interop.matrix.trees import is_list, is_object

from opend import Client
from opend.simulator import ManualClock, Simulator

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["run_javascript_calls"]

_SCRIPT: Final = "tests/interop/scripts/vendor_calls.mjs"
_KEY: Final = "7522027ccf5a06b1"
_UNDERSCORE: Final = re.compile(r"_([a-z])")


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
            judge = Judge(ours, seen, _camel)
            rows = [judge.row(heading, call, vendor.ask(call.text)) for heading, call in calls_of(JAVASCRIPT_CALLS)]
        # Its commands begin with a capital letter; the others are its own affairs.
        return Run(rows, frozenset(name for name in vendor.greeting["methods"] if name[0].isupper()))


def _camel(tree: Any) -> Any:
    """Return the same tree with the field names of the vendor's client."""
    if is_object(tree):
        return {_UNDERSCORE.sub(lambda found: found[1].upper(), key): _camel(each) for key, each in tree.items()}
    return [_camel(each) for each in tree] if is_list(tree) else tree
