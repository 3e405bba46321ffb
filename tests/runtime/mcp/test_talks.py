"""Questions in the middle of a tool's work, answered by a second call."""

from __future__ import annotations

import asyncio
from typing import Final

import pytest

from opend.mcp.permits import Answer, Person, Refused
from opend.mcp.talks import Question, Talks, key_of

YES: Final = Answer("accept", {"sure": "yes"})
KEY: Final = key_of("place_order", {"code": "HK.00700"})
FORM: Final[dict[str, object]] = {"type": "object"}


async def asking(person: Person) -> str:
    first = await person.ask("First?", FORM, 5)
    second = await person.ask("Second?", FORM, 5)
    return f"{first.action} {second.action}"


async def asked(talks: Talks[str], key: bytes = KEY) -> Question:
    told = await talks.begin(key, asking)
    assert isinstance(told, Question)
    return told


def test_work_goes_on_where_it_asked() -> None:
    async def main() -> None:
        talks = Talks[str]()
        first = await asked(talks)
        assert (first.message, first.form) == ("First?", FORM)
        second = await talks.go_on(first.token, KEY, YES)
        assert isinstance(second, Question)
        assert (second.message, second.token != first.token) == ("Second?", True)
        assert await talks.go_on(second.token, KEY, Answer("decline", {})) == "accept decline"

    asyncio.run(main())


def test_work_that_asks_nothing_just_ends_and_its_error_is_raised() -> None:
    async def plain(_: Person) -> str:
        return "done"

    async def failing(_: Person) -> str:
        raise Refused("no")

    async def main() -> None:
        talks = Talks[str]()
        assert await talks.begin(KEY, plain) == "done"
        with pytest.raises(Refused, match="no"):
            await talks.begin(KEY, failing)

    asyncio.run(main())


def test_an_answer_is_used_once() -> None:
    async def main() -> None:
        talks = Talks[str]()
        first = await asked(talks)
        await talks.go_on(first.token, KEY, YES)
        for token in (first.token, "guessed"):
            with pytest.raises(Refused, match="answered already"):
                await talks.go_on(token, KEY, YES)
        await talks.close()

    asyncio.run(main())


def test_an_answer_for_another_call_ends_the_work() -> None:
    cancelled = list[bool]()

    async def waiting(person: Person) -> str:
        try:
            return (await person.ask("Sure?", FORM, 5)).action
        except asyncio.CancelledError:
            cancelled.append(True)
            raise

    async def main() -> None:
        talks = Talks[str]()
        question = await talks.begin(KEY, waiting)
        assert isinstance(question, Question)
        with pytest.raises(Refused, match="for another call"):
            await talks.go_on(question.token, key_of("place_order", {"code": "HK.00005"}), YES)
        with pytest.raises(Refused, match="no question waits"):
            await talks.go_on(question.token, KEY, YES)
        await asyncio.sleep(0)

    asyncio.run(main())
    assert cancelled == [True]


def test_after_its_time_an_answer_finds_nothing() -> None:
    async def hasty(person: Person) -> str:
        try:
            return (await person.ask("Sure?", FORM, 0.01)).action
        except TimeoutError:
            return "too late"

    async def main() -> None:
        talks = Talks[str]()
        question = await talks.begin(KEY, hasty)
        assert isinstance(question, Question)
        await asyncio.sleep(0.1)
        with pytest.raises(Refused, match="its time is over"):
            await talks.go_on(question.token, KEY, YES)

    asyncio.run(main())


def test_the_oldest_of_too_many_questions_is_given_up_and_closing_ends_all() -> None:
    async def main() -> None:
        talks = Talks[str]()
        questions = [await asked(talks) for _ in range(17)]
        with pytest.raises(Refused):
            await talks.go_on(questions[0].token, KEY, YES)
        assert isinstance(await talks.go_on(questions[1].token, KEY, YES), Question)
        await talks.close()
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(main())


def test_a_call_that_is_given_up_ends_its_work() -> None:
    ended = list[bool]()

    async def endless(_: Person) -> str:
        try:
            await asyncio.sleep(60)
        finally:
            ended.append(True)
        return ""

    async def main() -> None:
        call = asyncio.create_task(Talks[str]().begin(KEY, endless))
        await asyncio.sleep(0.01)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await asyncio.sleep(0)

    asyncio.run(main())
    assert ended == [True]
