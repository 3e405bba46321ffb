"""Move a futu-api program step by step: change its import, then its calls, one after another, on one connection."""

from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext

from opend import Client, frames, security
from opend.futu import RET_OK, KLType, OpenQuoteContext, SubType
from opend.simulator import ManualClock, Simulator
from opend_proto import qot_common


def main() -> None:
    """Do the same twice: with the vendor's calls, and with the typed ones."""
    options = parse()
    with gateway(options) as opend:
        # Step 1: `from futu import *` becomes `from opend.futu import *`; the rest of the program stays.
        context = OpenQuoteContext(host=opend.host, port=opend.port)
        try:
            as_before(context, options.code)
            # Step 2: call by call. `context.client` is the typed client of the same connection.
            typed(context.client, options.code)
        finally:
            context.close()


def as_before(context: OpenQuoteContext, code: str) -> None:
    """Read ticks and candlesticks as a program for futu-api does: return codes, texts, data frames."""
    ret, message = context.subscribe([code], [SubType.TICKER, SubType.K_DAY], subscribe_push=False)
    if ret != RET_OK:
        print("error:", message)
        return
    ret, data = context.get_rt_ticker(code, 2)
    if ret == RET_OK:
        print(data[["code", "time", "price", "volume", "ticker_direction"]].to_string(index=False))
    ret, data = context.get_cur_kline(code, 2, KLType.K_DAY)
    if ret == RET_OK:
        print(data[["time_key", "open", "close"]].to_string(index=False))


def typed(client: Client, code: str) -> None:
    """Do the same with exceptions, enums and types that an editor and a type checker know."""
    wanted = security(code)
    for tick in client.qot.get_ticker(security=wanted, max_ret_num=2).ticker_list:
        print(f"{tick.time}  {tick.price:.3f}  {tick.volume}  {tick.dir.name}")
    candles = frames.fetch(
        client.qot.get_kl,
        security=wanted,
        kl_type=qot_common.KLType.DAY,
        rehab_type=qot_common.RehabType.FORWARD,
        req_num=2,
    )
    print(candles.to_pandas()[["time", "open_price", "close_price"]].to_string(index=False))


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, whose clock stands still, or the address of a running OpenD."""
    return Simulator(clock=ManualClock()) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("code", nargs="?", default="HK.00700")
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
