"""Download a year of daily candlesticks to a CSV file for each security; a second run reads only what is missing."""

import sys
from datetime import date
from pathlib import Path
from tempfile import mkdtemp

from opend import Client, frames
from opend.simulator import ManualClock, Simulator
from opend_proto.qot_common import KLType, RehabType

FIRST, LAST = date(2024, 6, 3), date(2025, 5, 30)
folder = Path(sys.argv[1] if len(sys.argv) > 1 else mkdtemp())
with Simulator(clock=ManualClock()) as gateway, Client(gateway.host, gateway.port) as client:
    history, adjusted = client.qot.iter_history_kl, RehabType.FORWARD  # all pages, within the rate limit
    for code in ("HK.00700", "HK.00005", "US.AAPL"):
        path, part = folder / f"{code}.csv", folder / f"{code}.part"
        if not path.exists():
            rows = frames.fetch(
                history, security=code, kl_type=KLType.DAY, rehab_type=adjusted, begin_time=FIRST, end_time=LAST
            ).to_polars()
            rows.write_csv(part)
            part.replace(path)  # so that a file that is there is complete
            print(f"{code}: {rows.height} candlesticks in {path}")
