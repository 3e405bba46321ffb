"""The parties of the fault matrix: either client behind one face, questions whose answers are known, a reader's log.

Invariant: every wait is bounded, so a client that hangs fails its test; what a log holds is compared with the market of
the simulator, from which alone the truth comes.
"""

from __future__ import annotations

import asyncio
from abc import ABC, abstractmethod
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from itertools import pairwise
from threading import Condition, Event, Thread
from threading import enumerate as all_threads
from time import monotonic
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, TypeVar

from opend import AsyncClient, Client, Gap, OpenDError, Tick
from opend_proto import get_global_state, qot_get_ticker

if TYPE_CHECKING:
    from collections.abc import Coroutine, Sequence

    from opend.session.counters import Counters
    from opend.session.feeds import TickItem
    from opend.session.life.states import StateEvent
    from opend.simulator import Listing, SyntheticMarket

__all__ = ["Face", "Outcome", "Party", "Question", "TickLog", "party_of"]

Face: TypeAlias = Literal["sync", "async"]
Answer: TypeAlias = "qot_get_ticker.S2C | get_global_state.S2C | OpenDError"

ResultT = TypeVar("ResultT")

HANG_SECONDS: Final = 100.0
"""Nothing takes longer, unless it never ends."""
_RECENT: Final = 5
_READER_PAUSE: Final = 0.02
_OUR_THREADS: Final = ("opend-reader", "opend-reconnect", "opend-handlers", "opend-states")


@dataclass(frozen=True)
class Question:
    """A call: the latest ticks of a security, so many; or without one, the state of the gateway."""

    listing: Listing | None
    count: int = 0


class Outcome(NamedTuple):
    """How a call ended."""

    question: Question
    since: int
    """The market's time when it was made, in milliseconds."""
    answer: Answer
    seconds: float

    def check_answer(self, market: SyntheticMarket) -> None:
        """Assert that an answer is the one to this question, and no older than it."""
        listing, count = self.question.listing, self.question.count
        if listing is None:
            assert isinstance(self.answer, get_global_state.S2C)
            assert self.answer.time >= self.since // 1000
            return
        assert isinstance(self.answer, qot_get_ticker.S2C)
        assert self.answer.security == listing.security
        shown = [(tick.sequence, tick.price, tick.volume, tick.turnover) for tick in self.answer.ticker_list]
        timestamp = self.answer.ticker_list[-1].timestamp
        assert timestamp is not None
        truth = market.latest(listing, count, round(timestamp * 1000))
        assert shown == [(tick.sequence, tick.price, tick.volume, tick.turnover) for tick in truth]
        assert shown[-1][0] >= market.latest(listing, 1, self.since)[0].sequence


@dataclass
class TickLog:
    """What ``ticks()`` gave its reader, from another thread."""

    market: SyntheticMarket
    listings: Sequence[Listing]
    items: list[TickItem] = field(default_factory=list["TickItem"])
    errors: list[OpenDError] = field(default_factory=list[OpenDError])
    _changed: Condition = field(default_factory=Condition, repr=False)
    _latest: dict[str, float] = field(default_factory=dict[str, float], repr=False)

    def take(self, item: TickItem) -> None:
        """Note an item."""
        with self._changed:
            self.items.append(item)
            if isinstance(item, Tick) and item.ticker.timestamp is not None:
                self._latest[item.code] = item.ticker.timestamp * 1000
                self._changed.notify_all()

    def goes_on(self, seconds: float) -> bool:
        """Wait until a tick of each security has come that did not exist before this call."""
        now = self.market.milliseconds()
        with self._changed:
            return self._changed.wait_for(
                lambda: all(self._latest.get(listing.text, 0) > now for listing in self.listings), seconds
            )

    def check_order(self) -> None:
        """Assert that the sequences of each security strictly increase."""
        for listing in self.listings:
            sequences = [tick.ticker.sequence for tick in self._ticks(listing)]
            assert all(first < second for first, second in pairwise(sequences)), listing.text

    def check_truth(self, *, gaps: bool) -> None:
        """Assert that every tick from the first to the last one came out once, or lies in a gap."""
        for listing in self.listings:
            ticks = [tick.ticker for tick in self._ticks(listing)]
            first, last = ticks[0].timestamp, ticks[-1].timestamp
            assert first is not None
            assert last is not None
            truth = self.market.following(listing, round(first * 1000) - 1, 1 << 20, round(last * 1000))
            expected = {tick.sequence: (tick.price, tick.volume, tick.turnover) for tick in truth}
            shown = {tick.sequence: (tick.price, tick.volume, tick.turnover) for tick in ticks}
            assert shown.items() <= expected.items(), "a tick came out that never was"
            holes = [item for item in self.items if isinstance(item, Gap) and item.code == listing.text]
            for sequence in expected.keys() - shown.keys():
                assert any(hole.after_sequence < sequence < hole.before_sequence for hole in holes), (
                    f"{listing.text}: tick {sequence} was lost silently"
                )
            assert gaps or not holes, "all of this could have been read again"

    def _ticks(self, listing: Listing) -> list[Tick]:
        return [item for item in self.items if isinstance(item, Tick) and item.code == listing.text]


