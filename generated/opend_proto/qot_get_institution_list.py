# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetInstitutionList.proto. Since 10.8."""

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
    """Values of Qot_GetInstitutionList.SortField."""

    UNKNOWN = 0
    POSITION_VALUE = 1
    POSITION_VALUE_CHANGE = 2
    POSITION_COUNT = 3
    POSITION_COUNT_CHANGE = 4


class SortDir(OpenEnum):
    """Values of Qot_GetInstitutionList.SortDir."""

    DESCENDING = 0
    ASCENDING = 1


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetInstitutionList.C2S."""

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
    sort_field: SortField | None = None
    sort_dir: SortDir | None = None
    count: int | None = None
    page: str | None = None
    name_part: str | None = None


@dataclass(slots=True, kw_only=True)
class InstitutionListItem(Message):
    """Message Qot_GetInstitutionList.InstitutionListItem."""

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
    institution_name: str | None = None
    position_value: float | None = None
    position_value_change: float | None = None
    position_count: int | None = None
    position_count_change: int | None = None
    disclosure_date: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetInstitutionList.S2C."""

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
    all_count: int | None = None
    next_page: str | None = None
    currency: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetInstitutionList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_institution_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetInstitutionList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetInstitutionList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_institution_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
