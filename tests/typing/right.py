"""A program that uses both clients correctly; mypy and pyright must report nothing but the revealed types."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import assert_type, reveal_type

import pandas as pd
import polars as pl
import pyarrow as pa

from opend import AsyncClient, Client, Observer, Recording, Retry, RiskLimits, frames, in_parts, security
from opend.accounts.awaited import AsyncAccount, AsyncOrder
from opend.accounts.blocking import Order
from opend.accounts.book import FillEvent, OrderEvent
from opend.codec import decode, from_json
from opend.everyday.option_row import OptionRow
from opend.everyday.quota import Quota
from opend.frames.listed import Rows
from opend.futu.common.constant import TrdEnv
from opend.futu.common.sys_config import SysConfig
from opend.futu.quote.quote_get_warrant import Request as WarrantRequest
from opend.moomoo import OpenQuoteContext, TrdSide
from opend.simulator import RefusalError, Simulator
from opend_proto import (
    methods,
    qot_common,
    qot_get_company_profile,
    qot_get_market_state,
    qot_get_ticker,
    qot_sub,
    qot_update_ticker,
)
from opend_proto.common import RetType, Session
from opend_proto.payloads import QotGetTickerReply
from opend_proto.qot_common import KLFields, KLType, QotMarket, Security, SortField, SubType, TickerDirection
from opend_proto.schema import Message
from opend_proto.trd_common import OrderFee, OrderStatus, Position, TrdFilterConditions


def read_ticks(ticks: qot_get_ticker.S2C) -> None:
    """Every field of a reply has its type."""
    assert_type(ticks.name, str | None)
    assert_type(ticks.ticker_list, list[qot_common.Ticker])
    assert_type(ticks.security.market, QotMarket)
    tick = ticks.ticker_list[0]
    assert_type(tick.price, float)
    assert_type(tick.sequence, int)
    assert_type(tick.dir, TickerDirection)
    assert_type(tick.type, qot_common.TickerType | None)
    assert_type(TickerDirection(99), TickerDirection)
    assert_type(KLFields.HIGH | KLFields.OPEN, KLFields)


def use_the_vendors_names(context: OpenQuoteContext) -> None:
    """Names of the vendor's package, and of its submodules."""
    assert_type(TrdEnv.REAL.number, int)
    assert_type(TrdSide.BUY.value, str)
    assert_type(WarrantRequest().begin, int)
    assert_type(context.status, str)
    SysConfig.INIT_RSA_FILE = "key.pem"
    SysConfig.ALL_THREAD_DAEMON = True


def on_ticks(ticks: qot_update_ticker.S2C) -> None:
    """A handler of a push."""
    assert_type(ticks.ticker_list, list[qot_common.Ticker])


async def on_ticks_later(ticks: qot_update_ticker.S2C) -> None:
    """A handler that is awaited."""
    on_ticks(ticks)


def use_values(held: Security, ticks: QotGetTickerReply) -> float | None:
    """An instrument is a key, and its fields are matched by position."""
    prices: dict[Security, float] = {security("HK.00700"): 321.4, ticks.security: 1.0}
    match held:
        case Security(QotMarket.HK_SECURITY, code):
            assert_type(code, str)
        case Security(market):
            assert_type(market, QotMarket)
    assert_type(replace(held, code="09988"), Security)
    assert_type(ticks, qot_get_ticker.S2C)
    return prices.get(held)


async def use_the_asynchronous_client() -> None:
    """Calls, pushes and whole replies, awaited."""
    async with AsyncClient("127.0.0.1", 11111, rsa_key=None, encryption="cbc") as client:
        hong_kong = security("HK.00700")
        assert_type(hong_kong, Security)
        subscribed = await client.qot.sub(
            security_list=[hong_kong],
            sub_type_list=(SubType.TICKER,),
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
        )
        assert_type(subscribed, qot_sub.S2C)
        reveal_type(await client.qot.get_ticker(security=hong_kong, max_ret_num=10))  # reveals: S2C
        ticks = await client.qot.get_ticker(security=hong_kong, max_ret_num=10, header=None, timeout=3)
        assert_type(ticks, qot_get_ticker.S2C)
        reveal_type(ticks.ticker_list[0].dir)  # reveals: TickerDirection
        read_ticks(ticks)
        remove = client.qot.on_update_ticker(on_ticks)
        client.qot.on_update_ticker(on_ticks_later)
        client.qot.on_update_ticker(lambda pushed: pushed.ticker_list[0].price)
        remove()
        async for pushed in client.qot.update_ticker():
            assert_type(pushed, qot_update_ticker.S2C)
            break
        request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=hong_kong, max_ret_num=10))
        response = await client.call(methods.QOT_GET_TICKER, request)
        assert_type(response, qot_get_ticker.Response)
        assert_type(response.ret_type, RetType)
        if response.s2c is not None:
            read_ticks(response.s2c)