class Party(ABC):
    """A client, and what its user does with it."""

    def __init__(self, client: Client | AsyncClient, market: SyntheticMarket) -> None:
        self.events: list[StateEvent] = []
        client.on_state(self.events.append)
        self._client = client
        self._market = market
        self._reader: Future[None] | None = None

    @property
    def stats(self) -> Counters:
        """What the client has counted."""
        return self._client.stats

    @abstractmethod
    def connect(self) -> None:
        """Connect the client."""

    @abstractmethod
    def ask(self, questions: Sequence[Question], timeout: float) -> list[Outcome]:
        """Make all of these calls at the same time."""

    @abstractmethod
    def follow(self, log: TickLog) -> None:
        """Read ticks() into the log from now on, also after an error, until the client is closed."""

    @abstractmethod
    def close(self) -> None:
        """Close the client; assert that its reader ends, and that nothing is left behind."""

    def _outcome(self, question: Question, since: int, started: float, answer: Answer) -> Outcome:
        return Outcome(question, since, answer, monotonic() - started)


class _BlockingParty(Party):
    def __init__(self, client: Client, market: SyntheticMarket) -> None:
        super().__init__(client, market)
        self._blocking = client
        self._pool = ThreadPoolExecutor(thread_name_prefix="matrix")
        self._pause = Event()

    def connect(self) -> None:
        self._pool.submit(self._blocking.connect).result(HANG_SECONDS)

    def ask(self, questions: Sequence[Question], timeout: float) -> list[Outcome]:
        calls = [self._pool.submit(self._ask, question, timeout) for question in questions]
        return [call.result(HANG_SECONDS) for call in calls]

    def follow(self, log: TickLog) -> None:
        self._reader = self._pool.submit(self._read, log)

    def close(self) -> None:
        self._pool.submit(self._blocking.close).result(HANG_SECONDS)
        if self._reader is not None:
            self._reader.result(HANG_SECONDS)
        self._pool.shutdown()
        deadline = monotonic() + HANG_SECONDS
        while left := [thread for thread in all_threads() if thread.name.startswith(_OUR_THREADS)]:
            left[0].join(max(0.0, deadline - monotonic()))
            assert monotonic() < deadline, f"left behind: {left}"

    def _ask(self, question: Question, timeout: float) -> Outcome:
        client, since, started = self._blocking, self._market.milliseconds(), monotonic()
        answer: Answer
        try:
            if question.listing is None:
                answer = client.system.get_global_state(user_id=0, timeout=timeout)
            else:
                security = question.listing.security
                answer = client.qot.get_ticker(security=security, max_ret_num=question.count, timeout=timeout)
        except OpenDError as error:
            answer = error
        return self._outcome(question, since, started, answer)

    def _read(self, log: TickLog) -> None:
        items = self._blocking.ticks([listing.text for listing in log.listings], recent=_RECENT)
        while True:
            try:
                for item in items:
                    log.take(item)
            except OpenDError as error:
                log.errors.append(error)
                self._pause.wait(_READER_PAUSE)
            else:
                return


class _AsyncParty(Party):
    def __init__(self, client: AsyncClient, market: SyntheticMarket) -> None:
        super().__init__(client, market)
        self._async = client
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="matrix-loop", daemon=True)
        self._thread.start()

    def connect(self) -> None:
        self._run(self._async.connect())

    def ask(self, questions: Sequence[Question], timeout: float) -> list[Outcome]:
        return self._run(self._ask_all(questions, timeout))

    def follow(self, log: TickLog) -> None:
        self._reader = asyncio.run_coroutine_threadsafe(self._read(log), self._loop)

    def close(self) -> None:
        self._run(self._async.close())
        if self._reader is not None:
            self._reader.result(HANG_SECONDS)
        left = self._run(self._others())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(HANG_SECONDS)
        self._loop.close()
        assert not left, f"left behind: {left}"

    def _run(self, coroutine: Coroutine[object, object, ResultT]) -> ResultT:
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(HANG_SECONDS)

    async def _others(self) -> list[str]:
        await asyncio.sleep(0)  # Tasks whose work is over get the chance to end.
        return [task.get_name() for task in asyncio.all_tasks() if task is not asyncio.current_task()]

    async def _ask_all(self, questions: Sequence[Question], timeout: float) -> list[Outcome]:
        return await asyncio.gather(*(self._ask(question, timeout) for question in questions))

    async def _ask(self, question: Question, timeout: float) -> Outcome:
        client, since, started = self._async, self._market.milliseconds(), monotonic()
        answer: Answer
        try:
            if question.listing is None:
                answer = await client.system.get_global_state(user_id=0, timeout=timeout)
            else:
                security = question.listing.security
                answer = await client.qot.get_ticker(security=security, max_ret_num=question.count, timeout=timeout)
        except OpenDError as error:
            answer = error
        return self._outcome(question, since, started, answer)

    async def _read(self, log: TickLog) -> None:
        items = self._async.ticks([listing.text for listing in log.listings], recent=_RECENT)
        while True:
            try:
                async for item in items:
                    log.take(item)
            except OpenDError as error:
                log.errors.append(error)
                await asyncio.sleep(_READER_PAUSE)
            else:
                return


def party_of(client: Client | AsyncClient, market: SyntheticMarket) -> Party:
    """Return the party that uses this client."""
    return _BlockingParty(client, market) if isinstance(client, Client) else _AsyncParty(client, market)
