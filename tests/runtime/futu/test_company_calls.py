"""The calls on companies and indicators whose answers are more than rows of a table."""

from __future__ import annotations

from typing import Any

import pytest

from opend.futu import RET_ERROR, RET_OK, IndicatorCalcHandlerBase, KLType, OpenQuoteContext
from opend_proto import qot_push_indicator_calc
from opend_proto.qot_common import IndicatorOutputParam


def test_days_are_counted_from_the_report(quotes: OpenQuoteContext) -> None:
    code, frame = quotes.get_financials_earnings_price_move("US.AAPL")
    assert code == RET_OK
    for (index, _), days in frame.groupby(["price_info_index", "period_text"], sort=False):
        assert days["day_offset"].iloc[0] == -index
        assert set(days["day_offset"].diff().dropna()) <= {1.0}


def test_lines_of_a_statement_have_the_names_of_the_structure(quotes: OpenQuoteContext) -> None:
    code, answer = quotes.get_financials_statements("US.AAPL", statement_type=1)
    names = {line["field_id"]: line["display_name"] for line in answer["structure_list"]}
    lines = [line for report in answer["report_list"] for line in report["item_list"]]
    assert code == RET_OK
    assert list(names) == sorted(names)
    assert lines
    assert all(line["display_name"] == names.get(line["field_id"], "") for line in lines)


def test_past_days_tell_less_of_brokers(quotes: OpenQuoteContext) -> None:
    code, frame = quotes.get_top_ten_buy_sell_brokers("HK.00700")
    assert code == RET_OK
    assert ("avg_price" in frame) == bool(frame["is_real_time"].iloc[0])


def test_short_selling_fails_with_three_parts(quotes: OpenQuoteContext) -> None:
    code, text, hk = quotes.get_daily_short_volume("AAPL")
    assert (code, hk) == (RET_ERROR, None)
    assert "AAPL" in text


LINE = {"time_key": "2025-06-02 00:00:00", "close": 500.0, "volume": 100, "pe_ratio": float("nan")}


def test_a_calculation_is_known_by_its_id(quotes: OpenQuoteContext) -> None:
    code, identity = quotes.request_indicator_calc_async("MACD", 1, "HK.00700", KLType.K_DAY, [LINE])
    assert (code, type(identity)) == (RET_OK, str)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"num": 0}, "num must be a positive whole number, not 0"),
        ({"klines": ["2025-06-02"]}, "klines must be the frame of get_cur_kline"),
        ({"klines": 5}, "klines must be the frame of get_cur_kline"),
        ({"input_params": 5}, "input_params must hold dictionaries with an index"),
        ({"input_params": [{"index": 1}]}, "input_params must hold dictionaries with an index"),
        ({"kl_type": "K_NEVER"}, "kl_type must be one of KLType"),
    ],
)
def test_a_wrong_argument_of_a_calculation_is_named(
    quotes: OpenQuoteContext, changed: dict[str, Any], reason: str
) -> None:
    right: dict[str, Any] = {
        "short_name": "MACD",
        "lang_type": 1,
        "code": "HK.00700",
        "kl_type": "K_DAY",
        "klines": [LINE],
    }
    code, text = quotes.request_indicator_calc_async(**(right | changed))
    assert code == RET_ERROR
    assert text.startswith(reason)


def test_the_values_of_a_calculation_are_pushed() -> None:
    push = qot_push_indicator_calc.S2C(
        calc_id="7",
        outputs=[IndicatorOutputParam(index=1, name="DIF")],
        output_rows=[qot_push_indicator_calc.IndicatorOutputRow(time="2025-06-02", values=[1.5])],
    )
    assert IndicatorCalcHandlerBase().on_recv_rsp(push) == (
        RET_OK,
        {
            "calc_id": "7",
            "outputs": [{"index": 1, "name": "DIF"}],
            "output_rows": [{"time": "2025-06-02", "values": [1.5]}],
        },
    )
