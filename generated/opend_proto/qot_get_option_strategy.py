# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionStrategy.proto. Since 10.7."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "OptionStrategyItem",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class OptionStrategyItem(Message):
    """Message Qot_GetOptionStrategy.OptionStrategyItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategy.OptionStrategyItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "string", "required"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "option_strategy", "option_strategy", "int32", "required", enum="qot_common.OptionStrategyType"),
        Field(4, "stock_owner", "stock_owner", "message", "required", message="qot_common.Security"),
        Field(5, "multi_legs", "multi_legs", "message", "repeated", message="qot_common.ComboLeg"),
    )

    code: str
    name: str
    option_strategy: qot_common.OptionStrategyType
    stock_owner: qot_common.Security
    multi_legs: list[qot_common.ComboLeg] = empty_list()


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionStrategy.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategy.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(2, "option_strategy", "option_strategy", "int32", "required", enum="qot_common.OptionStrategyType"),
        Field(3, "expire_time", "expire_time", "string", "optional"),
        Field(4, "far_expire_time", "far_expire_time", "string", "optional"),
        Field(5, "spread", "spread", "double", "optional"),
        Field(6, "option_type", "option_type", "int32", "optional", enum="qot_common.OptionType"),
        Field(7, "strike_price", "strike_price", "double", "optional"),
        Field(8, "index_option_type", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    owner: qot_common.Security
    option_strategy: qot_common.OptionStrategyType
    expire_time: str | None = None
    far_expire_time: str | None = None
    spread: float | None = None
    option_type: qot_common.OptionType | None = None
    strike_price: float | None = None
    index_option_type: qot_common.IndexOptionType | None = None
    header: qot_common.QotHeader | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionStrategy.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionStrategy.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategy.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_strategy.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionStrategy.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionStrategy.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_strategy.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
