# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Messages of Qot_GetIndustrialChainDetail.proto. Since 10.8."""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_get_industrial_chain_list
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list

__all__ = [
    "C2S",
    "S2C",
    "IndustrialChainNode",
    "InformationLink",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Message Qot_GetIndustrialChainDetail.C2S."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "chainId", "chain_id", "int64", "required"),)

    chain_id: int


@dataclass(slots=True, kw_only=True)
class IndustrialChainNode(Message):
    """Message Qot_GetIndustrialChainDetail.IndustrialChainNode."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.IndustrialChainNode"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "nodeId", "node_id", "int64", "optional"),
        Field(2, "parentNodeId", "parent_node_id", "int64", "optional"),
        Field(3, "layerSth", "layer_sth", "int64", "optional"),
        Field(4, "name", "name", "string", "optional"),
        Field(5, "plateId", "plate_id", "int64", "optional"),
    )

    node_id: int | None = None
    parent_node_id: int | None = None
    layer_sth: int | None = None
    name: str | None = None
    plate_id: int | None = None


@dataclass(slots=True, kw_only=True)
class InformationLink(Message):
    """Message Qot_GetIndustrialChainDetail.InformationLink."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.InformationLink"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "title", "title", "string", "optional"),
        Field(2, "url", "url", "string", "optional"),
    )

    title: str | None = None
    url: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """Message Qot_GetIndustrialChainDetail.S2C."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "chainId", "chain_id", "int64", "optional"),
        Field(
            2, "chainType", "chain_type", "int32", "optional", enum="qot_get_industrial_chain_list.IndustrialChainType"
        ),
        Field(3, "name", "name", "string", "optional"),
        Field(
            4,
            "nodeList",
            "node_list",
            "message",
            "repeated",
            message="qot_get_industrial_chain_detail.IndustrialChainNode",
        ),
        Field(
            5,
            "informationList",
            "information_list",
            "message",
            "repeated",
            message="qot_get_industrial_chain_detail.InformationLink",
        ),
    )

    chain_id: int | None = None
    chain_type: qot_get_industrial_chain_list.IndustrialChainType | None = None
    name: str | None = None
    node_list: list[IndustrialChainNode] = empty_list()
    information_list: list[InformationLink] = empty_list()


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """Message Qot_GetIndustrialChainDetail.Request."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_industrial_chain_detail.C2S"),
    )

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """Message Qot_GetIndustrialChainDetail.Response."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_industrial_chain_detail.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None
