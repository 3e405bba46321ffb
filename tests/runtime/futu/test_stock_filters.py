"""Conditions of get_stock_filter become the schema's messages, and found securities give the figures they name."""

from __future__ import annotations

from math import isnan

import pytest

from opend import security
from opend.errors import UsageError
from opend.futu import (
    AccumulateFilter,
    CustomIndicatorFilter,
    FilterStockData,
    FinancialFilter,
    FinancialQuarter,
    KLType,
    PatternFilter,
    RelativePosition,
    SimpleFilter,
    SortDir,
    StockField,
)
from opend.futu.screening.stock_filters import conditions
from opend_proto import qot_common
from opend_proto import qot_stock_filter as schema


def test_each_condition_becomes_its_message() -> None:
    made = conditions(
        [
            SimpleFilter(StockField.CUR_PRICE, 1, 9, SortDir.ASCEND, is_no_filter=False),
            AccumulateFilter(StockField.CHANGE_RATE, 5, days=3),
            FinancialFilter(StockField.NET_PROFIT, 0, is_no_filter=False, quarter=FinancialQuarter.INTERIM),
            PatternFilter(StockField.MA_ALIGNMENT_LONG, KLType.K_DAY),
            CustomIndicatorFilter(
                StockField.MA, StockField.VALUE, RelativePosition.MORE, 10, KLType.K_DAY, stock_field1_para=[10]
            ),
        ]
    )
    assert made == {
        "base_filter_list": [
            schema.BaseFilter(
                field_name=schema.StockField.CUR_PRICE,
                filter_min=1,
                filter_max=9,
                is_no_filter=False,
                sort_dir=schema.SortDir.ASCEND,
            )
        ],
        # Bounds without is_no_filter=False are not sent, as with the vendor's client.
        "accumulate_filter_list": [schema.AccumulateFilter(field_name=schema.AccumulateField.CHANGE_RATE, days=3)],
        "financial_filter_list": [
            schema.FinancialFilter(
                field_name=schema.FinancialField.NET_PROFIT,
                filter_min=0,
                is_no_filter=False,
                quarter=schema.FinancialQuarter.INTERIM,
            )
        ],
        "pattern_filter_list": [
            schema.PatternFilter(field_name=schema.PatternField.MA_ALIGNMENT_LONG, kl_type=qot_common.KLType.DAY)
        ],
        "custom_indicator_filter_list": [
            schema.CustomIndicatorFilter(
                first_field_name=schema.CustomIndicatorField.MA,
                second_field_name=schema.CustomIndicatorField.VALUE,
                relative_position=schema.RelativePosition.MORE,
                field_value=10,
                kl_type=qot_common.KLType.DAY,
                first_field_para_list=[10],
            )
        ],
    }


@pytest.mark.parametrize(
    ("condition", "fault"),
    [
        (
            SimpleFilter(StockField.VOLUME),
            "stock_field must be a StockField that StockField has, not 'VOLUME'",
        ),
        (SimpleFilter("NEVER"), "stock_field must be a StockField that StockField has, not 'NEVER'"),
        (FinancialFilter(StockField.NET_PROFIT, quarter="NEVER"), "quarter must be one of FinancialQuarter"),
        ("CUR_PRICE", "filter_list must hold filters such as SimpleFilter, not 'CUR_PRICE'"),
    ],
)
def test_a_wrong_condition_is_refused(condition: object, fault: str) -> None:
    with pytest.raises(UsageError, match=fault):
        conditions([condition])


def test_a_found_security_has_the_figures_that_the_conditions_name() -> None:
    found = FilterStockData(
        schema.StockData(
            security=security("HK.00700"),
            name="TENCENT",
            base_data_list=[schema.BaseData(field_name=schema.StockField.CUR_PRICE, value=500.0)],
            accumulate_data_list=[schema.AccumulateData(field_name=schema.AccumulateField.VOLUME, value=7.0, days=2)],
            financial_data_list=[
                schema.FinancialData(
                    field_name=schema.FinancialField.NET_PROFIT, value=3.0, quarter=schema.FinancialQuarter.ANNUAL
                )
            ],
            custom_indicator_data_list=[
                schema.CustomIndicatorData(
                    field_name=schema.CustomIndicatorField.MACD,
                    value=1.5,
                    kl_type=qot_common.KLType.DAY,
                    field_para_list=[12, 26, 9],
                )
            ],
        )
    )
    macd = CustomIndicatorFilter(StockField.MACD, StockField.VALUE, ktype=KLType.K_DAY)
    assert (found.stock_code, found.stock_name) == ("HK.00700", "TENCENT")
    assert found[SimpleFilter(StockField.CUR_PRICE)] == vars(found)["cur_price"] == 500.0
    assert found[AccumulateFilter(StockField.VOLUME, days=2)] == 7.0
    assert found[FinancialFilter(StockField.NET_PROFIT)] == 3.0
    assert found[macd] == {"macd(12,26,9)": 1.5}
    macd.consecutive_period = 2
    assert isnan(found[macd]["macd(12,26,9)"])
    with pytest.raises(KeyError):
        found[PatternFilter()]
