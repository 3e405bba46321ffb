"""``python -m tests.hub.soak.hub_program SETTINGS``: one of two hubs.

Invariant: it ends when it fails, so that a supervisor starts it again; only faults leave a trace in its log.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
import sys
from dataclasses import asdict, dataclass

from tests.soak.peers.gateway import end_with_parent

from opend import OpenDError
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.session.life.backoff import Reconnect
from opend.settings import Settings

__all__ = ["LEASE_SECONDS", "NAME", "HubSetup", "command"]

NAME = "soak"
LEASE_SECONDS = 10.0
_WATCH_SECONDS = 0.05


@dataclass(frozen=True)
class HubSetup:
    """The ports by which a hub reaches OpenD and NATS."""

    opend_port: int
    nats_port: int


def command(setup: HubSetup) -> list[str]:
    """Return the arguments after ``python -m``."""
    return ["tests.hub.soak.hub_program", json.dumps(asdict(setup))]


class _NoTraces(logging.Filter):
    """Leaves out the traces of this package's own errors, so that those of faults stand out."""

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], OpenDError):
            record.msg, record.args, record.exc_info = f"{record.getMessage()}: {record.exc_info[1]}", None, None
        return True


async def _serve(setup: HubSetup) -> str:
    """Be a hub until it fails; return the reason."""
    gateway = Settings(
        {
            "host": "127.0.0.1",
            "port": setup.opend_port,
            "reconnect": Reconnect(first=0.02, longest=0.5),
            "rate_limit": "off",
            "timeout": 3.0,
            "connect_timeout": 2.0,
        }
    )
    options = HubOptions(name=NAME, standby=True, allow_trading=True, lease_seconds=LEASE_SECONDS, hold_seconds=0.0)
    try:
        async with Hub(gateway, f"nats://127.0.0.1:{setup.nats_port}", options, login={}) as hub:
            while hub.failure is None:  # noqa: ASYNC110 - the hub has no event of it
                await asyncio.sleep(_WATCH_SECONDS)
            return str(hub.failure)
    except OpenDError as error:
        return str(error)


def main() -> None:
    """Serve; end with status 1 and the reason."""
    end_with_parent()
    handler = logging.StreamHandler()
    handler.addFilter(_NoTraces())
    logging.basicConfig(
        level=logging.INFO, format=f"%(asctime)s {os.getpid()} %(name)s %(message)s", handlers=[handler]
    )
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    sys.exit(asyncio.run(_serve(HubSetup(**json.loads(sys.argv[1])))))


if __name__ == "__main__":
    main()
