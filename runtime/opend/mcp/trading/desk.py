"""Carry out what the person has said yes to, on a connection that no other tool has.

Invariant: each yes sends one order at most, whose bytes are those that the person saw; the audit log has the order on
the disk before the gateway has it; an order whose outcome is not known is never sent again.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, TypeVar

from opend.accounts.choosing import describe
from opend.errors import OpenDError, OutcomeUnknown, RiskLimitExceeded
from opend.mcp.permits import Refused
from opend.mcp.plain import one_line
from opend.mcp.tools.accounts import choice_of
from opend.mcp.trading.consent import Asker, Proposal
from opend.mcp.trading.frozen import digest_of, environment_line, exact, freeze
from opend.mcp.trading.terms import order_id_of, read_order
from opend_proto.methods import TRD_MODIFY_ORDER, TRD_PLACE_ORDER

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from opend.accounts.account import Preview
    from opend.accounts.awaited import AsyncAccount, AsyncOrder
    from opend.accounts.choosing import AccountChoice, Environment
    from opend.client_async import AsyncClient
    from opend.mcp.permits import Context
    from opend.mcp.trading.frozen import FrozenOrder

__all__ = ["TradingDesk", "previewed"]

ResultT = TypeVar("ResultT")


class TradingDesk:
    """Places and cancels orders in accounts of one environment."""

    def __init__(
        self,
        client: AsyncClient,
        environment: Environment,
        *,
        answer_seconds: float = 120.0,
        pause: float = 300.0,
        settling: float = 2.0,
    ) -> None:
        """Set up a desk.

        Args:
            client: A client that nothing else uses, with the limits that every order must keep; it is connected when
                it is first needed, and closed with the desk.
            environment: ``paper`` or ``real``; accounts of the other are never used.
            answer_seconds: How long the person has to answer.
            pause: Seconds without a question after the person has not said yes three times in a row.
            settling: Seconds for which a tool waits for an order's end, so that the agent is told more than that it
                was sent.
        """
        self.environment: Final = environment
        self._client = client
        self._asker = Asker(answer_seconds, pause)
        self._settling = settling
        self._accounts: dict[tuple[int, int], AsyncAccount] = {}
        self._opening = asyncio.Lock()
        self._is_connected = False
        self._sending = set[asyncio.Future[Any]]()

    async def close(self) -> None:
        """Wait for what is being sent, and close the connection."""
        while self._sending:
            await asyncio.wait(set(self._sending))
        if self._is_connected:
            await self._client.close()

    # The tools.

    async def preview(self, arguments: Mapping[str, Any], _context: Context) -> Mapping[str, object]:
        """Tell what an order would be; nothing is sent."""
        asked = read_order(arguments)
        account = await self._account(choice_of(arguments, self.environment, asked.code))
        seen = await account.preview(asked.side, asked.code, asked.quantity, **asked.terms)
        return previewed(seen, account)

    async def place(self, arguments: Mapping[str, Any], context: Context) -> Mapping[str, object]:
        """Ask the person for an order, and send it if the answer is yes."""
        asked = read_order(arguments)
        account = await self._account(choice_of(arguments, self.environment, asked.code))
        seen = await account.preview(asked.side, asked.code, asked.quantity, **asked.terms)
        _refuse_if_limited(seen)
        order = freeze(seen, account.info)
        proposal = Proposal(
            verb="send",
            method=TRD_PLACE_ORDER.name,
            digest=order.digest,
            facts=order.facts,
            warning=await _warning(account),
        )
        await self._asker.consent(context, proposal)
        # From here on the agent's program can only stop waiting.
        placed = await self._shielded(self._send(account, order, context))
        return {**(await self._told(placed)), "shown": dict(order.facts), "digest": order.digest}

    async def cancel(self, arguments: Mapping[str, Any], context: Context) -> Mapping[str, object]:
        """Ask the person whether to cancel an order, and do so if the answer is yes."""
        number = order_id_of(arguments)
        account = await self._account(choice_of(arguments, self.environment))
        order = await account.order(number)
        if order.is_final:
            return {"note": "it can fill no more, so nothing was sent", **(await self._told(order))}
        facts = _facts_of(order, account)
        digest = digest_of(f"{account.header.trd_env:d} {account.id} {order.id}".encode())
        proposal = Proposal(verb="cancel", method=TRD_MODIFY_ORDER.name, digest=digest, facts=facts)
        await self._asker.consent(context, proposal)
        await self._shielded(_recorded(order.cancel, TRD_MODIFY_ORDER.name, digest, context))
        return await self._told(order)

    # Internal.

    async def _account(self, choice: AccountChoice) -> AsyncAccount:
        async with self._opening:
            if not self._is_connected:
                await self._client.connect()
                self._is_connected = True
            account = await self._client.account(**choice)
            # The first one, which knows of orders whose outcome is not known.
            return self._accounts.setdefault((account.id, int(account.header.trd_market)), account)

    async def _send(self, account: AsyncAccount, order: FrozenOrder, context: Context) -> AsyncOrder:
        request = order.request()
        try:
            return await _recorded(lambda: account.place(request), TRD_PLACE_ORDER.name, order.digest, context)
        except OutcomeUnknown as error:
            error.message += (
                f". Look for the remark {request.remark!r} among the account's orders, and tell the person; this "
                "server does not send it again"
            )
            raise

    async def _shielded(self, work: Awaitable[ResultT]) -> ResultT:
        """Do work that goes on when the call is cancelled meanwhile."""
        task = asyncio.ensure_future(work)
        self._sending.add(task)
        task.add_done_callback(self._ended)
        return await asyncio.shield(task)

    def _ended(self, task: asyncio.Future[Any]) -> None:
        self._sending.discard(task)
        if not task.cancelled():
            task.exception()  # The log has it, even if nobody waits for the call any more.

    async def _told(self, order: AsyncOrder) -> dict[str, object]:
        """Wait a little for an order's end, and tell its state."""
        with suppress(OpenDError):  # The state is what was known last.
            await order.done(self._settling)
        return {
            "order": str(order.id),
            "status": order.status.name,
            "is_final": order.is_final,
            "filled": order.filled,
            "average_price": order.average_price,
            "error": one_line(order.error) or None,
        }


