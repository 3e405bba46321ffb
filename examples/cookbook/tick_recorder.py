"""Record every tick to a CSV file: each once and in order, across lost connections and restarts of this program."""

import csv
from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext
from itertools import islice
from pathlib import Path

from opend import Client, Disconnected, Gap, Restored, StateEvent, Tick
from opend.simulator import Simulator, SpeedClock

START = 1_748_831_400.0  # Monday 2 June 2025, 10:30 in Hong Kong


def main() -> None:
    """Record until the count is reached, or for ever."""
    options = parse()
    with gateway(options) as opend, Client(opend.host, opend.port) as client:
        client.on_state(report)
        recorded = record(client, options.codes, options.file, options.count)
    print(f"{recorded} ticks added to {options.file.name}")


def record(client: Client, codes: list[str], path: Path, count: int | None) -> int:
    """Append ticks to the file, and a line with the word "gap" where some may be missing; return how many."""
    last = last_sequences(path)
    seen: set[str] = set()
    recorded = 0
    with path.open("a", newline="", encoding="utf-8") as file:
        lines = csv.writer(file)
        for item in islice(client.ticks(codes), count):
            before = last.get(item.code, 0)
            match item:
                case Gap(after_sequence=after):
                    lines.writerow([item.code, after, "gap"])
                case Tick(ticker=tick):
                    if item.code not in seen and 0 < before < tick.sequence:
                        lines.writerow([item.code, before, "gap"])  # the program was away for over 1,000 ticks
                    if tick.sequence > before:
                        row = (item.code, tick.sequence, tick.time, tick.price, tick.volume, tick.dir.name)
                        lines.writerow(row)
                        last[item.code] = tick.sequence
                        recorded += 1
                    seen.add(item.code)
            file.flush()
    return recorded


def last_sequences(path: Path) -> dict[str, int]:
    """Return the last sequence of each code that an earlier run has written."""
    if not path.exists():
        return {}
    with path.open(newline="", encoding="utf-8") as file:
        return {row[0]: int(row[1]) for row in csv.reader(file) if len(row) > 2}


def report(event: StateEvent) -> None:
    """Say what becomes of the connection."""
    if isinstance(event, Disconnected):
        print(f"connection lost: {event.error}")
    elif isinstance(event, Restored):
        print(f"connected again; {event.succeeded} subscriptions restored")


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, at ten times the speed of a real market, or the address of a running OpenD."""
    return Simulator(clock=SpeedClock(10, START)) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("codes", nargs="*", default=["HK.00700", "US.AAPL"])
    parser.add_argument("--file", type=Path, default=Path("ticks.csv"))
    parser.add_argument("--count", type=int, help="end after this many items (default: never)")
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
