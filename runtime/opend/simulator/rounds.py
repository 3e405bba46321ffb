"""Make once, in a round of pushes, what several connections get.

Invariant: what is shared depends on nothing but its key, and is held for one round at most, and no more of it than
`MOST_HELD`; so connections that are far behind cost time, not memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from opend.session.connection.bodies import write_body
from opend.simulator.envelopes import success

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from opend.simulator.market.market import SyntheticMarket
    from opend_proto.schema import AnyPush, Message

__all__ = ["MOST_HELD", "Round"]

T = TypeVar("T")

MOST_HELD: Final = 32_768
"""Items, such as ticks."""


class Round:
    """One round of pushes to all connections, which see the market at the same instant."""

    def __init__(self, market: SyntheticMarket) -> None:
        self._market = market
        self._now: int | None = None
        self._made: dict[Hashable, object] = {}
        # By the identity of the message, which is held beside the bodies so that no other can have the same.
        self._bodies: dict[tuple[int, int], tuple[Message, bytes]] = {}
        self._held = 0

    @property
    def now(self) -> int:
        """The instant of the round, in milliseconds since 1970 UTC; the current one before the first round."""
        return self._market.milliseconds() if self._now is None else self._now

    def begin(self) -> None:
        """Begin the next round."""
        self._forget()
        self._now = self._market.milliseconds()

    def shared(self, key: Hashable, make: Callable[[], T], size: Callable[[T], int] | None = None) -> T:
        """Return what ``make`` returns, and the same to all who ask with this key in this round.

        ``size`` tells of how many items it consists, 1 if it is not given.
        """
        try:
            return cast("T", self._made[key])
        except KeyError:
            found = make()
        self._hold(1 if size is None else size(found))
        self._made[key] = found
        return found

    def body(self, push: AnyPush, s2c: Message, body_format: int) -> bytes:
        """Return the body of a push with these contents."""
        key = (id(s2c), body_format)
        held = self._bodies.get(key)
        if held is None:
            held = s2c, write_body(success(push.response, s2c), body_format)
            self._hold(1)
            self._bodies[key] = held
        return held[1]

    def _hold(self, items: int) -> None:
        self._held += items
        if self._held > MOST_HELD:
            self._forget()

    def _forget(self) -> None:
        self._made.clear()
        self._bodies.clear()
        self._held = 0
