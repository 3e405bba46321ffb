# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Tells of events inside OpenD (push id 1003): of its operation, its stage, its log-ins, quote rights and quotas. It
is pushed on connections that set recvNotify in InitConnect.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum

__all__ = [
    "S2C",
    "APILevel",
    "APIQuota",
    "ConnectStatus",
    "GtwEvent",
    "GtwEventType",
    "NotifyType",
    "ProgramStatus",
    "QotRight",
    "Response",
    "UsedQuota",
]


class NotifyType(OpenEnum):
    """The kinds of event; each but None has its own field in the message."""

    NONE = 0
    """Nothing."""
    GTW_EVENT = 1
    """An event of OpenD's operation, in the field event."""
    PROGRAM_STATUS = 2
    """A change of OpenD's stage, in the field programStatus. Since 3.10."""
    CONN_STATUS = 3
    """A change of the log-in to the quote or trade server, in the field connectStatus. Since 3.10."""
    QOT_RIGHT = 4
    """A change of the user's quote rights, in the field qotRight. Since 3.10."""
    API_LEVEL = 5
    """The user's level, in the field apiLevel. Not sent since version 2.10. Since 3.10."""
    API_QUOTA = 6
    """A change of the user's quotas, in the field apiQuota. Since 3.18."""
    USED_QUOTA = 7
    """A change of what is used of the quotas, in the field usedQuota. Since 7.2."""


class GtwEventType(OpenEnum):
    """The events of OpenD's operation."""

    NONE = 0
    """No error."""
    LOCAL_CFG_LOAD_FAILED = 1
    """The local settings cannot be loaded."""
    API_SVR_RUN_FAILED = 2
    """The server for API clients cannot be started."""
    FORCE_UPDATE = 3
    """This version of OpenD is too old."""
    LOGIN_FAILED = 4
    """Log-in fails."""
    UN_AGREE_DISCLAIMER = 5
    """The user has not agreed to the disclaimer."""
    NET_CFG_MISSING = 6
    """Settings that come over the network are missing. No longer sent."""
    KICKED_OUT = 7
    """The account is logged in elsewhere, which ends this log-in."""
    LOGIN_PWD_CHANGED = 8
    """The log-in password is changed."""
    BAN_LOGIN = 9
    """The user is barred from logging in."""
    NEED_PIC_VERIFY_CODE = 10
    """Log-in waits for a picture code to be typed in."""
    NEED_PHONE_VERIFY_CODE = 11
    """Log-in waits for a code sent to the user's phone."""
    APP_DATA_NOT_EXIST = 12
    """Data that ships with the program is missing."""
    NESSARY_DATA_MISSING = 13
    """Data that OpenD needs is missing."""
    TRADE_PWD_CHANGED = 14
    """The trading password is changed. That trading has to be unlocked anew is inferred."""
    ENABLE_DEVICE_LOCK = 15
    """The device lock is switched on, or has to be: the vendor's texts differ."""


@dataclass(slots=True, kw_only=True)
class GtwEvent(Message):
    """An event of OpenD's operation."""

    FULL_NAME: ClassVar[str] = "Notify.GtwEvent"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "eventType", "event_type", "int32", "required", enum="notify.GtwEventType"),
        Field(2, "desc", "desc", "string", "required"),
    )

    event_type: GtwEventType
    """What happens."""
    desc: str
    """The event in words."""


@dataclass(slots=True, kw_only=True)
class ProgramStatus(Message):
    """The stage OpenD enters. Since 3.10."""

    FULL_NAME: ClassVar[str] = "Notify.ProgramStatus"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "programStatus", "program_status", "message", "required", message="common.ProgramStatus"),
    )

    program_status: common.ProgramStatus
    """The stage."""


