"""Answer the calls of clients: pass them on to OpenD as they are, or change the client's lease.

Invariant: a call is passed on at most once. Every call gets one answer, a reply of OpenD or an error of this package's
tree; one that changes something is passed on only if the hub was started for that, and only from its own subject. A hub
that has lost its lock is silent, since the one that has it hears the same calls.
"""

from __future__ import annotations

import asyncio
import time
from copy import copy
from dataclasses import replace
from logging import getLogger
from math import ceil, isfinite
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakValueDictionary

from opend.archive import READ_TICKS
from opend.codec import decode, encode
from opend.errors import CallTimeout, LinkError, OpenDError, UsageError
from opend.hub.desk.caching import ReplyCache
from opend.hub.desk.kept import KeptTicks
from opend.hub.desk.outcomes import ABANDONED, OK, REFUSED, Outcomes
from opend.hub.desk.turns import Turns
from opend.hub.desk.weighing import Weigher
from opend.hub.leases import CONTRACTS, KINDS
from opend.nats import naming
from opend.nats.failures import pack_error
from opend.nats.wanted import change_of
from opend.schema.effects import judge
from opend.schema.versions import client_version
from opend.session.connection.raw import raw_method, read_request
from opend.session.life.limits import may_have_left
from opend_proto import (
    init_connect,
    keep_alive,
    methods,
    qot_reg_qot_push,
    qot_sub,
    trd_sub_acc_push,
)
from opend_proto.common import RetType
from opend_proto.methods import METHODS_BY_NAME

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from opend import AsyncClient
    from opend.hub.engine import Engine, Incoming
    from opend.hub.holding import Holding
    from opend.hub.lock import HubLock
    from opend.hub.options import HubOptions
    from opend.risk.rules import RiskLimits
    from opend.session.life.limits import RateLimitPolicy
    from opend.session.life.subscriptions import ContractSubscriptions, QuoteSubscriptions
    from opend_proto.schema import AnyMethod, Message

__all__ = ["CallDesk"]

_logger = getLogger("opend.hub")

_MOST_SECONDS: Final = 600.0
_USUAL_SECONDS: Final = 10.0
_MOST_AT_ONCE: Final = 64
"""Calls of one client that are under way at a time; its others wait, and those of other clients do not.

Where a rate limit makes them wait, the clients take turns (`opend.hub.desk.turns`).
"""
_HEADER_ROOM: Final = 1024
_RENEWALS_PER_LEASE: Final = 3
_SUBSCRIBING: Final = frozenset({*(kind.method.id for kind in KINDS), methods.QOT_REG_QOT_PUSH.id})


