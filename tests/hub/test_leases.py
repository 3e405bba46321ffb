"""What leases want together, the order of what is published, and where ticks go on, without a server."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any

import pytest
from tests.support.patience import until

from opend.codec import decode, encode
from opend.errors import LinkError, ProtocolError
from opend.hub.holding import Holding
from opend.hub.leases import Lease, LeaseBook, Pair, requests_for
from opend.hub.options import HubOptions
from opend.hub.publishing.chain import OvertakenError
from opend.hub.publishing.publisher import Publisher
from opend.hub.ticks import TickKeeper
from opend.nats.naming import FIRST, GAP, LAST, READ, Names
from opend.session.life.subscriptions import QuoteSubscriptions
from opend_proto import qot_get_ticker, qot_sub, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, RehabType, Security, SubType, Ticker, TickerDirection
from opend_proto.schema import AnyMethod

TENCENT = Security(market=QotMarket.HK_SECURITY, code="00700")
DAY = Pair(1, "00700", SubType.KL_DAY)


def lease(label: str, *rehabs: RehabType, push: bool | None) -> Lease:
    quotes = QuoteSubscriptions()
    quotes.accept(
        qot_sub.C2S(
            security_list=[TENCENT],
            sub_type_list=[SubType.KL_DAY],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=push,
            reg_push_rehab_type_list=list(rehabs),
        )
    )
    return Lease(label, quotes, [5])


def test_what_several_want_serves_all_of_them() -> None:
    book = LeaseBook(60.0)
    book.put("a", lease("a", RehabType.FORWARD, push=True))
    book.put("b", lease("b", push=None))
    book.put("c", lease("c", RehabType.BACKWARD, push=True))
    book.put("d", lease("d", push=False))
    (c2s,) = requests_for([DAY], book.wanted)
    assert c2s.is_reg_or_un_reg_push is True
    assert set(c2s.reg_push_rehab_type_list) == {RehabType.FORWARD, RehabType.BACKWARD}
    assert dict(book.accounts) == {5: 4}
    for client in "acd":
        book.put(client, None)
    assert decode(qot_sub.C2S, book.wanted[DAY]).is_reg_or_un_reg_push is None
    book.put("b", None)
    assert (book.wanted, dict(book.accounts)) == ({}, {})


def test_an_entry_of_the_bucket_is_read_as_it_was_written() -> None:
    written = lease("a", RehabType.FORWARD, push=True)
    read = Lease.read(written.entry)
    assert (read.label, read.wanted, read.accounts) == (written.label, written.wanted, written.accounts)
    for entry in (b"", b"[]", b"{", b'{"quotes":[5]}', b'{"quotes":[{"isSubOrUnSub":1}]}', b'{"accounts":"x"}'):
        with pytest.raises(ProtocolError):
            Lease.read(entry)


class Surroundings:
    """What the leases are held with: an OpenD that answers when it is told to, and the rest, which does nothing."""

    is_held = True

    def __init__(self) -> None:
        self.answers = asyncio.Event()
        self.asked = asyncio.Event()

    async def call(self, method: AnyMethod, _: object) -> Any:
        self.asked.set()
        await self.answers.wait()
        return method.response(ret_type=RetType.SUCCEED)

    async def put(self, *_: object) -> None:
        return

    def begin(self, _: Security) -> None:
        return

    async def begun(self, *_: object) -> None:
        return


def wanting(code: str) -> Callable[[QuoteSubscriptions, object], None]:
    """Return the change by which a client wants the order book of a security too."""

    def change(quotes: QuoteSubscriptions, _: object) -> None:
        security = Security(market=QotMarket.HK_SECURITY, code=code)
        quotes.accept(qot_sub.C2S(security_list=[security], sub_type_list=[SubType.ORDER_BOOK], is_sub_or_un_sub=True))

    return change


@asynccontextmanager
async def entered() -> AsyncGenerator[tuple[Holding, Surroundings]]:
    around: Any = Surroundings()
    holding = Holding(around, around, around, lock=around, options=HubOptions(lease_seconds=5.0))
    await holding.enter("a", "one")
    yield holding, around


def test_a_lease_does_not_run_out_while_it_is_changed() -> None:
    async def main() -> None:
        async with entered() as (holding, around):
            changing = asyncio.create_task(holding.change("a", wanting("00700")))
            await around.asked.wait()
            assert holding.book.expired(monotonic()) == []
            around.answers.set()
            await changing
            assert holding.book.expired(monotonic()) == []
            assert holding.book.expired(monotonic() + 6.0) == ["a"]

    asyncio.run(main())


def test_two_changes_at_a_time_are_both_made() -> None:
    async def main() -> None:
        async with entered() as (holding, around):
            changes = [asyncio.create_task(holding.change("a", wanting(code))) for code in ("00700", "00005")]
            changes.append(asyncio.create_task(holding.follow_accounts("a", [5])))
            await around.asked.wait()
            around.answers.set()
            await asyncio.gather(*changes)
            held = holding.book.leases["a"]
            assert {pair.code for pair in held.wanted} == {"00700", "00005"}
            assert held.accounts == (5,)

    asyncio.run(main())


class Ends:
    """The ends of two streams, which confirm as many messages of each batch as they are told to; holds the lock."""

    def __init__(self, *confirmed: int) -> None:
        self.batches: list[list[str]] = []
        self.forgotten = 0
        self.overtaken = False
        self._confirmed = list(confirmed)

    def forget(self) -> None:
        self.forgotten += 1

    async def begin(self) -> None:
        return

    async def append(self, messages: Sequence[tuple[str, bytes, Mapping[str, str]]]) -> int:
        self.batches.append([subject for subject, _, _ in messages])
        await asyncio.sleep(0)
        if self.overtaken:
            raise OvertakenError
        return self._confirmed.pop(0) if self._confirmed else len(messages)

    async def held(self) -> None:
        return


def test_what_was_not_confirmed_is_published_again_and_what_is_too_much_is_not() -> None:
    async def main() -> None:
        ends = Ends(1)
        overflows: list[int] = []
        publisher = Publisher({"p.": ends, "a.": ends}, ends, lambda: overflows.append(1), most_waiting=4)
        for subject in ("p.a", "p.b", "a.c", "p.d"):
            publisher.put(subject, b"", {})
        running = asyncio.create_task(publisher.run())
        await asyncio.to_thread(until, lambda: publisher.published == 4)
        assert ends.batches == [["p.a", "p.b"], ["p.b"], ["a.c"], ["p.d"]]
        ends.overtaken = True
        publisher.put("p.e", b"", {})
        await asyncio.to_thread(until, lambda: overflows)
        running.cancel()
        assert (publisher.backlog, publisher.discarded, ends.forgotten) == (0, 1, 2)
        for subject in "vwxyz":
            publisher.put(f"p.{subject}", b"", {})
        assert (publisher.backlog, publisher.discarded, overflows) == (0, 6, [1, 1])

    asyncio.run(main())


def tick(sequence: int) -> Ticker:
    return Ticker(time="", sequence=sequence, dir=TickerDirection.BID, price=1.0, volume=1, turnover=1.0)


def push(*sequences: int) -> tuple[qot_update_ticker.S2C, bytes]:
    s2c = qot_update_ticker.S2C(security=TENCENT, ticker_list=[tick(each) for each in sequences])
    return s2c, encode(qot_update_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c)) + b"\xfa\x07\x01x"


class Gateway:
    """Has the ticks from 50 on, and a stream that ends at 40, or an empty one."""

    def __init__(self, *, is_empty: bool = False) -> None:
        self._is_empty = is_empty
        self.published: list[tuple[bytes, Mapping[str, str]]] = []
        self.newest = 52
        self.keeper = TickKeeper(Names("main"), self.put, self.last, self.read)

    def put(self, subject: str, body: bytes, headers: Mapping[str, str]) -> None:
        assert subject == "opend.main.push.Qot_UpdateTicker.HK.00700"
        self.published.append((body, headers))

    async def last(self, subject: str) -> Mapping[str, str] | None:
        assert subject
        return None if self._is_empty else {FIRST: "39", LAST: "40"}

    async def read(self, request: qot_get_ticker.Request) -> qot_get_ticker.Response:
        listed = [tick(each) for each in range(50, self.newest + 1)]
        s2c = qot_get_ticker.S2C(security=request.c2s.security, ticker_list=listed)
        return qot_get_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c)

    def taken(self) -> list[str]:
        """Return what was published since the last time, in short."""
        shown = [
            f"gap {headers[GAP]}" if GAP in headers else f"{headers[FIRST]}-{headers[LAST]}{'r' * (READ in headers)}"
            for _, headers in self.published
        ]
        self.published.clear()
        return shown


def test_ticks_go_on_from_the_stream() -> None:
    async def main() -> None:
        gateway = Gateway()
        running = asyncio.create_task(gateway.keeper.run())
        gateway.keeper.begin(TENCENT)
        await asyncio.sleep(0.02)
        assert gateway.taken() == ["gap 40-50", "50-52r"]
        payload, body = push(53, 54)
        gateway.keeper.take(payload, body)
        assert gateway.published[0][0] == body  # The bytes as they came, unknown fields included.
        assert gateway.taken() == ["53-54"]
        gateway.keeper.take(*push(54, 55))
        assert gateway.taken() == ["55-55"]
        gateway.newest = 57
        gateway.keeper.interrupt()
        gateway.keeper.take(*push(57))  # Held until the ticks before it have been read.
        assert gateway.taken() == []
        await asyncio.sleep(0.02)
        assert gateway.taken() == ["56-56r", "57-57"]
        gateway.keeper.end(TENCENT)
        gateway.keeper.take(*push(58))
        assert gateway.taken() == []
        running.cancel()

    asyncio.run(main())


def test_who_subscribes_first_misses_nothing() -> None:
    async def main() -> None:
        gateway = Gateway(is_empty=True)
        running = asyncio.create_task(gateway.keeper.run())
        gateway.keeper.begin(TENCENT)
        with pytest.raises(LinkError, match="could not be read"):
            await gateway.keeper.begun([TENCENT], 0.0)
        gateway.keeper.take(*push(52, 53))
        await gateway.keeper.begun([TENCENT], 10.0)
        assert gateway.taken() == ["gap 52-52", "53-53"]
        # Whatever has been discarded is read again, from the place at which the ticks began.
        gateway.newest = 54
        gateway.keeper.start_over()
        await asyncio.sleep(0.02)
        assert gateway.taken() == ["53-54r"]
        running.cancel()

    asyncio.run(main())
