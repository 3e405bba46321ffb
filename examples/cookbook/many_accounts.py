"""Go through all accounts of a login: what each may trade, what it is worth, and the sums by currency."""

from argparse import ArgumentParser, Namespace
from collections import defaultdict
from contextlib import AbstractContextManager, nullcontext

from opend import Client, ServerError
from opend.simulator import ManualClock, Simulator
from opend_proto.trd_common import Currency, Funds, TrdAcc, TrdAccStatus, TrdEnv, TrdHeader, TrdMarket

# The currency of accounts for a single market, which the gateway does not name.
CURRENCY = {TrdMarket.US: Currency.USD, TrdMarket.CN: Currency.CNH, TrdMarket.HKCC: Currency.CNH}


def main() -> None:
    """Print a line for each account, then the sums."""
    options = parse()
    sums: defaultdict[str, float] = defaultdict(float)
    with gateway(options) as opend, Client(opend.host, opend.port) as client:
        for account in client.trd.get_acc_list(user_id=client.init.login_user_id).acc_list:
            if account.trd_env != TrdEnv[options.env] or account.acc_status == TrdAccStatus.DISABLED:
                continue
            funds = funds_of(client, account, Currency[options.currency])
            if funds is None:
                continue
            currency = funds.currency or CURRENCY.get(account.trd_market_auth_list[0], Currency.HKD)
            sums[currency.name] += funds.total_assets
            print(f"{name_of(account):<36} {funds.total_assets:>16,.2f} {currency.name}")
    for currency_name, total in sorted(sums.items()):
        print(f"{'all':<36} {total:>16,.2f} {currency_name}")


def funds_of(client: Client, account: TrdAcc, currency: Currency) -> Funds | None:
    """Return the funds of an account; None if it has no market, or if the gateway refuses to tell."""
    if not account.trd_market_auth_list:
        return None
    # One market is enough: an account for several is still one account.
    market = account.trd_market_auth_list[0]
    header = TrdHeader(trd_env=account.trd_env, acc_id=account.acc_id, trd_market=market)
    try:
        return client.trd.get_funds(header=header, currency=currency).funds
    except ServerError as error:
        print(f"{name_of(account)} refused: {error.ret_msg}")
        return None


def name_of(account: TrdAcc) -> str:
    """Return a name for an account; only the last four digits of its number are shown."""
    kind = "" if account.acc_type is None else account.acc_type.name
    markets = " ".join(each.name for each in account.trd_market_auth_list)
    return f"…{account.acc_id % 10_000:04} {account.trd_env.name} {kind} {markets}"


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, whose clock stands still, or the address of a running OpenD."""
    return Simulator(clock=ManualClock()) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--env", default="SIMULATE", choices=[each.name for each in TrdEnv])
    parser.add_argument("--currency", default="HKD", help="the currency of accounts for several markets")
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
