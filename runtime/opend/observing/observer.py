"""Define the observer, and what it is told of a call.

Invariant: every `on_call` is followed by one `on_reply` with the same `Call`, in the same thread or task; that of a
`CallbackClient` comes where its connection is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.session.connection.events import Dropped
    from opend.session.life.states import StateEvent
    from opend_proto.schema import AnyMethod, AnyPush, Message

__all__ = ["Call", "Observer", "Reply"]


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A call that is about to be made; it may still wait for a connection, or for its turn in a rate limit."""

    method: AnyMethod
    request: Message = field(repr=False)
    """May hold a secret, such as the MD5 of the trading password (`opend.schema.secrets.masked`)."""
    began: float
    """Seconds since 1970, by this machine's clock."""


@dataclass(frozen=True, slots=True, eq=False)
class Reply:
    """The end of a call."""

    call: Call
    seconds: float
    """How long the call took, with all waiting."""
    serial: int | None
    """The serial of the call's frame; None if it was never sent."""
    response: Message | None = field(repr=False)
    """The whole reply, whatever its retType; None if the call raised."""
    error: BaseException | None
    """What the call raised; None if there is a reply."""

    @property
    def outcome(self) -> str:
        """``ok``, ``refused`` for a retType other than 0, or the name of the error's class, such as CallTimeout."""
        if self.error is not None:
            return type(self.error).__name__
        return "refused" if getattr(self.response, "ret_type", 0) else "ok"


class Observer:
    """Does nothing; override what is of interest, and pass an instance as a client's ``observer``.

    One observer may serve several clients. `on_call` and `on_reply` run where the call is made, `on_push` and `on_drop`
    where the connection is read, `on_state` where the change happens: all must be quick, make no calls, and be safe in
    several threads.
    """

    def on_call(self, call: Call, /) -> None:
        """Take note of a call; each attempt of a repeated call (`opend.retrying`) is a call of its own."""

    def on_reply(self, reply: Reply, /) -> None:
        """Take note of the end of a call."""

    def on_push(self, push: AnyPush, responses: Sequence[Message], /) -> None:
        """Take note of pushes of one kind that arrived together, whether or not anything subscribes to them here."""

    def on_drop(self, drop: Dropped, /) -> None:
        """Take note of a frame that arrived and was not delivered, and of the reason (`opend.session.DropReason`).

        What a slow reader has lost is no such frame: `on_state` tells of that (`opend.session.life.states.Overflowed`).
        """

    def on_state(self, event: StateEvent, /) -> None:
        """Take note of a change in the life of the connection, as ``client.on_state`` does."""
