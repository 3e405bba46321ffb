"""Securities may be texts, and moments dates, wherever a call takes them, on both clients and in requests."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.support.peers.faces import FACES, FaceName, connected

from opend import Client, UsageError, frames, security
from opend.simulator import Simulator
from opend_proto import methods, qot_request_history_kl, qot_sub
from opend_proto.qot_common import KLType, RehabType, Security, SubType, TradeDateMarket

TENCENT = security("HK.00700")


@pytest.mark.parametrize("name", FACES)
def test_text_stands_for_a_security_alone_and_in_lists(name: FaceName, opend_simulator: Simulator) -> None:
    codes: list[str | Security] = ["HK.00700", security("US.AAPL")]
    with connected(name, opend_simulator.port) as face:
        face.do(
            lambda client: client.qot.sub(
                security_list=codes, sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True, is_first_push=False
            )
        )
        reply = face.do(lambda client: client.qot.get_ticker(security="HK.00700", max_ret_num=1))
        with pytest.raises(UsageError, match=r"did you mean 'HK\.00700'"):
            face.do(lambda client: client.qot.get_ticker(security="HK.700", max_ret_num=1))
    assert reply.security == TENCENT
    assert codes[0] == "HK.00700"  # the caller's own list is left as it is


def test_iterators_and_frames_take_texts_too(opend_simulator: Simulator) -> None:
    with Client(port=opend_simulator.port) as client:
        bars = client.qot.iter_history_kl(
            security="HK.00700",
            rehab_type=RehabType.NONE,
            kl_type=KLType.DAY,
            begin_time="2025-05-01",
            end_time="2025-05-31",
        )
        assert next(bars).close_price
        frame = frames.fetch(client.qot.get_market_state, security_list=["HK.00700", "US.AAPL"]).to_polars()
        assert frame["code"].to_list() == ["HK.00700", "US.AAPL"]


def test_a_request_that_holds_texts_against_its_type_is_sent_as_a_copy(opend_simulator: Simulator) -> None:
    codes: list[Any] = ["HK.00700"]
    c2s = qot_sub.C2S(security_list=[], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
    c2s.security_list = codes
    with Client(port=opend_simulator.port) as client:
        assert client.call(methods.QOT_SUB, qot_sub.Request(c2s=c2s)).ret_type == 0
        assert client.read_quota().subscriptions[0].code == "HK.00700"
    assert c2s.security_list is codes
    assert codes == ["HK.00700"]


def test_a_day_may_be_a_date_and_that_of_a_time_is_the_exchange_s(opend_simulator: Simulator) -> None:
    late = datetime(2025, 5, 30, 20, 0, tzinfo=UTC)  # already the 31st in Hong Kong, still the 30th in New York
    with Client(port=opend_simulator.port) as client:
        for code, last in (("HK.00700", "2025-05-31"), ("US.AAPL", "2025-05-30")):
            asked = qot_request_history_kl.C2S(
                security=code,
                rehab_type=RehabType.NONE,
                kl_type=KLType.DAY,
                begin_time=date(2025, 5, 1),
                end_time=late,
            )
            reply = client.call(methods.QOT_REQUEST_HISTORY_KL, qot_request_history_kl.Request(c2s=asked))
            assert reply.ret_type == 0
            assert (asked.begin_time, asked.end_time) == ("2025-05-01", last)
        dates = client.qot.request_trade_date(
            market=TradeDateMarket.HK, begin_time=date(2025, 5, 1), end_time="2025-05-31"
        )
        assert dates.trade_date_list
        # That Saturday is no trading day, and the Friday before it is.
        for market, days in ((TradeDateMarket.HK, []), (TradeDateMarket.US, ["2025-05-30"])):
            found = client.qot.request_trade_date(market=market, begin_time=late, end_time=late)
            assert [each.time for each in found.trade_date_list] == days
        with pytest.raises(UsageError, match="no exchange is known"):
            client.qot.request_trade_date(market=TradeDateMarket.UNKNOWN, begin_time=late, end_time=late)
