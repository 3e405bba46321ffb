"""An alert is met by those trades that Qot_GetOptionEvent lists with the same conditions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from tests.support.markets.still import FEW
from tests.support.peers.direct import DirectClient, hong_kong, new_york

from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.pushes.option_events import due
from opend_proto import methods, qot_get_option_event, qot_update_option_event
from opend_proto import qot_get_option_event_alert as get_alert
from opend_proto import qot_set_option_event_alert as set_alert
from opend_proto.qot_common import OptionType
from opend_proto.qot_get_option_event import EventItem, OptionOrderType, TickerType
from opend_proto.qot_get_option_event_alert import EventAlertItem
from opend_proto.qot_option_common import Boundary, Interval, OptionMarket
from opend_proto.qot_set_option_event_alert import AlertOpType

TENCENT: Final = hong_kong("00700")


def client() -> tuple[DirectClient, ManualClock]:
    clock = ManualClock()
    return DirectClient(SyntheticMarket(0, FEW, clock=clock)), clock


def change(of: DirectClient, operation: AlertOpType, *items: EventAlertItem) -> None:
    c2s = set_alert.C2S(oper_type=operation, alert_list=list(items))
    reply = of.ask(methods.QOT_SET_OPTION_EVENT_ALERT, set_alert.Request(c2s=c2s))
    assert (reply.s2c, reply.ret_msg) == (set_alert.S2C(), "")


def listed(of: DirectClient, count: int = 500, page: str | None = None) -> get_alert.S2C:
    request = get_alert.Request(c2s=get_alert.C2S(count=count, page=page))
    s2c = of.ask(methods.QOT_GET_OPTION_EVENT_ALERT, request).s2c
    assert s2c is not None
    return s2c


def events(of: DirectClient, market: OptionMarket) -> list[EventItem]:
    c2s = qot_get_option_event.C2S(option_market=market, count=300)
    s2c = of.ask(methods.QOT_GET_OPTION_EVENT, qot_get_option_event.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.event_list


def pushed(of: DirectClient) -> list[str]:
    found: list[str] = []
    for push, message in due(of.peer):
        assert push is methods.QOT_UPDATE_OPTION_EVENT
        assert isinstance(message, qot_update_option_event.S2C)
        assert message.option is not None
        found.append(message.option.code)
    return found


def between(low: float | None = None, high: float | None = None) -> Interval:
    ends = [None if value is None else Boundary(value=value, includes=True) for value in (low, high)]
    return Interval(filter_min=ends[0], filter_max=ends[1])


def number(value: float | None) -> float:
    assert value is not None
    return value


def test_a_trade_that_meets_an_alert_is_pushed_once_to_every_connection() -> None:
    cases: list[tuple[dict[str, Any], Callable[[EventItem], bool]]] = [
        ({}, lambda _: True),
        ({"option_type": OptionType.CALL}, lambda event: event.option_type == OptionType.CALL),
        ({"side_type_list": [TickerType.BUY]}, lambda event: event.ticker_type == TickerType.BUY),
        ({"order_type_list": [OptionOrderType.SWEEP]}, lambda _: False),
        ({"size_range": between(200)}, lambda event: number(event.volume) >= 200),
        ({"iv_range": between(None, 33)}, lambda event: number(event.iv) <= 33),
        ({"premium_range": between(1e5, 1e6)}, lambda event: 1e5 <= number(event.turnover) <= 1e6),
        ({"expiry_days_range": between(30)}, lambda event: number(event.dte) >= 30),
        (
            {"earnings_date_begin": "2025-06-02", "earnings_date_end": "2025-08-20"},
            lambda event: (event.earnings_time or "") <= "2025-08-20",
        ),
        ({"underlying": TENCENT}, lambda event: event.owner == TENCENT),
        ({"watchlist_group_name": "HK"}, lambda event: event.owner == TENCENT),
    ]
    asking, clock = client()
    begun = len(events(asking, OptionMarket.HK_SECURITY))
    watching = [DirectClient(asking.market) for _ in cases]
    for each, (fields, _) in zip(watching, cases, strict=True):
        is_narrow = {"underlying", "watchlist_group_name"} & set(fields)
        scope: dict[str, Any] = {} if is_narrow else {"option_market": OptionMarket.HK_SECURITY}
        change(each, AlertOpType.ADD, EventAlertItem(**{**scope, **fields}))
        assert pushed(each) == []
    clock.advance(3 * 3600)
    trades = events(asking, OptionMarket.HK_SECURITY)[: -begun or None][::-1]
    told = [
        (pushed(each), [event.option.code for event in trades if event.option and meets(event)])
        for each, (_, meets) in zip(watching, cases, strict=True)
    ]
    assert [pushed(each) for each in watching] == [[]] * len(cases)
    assert all(found == expected for found, expected in told), told
    assert len({len(found) for found, _ in told}) > 3


def test_alerts_are_kept_changed_and_deleted_by_key() -> None:
    asking, clock = client()
    first = EventAlertItem(option_market=OptionMarket.HK_SECURITY, price_range=between(1, 2), note="first")
    second = EventAlertItem(underlying=new_york("AAPL"), enable=False)
    change(asking, AlertOpType.ADD, first, second)
    two, one = listed(asking).alert_list
    assert (one.note, one.enable, one.price_range, two.underlying) == (
        "first",
        True,
        first.price_range,
        second.underlying,
    )
    assert two.enable is False
    page = listed(asking, count=1)
    assert (page.alert_list, page.all_count) == ([two], 2)
    assert listed(asking, count=1, page=page.next_page).alert_list == [one]
    change(asking, AlertOpType.DISABLE, EventAlertItem(key=one.key))
    change(asking, AlertOpType.ENABLE, EventAlertItem(key=two.key))
    assert [item.enable for item in listed(asking).alert_list] == [True, False]
    change(asking, AlertOpType.MODIFY, EventAlertItem(key=one.key, underlying=TENCENT))
    assert listed(asking).alert_list[1] == EventAlertItem(key=one.key, enable=False, underlying=TENCENT)
    assert pushed(asking) == []
    change(asking, AlertOpType.DELETE, EventAlertItem(key=two.key))
    clock.advance(3 * 3600)
    assert pushed(asking) == []
    change(asking, AlertOpType.DELETE_ALL)
    assert listed(asking) == get_alert.S2C(next_page="", all_count=0)


NONSENSE: Final[list[tuple[AlertOpType, list[EventAlertItem], str]]] = [
    (AlertOpType(9), [EventAlertItem()], "unknown operType 9: 1 (ADD)"),
    (AlertOpType.ADD, [], "alertList is empty"),
    (AlertOpType.ADD, [EventAlertItem()], "set exactly one of optionMarket"),
    (AlertOpType.ADD, [EventAlertItem(option_market=OptionMarket.HK_SECURITY, underlying=TENCENT)], "set exactly one"),
    (AlertOpType.ADD, [EventAlertItem(key=3, underlying=TENCENT)], "a new alert has no key yet"),
    (AlertOpType.ADD, [EventAlertItem(underlying=hong_kong("01398"))], "HK.01398 has no options"),
    (AlertOpType.ADD, [EventAlertItem(option_market=OptionMarket(9))], "optionMarket 9 is not one"),
    (AlertOpType.ADD, [EventAlertItem(watchlist_group_name="x")], "unknown watchlistGroupName 'x'"),
    (AlertOpType.ADD, [EventAlertItem(underlying=TENCENT, note="n" * 21)], "at most 20 characters, not 21"),
    (AlertOpType.ADD, [EventAlertItem(underlying=TENCENT, option_type=OptionType(7))], "unknown optionType 7"),
    (AlertOpType.ADD, [EventAlertItem(underlying=TENCENT, side_type_list=[TickerType(0)])], "unknown sideTypeList 0"),
    (AlertOpType.ADD, [EventAlertItem(underlying=TENCENT, earnings_date_end="2025-06-02")], "go together"),
    (
        AlertOpType.ADD,
        [EventAlertItem(underlying=TENCENT, earnings_date_begin="2025-06-03", earnings_date_end="2025-06-02")],
        "earningsDateBegin 2025-06-03 lies after",
    ),
    (AlertOpType.MODIFY, [EventAlertItem(key=77, underlying=TENCENT)], "there is no alert with key 77"),
    (AlertOpType.ADD, [EventAlertItem(underlying=TENCENT), EventAlertItem()], "set exactly one of optionMarket"),
    (AlertOpType.ADD, [EventAlertItem(underlying=TENCENT)] * 501, "at most 500 alerts"),
]


def test_a_refused_request_changes_nothing() -> None:
    asking, _ = client()

    for operation, items, told in NONSENSE:
        request = set_alert.Request(c2s=set_alert.C2S(oper_type=operation, alert_list=items))
        assert told in asking.refusal(methods.QOT_SET_OPTION_EVENT_ALERT, request)
    assert listed(asking).all_count == 0
    missing = get_alert.Request(c2s=get_alert.C2S())
    assert "count is missing" in asking.refusal(methods.QOT_GET_OPTION_EVENT_ALERT, missing)
