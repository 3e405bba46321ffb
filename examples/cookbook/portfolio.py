"""Watch a portfolio: positions, their value and profit, again after each event of an order and every few seconds."""

from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext
from itertools import count
from threading import Event

from opend import Client
from opend.simulator import ManualClock, Simulator
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide


def main() -> None:
    """Print the portfolio for each round."""
    options = parse()
    with gateway(options) as opend, Client(opend.host, opend.port) as client:
        header = account(client, TrdMarket[options.market])
        changed = Event()
        # Events of orders, not of fills: simulated accounts get only these.
        client.trd.on_update_order(lambda _: changed.set())
        client.trd.sub_acc_push(acc_id_list=[header.acc_id])
        if options.simulate:
            buy(client, header, {"00700": 300, "00005": 2000})
        for number in count(1):
            show(client, header)
            if number == options.rounds:
                break
            changed.wait(options.every)
            changed.clear()


def account(client: Client, market: TrdMarket) -> TrdHeader:
    """Return the header of the first simulated account for a market."""
    for each in client.trd.get_acc_list(user_id=client.init.login_user_id).acc_list:
        if each.trd_env == TrdEnv.SIMULATE and market in each.trd_market_auth_list:
            return TrdHeader(trd_env=each.trd_env, acc_id=each.acc_id, trd_market=market)
    raise SystemExit(f"this login has no simulated account for {market.name}")


def show(client: Client, header: TrdHeader) -> None:
    """Print the positions and the funds as they are now."""
    for each in client.trd.get_position_list(header=header).position_list:
        value, profit = f"{each.val:13,.2f}", f"{each.pl_val:+11,.2f}"
        print(f"{each.code:<8} {each.name:<16} {each.qty:8,g} at {each.price:9.3f} = {value}  {profit}")
    funds = client.trd.get_funds(header=header).funds
    if funds is not None:
        print(f"{'cash':<8} {funds.cash:56,.2f}")
        print(f"{'total':<8} {funds.total_assets:56,.2f}")


def buy(client: Client, header: TrdHeader, wanted: dict[str, int]) -> None:
    """Buy shares at the market, so that the embedded OpenD has something to show."""
    for code, qty in wanted.items():
        client.trd.place_order(header=header, trd_side=TrdSide.BUY, order_type=OrderType.MARKET, code=code, qty=qty)


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, whose clock stands still, or the address of a running OpenD."""
    return Simulator(clock=ManualClock()) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--market", default="HK", choices=[each.name for each in TrdMarket])
    parser.add_argument("--every", type=float, default=10.0, help="seconds between two rounds without an event")
    parser.add_argument("--rounds", type=int, default=1, help="0 goes on until Ctrl-C")
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
