"""Inject faults into connections through a proxy, so that a test can see how a program copes.

Invariant: without faults the proxy changes nothing. After ``stop`` there is no thread, task or socket left, and an
error of the proxy itself, such as a fault that cannot work on this transport, has been raised.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.serving.addresses import check_port, resolve
from opend.serving.background import Background
from opend.testing.service import FaultService
from opend.testing.tally import Switch, Tally

if TYPE_CHECKING:
    import socket
    from collections import Counter
    from collections.abc import Iterable, Sequence

    from opend.testing.faults import Fault

__all__ = ["FaultProxy"]


class FaultProxy(Background[FaultService]):
    """A proxy on this machine: ``with FaultProxy(host, port) as proxy:`` and connect to its host and port instead.

    It runs on a daemon thread, so that blocking and asynchronous tests use it alike; ``async with`` works too.

    Args:
        upstream_host: The host of the OpenD or the simulator.
        upstream_port: Its port, for TCP or for WebSocket.
        faults: The faults in force from the start; set ``faults`` to change them at any later time.
        host: The address to listen on.
        port: The port to listen on; 0 picks a free one.
        seed: The same seed makes the same choices on the same bytes.
    """

    thread_name = "opend-proxy"

    def __init__(
        self,
        upstream_host: str,
        upstream_port: int,
        *,
        faults: Iterable[Fault] = (),
        host: str = "127.0.0.1",
        port: int = 0,
        seed: int = 0,
    ) -> None:
        check_port("upstream_port", upstream_port, lowest=1)
        super().__init__(host, port)
        self.upstream_host = upstream_host
        self.upstream_port = upstream_port
        self._seed = seed
        self._tally = Tally()
        self._switches: list[Switch] = []
        self._switches = self._make_switches(faults)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults in force; an assignment changes them, also on open connections, before it returns.

        A fault that stays in the list continues undisturbed; the data that a removed fault held is delivered.
        """
        return tuple(switch.fault for switch in self._switches)

    @faults.setter
    def faults(self, faults: Iterable[Fault]) -> None:
        with self._lock:
            self._switches = self._make_switches(faults)
            self._ask(lambda service: service.switch(self._switches))

    @property
    def counts(self) -> Counter[str]:
        """How often each fault has happened so far, by its name."""
        return self._tally.snapshot()

    @property
    def connections(self) -> int:
        """Number of connections that are open now."""
        running = self._running
        return running.service.connections if running else 0

    @property
    def accepted(self) -> int:
        """Number of connections accepted since the proxy was started, including refused ones."""
        running = self._running
        return running.service.accepted if running else 0

    def wait_for(self, name: str, times: int = 1, timeout: float = 5.0) -> bool:
        """Wait until the fault with this name has happened ``times`` times, for at most ``timeout`` seconds.

        Return whether it has.
        """
        return self._tally.wait(name, times, timeout)

    def disconnect_all(self, *, reset: bool = True) -> int:
        """End every connection, by a reset or a normal close, and return their number."""
        with self._lock:
            return self._ask(lambda service: service.disconnect_all(reset=reset)) or 0

    def _open(self, sockets: Sequence[socket.socket]) -> FaultService:
        (sock,) = sockets
        return FaultService(sock, resolve(self.upstream_host, self.upstream_port), self._seed, self._switches)

    def _make_switches(self, faults: Iterable[Fault]) -> list[Switch]:
        left = list(self._switches)
        return [_take(left, fault) or Switch(fault, self._tally) for fault in faults]


def _take(switches: list[Switch], fault: Fault) -> Switch | None:
    for position, switch in enumerate(switches):
        if switch.fault == fault:
            return switches.pop(position)
    return None
