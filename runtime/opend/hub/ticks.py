"""Let every tick go out once and in order, whatever happens to OpenD, to the hub or to the NATS server.

Invariant: for each security the stream goes on from the last sequence in it; what was missed is read again, and where
the gateway no longer has it, the stream says so with a gap.
"""

from __future__ import annotations

import asyncio
from itertools import groupby
from logging import getLogger
from typing import TYPE_CHECKING, Final

from opend.codec import encode
from opend.errors import LinkError, OpenDError
from opend.hub.desk.kept import last_sequence
from opend.nats import naming
from opend.nats.naming import security_tokens
from opend.securities import security_text
from opend.session.feeds.items import Gap, Tick, TickItem
from opend.session.feeds.ticks import TickMerger
from opend_proto import qot_get_ticker, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.methods import QOT_UPDATE_TICKER

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Mapping
    from typing import TypeAlias

    from opend.nats.naming import Names
    from opend_proto.qot_common import Security, Ticker

    _Key: TypeAlias = tuple[int, str]
    Put: TypeAlias = Callable[[str, bytes, Mapping[str, str]], None]
    ReadLast: TypeAlias = Callable[[str], Awaitable[Mapping[str, str] | None]]
    Read: TypeAlias = Callable[[qot_get_ticker.Request], Awaitable[qot_get_ticker.Response]]

__all__ = ["TickKeeper"]

_logger = getLogger("opend.hub")

_PROTOCOL: Final = str(QOT_UPDATE_TICKER.id)
_READERS: Final = 4
_PAUSE: Final = 0.5


class _Kept:
    """One security whose ticks go out."""

    def __init__(self, security: Security, subject: str) -> None:
        self.security = security
        self.subject = subject
        self.merger: TickMerger | None = None
        """None until the last sequence in the stream is known; pushes before that are read again with the rest."""
        self.origin: int | None = None
        """The sequence after which the ticks began to be kept, if the stream had none of this security."""
        self.begun = asyncio.Event()
        """Set once it is known after which tick to go on."""
        self.is_taken = False
        """Whether a task is reading for it."""


