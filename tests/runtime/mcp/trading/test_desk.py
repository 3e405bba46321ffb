"""Orders of agents: sent once, as shown, after a yes to that very order, and never otherwise."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from typing import Any, Final

import pytest
from tests.runtime.mcp.trading.conftest import ORDER, Market, Opened, Scripted, says
from tests.support.gathering import each_of
from tests.support.patience import BEYOND, PATIENCE

from opend import RiskLimits
from opend.mcp.permits import Answer, Refused
from opend.testing import FaultProxy
from opend.testing.faults import Drop
from opend_proto.trd_common import OrderStatus, TrdEnv


def key_of(form: Mapping[str, Any]) -> str:
    (key,) = form["properties"]
    return str(key)


def facts_of(message: str) -> dict[str, str]:
    """Return what the person was shown, by its labels."""
    return dict(line.split(": ", 1) for line in message.splitlines() if ": " in line)


def test_an_order_arrives_once_as_it_was_shown(market: Market, opened: Opened) -> None:
    async def scene() -> None:
        before = market.orders()
        person = says()
        async with opened() as desk:
            outcome = await desk.call("place_order", {**ORDER, "remark": "mine"}, person)
        assert outcome.value is not None, outcome.error
        new = {key: order for key, order in market.orders().items() if key not in before}
        ((account, number), order), *others = new.items()
        assert others == []
        assert (order.code, order.qty, order.price, order.remark) == ("00700", 100, 400.1, "mine")
        assert (order.trd_side.name, order.order_type.name, order.order_status) == ("BUY", "NORMAL", OrderStatus.SUBMITTED)
        assert (outcome.value["order"], outcome.value["status"]) == (str(number), "SUBMITTED")
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
            "Price": "400.1 HKD",
            "Valid": "for the day",
            "Value": "at most 40,010 HKD, without fees",
            "Remark": "'mine'",
        }
        lines = [json.loads(line) for line in desk.audit.path.read_text().splitlines()]
        assert [line["event"] for line in lines] == ["call", "asked", "answered", "sending", "sent", "done"]
        assert {line["call"] for line in lines} == {1}
        assert {line["details"]["digest"] for line in lines[1:5]} == {outcome.value["digest"]}
        assert (lines[2]["answer"], lines[2]["decision"]) == ("yes", "permitted")

    asyncio.run(scene())


def answering(content: object, action: str = "accept") -> Scripted:
    def reply(_: str, form: Mapping[str, Any]) -> Answer:
        filled = {key_of(form) if name == "KEY" else name: value for name, value in dict(content).items()}  # type: ignore[call-overload]
        return Answer(action, filled)  # type: ignore[arg-type]

    return Scripted(reply)