def use_the_blocking_client() -> None:
    """The same without await."""
    with Client("127.0.0.1", 11111) as client:
        hong_kong = Security(market=QotMarket.HK_SECURITY, code="00700")
        reveal_type(client.qot.get_ticker(security=hong_kong, max_ret_num=10))  # reveals: S2C
        read_ticks(client.qot.get_ticker(security=hong_kong, max_ret_num=10))
        remove = client.qot.on_update_ticker(on_ticks)
        remove()
        for pushed in client.qot.update_ticker():
            assert_type(pushed, qot_update_ticker.S2C)
            break
        request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=hong_kong, max_ret_num=10))
        assert_type(client.call(methods.QOT_GET_TICKER, request), qot_get_ticker.Response)


def use_the_settings() -> None:
    """A client from its surroundings is the client it was asked of."""
    assert_type(Client.from_env("office", observer=Observer(), retry=Retry(attempts=2), timeout=3.0), Client)
    assert_type(AsyncClient.from_env(reconnect=None), AsyncClient)


async def use_frames(client: Client, other: AsyncClient) -> None:
    """A fetched call takes the same arguments as the call itself, and is awaited if that is."""
    hong_kong, by_code = security("HK.00700"), SortField.CODE
    reply = frames.fetch(client.qot.get_ticker, security=hong_kong, max_ret_num=10)
    assert_type(reply, frames.Reply)
    assert_type(await frames.fetch(other.qot.get_ticker, security=hong_kong, max_ret_num=10, timeout=1), frames.Reply)
    assert_type(frames.fetch(client.qot.iter_warrant, num=9, sort_field=by_code, ascend=True), frames.Reply)
    assert_type(await frames.fetch(other.qot.iter_warrant, num=9, sort_field=by_code, ascend=True), frames.Reply)
    assert_type(reply.to_pandas(), pd.DataFrame)
    assert_type(reply.to_polars(), pl.DataFrame)
    assert_type(reply.to_arrow("ticker_list", zone="Asia/Hong_Kong"), pa.Table)
    assert_type(reply.columns().rows, int)
    ticks = client.qot.get_ticker(security=hong_kong, max_ret_num=10)
    assert_type(frames.to_pandas(ticks), pd.DataFrame)
    assert_type(frames.to_polars(ticks.ticker_list), pl.DataFrame)
    assert_type(frames.to_arrow([ticks, ticks], rows="ticker_list", of=qot_get_ticker.S2C), pa.Table)


async def use_accounts(client: Client, asynchronous: AsyncClient) -> None:
    """Accounts and orders of both clients: written once, typed for each."""
    account = client.account(market="HK", risk_limits=RiskLimits(max_notional={"HKD": 50_000}))
    order = account.buy("HK.00700", 100, limit=480.0, session=Session.ETH)
    assert_type(order, Order)
    assert_type(order.wait(5), bool)
    assert_type(order.change(price=479), None)
    assert_type(account.positions(), Rows[Position])
    assert_type(account.orders().frame("polars"), pl.DataFrame)
    assert_type(account.funds().frame(), pd.DataFrame)
    for event in account.events():
        assert_type(event, OrderEvent | FillEvent)
    held = await asynchronous.account(env="paper", market="US")
    assert_type(held, AsyncAccount)
    later = await held.sell("US.AAPL", 1, stop=200, limit=199)
    assert_type(later, AsyncOrder)
    assert_type(await later.done(), bool)
    assert_type(await held.fees([later]), Rows[OrderFee])
    async for event in held.events():
        assert_type(event, OrderEvent | FillEvent)


