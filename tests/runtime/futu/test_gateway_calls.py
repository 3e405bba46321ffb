"""The calls on the gateway and its user, on public offerings, and on what is unusual about a security."""

from __future__ import annotations

from typing import Any

from opend.futu import (
    RET_ERROR,
    RET_OK,
    DelayStatisticsType,
    Market,
    OpenQuoteContext,
    QotPushStage,
    UserInfoField,
    VerificationOp,
    VerificationType,
)


def test_the_user_has_rights_and_quota(quotes: OpenQuoteContext) -> None:
    code, user = quotes.get_user_info()
    assert code == RET_OK
    assert (user["user_id"], user["hk_qot_right"] != "N/A") == (quotes.get_login_user_id(), True)
    assert list(user)[:4] == ["nick_name", "avatar_url", "user_attr", "api_level"]
    assert list(user)[-2:] == ["sub_quota", "history_kl_quota"]


def test_parts_of_the_users_information_are_a_sum(quotes: OpenQuoteContext) -> None:
    code, user = quotes.get_user_info([UserInfoField.BASIC, UserInfoField.API])
    assert (code, user["hk_qot_right"]) == (RET_OK, "N/A")
    wrong: Any = ["BASIC"]
    code, text = quotes.get_user_info(wrong)
    assert (code, text) == (RET_ERROR, "info_field must be a whole number, not 'BASIC'")


def test_delays_are_lists_by_kind(quotes: OpenQuoteContext) -> None:
    code, delays = quotes.get_delay_statistics([DelayStatisticsType.QOT_PUSH], QotPushStage.SR2_CS, [10, 50])
    assert (code, list(delays)) == (RET_OK, ["qot_push", "req_reply", "place_order"])
    code, text = quotes.get_delay_statistics(["SOON"], QotPushStage.SR2_CS, [10])
    assert (code, text[:52]) == (RET_ERROR, "type_list must be one of DelayStatisticsType (N/A, Q")


def test_a_verification_answers_nothing(quotes: OpenQuoteContext) -> None:
    assert quotes.verification(VerificationType.PICTURE, VerificationOp.REQUEST) == (RET_OK, None)


def test_an_offering_has_the_details_of_its_market(quotes: OpenQuoteContext) -> None:
    _, hong_kong = quotes.get_ipo_list(Market.HK)
    _, shanghai = quotes.get_ipo_list(Market.SH)
    hk, sh = hong_kong.iloc[0], shanghai.iloc[0]
    assert (hk["ipo_price_min"] > 0, hk["winning_num_data"], hk["issue_size"]) == (True, "N/A", "N/A")
    assert (sh["ipo_price_min"], sh["winning_num_data"], sh["issue_size"] > 0) == ("N/A", "", True)


def test_what_is_unusual_is_a_text(quotes: OpenQuoteContext) -> None:
    code, found = quotes.get_technical_unusual("HK.00700", 5, ["MACD"])
    assert (code, list(found)) == (RET_OK, ["err_code", "retMsg", "time_range", "content"])
    assert quotes.get_financial_unusual("") == (RET_ERROR, "code must be a text such as 'HK.00700', not ''")
