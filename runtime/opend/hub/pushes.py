"""Send the pushes of OpenD out: ticks by way of their keeper, all others at once.

Invariant: a push that cannot be read harms no other; a damaged one of ticks has them read again.
"""

from __future__ import annotations

from collections import Counter
from logging import getLogger
from typing import TYPE_CHECKING, Any

from opend.codec import decode
from opend.errors import OpenDError
from opend.hub.routes import routes
from opend.nats import naming
from opend_proto import qot_update_ticker
from opend_proto.methods import PUSHES_BY_ID, QOT_UPDATE_TICKER

if TYPE_CHECKING:
    from opend.hub.publishing.publisher import Publisher
    from opend.hub.ticks import TickKeeper
    from opend.nats.naming import Names

__all__ = ["PushDesk"]

_logger = getLogger("opend.hub")


class PushDesk:
    """Implements `opend.hub.tapping.Taker`."""

    def __init__(self, names: Names, publisher: Publisher, ticks: TickKeeper) -> None:
        self.latest: dict[str, tuple[int, bytes]] = {}
        """The id and the body of the latest push on each subject about a security, for clients that come late."""
        self._counts: Counter[int] = Counter()
        self._names = names
        self._publisher = publisher
        self._ticks = ticks

    @property
    def pushes(self) -> int:
        """Pushes that have arrived."""
        return self._counts.total()

    def by_kind(self) -> dict[str, int]:
        """Return how many pushes have arrived of each kind, by its name."""
        return {PUSHES_BY_ID[number].name: count for number, count in sorted(self._counts.items())}

    def take(self, protocol_id: int, body: bytes) -> None:
        """Send a push out."""
        push = PUSHES_BY_ID[protocol_id]
        self._counts[protocol_id] += 1
        try:
            response: Any = decode(push.response, body)
        except OpenDError as error:
            _logger.warning("a push of %s cannot be read: %s", push.name, error)
            self.lost(protocol_id)
            return
        payload = response.s2c
        if isinstance(payload, qot_update_ticker.S2C):
            subject = self._ticks.take(payload, body)
            if subject is not None:
                self.latest[subject] = push.id, body
        elif payload is not None:
            for subject, own in routes(self._names, push, payload, body):
                if subject.startswith(self._names.pushes):
                    self.latest[subject] = push.id, own
                self._publisher.put(subject, own, {naming.PROTOCOL: str(push.id)})

    def lost(self, protocol_id: int) -> None:
        """Have ticks read again after a push that cannot be read."""
        if protocol_id == QOT_UPDATE_TICKER.id:
            self._ticks.interrupt()
