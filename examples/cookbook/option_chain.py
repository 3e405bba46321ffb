"""Read the option chain of the next expiration with prices and greeks, as one frame: a row for each strike."""

from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext

import polars as pl

from opend import Client, frames, security
from opend.simulator import ManualClock, Simulator
from opend_proto.qot_common import Security

SNAPSHOTS = 400  # the most codes that one call takes
COLUMNS = {
    "option_ex_data_strike_price": "strike",
    "option_ex_data_type": "type",
    "basic_bid_price": "bid",
    "basic_ask_price": "ask",
    "option_ex_data_implied_volatility": "iv",
    "option_ex_data_delta": "delta",
    "option_ex_data_gamma": "gamma",
    "option_ex_data_theta": "theta",
    "option_ex_data_open_interest": "open interest",
}


def main() -> None:
    """Print the strikes around the money."""
    options = parse()
    with gateway(options) as opend, Client(opend.host, opend.port) as client:
        owner = security(options.code)
        expirations = client.qot.get_option_expiration_date(owner=owner).date_list
        day = next(each.strike_time for each in expirations if each.strike_time)
        frame = chain(client, owner, day)
    print(f"{options.code} {day}: {frame.height} strikes")
    print("  iv %   delta     bid     ask  strike     bid     ask   delta")
    near = (pl.col("delta CALL") - 0.5).abs()
    for row in frame.sort(near).head(options.strikes).sort("strike").iter_rows(named=True):
        call = f"{row['iv CALL']:6.2f}  {row['delta CALL']:6.3f}  {row['bid CALL']:6.2f}  {row['ask CALL']:6.2f}"
        put = f"{row['bid PUT']:6.2f}  {row['ask PUT']:6.2f}  {row['delta PUT']:6.3f}"
        print(f"{call}  {row['strike']:6.1f}  {put}")


def chain(client: Client, owner: Security, day: str) -> pl.DataFrame:
    """Return a row for each strike of an expiration, with columns such as "delta CALL" and "delta PUT"."""
    reply = client.qot.get_option_chain(owner=owner, begin_time=day, end_time=day)
    strikes = [item for chain in reply.option_chain for item in chain.option]
    contracts = [side.basic.security for item in strikes for side in (item.call, item.put) if side is not None]
    pages = [
        frames.fetch(client.qot.get_security_snapshot, security_list=contracts[at : at + SNAPSHOTS]).to_polars()
        for at in range(0, len(contracts), SNAPSHOTS)
    ]
    rows = pl.concat(pages).select(*COLUMNS).rename(COLUMNS)
    values = [name for name in COLUMNS.values() if name not in {"strike", "type"}]
    sides = [
        rows.filter(pl.col("type") == side).select("strike", pl.col(values).name.suffix(f" {side}"))
        for side in ("CALL", "PUT")
    ]
    return sides[0].join(sides[1], on="strike", how="full", coalesce=True).sort("strike")


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, whose clock stands still, or the address of a running OpenD."""
    return Simulator(clock=ManualClock()) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("code", nargs="?", default="US.AAPL")
    parser.add_argument("--strikes", type=int, default=5, help="strikes to print")
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
