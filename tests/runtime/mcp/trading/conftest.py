"""A simulator whose book of orders the tests compare, and a desk of tools that trades on it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import pytest

from opend import AsyncClient, Client, RiskLimits
from opend.accounts.choosing import Environment
from opend.accounts.passwords import TradePassword
from opend.mcp.audit import AuditLog
from opend.mcp.desk import Outcome, ToolDesk
from opend.mcp.permits import Answer, ReadingOnly, Tool
from opend.mcp.trading.desk import TradingDesk
from opend.mcp.trading.tools import TradingGate, trading_tools
from opend.simulator import ManualClock, Simulator
from opend.simulator.trading import DEFAULT_UNLOCK
from opend_proto.trd_common import TrdHeader

LIMITS: Final = RiskLimits(max_notional={"HKD": 60_000}, max_quantity=1_000)
ORDER: Final[Mapping[str, Any]] = {"side": "buy", "code": "HK.00700", "quantity": 100, "limit": 400.1}
"""An order that keeps the limits and does not fill."""


class Market:
    """A simulator, and a client of the tests' own with which to see and do what agents must not."""

    def __init__(self, simulator: Simulator, client: Client) -> None:
        self.simulator = simulator
        self.client = client
        self.headers = [
            TrdHeader(trd_env=account.trd_env, acc_id=account.acc_id, trd_market=market)
            for account in self.client.trd.get_acc_list(user_id=0, need_general_sec_account=True).acc_list
            for market in account.trd_market_auth_list
        ]

    def orders(self) -> dict[tuple[int, int], Any]:
        """Return every order that the gateway has, in whichever account."""
        found: dict[tuple[int, int], Any] = {}
        for header in self.headers:
            for order in self.client.trd.get_order_list(header=header).order_list:
                found[header.acc_id, order.order_id] = order
        return found

    def unlock(self) -> None:
        """Unlock the real accounts, so that nothing but the server keeps an agent from them."""
        self.client.account(env="real", market="HK", kind="CASH").unlock(TradePassword(lambda: DEFAULT_UNLOCK))


@dataclass
class Scripted:
    """A person who answers as the test says."""

    reply: Callable[[str, Mapping[str, Any]], Answer]
    asked: list[tuple[str, Mapping[str, Any]]] = field(default_factory=list[tuple[str, Mapping[str, Any]]])

    async def ask(self, message: str, form: Mapping[str, object], timeout: float) -> Answer:
        self.asked.append((message, form))
        return self.reply(message, form)


def says(word: str = "yes") -> Scripted:
    """Return a person who accepts every form with a word."""
    return Scripted(lambda _, form: Answer("accept", dict.fromkeys(form["properties"], word)))


class Desk:
    """The tools of a server, without the SDK."""

    def __init__(self, tools: ToolDesk, audit: AuditLog) -> None:
        self.tools = tools
        self.audit = audit

    async def call(self, name: str, arguments: Mapping[str, Any], person: Scripted | None = None) -> Outcome:
        return await self.tools.carry_out(name, arguments, person)

    async def refused(self, name: str, arguments: Mapping[str, Any], person: Scripted | None = None) -> str:
        """Make a call that must be refused; return the sentence."""
        outcome = await self.call(name, arguments, person)
        assert outcome.value is None, outcome.value
        return outcome.error


Opened = Callable[..., Any]


@pytest.fixture(scope="session")
def market() -> Iterator[Market]:
    with (
        Simulator(clock=ManualClock(), push_interval=0.02, rate_limits=False) as simulator,
        Client(simulator.host, simulator.port, rate_limit="off", allow_real_trading=True) as client,
    ):
        yield Market(simulator, client)


@pytest.fixture
def opened(market: Market, tmp_path: Path) -> Opened:
    """Return what opens a desk of tools: for ``paper``, for ``real``, or only to read (None)."""

    @asynccontextmanager
    async def open_desk(
        environment: Environment | None = "paper", *, port: int | None = None, limits: RiskLimits = LIMITS, **how: Any
    ) -> AsyncIterator[Desk]:
        audit = AuditLog(tmp_path / "audit.jsonl")
        address: Any = {"port": port or market.simulator.port, "rate_limit": "off"}
        reading = AsyncClient(**address)
        reading.halt("this connection only reads")
        trading = None
        if environment is not None:
            client = AsyncClient(**address, risk_limits=limits, allow_real_trading=environment == "real", timeout=5.0)
            trading = TradingDesk(client, environment, **{"pause": 0.0, **how})
        tools: list[Tool] = [*trading_tools(trading)]
        desk = ToolDesk(reading, tools, ReadingOnly() if trading is None else TradingGate(), audit)
        try:
            yield Desk(desk, audit)
        finally:
            if trading is not None:
                await trading.close()
            await desk.close()
            audit.close()

    return open_desk
