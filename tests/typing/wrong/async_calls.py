"""Calls of the asynchronous client that a type checker must refuse, one mistake a line."""

from __future__ import annotations

from opend import AsyncClient, security
from opend_proto import methods, qot_get_ticker
from opend_proto.qot_common import KLType, QotMarket, Security, SubType, TickerDirection


async def main(client: AsyncClient) -> None:
    """Each marked line has one mistake; the lines beside them have none."""
    tencent = security("HK.00700")
    await client.qot.get_ticker(security=tencent, max_ret_num=10)
    await client.qot.get_ticker(security=tencent, max_ret_num="10")  # wrong: the type of an argument
    await client.qot.get_ticker(security=tencent, max_ret_num=None)  # wrong: a required argument is None
    await client.qot.get_ticker(security=700, max_ret_num=10)  # wrong: a number instead of a security
    await client.qot.get_ticker(security=tencent)  # wrong: a required argument is missing
    await client.qot.get_ticker(max_ret_num=10)  # wrong: a required message is missing
    await client.qot.get_ticker(tencent, 10)  # wrong: arguments go by name
    await client.qot.get_ticker(security=tencent, max_ret_num=10, limit=5)  # wrong: there is no such argument
    await client.qot.get_tickers(security=tencent, max_ret_num=10)  # wrong: there is no such call
    Security(market=QotMarket.HK_SECURITY, code="00700")
    Security(market=TickerDirection.BID, code="00700")  # wrong: an enum of another kind
    Security(market=1, code="00700")  # wrong: a number instead of an enum
    Security(market=QotMarket.HONG_KONG, code="00700")  # wrong: there is no such member
    await client.qot.sub(sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
    await client.qot.sub(sub_type_list=[KLType.DAY], is_sub_or_un_sub=True)  # wrong: an enum of another kind, in a list
    await client.qot.sub(sub_type_list=SubType.TICKER, is_sub_or_un_sub=True)  # wrong: a value instead of a list
    ticks = await client.qot.get_ticker(security=tencent, max_ret_num=10)
    print(ticks.ticker_list[0].price)
    print(ticks.tickerList)  # wrong: the proto's name of a field
    print(ticks.ticker_list[0].prize)  # wrong: a misspelt field
    print(ticks.ticker_list.price)  # wrong: a field of the elements
    print(ticks.name.upper())  # wrong: an optional field may be None
    request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=tencent, max_ret_num=10))
    response = await client.call(methods.QOT_GET_TICKER, request)
    print(response.s2c.ticker_list)  # wrong: a refused call has no payload
    await client.call(methods.QOT_SUB, request)  # wrong: the request of another protocol
    await client.call(methods.QOT_UPDATE_TICKER, request)  # wrong: a push cannot be called
    print(client.qot.get_ticker(security=tencent, max_ret_num=10).ticker_list)  # wrong: await is missing
