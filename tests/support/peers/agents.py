"""A gateway whose orders the tests compare, a desk of tools that trades there for an agent, and scripted persons."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from tests.support.patience import BEYOND, PATIENCE

from opend import AsyncClient, Client, RiskLimits
from opend.accounts.blocking import Account
from opend.accounts.choosing import Environment
from opend.accounts.passwords import TradePassword
from opend.mcp.audit import AuditLog
from opend.mcp.desk import Outcome, ToolDesk
from opend.mcp.paging import Pages
from opend.mcp.permits import Answer, ReadingOnly
from opend.mcp.tools.searching import searching_tools
from opend.mcp.trading.desk import TradingDesk
from opend.mcp.trading.tools import TradingGate, trading_tools
from opend.simulator import Simulator
from opend.simulator.trading import DEFAULT_UNLOCK
from opend_proto.trd_common import TrdHeader

__all__ = ["LIMITS", "ORDER", "Desk", "Market", "Scripted", "says", "trading_desk"]

LIMITS: Final = RiskLimits(max_notional={"HKD": 60_000}, max_quantity=1_000)
ORDER: Final[Mapping[str, Any]] = {"side": "buy", "code": "HK.00700", "quantity": 100, "limit": 400.2}
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
        self.real().unlock(TradePassword(lambda: DEFAULT_UNLOCK))

    def lock(self) -> None:
        """Lock the real accounts."""
        self.real().lock()

    def real(self) -> Account:
        """Return a real account that trades in Hong Kong."""
        return self.client.account(env="real", market="HK", kind="CASH")


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


@asynccontextmanager
async def trading_desk(
    market: Market,
    folder: Path,
    environment: Environment | None = "paper",
    *,
    make: Callable[..., AsyncClient] | None = None,
    limits: RiskLimits = LIMITS,
    seconds: float = BEYOND,
    pause: float = 0.0,
    timeout: float = PATIENCE,
) -> AsyncGenerator[Desk, None]:
    """Yield a desk of tools: for paper or real accounts, or only to read (None).

    ``make`` makes the clients, by default of the market's gateway itself.
    """
    audit = AuditLog(folder / "audit.jsonl")
    connecting = make or partial(AsyncClient, port=market.simulator.port)
    reading = connecting(rate_limit="off")
    reading.halt("this connection only reads")
    trading = None
    if environment is not None:
        is_real = environment == "real"
        client = connecting(rate_limit="off", risk_limits=limits, allow_real_trading=is_real, timeout=timeout)
        trading = TradingDesk(client, environment, answer_seconds=seconds, pause=pause, settling=0.05)
    tools = [*searching_tools(Pages()), *trading_tools(trading)]
    desk = ToolDesk(reading, tools, ReadingOnly() if trading is None else TradingGate(), audit)
    try:
        yield Desk(desk, audit)
    finally:
        if trading is not None:
            await trading.close()
        await desk.close()
        audit.close()
