# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetIndustrialChainList.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum, empty_list

__all__ = [
    "C2S",
    "S2C",
    "IndustrialChainInfo",
    "IndustrialChainType",
    "Request",
    "Response",
]


class IndustrialChainType(OpenEnum):
    """Values of Qot_GetIndustrialChainList.IndustrialChainType."""

    CHAIN = 1
    PARALLEL = 2
    UP_MID_DOWN = 3


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetIndustrialChainList.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "keyword", "keyword", "string", "optional"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "page", "page", "string", "optional"),
    )

    market: qot_common.QotMarket
    keyword: str | None = None
    count: int | None = None
    page: str | None = None


@dataclass(slots=True, kw_only=True)
class IndustrialChainInfo(Message):
    """Message Qot_GetIndustrialChainList.IndustrialChainInfo."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainList.IndustrialChainInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "chainId", "chain_id", "int64", "optional"),
        Field(
            2, "chainType", "chain_type", "int32", "optional", enum="qot_get_industrial_chain_list.IndustrialChainType"
        ),
        Field(3, "name", "name", "string", "optional"),
        Field(4, "detail", "detail", "string", "optional"),
        Field(5, "marketCap", "market_cap", "double", "optional"),
        Field(6, "stocksNum", "stocks_num", "int64", "optional"),
        Field(
            7, "relationSecurityList", "relation_security_list", "message", "repeated", message="qot_common.Security"
        ),
    )

    chain_id: int | None = None
    chain_type: IndustrialChainType | None = None
    name: str | None = None
    detail: str | None = None
    market_cap: float | None = None
    stocks_num: int | None = None
    relation_security_list: list[qot_common.Security] = empty_list()


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetIndustrialChainList.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainList.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "dataList",
            "data_list",
            "message",
            "repeated",
            message="qot_get_industrial_chain_list.IndustrialChainInfo",
        ),
        Field(2, "allCount", "all_count", "int32", "optional"),
        Field(3, "nextPage", "next_page", "string", "optional"),
    )

    data_list: list[IndustrialChainInfo] = empty_list()
    all_count: int | None = None
    next_page: str | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetIndustrialChainList.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_industrial_chain_list.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetIndustrialChainList.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_industrial_chain_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
