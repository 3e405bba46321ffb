"""Define the constants of the gateway's own state.

Invariant: texts and numbers are those of futu-api 10.11.
"""

from __future__ import annotations

from opend.futu.constants.choice import Choice

__all__ = ["GtwEventType", "ProgramStatusType", "QotRight", "SysNotifyType"]


class GtwEventType(Choice):
    """The event that a notification of the gateway reports."""

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


class ProgramStatusType(Choice):
    """The state of the gateway's program."""

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


class QotRight(Choice):
    """The level of a quote right."""

    NONE = "N/A", 0
    BMP = "BMP", 1
    LEVEL1 = "LV1", 2
    LEVEL2 = "LV2", 3
    SF = "SF", 4
    NO = "NO", 5
    LEVEL3 = "LV3", 6


class SysNotifyType(Choice):
    """The kind of a notification."""

    NONE = "N/A", 0
    GTW_EVENT = "GTW_EVENT", 1
    PROGRAM_STATUS = "PROGRAM_STATUS", 2
    CONN_STATUS = "CONN_STATUS", 3
    QOT_RIGHT = "QOT_RIGHT", 4
    API_LEVEL = "API_LEVEL", 5
    API_QUOTA = "API_QUOTA", 6
    USED_QUOTA = "USED_QUOTA", 7
