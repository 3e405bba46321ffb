# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists a market's initial public offerings, with the data its investors need to apply (id 3217). Since 3.14."""

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
    """What every offering has."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.BasicIpoData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "listTime", "list_time", "string", "optional"),
        Field(4, "listTimestamp", "list_timestamp", "double", "optional"),
    )

    security: qot_common.Security
    """The security on offer."""
    name: str
    """Name of the security."""
    list_time: str | None = None
    """Day of listing as yyyy-MM-dd; for the US the day expected."""
    list_timestamp: float | None = None
    """The same day as listTime, in seconds since 1970 UTC; its midnight in Hong Kong time in the vendor's examples."""


@dataclass(slots=True, kw_only=True)
class CNIpoExData(Message):
    """The part of an offering that only mainland China has. Estimates change with the money raised, the quantity and
    the costs; they are replaced when the real figures are published.
    """

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
    """The code that investors apply under."""
    issue_size: int
    """Shares on offer in all (the unit is inferred)."""
    online_issue_size: int
    """Shares on offer online (the unit is inferred)."""
    apply_upper_limit: int
    """Most that one investor can apply for; no source tells its unit."""
    apply_limit_market_value: int
    """Market value an investor must hold to apply for the most; no source tells its currency."""
    is_estimate_ipo_price: bool
    """Whether ipoPrice is an estimate."""
    ipo_price: float
    """Offer price per share; no source tells its currency."""
    industry_pe_rate: float
    """Price-earnings ratio of the industry."""
    is_estimate_winning_ratio: bool
    """Whether winningRatio is an estimate."""
    winning_ratio: float
    """Chance of an allotment in the draw, in percent: 20 is 20%."""
    issue_pe_rate: float
    """Price-earnings ratio at the offer price."""
    apply_time: str | None = None
    """Day to apply as yyyy-MM-dd."""
    apply_timestamp: float | None = None
    """The same day as applyTime, in seconds since 1970 UTC."""
    winning_time: str | None = None
    """Day on which the draw's numbers are published, as yyyy-MM-dd."""
    winning_timestamp: float | None = None
    """The same day as winningTime, in seconds since 1970 UTC."""
    is_has_won: bool
    """Whether the draw's numbers are published already."""
    winning_num_data: list[WinningNumData] = empty_list()
    """The numbers drawn."""


@dataclass(slots=True, kw_only=True)
class WinningNumData(Message):
    """One group of numbers drawn."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.WinningNumData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "winningName", "winning_name", "string", "required"),
        Field(2, "winningInfo", "winning_info", "string", "required"),
    )

    winning_name: str
    """Name of the group, such as "the last five digits" (in Chinese)."""
    winning_info: str
    """The numbers, separated by commas."""


@dataclass(slots=True, kw_only=True)
class HKIpoExData(Message):
    """The part of an offering that only Hong Kong has."""

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
    """Lowest offer price per share; by the sums of the vendor's examples in the currency of entrancePrice."""
    ipo_price_max: float
    """Highest offer price per share; see ipoPriceMin."""
    list_price: float
    """Price of the listing; 0 in the vendor's examples of offerings that are still open."""
    lot_size: int
    """Shares per board lot."""
    entrance_price: float
    """Money needed to apply; in the vendor's examples that of one board lot at the highest price, with 1.0077% for
    costs.
    """
    is_subscribe_status: bool
    """True while applications are taken, false while the listing is awaited."""
    apply_end_time: str | None = None
    """Last day to apply as yyyy-MM-dd."""
    apply_end_timestamp: float | None = None
    """When applications end, in seconds since 1970 UTC: about 09:00 of that day in Hong Kong in the vendor's
    examples. The vendor closes earlier than the exchange announces.
    """


