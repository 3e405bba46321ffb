"""Watch that no client loses a lease that it has renewed.

Invariant: a lease counts as renewed by whatever its client has asked and had answered.
"""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from tests.hub.soak.hub_program import LEASE_SECONDS

from opend.session.life.states import Disconnected

if TYPE_CHECKING:
    from tests.soak.watch import Watch

    from opend import AsyncClient, Client
    from opend.session.life.states import StateEvent

__all__ = ["LeaseWatch"]

_SURE_SECONDS: Final = LEASE_SECONDS - 1.0
_LOST: Final = "no longer knows this client"


class LeaseWatch:
    """Follows the connections of all clients."""

    def __init__(self, watch: Watch) -> None:
        self.ended = 0
        """Leases that ran out while their client had no answer."""
        self._watch = watch
        self._clients: dict[str, Client | AsyncClient] = {}
        self._answers: dict[str, tuple[int, float]] = {}
        self._looked = monotonic()

    def follow(self, name: str, client: Client | AsyncClient) -> None:
        """Follow a client."""
        self._clients[name] = client
        client.on_state(partial(self._on_state, name))

    def look(self) -> None:
        """See which clients have had an answer, and when they asked; call this several times a second."""
        for name, client in self._clients.items():
            replies, took = client.stats.replies, client.stats.last_round_trip or 0.0
            before, asked = self._answers.get(name, (-1, 0.0))
            if replies != before:
                # The answer came after the last look at the earliest.
                self._answers[name] = replies, max(asked, self._looked - took)
        self._looked = monotonic()

    def _on_state(self, name: str, event: StateEvent) -> None:
        if not isinstance(event, Disconnected) or _LOST not in str(event.error):
            return
        since = monotonic() - self._answers[name][1]
        if since < _SURE_SECONDS:
            self._watch.fail(f"the lease of {name}", f"lost {since:.1f} s after an answered question: {event.error}")
        else:
            self.ended += 1
