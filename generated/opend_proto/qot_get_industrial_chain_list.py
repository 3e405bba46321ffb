# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the industrial chains of a market, or those that match a keyword (id 3427). The ids are asked for by
Qot_GetIndustrialChainDetail and Qot_GetIndustrialPlateStock. Since 10.8.
"""

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
    """How the nodes of a chain are arranged."""

    CHAIN = 1
    """In series, one after another."""
    PARALLEL = 2
    """Side by side."""
    UP_MID_DOWN = 3
    """As upstream, midstream and downstream."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The market, the keyword and the page."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainList.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "market", "market", "int32", "required", enum="qot_common.QotMarket"),
        Field(2, "keyword", "keyword", "string", "optional"),
        Field(3, "count", "count", "int32", "optional"),
        Field(4, "page", "page", "string", "optional"),
    )

    market: qot_common.QotMarket
    """The market, a QotMarket; US in the vendor's example. Which others there are is not documented."""
    keyword: str | None = None
    """Only chains that match this."""
    count: int | None = None
    """Items of this page, 1 to 50; 20 by default."""
    page: str | None = None
    """nextPage of the previous reply. Absent for the first page."""


@dataclass(slots=True, kw_only=True)
class IndustrialChainInfo(Message):
    """One industrial chain: its size, and stocks related to it."""

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
    """Id of the chain, for Qot_GetIndustrialChainDetail."""
    chain_type: IndustrialChainType | None = None
    """How its nodes are arranged, an IndustrialChainType."""
    name: str | None = None
    """Name of the chain, such as AI."""
    detail: str | None = None
    """A description. Some chains have none."""
    market_cap: float | None = None
    """Market value of its stocks, in plain units. The currency is not documented; for the same chain the vendor's
    examples have 48.0 trillion here and 26.9 trillion in Qot_GetIndustrialChainByPlate.
    """
    stocks_num: int | None = None
    """How many stocks the chain has."""
    relation_security_list: list[qot_common.Security] = empty_list()
    """Stocks related to the chain; two each in the vendor's example."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """One page of chains."""

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
    """The chains. In which order is not documented."""
    all_count: int | None = None
    """Chains on all pages."""
    next_page: str | None = None
    """To be sent as page for the next one."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainList.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_industrial_chain_list.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainList.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_industrial_chain_list.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