class TickKeeper:
    """The ticks of all securities that the hub has subscribed to."""

    def __init__(self, names: Names, put: Put, read_last: ReadLast, read: Read) -> None:
        self.gaps = 0
        """Gaps that were published."""
        self.read_again = 0
        """Ticks that were missed and then read."""
        self._names = names
        self._put = put
        self._read_last = read_last
        self._read = read
        self._kept: dict[_Key, _Kept] = {}
        self._changed = asyncio.Event()

    def begin(self, security: Security) -> None:
        """Keep the ticks of a security, now that it is subscribed to; if they were kept already, read again."""
        key = _key(security)
        kept = self._kept.get(key)
        if kept is None:
            subject = self._names.push(QOT_UPDATE_TICKER.name, *security_tokens(security))
            self._kept[key] = _Kept(security, subject)
        elif kept.merger is not None:
            kept.merger.interrupt()
        self._changed.set()

    async def begun(self, securities: Iterable[Security], seconds: float) -> None:
        """Wait until it is known from which tick on each of them goes out; raises LinkError if that takes longer.

        Whoever reads the latest ticks after this, and then listens, misses none between.
        """
        try:
            async with asyncio.timeout(seconds):
                for security in securities:
                    kept = self._kept.get(_key(security))
                    if kept is not None:
                        await kept.begun.wait()
        except TimeoutError as error:
            raise LinkError(f"the ticks could not be read from OpenD within {seconds:g} s") from error

    def end(self, security: Security) -> None:
        """Keep the ticks of a security no longer, since nobody wants them."""
        self._kept.pop(_key(security), None)

    def interrupt(self) -> None:
        """Read again what may have been missed, after OpenD was lost or a push was damaged."""
        for kept in self._kept.values():
            if kept.merger is not None:
                kept.merger.interrupt()
        self._changed.set()

    def start_over(self) -> None:
        """Go on from what is in the stream, since messages that were queued have been discarded."""
        for kept in self._kept.values():
            kept.merger = None
        self._changed.set()

    def take(self, payload: qot_update_ticker.S2C, body: bytes) -> str | None:
        """Take a push, and publish what is due: its own bytes if all of it is; return its subject if ticks are kept."""
        kept = self._kept.get(_key(payload.security))
        if kept is None:
            return None
        if kept.merger is not None:
            listed = payload.ticker_list
            items = kept.merger.push(listed)
            if items and [item.ticker if isinstance(item, Tick) else None for item in items] == listed:
                self._put_ticks(kept, listed, body)
            else:
                self._publish(kept, items)
                if _is_due(kept):
                    self._changed.set()
        return kept.subject

    async def run(self) -> None:
        """Read what has to be read, until cancelled."""
        async with asyncio.TaskGroup() as group:
            for _ in range(_READERS):
                group.create_task(self._keep_reading())

    async def _keep_reading(self) -> None:
        while True:
            kept = next((each for each in self._kept.values() if not each.is_taken and _is_due(each)), None)
            if kept is None:
                self._changed.clear()
                await self._changed.wait()
                continue
            kept.is_taken = True
            try:
                await self._catch_up(kept)
            except OpenDError as error:
                _logger.info("the ticks of %s are read again later: %s", security_text(kept.security), error)
                await asyncio.sleep(_PAUSE)
            finally:
                kept.is_taken = False
                self._changed.set()

    async def _catch_up(self, kept: _Kept) -> None:
        if kept.merger is None:
            after = last_sequence(await self._read_last(kept.subject))
            kept.merger = TickMerger(kept.security, recent=0, after=kept.origin if after is None else after)
        merger, interruptions = kept.merger, kept.merger.interruptions
        if not merger.wanted:
            return
        c2s = qot_get_ticker.C2S(security=kept.security, max_ret_num=merger.wanted)
        response = await self._read(qot_get_ticker.Request(c2s=c2s))
        if kept.merger is not merger:
            return
        window = [] if response.s2c is None else response.s2c.ticker_list
        if merger.last is None and window:
            kept.origin = max(tick.sequence for tick in window)
            # Nothing is missing there: another hub, which may have to go on before the next tick, finds the place.
            self._put_place(kept, kept.origin, kept.origin)
        kept.begun.set()
        self._publish(kept, merger.fill(window, interruptions))

    def _publish(self, kept: _Kept, items: list[TickItem]) -> None:
        merger = kept.merger
        for kind, group in groupby(items, _kind):
            if kept.merger is not merger:
                return  # What was published before this has been discarded, and is read again with the rest.
            if kind == "gap":
                self._put_gaps(kept, [each for each in group if isinstance(each, Gap)])
            else:
                ticks = [each.ticker for each in group if isinstance(each, Tick)]
                self._put_ticks(kept, ticks, is_read=kind == "read")

    def _put_ticks(self, kept: _Kept, ticks: list[Ticker], body: bytes | None = None, *, is_read: bool = False) -> None:
        headers = {
            naming.PROTOCOL: _PROTOCOL,
            naming.FIRST: str(ticks[0].sequence),
            naming.LAST: str(ticks[-1].sequence),
        }
        if is_read:
            headers[naming.READ] = "1"
            self.read_again += len(ticks)
        if body is None:
            s2c = qot_update_ticker.S2C(security=kept.security, ticker_list=ticks)
            body = encode(qot_update_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c))
        self._put(kept.subject, body, headers)

    def _put_gaps(self, kept: _Kept, gaps: list[Gap]) -> None:
        self.gaps += len(gaps)
        for gap in gaps:
            self._put_place(kept, gap.after_sequence, gap.before_sequence)

    def _put_place(self, kept: _Kept, after: int, before: int) -> None:
        self._put(kept.subject, b"", {naming.PROTOCOL: _PROTOCOL, naming.GAP: f"{after}-{before}"})


def _is_due(kept: _Kept) -> bool:
    return kept.merger is None or bool(kept.merger.wanted)


def _key(security: Security) -> _Key:
    return int(security.market), security.code


def _kind(item: TickItem) -> str:
    return "gap" if isinstance(item, Gap) else "live" if item.live else "read"
