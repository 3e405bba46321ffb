"""Print every tick of two securities once and in order; gaps after a lost connection are filled or reported."""

from itertools import islice

from opend import Client, Gap, Tick
from opend.simulator import Simulator

with Simulator() as gateway, Client(gateway.host, gateway.port) as client:
    for item in islice(client.ticks(["HK.00700", "US.AAPL"], recent=5), 16):
        match item:
            case Tick(ticker=ticker):
                print(f"{item.code}  {ticker.time}  {ticker.price:8.3f}  {ticker.volume:6d}  {ticker.dir.name}")
            case Gap(after_sequence=after, before_sequence=before):
                print(f"{item.code}  ticks between {after} and {before} may be missing")