class CallDesk:
    """Answers calls with one client of OpenD, and so within one budget of its rate limits."""

    def __init__(
        self,
        client: AsyncClient,
        engine: Engine,
        holding: Holding,
        *,
        latest: Mapping[str, tuple[int, bytes]],
        lock: HubLock,
        options: HubOptions,
        limits: RiskLimits | None = None,
        rate_limit: RateLimitPolicy = "wait",
    ) -> None:
        self.outcomes = Outcomes()
        """How the calls that were answered have ended."""
        self.cache = ReplyCache()
        """Replies that may be used again."""
        self.turns = Turns(rate_limit)
        """The turns of calls within the rate limits."""
        self._client = client
        self._engine = engine
        self._holding = holding
        self._latest = latest
        self._lock = lock
        self._options = options
        self._names = options.names
        self._weigher = Weigher(client, limits)
        self._greeting = _greeting(client)
        self._tasks: set[asyncio.Task[None]] = set()
        self._places: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()
        self._kept = KeptTicks(engine, options.names)
        self._parts_lock = asyncio.Lock()
        self._is_ending = False
        self._own: dict[int, Callable[[str, Incoming], Awaitable[Message]]] = {
            methods.INIT_CONNECT.id: self._enter,
            methods.KEEP_ALIVE.id: self._keep_alive,
            methods.QOT_SUB.id: self._subscribe,
            methods.QOT_REG_QOT_PUSH.id: self._register,
            methods.TRD_SUB_ACC_PUSH.id: self._follow_accounts,
            **({} if CONTRACTS is None else {CONTRACTS.method.id: self._subscribe_contracts}),
            READ_TICKS.id: lambda client, incoming: self._kept.read(client, incoming.body),
        }

    @property
    def calls(self) -> int:
        """Calls that were answered."""
        return self.outcomes.calls

    @property
    def failures(self) -> int:
        """Calls that were answered with an error."""
        return self.outcomes.failures

    async def start(self) -> None:
        """Listen to calls."""
        for kind in ("call", "account", "trade"):
            await self._engine.serve(f"{self._names.root}.{kind}.*", self._take)
        await self._engine.serve(self._names.leave, self._leave)

    def refuse(self) -> None:
        """Refuse the calls that arrive from now on, since the hub ends."""
        self._is_ending = True

    async def close(self) -> None:
        """Give up the calls that are under way, and tell their callers."""
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)
        await self.turns.close()

    async def _take(self, incoming: Incoming) -> None:
        task = asyncio.create_task(self._answer(incoming))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _leave(self, incoming: Incoming) -> None:
        client = incoming.headers.get(naming.CLIENT, "")
        if self._lock.is_held:
            await self._holding.leave(client)

    async def _answer(self, incoming: Incoming) -> None:
        client = incoming.headers.get(naming.CLIENT, "")
        if not naming.is_inbox(incoming.reply_to):
            return  # Nobody would learn what became of it, or it would go where the caller itself may not publish.
        self._holding.note(client)
        if not self._lock.is_held:
            return  # Another hub answers.
        try:
            await self._answer_to(incoming, client, self._now())
        except LinkError as error:
            _logger.warning("an answer could not be sent: %s", error)

    async def _answer_to(self, incoming: Incoming, client: str, arrived: float) -> None:
        name = incoming.subject.rpartition(".")[2]
        method = READ_TICKS if name == READ_TICKS.name else METHODS_BY_NAME.get(name)
        outcome = ABANDONED
        try:
            body, outcome = await self._carry_out(name, method, incoming, client, arrived)
        except OpenDError as error:
            outcome = type(error).__name__
            await self._refuse(incoming, error)
        except asyncio.CancelledError:
            # The hub ends. Its client need not wait for the time-out, but whether a change was made is not known.
            await self._refuse(incoming, LinkError("the hub ended before the reply came"), is_sure=False)
            raise
        except Exception as error:
            _logger.exception("a call on %s failed by a fault of this package", incoming.subject)
            outcome = OpenDError.__name__
            await self._refuse(incoming, OpenDError(f"the hub failed: {type(error).__name__}"), is_sure=False)
        else:
            await self._reply(incoming.reply_to, body)
        finally:
            self.outcomes.count(method, outcome, self._now() - arrived)

    async def _carry_out(
        self, name: str, method: AnyMethod | None, incoming: Incoming, client: str, arrived: float
    ) -> tuple[bytes, str]:
        """Return the answer to a call, and its outcome for `opend.hub.desk.outcomes`."""
        if self._is_ending:
            raise LinkError("not sent: the hub ends")
        if method is None:
            raise UsageError(f"not sent: the hub knows no call {name}")
        if self._names.call(method) != incoming.subject:
            raise UsageError(f"not sent: {name} is called on {self._names.call(method)}")
        if not self._lock.is_held:  # It was lost while the call waited for its turn.
            raise LinkError("not sent: the hub was cut off from NATS, and another one may be at work")
        own = self._own.get(method.id)
        if own is not None:
            answer = encode(await own(client, incoming))
            self._note_inbox(client, incoming)
            await self._push_first(method, incoming, client)
            return answer, OK
        if judge(method).changes and not self._options.allow_trading:
            raise UsageError("not sent: the hub was started without --allow-trading").of_call(name, method.id, None)
        return await self._let_through(method, incoming, client, arrived)

    async def _let_through(
        self, method: AnyMethod, incoming: Incoming, client: str, arrived: float
    ) -> tuple[bytes, str]:
        """Answer a call with a kept reply, or pass it on; of several that ask the same, one is passed on at a time."""
        method, request = read_request(method.id, incoming.body)
        deadline = arrived + _timeout(incoming)
        async with self.cache.alone(method, incoming.body, deadline - self._now()):
            kept = self.cache.get(method, incoming.body, self._now())
            if kept is not None:
                return kept, OK
            asked = self._now()
            response = await self._pass_in_turn(client, method, request, deadline)
            reply = encode(response)
            if getattr(response, "ret_type", 0):
                return reply, REFUSED
            self.cache.put(method, incoming.body, request, reply, asked)
            return reply, OK

    async def _pass_in_turn(self, client: str, method: AnyMethod, request: Message, deadline: float) -> Message:
        """Pass a call on when it is the turn of its client."""
        turn = await self.turns.take(client, method, request, deadline - self._now())
        try:
            async with self._places.setdefault(client, asyncio.Semaphore(_MOST_AT_ONCE)):
                return await self._pass_on(method, request, deadline)
        except OpenDError as error:
            if not may_have_left(error):
                self.turns.give_back(method, request, turn)
            raise

    async def _pass_on(self, method: AnyMethod, request: Message, deadline: float) -> Message:
        if not judge(method).changes:
            return await self._client.call(raw_method(method), request, self._left(deadline))
        await self._weigher.prepare(method, request, self._left(deadline))
        # The packet id is that of a frame, and the hub's frame is another than the client's.
        response: Message = await self._client.call(method, _without_packet_id(method, request), self._left(deadline))
        return response

    def _left(self, deadline: float) -> float:
        """Return what is left of a call's time-out; raises CallTimeout if nothing is."""
        left = deadline - self._now()
        if left <= 0:  # Its caller has given it up, and must not find it carried out later.
            raise CallTimeout("not sent: the hub had too many calls of this client to make")
        return left

    def _now(self) -> float:
        return asyncio.get_running_loop().time()

    # Calls that the hub answers itself.

    async def _enter(self, client: str, incoming: Incoming) -> Message:
        c2s = decode(init_connect.Request, incoming.body).c2s
        await self._holding.enter(_checked(client), c2s.client_id, _priority(incoming))
        try:
            self._greeting = _greeting(self._client)
        except OpenDError:
            _logger.debug("OpenD is lost; its last greeting is passed on")
        interval = max(1, ceil(self._options.lease_seconds / _RENEWALS_PER_LEASE))
        s2c = replace(self._greeting, conn_aes_key="", aes_cbc_iv=None, keep_alive_interval=interval)
        return init_connect.Response(ret_type=RetType.SUCCEED, s2c=s2c)

    async def _keep_alive(self, client: str, incoming: Incoming) -> Message:
        decode(keep_alive.Request, incoming.body)
        await self._holding.renew(client)
        return keep_alive.Response(ret_type=RetType.SUCCEED, s2c=keep_alive.S2C(time=int(time.time())))

    async def _subscribe(self, client: str, incoming: Incoming) -> Message:
        c2s = decode(qot_sub.Request, incoming.body).c2s
        await self._holding.change(client, lambda quotes, _: quotes.accept(c2s))
        return qot_sub.Response(ret_type=RetType.SUCCEED, s2c=qot_sub.S2C())

    async def _subscribe_contracts(self, client: str, incoming: Incoming) -> Message:
        from opend_proto import qot_sub_event_contract  # Older schemas lack it.

        c2s = decode(qot_sub_event_contract.Request, incoming.body).c2s
        await self._holding.change(client, lambda _, contracts: contracts.accept(c2s))
        return qot_sub_event_contract.Response(ret_type=RetType.SUCCEED, s2c=qot_sub_event_contract.S2C())

    async def _register(self, client: str, incoming: Incoming) -> Message:
        c2s = decode(qot_reg_qot_push.Request, incoming.body).c2s

        def change(quotes: QuoteSubscriptions, contracts: ContractSubscriptions) -> None:
            quotes.register(c2s)
            contracts.register(c2s)

        await self._holding.change(client, change)
        return qot_reg_qot_push.Response(ret_type=RetType.SUCCEED, s2c=qot_reg_qot_push.S2C())

    async def _follow_accounts(self, client: str, incoming: Incoming) -> Message:
        accounts = decode(trd_sub_acc_push.Request, incoming.body).c2s.acc_id_list
        await self._holding.follow_accounts(client, accounts)
        return trd_sub_acc_push.Response(ret_type=RetType.SUCCEED, s2c=trd_sub_acc_push.S2C())

    def _note_inbox(self, client: str, incoming: Incoming) -> None:
        lease = self._holding.book.leases.get(client)
        if lease is not None:
            lease.inbox = _own_inbox(client, incoming)

    async def _push_first(self, method: AnyMethod, incoming: Incoming, client: str) -> None:
        """Send a client that comes late what OpenD pushed last, as OpenD itself does after a subscription."""
        inbox = _own_inbox(client, incoming)
        if method.id not in _SUBSCRIBING or not inbox:
            return
        request: Any = decode(method.request, incoming.body)
        if request.c2s.is_first_push is False:
            return
        for subject in change_of(self._names, method.id, incoming.body).added:
            if subject in self._latest:
                number, body = self._latest[subject]
                await self._engine.publish(f"{inbox}.push.{number}", body)

    # Answers.

    async def _refuse(self, incoming: Incoming, error: OpenDError, *, is_sure: bool = True) -> None:
        # The client raises OutcomeUnknown whenever a change may have been made, so other errors mean that it was not.
        kind, body = pack_error(error, had_no_effect=is_sure)
        await self._engine.publish(incoming.reply_to, body, {naming.ERROR: kind})

    async def _reply(self, reply_to: str, body: bytes) -> None:
        longest = self._engine.max_payload - _HEADER_ROOM
        if len(body) <= longest:
            await self._engine.publish(reply_to, body)
            return
        count = ceil(len(body) / longest)
        async with self._parts_lock:  # The parts of two replies must not mix.
            for index in range(count):
                part = body[index * longest : (index + 1) * longest]
                await self._engine.publish(reply_to, part, {naming.PART: f"{index + 1}/{count}"})


