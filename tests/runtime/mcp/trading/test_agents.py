"""An agent that tries to trade in every way that it can, through the SDK's client of either era of the protocol.

The gateway's real accounts are unlocked, so that nothing but the server keeps the agent from them.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from itertools import product
from pathlib import Path
from typing import Any, Final, Literal, cast

import pytest
from mcp import Client
from mcp.client import ClientRequestContext
from mcp.types import CallToolResult, ElicitRequestFormParams, ElicitRequestParams, ElicitResult, InputRequiredResult
from tests.support.patience import BEYOND, until
from tests.support.peers.agents import ORDER, Desk, Market, trading_desk

from opend.mcp.server import AgentServer
from opend_proto.trd_common import ModifyOrderOp, TrdEnv, TrdMarket

Era = Literal["legacy", "auto"]
ERAS: Final[tuple[Era, ...]] = ("legacy", "auto")
NO_REQUESTS: Final = {"Trd_ReconfirmOrder", "2202"}
"""What names no protocol: the schema in use lacks one, and numbers are no names."""
Reply = Callable[[ElicitRequestFormParams], ElicitResult]


class Agent:
    """An agent's program with a person before it."""

    def __init__(self, client: Client) -> None:
        self.client = client

    async def call(self, name: str, arguments: dict[str, Any]) -> CallToolResult:
        return await self.client.call_tool(name, arguments)

    async def refused(self, name: str, arguments: dict[str, Any]) -> str:
        """Make a call that must give an error that the agent can read; return it."""
        result = await self.call(name, arguments)
        assert result.is_error, result
        return text_of(result)


def text_of(result: CallToolResult) -> str:
    return "".join(getattr(content, "text", "") for content in result.content)


def key_of(form: ElicitRequestFormParams) -> str:
    (key,) = cast("dict[str, object]", form.requested_schema["properties"])
    return key


def yes(form: ElicitRequestFormParams) -> ElicitResult:
    return ElicitResult(action="accept", content={key_of(form): "yes"})


@asynccontextmanager
async def agent(desk: Desk, era: Era, reply: Reply | None = yes) -> AsyncGenerator[Agent, None]:
    """Yield an agent at a desk; without a reply its program cannot show forms."""

    async def answer(context: ClientRequestContext, params: ElicitRequestParams) -> ElicitResult:
        assert reply is not None
        assert isinstance(params, ElicitRequestFormParams)
        return reply(params)

    server = AgentServer(desk.tools)
    async with Client(server.server, mode=era, elicitation_callback=None if reply is None else answer) as client:
        yield Agent(client)


@pytest.fixture(autouse=True)
def unlocked(market: Market) -> None:
    market.unlock()


