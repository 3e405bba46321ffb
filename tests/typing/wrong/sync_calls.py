"""Calls of the blocking client that a type checker must refuse, one mistake a line."""

from __future__ import annotations

from opend import Client, security
from opend_proto import methods, qot_get_ticker, qot_sub
from opend_proto.qot_common import KLType, SubType
from opend_proto.trd_common import TrdEnv, TrdFilterConditions, TrdHeader, TrdMarket, TrdSide


def main(client: Client) -> None:
    """Each marked line has one mistake; the lines beside them have none."""
    tencent = security("HK.00700")
    client.qot.get_ticker(security=tencent, max_ret_num=10)
    client.qot.get_ticker(security=tencent, max_ret_num="10")  # wrong: the type of an argument
    client.qot.get_ticker(security=tencent, max_ret_num=1.5)  # wrong: a float instead of an int
    client.qot.get_ticker(security=tencent)  # wrong: a required argument is missing
    client.qot.get_ticker(tencent, 10)  # wrong: arguments go by name
    client.qot.get_ticker(security=tencent, max_ret_num=10, time_out=5)  # wrong: a misspelt argument
    client.qot.sub(sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
    client.qot.sub(sub_type_list=[KLType.DAY], is_sub_or_un_sub=True)  # wrong: an enum of another kind, in a list
    client.qot.sub(sub_type_list=[SubType.TICKER])  # wrong: a required argument is missing
    TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=1, trd_market=TrdMarket.HK)
    TrdHeader(trd_env=TrdSide.BUY, acc_id=1, trd_market=TrdMarket.HK)  # wrong: an enum of another kind
    ticks = client.qot.get_ticker(security=tencent, max_ret_num=10)
    print(ticks.ticker_list[0].price)
    print(ticks.ticker_list[0].prize)  # wrong: a misspelt field
    text: str = ticks.ticker_list[0].price  # wrong: the type of a field
    ticks.ticker_list[0].dir = 1  # wrong: a number instead of an enum
    request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=tencent, max_ret_num=10))
    client.call(methods.QOT_SUB, request)  # wrong: the request of another protocol
    qot_get_ticker.C2S(security=tencent)  # wrong: a required field is missing
    qot_get_ticker.C2S(security=5, max_ret_num=1)  # wrong: neither a security nor text
    qot_get_ticker.S2C(security="HK.00700")  # wrong: only requests take text
    qot_get_ticker.C2S(security="HK.00700", max_ret_num=1).security = "US.AAPL"  # wrong: text for an attribute
    qot_sub.C2S(security_list=[5], sub_type_list=[], is_sub_or_un_sub=True)  # wrong: neither, in a list
    TrdFilterConditions(begin_time=1748563200)  # wrong: a number for a moment
    qot_get_ticker.Request(c2s=qot_get_ticker.S2C(security=tencent))  # wrong: another message
    print(text)
