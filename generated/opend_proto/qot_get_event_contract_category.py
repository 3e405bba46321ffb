# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the categories of event contracts and their tags (id 3434). From here it goes on to series
(Qot_GetEventContractSeriesList), their events (Qot_GetEventContractEventList) and the contracts of an event
(Qot_GetEventContract). Since 10.9.
"""

from __future__ import annotations

from typing import ClassVar

from . import common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "CategoryItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class CategoryItem(Message):
    """One category with its tags."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractCategory.CategoryItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "required"),
        Field(2, "categoryName", "category_name", "string", "optional"),
        Field(3, "tags", "tags", "string", "repeated"),
    )

    category: str
    """Identifier to give to other requests, such as Sports."""
    category_name: str | None = None
    """Name for display, localized."""
    tags: list[str] = empty_list()
    """The tags within it, such as Baseball."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which categories to list."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractCategory.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "category", "category", "string", "optional"),)

    category: str | None = None
    """The category, such as Sports. The vendor's comments spell it SPORTS, its examples Sports. Absent lists all."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The categories."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractCategory.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "categoryList",
            "category_list",
            "message",
            "repeated",
            message="qot_get_event_contract_category.CategoryItem",
        ),
    )

    category_list: list[CategoryItem] = empty_list()
    """One entry per category."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractCategory.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_category.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractCategory.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_category.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
