"""A request takes text for a security and a date for a moment; its attributes hold what the schema says."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy, deepcopy
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.support.gathering import each_of

from opend import UsageError, security
from opend.codec import decode, encode
from opend.codec.plain import is_plain
from opend.texts import read_texts
from opend_proto import (
    qot_get_basic_qot,
    qot_get_code_change,
    qot_get_history_kl_points,
    qot_get_holding_change_list,
    qot_get_ticker,
    qot_sub,
    texts,
    trd_flow_summary,
    trd_get_history_order_list,
    trd_get_position_list,
)
from opend_proto.methods import METHODS_BY_ID
from opend_proto.qot_common import HolderCategory, KLType, RehabType, Security
from opend_proto.schema import Message
from opend_proto.trd_common import TrdEnv, TrdFilterConditions, TrdHeader, TrdMarket

TENCENT = security("HK.00700")
MAY_FIRST = datetime(2025, 5, 1, 2, 30, 5, 999, tzinfo=UTC)
"""Still the 30th of April in New York."""
NINE_THIRTY = datetime(2025, 5, 1, 9, 30, tzinfo=UTC).replace(tzinfo=None)


def header(market: TrdMarket) -> TrdHeader:
    return TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=1, trd_market=market)


def history(market: TrdMarket, conditions: TrdFilterConditions) -> trd_get_history_order_list.Request:
    c2s = trd_get_history_order_list.C2S(header=header(market), filter_conditions=conditions)
    return trd_get_history_order_list.Request(c2s=c2s)


def test_a_constructor_reads_text_and_the_attribute_is_a_security() -> None:
    one = qot_get_ticker.C2S(security="HK.00700", max_ret_num=1)
    assert one.security is TENCENT
    assert replace(one, max_ret_num=2).security is TENCENT
    assert copy(one) == deepcopy(one) == decode(qot_get_ticker.C2S, encode(one)) == one
    codes = ("HK.00700", TENCENT)
    assert qot_get_basic_qot.C2S(security_list=codes).security_list == [TENCENT, TENCENT]
    held = [TENCENT]
    assert qot_get_basic_qot.C2S(security_list=held).security_list is held
    given: list[Security | str] = ["HK.00700"]
    assert qot_get_basic_qot.C2S(security_list=given).security_list == [TENCENT]
    assert given == ["HK.00700"]


REFUSED: list[tuple[Callable[[], object], str]] = [
    (lambda: qot_get_ticker.C2S(security="HK.700", max_ret_num=1), r"did you mean 'HK\.00700'"),
    (lambda: qot_get_basic_qot.C2S(security_list=["US.AAPL", "00700.HK"]), r"did you mean 'HK\.00700'"),
    (lambda: qot_get_basic_qot.C2S(security_list="HK.00700"), r"security_list is a list.*written \['HK\.00700'\]"),
    (
        lambda: trd_flow_summary.C2S(header=header(TrdMarket.FUTURES), clearing_date=MAY_FIRST),
        "clearing_date has a time zone, but no exchange is known",
    ),
    (
        lambda: read_texts(history(TrdMarket.FUTURES, TrdFilterConditions(begin_time=MAY_FIRST))),
        "begin_time has a time zone, but no exchange is known",
    ),
    (
        lambda: qot_get_history_kl_points.C2S(
            rehab_type=RehabType.NONE,
            kl_type=KLType.DAY,
            no_data_mode=qot_get_history_kl_points.NoDataMode.NULL,
            security_list=["HK.00700", "US.AAPL"],
            time_list=[MAY_FIRST],
        ),
        "time_list has a time zone, but no exchange is known",
    ),
]


@each_of("case", REFUSED)
def test_what_is_no_security_or_has_no_exchange_is_refused_at_once(case: tuple[Callable[[], object], str]) -> None:
    make, reason = case
    with pytest.raises(UsageError, match=reason):
        make()


def test_dates_become_texts_of_the_documented_form() -> None:
    changes = qot_get_holding_change_list.C2S(
        security="US.AAPL",
        holder_category=HolderCategory.AGENCY,
        begin_time=MAY_FIRST,
        end_time=date(2025, 5, 2),
    )
    assert (changes.begin_time, changes.end_time) == ("2025-04-30 22:30:05", "2025-05-02 23:59:59")
    span = qot_get_code_change.TimeFilter(type=qot_get_code_change.TimeFilterType.PUBLIC, begin_time=date(2025, 5, 1))
    assert (span.begin_time, span.end_time) == ("2025-05-01", None)
    day = trd_flow_summary.C2S(header=header(TrdMarket.US), clearing_date=MAY_FIRST)
    assert day.clearing_date == "2025-04-30"
    local = TrdFilterConditions(begin_time=date(2025, 5, 1), end_time=NINE_THIRTY)
    assert (local.begin_time, local.end_time) == ("2025-05-01 00:00:00", "2025-05-01 09:30:00")


def test_a_time_with_a_zone_waits_for_the_message_that_names_the_market() -> None:
    conditions = TrdFilterConditions(begin_time=MAY_FIRST, end_time="as it is")
    for market, text in ((TrdMarket.US, "2025-04-30 22:30:05"), (TrdMarket.HK, "2025-05-01 10:30:05")):
        asked = history(market, conditions)
        sent = read_texts(asked)
        assert sent is not asked
        assert sent.c2s.header is asked.c2s.header
        assert (sent.c2s.filter_conditions.begin_time, sent.c2s.filter_conditions.end_time) == (text, "as it is")
    shown: Any = conditions.begin_time
    assert shown is MAY_FIRST
    whole = trd_get_position_list.Request(c2s=trd_get_position_list.C2S(header=header(TrdMarket.HK)))
    assert read_texts(whole) is whole


def test_an_iterable_is_read_once_and_nonsense_is_left_to_the_codec() -> None:
    codes: Any = (code for code in ["HK.00700", "US.AAPL"])
    assert len(qot_get_basic_qot.C2S(security_list=codes).security_list) == 2
    nonsense: Any = 7
    request = qot_sub.C2S(security_list=nonsense, sub_type_list=[], is_sub_or_un_sub=True)
    assert read_texts(request) is request
    with pytest.raises(UsageError, match="securityList"):
        encode(request)


def messages_of(kind: type[Message], found: dict[type[Message], None]) -> None:
    if kind not in found:
        found[kind] = None
        for field in kind.FIELDS:
            if field.message_type is not None:
                messages_of(field.message_type, found)


def test_every_message_of_a_request_with_a_security_or_a_moment_reads_it_and_is_decoded_natively() -> None:
    found: dict[type[Message], None] = {}
    for method in METHODS_BY_ID.values():
        messages_of(method.request, found)
    reads = {kind for kind in found if any(field.message_type is Security or field.moment for field in kind.FIELDS)}
    assert len(reads) > 80
    assert {kind for kind in found if getattr(kind, "__post_init__", None) is texts.read_texts} == reads
    assert all(map(is_plain, reads))
