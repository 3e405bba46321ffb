"""Define the vendor's constants that belong to no enum of the schema; all others are in `opend_proto.vendor`.

Invariant: texts and numbers are those of futu-api 10.11.
"""

from __future__ import annotations

from enum import IntEnum, IntFlag, nonmember

from opend_proto.vendor import Choice

__all__ = ["KL_FIELD", "ContextStatus", "IndicatorLangType", "IndicatorSearchMode", "RunMode", "UserInfoField"]


class KL_FIELD(Choice):
    """A column of request_history_kline; its number is the flag in needKLFieldsFlag (Qot_Common.KLFields)."""

    ALL = "", 0
    DATE_TIME = "1", 0
    OPEN = "2", 2
    CLOSE = "3", 8
    HIGH = "4", 1
    LOW = "5", 4
    PE_RATIO = "6", 256
    TURNOVER_RATE = "7", 128
    TRADE_VOL = "8", 32
    TRADE_VAL = "9", 64
    CHANGE_RATE = "10", 512
    LAST_CLOSE = "11", 16

    ALL_REAL = nonmember([str(number) for number in range(1, 12)])
    """All fields except ALL."""


class RunMode(Choice):
    """How a program uses the gateway; this library does not tell them apart."""

    DEFAULT = "DEFAULT", 0
    QUANT = "QUANT", 1


class IndicatorLangType(IntEnum):
    """The language that an indicator is written in."""

    UNKNOWN = 0
    MYLANG = 1
    PYTHON = 2


class IndicatorSearchMode(IntEnum):
    """How a key is searched in the names of indicators."""

    PARTIAL = 0
    EXACT = 1


class UserInfoField(IntFlag):
    """The parts of the user's information (GetUserInfo.UserInfoField)."""

    BASIC = 1
    API = 2
    QOTRIGHT = 4
    DISCLAIMER = 8
    UPDATE = 16
    WEBKEY = 2048


class ContextStatus:
    """What ``status`` of a context may be."""

    START = "START"
    CONNECTING = "CONNECTING"
    CONNECTED = "CONNECTED"
    READY = "READY"
    CLOSING = "CLOSING"
    CLOSED = "CLOSED"
    WAIT_RECONNECT = "WAIT_RECONNECT"
