"""What a program does with an OpenD of its own it does through a hub as well, with the same results."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

import pytest

from opend import AsyncClient, Client, Tick, frames, in_parts, security
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.recording import Recorder, Recording, Replayer
from opend.settings import Settings
from opend.simulator import ManualClock, Simulator
from opend_proto import methods
from opend_proto.qot_common import KLType, PlateSetType, QotMarket, RehabType, SubType, TradeDateMarket
from opend_proto.trd_common import TrdSide

pytestmark = pytest.mark.one_python

CODE: Final = "HK.00700"
TENCENT: Final = security(CODE)
CODES: Final = [CODE, "HK.00005", "US.AAPL"]
HISTORY: Final[dict[str, Any]] = {
    "rehab_type": RehabType.FORWARD,
    "kl_type": KLType.DAY,
    "security": TENCENT,
    "begin_time": "2025-01-02",
    "end_time": "2025-05-30",
}

fetch: Final[Any] = frames.fetch


def raw_ticks(client: Client) -> bytes:
    body = client.raw.call(methods.QOT_GET_TICKER.id, b"\x0a\x0d\x0a\x09\x08\x01\x12\x0500700\x10\x03")
    return bytes(body)


def history(client: Client) -> Any:
    """A list of several pages."""
    return fetch(client.qot.iter_history_kl, **HISTORY, max_ack_kl_num=40).to_polars().to_dicts()


def orders(client: Client) -> Any:
    account = client.account(market="HK")
    preview = account.preview(TrdSide.BUY, CODE, 100, limit=300.0)
    order = account.buy(CODE, 100, limit=300.0)
    order.change(price=301.0)
    order.cancel()
    return (
        preview.is_allowed,
        preview.request.price,
        order.quantity,
        [(each.code, each.qty) for each in account.positions()],
        account.funds().currency,
        account.deals(),
    )


SAME: Final[dict[str, Callable[[Client], Any]]] = {
    "a table of ticks": lambda client: (
        fetch(client.qot.get_ticker, security=TENCENT, max_ret_num=50).to_polars().to_dicts()
    ),
    "a table of the history": history,
    "a table of snapshots": lambda client: (
        fetch(client.qot.get_security_snapshot, security_list=CODES).to_polars().to_dicts()
    ),
    "a message as a table": lambda client: frames.to_polars(client.qot.get_basic_qot(security_list=CODES)).to_dicts(),
    "an option chain": lambda client: client.option_chain(CODE, expiries=2, strikes=(400.0, 520.0)),
    "a long list": lambda client: in_parts(client.qot.get_market_state, security_list=CODES * 200),
    "a list of plates": lambda client: client.qot.get_plate_set(
        market=QotMarket.HK_SECURITY, plate_set_type=PlateSetType.INDUSTRY
    ),
    "the calendar": lambda client: client.qot.request_trade_date(
        market=TradeDateMarket.HK, begin_time="2025-05-01", end_time="2025-06-01"
    ),
    "orders": orders,
    "raw bytes": raw_ticks,
}


def used(client: Client) -> dict[str, Any]:
    client.subscribe(CODES, SubType.BASIC, SubType.TICKER, SubType.KL_DAY)
    results = {name: work(client) for name, work in SAME.items()}
    client.unsubscribe(CODES, SubType.KL_DAY)
    client.unsubscribe_all()
    return results


def used_by(client: Client) -> dict[str, Any]:
    with client:
        return used(client)


def hub_of(gateway: Simulator | Recorder | Replayer, nats: EmbeddedServer, options: HubOptions) -> Hub:
    return Hub(Settings({"host": gateway.host, "port": gateway.port}), nats.url, options, login={})


def test_what_a_program_does_gives_the_same_through_a_hub(nats: EmbeddedServer) -> None:
    async def main() -> tuple[dict[str, Any], dict[str, Any]]:
        with (
            Simulator(clock=ManualClock(), rate_limits=False, unsubscribe_after=0) as simulator,
            Client(simulator.host, simulator.port, rate_limit="off") as client,
        ):
            direct = await asyncio.to_thread(used, client)
        with Simulator(clock=ManualClock(), rate_limits=False, unsubscribe_after=0) as simulator:
            options = HubOptions(name="same", allow_trading=True, hold_seconds=0.0)
            async with hub_of(simulator, nats, options):
                through = await asyncio.to_thread(lambda: used_by(Client.nats(nats.url, name="same")))
        return direct, through

    direct, through = asyncio.run(main())
    assert [name for name in SAME if direct[name] != through[name]] == []


def test_what_a_hub_exchanges_with_opend_is_recorded_and_played_back(nats: EmbeddedServer, tmp_path: Path) -> None:
    """A recorder stands between the hub and OpenD, since a client's connection to NATS has other bytes."""
    path = tmp_path / "hub.opend"

    async def ticks(name: str, count: int) -> list[int]:
        async with asyncio.timeout(30), AsyncClient.nats(nats.url, name=name) as client:
            sequences: list[int] = []
            async for item in client.ticks(CODE, recent=2):
                if isinstance(item, Tick):
                    sequences.append(item.ticker.sequence)
                if len(sequences) == count:
                    break
            return sequences

    async def main() -> None:
        with Simulator(push_interval=0.05) as simulator, Recorder(path, simulator.host, simulator.port) as recorder:
            async with hub_of(recorder, nats, HubOptions(name="recorded")):
                seen = await ticks("recorded", 10)
        recorded = Recording(path)
        pushed = [
            tick.sequence
            for item in recorded.messages(protocol=methods.QOT_UPDATE_TICKER, security=CODE)
            for tick in item.message.ticker_list
        ]
        assert set(seen[-3:]) <= set(pushed)
        # Slower than the hub takes to begin: what a replayer gives as the latest ticks never grows.
        with Replayer(path, speed=1.0) as replayer:
            async with hub_of(replayer, nats, HubOptions(name="replayed")):
                again = await ticks("replayed", 3)
        assert set(again) <= {*seen, *pushed}

    asyncio.run(main())
