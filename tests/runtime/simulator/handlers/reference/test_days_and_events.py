"""Trading days, market states, and what happens to shares."""

from datetime import date

import pytest
from tests.support.peers.direct import DirectClient, hong_kong, new_york, shanghai

from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.instruments.corporate import offerings
from opend_proto import (
    get_global_state,
    methods,
    qot_get_code_change,
    qot_get_holding_change_list,
    qot_get_ipo_list,
    qot_get_market_state,
    qot_get_rehab,
    qot_get_suspend,
    qot_request_rehab,
    qot_request_trade_date,
)
from opend_proto.qot_common import HolderCategory, QotMarket, QotMarketState, Security, TradeDateMarket, TradeDateType

CLIENT = DirectClient()
# The exchanges' own hours; the clock stands at 10:30 in Hong Kong on Monday 2 June 2025.
CLOCK = ManualClock()
PUNCTUAL = DirectClient(SyntheticMarket(0, clock=CLOCK, hours="exchange"))
TENCENT = hong_kong("00700")


def trade_dates(
    market: TradeDateMarket, begin: str, end: str, security: Security | None = None
) -> list[qot_request_trade_date.TradeDate]:
    c2s = qot_request_trade_date.C2S(market=market, begin_time=begin, end_time=end, security=security)
    s2c = PUNCTUAL.ask(methods.QOT_REQUEST_TRADE_DATE, qot_request_trade_date.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.trade_date_list


def test_trading_days_are_the_exchanges() -> None:
    days = trade_dates(TradeDateMarket.HK, "2025-12-22", "2025-12-31")
    assert [day.time for day in days] == [
        "2025-12-22",
        "2025-12-23",
        "2025-12-24",
        "2025-12-29",
        "2025-12-30",
        "2025-12-31",
    ]
    assert [day.trade_date_type for day in days if day.time == "2025-12-24"] == [TradeDateType.MORNING]
    assert days[0].timestamp == 1_766_332_800.0
    new_york_days = trade_dates(TradeDateMarket.US, "2025-07-03", "2025-07-07")
    assert [day.time for day in new_york_days] == ["2025-07-03", "2025-07-07"]


def test_a_named_security_takes_precedence_over_the_market() -> None:
    assert trade_dates(TradeDateMarket.HK, "2025-07-04", "2025-07-04", new_york("AAPL")) == []


@pytest.mark.parametrize(
    ("market", "begin", "end", "told"),
    [
        (TradeDateMarket.SG, "2025-06-01", "2025-06-02", "market 8 has no trading days here"),
        (TradeDateMarket.HK, "0001-01-01", "0001-01-02", "beginTime must lie in the years 1970 to 2199, not 1"),
        (TradeDateMarket.HK, "2025-06-03", "2025-06-02", "beginTime 2025-06-03 lies after endTime 2025-06-02"),
        (TradeDateMarket.HK, "2020-06-03", "2025-06-02", "beginTime 2020-06-03 to endTime 2025-06-02 is more than 366"),
    ],
)
def test_days_that_are_refused(market: TradeDateMarket, begin: str, end: str, told: str) -> None:
    c2s = qot_request_trade_date.C2S(market=market, begin_time=begin, end_time=end)
    refusal = PUNCTUAL.refusal(methods.QOT_REQUEST_TRADE_DATE, qot_request_trade_date.Request(c2s=c2s))
    assert refusal.startswith(told)


def test_the_state_of_a_security_is_that_of_its_market() -> None:
    c2s = qot_get_market_state.C2S(security_list=[TENCENT, new_york("AAPL"), hong_kong("HSImain"), shanghai("000001")])
    s2c = PUNCTUAL.ask(methods.QOT_GET_MARKET_STATE, qot_get_market_state.Request(c2s=c2s)).s2c
    assert s2c is not None
    states = [info.market_state for info in s2c.market_info_list]
    assert states[0] == QotMarketState.MORNING
    assert states[2] == QotMarketState.FUTURE_DAY_OPEN
    whole = PUNCTUAL.ask(methods.GET_GLOBAL_STATE, get_global_state.Request(c2s=get_global_state.C2S(user_id=0))).s2c
    assert whole is not None
    assert states == [whole.market_hk, whole.market_us, whole.market_hk_future, whole.market_sh]
    assert whole.market_us_future == QotMarketState.FUTURE_OPEN


def test_the_older_protocol_gives_the_same_corporate_actions() -> None:
    rehab = CLIENT.ask(
        methods.QOT_REQUEST_REHAB, qot_request_rehab.Request(c2s=qot_request_rehab.C2S(security=TENCENT))
    ).s2c
    older = CLIENT.ask(methods.QOT_GET_REHAB, qot_get_rehab.Request(c2s=qot_get_rehab.C2S(security_list=[TENCENT]))).s2c
    assert rehab is not None
    assert older is not None
    assert [each.rehab_list for each in older.security_rehab_list] == [rehab.rehab_list]
    unknown = qot_request_rehab.Request(c2s=qot_request_rehab.C2S(security=hong_kong("99999")))
    assert "unknown security" in CLIENT.refusal(methods.QOT_REQUEST_REHAB, unknown)


def test_nothing_is_suspended_or_changes_its_code() -> None:
    suspended = CLIENT.ask(
        methods.QOT_GET_SUSPEND,
        qot_get_suspend.Request(
            c2s=qot_get_suspend.C2S(security_list=[TENCENT], begin_time="2025-01-01", end_time="2025-06-01")
        ),
    )
    assert suspended.s2c == qot_get_suspend.S2C(
        security_suspend_list=[qot_get_suspend.SecuritySuspend(security=TENCENT)]
    )
    changed = CLIENT.ask(methods.QOT_GET_CODE_CHANGE, qot_get_code_change.Request(c2s=qot_get_code_change.C2S()))
    assert changed.s2c == qot_get_code_change.S2C()


@pytest.mark.parametrize("market", [QotMarket.HK_SECURITY, QotMarket.US_SECURITY, QotMarket.CNSH_SECURITY])
def test_offerings_lie_ahead_and_are_not_listed_yet(market: QotMarket) -> None:
    s2c = CLIENT.ask(methods.QOT_GET_IPO_LIST, qot_get_ipo_list.Request(c2s=qot_get_ipo_list.C2S(market=market))).s2c
    assert s2c is not None
    assert s2c.ipo_list
    for offering in s2c.ipo_list:
        assert (offering.basic.list_time or "") > "2025-06-02"
        assert CLIENT.market.find(market, offering.basic.security.code) is None
        assert [offering.hk_ex_data, offering.us_ex_data, offering.cn_ex_data].count(None) == 2


def test_every_day_has_offerings_ahead() -> None:
    for month in range(1, 13):
        for day in (1, 7, 14, 28):
            today = date(2025, month, day)
            assert all(each.listed > today for each in offerings(QotMarket.HK_SECURITY, today))


def test_holders_of_us_shares() -> None:
    def asked(
        security: Security, category: HolderCategory, begin: str | None = None
    ) -> qot_get_holding_change_list.Request:
        c2s = qot_get_holding_change_list.C2S(security=security, holder_category=category, begin_time=begin)
        return qot_get_holding_change_list.Request(c2s=c2s)

    method = methods.QOT_GET_HOLDING_CHANGE_LIST
    whole = CLIENT.ask(method, asked(new_york("AAPL"), HolderCategory.FUND)).s2c
    recent = CLIENT.ask(method, asked(new_york("AAPL"), HolderCategory.FUND, "2025-01-01")).s2c
    assert whole is not None
    assert recent is not None
    assert len(whole.holding_change_list) == 16
    assert [each.time for each in recent.holding_change_list] == ["2025-03-31"] * 4
    assert all(0 < each.holding_ratio < 100 for each in whole.holding_change_list)
    assert "is not a US security" in CLIENT.refusal(method, asked(TENCENT, HolderCategory.FUND))
    assert "unknown holderCategory 0" in CLIENT.refusal(method, asked(new_york("AAPL"), HolderCategory.UNKNOW))
