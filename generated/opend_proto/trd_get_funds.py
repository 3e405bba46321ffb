# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the funds of an account (id 2101): net assets, cash, buying power, margin. OpenD answers from its cache
unless refreshCache is set, and only then does the call count against the limit.
"""

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
    """The account, and the currency and assets to show."""

    FULL_NAME: ClassVar[str] = "Trd_GetFunds.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "refreshCache", "refresh_cache", "bool", "optional"),
        Field(3, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(4, "assetCategory", "asset_category", "int32", "optional", enum="trd_common.TrdAssetCategory"),
    )

    header: trd_common.TrdHeader
    """The account to read, and a market of it."""
    refresh_cache: bool | None = None
    """True has OpenD ask the server anew, which counts against the limit. False or absent answers from OpenD's
    cache, which the server keeps current by pushes. Refresh only where the data seem stale, as after lost
    packets. Since 3.12.
    """
    currency: trd_common.Currency | None = None
    """The currency into which amounts are converted, those apart that name their own. The vendor's protocol file
    requires it for universal accounts, its documentation names universal securities accounts and futures
    accounts; other accounts ignore it. Since 3.17.
    """
    asset_category: trd_common.TrdAssetCategory | None = None
    """Domestic or foreign assets. Required for margin and derivatives accounts of the Japanese securities firm; no
    other firm uses it. Since 10.0.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The funds found."""

    FULL_NAME: ClassVar[str] = "Trd_GetFunds.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "funds", "funds", "message", "optional", message="trd_common.Funds"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    funds: trd_common.Funds | None = None
    """What the account owns and can spend."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetFunds.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="trd_get_funds.C2S"),)

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetFunds.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_funds.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
