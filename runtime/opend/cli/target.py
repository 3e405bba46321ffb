"""Which gateway a command talks to.

Invariant: a simulator that was started for a command ends with it.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from opend.cli.output import note
from opend.client_sync import Client

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Generator

__all__ = ["connected"]


@contextmanager
def connected(arguments: Namespace) -> Generator[Client, None, None]:
    """A client that is connected to the gateway that `opend.cli.options.add_connection` let the user name."""
    with (
        _target(arguments) as (host, port),
        Client(
            host,
            port,
            rsa_key=arguments.rsa_key,
            encryption=arguments.encryption,
            timeout=arguments.timeout,
            reconnect=None,
        ) as client,
    ):
        note(arguments, f"connected to {host}:{port}, OpenD version {client.init.server_ver}")
        yield client


@contextmanager
def _target(arguments: Namespace) -> Generator[tuple[str, int], None, None]:
    if not arguments.simulate:
        yield arguments.host, arguments.port
        return
    from opend.simulator import Simulator

    with Simulator(rsa_key=arguments.rsa_key) as simulator:
        yield simulator.host, simulator.port
