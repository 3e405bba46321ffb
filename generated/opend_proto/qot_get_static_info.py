# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads static data of securities: names, lot sizes, listings, what a derivative is on (id 3202). Ask either for a
list of securities, or for all of one kind in a market. A code that OpenD does not know is no failure here, as it
is for other requests: it comes back as "unknown stock", marked delisted, with its other fields empty or zero.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which securities to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetStaticInfo.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "optional", enum="qot_common.QotMarket"),
        Field(2, "secType", "sec_type", "int32", "optional", enum="qot_common.SecurityType"),
        Field(3, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    market: qot_common.QotMarket | None = None
    """The market. Disregarded if securityList is there."""
    sec_type: qot_common.SecurityType | None = None
    """The kind of security. Options (Drvt) cannot be asked for by kind. Disregarded if securityList is there."""
    security_list: list[qot_common.Security] = empty_list()
    """The securities to read, options too. If it is there, the other fields are disregarded."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            market: qot_common.QotMarket | None = None,
            sec_type: qot_common.SecurityType | None = None,
            security_list: Sequence[qot_common.Security | str] = (),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """What is known of the securities."""

    FULL_NAME: ClassVar[str] = "Qot_GetStaticInfo.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "staticInfoList", "static_info_list", "message", "repeated", message="qot_common.SecurityStaticInfo"),
    )

    static_info_list: list[qot_common.SecurityStaticInfo] = empty_list()
    """One entry per security."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetStaticInfo.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_static_info.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetStaticInfo.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_static_info.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
