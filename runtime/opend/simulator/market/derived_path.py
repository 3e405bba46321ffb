"""Draw the sessions of a derivative, from one theoretical price to the next.

Invariant: at the end of each session a derivative's price is the value that its terms give for its underlying's price
at that time. Within a session, a derivative that rises with its underlying shares the underlying's draws, and one that
falls has draws of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.simulator.market.session_path import SessionPath

if TYPE_CHECKING:
    from opend.simulator.calendar.sessions import Session
    from opend.simulator.instruments.listings import Derivation, Listing
    from opend.simulator.market.adjustment.actions import Actions

__all__ = ["DerivedPath"]


class DerivedPath(SessionPath):
    """The sessions of one derivative."""

    def __init__(
        self,
        listing: Listing,
        derivation: Derivation,
        key: str,
        sessions_a_day: int,
        *,
        actions: Actions,
        underlying: SessionPath,
    ) -> None:
        super().__init__(listing, underlying.key if derivation.rises else key, sessions_a_day, actions)
        self._derivation = derivation
        self._underlying = underlying

    def level(self, session: Session) -> float:
        """Return the theoretical price at a session's end.

        A session that the underlying lacks uses the underlying's price at its last session of that day.
        """
        day, days = session.day.toordinal(), self._underlying.sessions_a_day
        position = day * days + min(session.position - day * self.sessions_a_day, days - 1)
        return self._derivation.value(self._underlying.price(position), session.end * 60.0)
