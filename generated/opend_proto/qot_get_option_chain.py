# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetOptionChain.proto."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "DataFilter",
    "OptionChain",
    "OptionCondType",
    "OptionItem",
    "Request",
    "Response",
]


class OptionCondType(OpenEnum):
    """Values of Qot_GetOptionChain.OptionCondType."""

    UNKNOW = 0
    WITH_IN = 1
    OUTSIDE = 2


@dataclass(slots=True, kw_only=True)
class DataFilter(Message):
    """Message Qot_GetOptionChain.DataFilter. Since 3.19."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.DataFilter"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "impliedVolatilityMin", "implied_volatility_min", "double", "optional"),
        Field(2, "impliedVolatilityMax", "implied_volatility_max", "double", "optional"),
        Field(3, "deltaMin", "delta_min", "double", "optional"),
        Field(4, "deltaMax", "delta_max", "double", "optional"),
        Field(5, "gammaMin", "gamma_min", "double", "optional"),
        Field(6, "gammaMax", "gamma_max", "double", "optional"),
        Field(7, "vegaMin", "vega_min", "double", "optional"),
        Field(8, "vegaMax", "vega_max", "double", "optional"),
        Field(9, "thetaMin", "theta_min", "double", "optional"),
        Field(10, "thetaMax", "theta_max", "double", "optional"),
        Field(11, "rhoMin", "rho_min", "double", "optional"),
        Field(12, "rhoMax", "rho_max", "double", "optional"),
        Field(13, "netOpenInterestMin", "net_open_interest_min", "double", "optional"),
        Field(14, "netOpenInterestMax", "net_open_interest_max", "double", "optional"),
        Field(15, "openInterestMin", "open_interest_min", "double", "optional"),
        Field(16, "openInterestMax", "open_interest_max", "double", "optional"),
        Field(17, "volMin", "vol_min", "double", "optional"),
        Field(18, "volMax", "vol_max", "double", "optional"),
    )

    implied_volatility_min: float | None = None
    implied_volatility_max: float | None = None
    delta_min: float | None = None
    delta_max: float | None = None
    gamma_min: float | None = None
    gamma_max: float | None = None
    vega_min: float | None = None
    vega_max: float | None = None
    theta_min: float | None = None
    theta_max: float | None = None
    rho_min: float | None = None
    rho_max: float | None = None
    net_open_interest_min: float | None = None
    net_open_interest_max: float | None = None
    open_interest_min: float | None = None
    open_interest_max: float | None = None
    vol_min: float | None = None
    vol_max: float | None = None


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetOptionChain.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "owner", "owner", "message", "required", message="qot_common.Security"),
        Field(6, "indexOptionType", "index_option_type", "int32", "optional", enum="qot_common.IndexOptionType"),
        Field(2, "type", "type", "int32", "optional", enum="qot_common.OptionType"),
        Field(3, "condition", "condition", "int32", "optional", enum="qot_get_option_chain.OptionCondType"),
        Field(4, "beginTime", "begin_time", "string", "required"),
        Field(5, "endTime", "end_time", "string", "required"),
        Field(7, "dataFilter", "data_filter", "message", "optional", message="qot_get_option_chain.DataFilter"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    owner: qot_common.Security
    index_option_type: qot_common.IndexOptionType | None = None
    """Since 3.14."""
    type: qot_common.OptionType | None = None
    condition: OptionCondType | None = None
    begin_time: str
    end_time: str
    data_filter: DataFilter | None = None
    """Since 3.19."""
    header: qot_common.QotHeader | None = None
    """Since 10.5."""


@dataclass(slots=True, kw_only=True)
class OptionItem(Message):
    """Message Qot_GetOptionChain.OptionItem."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.OptionItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "call", "call", "message", "optional", message="qot_common.SecurityStaticInfo"),
        Field(2, "put", "put", "message", "optional", message="qot_common.SecurityStaticInfo"),
    )

    call: qot_common.SecurityStaticInfo | None = None
    put: qot_common.SecurityStaticInfo | None = None


@dataclass(slots=True, kw_only=True)
class OptionChain(Message):
    """Message Qot_GetOptionChain.OptionChain."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.OptionChain"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "strikeTime", "strike_time", "string", "required"),
        Field(2, "option", "option", "message", "repeated", message="qot_get_option_chain.OptionItem"),
        Field(3, "strikeTimestamp", "strike_timestamp", "double", "optional"),
    )

    strike_time: str
    option: list[OptionItem] = empty_list()
    strike_timestamp: float | None = None
    """Since 3.9."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetOptionChain.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "optionChain", "option_chain", "message", "repeated", message="qot_get_option_chain.OptionChain"),
    )

    option_chain: list[OptionChain] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetOptionChain.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_chain.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetOptionChain.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionChain.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_chain.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
