"""Event contracts through a hub: one subscription at OpenD for all clients, and to each only what it asked for."""

from __future__ import annotations

import asyncio
from typing import Final

import pytest
from tests.support.patience import until

from opend import AsyncClient
from opend.hub.embedded import EmbeddedServer
from opend.hub.leases import Lease, LeaseBook, requests_for
from opend.hub.options import HubOptions
from opend.hub.routes import routes
from opend.hub.service import Hub
from opend.nats.naming import Names
from opend.session.life.subscriptions import ContractSubscriptions, QuoteSubscriptions
from opend.settings import Settings
from opend.simulator import ManualClock, Simulator
from opend_proto import (
    qot_get_event_contract_ticker,
    qot_sub,
    qot_sub_event_contract,
    qot_update_event_contract_ticker,
)
from opend_proto.methods import QOT_UPDATE_EVENT_CONTRACT_TICKER
from opend_proto.qot_common import EC_KlineSource, QotMarket, Security, SubType

pytestmark = pytest.mark.one_python

GAME: Final = Security(market=QotMarket.EVENT_CONTRACT, code="KXMLBGAME-25JUN03LADSF-LAD")
OTHER: Final = Security(market=QotMarket.EVENT_CONTRACT, code="KXMLBGAME-25JUN03LADSF-SF")


async def subscribe(client: AsyncClient, *contracts: Security, on: bool = True) -> None:
    await client.qot.sub_event_contract(
        security_list=list(contracts), sub_type_list=[SubType.TICKER], is_sub_or_un_sub=on, is_reg_or_un_reg_push=on
    )


def noted(client: AsyncClient) -> list[str]:
    codes: list[str] = []

    def note(s2c: qot_update_event_contract_ticker.S2C) -> None:
        codes.extend(item.code.code for item in s2c.ticker_list)

    client.qot.on_update_event_contract_ticker(note)
    return codes


def test_each_client_gets_the_contracts_that_it_asked_for(nats: EmbeddedServer) -> None:
    clock = ManualClock()

    def goes_on(codes: list[str], code: str) -> bool:
        clock.advance(30)
        return code in codes

    async def main() -> None:
        with Simulator(clock=clock, push_interval=0.02, unsubscribe_after=0) as simulator:
            settings = Settings({"host": simulator.host, "port": simulator.port})
            hub = Hub(settings, nats.url, HubOptions(name="events", hold_seconds=0.0), login={})
            first, second = (AsyncClient.nats(nats.url, name="events") for _ in range(2))
            async with asyncio.timeout(60), hub, first, second:
                seen, others = noted(first), noted(second)
                await subscribe(first, GAME)
                await subscribe(second, GAME, OTHER)
                assert hub.status()["subscriptions"] == 2
                await asyncio.to_thread(until, lambda: goes_on(others, OTHER.code) and GAME.code in seen)
                assert set(seen) == {GAME.code}
                await subscribe(second, GAME, on=False)
                assert hub.status()["subscriptions"] == 2
                s2c = await first.qot.get_event_contract_ticker(security=GAME)
                assert s2c.ticker_list
                await first.qot.sub(security_list=[], sub_type_list=[], is_sub_or_un_sub=False, is_unsub_all=True)
                seen.clear()
                await asyncio.to_thread(until, lambda: goes_on(seen, GAME.code))
                await first.qot.sub_event_contract(
                    security_list=[], sub_type_list=[], is_sub_or_un_sub=False, is_unsub_all=True
                )
                await asyncio.to_thread(until, lambda: hub.status()["subscriptions"] == 1)

    asyncio.run(main())


def test_a_lease_holds_both_kinds() -> None:
    quotes, contracts = QuoteSubscriptions(), ContractSubscriptions()
    bars = [SubType.KL_1MIN]
    quotes.accept(qot_sub.C2S(security_list=[GAME], sub_type_list=bars, is_sub_or_un_sub=True))
    for source in EC_KlineSource.NONE, EC_KlineSource.ORDER_BOOK_YES:
        contracts.accept(
            qot_sub_event_contract.C2S(
                security_list=[GAME], sub_type_list=bars, is_sub_or_un_sub=True, kline_source=[source]
            )
        )
    written = Lease("both", quotes, [], contracts)
    read = Lease.read(written.entry)
    assert read.wanted == written.wanted
    book = LeaseBook(60.0)
    book.put("a", read)
    found: list[object] = list(requests_for(book.wanted, book.wanted))
    assert [isinstance(c2s, qot_sub.C2S) for c2s in found] == [True, False]
    assert isinstance(found[1], qot_sub_event_contract.C2S)


def test_a_push_about_several_contracts_goes_out_for_each() -> None:
    items = [qot_get_event_contract_ticker.TickerItem(code=code) for code in (GAME, OTHER, GAME)]
    s2c = qot_update_event_contract_ticker.S2C(ticker_list=items)
    subjects = [subject for subject, _ in routes(Names("main"), QOT_UPDATE_EVENT_CONTRACT_TICKER, s2c, b"body")]
    start = "opend.main.push.Qot_UpdateEventContractTicker.EC."
    assert subjects == [start + GAME.code, start + OTHER.code]
    alone = qot_update_event_contract_ticker.S2C(ticker_list=items[:1])
    (sent,) = routes(Names("main"), QOT_UPDATE_EVENT_CONTRACT_TICKER, alone, b"body")
    assert sent == (start + GAME.code, b"body")
