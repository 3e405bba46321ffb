# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetIndustrialChainByPlate.proto. Since 10.8."""

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
    """Message Qot_GetIndustrialChainByPlate.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainByPlate.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "plateId", "plate_id", "int64", "required"),)

    plate_id: int


@dataclass(slots=True, kw_only=True)
class RelatedChainInfo(Message):
    """Message Qot_GetIndustrialChainByPlate.RelatedChainInfo."""

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
    chain_type: qot_get_industrial_chain_list.IndustrialChainType | None = None
    name: str | None = None
    market_cap: float | None = None
    stocks_num: int | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetIndustrialChainByPlate.S2C."""

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


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetIndustrialChainByPlate.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainByPlate.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_industrial_chain_by_plate.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetIndustrialChainByPlate.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainByPlate.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_industrial_chain_by_plate.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
