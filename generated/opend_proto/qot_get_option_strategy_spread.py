# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the distances between strikes that a kind of option strategy can have (id 3258); for Qot_GetOptionStrategy.
Only kinds with more than one strike have any: Spread, Strangle, Collar, Butterfly, Condor, IronButterfly,
IronCondor and DiagonalSpread. Since 10.7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The underlying, the kind of strategy and the expiry."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategySpread.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "option_strategy", "option_strategy", "int32", "required", enum="qot_common.OptionStrategyType"),
        Field(3, "expire_time", "expire_time", "string", "optional", moment="day"),
        Field(4, "far_expire_time", "far_expire_time", "string", "optional", moment="day"),
        Field(5, "index_option_type", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    owner: qot_common.Security
    """The underlying: a stock of Hong Kong or the United States, the Hang Seng index or the Hang Seng China
    Enterprises index.
    """
    option_strategy: qot_common.OptionStrategyType
    """Kind of the strategy."""
    expire_time: str | None = None
    """Day of expiry as yyyy-MM-dd, in the market's time zone; the near one of two."""
    far_expire_time: str | None = None
    """Far day of expiry, as yyyy-MM-dd. Diagonal spreads must have it."""
    index_option_type: qot_common.IndexOptionType | None = None
    """Size of index options. For the two Hong Kong indices only."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            owner: qot_common.Security | str,
            option_strategy: qot_common.OptionStrategyType,
            expire_time: str | Date | None = None,
            far_expire_time: str | Date | None = None,
            index_option_type: qot_common.IndexOptionType | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The distances."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategySpread.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "spreadList", "spread_list", "double", "repeated"),)

    spread_list: list[float] = empty_list()
    """Distances such as 0.5, 1.0 and 2.0, in the unit of the underlying's price."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategySpread.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_strategy_spread.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategySpread.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_strategy_spread.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
