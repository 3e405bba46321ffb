"""Connect a command to its gateway.

Invariant: a simulator that was started for a command ends with it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from opend.cli.naming.nearest import did_you_mean
from opend.cli.naming.words import CODES
from opend.cli.output import note
from opend.client_sync import Client
from opend.errors import ServerError
from opend.securities import security_text

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Generator, Sequence

    from opend_proto.qot_common import Security, SubType

__all__ = ["connected", "subscribe"]


@contextmanager
def connected(arguments: Namespace, *, allow_real_trading: bool = False) -> Generator[Client, None, None]:
    """Yield a client connected to the gateway given by the arguments of `opend.cli.options.add_connection`."""
    with (
        _target(arguments) as (host, port),
        Client(
            host,
            port,
            rsa_key=arguments.rsa_key,
            encryption=arguments.encryption,
            timeout=arguments.timeout,
            connect_timeout=arguments.timeout,
            reconnect=None,
            check_versions=arguments.check_versions,
            allow_real_trading=allow_real_trading,
        ) as client,
    ):
        note(arguments, f"connected to {host}:{port}, OpenD version {client.init.server_ver}")
        yield client


def subscribe(
    arguments: Namespace, client: Client, securities: Sequence[Security], sub_type: SubType, *, pushes: bool = False
) -> None:
    """Subscribe, which the gateway requires for live data; ``pushes`` also asks for pushes from now on."""
    note(arguments, f"subscribing to {sub_type.name} of {', '.join(map(security_text, securities))}")
    try:
        client.qot.sub(
            security_list=securities,
            sub_type_list=[sub_type],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True if pushes else None,
            is_first_push=False if pushes else None,
        )
    except ServerError as error:
        error.message += next((_meant(each) for each in securities if each.code in error.message), "")
        raise


def _meant(refused: Security) -> str:
    """Return a suggestion for a security whose code the gateway has refused."""
    text = security_text(refused)
    return "" if text in CODES else did_you_mean(text, CODES)


@contextmanager
def _target(arguments: Namespace) -> Generator[tuple[str, int], None, None]:
    if not arguments.simulate:
        yield arguments.host, arguments.port
        return
    from opend.simulator import Simulator

    with Simulator(rsa_key=arguments.rsa_key) as simulator:
        yield simulator.host, simulator.port
