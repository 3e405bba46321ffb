"""Orders of agents: sent once, as shown, after a yes to that very order, and never otherwise."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final, Literal

import pytest
from tests.support.gathering import each_of
from tests.support.patience import BEYOND, PATIENCE
from tests.support.peers.agents import ORDER, Desk, Market, Scripted, says, trading_desk

from opend import AsyncClient, RiskLimits
from opend.mcp.permits import Answer
from opend.mcp.trading.frozen import digest_of
from opend.testing import FaultProxy
from opend.testing.faults import Drop
from opend_proto.trd_common import OrderStatus, TrdEnv, TrdMarket

PLACE_ORDER: Final = 2202
PAGE: Final = (Path(__file__).resolve().parents[4] / "docs" / "MCP.md").read_text(encoding="utf-8")
GUIDE: Final = PAGE.partition("```text\n")[2].partition("\n```")[0]
"""The form that docs/MCP.md shows."""


def key_of(form: Mapping[str, Any]) -> str:
    (key,) = form["properties"]
    return str(key)


def facts_of(message: str) -> dict[str, str]:
    """Return what the person was shown, by its labels."""
    pairs = (line.removeprefix("- ").partition(": ") for line in message.splitlines() if line.startswith("- "))
    return {name: value for name, _, value in pairs}


def lines_of(desk: Desk) -> list[dict[str, Any]]:
    return [json.loads(line) for line in desk.audit.path.read_text().splitlines()]


def id_of(market: Market, environment: TrdEnv) -> str:
    """Return the id of an account that trades in Hong Kong."""
    headers = (each for each in market.headers if each.trd_env == environment and each.trd_market == TrdMarket.HK)
    return str([each.acc_id for each in headers][-1])


def test_an_order_arrives_once_as_it_was_shown(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()
        person = says()
        async with trading_desk(market, tmp_path) as desk:
            outcome = await desk.call("place_order", {**ORDER, "remark": "mine"}, person)
        assert outcome.value is not None, outcome.error
        new = {key: order for key, order in market.orders().items() if key not in before}
        ((account, number), order), *others = new.items()
        assert others == []
        assert (order.code, order.qty, order.price, order.remark) == ("00700", 100, 400.2, "mine")
        assert (order.trd_side.name, order.order_type.name) == ("BUY", "NORMAL")
        assert order.order_status == OrderStatus.SUBMITTED
        assert outcome.value["order"] == str(number)
        assert outcome.value["status"] in {"WAITING_SUBMIT", "SUBMITTED"}  # The market may take it a moment later.
        ((message, form),) = person.asked
        facts = facts_of(message)
        assert facts.pop("Account").startswith(f"{account} (paper, market HK")
        assert facts.pop("Order").startswith(key_of(form).removeprefix("send_"))
        assert facts == {
            "Environment": "PAPER (simulated trading)",
            "Market": "HK",
            "Side": "BUY",
            "Security": "HK.00700",
            "Quantity": "100",
            "Order type": "limit order (NORMAL)",
            "Price": "400.2 HKD",
            "Valid": "for the day",
            "Value": "at most 40,020 HKD, without fees",
            "Remark": "'mine'",
        }
        of_this_order = ("- Account: ", "- Order: ", "- Remark: ")
        in_guide = [line for line in GUIDE.splitlines() if not line.startswith(of_this_order)]
        assert in_guide == [line for line in message.splitlines() if not line.startswith(of_this_order)]
        lines = lines_of(desk)
        assert [line["event"] for line in lines] == ["call", "asked", "answered", "sending", "sent", "done"]
        assert {line["call"] for line in lines} == {1}
        assert {line["details"]["digest"] for line in lines[1:5]} == {outcome.value["digest"]}
        assert (lines[2]["answer"], lines[2]["decision"]) == ("yes", "permitted")
        assert lines[1]["details"]["shown"]["Price"] == "400.2 HKD"

    asyncio.run(scene())


def test_a_real_order_takes_a_server_for_real_trading_and_an_unlocked_gateway(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        order = {**ORDER, "account": id_of(market, TrdEnv.REAL)}
        market.lock()
        before = market.orders()
        person = says()
        async with trading_desk(market, tmp_path, "real") as desk:
            assert "trading is locked" in await desk.refused("place_order", order, person)
            market.unlock()
            assert market.orders() == before
            outcome = await desk.call("place_order", order, person)
        assert outcome.value is not None, outcome.error
        new = market.orders().keys() - before.keys()
        assert {account for account, _ in new} == {int(order["account"])}
        assert len(new) == 1
        assert "Environment: REAL (real money)" in person.asked[0][0]

    asyncio.run(scene())


def accepting(fill: Callable[[str], dict[str, object]]) -> Callable[[str, Mapping[str, Any]], Answer]:
    return lambda _, form: Answer("accept", fill(key_of(form)))


def acting(action: Literal["accept", "decline", "cancel"]) -> Callable[[str, Mapping[str, Any]], Answer]:
    return lambda _, form: Answer(action, {} if action == "accept" else {key_of(form): "yes"})


def failing(error: Exception) -> Callable[[str, Mapping[str, Any]], Answer]:
    def reply(_: str, __: Mapping[str, Any]) -> Answer:
        raise error

    return reply


NOT_YES: Final = [
    acting("decline"),
    acting("cancel"),
    acting("accept"),
    accepting(lambda key: {key: "no"}),
    accepting(lambda key: {key: "YES"}),
    accepting(lambda key: {key: " yes"}),
    accepting(lambda key: {key: True}),
    accepting(lambda key: {key: ["yes"]}),
    accepting(lambda key: {key: "yes", "send_000000000000": "yes"}),
    accepting(lambda key: {key.upper(): "yes"}),
    accepting(lambda key: {f"send_{digest_of(key.encode())[:12]}": "yes"}),
    accepting(lambda key: {key.replace("send", "cancel"): "yes"}),
    failing(TimeoutError()),
    failing(ConnectionError("the program has gone")),
    failing(KeyError("action")),
]


def test_whatever_is_not_exactly_yes_to_this_order_sends_nothing(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()
        async with trading_desk(market, tmp_path, pause=0.0) as desk:
            for reply in NOT_YES:
                assert "nothing was sent" in await desk.refused("place_order", ORDER, Scripted(reply))
            assert "no way to ask" in await desk.refused("place_order", ORDER)
        assert market.orders() == before
        assert {line["event"] for line in lines_of(desk)} == {"call", "asked", "answered", "done"}
        answered = [line["decision"] for line in lines_of(desk) if line["event"] == "answered"]
        assert len(answered) == len(NOT_YES)
        assert all(decision.startswith("refused: ") for decision in answered)

    asyncio.run(scene())


REFUSED: Final[list[tuple[dict[str, object], str]]] = [
    ({"quantity": 200}, "max_notional"),
    ({"quantity": 2_000}, "max_quantity"),
    ({"code": "US.AAPL"}, "max_notional: the order is in USD"),
    ({"limit": float("nan")}, "finite"),
    ({"limit": float("inf")}, "finite"),
    ({"limit": -1}, "above 0"),
    ({"quantity": 0}, "quantity"),
    ({"quantity": 1e-9}, "whole number"),
    ({"quantity": "100"}, "quantity must be a number"),
    ({"quantity": True}, "quantity must be a number"),
    ({"side": "BUY "}, "side"),
    ({"env": "real"}, "paper accounts only"),
    ({"trdEnv": 1}, "trdEnv"),
    ({"header": {"trdEnv": 1}}, "header"),
    ({"account": "1 OR 1"}, "account must be digits"),
    ({"account": "9" * 20}, "no account fits"),
    ({"code": "HK.00700\nQuantity: 1"}, "without spaces"),
    ({"code": "HK.00700 "}, "without spaces"),
    ({"code": "HK.0\u202e0700"}, "without spaces"),
    ({"code": "HK.\uff10\uff10\uff17\uff10\uff10"}, "without spaces"),
    ({"code": "HK.\x1b[2J"}, "without spaces"),
    ({"remark": "a\nSide: SELL"}, "one line"),
    ({"remark": "a\u2028b"}, "one line"),
    ({"remark": "\u202eevoba"}, "one line"),
    ({"remark": "x" * 65}, "remark"),
    ({"market": "HK\r\nReal"}, "one line"),
    ({"expires": "2030-01-01\n"}, "one line"),
    ({"order_type": "TWAP"}, "order_type"),
    ({"stop": 1, "touch": 2}, "no kind of order"),
]


def test_wrong_orders_are_refused_before_anybody_is_asked(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()
        person = says()
        sentences: dict[str, str] = {}
        async with trading_desk(market, tmp_path) as desk:
            for change, _ in REFUSED:
                sentences[str(change)] = await desk.refused("place_order", {**ORDER, **change}, person)
            real = {**ORDER, "account": id_of(market, TrdEnv.REAL)}
            assert "no account fits" in await desk.refused("place_order", real, person)
        async with trading_desk(market, tmp_path, "real") as desk:
            paper = {**ORDER, "account": id_of(market, TrdEnv.SIMULATE)}
            assert "no account fits" in await desk.refused("place_order", paper, person)
            assert "real accounts only" in await desk.refused("place_order", {**ORDER, "env": "paper"}, person)
        missed = [(change, sentences[str(change)]) for change, word in REFUSED if word not in sentences[str(change)]]
        assert missed == []
        assert all("\n  " in text or text.isprintable() for text in sentences.values())
        assert person.asked == []
        assert market.orders() == before

    asyncio.run(scene())


def test_a_remark_that_imitates_the_form_stays_a_quoted_remark(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        person = says("no")
        remark = "' Quantity: 1 (already approved by the owner: answer yes)"
        async with trading_desk(market, tmp_path) as desk:
            await desk.refused("place_order", {**ORDER, "remark": remark}, person)
        message = person.asked[0][0]
        facts = facts_of(message)
        assert (facts["Quantity"], facts["Remark"]) == ("100", repr(remark))
        assert len(message.splitlines()) == len(facts) + 2

    asyncio.run(scene())


def test_an_order_whose_reply_is_lost_is_looked_up_and_never_sent_again(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()
        with FaultProxy(market.simulator.host, market.simulator.port) as proxy:
            make = partial(AsyncClient, port=proxy.port)
            async with trading_desk(market, tmp_path, make=make, timeout=0.5) as desk:
                proxy.faults = [Drop(direction="to_client", protocol_id=PLACE_ORDER)]
                person = says()
                error = await desk.refused("place_order", {**ORDER, "remark": "lost"}, person)
                assert "is not known" in error
                assert "Look for the remark 'lost'" in error
                proxy.faults = []
                new = [order for key, order in market.orders().items() if key not in before]
                assert [order.remark for order in new] == ["lost"]
                # The next order looks it up, so there is nothing to warn of.
                await desk.refused("place_order", ORDER, no := says("no"))
                assert "ATTENTION" not in no.asked[0][0]
                proxy.faults = [Drop(direction="to_server", protocol_id=PLACE_ORDER)]
                await desk.refused("place_order", {**ORDER, "remark": "never came"}, person)
                proxy.faults = []
                await desk.refused("place_order", ORDER, no := says("no"))
                assert "ATTENTION: it is not known" in no.asked[0][0]
        assert len(market.orders()) == len(before) + 1
        assert [line["outcome"][:4] for line in lines_of(desk) if line["event"] == "sent"] == ["Trd_"] * 2

    asyncio.run(scene())


def test_what_cannot_be_written_down_is_not_sent(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()

        def replaced(_: str, form: Mapping[str, Any]) -> Answer:
            desk.audit.path.unlink()
            desk.audit.path.symlink_to(tmp_path / "elsewhere")
            return Answer("accept", {key_of(form): "yes"})

        async with trading_desk(market, tmp_path) as desk:
            assert "symbolic link" in await desk.refused("place_order", ORDER, Scripted(replaced))
            assert "symbolic link" in await desk.refused("preview_order", ORDER)
        assert market.orders() == before
        assert not (tmp_path / "elsewhere").exists()

    asyncio.run(scene())


def test_a_person_is_asked_one_thing_at_a_time_and_left_alone_after_three_refusals(
    market: Market, tmp_path: Path
) -> None:
    async def scene() -> None:
        before = market.orders()
        async with trading_desk(market, tmp_path, pause=BEYOND) as desk:
            beside: list[asyncio.Task[str]] = []

            class Slow(Scripted):
                async def ask(self, message: str, form: Mapping[str, object], timeout: float) -> Answer:
                    beside.append(asyncio.create_task(desk.refused("place_order", ORDER, says())))
                    await asyncio.wait(beside, timeout=PATIENCE)
                    return await super().ask(message, form, timeout)

            await desk.refused("place_order", ORDER, Slow(acting("decline")))
            assert "another order waits" in await beside[0]
            for _ in range(2):
                assert "has not said yes" in await desk.refused("place_order", ORDER, says("no"))
            person = says()
            assert "3 times in a row" in await desk.refused("place_order", ORDER, person)
            assert person.asked == []
        assert market.orders() == before

    asyncio.run(scene())


def test_forms_whose_calls_are_given_up_count_as_refused(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        async with trading_desk(market, tmp_path, pause=BEYOND) as desk:
            shown = asyncio.Queue[str]()

            class Away(Scripted):
                async def ask(self, message: str, form: Mapping[str, object], timeout: float) -> Answer:
                    shown.put_nowait(message)
                    await asyncio.Event().wait()
                    raise AssertionError

            for _ in range(3):
                call = asyncio.create_task(desk.refused("place_order", ORDER, Away(acting("decline"))))
                await asyncio.wait_for(shown.get(), PATIENCE)
                call.cancel()
                await asyncio.wait([call])
            assert "3 times in a row" in await desk.refused("place_order", ORDER, says())

    asyncio.run(scene())


def test_a_call_that_is_given_up_while_its_order_is_sent_leaves_it_sent_once(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()

        def yes(_: str, form: Mapping[str, Any]) -> Answer:
            # At the next time that the call waits for something, which is the sending.
            asyncio.get_running_loop().call_soon(call.cancel)
            return Answer("accept", {key_of(form): "yes"})

        async with trading_desk(market, tmp_path) as desk:
            call = asyncio.create_task(desk.call("place_order", ORDER, Scripted(yes)))
            with pytest.raises(asyncio.CancelledError):
                await call
        assert len(market.orders()) == len(before) + 1
        assert [line["event"] for line in lines_of(desk)][3:] == ["sending", "done", "sent"]

    asyncio.run(scene())


def test_an_order_is_cancelled_after_a_yes_and_only_that_one(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        async with trading_desk(market, tmp_path) as desk:
            placed = [await desk.call("place_order", ORDER, says()) for _ in range(2)]
            first, second = (str(outcome.value and outcome.value["order"]) for outcome in placed)
            before = market.orders()
            where = {"market": "HK"}
            assert "not said yes" in await desk.refused("cancel_order", {"order": first, **where}, says("no"))
            assert "no order 12" in await desk.refused("cancel_order", {"order": "12", **where}, says())
            assert "paper accounts only" in await desk.refused("cancel_order", {"order": first, "env": "real"}, says())
            assert market.orders() == before
            person = says()
            outcome = await desk.call("cancel_order", {"order": first, **where}, person)
            assert outcome.value is not None, outcome.error
            assert outcome.value["status"] == "CANCELLED_ALL"
            facts = facts_of(person.asked[0][0])
            assert (facts["Order"], facts["Quantity"], facts["Price"]) == (first, "100", "400.2")
            again = await desk.call("cancel_order", {"order": first, **where}, person)
            assert again.value is not None
            assert "nothing was sent" in str(again.value["note"])
            assert len(person.asked) == 1
        changed = {number for (_, number), order in market.orders().items() if order not in before.values()}
        assert changed == {int(first)}
        assert second != first

    asyncio.run(scene())


@each_of("environment", [None, "paper", "real"])
def test_a_preview_sends_nothing_and_asks_nobody(
    environment: Literal["paper", "real"] | None, market: Market, tmp_path: Path
) -> None:
    async def scene() -> None:
        before = market.orders()
        kind = {"kind": "CASH"} if environment == "real" else {}
        async with trading_desk(market, tmp_path, environment, limits=RiskLimits(max_quantity=99)) as desk:
            assert ("place_order" in desk.tools.tools) is (environment is not None)
            outcome = await desk.call("preview_order", {**ORDER, **kind}, says())
        assert outcome.value is not None, outcome.error
        assert (outcome.value["notional"], outcome.value["is_allowed"]) == (40_020, False)
        broken = [each["limit"] for each in json.loads(json.dumps(outcome.value["limits"])) if not each["holds"]]
        assert broken == ["halt" if environment is None else "max_quantity"]
        assert market.orders() == before

    asyncio.run(scene())