def _own_inbox(client: str, incoming: Incoming) -> str:
    """Return where a client gets pushes of its own; empty if it does not read replies as one of this package does."""
    inbox = ".".join(incoming.reply_to.split(".")[:-2])
    return inbox if inbox.endswith(f".{client}") else ""


def _priority(incoming: Incoming) -> int:
    text = incoming.headers.get(naming.PRIORITY, "0")
    if not (text.isascii() and text.isdecimal() and len(text) == 1):
        raise UsageError(f"{naming.PRIORITY} must be a whole number from 0 to {naming.HIGHEST}, not {text!r}")
    return int(text)


def _checked(client: str) -> str:
    if not client.isalnum() or not client.isascii() or len(client) > 64:
        raise UsageError(f"a client of the hub names itself in the header {naming.CLIENT}, by letters and digits")
    return client


def _greeting(client: AsyncClient) -> init_connect.S2C:
    """Return what OpenD said about itself; on its WebSocket port it says little."""
    try:
        return client.init
    except UsageError:
        return init_connect.S2C(
            server_ver=client_version(),
            login_user_id=0,
            conn_id=client.connection_id,
            conn_aes_key="",
            keep_alive_interval=0,
        )


def _timeout(incoming: Incoming) -> float:
    text = incoming.headers.get(naming.TIMEOUT)
    if text is None:
        return _USUAL_SECONDS
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not isfinite(seconds) or seconds <= 0:
        raise UsageError(f"{naming.TIMEOUT} must be a positive number of seconds, not {text!r}")
    return min(seconds, _MOST_SECONDS)


def _without_packet_id(method: AnyMethod, request: Message) -> Message:
    slot = judge(method).packet
    if slot is None:
        return request
    whole: Any = copy(request)
    holder: Any = copy(getattr(whole, slot.inside)) if slot.inside else whole
    setattr(holder, slot.attribute, slot.type(**{slot.connection: 0, slot.serial: 0}))
    if slot.inside:
        setattr(whole, slot.inside, holder)
    unnumbered: Message = whole
    return unnumbered
