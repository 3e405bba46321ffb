"""Ask the person for a yes to one order.

Invariant: `Asker.consent` returns only if the person accepted the form of that very order with exactly yes, within the
time; whatever else happens raises Refused. One form is open at a time, so that a person never answers the wrong one.
"""

from __future__ import annotations

from asyncio import CancelledError
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Final

from opend.mcp.permits import Answer, Refused

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.mcp.permits import Context, Person

__all__ = ["Asker", "Proposal"]

_SHOWN_DIGEST: Final = 12
_MOST_REFUSALS: Final = 3
_PAUSE_SECONDS: Final = 300.0
_INTRODUCTIONS: Final = {
    "send": "An agent wants to place this order. If you answer yes, it is sent, once and exactly as it stands here.",
    "cancel": "An agent wants to cancel this order. If you answer yes, it is cancelled.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What a person is asked."""

    verb: str
    """``send`` or ``cancel``."""
    method: str
    """The protocol that will carry it out."""
    digest: str
    """What the answer is bound to."""
    facts: Mapping[str, str]
    """What is shown, each in a line of its own under its name."""
    warning: str = ""

    @property
    def key(self) -> str:
        """The name of the form's only field, in which no answer to another form fits."""
        return f"{self.verb}_{self.digest[:_SHOWN_DIGEST]}"

    @property
    def message(self) -> str:
        """The text of the form."""
        # Programs that read Markdown would otherwise run the lines together.
        lines = "\n".join(f"- {name}: {value}" for name, value in self.facts.items())
        return "\n\n".join(filter(None, (_INTRODUCTIONS[self.verb], self.warning, lines)))

    @property
    def form(self) -> dict[str, object]:
        """The JSON schema of the form."""
        what = "Send this order?" if self.verb == "send" else "Cancel this order?"
        description = f"yes to {self.verb} it; anything else does nothing"
        choice = {"type": "string", "title": what, "description": description, "enum": ["yes", "no"]}
        return {"type": "object", "properties": {self.key: choice}, "required": [self.key]}


class Asker:
    """Asks, and stops asking for a while if the person keeps saying no."""

    def __init__(self, seconds: float, pause: float = _PAUSE_SECONDS) -> None:
        """Set how long to wait for an answer, and how long to pause after three in a row that were not yes."""
        self._seconds = seconds
        self._pause = pause
        self._is_asking = False
        self._refusals = 0
        self._paused_until = 0.0

    async def consent(self, context: Context, proposal: Proposal) -> None:
        """Ask the person; raises Refused unless the answer is yes."""
        person = self._person(context)
        told = {"method": proposal.method, "effect": "order"}
        context.record("asked", **told, details={"digest": proposal.digest, "shown": dict(proposal.facts)})
        self._is_asking = True
        try:
            said, is_yes = await self._answer(person, proposal)
        except CancelledError:  # The call was given up: no yes either, and the form has been shown.
            self._note_refusal()
            raise
        finally:
            self._is_asking = False
        decision = "permitted" if is_yes else f"refused: {said}"
        context.record("answered", **told, answer=said, decision=decision, details={"digest": proposal.digest})
        if not is_yes:
            self._note_refusal()
            raise Refused(f"the person has not said yes ({said}): nothing was sent")
        self._refusals = 0

    def _person(self, context: Context) -> Person:
        """Return whom to ask; raises Refused if nobody is to be asked now."""
        if context.person is None:
            raise Refused(
                "your program has no way to ask the person (the protocol's elicitation with forms), without which "
                "nothing is sent"
            )
        if self._is_asking:
            raise Refused("another order waits for the person's answer; wait for it: nothing was sent")
        if monotonic() < self._paused_until:
            raise Refused(
                f"the person has not said yes {_MOST_REFUSALS} times in a row, so nothing is asked for "
                f"{self._pause:g} s: nothing was sent"
            )
        return context.person

    def _note_refusal(self) -> None:
        self._refusals += 1
        if self._refusals >= _MOST_REFUSALS:
            self._refusals, self._paused_until = 0, monotonic() + self._pause

    async def _answer(self, person: Person, proposal: Proposal) -> tuple[str, bool]:
        """Return the answer in words, and whether it is yes."""
        try:
            answer = await person.ask(proposal.message, proposal.form, self._seconds)
        except TimeoutError:
            return f"no answer within {self._seconds:g} s", False
        except Refused:
            raise
        except Exception as error:  # noqa: BLE001 whatever the agent's program did, it is no yes
            return f"no answer: {type(error).__name__}", False
        return _judged(answer, proposal)


def _judged(answer: Answer, proposal: Proposal) -> tuple[str, bool]:
    if answer.action != "accept":
        return answer.action if answer.action in {"decline", "cancel"} else "an unknown answer", False
    content = dict(answer.content)
    if content == {proposal.key: "yes"}:
        return "yes", True
    if content == {proposal.key: "no"}:
        return "no", False
    return "an answer that is not exactly yes to this order", False
