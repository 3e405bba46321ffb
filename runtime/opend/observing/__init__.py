"""Let a program watch what a client does: its calls, its pushes and its connection.

    class Slow(Observer):
        def on_reply(self, reply: Reply) -> None:
            if reply.seconds > 1:
                print(reply.call.method.name, reply.outcome, reply.seconds)

    client = Client(observer=Slow())

`opend.observing.prometheus` and `opend.observing.otel` have observers that are ready to use.

Invariant: a client without an observer runs no code of this package. An observer cannot harm a call: what it raises is
logged.
"""

from __future__ import annotations

from opend.observing.observer import Call, Observer, Reply
from opend.observing.watching import ObservedSubscribers, StateObserver, Watch

__all__ = ["Call", "ObservedSubscribers", "Observer", "Reply", "StateObserver", "Watch"]
