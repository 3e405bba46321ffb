"""Run the simulator that `bench.load` puts under load: ten busy securities, and no limits on requests."""

from __future__ import annotations

import json
import sys
from dataclasses import replace

from opend.simulator import LISTINGS, Simulator

_SECURITIES = 10
_TRADES_PER_MINUTE = 600


def main() -> None:
    """Serve until the parent closes the pipe."""
    busy = [replace(listing, trades_per_minute=_TRADES_PER_MINUTE) for listing in LISTINGS[:_SECURITIES]]
    with Simulator(securities=busy, rate_limits=False, subscription_quota=1_000_000) as simulator:
        codes = [listing.text for listing in busy]
        print("@", json.dumps({"port": str(simulator.port), "codes": ",".join(codes)}), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
