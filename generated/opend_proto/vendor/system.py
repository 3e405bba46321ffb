# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Constants of the gateway, its notifications and the user.

Invariant: names, texts and numbers are those of the vendor's Python client.
"""

from __future__ import annotations

from .choice import Choice

__all__ = [
    "DelayStatisticsType",
    "GtwEventType",
    "PredSide",
    "ProgramStatusType",
    "QotPushStage",
    "QotPushType",
    "Session",
    "SysNotifyType",
    "UpdateType",
    "UserAttr",
    "VerificationOp",
    "VerificationType",
]


class DelayStatisticsType(Choice):
    """The kinds of statistics."""

    NONE = "N/A", 0
    QOT_PUSH = "QOT_PUSH", 1
    REQ_REPLY = "REQ_REPLY", 2
    PLACE_ORDER = "PLACE_ORDER", 3


class GtwEventType(Choice):
    """The events of OpenD's operation."""

    NONE = "N/A", 0
    LocalCfgLoadFailed = "LocalCfgLoadFailed", 1
    APISvrRunFailed = "APISvrRunFailed", 2
    ForceUpdate = "ForceUpdate", 3
    LoginFailed = "LoginFailed", 4
    UnAgreeDisclaimer = "UnAgreeDisclaimer", 5
    NetCfgMissing = "NetCfgMissing", 6
    KickedOut = "KickedOut", 7
    LoginPwdChanged = "LoginPwdChanged", 8
    BanLogin = "BanLogin", 9
    NeedPicVerifyCode = "NeedPicVerifyCode", 10
    NeedPhoneVerifyCode = "NeedPhoneVerifyCode", 11
    AppDataNotExist = "AppDataNotExist", 12
    NessaryDataMissing = "NessaryDataMissing", 13
    TradePwdChanged = "TradePwdChanged", 14
    EnableDeviceLock = "EnableDeviceLock", 15


class PredSide(Choice):
    """The side of an event contract. Since 10.9."""

    NONE = "N/A", 0
    YES = "YES", 1
    NO = "NO", 2


class ProgramStatusType(Choice):
    """The stages of OpenD's start and log-in. Business requests are served at Ready only. Since 3.8."""

    NONE = "N/A", 0
    LOADED = "LOADED", 1
    LOGING = "LOGING", 2
    NEED_PIC_VERIFY_CODE = "NEED_PIC_VERIFY_CODE", 3
    NEED_PHONE_VERIFY_CODE = "NEED_PHONE_VERIFY_CODE", 4
    LOGIN_FAILED = "LOGIN_FAILED", 5
    FORCE_UPDATE = "FORCE_UPDATE", 6
    NESSARY_DATA_PREPARING = "NESSARY_DATA_PREPARING", 7
    NESSARY_DATA_MISSING = "NESSARY_DATA_MISSING", 8
    UN_AGREE_DISCLAIMER = "UN_AGREE_DISCLAIMER", 9
    READY = "READY", 10
    FORCE_LOGOUT = "FORCE_LOGOUT", 11


class QotPushStage(Choice):
    """The stretch of a push's way that is measured, between two of four points: SR, the vendor's server receives the
    data (Hong Kong only); SS, that server sends it; CR, OpenD receives it; CS, OpenD sends it.
    """

    NONE = "N/A", 0
    SR2_SS = "SR2_SS", 1
    SS2_CR = "SS2_CR", 2
    CR2_CS = "CR2_CS", 3
    SS2_CS = "SS2_CS", 4
    SR2_CS = "SR2_CS", 5


class QotPushType(Choice):
    """The kinds of pushed data that are measured."""

    NONE = "N/A", 0
    PRICE = "PRICE", 1
    TICKER = "TICKER", 2
    ORDER_BOOK = "ORDER_BOOK", 3
    BROKER = "BROKER", 4


class Session(Choice):
    """The parts of the US trading day that an order or a subscription covers. Since 9.2."""

    NONE = "N/A", 0
    RTH = "RTH", 1
    ETH = "ETH", 2
    ALL = "ALL", 3
    OVERNIGHT = "OVERNIGHT", 4


class SysNotifyType(Choice):
    """The kinds of event; each but None has its own field in the message."""

    NONE = "N/A", 0
    GTW_EVENT = "GTW_EVENT", 1
    PROGRAM_STATUS = "PROGRAM_STATUS", 2
    CONN_STATUS = "CONN_STATUS", 3
    QOT_RIGHT = "QOT_RIGHT", 4
    API_LEVEL = "API_LEVEL", 5
    API_QUOTA = "API_QUOTA", 6
    USED_QUOTA = "USED_QUOTA", 7


class UpdateType(Choice):
    """Whether OpenD should be updated to a newer version. Since 3.9."""

    NO = "NO", 0
    ADVICE = "ADVICE", 1
    FORCE = "FORCE", 2


class UserAttr(Choice):
    """The region or brand in which the logged-in user registered. Since 5.0."""

    NONE = "N/A", 0
    CN = "CN", 1
    US = "US", 2
    SG = "SG", 3
    AU = "AU", 4
    JP = "JP", 5
    HK = "HK", 6


class VerificationOp(Choice):
    """What to do about the code."""

    NONE = "N/A", 0
    REQUEST = "REQUEST", 1
    INPUT_AND_LOGIN = "INPUT_AND_LOGIN", 2


class VerificationType(Choice):
    """The ways in which a code reaches the user."""

    NONE = "N/A", 0
    PICTURE = "PICTURE", 1
    PHONE = "PHONE", 2
