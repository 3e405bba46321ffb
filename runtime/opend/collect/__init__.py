"""Collect live data into a folder of Parquet files, and download history into it.

    async with AsyncClient() as client:
        collector = AsyncCollector(client, "data", Wanted.of(["HK.00700", "US.AAPL"], ticks=True, bars=["1m"]))
        await collector.run()  # until it is cancelled

Invariant: each tick and each closed bar that the gateway told is in the folder once, or lies inside a gap there.
"""

from opend.collect.collector import AsyncCollector
from opend.collect.downloading.downloads import download
from opend.collect.wanted import Wanted

__all__ = ["AsyncCollector", "Wanted", "download"]
