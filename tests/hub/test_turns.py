"""Clients that wait for one budget of the rate limits take turns, without a server."""

from __future__ import annotations

import asyncio

import pytest
from tests.support.patience import until

from opend import security
from opend.errors import RateLimitExceeded
from opend.hub.desk.turns import Turns
from opend_proto import methods, qot_get_option_expiration_date, qot_get_ticker
from opend_proto.schema import Limit, Method

CODE = security("HK.00700")
C2S = qot_get_option_expiration_date.C2S(owner=CODE)
REQUEST = qot_get_option_expiration_date.Request(c2s=C2S)
QUICK = Limit(5, 0.01)


def limited(limit: Limit) -> Method[qot_get_option_expiration_date.Request, qot_get_option_expiration_date.Response]:
    """A call with another limit than the vendor's, so that the test need not wait half a minute."""
    known = methods.QOT_GET_OPTION_EXPIRATION_DATE
    return Method(known.id, known.name, known.module, effect="none", limit=limit)


def test_a_greedy_client_starves_nobody() -> None:
    async def main() -> None:
        turns, method, order = Turns("wait"), limited(QUICK), list[str]()

        async def call(client: str) -> None:
            await turns.take(client, method, REQUEST, 60.0)
            order.append(client)

        async with asyncio.TaskGroup() as group:
            greedy = [group.create_task(call("greedy")) for _ in range(1000)]
            await asyncio.sleep(0.005)
            group.create_task(call("modest"))
            group.create_task(call("other"))
            group.create_task(call("modest"))
            await asyncio.to_thread(until, lambda: len(order) >= 40)
            for task in greedy:
                task.cancel()
        first = min(order.index("modest"), order.index("other"))
        assert first < 20
        assert sorted(order[first : first + 4]) == ["greedy", "modest", "modest", "other"]
        await turns.close()

    asyncio.run(main())


def test_a_turn_that_cannot_come_in_time_is_refused() -> None:
    async def main() -> None:
        turns, method = Turns("wait"), limited(Limit(1, 0.2))
        given = await turns.take("a", method, REQUEST, 1.0)
        with pytest.raises(RateLimitExceeded, match="by then its time is over") as refusal:
            await turns.take("a", method, REQUEST, 0.01)
        assert refusal.value.retry_in is not None
        assert 0 < refusal.value.retry_in <= 0.2
        turns.give_back(method, REQUEST, given)
        assert await turns.take("b", method, REQUEST, 0.01) is not None
        waiting = [asyncio.create_task(turns.take("a", method, REQUEST, 0.3)) for _ in range(4)]
        outcomes = await asyncio.gather(*waiting, return_exceptions=True)
        assert [isinstance(each, float) for each in outcomes] == [True, False, False, False]
        assert all("its turn has not come in time" in str(each) for each in outcomes[1:])
        assert (turns.waits, turns.seconds > 0.1, turns.waiting) == (4, True, 0)
        # What no limit governs, and whatever a hub was told not to hold back, goes through at once.
        ticker = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=CODE, max_ret_num=1))
        assert await turns.take("a", methods.QOT_GET_TICKER, ticker, 0.0) is None
        assert await Turns("off").take("a", method, REQUEST, 0.0) is None
        await turns.close()

    asyncio.run(main())


def test_the_calls_that_wait_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("opend.hub.desk.turns._MOST_WAITING", 2)

    async def main() -> None:
        turns, method = Turns("wait"), limited(Limit(1, 30.0))
        await turns.take("a", method, REQUEST, 1.0)
        waiting = [asyncio.create_task(turns.take("a", method, REQUEST, 60.0)) for _ in range(3)]
        done, pending = await asyncio.wait(waiting, timeout=1.0, return_when=asyncio.FIRST_COMPLETED)
        (refused,) = done
        assert "2 calls of this client wait already" in str(refused.exception())
        assert turns.waiting == 2
        await turns.close()
        for each in pending:
            each.cancel()

    asyncio.run(main())
