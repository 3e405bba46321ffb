# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionExpirationDate.proto. Since 5.4."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OptionExpirationDate",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionExpirationDate.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    owner: qot_common.Security
    index_option_type: qot_common.IndexOptionType | None = None
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class OptionExpirationDate(Message):
    """Message Qot_GetOptionExpirationDate.OptionExpirationDate."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.OptionExpirationDate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "strikeTime", "strike_time", "string", "optional"),
        Field(2, "strikeTimestamp", "strike_timestamp", "double", "optional"),
        Field(3, "optionExpiryDateDistance", "option_expiry_date_distance", "int32", "required"),
        Field(4, "cycle", "cycle", "int32", "optional", enum="qot_common.ExpirationCycle"),
    )

    strike_time: str | None = None
    strike_timestamp: float | None = None
    option_expiry_date_distance: int
    cycle: qot_common.ExpirationCycle | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionExpirationDate.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dateList",
            "date_list",
            "message",
            "repeated",
            message="qot_get_option_expiration_date.OptionExpirationDate",
        ),
    )

    date_list: list[OptionExpirationDate] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionExpirationDate.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_expiration_date.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionExpirationDate.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_expiration_date.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
