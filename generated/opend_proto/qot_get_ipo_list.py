# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetIpoList.proto. Since 3.14."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "BasicIpoData",
    "CNIpoExData",
    "HKIpoExData",
    "IpoData",
    "JPIpoExData",
    "MYIpoExData",
    "Request",
    "Response",
    "SGIpoExData",
    "USIpoExData",
    "WinningNumData",
]


@dataclass(slots=True, kw_only=True)
class BasicIpoData(Message):
    """Message Qot_GetIpoList.BasicIpoData."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.BasicIpoData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "listTime", "list_time", "string", "optional"),
        Field(4, "listTimestamp", "list_timestamp", "double", "optional"),
    )

    security: qot_common.Security
    name: str
    list_time: str | None = None
    list_timestamp: float | None = None


@dataclass(slots=True, kw_only=True)
class CNIpoExData(Message):
    """Message Qot_GetIpoList.CNIpoExData."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.CNIpoExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "applyCode", "apply_code", "string", "required"),
        Field(2, "issueSize", "issue_size", "int64", "required"),
        Field(3, "onlineIssueSize", "online_issue_size", "int64", "required"),
        Field(4, "applyUpperLimit", "apply_upper_limit", "int64", "required"),
        Field(5, "applyLimitMarketValue", "apply_limit_market_value", "int64", "required"),
        Field(6, "isEstimateIpoPrice", "is_estimate_ipo_price", "bool", "required"),
        Field(7, "ipoPrice", "ipo_price", "double", "required"),
        Field(8, "industryPeRate", "industry_pe_rate", "double", "required"),
        Field(9, "isEstimateWinningRatio", "is_estimate_winning_ratio", "bool", "required"),
        Field(10, "winningRatio", "winning_ratio", "double", "required"),
        Field(11, "issuePeRate", "issue_pe_rate", "double", "required"),
        Field(12, "applyTime", "apply_time", "string", "optional"),
        Field(13, "applyTimestamp", "apply_timestamp", "double", "optional"),
        Field(14, "winningTime", "winning_time", "string", "optional"),
        Field(15, "winningTimestamp", "winning_timestamp", "double", "optional"),
        Field(16, "isHasWon", "is_has_won", "bool", "required"),
        Field(
            17, "winningNumData", "winning_num_data", "message", "repeated", message="qot_get_ipo_list.WinningNumData"
        ),
    )

    apply_code: str
    issue_size: int
    online_issue_size: int
    apply_upper_limit: int
    apply_limit_market_value: int
    is_estimate_ipo_price: bool
    ipo_price: float
    industry_pe_rate: float
    is_estimate_winning_ratio: bool
    winning_ratio: float
    issue_pe_rate: float
    apply_time: str | None = None
    apply_timestamp: float | None = None
    winning_time: str | None = None
    winning_timestamp: float | None = None
    is_has_won: bool
    winning_num_data: list[WinningNumData] = empty_list()


@dataclass(slots=True, kw_only=True)
class WinningNumData(Message):
    """Message Qot_GetIpoList.WinningNumData."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.WinningNumData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "winningName", "winning_name", "string", "required"),
        Field(2, "winningInfo", "winning_info", "string", "required"),
    )

    winning_name: str
    winning_info: str


@dataclass(slots=True, kw_only=True)
class HKIpoExData(Message):
    """Message Qot_GetIpoList.HKIpoExData."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.HKIpoExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ipoPriceMin", "ipo_price_min", "double", "required"),
        Field(2, "ipoPriceMax", "ipo_price_max", "double", "required"),
        Field(3, "listPrice", "list_price", "double", "required"),
        Field(4, "lotSize", "lot_size", "int32", "required"),
        Field(5, "entrancePrice", "entrance_price", "double", "required"),
        Field(6, "isSubscribeStatus", "is_subscribe_status", "bool", "required"),
        Field(7, "applyEndTime", "apply_end_time", "string", "optional"),
        Field(8, "applyEndTimestamp", "apply_end_timestamp", "double", "optional"),
    )

    ipo_price_min: float
    ipo_price_max: float
    list_price: float
    lot_size: int
    entrance_price: float
    is_subscribe_status: bool
    apply_end_time: str | None = None
    apply_end_timestamp: float | None = None


