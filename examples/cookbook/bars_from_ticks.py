"""Make bars of any length from ticks, and print each when the next one begins."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice

from opend import Client, Gap, Tick
from opend.simulator import Simulator, SpeedClock
from opend_proto.qot_common import Ticker

START = 1_748_831_450.0  # Monday 2 June 2025, 10:30:50 in Hong Kong


@dataclass
class Bar:
    """The trades of one span of time, which begins at `begin` in the exchange's local time."""

    begin: datetime
    open: float
    high: float
    low: float
    close: float
    volume: int = 0
    whole: bool = True

    def add(self, tick: Ticker) -> None:
        """Count a trade in."""
        self.high, self.low = max(self.high, tick.price), min(self.low, tick.price)
        self.close = tick.price
        self.volume += tick.volume


def bars(items: Iterable[Tick | Gap], seconds: int) -> Iterator[Bar]:
    """Yield each bar that has ended; the first one, and those around a gap, are not whole."""
    bar, whole = None, False
    for item in items:
        if isinstance(item, Gap):
            whole = False
            if bar is not None:
                bar.whole = False
            continue
        begin = begin_of(item.ticker, seconds)
        if bar is None or begin > bar.begin:
            if bar is not None:
                yield bar
                whole = True
            price = item.ticker.price
            bar = Bar(begin, price, price, price, price, whole=whole)
        bar.add(item.ticker)


def begin_of(tick: Ticker, seconds: int) -> datetime:
    """Return when the bar of a tick begins, counted from midnight."""
    moment = datetime.fromisoformat(tick.time)
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight + (moment - midnight) // timedelta(seconds=seconds) * timedelta(seconds=seconds)


def main() -> None:
    """Print bars until there are enough."""
    options = parse()
    with gateway(options) as opend, Client(opend.host, opend.port) as client:
        whole = (bar for bar in bars(client.ticks(options.code), options.seconds) if bar.whole)
        for bar in islice(whole, options.count):
            prices = (f"{price:8.2f}" for price in (bar.open, bar.high, bar.low, bar.close))
            print(f"{options.code}  {bar.begin:%H:%M:%S}", *prices, f"{bar.volume:9,}")


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, at thirty times the speed of a real market, or the address of a running OpenD."""
    return Simulator(clock=SpeedClock(30, START)) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("code", nargs="?", default="HK.00700")
    parser.add_argument("--seconds", type=int, default=60, help="length of a bar")
    parser.add_argument("--count", type=int, default=5, help="bars to print")
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
