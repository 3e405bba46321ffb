"""The paper trader survives a restart of its gateway, trades on no past tick, and ends on Ctrl-C within a second."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from tests.support.patience import until
from tests.support.peers.ports import HOST, reserved_port

from opend import Client, LinkError
from opend.accounts.blocking import Account
from opend.simulator import Simulator, SpeedClock
from opend_proto.trd_common import OrderStatus

TRADER = Path(__file__).resolve().parents[2] / "examples" / "paper_trader.py"
LONG = 20
"""How many ticks it needs before it trades."""


def has_orders(account: Account) -> bool:
    """Return whether the gateway, if it can be reached, knows orders."""
    with suppress(LinkError):
        return bool(account.orders())
    return False


def test_the_trader_outlives_its_gateway_and_ends_at_once() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with (
        reserved_port() as port,
        Simulator(port=port, push_interval=0.02, clock=SpeedClock(10)) as gateway,
        Client(HOST, port) as client,
    ):
        account = client.account(market="HK")
        ticks = client.ticks("HK.00700", recent=0)
        program = subprocess.Popen(
            [sys.executable, "-W", "error", str(TRADER), HOST, str(port)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            assert program.stdout is not None
            seen = 0
            while not account.book.orders():
                next(ticks)
                seen += 1
            assert seen >= LONG  # Ticks from before it came would have filled its averages at once.
            assert program.stdout.readline()
            gateway.stop()
            gateway.start()  # It has forgotten all orders and positions.
            until(lambda: has_orders(account))
            program.send_signal(signal.SIGINT)
            asked = time.monotonic()
            output, complaints = program.communicate(timeout=30)
            took = time.monotonic() - asked
        finally:
            program.kill()
            program.communicate()
        assert (program.returncode, complaints) == (0, "")
        assert took < 1.5, took
        # Named are orders that the restart made the gateway forget, and one that was interrupted before it was sent.
        assert output.splitlines()[-1].startswith("not cancelled: "), output
        account.refresh()
        assert {order.order_status for order in account.orders()} <= {OrderStatus.FILLED_ALL, OrderStatus.CANCELLED_ALL}