@dataclass(slots=True, kw_only=True)
class USIpoExData(Message):
    """The part of an offering that only the US has."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.USIpoExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ipoPriceMin", "ipo_price_min", "double", "required"),
        Field(2, "ipoPriceMax", "ipo_price_max", "double", "required"),
        Field(3, "issueSize", "issue_size", "int64", "required"),
    )

    ipo_price_min: float
    """Lowest offer price per share; no source tells its currency."""
    ipo_price_max: float
    """Highest offer price per share, in the currency of ipoPriceMin."""
    issue_size: int
    """Shares on offer."""


@dataclass(slots=True, kw_only=True)
class SGIpoExData(Message):
    """The part of an offering that only Singapore has. Since 10.7."""

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
    """Lowest offer price per share; no source tells its currency."""
    ipo_price_max: float
    """Highest offer price per share, in the currency of ipoPriceMin."""
    issue_size: int
    """Shares on offer."""
    apply_start_time: str | None = None
    """First day to apply as yyyy-MM-dd."""
    apply_start_timestamp: float | None = None
    """The same day as applyStartTime, in seconds since 1970 UTC."""
    apply_end_time: str | None = None
    """Last day to apply as yyyy-MM-dd."""
    apply_end_timestamp: float | None = None
    """The same day as applyEndTime, in seconds since 1970 UTC."""
    winning_time: str | None = None
    """Day on which the allotment is published, as yyyy-MM-dd."""
    winning_timestamp: float | None = None
    """The same day as winningTime, in seconds since 1970 UTC."""


@dataclass(slots=True, kw_only=True)
class MYIpoExData(Message):
    """The part of an offering that only Malaysia has. Since 10.7."""

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
    """Offer price per share; no source tells its currency."""
    issue_size: int
    """Shares on offer."""
    apply_start_time: str | None = None
    """First day to apply as yyyy-MM-dd."""
    apply_start_timestamp: float | None = None
    """The same day as applyStartTime, in seconds since 1970 UTC."""
    apply_end_time: str | None = None
    """Last day to apply as yyyy-MM-dd."""
    apply_end_timestamp: float | None = None
    """The same day as applyEndTime, in seconds since 1970 UTC."""
    winning_time: str | None = None
    """Day on which the allotment is published, as yyyy-MM-dd."""
    winning_timestamp: float | None = None
    """The same day as winningTime, in seconds since 1970 UTC."""


@dataclass(slots=True, kw_only=True)
class JPIpoExData(Message):
    """The part of an offering that only Japan has. Since 10.7."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.JPIpoExData"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ipoPriceMin", "ipo_price_min", "double", "required"),
        Field(2, "ipoPriceMax", "ipo_price_max", "double", "required"),
        Field(3, "issueSize", "issue_size", "int64", "required"),
    )

    ipo_price_min: float
    """Lowest offer price per share; no source tells its currency."""
    ipo_price_max: float
    """Highest offer price per share, in the currency of ipoPriceMin."""
    issue_size: int
    """Shares on offer."""


@dataclass(slots=True, kw_only=True)
class IpoData(Message):
    """One offering: what all have, and the part of its market."""

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
    """What every offering has."""
    cn_ex_data: CNIpoExData | None = None
    """Further data of an offering in mainland China; only those have it (inferred)."""
    hk_ex_data: HKIpoExData | None = None
    """Further data of an offering in Hong Kong; only those have it (inferred)."""
    us_ex_data: USIpoExData | None = None
    """Further data of an offering in the US; only those have it (inferred)."""
    sg_ex_data: SGIpoExData | None = None
    """Further data of an offering in Singapore; only those have it (inferred). Since 10.7."""
    my_ex_data: MYIpoExData | None = None
    """Further data of an offering in Malaysia; only those have it (inferred). Since 10.7."""
    jp_ex_data: JPIpoExData | None = None
    """Further data of an offering in Japan; only those have it (inferred). Since 10.7."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which market to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    market: qot_common.QotMarket
    """The market, a QotMarket of Hong Kong, the US, mainland China, Singapore, Malaysia or Japan. Shanghai and
    Shenzhen are one: either returns the offerings of both.
    """
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The offerings."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "ipoList", "ipo_list", "message", "repeated", message="qot_get_ipo_list.IpoData"),
    )

    ipo_list: list[IpoData] = empty_list()
    """One entry per offering."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_ipo_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIpoList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_ipo_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