def use_the_simulator(simulator: Simulator) -> None:
    """Handlers of the embedded OpenD, with typed requests and replies."""

    @simulator.handle(methods.QOT_GET_COMPANY_PROFILE)
    def profile(request: qot_get_company_profile.Request) -> qot_get_company_profile.Response:
        if not request.c2s.security.code:
            raise RefusalError("no code", ret_type=RetType.INVALID)
        sample = simulator.sample(methods.QOT_GET_COMPANY_PROFILE, request)
        assert_type(sample, qot_get_company_profile.Response)
        if sample.s2c is not None:
            sample.s2c.item_list[0].value = "mine"
        return sample

    asked = qot_get_company_profile.C2S(security=security("HK.00700"))
    assert_type(profile(qot_get_company_profile.Request(c2s=asked)), qot_get_company_profile.Response)


def use_a_recording(recording: Recording) -> None:
    """A recorded message has the type that its protocol and its direction give."""
    for push in recording.messages(protocol=methods.QOT_UPDATE_TICKER, security="HK.00700"):
        assert_type(push.message, qot_update_ticker.S2C)
    for request in recording.messages(protocol=methods.QOT_GET_TICKER, direction="to_server"):
        assert_type(request.message, qot_get_ticker.Request)
    for reply in recording.messages(protocol=methods.QOT_GET_TICKER, direction="to_client"):
        assert_type(reply.message, qot_get_ticker.Response)
    for either in recording.messages(protocol=methods.QOT_GET_TICKER):
        assert_type(either.message, qot_get_ticker.Request | qot_get_ticker.Response)
    for item in recording:
        assert_type(item.message, Message)


def use_the_codec(body: bytes, text: str) -> None:
    """A decoded message has the type that was asked for."""
    assert_type(decode(qot_get_ticker.Response, body), qot_get_ticker.Response)
    assert_type(from_json(qot_get_ticker.Response, text), qot_get_ticker.Response)
    assert_type(methods.QOT_GET_TICKER.request, type[qot_get_ticker.Request])


def everyday(client: Client) -> None:
    """Securities as text, and the everyday calls, blocking."""
    assert_type(client.qot.get_ticker(security="HK.00700", max_ret_num=10), qot_get_ticker.S2C)
    asked = qot_get_ticker.C2S(security="HK.00700", max_ret_num=10)
    assert_type(asked.security, Security)
    several: list[Security] = [asked.security]
    assert_type(qot_sub.C2S(security_list=several, is_sub_or_un_sub=True).security_list, list[Security])
    qot_sub.C2S(security_list=("HK.00700", asked.security), is_sub_or_un_sub=True)
    assert_type(replace(asked, max_ret_num=5), qot_get_ticker.C2S)
    span = TrdFilterConditions(begin_time=date(2025, 6, 6), end_time="2025-06-13 12:00:00")
    assert_type(span.begin_time, str | None)
    client.qot.sub(security_list=["HK.00700"], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
    client.qot.get_option_chain(owner="HK.00700", begin_time=date(2025, 6, 6), end_time="2025-06-13")
    assert_type(client.subscribe(["HK.00700", "US.AAPL"], SubType.TICKER, push=True), None)
    assert_type(client.quota, Quota)
    assert_type(client.option_chain("HK.00700", expiries=3), Rows[OptionRow])
    assert_type(client.option_chain("HK.00700").frame("polars"), pl.DataFrame)
    assert_type(in_parts(client.qot.get_market_state, security_list=["HK.00700"]), qot_get_market_state.S2C)
    assert_type(OrderStatus.FILLED_ALL.is_final, bool)
    assert_type(KLType.K_1MIN.seconds, int | None)


async def everyday_async(client: AsyncClient) -> None:
    """The same, awaited."""
    assert_type(await client.subscribe("HK.00700", SubType.TICKER), None)
    assert_type(await client.read_quota(), Quota)
    assert_type(await client.option_chain("HK.00700", expiries=[date(2025, 6, 6)]), Rows[OptionRow])
    assert_type(await in_parts(client.qot.get_market_state, security_list=["HK.00700"]), qot_get_market_state.S2C)
