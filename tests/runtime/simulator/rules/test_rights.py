"""The quote rights: what each allows, how they are given, and their effect on subscriptions and GetUserInfo."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opend import Client, ServerError, UsageError, security
from opend.simulator import LISTINGS, Listing, Simulator
from opend.simulator.rules.rights import Rights
from opend_proto.get_user_info import UserInfoField
from opend_proto.qot_common import QotRight, SecurityType, SubType


def listing(text: str, kind: SecurityType = SecurityType.EQTY) -> Listing:
    found = next(each for each in LISTINGS if each.text == text)
    return replace(found, kind=kind)


TENCENT, APPLE, MOUTAI = listing("HK.00700"), listing("US.AAPL"), listing("SH.600519")
HK_FUTURE, HK_OPTION = listing("HK.00700", SecurityType.FUTURE), listing("HK.00700", SecurityType.DRVT)
US_FUTURE, US_OPTION = listing("US.AAPL", SecurityType.FUTURE), listing("US.AAPL", SecurityType.DRVT)


@pytest.mark.parametrize(
    ("given", "each", "sub_type", "allowed"),
    [
        ({}, TENCENT, SubType.BROKER, True),
        ({}, HK_FUTURE, SubType.TICKER, True),
        ({}, MOUTAI, SubType.TICKER, True),
        ({"HK": "LV1"}, TENCENT, SubType.TICKER, True),
        ({"HK": "LV1"}, TENCENT, SubType.BROKER, False),
        ({"HK": "LV1"}, HK_FUTURE, SubType.TICKER, False),
        ({"HK": "LV1"}, HK_OPTION, SubType.TICKER, False),
        ({"HK": "LV1"}, HK_OPTION, SubType.BASIC, True),
        ({"HK": "LV1", "HK_FUTURE": "LV2"}, HK_FUTURE, SubType.TICKER, True),
        ({"HK": "LV1", "HK_FUTURE": "LV2"}, HK_OPTION, SubType.TICKER, False),
        ({"HK_FUTURE": "LV2", "HK": "LV1"}, HK_FUTURE, SubType.TICKER, True),
        ({"HK": "BMP"}, TENCENT, SubType.BASIC, False),
        ({"hk": "no"}, TENCENT, SubType.BASIC, False),
        ({"HK": "BMP"}, APPLE, SubType.BASIC, True),
        ({"US": "LV1"}, APPLE, SubType.ORDER_BOOK, True),
        ({"US": "LV1"}, US_OPTION, SubType.TICKER, True),
        ({"US": "LV1"}, US_FUTURE, SubType.BASIC, False),
        ({"CN": "BMP"}, MOUTAI, SubType.BASIC, False),
    ],
)
def test_a_right_allows(given: dict[str, str], each: Listing, sub_type: SubType, allowed: bool) -> None:
    why_not = Rights(given).why_not(each, sub_type)
    assert (why_not is None) == allowed
    assert why_not is None or f"no right to subscribe to {sub_type.name} of {each.text}" in why_not


def test_a_refusal_says_which_level_it_takes_or_that_none_has_the_data() -> None:
    best = Rights()
    assert "HK_FUTURE has no such data at any level" in (best.why_not(HK_FUTURE, SubType.BROKER) or "")
    assert "US has no such data at any level" in (best.why_not(APPLE, SubType.BROKER) or "")
    lowest = Rights({"HK": "LV1"})
    assert "HK is LV1, and it takes LV2 or SF" in (lowest.why_not(TENCENT, SubType.BROKER) or "")
    assert "HK_FUTURE is LV1, and it takes LV2" in (lowest.why_not(HK_FUTURE, SubType.TICKER) or "")


@pytest.mark.parametrize(
    ("given", "each", "levels"),
    [
        ({"HK": "LV1"}, TENCENT, 1),
        ({"HK": "LV2"}, TENCENT, 10),
        ({"HK": "SF"}, TENCENT, 40),
        ({"HK": "SF"}, HK_OPTION, 10),
        ({"US": "LV2"}, APPLE, 60),
        ({"US": "LV2"}, US_OPTION, 1),
        ({"CN": "LV2"}, MOUTAI, 5),
        ({"HK": "BMP"}, TENCENT, 0),
    ],
)
def test_the_depth_of_a_book_depends_on_the_right(given: dict[str, str], each: Listing, levels: int) -> None:
    assert Rights(given).grant(each).levels == levels


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"MARS": "LV1"}, "unknown quote right 'MARS': choose from HK, HK_OPTION"),
        ({"HK": "LV9"}, "unknown level 'LV9'"),
    ],
)
def test_a_right_that_does_not_exist_is_wrong_usage(given: dict[str, str], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        Simulator(rights=given)


def test_a_client_meets_its_rights() -> None:
    with Simulator(rights={"HK": "BMP", "US": "LV1"}) as simulator, Client(simulator.host, simulator.port) as client:

        def subscribe(text: str) -> None:
            client.qot.sub(security_list=[security(text)], sub_type_list=[SubType.BASIC], is_sub_or_un_sub=True)

        with pytest.raises(ServerError, match=r"BASIC of HK\.00700: the quote right for HK is BMP"):
            subscribe("HK.00700")
        subscribe("US.AAPL")
        assert client.qot.get_sub_info().total_used_quota == 1
        told = client.system.get_user_info()
        assert (told.hk_qot_right, told.us_qot_right, told.sh_qot_right) == (
            QotRight.BMP,
            QotRight.LEVEL1,
            QotRight.LEVEL1,
        )
        assert (told.us_option_qot_right, told.has_us_option_qot_right) == (QotRight.LEVEL1, True)
        assert (told.sub_quota, told.is_need_agree_disclaimer) == (1000, False)
        quotas = client.system.get_user_info(flag=UserInfoField.API)
        assert (quotas.sub_quota, quotas.hk_qot_right, quotas.nick_name) == (1000, None, None)
