# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the institutions that hold the stocks of a market, by default the largest holders first (id 3418). For Hong
Kong and the United States. The ids are asked for by Qot_GetInstitutionProfile, Qot_GetInstitutionDistribution,
Qot_GetInstitutionHoldingList and Qot_GetInstitutionHoldingChange. Since 10.8.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "InstitutionListItem",
    "Request",
    "Response",
    "SortDir",
    "SortField",
]


class SortField(OpenEnum):
    """What the list is sorted by."""

    UNKNOWN = 0
    """The default: value of the stocks held."""
    POSITION_VALUE = 1
    """Value of the stocks held."""
    POSITION_VALUE_CHANGE = 2
    """Change of the value held."""
    POSITION_COUNT = 3
    """Number of stocks held."""
    POSITION_COUNT_CHANGE = 4
    """Change of that number."""


class SortDir(OpenEnum):
    """Order of the list."""

    DESCENDING = 0
    """Largest first, the default."""
    ASCENDING = 1
    """Smallest first."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the order and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "sortField", "sort_field", "int32", "optional", enum="qot_get_institution_list.SortField"),
        Field(3, "sortDir", "sort_dir", "int32", "optional", enum="qot_get_institution_list.SortDir"),
        Field(4, "count", "count", "int32", "optional"),
        Field(5, "page", "page", "string", "optional"),
        Field(6, "namePart", "name_part", "string", "optional"),
    )

    market: qot_common.QotMarket
    """QotMarket_HK_Security or QotMarket_US_Security."""
    sort_field: SortField | None = None
    """What the list is sorted by; value of the stocks held by default."""
    sort_dir: SortDir | None = None
    """Largest or smallest first; largest by default."""
    count: int | None = None
    """Items of this page, 1 to 200; 20 by default."""
    page: str | None = None
    """nextPage of the previous reply. Absent for the first page."""
    name_part: str | None = None
    """Only institutions with this in their name."""


@dataclass(slots=True, kw_only=True)
class InstitutionListItem(Message):
    """One institution, and the value of what it holds."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionList.InstitutionListItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "institutionId", "institution_id", "int32", "required"),
        Field(2, "institutionName", "institution_name", "string", "optional"),
        Field(3, "positionValue", "position_value", "double", "optional"),
        Field(4, "positionValueChange", "position_value_change", "double", "optional"),
        Field(5, "positionCount", "position_count", "int32", "optional"),
        Field(6, "positionCountChange", "position_count_change", "int32", "optional"),
        Field(7, "disclosureDate", "disclosure_date", "string", "optional"),
    )

    institution_id: int
    """Number that the other institution protocols ask for."""
    institution_name: str | None = None
    """Name, in Chinese or English in the documented example."""
    position_value: float | None = None
    """Value of the stocks held, in plain units of S2C.currency."""
    position_value_change: float | None = None
    """Change of that value, in plain units of S2C.currency."""
    position_count: int | None = None
    """Number of stocks held."""
    position_count_change: int | None = None
    """Change of that number."""
    disclosure_date: str | None = None
    """Day of disclosure, as yyyy-MM-dd."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of institutions."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "dataList", "data_list", "message", "repeated", message="qot_get_institution_list.InstitutionListItem"
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
        Field(4, "currency", "currency", "string", "optional"),
    )

    data_list: list[InstitutionListItem] = empty_list()
    """The institutions, in the order asked for."""
    all_count: int | None = None
    """Institutions on all pages."""
    next_page: str | None = None
    """To be sent as page for the next one. Empty on the last page."""
    currency: str | None = None
    """Currency of the values, such as USD."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
