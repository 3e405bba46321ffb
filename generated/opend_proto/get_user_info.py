# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the profile of the user who is logged in to OpenD: name, quote rights, quotas (id 1005). Changes of rights
and quotas arrive in Notify (1003). Since 3.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, FlagEnum, Message, OpenEnum

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "UpdateType",
    "UserInfoField",
]


class UpdateType(OpenEnum):
    """Whether OpenD should be updated to a newer version. Since 3.9."""

    NONE = 0
    """No newer version is needed."""
    ADVICE = 1
    """A newer version is advised."""
    FORCE = 2
    """A newer version must be installed."""


class UserInfoField(FlagEnum):
    """The parts of the profile, as bits to be combined. Since 3.9."""

    BASIC = 1
    """Nickname, picture and user id."""
    API = 2
    """What the user may do through the API."""
    QOT_RIGHT = 4
    """The quote rights, market by market."""
    DISCLAIMER = 8
    """Whether the disclaimer is still to be agreed to."""
    UPDATE = 16
    """Whether OpenD should be updated."""
    WEB_KEY = 2048
    """webKey and webJumpUrlHead (inferred from the name)."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which parts of the profile to read."""

    FULL_NAME: ClassVar[str] = "GetUserInfo.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(2, "flag", "flag", "int32", "optional", enum="get_user_info.UserInfoField"),
    )

    flag: UserInfoField | None = None
    """The parts, as a set of UserInfoField bits. Absent means all. Since 3.9."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The profile; it holds the parts that were asked for."""

    FULL_NAME: ClassVar[str] = "GetUserInfo.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "nickName", "nick_name", "string", "optional"),
        Field(2, "avatarUrl", "avatar_url", "string", "optional"),
        Field(3, "apiLevel", "api_level", "string", "optional"),
        Field(4, "hkQotRight", "hk_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(5, "usQotRight", "us_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(6, "cnQotRight", "cn_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(7, "isNeedAgreeDisclaimer", "is_need_agree_disclaimer", "bool", "optional"),
        Field(8, "userID", "user_id", "int64", "optional"),
        Field(9, "updateType", "update_type", "int32", "optional", enum="get_user_info.UpdateType"),
        Field(10, "webKey", "web_key", "string", "optional"),
        Field(18, "webJumpUrlHead", "web_jump_url_head", "string", "optional"),
        Field(11, "hkOptionQotRight", "hk_option_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(12, "hasUSOptionQotRight", "has_us_option_qot_right", "bool", "optional"),
        Field(13, "hkFutureQotRight", "hk_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(14, "subQuota", "sub_quota", "int32", "optional"),
        Field(15, "historyKLQuota", "history_kl_quota", "int32", "optional"),
        Field(16, "usFutureQotRight", "us_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(17, "usOptionQotRight", "us_option_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(19, "userAttribution", "user_attribution", "int32", "optional", enum="common.UserAttribution"),
        Field(20, "updateWhatsNew", "update_whats_new", "string", "optional"),
        Field(21, "usIndexQotRight", "us_index_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(22, "usOtcQotRight", "us_otc_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(23, "usCMEFutureQotRight", "us_cme_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(24, "usCBOTFutureQotRight", "us_cbot_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(
            25, "usNYMEXFutureQotRight", "us_nymex_future_qot_right", "int32", "optional", enum="qot_common.QotRight"
        ),
        Field(
            26, "usCOMEXFutureQotRight", "us_comex_future_qot_right", "int32", "optional", enum="qot_common.QotRight"
        ),
        Field(27, "usCBOEFutureQotRight", "us_cboe_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(28, "sgFutureQotRight", "sg_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(29, "jpFutureQotRight", "jp_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(30, "isAppNNOrMM", "is_app_nn_or_mm", "bool", "optional"),
        Field(31, "shQotRight", "sh_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(32, "szQotRight", "sz_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(33, "extra", "extra", "int32", "optional"),
        Field(34, "ccQotRight", "cc_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(35, "sgStockQotRight", "sg_stock_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(36, "myStockQotRight", "my_stock_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(37, "jpStockQotRight", "jp_stock_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(38, "ecQotRight", "ec_qot_right", "int32", "optional", enum="qot_common.QotRight"),
    )

    nick_name: str | None = None
    """The user's nickname."""
    avatar_url: str | None = None
    """Address of the user's picture."""
    api_level: str | None = None
    """The user's level in words. No longer used since version 2.10."""
    hk_qot_right: qot_common.QotRight | None = None
    """Right for Hong Kong securities."""
    us_qot_right: qot_common.QotRight | None = None
    """Right for US securities."""
    cn_qot_right: qot_common.QotRight | None = None
    """Right for mainland securities. Superseded by shQotRight and szQotRight."""
    is_need_agree_disclaimer: bool | None = None
    """True for a user with a brokerage account who has not agreed to the disclaimer; false for one who has, or who
    has no account.
    """
    user_id: int | None = None
    """Id of the user, the Futu or moomoo number."""
    update_type: UpdateType | None = None
    """Whether OpenD should be updated. Since 3.9."""
    web_key: str | None = None
    """Key for the vendor's web pages (inferred from its name; not documented). Since 3.9."""
    web_jump_url_head: str | None = None
    """Start of addresses of the vendor's web pages (inferred from its name; not documented). Since 3.27."""
    hk_option_qot_right: qot_common.QotRight | None = None
    """Right for Hong Kong options. Since 3.14."""
    has_us_option_qot_right: bool | None = None
    """Whether US options may be read. Since 3.14."""
    hk_future_qot_right: qot_common.QotRight | None = None
    """Right for Hong Kong futures. Since 3.17."""
    sub_quota: int | None = None
    """How many subscriptions may be held at a time; each kind of data of a security counts one. Since 3.18."""
    history_kl_quota: int | None = None
    """For how many securities history candlesticks may be fetched within seven days. Since 3.18."""
    us_future_qot_right: qot_common.QotRight | None = None
    """Right for US futures as a whole. Superseded by the rights for each exchange. Since 3.27."""
    us_option_qot_right: qot_common.QotRight | None = None
    """Right for US options; the vendor's comment says futures by mistake. Since 3.27."""
    user_attribution: common.UserAttribution | None = None
    """The region or brand in which the user registered. Since 5.0."""
    update_whats_new: str | None = None
    """What an update brings, in words. Since 5.0."""
    us_index_qot_right: qot_common.QotRight | None = None
    """Right for US indices. Since 5.8."""
    us_otc_qot_right: qot_common.QotRight | None = None
    """Right for the US over-the-counter market. Since 5.8."""
    us_cme_future_qot_right: qot_common.QotRight | None = None
    """Right for futures of the Chicago Mercantile Exchange (CME). Since 6.3."""
    us_cbot_future_qot_right: qot_common.QotRight | None = None
    """Right for futures of the Chicago Board of Trade (CBOT). Since 6.3."""
    us_nymex_future_qot_right: qot_common.QotRight | None = None
    """Right for futures of the New York Mercantile Exchange (NYMEX). Since 6.3."""
    us_comex_future_qot_right: qot_common.QotRight | None = None
    """Right for futures of COMEX, the New York metals exchange. Since 6.3."""
    us_cboe_future_qot_right: qot_common.QotRight | None = None
    """Right for futures of the Chicago Board Options Exchange (CBOE). Since 6.3."""
    sg_future_qot_right: qot_common.QotRight | None = None
    """Right for Singapore futures. Since 6.3."""
    jp_future_qot_right: qot_common.QotRight | None = None
    """Right for Japanese futures. Since 6.3."""
    is_app_nn_or_mm: bool | None = None
    """True for the Futu brand (NN), false for moomoo (MM). Since 7.2."""
    sh_qot_right: qot_common.QotRight | None = None
    """Right for the Shanghai market. Since 7.2."""
    sz_qot_right: qot_common.QotRight | None = None
    """Right for the Shenzhen market. Since 7.2."""
    extra: int | None = None
    """Passed through by OpenD; its meaning is not documented. Since 10.7."""
    cc_qot_right: qot_common.QotRight | None = None
    """Right for cryptocurrencies. Since 10.7."""
    sg_stock_qot_right: qot_common.QotRight | None = None
    """Right for Singapore stocks. Since 10.7."""
    my_stock_qot_right: qot_common.QotRight | None = None
    """Right for Malaysian stocks. Since 10.7."""
    jp_stock_qot_right: qot_common.QotRight | None = None
    """Right for Japanese stocks. Since 10.7."""
    ec_qot_right: qot_common.QotRight | None = None
    """Right for event contracts. Since 10.9."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "GetUserInfo.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="get_user_info.C2S"),)

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "GetUserInfo.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="get_user_info.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
