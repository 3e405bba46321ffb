"""Trade in simulation by two moving averages: buy when the short one rises above the long one, sell when it falls.

It trades on live ticks only, survives a restart of the gateway, and on Ctrl-C cancels what still waits, or names it.
"""

import sys
from collections import deque
from contextlib import suppress

from opend import Account, Client, OpenDError, RiskLimits, Tick
from opend.simulator import Simulator

CODE, SHORT, LONG, LOT = "HK.00700", 5, 20, 100
LIMITS = RiskLimits(max_notional={"HKD": 100_000}, allowed=[CODE], price_band=0.03, max_orders_per_minute=20)


def trade(client: Client, account: Account, trades: int) -> None:
    """Follow the ticks from now on, until so many orders have filled."""
    prices, held = deque[float](maxlen=LONG), None
    for item in client.ticks(CODE, recent=0):
        if not isinstance(item, Tick):
            prices.clear()  # Some ticks may be missing, so the averages begin anew.
            continue
        prices.append(item.ticker.price)
        if len(prices) < LONG or not item.live:
            continue  # Ticks that were missed for a while are read later, and are too old to trade on.
        rises = sum([*prices][-SHORT:]) / SHORT > sum(prices) / LONG
        try:
            if held is None:
                held = sum(position.qty for position in account.positions() if position.code == "00700")
            if rises == (held >= LOT):
                continue
            held = None  # Whatever comes next, ask for it again.
            order = (account.buy if rises else account.sell)(CODE, LOT, limit=prices[-1])
            if not order.wait(2):
                order.cancel()
                order.wait(2)
            print("bought" if rises else "sold", order.filled, order.average_price or "", flush=True)
            trades -= order.filled > 0
        except OpenDError as error:
            print("failed:", error, *account.unresolved, flush=True)
        if not trades:
            return


def run(host: str, port: int, trades: int = sys.maxsize) -> None:
    """Trade at a gateway until Ctrl-C, or so many times."""
    with Client(host, port, risk_limits=LIMITS) as client, suppress(KeyboardInterrupt):
        account = client.account(market="HK")
        try:
            trade(client, account, trades)
        finally:
            print("not cancelled:", account.cancel_all(timeout=0.5) or "nothing")


if len(sys.argv) == 3:
    run(sys.argv[1], int(sys.argv[2]))
else:
    with Simulator(push_interval=0.02) as gateway:
        run(gateway.host, gateway.port, trades=2)
