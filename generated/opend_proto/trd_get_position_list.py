# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the positions of an account (id 2102). OpenD answers from its cache unless refreshCache is set, and only
then does the call count against the limit.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The account, and which positions to return."""

    FULL_NAME: ClassVar[str] = "Trd_GetPositionList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(
            2, "filterConditions", "filter_conditions", "message", "optional", message="trd_common.TrdFilterConditions"
        ),
        Field(3, "filterPLRatioMin", "filter_pl_ratio_min", "double", "optional"),
        Field(4, "filterPLRatioMax", "filter_pl_ratio_max", "double", "optional"),
        Field(5, "refreshCache", "refresh_cache", "bool", "optional"),
        Field(6, "assetCategory", "asset_category", "int32", "optional", enum="trd_common.TrdAssetCategory"),
        Field(7, "currency", "currency", "int32", "optional", enum="trd_common.Currency"),
        Field(8, "optionStrategyView", "option_strategy_view", "bool", "optional"),
    )

    header: trd_common.TrdHeader
    """The account to read, and a market of it."""
    filter_conditions: trd_common.TrdFilterConditions | None = None
    """Which positions to return; times have no effect. Absent returns all. A futures position is found by the code
    of its contract month, not by that of the main contract.
    """
    filter_pl_ratio_min: float | None = None
    """Return only positions whose profit or loss ratio is higher: on diluted cost for securities accounts, on
    average cost for futures accounts. A fraction, 0.1 for 10%, as the Python client sends it and as plRatio is in
    the replies; the comment in the vendor's protocol file has 10.0 for 10%.
    """
    filter_pl_ratio_max: float | None = None
    """Return only positions whose profit or loss ratio is lower. A fraction, as for filterPLRatioMin."""
    refresh_cache: bool | None = None
    """True has OpenD ask the server anew, which counts against the limit. False or absent answers from OpenD's
    cache, which the server keeps current by pushes. Refresh only where the data seem stale, as after lost
    packets. Since 3.12.
    """
    asset_category: trd_common.TrdAssetCategory | None = None
    """Domestic or foreign assets. Required for margin and derivatives accounts of the Japanese securities firm; no
    other firm uses it. Since 10.0.
    """
    currency: trd_common.Currency | None = None
    """The currency in which positions are returned. Required for cryptocurrency accounts; others ignore it. Since
    10.5.
    """
    option_strategy_view: bool | None = None
    """Whether positions are returned by option strategy, with comboID, strategyType and positionType. Absent means
    no: security by security. Since 10.7.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The positions found."""

    FULL_NAME: ClassVar[str] = "Trd_GetPositionList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "positionList", "position_list", "message", "repeated", message="trd_common.Position"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    position_list: list[trd_common.Position] = empty_list()
    """The positions, security by security or by option strategy."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetPositionList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_get_position_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_GetPositionList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_get_position_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
