"""Make all checks, in the order in which one rests on another.

Invariant: the same checks are reported in the same order, whatever they find.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.doctor import gateway, line, reaching
from opend.doctor.disk import disk
from opend.doctor.finding import Bounds, Finding, State
from opend.errors import OpenDError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opend.client_sync import Client
    from opend.doctor.finding import Check, Target

__all__ = ["CHECKS", "examine"]

_CONNECTED: Final[Mapping[str, tuple[Check, str]]] = {
    "version": (gateway.version, "update OpenD to the latest release"),
    "login": (gateway.login, "look at OpenD's window or log, and log in anew"),
    "markets": (gateway.markets, "look at OpenD's window or log, and log in anew"),
    "rights": (gateway.rights, "log OpenD in anew; `opend call GetUserInfo '{}'` shows what it answers"),
    "quotas": (gateway.quotas, "log OpenD in anew; `opend call Qot_GetSubInfo '{}'` shows what it answers"),
    "clock": (gateway.clock, "look at OpenD's window or log, and log in anew"),
    "keep-alive": (line.keep_alive, "OpenD accepts calls but does not answer them: start it anew"),
    "latency": (line.latency, "OpenD stops answering, or the network loses replies: look at OpenD's log"),
    "pushes": (line.pushes, "give with --code a security for which the user has a quote right"),
}
"""The checks of a connection by their names, each with what to do if its call fails."""

CHECKS: Final = ("port", "handshake", "encryption", *_CONNECTED, "disk")
"""The names of all checks in their order."""


def examine(target: Target, bounds: Bounds | None = None) -> Iterator[Finding]:
    """Yield one finding for each of `CHECKS`, as soon as it is known; raises UsageError for a wrong argument."""
    bounds = bounds or Bounds()
    reached = reaching.port(target)
    yield reached
    if reached.state is State.RED:
        yield from _skipped(CHECKS[1:-1], "the port is not open")
    else:
        yield from _behind_the_port(target, bounds)
    yield disk(target, bounds)


def _behind_the_port(target: Target, bounds: Bounds) -> Iterator[Finding]:
    client = target.open()
    try:
        client.connect()
    except OpenDError as error:
        found = reaching.refused(error, target)
        for name in CHECKS[1:-1]:
            yield found if name == found.check else next(_skipped((name,), "there is no connection"))
        return
    try:
        yield from _connected(client, target, bounds)
    finally:
        client.close()


def _connected(client: Client, target: Target, bounds: Bounds) -> Iterator[Finding]:
    yield Finding("handshake", State.OK, f"OpenD knows this connection as {client.connection_id}")
    yield reaching.encryption(target)
    for name, (check, advice) in _CONNECTED.items():
        try:
            yield check(client, target, bounds)
        except OpenDError as error:
            yield Finding(name, State.RED, str(error), advice)


def _skipped(names: tuple[str, ...], why: str) -> Iterator[Finding]:
    return (Finding(name, State.SKIPPED, f"not examined: {why}") for name in names)
