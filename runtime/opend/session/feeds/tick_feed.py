"""Drive ``client.ticks()``: subscribe, read the latest ticks of each security, and merge the pushes.

Invariant: after an interruption the pushes of a security are held back until its latest ticks have been read again.
Where a hub keeps ticks, those that the latest ones do not reach back to are read from what it kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from opend.errors import UsageError
from opend.session.feeds.feed import Ask, Feed, key_of, read_codes
from opend.session.feeds.items import TickItem
from opend.session.feeds.replay import Replay
from opend.session.feeds.since import Start, read_since
from opend.session.feeds.ticks import WINDOW, TickMerger
from opend_proto import qot_get_ticker, qot_sub, qot_update_ticker
from opend_proto.methods import QOT_GET_TICKER, QOT_UPDATE_TICKER
from opend_proto.qot_common import Security, SubType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.session.feeds.feed import Key
    from opend.session.feeds.since import Since
    from opend_proto.common import Session

__all__ = ["TickFeed"]


class TickFeed(Feed[TickItem, qot_update_ticker.S2C]):
    """The ticks of one or more securities."""

    push = QOT_UPDATE_TICKER

    def __init__(
        self,
        codes: str | Security | Iterable[str | Security],
        *,
        recent: int = WINDOW,
        session: Session | None = None,
        window: int = WINDOW,
        since: Since | None = None,
        is_kept: bool = False,
    ) -> None:
        """Set up a feed; ``is_kept`` says that a hub keeps ticks, which READ_TICKS reads."""
        if not 0 <= recent <= WINDOW:
            raise UsageError(f"recent must be from 0 to {WINDOW}, not {recent!r}")
        self._securities = read_codes(codes)
        starts = {} if since is None else read_since(since, self._securities)
        self._mergers = {
            key: _merger(security, starts.get(key, Start()), recent, window)
            for key, security in self._securities.items()
        }
        self._is_kept = is_kept
        self._replays: dict[Key, Replay] = {}
        self._read_up_to: dict[Key, int] = {}
        """Up to which sequence what was kept has been read, so that it is not read again in vain."""
        for key, start in starts.items() if is_kept else ():
            self._replays[key] = Replay(self._securities[key], self._mergers[key], start)
        super().__init__(
            qot_sub.C2S(
                security_list=list(self._securities.values()),
                sub_type_list=[SubType.TICKER],
                is_sub_or_un_sub=True,
                is_reg_or_un_reg_push=True,
                is_first_push=False,
                session=session,
            )
        )

    def _due(self) -> Ask[Any, Any] | None:
        for key, merger in self._mergers.items():
            if merger.wanted:
                replay = self._replays.get(key)
                return self._window(self._securities[key], merger) if replay is None else self._page(key, replay)
        return None

    def _page(self, key: Key, replay: Replay) -> Ask[Any, Any]:
        def take(items: Iterable[TickItem]) -> None:
            self._ready.extend(items)
            if replay.is_over:
                self._replays.pop(key, None)
                self._read_up_to[key] = self._mergers[key].position
            self._take_turns(self._mergers, key)

        return replay.ask(take)

    def _window(self, security: Security, merger: TickMerger) -> Ask[qot_get_ticker.Request, qot_get_ticker.Response]:
        interruptions = merger.interruptions

        def accept(response: qot_get_ticker.Response) -> None:
            ticks = [] if response.s2c is None else response.s2c.ticker_list
            key = key_of(security)
            if self._is_kept and not merger.reaches_back(ticks) and self._read_up_to.get(key) != merger.position:
                self._replays[key] = Replay(security, merger, Start(after=merger.position))
                return
            self._ready.extend(merger.fill(ticks, interruptions))
            self._take_turns(self._mergers, key)

        c2s = qot_get_ticker.C2S(security=security, max_ret_num=merger.wanted)
        return Ask(QOT_GET_TICKER, qot_get_ticker.Request(c2s=c2s), accept)

    def _merge(self, payload: qot_update_ticker.S2C) -> list[TickItem]:
        merger = self._mergers.get(key_of(payload.security))
        return [] if merger is None else merger.push(payload.ticker_list)

    def _interrupt(self) -> None:
        for merger in self._mergers.values():
            merger.interrupt()


def _merger(security: Security, start: Start, recent: int, window: int) -> TickMerger:
    return TickMerger(security, recent=recent, window=window, after=start.after, since=start.second)