@dataclass(slots=True, kw_only=True)
class ConnectStatus(Message):
    """Whether OpenD is logged in to the vendor's servers. Since 3.10."""

    FULL_NAME: ClassVar[str] = "Notify.ConnectStatus"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "qotLogined", "qot_logined", "bool", "required"),
        Field(2, "trdLogined", "trd_logined", "bool", "required"),
    )

    qot_logined: bool
    """Whether it is logged in to the quote server."""
    trd_logined: bool
    """Whether it is logged in to the trade server."""


@dataclass(slots=True, kw_only=True)
class QotRight(Message):
    """The user's quote rights, market by market, as values of Qot_Common.QotRight. What an absent one means is not
    documented. Since 3.10.
    """

    FULL_NAME: ClassVar[str] = "Notify.QotRight"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(4, "hkQotRight", "hk_qot_right", "int32", "required", enum="qot_common.QotRight"),
        Field(5, "usQotRight", "us_qot_right", "int32", "required", enum="qot_common.QotRight"),
        Field(6, "cnQotRight", "cn_qot_right", "int32", "required", enum="qot_common.QotRight"),
        Field(7, "hkOptionQotRight", "hk_option_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(8, "hasUSOptionQotRight", "has_us_option_qot_right", "bool", "optional"),
        Field(9, "hkFutureQotRight", "hk_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(10, "usFutureQotRight", "us_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(11, "usOptionQotRight", "us_option_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(12, "usIndexQotRight", "us_index_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(13, "usOtcQotRight", "us_otc_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(14, "sgFutureQotRight", "sg_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(15, "jpFutureQotRight", "jp_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(16, "usCMEFutureQotRight", "us_cme_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(17, "usCBOTFutureQotRight", "us_cbot_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(
            18, "usNYMEXFutureQotRight", "us_nymex_future_qot_right", "int32", "optional", enum="qot_common.QotRight"
        ),
        Field(
            19, "usCOMEXFutureQotRight", "us_comex_future_qot_right", "int32", "optional", enum="qot_common.QotRight"
        ),
        Field(20, "usCBOEFutureQotRight", "us_cboe_future_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(21, "shQotRight", "sh_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(22, "szQotRight", "sz_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(23, "ccQotRight", "cc_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(24, "sgStockQotRight", "sg_stock_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(25, "myStockQotRight", "my_stock_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(26, "jpStockQotRight", "jp_stock_qot_right", "int32", "optional", enum="qot_common.QotRight"),
        Field(27, "ecQotRight", "ec_qot_right", "int32", "optional", enum="qot_common.QotRight"),
    )

    hk_qot_right: qot_common.QotRight
    """Right for Hong Kong securities."""
    us_qot_right: qot_common.QotRight
    """Right for US securities."""
    cn_qot_right: qot_common.QotRight
    """Right for mainland securities. Superseded by shQotRight and szQotRight."""
    hk_option_qot_right: qot_common.QotRight | None = None
    """Right for Hong Kong options. Since 3.14."""
    has_us_option_qot_right: bool | None = None
    """Whether US options may be read. Since 3.14."""
    hk_future_qot_right: qot_common.QotRight | None = None
    """Right for Hong Kong futures. Since 3.17."""
    us_future_qot_right: qot_common.QotRight | None = None
    """Right for US futures as a whole. Superseded by the rights for each exchange. Since 3.27."""
    us_option_qot_right: qot_common.QotRight | None = None
    """Right for options listed in the US. Since 3.27."""
    us_index_qot_right: qot_common.QotRight | None = None
    """Right for US indices. Since 5.8."""
    us_otc_qot_right: qot_common.QotRight | None = None
    """Right for the US over-the-counter market. Since 5.8."""
    sg_future_qot_right: qot_common.QotRight | None = None
    """Right for Singapore futures. Since 6.3."""
    jp_future_qot_right: qot_common.QotRight | None = None
    """Right for Japanese futures. Since 6.3."""
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
    sh_qot_right: qot_common.QotRight | None = None
    """Right for Shanghai A-shares. Since 7.2."""
    sz_qot_right: qot_common.QotRight | None = None
    """Right for Shenzhen A-shares. Since 7.2."""
    cc_qot_right: qot_common.QotRight | None = None
    """Right for cryptocurrencies. Since 10.7."""
    sg_stock_qot_right: qot_common.QotRight | None = None
    """Right for Singapore stocks. Since 10.7."""
    my_stock_qot_right: qot_common.QotRight | None = None
    """Right for Malaysian stocks. Since 10.7."""
    jp_stock_qot_right: qot_common.QotRight | None = None
    """Right for Japanese stocks. Since 10.9."""
    ec_qot_right: qot_common.QotRight | None = None
    """Right for event contracts. Since 10.9."""


@dataclass(slots=True, kw_only=True)
class APILevel(Message):
    """The user's level. Not sent since version 2.10. Since 3.10."""

    FULL_NAME: ClassVar[str] = "Notify.APILevel"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(3, "apiLevel", "api_level", "string", "required"),)

    api_level: str
    """The level in words."""


@dataclass(slots=True, kw_only=True)
class APIQuota(Message):
    """The user's quotas. Since 3.18."""

    FULL_NAME: ClassVar[str] = "Notify.APIQuota"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "subQuota", "sub_quota", "int32", "required"),
        Field(2, "historyKLQuota", "history_kl_quota", "int32", "required"),
    )

    sub_quota: int
    """How many subscriptions may be held at a time."""
    history_kl_quota: int
    """For how many securities history candlesticks may be fetched within seven days."""


@dataclass(slots=True, kw_only=True)
class UsedQuota(Message):
    """How much of the quotas of subscriptions and history is used. Since 7.2."""

    FULL_NAME: ClassVar[str] = "Notify.UsedQuota"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "usedSubQuota", "used_sub_quota", "int32", "optional"),
        Field(2, "usedKLineQuota", "used_kline_quota", "int32", "optional"),
    )

    used_sub_quota: int | None = None
    """How many subscriptions are held."""
    used_kline_quota: int | None = None
    """For how many securities history candlesticks have been fetched within seven days."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One event. Only the field that belongs to its type is set."""

    FULL_NAME: ClassVar[str] = "Notify.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "int32", "required", enum="notify.NotifyType"),
        Field(2, "event", "event", "message", "optional", message="notify.GtwEvent"),
        Field(3, "programStatus", "program_status", "message", "optional", message="notify.ProgramStatus"),
        Field(4, "connectStatus", "connect_status", "message", "optional", message="notify.ConnectStatus"),
        Field(5, "qotRight", "qot_right", "message", "optional", message="notify.QotRight"),
        Field(6, "apiLevel", "api_level", "message", "optional", message="notify.APILevel"),
        Field(7, "apiQuota", "api_quota", "message", "optional", message="notify.APIQuota"),
        Field(8, "usedQuota", "used_quota", "message", "optional", message="notify.UsedQuota"),
    )

    type: NotifyType
    """Which kind of event this is."""
    event: GtwEvent | None = None
    """The event of OpenD's operation, for type GtwEvent."""
    program_status: ProgramStatus | None = None
    """The stage OpenD enters, for type ProgramStatus. Since 3.10."""
    connect_status: ConnectStatus | None = None
    """The state of the log-ins, for type ConnStatus. Since 3.10."""
    qot_right: QotRight | None = None
    """The quote rights, for type QotRight. Since 3.10."""
    api_level: APILevel | None = None
    """The user's level, for type APILevel. Since 3.10."""
    api_quota: APIQuota | None = None
    """The quotas, for type APIQuota. Since 3.18."""
    used_quota: UsedQuota | None = None
    """What is used of the quotas, for type UsedQuota. Since 7.2."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a push packet."""

    FULL_NAME: ClassVar[str] = "Notify.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="notify.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The content of the push."""
