# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Trd_GetFunds.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Trd_GetFunds.C2S."""

    FULL_NAME: ClassVar[str] = "Trd_GetFunds.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "refreshCache", "refresh_cache", "bool", "optional"),
        Field(3, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(4, "assetCategory", "asset_category", "int32", "optional", enum="trd_common.TrdAssetCategory"),
    )

    header: trd_common.TrdHeader
    refresh_cache: bool | None = None
    """Since 3.12."""
    currency: trd_common.Currency | None = None
    """Since 3.17."""
    asset_category: trd_common.TrdAssetCategory | None = None
    """Since 10.0."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Trd_GetFunds.S2C."""

    FULL_NAME: ClassVar[str] = "Trd_GetFunds.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "funds", "funds", "message", "optional", message="trd_common.Funds"),
    )

    header: trd_common.TrdHeader
    funds: trd_common.Funds | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Trd_GetFunds.Request."""

    FULL_NAME: ClassVar[str] = "Trd_GetFunds.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="trd_get_funds.C2S"),)

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Trd_GetFunds.Response."""

    FULL_NAME: ClassVar[str] = "Trd_GetFunds.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_funds.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
