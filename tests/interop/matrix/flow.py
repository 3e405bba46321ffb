"""Run the vendor's whole trading flow again for its rows of the page; test_vendor_trading.py checks the values.

Invariant: the steps are those of scripts/vendor_trading.py, in its order.
"""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Any, Final

from tests.support.results import result_in

from opend.simulator import ManualClock, Simulator
from opend.simulator.market.book import book
from opend_proto.qot_common import QotMarket

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["run_trading_flow"]

_SCRIPT: Final = "tests/interop/scripts/vendor_trading.py"
_SECONDS: Final = 60.0


def run_trading_flow(python: Path, root: Path, folder: Path) -> list[tuple[str, str]]:
    """Run the flow and return each step with "ok", or with the words of its refusal."""
    with Simulator(seed=7, clock=ManualClock()) as simulator:
        listing = simulator.market.find(QotMarket.HK_SECURITY, "00700")
        assert listing is not None
        shown = book(simulator.market, listing)
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "OPEND_PORT": str(simulator.port),
            "OPEND_LOW": str(shown.bids[-1].price - 10),
            "OPEND_HIGH": str(shown.asks[-1].price),
            "OPEND_TODAY": "2025-06-02",
        }
        command = [str(python), str(root / _SCRIPT)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=_SECONDS, check=True)
    result: dict[str, Any] = result_in(done.stdout)
    return [(step, f"refused: {answer}" if isinstance(answer, str) else "ok") for step, answer in result.items()]
