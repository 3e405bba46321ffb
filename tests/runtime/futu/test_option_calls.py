"""The calls on options whose arguments or answers are more than fields of a message."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeAlias

from tests.support.gathering import each_of

from opend import security
from opend.futu import (
    RET_ERROR,
    RET_OK,
    AlertOpType,
    AlertOrderType,
    EventIndicatorType,
    EventSortDir,
    EventTickerType,
    OpenQuoteContext,
    OptionEventAlertItem,
    OptionEventFilter,
    OptionEventSort,
    OptionMarket,
    OptionRankFilter,
    OptionRankIndicatorType,
    OptionRankType,
    OptionStrategyLeg,
    OptionStrategyType,
    StockCategory,
    StrategyLegAction,
    UnderlyingRankFilter,
    UnderlyingRankSortType,
)
from opend.futu.options.alerts import ALERTS, alert_messages
from opend.futu.options.filters import event_sort
from opend.futu.rankings.filters import filters_of
from opend.futu.tables.columns import frame_of
from opend.simulator import ManualClock, Simulator
from opend_proto import qot_get_option_event, qot_get_option_event_alert, qot_option_common
from opend_proto.qot_option_common import Boundary, Interval

US = OptionMarket.US_SECURITY
IV = UnderlyingRankSortType.IV
Ask: TypeAlias = Callable[[OpenQuoteContext], Any]


def test_filters_become_lists_and_intervals() -> None:
    read = filters_of(qot_option_common.OptionRankIndicator)
    kind, owner = OptionRankIndicatorType.STOCK_CATEGORY, OptionRankIndicatorType.OWNER_LIST
    made: Any = read(
        [
            OptionRankFilter(kind, [StockCategory.ETF]),
            OptionRankFilter(owner, security_list=["US.TSLA"]),
            OptionRankFilter(OptionRankIndicatorType.IV, interval_max=90, max_inclusive=False),
        ],
        "filter_list",
    )
    values = [one.indicator_value for one in made]
    assert values[0].value_list == [2]
    assert values[1].security_list == [security("US.TSLA")]
    assert values[2].value_interval == Interval(filter_max=Boundary(value=90.0, includes=False))


def test_a_single_filter_is_a_list_of_one() -> None:
    given = OptionEventFilter(EventIndicatorType.STRATEGY, string_value_list=["a"])
    made: Any = filters_of(qot_get_option_event.EventIndicator)(given, "filter_list")
    assert [one.indicator_value.string_value_list for one in made] == [["a"]]


def test_unusual_trades_are_sorted_down_by_default() -> None:
    up = OptionEventSort(EventIndicatorType.TIME, EventSortDir.ASCEND)
    assert [event_sort(sort, "sort").is_asc for sort in (OptionEventSort(EventIndicatorType.IV), up)] == [False, True]


def test_an_alert_sends_what_it_sets() -> None:
    given = OptionEventAlertItem(
        key=5,
        side_type_list=[EventTickerType.BUY],
        order_type_list=[AlertOrderType.FLOOR],
        size_range_min=100,
        size_min_inclusive=False,
        note="",
    )
    assert alert_messages(given, "alert_list") == [
        qot_get_option_event_alert.EventAlertItem(
            key=5,
            side_type_list=[qot_get_option_event.TickerType.BUY],
            order_type_list=[qot_get_option_event.OptionOrderType.FLOOR],
            size_range=Interval(filter_min=Boundary(value=100.0, includes=False)),
            note="",
        )
    ]


def test_alerts_show_as_they_were_set() -> None:
    alerts = alert_messages([OptionEventAlertItem(underlying="US.AAPL", iv_range_max=50)], "alert_list")
    rows = frame_of(ALERTS, qot_get_option_event_alert.S2C(alert_list=alerts))
    shown = rows.iloc[0].to_dict()
    assert {name: cell for name, cell in shown.items() if cell != "N/A"} == {
        "underlying": "US.AAPL",
        "iv_range_max": 50.0,
        "iv_max_inclusive": True,
    }


def test_legs_of_a_strategy_can_be_quoted(quotes: OpenQuoteContext) -> None:
    code, frame = quotes.get_option_strategy("US.AAPL", OptionStrategyType.SPREAD, "2025-06-20", spread=5)
    legs = frame["legs"].iloc[0]
    assert (code, {type(leg) for leg in legs}) == (RET_OK, {OptionStrategyLeg})
    bought = [OptionStrategyLeg(leg.code, StrategyLegAction.BUY, 1) for leg in legs]
    code, quote = quotes.get_option_quote(bought)
    assert code == RET_OK
    assert {"price", "implied_volatility", "breakeven_point"} <= set(quote.columns)
    assert repr(bought[0]) == f"OptionStrategyLeg(code={legs[0].code}, action=BUY, quantity=1)"


def test_a_ranking_tells_of_the_next_page(quotes: OpenQuoteContext) -> None:
    code, frame, next_page, all_count = quotes.get_option_rank(US, OptionRankType.IV, 5, "2025-05-29", 1)
    assert (code, frame.columns[-1], next_page, all_count >= len(frame)) == (RET_OK, "trading_timestamp", "5", True)
    assert quotes.get_option_rank("MARS", OptionRankType.IV)[2:] == (None, None)


def test_a_chain_of_the_screener_leads_to_its_contracts() -> None:
    # On this Friday options expire.
    friday = ManualClock(datetime(2025, 6, 6, 14, 30, tzinfo=UTC).timestamp())
    with (
        Simulator(seed=7, clock=friday, hours="exchange") as gateway,
        OpenQuoteContext(gateway.host, gateway.port) as quotes,
    ):
        code, found = quotes.get_option_zero_dte_screener(US)
        assert code == RET_OK
        row = found["item_list"].iloc[0]
        chain = row["chain_info"]
        code, frame = quotes.get_option_zero_dte_contract(row["owner"], chain["strike_date_timestamp"], chain)
    assert (code, frame.columns[0]) == (RET_OK, "option")


REFUSED: list[tuple[Ask, str]] = [
    (lambda quotes: quotes.get_option_underlying_rank(US, IV, 2), "sort_direction must be 0 (descending) or 1"),
    (lambda quotes: quotes.get_option_underlying_rank(US, IV, trading_date="soon"), "trading_date"),
    (
        lambda quotes: quotes.get_option_underlying_rank(US, IV, filter_list=[UnderlyingRankFilter("IV")]),
        "UnderlyingRankFilter needs value_list, security_list, interval_min or interval_max",
    ),
    (lambda quotes: quotes.get_option_underlying_overview([]), "code_list is empty"),
    (lambda quotes: quotes.get_option_event(US, sort=OptionEventSort()), "sort.indicator_type is missing"),
    (lambda quotes: quotes.get_option_event(US, sort=OptionEventSort("IV", "UP")), "sort.sort_dir must be one of"),
    (lambda quotes: quotes.set_option_event_alert(AlertOpType.ADD), "alert_list is empty"),
    (
        lambda quotes: quotes.set_option_event_alert(AlertOpType.ADD, OptionEventAlertItem(underlying="AAPL")),
        "AAPL",
    ),
    (lambda quotes: quotes.get_option_quote([]), "option_legs must be a list of OptionStrategyLeg, not []"),
    (lambda quotes: quotes.get_option_quote([OptionStrategyLeg("US.AAPL")]), "option_legs.action must be one of"),
    (lambda quotes: quotes.get_option_zero_dte_contract("US.AAPL", 1, {}), "chain_info must be a cell of chain_info"),
    (
        lambda quotes: quotes.get_option_zero_dte_contract("US.AAPL", 1, {"multiplier": "much"}),
        "chain_info['multiplier'] must be a number",
    ),
]


@each_of("case", REFUSED)
def test_what_cannot_be_asked_is_refused(case: tuple[Ask, str], quotes: OpenQuoteContext) -> None:
    ask, reason = case
    code, text = ask(quotes)[:2]
    assert (code, reason in text) == (RET_ERROR, True), text
