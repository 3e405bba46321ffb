# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads what is known of a company: name, day of listing, chairman, address, business and more (id 3243). For stocks
and funds. Since 10.6.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "CompanyLabItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class CompanyLabItem(Message):
    """One fact."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyProfile.CompanyLabItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "name", "name", "string", "optional"),
        Field(2, "value", "value", "string", "optional"),
        Field(3, "fieldType", "field_type", "enum", "optional", enum="qot_common.CompanyProfileFieldType"),
    )

    name: str | None = None
    """What it is about, such as the year end; in Chinese in the documented example."""
    value: str | None = None
    """The fact, as text without a fixed form: 2004/06/16 for a day, 3.70 for a price, 115849 for a number in the
    documented example.
    """
    field_type: qot_common.CompanyProfileFieldType | None = None
    """Whether value is text, an address or a longer text under a heading."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which company to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyProfile.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security
    """The stock or fund."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The facts."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyProfile.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "itemList", "item_list", "message", "repeated", message="qot_get_company_profile.CompanyLabItem"),
    )

    item_list: list[CompanyLabItem] = empty_list()
    """The facts, to be shown one after the other."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyProfile.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_company_profile.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetCompanyProfile.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_company_profile.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