def previewed(seen: Preview, account: AsyncAccount) -> Mapping[str, object]:
    """Tell what an order would be, as JSON."""
    most = seen.max_quantities
    return {
        "shown": dict(freeze(seen, account.info).facts),
        "notional": seen.notional,
        "currency": seen.currency,
        "is_allowed": seen.is_allowed,
        "limits": [{"limit": each.limit, "holds": each.holds, "text": each.text} for each in seen.findings],
        "can_buy_with_cash": None if most is None else most.max_cash_buy,
        "can_sell": None if most is None else most.max_position_sell,
        "note": "nothing was sent",
    }


async def _recorded(send: Callable[[], Awaitable[ResultT]], method: str, digest: str, context: Context) -> ResultT:
    """Write an order down, send it, and write down what became of it."""
    told: dict[str, Any] = {"method": method, "effect": "order", "details": {"digest": digest}}
    context.record("sending", decision="permitted", **told)
    started, outcome = monotonic(), "ok"
    try:
        return await send()
    except OpenDError as error:
        outcome = str(error)
        raise
    finally:
        _record_late(context, outcome=outcome, seconds=monotonic() - started, **told)


def _record_late(context: Context, **more: Any) -> None:
    """Write down an outcome; if that fails, the order was sent all the same, and the agent must be told of it."""
    try:
        context.record("sent", **more)
    except Refused:
        return  # The next call cannot be recorded either, so it is refused.


def _refuse_if_limited(seen: Preview) -> None:
    broken = [each for each in seen.findings if not each.holds]
    if broken:
        reasons = "; ".join(f"{each.limit}: {each.text}" for each in broken)
        raise RiskLimitExceeded(f"not sent: {reasons}", limits=tuple(each.limit for each in broken))


async def _warning(account: AsyncAccount) -> str:
    """Return a warning for the person if it is not known what became of an order before; look it up first."""
    for order in account.unresolved:
        with suppress(OpenDError):  # What stays unknown is told.
            await order.resolve()
    unknown = [one_line(repr(order)) for order in account.unresolved]
    if not unknown:
        return ""
    return f"ATTENTION: it is not known whether these orders before it were placed: {'; '.join(unknown)}"


def _facts_of(order: AsyncOrder, account: AsyncAccount) -> dict[str, str]:
    return {
        "Environment": environment_line(account.header),
        "Account": f"{account.id} ({one_line(describe(account.info))})",
        "Order": str(order.id),
        "Side": order.side.name,
        "Security": one_line(order.code),
        "Quantity": exact(order.quantity),
        "Filled": exact(order.filled),
        "Price": "none" if order.price is None else exact(order.price),
        "Status": order.status.name,
        "Remark": repr(one_line(order.remark or "")),
    }
