"""Say what is to be collected.

Invariant: whoever has a `Wanted` has one that can be collected, as far as that can be told without a gateway.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from opend.errors import UsageError
from opend.securities import securities, security_text
from opend.storage.kinds import BAR_TYPES, BARS, BOOK, TICKS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.storage.kinds import Kind
    from opend_proto.common import Session
    from opend_proto.qot_common import Security

__all__ = ["FLUSH_ROWS", "FLUSH_SECONDS", "JUMP", "Wanted"]

FLUSH_SECONDS: Final = 10.0
FLUSH_ROWS: Final = 65_536
JUMP: Final = 1.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The securities, the kinds of data, and how they are written; made by `of`."""

    codes: tuple[str, ...]
    """The securities as text."""
    has_ticks: bool
    bars: tuple[str, ...]
    """The lengths of bars, such as ``1m``."""
    has_book: bool
    session: Session | None
    """The part of the US trading day to cover; None is the gateway's default."""
    jump: float
    """The factor between two prices of a security from which on the second is flagged as a ``jump``."""
    flush_seconds: float
    """How often what has come is written; a crash loses at most that, which a gap tells or the gateway still has."""
    flush_rows: int
    """How many rows of one kind and security may wait to be written."""

    @classmethod
    def of(
        cls,
        codes: str | Security | Iterable[str | Security],
        *,
        ticks: bool = False,
        bars: Iterable[str] = (),
        book: bool = False,
        session: Session | None = None,
        jump: float = JUMP,
        flush_seconds: float = FLUSH_SECONDS,
        flush_rows: int = FLUSH_ROWS,
    ) -> Self:
        """Return what is wanted.

        Args:
            codes: One security or several, as text such as ``HK.00700`` or as messages.
            ticks: Whether to collect every trade.
            bars: The lengths of the candlesticks to collect: ``1m``, ``5m``, ``day`` and so on (`BAR_TYPES`).
            book: Whether to collect every pushed order book.
            session: The part of the US trading day to cover.
            jump: The factor, above 1, between two prices from which on the second is flagged.
            flush_seconds: Seconds between two writings.
            flush_rows: Rows of one kind and security that may wait.

        Raises:
            UsageError: Nothing is wanted, a security or a length cannot be read, or a number is out of its range.
        """
        lengths = tuple(dict.fromkeys(bars))
        for each in lengths:
            if each not in BAR_TYPES:
                raise UsageError(f"there are no bars of {each!r}; the lengths are {', '.join(BAR_TYPES)}")
        if not (ticks or lengths or book):
            raise UsageError("say what to collect: ticks, bars of some length, or the order book")
        if not 1 < jump < float("inf"):
            raise UsageError(f"jump is a factor above 1, not {jump!r}")
        if not 0 < flush_seconds < float("inf"):
            raise UsageError(f"flush_seconds must be a positive number of seconds, not {flush_seconds!r}")
        if flush_rows < 1:
            raise UsageError(f"flush_rows must be at least 1, not {flush_rows!r}")
        return cls(
            codes=tuple(security_text(each) for each in securities(codes)),
            has_ticks=ticks,
            bars=lengths,
            has_book=book,
            session=session,
            jump=jump,
            flush_seconds=flush_seconds,
            flush_rows=flush_rows,
        )

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of data that are wanted."""
        ticks, book = (TICKS,) if self.has_ticks else (), (BOOK,) if self.has_book else ()
        return (*ticks, *(BARS[each] for each in self.bars), *book)
