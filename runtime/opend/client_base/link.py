"""Serve the generated stubs of both clients: subscribe to pushes, and find the current session.

Invariant: subscribers outlive connections; each has a queue of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, TypeVar

from opend.errors import ConnectionClosed
from opend.session.backpressure import QUEUE_LIMIT
from opend.session.delivery.intake import Intake
from opend.session.delivery.pushes import Subscribers

if TYPE_CHECKING:
    from opend.client_base.conduct import Conduct
    from opend.client_base.supervisor import BaseSupervisor
    from opend.session import ClientSession
    from opend.session.delivery.weight import Weight
    from opend_proto.schema import AnyPush, Overflow

__all__ = ["BaseLink"]

SupervisorT = TypeVar("SupervisorT", bound="BaseSupervisor[Any, Any]")


class BaseLink(Generic[SupervisorT]):
    """Connects a client's calls and readers with its current connection."""

    def __init__(self, subscribers: Subscribers, supervisor: SupervisorT, conduct: Conduct) -> None:
        self.subscribers = subscribers
        self.supervisor = supervisor
        supervisor.observe(conduct.observer)

    @property
    def session(self) -> ClientSession:
        """The session of the current or last connection; raises ConnectionClosed if there was none."""
        if self.supervisor.connection is None:
            raise ConnectionClosed("not connected yet: use `with` or `async with`, or call connect() first")
        session: ClientSession = self.supervisor.connection.session
        return session

    def _intake(
        self, push: AnyPush, queue: int = QUEUE_LIMIT, overflow: Overflow = "block", weight: Weight | None = None
    ) -> Intake:
        supervisor = self.supervisor
        return Intake(push, supervisor.counters, supervisor.tell, queue=queue, overflow=overflow, weight=weight)
