"""The filters of trade queries."""

from __future__ import annotations

import pytest
from tests.support.markets.trading import HONG_KONG, MAINLAND, NEW_YORK

from opend.simulator import RefusalError
from opend.simulator.trading.accounts import accounts
from opend.simulator.trading.reports.filters import Filter
from opend_proto.trd_common import TrdFilterConditions, TrdMarket

ACCOUNT = accounts(0)[0]
TEN_THIRTY = 1_748_831_400_000  # 2 June 2025 in Hong Kong; in New York it is the evening before


def test_without_conditions_everything_is_wanted() -> None:
    assert all(Filter(ACCOUNT, each).wants(HONG_KONG, TEN_THIRTY) for each in (None, TrdFilterConditions()))


def test_codes_markets_and_ids_must_all_fit() -> None:
    assert Filter(ACCOUNT, TrdFilterConditions(code_list=["00001", "X"])).wants(HONG_KONG)
    assert not Filter(ACCOUNT, TrdFilterConditions(code_list=["X"])).wants(HONG_KONG)
    mainland = Filter(ACCOUNT, TrdFilterConditions(filter_market=TrdMarket.HKCC))
    assert (mainland.wants(MAINLAND), mainland.wants(HONG_KONG)) == (True, False)
    assert Filter(ACCOUNT, TrdFilterConditions(id_list=[7])).wants(HONG_KONG, ids=(7, "FT7"))
    assert Filter(ACCOUNT, TrdFilterConditions(order_id_ex_list=["FT7"])).wants(HONG_KONG, ids=(7, "FT7"))
    assert not Filter(ACCOUNT, TrdFilterConditions(id_list=[8])).wants(HONG_KONG, ids=(7, "FT7"))


@pytest.mark.parametrize(
    ("begin", "end", "hong_kong", "new_york"),
    [
        ("2025-06-02", "2025-06-02", True, False),
        ("2025-06-01", "2025-06-01", False, True),
        ("2025-06-02 10:30:00", None, True, False),
        ("2025-06-02 10:30:00.001", None, False, False),
        (None, "2025-06-01 22:30:00.000", False, True),
    ],
)
def test_times_are_those_of_the_exchange_and_include_themselves(
    begin: str | None, end: str | None, hong_kong: bool, new_york: bool
) -> None:
    wanted = Filter(ACCOUNT, TrdFilterConditions(begin_time=begin, end_time=end))
    assert (wanted.wants(HONG_KONG, TEN_THIRTY), wanted.wants(NEW_YORK, TEN_THIRTY)) == (hong_kong, new_york)


@pytest.mark.parametrize("text", ["yesterday", "2025-06-31", "2025-06-02T10:30:00Z"])
def test_a_time_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(RefusalError, match="beginTime must look like"):
        Filter(ACCOUNT, TrdFilterConditions(begin_time=text))
