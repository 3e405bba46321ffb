"""Where a page of the stream begins and ends, without a server."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from itertools import accumulate, cycle

import pytest

from opend import security
from opend.archive import C2S, S2C, Request
from opend.codec import encode
from opend.hub.desk.kept import KeptTicks
from opend.hub.engine import Kept
from opend.nats.naming import FIRST, GAP, LAST, Names

TENCENT = security("HK.00700")
SUBJECT = "opend.main.push.Qot_UpdateTicker.HK.00700"


class Stream:
    """Messages at every third place, such as those of one subject among others."""

    def __init__(self, messages: Sequence[Kept]) -> None:
        self.messages = messages
        self.questions = 0
        self.first = 1

    async def first_position(self, stream: str) -> int:
        assert stream == "opend-main-push"
        return self.first

    async def newest(self, stream: str, subject: str) -> Kept | None:
        assert (stream, subject) == ("opend-main-push", SUBJECT)
        return self.messages[-1] if self.messages else None

    async def next(self, stream: str, subject: str, position: int) -> Kept | None:
        assert (stream, subject) == ("opend-main-push", SUBJECT)
        self.questions += 1
        return next((each for each in self.messages if each.position >= position), None)

    async def page(self, stream: str, subject: str, position: int, most: int) -> tuple[Sequence[Kept], bool]:
        assert (stream, subject) == ("opend-main-push", SUBJECT)
        found = [each for each in self.messages if each.position >= position]
        return found[:most], len(found) <= most


def message(index: int, sequence: int, body: bytes = b"x") -> Kept:
    headers = {FIRST: str(sequence), LAST: str(sequence + 1)}
    if index % 50 == 7:
        headers, body = {GAP: f"{sequence - 1}-{sequence + 1}"}, b""
    return Kept(3 * index + 2, 1000.0 + index, headers, body)


STREAM = Stream(
    [message(index, at) for index, at in enumerate(accumulate(step for step, _ in zip(cycle((2, 5, 11)), range(2000))))]
)


def read(stream: Stream, c2s: C2S) -> S2C:
    answer = asyncio.run(KeptTicks(stream, Names("main")).read("a", encode(Request(c2s=c2s)))).s2c
    assert answer is not None
    return answer


def test_a_reading_begins_soon_before_its_start() -> None:
    """Never behind it, and without asking for each message."""
    places = {each.position: each for each in STREAM.messages}

    def first(c2s: C2S) -> Kept:
        STREAM.questions = 0
        answer = read(STREAM, c2s)
        assert STREAM.questions <= 14
        end = places[answer.position - 1]
        return STREAM.messages[STREAM.messages.index(end) - len(answer.piece_list) + 1]

    for wanted in (*range(0, 12_000, 97), 3, 12_000, 10**15):
        begun = first(C2S(security=TENCENT, after_sequence=wanted))
        assert (
            begun is STREAM.messages[0]
            or int(begun.headers.get(LAST, begun.headers.get(GAP, "").split("-")[0])) <= wanted
        )
    for second in (0.0, 1000.0, 1500.5, 3000.0, 1e9):
        begun = first(C2S(security=TENCENT, since=second))
        assert begun is STREAM.messages[0] or begun.second <= second - 60
        assert second - begun.second < 150 or begun is STREAM.messages[0] or begun is STREAM.messages[-1]


def test_pages_hold_everything_once() -> None:
    bodies, pages, position = 0, 0, None
    while True:
        answer = read(STREAM, C2S(security=TENCENT, after_sequence=0, position=position))
        bodies += sum(piece.body is not None or piece.gap_before is not None for piece in answer.piece_list)
        pages += 1
        assert answer.position > (position or 0)
        position = answer.position
        if answer.is_end:
            break
    assert (bodies, pages) == (2000, 4)
    again = read(STREAM, C2S(security=TENCENT, position=position))
    assert (again.piece_list, again.position, again.is_end) == ([], position, True)
    stream = Stream(STREAM.messages[1000:])
    stream.first = STREAM.messages[1000].position
    begun = read(STREAM, C2S(security=TENCENT, after_sequence=0)).position
    cut = read(stream, C2S(security=TENCENT, position=begun))
    assert [piece.gap_before for piece in cut.piece_list[:2]] == [0, None]
    whole = read(stream, C2S(security=TENCENT, position=stream.first))
    assert whole.piece_list[0].gap_before is None
    nothing = read(Stream([]), C2S(security=TENCENT, after_sequence=5))
    assert (nothing.piece_list, nothing.is_end) == ([], True)


def test_a_page_of_long_messages_ends_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opend.hub.desk.kept._MOST_BYTES", 25)
    stream = Stream([message(index, index * 9 + 1, b"x" * 10) for index in range(5)])
    answer = read(stream, C2S(security=TENCENT, after_sequence=0))
    assert (len(answer.piece_list), answer.position, answer.is_end) == (2, stream.messages[1].position + 1, False)
    longer = Stream([message(0, 1, b"x" * 100), message(1, 9)])
    assert len(read(longer, C2S(security=TENCENT, after_sequence=0)).piece_list) == 1


def test_where_a_hub_began_is_no_gap() -> None:
    began = Kept(2, 1000.0, {GAP: "5-5"}, b"")
    stream = Stream([began, message(1, 7)])
    for wanted, reaches, begins in ((4, False, 5), (5, True, 5), (9, True, None)):
        answer = read(stream, C2S(security=TENCENT, after_sequence=wanted))
        assert answer.reaches_back is reaches
        assert answer.piece_list[0].begins_after == begins
        assert answer.piece_list[0].gap_before is None
    assert read(stream, C2S(security=TENCENT, since=1060.0)).reaches_back is True
    assert read(stream, C2S(security=TENCENT, since=1059.0)).reaches_back is False


def test_who_asks_for_many_pages_holds_up_nobody() -> None:
    class Slow(Stream):
        async def page(self, stream: str, subject: str, position: int, most: int) -> tuple[Sequence[Kept], bool]:
            await asyncio.sleep(0.001)
            return await super().page(stream, subject, position, most)

    async def main() -> None:
        kept, order = KeptTicks(Slow(STREAM.messages), Names("main")), list[str]()
        body = encode(Request(c2s=C2S(security=TENCENT, after_sequence=0)))

        async def read(client: str) -> None:
            await kept.read(client, body)
            order.append(client)

        async with asyncio.TaskGroup() as group:
            for client in (*("greedy",) * 50, "modest"):
                group.create_task(read(client))
        assert order.index("modest") < 5

    asyncio.run(main())
