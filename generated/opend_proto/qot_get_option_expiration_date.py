# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the days on which options on a security expire (id 3224). Qot_GetOptionChain then reads the options of a
day. Since 5.4.
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
    "OptionExpirationDate",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Whose options to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    owner: qot_common.Security
    """The underlying: a stock or ETF of Hong Kong or the US, or an index with options."""
    index_option_type: qot_common.IndexOptionType | None = None
    """Options of full size or mini options. For the indexes of Hong Kong only."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            owner: qot_common.Security | str,
            index_option_type: qot_common.IndexOptionType | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class OptionExpirationDate(Message):
    """One day of expiry."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.OptionExpirationDate"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "strikeTime", "strike_time", "string", "optional"),
        Field(2, "strikeTimestamp", "strike_timestamp", "double", "optional"),
        Field(3, "optionExpiryDateDistance", "option_expiry_date_distance", "int32", "required"),
        Field(4, "cycle", "cycle", "int32", "optional", enum="qot_common.ExpirationCycle"),
    )

    strike_time: str | None = None
    """Day of expiry as yyyy-MM-dd, in exchange-local time: Beijing time for Hong Kong and mainland China, US Eastern
    time for the US.
    """
    strike_timestamp: float | None = None
    """The same day as strikeTime, in seconds since 1970 UTC."""
    option_expiry_date_distance: int
    """Days to expiry; negative when expired."""
    cycle: qot_common.ExpirationCycle | None = None
    """How often such options expire: weekly, monthly and so on. Told for options on Hong Kong indexes, and by the
    documentation on US indexes too.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The days of expiry."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dateList",
            "date_list",
            "message",
            "repeated",
            message="qot_get_option_expiration_date.OptionExpirationDate",
        ),
    )

    date_list: list[OptionExpirationDate] = empty_list()
    """The days, earliest first in the documented example."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_expiration_date.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExpirationDate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_expiration_date.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
