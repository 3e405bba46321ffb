"""Go through all accounts of a login: what each may trade, what it is worth, and the sums by currency."""

from argparse import ArgumentParser, Namespace
from collections import defaultdict
from contextlib import AbstractContextManager, nullcontext

from opend import Client, ServerError
from opend.simulator import ManualClock, Simulator
from opend_proto.trd_common import Currency, Funds, TrdAcc, TrdAccStatus, TrdEnv, TrdHeader, TrdMarket

# The currency to ask for; an account for several markets can be shown in each.
CURRENCY = {TrdMarket.US: Currency.USD, TrdMarket.CN: Currency.CNH, TrdMarket.HKCC: Currency.CNH}


def main() -> None:
    """Print a line for each account and market, then the sums."""
    options = parse()
    env = TrdEnv[options.env]
    sums: defaultdict[str, float] = defaultdict(float)
    with gateway(options) as opend, Client(opend.host, opend.port) as client:
        for account in client.trd.get_acc_list(user_id=client.init.login_user_id).acc_list:
            if account.trd_env != env or account.acc_status == TrdAccStatus.DISABLED:
                continue
            for market in account.trd_market_auth_list:
                currency = CURRENCY.get(market, Currency.HKD)
                funds = funds_of(client, account, market, currency)
                print(line(account, market, currency, funds))
                if funds is not None:
                    sums[currency.name] += funds.total_assets
    for name, total in sorted(sums.items()):
        print(f"all {name} {total:>46,.2f}")


def funds_of(client: Client, account: TrdAcc, market: TrdMarket, currency: Currency) -> Funds | None:
    """Return the funds of an account in a market; None if the gateway refuses to tell."""
    header = TrdHeader(trd_env=account.trd_env, acc_id=account.acc_id, trd_market=market)
    try:
        return client.trd.get_funds(header=header, currency=currency).funds
    except ServerError as error:
        print(f"{account.acc_id} {market.name}: {error.ret_msg}")
        return None


def line(account: TrdAcc, market: TrdMarket, currency: Currency, funds: Funds | None) -> str:
    """Return a line about an account; only the last four digits of its number are shown."""
    kind = "" if account.acc_type is None else account.acc_type.name
    worth = "?" if funds is None else f"{funds.total_assets:,.2f}"
    name = f"…{account.acc_id % 10_000:04} {account.trd_env.name:<8} {market.name:<4} {kind:<6}"
    return f"{name} {worth:>24} {currency.name}"


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, whose clock stands still, or the address of a running OpenD."""
    return Simulator(clock=ManualClock()) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--env", default="SIMULATE", choices=[each.name for each in TrdEnv])
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
