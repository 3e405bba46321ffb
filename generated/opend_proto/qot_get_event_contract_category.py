# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetEventContractCategory.proto. Since 10.9."""

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
    """Message Qot_GetEventContractCategory.CategoryItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractCategory.CategoryItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "category", "category", "string", "required"),
        Field(2, "categoryName", "category_name", "string", "optional"),
        Field(3, "tags", "tags", "string", "repeated"),
    )

    category: str
    category_name: str | None = None
    tags: list[str] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetEventContractCategory.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractCategory.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "category", "category", "string", "optional"),)

    category: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetEventContractCategory.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetEventContractCategory.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractCategory.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_event_contract_category.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetEventContractCategory.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetEventContractCategory.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_event_contract_category.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
