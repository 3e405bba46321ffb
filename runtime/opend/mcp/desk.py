"""Carry out the calls of tools: check the arguments, write the call down, do the work, and turn errors into sentences.

Invariant: every call of every tool is written to the audit before its work begins and after it has ended; if it cannot
be written, nothing is done. An error of this package becomes one sentence, without a traceback or control characters.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from itertools import count
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

from opend.errors import OpenDError, ServerError, UsageError
from opend.mcp.fitting import check_arguments
from opend.mcp.permits import Context
from opend.naming.nearest import did_you_mean
from opend.printable import visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from opend.client_async import AsyncClient
    from opend.mcp.permits import Audit, Gate, Person, Tool

__all__ = ["Outcome", "ToolDesk"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a call of a tool gives."""

    value: Mapping[str, object] | None
    """The result; None for an error."""
    error: str = ""
    """The sentence of the error."""


class ToolDesk:
    """The tools of one server, and the client with which they work.

    The client connects when a tool first needs it, and again if that failed: so a server can be started before OpenD
    is, and the agent is told in words what is wrong.
    """

    def __init__(self, client: AsyncClient, tools: Sequence[Tool], gate: Gate, audit: Audit) -> None:
        self.tools: Final = {tool.name: tool for tool in tools}
        """The tools by their names."""
        self._client = client
        self._gate = gate
        self._audit = audit
        self._numbers = count(1)
        self._connecting = asyncio.Lock()
        self._is_connected = False

    async def carry_out(self, name: str, arguments: Mapping[str, Any], person: Person | None) -> Outcome:
        """Carry out one call; ``person`` is None where nobody can be asked."""
        context = Context(
            call=next(self._numbers),
            tool=name,
            arguments=arguments,
            client=self._client,
            gate=self._gate,
            audit=self._audit,
            person=person,
        )
        try:
            context.record("call", arguments=arguments)
        except OpenDError as error:
            return Outcome(None, visible(str(error)))
        began = monotonic()
        outcome, code = Outcome(None, "it was interrupted"), None
        try:
            outcome = Outcome(await self._work(context))
        except OpenDError as error:
            code = error.ret_type if isinstance(error, ServerError) else None
            outcome = Outcome(None, visible(str(error), keep="\n"))
        finally:
            outcome = _written(context, outcome, code, monotonic() - began)
        return outcome

    async def close(self) -> None:
        """End the connection."""
        await self._client.close()

    async def _work(self, context: Context) -> Mapping[str, object]:
        tool = self.tools.get(context.tool)
        if tool is None:
            there = f"there are {', '.join(self.tools)}"
            raise UsageError(f"there is no tool {context.tool!r}{did_you_mean(context.tool, self.tools, there)}")
        check_arguments(tool.schema, context.arguments)
        if tool.hints.outside:
            await self._connect()
        return await tool.run(context.arguments, context)

    async def _connect(self) -> None:
        async with self._connecting:
            if not self._is_connected:
                await self._client.connect()
                self._is_connected = True


def _written(context: Context, outcome: Outcome, code: int | None, seconds: float) -> Outcome:
    """Write down how a call has ended; return what the agent is told."""
    told = outcome.error or "ok"
    try:
        context.record("done", outcome=told, code=code, seconds=round(seconds, 6))
    except OpenDError as error:
        return Outcome(None, visible(f"the call has ended ({told}), but that cannot be written down: {error}"))
    return outcome