@dataclass(slots=True, kw_only=True)
class USIpoExData(Message):
    """Message Qot_GetIpoList.USIpoExData."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.USIpoExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ipoPriceMin", "ipo_price_min", "double", "required"),
        Field(2, "ipoPriceMax", "ipo_price_max", "double", "required"),
        Field(3, "issueSize", "issue_size", "int64", "required"),
    )

    ipo_price_min: float
    ipo_price_max: float
    issue_size: int


@dataclass(slots=True, kw_only=True)
class SGIpoExData(Message):
    """Message Qot_GetIpoList.SGIpoExData. Since 10.7."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.SGIpoExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ipoPriceMin", "ipo_price_min", "double", "required"),
        Field(2, "ipoPriceMax", "ipo_price_max", "double", "required"),
        Field(3, "issueSize", "issue_size", "int64", "required"),
        Field(4, "applyStartTime", "apply_start_time", "string", "optional"),
        Field(5, "applyStartTimestamp", "apply_start_timestamp", "double", "optional"),
        Field(6, "applyEndTime", "apply_end_time", "string", "optional"),
        Field(7, "applyEndTimestamp", "apply_end_timestamp", "double", "optional"),
        Field(8, "winningTime", "winning_time", "string", "optional"),
        Field(9, "winningTimestamp", "winning_timestamp", "double", "optional"),
    )

    ipo_price_min: float
    ipo_price_max: float
    issue_size: int
    apply_start_time: str | None = None
    apply_start_timestamp: float | None = None
    apply_end_time: str | None = None
    apply_end_timestamp: float | None = None
    winning_time: str | None = None
    winning_timestamp: float | None = None


@dataclass(slots=True, kw_only=True)
class MYIpoExData(Message):
    """Message Qot_GetIpoList.MYIpoExData. Since 10.7."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.MYIpoExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "offerPrice", "offer_price", "double", "required"),
        Field(2, "issueSize", "issue_size", "int64", "required"),
        Field(3, "applyStartTime", "apply_start_time", "string", "optional"),
        Field(4, "applyStartTimestamp", "apply_start_timestamp", "double", "optional"),
        Field(5, "applyEndTime", "apply_end_time", "string", "optional"),
        Field(6, "applyEndTimestamp", "apply_end_timestamp", "double", "optional"),
        Field(7, "winningTime", "winning_time", "string", "optional"),
        Field(8, "winningTimestamp", "winning_timestamp", "double", "optional"),
    )

    offer_price: float
    issue_size: int
    apply_start_time: str | None = None
    apply_start_timestamp: float | None = None
    apply_end_time: str | None = None
    apply_end_timestamp: float | None = None
    winning_time: str | None = None
    winning_timestamp: float | None = None


@dataclass(slots=True, kw_only=True)
class JPIpoExData(Message):
    """Message Qot_GetIpoList.JPIpoExData. Since 10.7."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.JPIpoExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ipoPriceMin", "ipo_price_min", "double", "required"),
        Field(2, "ipoPriceMax", "ipo_price_max", "double", "required"),
        Field(3, "issueSize", "issue_size", "int64", "required"),
    )

    ipo_price_min: float
    ipo_price_max: float
    issue_size: int


@dataclass(slots=True, kw_only=True)
class IpoData(Message):
    """Message Qot_GetIpoList.IpoData."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.IpoData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "basic", "basic", "message", "required", message="qot_get_ipo_list.BasicIpoData"),
        Field(2, "cnExData", "cn_ex_data", "message", "optional", message="qot_get_ipo_list.CNIpoExData"),
        Field(3, "hkExData", "hk_ex_data", "message", "optional", message="qot_get_ipo_list.HKIpoExData"),
        Field(4, "usExData", "us_ex_data", "message", "optional", message="qot_get_ipo_list.USIpoExData"),
        Field(5, "sgExData", "sg_ex_data", "message", "optional", message="qot_get_ipo_list.SGIpoExData"),
        Field(6, "myExData", "my_ex_data", "message", "optional", message="qot_get_ipo_list.MYIpoExData"),
        Field(7, "jpExData", "jp_ex_data", "message", "optional", message="qot_get_ipo_list.JPIpoExData"),
    )

    basic: BasicIpoData
    cn_ex_data: CNIpoExData | None = None
    hk_ex_data: HKIpoExData | None = None
    us_ex_data: USIpoExData | None = None
    sg_ex_data: SGIpoExData | None = None
    """Since 10.7."""
    my_ex_data: MYIpoExData | None = None
    """Since 10.7."""
    jp_ex_data: JPIpoExData | None = None
    """Since 10.7."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetIpoList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    market: qot_common.QotMarket
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetIpoList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ipoList", "ipo_list", "message", "repeated", message="qot_get_ipo_list.IpoData"),
    )

    ipo_list: list[IpoData] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetIpoList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_ipo_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetIpoList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_ipo_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
