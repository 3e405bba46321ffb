# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the latest ticks of one security (id 3010). The security must be subscribed to with sub type Ticker. At most
the latest 1,000 ticks can be read. With Level1 rights there are none for Hong Kong futures and options.
Qot_UpdateTicker pushes them.
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
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which ticks to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetTicker.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "maxRetNum", "max_ret_num", "int32", "required"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security: qot_common.Security
    """The security to read."""
    max_ret_num: int
    """How many of the latest ticks to return, at most 1,000. Fewer can come back."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
            max_ret_num: int,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The ticks of one security."""

    FULL_NAME: ClassVar[str] = "Qot_GetTicker.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(3, "name", "name", "string", "optional"),
        Field(2, "tickerList", "ticker_list", "message", "repeated", message="qot_common.Ticker"),
    )

    security: qot_common.Security
    """The security the ticks belong to."""
    name: str | None = None
    """Name of the security. Since 7.2."""
    ticker_list: list[qot_common.Ticker] = empty_list()
    """The ticks, oldest first in the vendor's examples."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetTicker.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="qot_get_ticker.C2S"),)

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetTicker.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_ticker.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
