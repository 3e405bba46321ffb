"""Compare the outcomes of a soak's orders, as clients saw them, with the gateway's journal.

Invariant: one byte is kept for each order and fact, so that an hour's orders take little memory.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from threading import Lock
from typing import Final

__all__ = ["Ending", "OrderAudit"]


class Ending(IntEnum):
    """The outcome of a call that placed an order."""

    UNDER_WAY = 0
    PLACED = 1
    """The reply said so: the gateway has accepted it once."""
    REFUSED = 2
    """The reply said so: the gateway has not accepted it."""
    NOT_SENT = 3
    """The error said that the order was not sent: the gateway has never seen it."""
    UNKNOWN = 4
    """OutcomeUnknown: the gateway may have accepted it, or never seen it."""


_ALLOWED: Final[dict[Ending, tuple[range, range]]] = {
    Ending.UNDER_WAY: (range(2), range(2)),
    Ending.PLACED: (range(1, 2), range(1, 2)),
    Ending.REFUSED: (range(2), range(1)),
    Ending.NOT_SENT: (range(1), range(1)),
    Ending.UNKNOWN: (range(2), range(2)),
}
"""How often the gateway may have received, and accepted, an order with this outcome; never twice."""


@dataclass
class _Book:
    endings: bytearray = field(default_factory=bytearray)
    seen: bytearray = field(default_factory=bytearray)
    accepted: bytearray = field(default_factory=bytearray)


class OrderAudit:
    """All orders of all clients; an order's remark is its client's name and its number."""

    def __init__(self, journal: Path) -> None:
        self._journal = journal
        self._read_up_to = 0
        self._lock = Lock()
        self._books: dict[str, _Book] = {}

    def begin(self, client: str) -> str:
        """Register a client's next order and return its remark."""
        with self._lock:
            book = self._books.setdefault(client, _Book())
            for facts in (book.endings, book.seen, book.accepted):
                facts.append(0)
            return f"{client}#{len(book.endings) - 1}"

    def end(self, remark: str, ending: Ending) -> None:
        """Record the outcome of the call that placed this order."""
        client, _, number = remark.partition("#")
        with self._lock:
            self._books[client].endings[int(number)] = ending

    def problems(self) -> list[str]:
        """Read the new lines of the journal and return the contradictions, a line for each order."""
        with self._lock:
            strange = self._read()
            return strange + [
                f"order {client}#{number} ended as {Ending(ending).name}; the gateway saw it {seen} times and accepted "
                f"it {accepted} times"
                for client, book in self._books.items()
                for number, (ending, seen, accepted) in enumerate(
                    zip(book.endings, book.seen, book.accepted, strict=True)
                )
                if seen not in _ALLOWED[Ending(ending)][0] or accepted not in _ALLOWED[Ending(ending)][1]
            ]

    def counts(self) -> Counter[str]:
        """Return the number of orders by outcome, and how often the gateway received and accepted an order."""
        with self._lock:
            books = list(self._books.values())
            counts = Counter(Ending(ending).name.lower() for book in books for ending in book.endings)
            counts["accepted"] = sum(sum(book.accepted) for book in books)
            counts["unknown, accepted"] = sum(
                accepted
                for book in books
                for ending, accepted in zip(book.endings, book.accepted, strict=True)
                if ending == Ending.UNKNOWN
            )
            return counts

    def _read(self) -> list[str]:
        """Read the new complete lines; return those that name none of our orders."""
        if not self._journal.exists():
            return []
        with self._journal.open("rb") as file:
            file.seek(self._read_up_to)
            text = file.read()
        whole = text[: text.rfind(b"\n") + 1]
        self._read_up_to += len(whole)
        return [line for line in whole.decode().splitlines() if not self._take(line)]

    def _take(self, line: str) -> bool:
        client, _, number = line[2:].partition("#")
        book = self._books.get(client)
        if book is None or not number.isdecimal() or int(number) >= len(book.endings):
            return False
        facts = book.accepted if line.startswith("+") else book.seen
        facts[int(number)] = min(facts[int(number)] + 1, 255)
        return True
