"""Download the history of several securities to CSV files, within the quota and without doing anything twice."""

from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from opend import Client, frames, security, security_text
from opend.simulator import ManualClock, Simulator
from opend_proto.qot_common import KLType, RehabType


def main() -> None:
    """Download what is missing, as far as the quota goes."""
    options = parse()
    options.folder.mkdir(parents=True, exist_ok=True)
    with gateway(options) as opend, Client(opend.host, opend.port) as client:
        free, paid = quota(client)
        print(f"quota: {free} more securities; {len(paid)} count already")
        for code in options.codes:
            path = options.folder / f"{code}_{options.type}_{options.begin}_{options.end}.csv"
            if path.exists():
                print(f"{code:<10} is there already")
            elif code not in paid and free == 0:
                print(f"{code:<10} left out: the quota is used up")
            else:
                free -= code not in paid
                paid.add(code)
                print(f"{code:<10} {download(client, code, path, options)} candlesticks")


def quota(client: Client) -> tuple[int, set[str]]:
    """Return how many more securities may be read, and those that may be read again for free."""
    reply = client.qot.request_history_kl_quota(b_get_detail=True)
    return reply.remain_quota, {security_text(each.security) for each in reply.detail_list}


def download(client: Client, code: str, path: Path, options: Namespace) -> int:
    """Write all pages to a file, which appears only when it is complete; return the number of rows."""
    frame = frames.fetch(
        client.qot.iter_history_kl,
        security=security(code),
        kl_type=KLType[options.type],
        rehab_type=RehabType.FORWARD,
        begin_time=options.begin,
        end_time=options.end,
    ).to_polars()
    part = path.with_suffix(".part")
    frame.select("time", "open_price", "high_price", "low_price", "close_price", "volume").write_csv(part)
    part.replace(path)
    return frame.height


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, whose clock stands still, or the address of a running OpenD."""
    return Simulator(clock=ManualClock()) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("codes", nargs="*", default=["HK.00700", "HK.00005", "US.AAPL"])
    parser.add_argument("--begin", default="2024-06-03")
    parser.add_argument("--end", default="2025-05-30")
    parser.add_argument("--type", default="DAY", choices=[each.name for each in KLType if each > 0])
    parser.add_argument("--folder", type=Path, default=Path("history"))
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
