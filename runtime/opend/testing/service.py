"""Relay connections on the proxy's own thread, with the faults in force.

Invariant: the faults in force are the same for all connections, from their first byte on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.relay.connection import RelayedConnection, Streams
from opend.relay.service import Service
from opend.testing.faults import Refuse
from opend.testing.stream import FaultStream

if TYPE_CHECKING:
    import socket
    from collections.abc import Sequence

    from opend.serving.addresses import Address
    from opend.testing.tally import Switch

__all__ = ["FaultService"]


class FaultService(Service[FaultStream]):
    """A running proxy; everything except its constructor must be called on its loop's thread."""

    def __init__(self, port: socket.socket, upstream: Address, seed: int, switches: Sequence[Switch]) -> None:
        super().__init__(port, upstream)
        self._seed = seed
        self._switches = switches

    async def switch(self, switches: Sequence[Switch]) -> None:
        """Replace the faults in force, also on open connections."""
        self._switches = switches
        self._listen(self._is_wanted())
        for connection in self._connections.values():
            self._start(connection)

    def _is_wanted(self) -> bool:
        return all(switch.fault.listening for switch in self._switches if isinstance(switch.fault, Refuse))

    def _is_refused(self, client: str) -> bool:
        del client
        return any(self._refuses(switch) for switch in self._switches)

    def _refuses(self, switch: Switch) -> bool:
        fault = switch.fault
        return isinstance(fault, Refuse) and fault.connection in {None, self.accepted} and switch.take()

    def _streams(self, number: int) -> Streams[FaultStream]:
        return Streams(FaultStream("to_client", number, self._seed), FaultStream("to_server", number, self._seed))

    def _start(self, connection: RelayedConnection[FaultStream]) -> None:
        connection.change(lambda stream, now: stream.switch(self._switches, now))
