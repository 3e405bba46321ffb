"""Define what decides over the calls of tools, what writes them down, and what a tool is.

Invariant: a call whose effect is not known for certain to be reading goes to the gate, and the gate that is used where
none is given refuses it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, Protocol, TypeAlias

from opend.errors import UsageError
from opend.schema.effects import judge

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from opend.client_async import AsyncClient
    from opend_proto.schema import AnyMethod, Message

__all__ = [
    "Answer",
    "Audit",
    "Context",
    "Entry",
    "Event",
    "Gate",
    "Hints",
    "Person",
    "ReadingOnly",
    "Refused",
    "Tool",
    "Unwritten",
    "is_reading",
]

Event: TypeAlias = Literal["call", "judged", "asked", "answered", "sending", "sent", "done"]
"""A line of the audit log: a tool is called, a protocol that it names is permitted or refused, the person is asked, has
answered, an order is about to be sent, what became of it, the call is over."""


_READING_VERBS: Final = ("Get", "Request", "Sub", "RegQotPush", "Filter")
_READING_ENDS: Final = ("Filter", "Screen")


class Refused(UsageError):
    """A tool's call was refused and nothing was sent; the message is a sentence for the agent."""


class Answer(NamedTuple):
    """What a person answered to a form."""

    action: Literal["accept", "decline", "cancel"]
    content: Mapping[str, object]
    """The values of the form's fields; empty unless it was accepted."""


class Person(Protocol):
    """The person before the agent's program."""

    async def ask(self, message: str, form: Mapping[str, object], timeout: float) -> Answer:
        """Show a form with a text and return the answer.

        Args:
            message: The text, of visible characters and line ends only.
            form: The JSON schema of the form: an object whose properties are texts, numbers, truth values or choices.
            timeout: Seconds to wait; after them TimeoutError is raised.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the audit log; what is not known or does not apply is left at its default."""

    event: Event
    call: int
    """The number of the tool's call in this session, which ties its lines together."""
    tool: str
    arguments: Mapping[str, object] = field(default_factory=dict[str, object])
    """What the agent gave; the audit masks secrets before it writes them."""
    method: str = ""
    """The protocol, such as ``Trd_PlaceOrder``."""
    effect: str = ""
    decision: str = ""
    """``permitted``, or why it was refused."""
    answer: str = ""
    """What the person answered, such as ``accept`` or ``timeout``."""
    code: int | None = None
    """The retType of the gateway's reply."""
    outcome: str = ""
    """``ok``, or the sentence of the error that the agent was given."""
    seconds: float | None = None
    """How long the call took."""
    details: Mapping[str, object] = field(default_factory=dict[str, object])
    """Whatever else belongs to the event, such as the frozen order and its digest."""


class Audit(Protocol):
    """Writes down every call of every tool."""

    def record(self, entry: Entry) -> None:
        """Write a line, and return when it is on its way to the disk; raises Refused if it cannot be written."""
        ...


class Unwritten:
    """The audit that writes nothing."""

    def record(self, entry: Entry) -> None:
        """Forget the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """One call of a tool."""

    call: int
    """Its number in this session."""
    tool: str
    arguments: Mapping[str, object]
    client: AsyncClient
    gate: Gate
    audit: Audit
    person: Person | None
    """None where the agent's program has no way to ask the person (no elicitation)."""

    def record(self, event: Event, **more: Any) -> None:
        """Write a line of the audit log about this call; ``more`` are fields of `Entry`."""
        self.audit.record(Entry(event=event, call=self.call, tool=self.tool, **more))


class Gate(Protocol):
    """Decides over the calls that are not for certain reading."""

    async def permit(self, method: AnyMethod, request: Message, context: Context) -> None:
        """Return if the call may be sent as it is; raises Refused with a sentence that says what to do."""
        ...


class ReadingOnly:
    """The gate that lets nothing pass."""

    async def permit(self, method: AnyMethod, request: Message, context: Context) -> None:
        """Raise Refused."""
        verdict = judge(method)
        why = {"order": "may place, change or cancel orders", "state": "changes data at the gateway"}.get(
            verdict.effect, "is not known to be reading only"
        )
        raise Refused(f"{method.name} {why}, and this server only reads: nothing was sent")


class Hints(NamedTuple):
    """What a tool does to the world, in the terms of the protocol's annotations."""

    reads: bool = True
    """It changes nothing."""
    destroys: bool = False
    """It may undo or use up what is there."""
    repeats: bool = True
    """Calling it again with the same arguments changes nothing more."""
    outside: bool = True
    """It talks to the gateway, and not only to tables of this program."""


_READS: Final = Hints()
Run: TypeAlias = "Callable[[Mapping[str, Any], Context], Awaitable[Mapping[str, object]]]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tool:
    """A tool that agents can call."""

    name: str
    title: str
    description: str
    schema: Mapping[str, object]
    """The JSON schema of its arguments; arguments that do not fit it never reach ``run``."""
    run: Run
    """Does the work: takes the arguments and the context, returns what is shown as JSON. Raises OpenDError."""
    hints: Hints = _READS


def is_reading(method: AnyMethod) -> bool:
    """Return whether a call changes neither money nor data; what is not known counts as dangerous.

    Without a mark a call counts as reading only by its name: that these verbs read is inferred from the vendor's names.
    """
    verdict = judge(method)
    if verdict.effect != "none":
        return False
    if not verdict.assumed:
        return True
    own = method.name.partition("_")[2] or method.name
    return own.startswith(_READING_VERBS) or own.endswith(_READING_ENDS)
