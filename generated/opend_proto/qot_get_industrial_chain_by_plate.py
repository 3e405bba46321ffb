# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Lists the industrial chains in which a plate has a place (id 3429). Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_get_industrial_chain_list
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "RelatedChainInfo",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which plate to look for."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainByPlate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "plateId", "plate_id", "int64", "required"),)

    plate_id: int
    """Id of the plate, from nodeList of Qot_GetIndustrialChainDetail."""


@dataclass(slots=True, kw_only=True)
class RelatedChainInfo(Message):
    """One chain with the plate in it."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainByPlate.RelatedChainInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "chainId", "chain_id", "int64", "optional"),
        Field(
            2, "chainType", "chain_type", "int32", "optional", enum="qot_get_industrial_chain_list.IndustrialChainType"
        ),
        Field(3, "name", "name", "string", "optional"),
        Field(4, "marketCap", "market_cap", "double", "optional"),
        Field(5, "stocksNum", "stocks_num", "int64", "optional"),
    )

    chain_id: int | None = None
    """Id of the chain, for Qot_GetIndustrialChainDetail."""
    chain_type: qot_get_industrial_chain_list.IndustrialChainType | None = None
    """How its nodes are arranged, an IndustrialChainType of Qot_GetIndustrialChainList."""
    name: str | None = None
    """Name of the chain, such as AI."""
    market_cap: float | None = None
    """Market value of its stocks, in plain units. The currency is not documented; for the same chain the vendor's
    examples have 26.9 trillion here and 48.0 trillion in Qot_GetIndustrialChainList.
    """
    stocks_num: int | None = None
    """How many stocks the chain has."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The chains of one plate."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainByPlate.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "relatedChainList",
            "related_chain_list",
            "message",
            "repeated",
            message="qot_get_industrial_chain_by_plate.RelatedChainInfo",
        ),
    )

    related_chain_list: list[RelatedChainInfo] = empty_list()
    """The chains. In which order is not documented."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainByPlate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_industrial_chain_by_plate.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainByPlate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_industrial_chain_by_plate.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