@pytest.mark.parametrize("era", ERAS)
def test_an_order_that_the_person_wants_arrives_once(era: Era, market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()
        forms: list[ElicitRequestFormParams] = []

        def shown(form: ElicitRequestFormParams) -> ElicitResult:
            forms.append(form)
            return yes(form)

        async with trading_desk(market, tmp_path) as desk, agent(desk, era, shown) as person:
            listed = {tool.name: tool for tool in (await person.client.list_tools()).tools}
            hints = listed["place_order"].annotations
            assert hints is not None
            assert (hints.read_only_hint, hints.destructive_hint, hints.idempotent_hint) == (False, True, False)
            result = await person.call("place_order", {**ORDER, "remark": era})
            assert not result.is_error, text_of(result)
        new = [order for key, order in market.orders().items() if key not in before]
        assert [(order.qty, order.price, order.remark) for order in new] == [(100, 400.2, era)]
        assert result.structured_content is not None
        assert result.structured_content["order"] == str(new[0].order_id)
        assert len(forms) == 1
        assert "Quantity: 100\n" in forms[0].message

    asyncio.run(scene())


def orders_of(market: Market) -> list[dict[str, Any]]:
    """Return the fields of orders for every account in every way of naming its environment."""
    order = {"trdSide": "BUY", "orderType": "MARKET", "code": "00700", "qty": 100, "secMarket": 1}
    packet = {"connID": 0, "serialNo": 0}
    found: list[dict[str, Any]] = []
    for header in market.headers:
        if header.trd_market != TrdMarket.HK:
            continue
        for environment in (0, 1, 2, -1, 99, "REAL", "SIMULATE", None):
            named = {"trdEnv": environment, "accID": str(header.acc_id), "trdMarket": 1}
            found.append({"packetID": packet, "header": named, **order})
    doubled = {"trdEnv": 0, "trd_env": 1, "accID": str(market.headers[0].acc_id), "trdMarket": 1}
    return [*found, {"packetID": packet, "header": doubled, **order}, {"packetID": packet, **order}, {}]


def changes_of(market: Market, working: dict[TrdEnv, int]) -> list[dict[str, Any]]:
    """Return the fields of changes of the orders that work, those of both kinds of account."""
    return [
        {
            "packetID": {"connID": 0, "serialNo": 0},
            "header": {"trdEnv": environment, "accID": str(header.acc_id), "trdMarket": 1},
            "orderID": str(working[header.trd_env]),
            "modifyOrderOp": operation.name,
            "forAll": for_all,
            "qty": 100,
            "price": 600.0,
        }
        for header in market.headers
        if header.trd_market == TrdMarket.HK and header.trd_env in working
        for environment in (0, 1)
        for operation in (ModifyOrderOp.NORMAL, ModifyOrderOp.CANCEL, ModifyOrderOp.DELETE)
        for for_all in (True, False)
    ]


def placed(market: Market) -> dict[TrdEnv, int]:
    """Place an order that does not fill in an account of each kind, for the person."""
    found: dict[TrdEnv, int] = {}
    for env, kind in (("paper", "STOCK"), ("real", "CASH")):
        account = market.client.account(env=cast("Any", env), market="HK", kind=kind)
        order = account.buy("HK.00700", 100, limit=400.0)
        found[account.header.trd_env] = int(order.id)
    return found


@pytest.mark.parametrize("environment", [None, "paper", "real"])
def test_no_protocol_lets_an_agent_trade(
    environment: Literal["paper", "real"] | None, market: Market, tmp_path: Path
) -> None:
    async def scene() -> None:
        working = placed(market)
        before = market.orders()
        combos = [
            {"packetID": {"connID": 0, "serialNo": 0}, "header": header, "qty": 1, "orderType": "MARKET"}
            for header in ({"trdEnv": env, "accID": str(market.headers[0].acc_id), "trdMarket": 1} for env in (0, 1))
        ]
        unlocks: list[dict[str, Any]] = [
            {"unlock": True, "pwdMD5": "e10adc3949ba59abbe56e057f20f883e", "securityFirm": 1},
            {"unlock": False},
        ]
        attempts: dict[str, list[dict[str, Any]]] = {
            "Trd_PlaceOrder": orders_of(market),
            "trd.place_order": orders_of(market)[:2],
            "2202": orders_of(market)[:2],
            "Trd_ModifyOrder": changes_of(market, working),
            "Trd_PlaceComboOrder": combos,
            "Trd_UnlockTrade": unlocks,
            "Trd_ReconfirmOrder": [{}],
            "Qot_ModifyUserSecurity": [{"groupName": "x", "op": 1, "securityList": ["HK.00700"]}],
            "InitConnect": [{"clientVer": 1, "clientID": "x"}],
        }
        asked: list[ElicitRequestFormParams] = []

        def shown(form: ElicitRequestFormParams) -> ElicitResult:
            asked.append(form)
            return yes(form)

        async with trading_desk(market, tmp_path, environment) as desk, agent(desk, "auto", shown) as person:
            stopped = Counter[str]()
            for name, requests in attempts.items():
                for request, is_wrapped in product(requests, (False, True)):
                    fields = {"c2s": request} if is_wrapped else request
                    refusal = await person.refused("call_protocol", {"name": name, "fields": fields})
                    stopped[name] += "othing was sent" in refusal
            # Those that are requests at all have reached the gate.
            assert {name for name in attempts if stopped[name]} == set(attempts) - NO_REQUESTS
            assert stopped["Trd_ModifyOrder"] >= len(attempts["Trd_ModifyOrder"])
            if environment is None:
                for tool in ("place_order", "cancel_order"):
                    assert "there is no tool" in await person.refused(tool, {**ORDER, "order": "1"})
        assert asked == []
        assert market.orders() == before

    asyncio.run(scene())


def test_an_agent_cannot_unlock_the_real_accounts(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        market.lock()
        try:
            async with trading_desk(market, tmp_path, "real") as desk, agent(desk, "auto") as person:
                fields = {"unlock": True, "pwdMD5": "e10adc3949ba59abbe56e057f20f883e", "securityFirm": 1}
                refusal = await person.refused("call_protocol", {"name": "Trd_UnlockTrade", "fields": fields})
                assert "Nothing was sent" in refusal
                order = {**ORDER, "kind": "CASH"}
                assert "trading is locked" in await person.refused("place_order", order)
            assert "e10adc39" not in desk.audit.path.read_text()
        finally:
            market.unlock()

    asyncio.run(scene())


ANSWERS: Final[list[Reply]] = [
    lambda _: ElicitResult(action="decline"),
    lambda _: ElicitResult(action="cancel"),
    lambda form: ElicitResult(action="decline", content={key_of(form): "yes"}),
    lambda _: ElicitResult(action="accept"),
    lambda _: ElicitResult(action="accept", content={}),
    lambda form: ElicitResult(action="accept", content={key_of(form): "no"}),
    lambda form: ElicitResult(action="accept", content={key_of(form): "Yes"}),
    lambda form: ElicitResult(action="accept", content={key_of(form): True}),
    lambda form: ElicitResult(action="accept", content={key_of(form): ["yes"]}),
    lambda _: ElicitResult(action="accept", content={"send_0123456789ab": "yes"}),
    lambda form: ElicitResult(action="accept", content={key_of(form): "yes", "quantity": 200}),
]


@pytest.mark.parametrize("era", ERAS)
def test_an_answer_that_is_not_yes_sends_nothing(era: Era, market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()
        answers = iter(ANSWERS)
        async with trading_desk(market, tmp_path) as desk:

            def next_answer(form: ElicitRequestFormParams) -> ElicitResult:
                return next(answers)(form)

            async with agent(desk, era, next_answer) as person:
                for _ in ANSWERS:
                    assert "nothing was sent" in await person.refused("place_order", dict(ORDER))
                assert next(answers, None) is None
            async with agent(desk, era, None) as person:
                assert "no way to ask" in await person.refused("place_order", dict(ORDER))
        assert market.orders() == before

    asyncio.run(scene())


async def begun(person: Agent, order: dict[str, Any]) -> InputRequiredResult:
    """Call place_order as far as the question."""
    result = await person.client.session.call_tool("place_order", order, allow_input_required=True)
    assert isinstance(result, InputRequiredResult), result
    return result


async def answered(
    person: Agent, order: dict[str, Any], question: InputRequiredResult, state: str | None = None
) -> CallToolResult:
    """Repeat the call with a yes to a question."""
    ((key, asked),) = (question.input_requests or {}).items()
    form = asked.params
    assert isinstance(form, ElicitRequestFormParams)
    result = await person.client.session.call_tool(
        "place_order",
        order,
        input_responses={key: yes(form)},
        request_state=question.request_state if state is None else state,
        allow_input_required=True,
    )
    assert isinstance(result, CallToolResult)
    return result


def test_an_answer_is_good_for_one_order_once(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()
        first, second = {**ORDER, "remark": "first"}, {**ORDER, "quantity": 101, "remark": "second"}
        async with trading_desk(market, tmp_path) as desk, agent(desk, "auto") as person:
            question = await begun(person, first)
            changed = await answered(person, second, question)
            assert "another call" in text_of(changed)
            assert "waits for this answer" in text_of(await answered(person, first, question))  # Withdrawn by that.
            question = await begun(person, first)
            assert "waits for this answer" in text_of(await answered(person, first, question, "guessed"))
            assert market.orders() == before
            assert not (await answered(person, first, question)).is_error
            assert "waits for this answer" in text_of(await answered(person, first, question))
            # An answer to the order before, in the place of one to the next.
            later = await begun(person, second)
            assert "not exactly yes" in text_of(await answered(person, second, question, later.request_state))
        new = [order for key, order in market.orders().items() if key not in before]
        assert [order.remark for order in new] == ["first"]

    asyncio.run(scene())


def test_a_question_that_is_never_answered_ends(market: Market, tmp_path: Path) -> None:
    async def scene() -> None:
        before = market.orders()
        async with trading_desk(market, tmp_path, seconds=0.05) as desk, agent(desk, "auto") as person:
            question = await begun(person, dict(ORDER))
            await asyncio.to_thread(until, lambda: '"done"' in desk.audit.path.read_text())
            assert "waits for this answer" in text_of(await answered(person, dict(ORDER), question))
        async with trading_desk(market, tmp_path, seconds=0.05) as desk:
            silent = asyncio.Event()

            async def never(context: ClientRequestContext, params: ElicitRequestParams) -> ElicitResult:
                await asyncio.wait_for(silent.wait(), BEYOND)
                raise AssertionError

            server = AgentServer(desk.tools)
            async with Client(server.server, mode="legacy", elicitation_callback=never) as client:
                assert "no answer within" in text_of(await client.call_tool("place_order", dict(ORDER)))
        assert market.orders() == before

    asyncio.run(scene())
