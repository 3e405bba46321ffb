# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the option strategies of one kind that can be built on an underlying, with their legs (id 3256). The legs
can be handed on to Qot_GetOptionQuote and Qot_GetOptionStrategyAnalysis. Since 10.7.
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
    "OptionStrategyItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OptionStrategyItem(Message):
    """One strategy on the underlying, with its legs."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategy.OptionStrategyItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "string", "required"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "option_strategy", "option_strategy", "int32", "required", enum="qot_common.OptionStrategyType"),
        Field(4, "stock_owner", "stock_owner", "message", "required", message="qot_common.Security"),
        Field(5, "multi_legs", "multi_legs", "message", "repeated", message="qot_common.ComboLeg"),
    )

    code: str
    """Code of the strategy, such as TCH260522C/P330."""
    name: str
    """Name of the strategy, for display."""
    option_strategy: qot_common.OptionStrategyType
    """Kind of the strategy."""
    stock_owner: qot_common.Security
    """The underlying."""
    multi_legs: list[qot_common.ComboLeg] = empty_list()
    """The options that it consists of, with side and quantity."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The underlying, the kind of strategy and what narrows them down."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategy.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "option_strategy", "option_strategy", "int32", "required", enum="qot_common.OptionStrategyType"),
        Field(3, "expire_time", "expire_time", "string", "optional", moment="day"),
        Field(4, "far_expire_time", "far_expire_time", "string", "optional", moment="day"),
        Field(5, "spread", "spread", "double", "optional"),
        Field(6, "option_type", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(7, "strike_price", "strike_price", "double", "optional"),
        Field(8, "index_option_type", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    owner: qot_common.Security
    """The underlying: a stock of Hong Kong or the United States, the Hang Seng index or the Hang Seng China
    Enterprises index.
    """
    option_strategy: qot_common.OptionStrategyType
    """Kind of the strategy."""
    expire_time: str | None = None
    """Day of expiry as yyyy-MM-dd, in the market's time zone; the near one of two. Calendar and diagonal spreads
    must have it.
    """
    far_expire_time: str | None = None
    """Far day of expiry, as yyyy-MM-dd. Calendar and diagonal spreads must have it, says the documentation; the
    proto names diagonal ones only.
    """
    spread: float | None = None
    """Distance between strikes, in units of price; Qot_GetOptionStrategySpread lists those that exist. Strategies of
    several strikes only. The documentation says that they must have it, the proto that all come back without it.
    """
    option_type: qot_common.OptionType | None = None
    """Calls or puts; both if absent."""
    strike_price: float | None = None
    """Strike; any if absent."""
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
            spread: float | None = None,
            option_type: qot_common.OptionType | None = None,
            strike_price: float | None = None,
            index_option_type: qot_common.IndexOptionType | None = None,
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The strategies."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategy.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "strategyList",
            "strategy_list",
            "message",
            "repeated",
            message="qot_get_option_strategy.OptionStrategyItem",
        ),
    )

    strategy_list: list[OptionStrategyItem] = empty_list()
    """One entry for each strategy."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategy.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_strategy.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategy.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_strategy.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
