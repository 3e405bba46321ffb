"""Unlock real trading with a password that is in no file, and lock it again whatever happens."""

import os
from argparse import ArgumentParser, Namespace
from collections.abc import Generator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from getpass import getpass
from hashlib import md5
from importlib import import_module
from importlib.util import find_spec
from secrets import token_urlsafe

from opend import Client, ServerError
from opend.simulator import ManualClock, Simulator

VARIABLE = "OPEND_TRADE_PASSWORD"


def main() -> None:
    """Unlock, do the work, lock."""
    options = parse()
    if options.simulate:
        os.environ[VARIABLE] = token_urlsafe()  # made for this run; the embedded OpenD is told it
    with (
        gateway(options) as opend,
        Client(opend.host, opend.port, allow_real_trading=True, unlock_provider=digest) as client,
        unlocked(client),
    ):
        print("unlocked: orders for real accounts are accepted now")
    print("locked again")


@contextmanager
def unlocked(client: Client) -> Generator[None, None, None]:
    """Unlock the login's real accounts while the block runs; after a lost connection `digest` is asked again."""
    try:
        client.trd.unlock_trade(unlock=True, pwd_md5=digest())
    except ServerError as error:
        raise SystemExit(f"not unlocked: {error.ret_msg}") from None
    try:
        yield
    finally:
        client.trd.unlock_trade(unlock=False)


def digest() -> str:
    """Return the MD5 of the trading password, in the form that the gateway takes."""
    return md5(password().encode(), usedforsecurity=False).hexdigest()


def password() -> str:
    """Return the trading password: from the environment, else the system's keyring, else as the user types it."""
    if found := os.environ.get(VARIABLE):
        return found
    if find_spec("keyring"):  # store it once: keyring set opend trade
        kept = import_module("keyring").get_password("opend", "trade")
        if kept:
            return str(kept)
    return getpass("trading password: ")


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, or the address of a running OpenD."""
    if not options.simulate:
        return nullcontext(options)
    return Simulator(clock=ManualClock(), trade_password=password())


def parse() -> Namespace:
    """Return the options of the command line; a password is none of them, since all users of a machine see those."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
