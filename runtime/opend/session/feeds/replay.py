"""Read the ticks that a hub has kept, a page at a time, into the merger of their security.

Invariant: a page counts once its reply was taken, so a reading that was interrupted goes on where it was.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.archive import C2S, READ_TICKS, Request, Response
from opend.codec import decode
from opend.errors import DecodeError
from opend.session.feeds.feed import Ask
from opend_proto import qot_update_ticker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from opend.archive import Piece
    from opend.session.feeds.items import TickItem
    from opend.session.feeds.since import Start
    from opend.session.feeds.ticks import TickMerger
    from opend_proto.qot_common import Security

__all__ = ["Replay"]


class Replay:
    """One reading of what was kept of one security; ``ask`` until ``is_over``."""

    def __init__(self, security: Security, merger: TickMerger, start: Start) -> None:
        self.is_over = False
        """Whether everything that was kept has been read."""
        self._merger = merger
        self._next = C2S(security=security, after_sequence=start.after, since=start.second)
        merger.replay([], after_gap=True)  # Until a tick is read that reaches back to the start.

    def ask(self, take: Callable[[Iterable[TickItem]], object]) -> Ask[Request, Response]:
        """Return the call for the next page, whose items are passed to ``take``."""

        def accept(response: Response) -> None:
            s2c = response.s2c
            self.is_over = s2c is None or s2c.is_end
            if s2c is not None:
                self._next = C2S(security=self._next.security, position=s2c.position)
                if s2c.reaches_back:
                    self._merger.join()
            pieces = [] if s2c is None else s2c.piece_list
            take(item for piece in pieces for item in self._items(piece))

        return Ask(READ_TICKS, Request(c2s=self._next), accept)

    def _items(self, piece: Piece) -> Sequence[TickItem]:
        """Return the items that are due by a message of the stream."""
        if piece.begins_after is not None:
            self._merger.join(after=piece.begins_after)
            return ()
        try:
            s2c = None if piece.body is None else decode(qot_update_ticker.Response, piece.body).s2c
        except DecodeError:
            s2c = None
        return self._merger.replay([] if s2c is None else s2c.ticker_list, after_gap=s2c is None)
