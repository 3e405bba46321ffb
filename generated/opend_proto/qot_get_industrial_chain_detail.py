# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads the structure of one industrial chain: its nodes and news about it (id 3428). For the stocks see
Qot_GetIndustrialPlateStock. Since 10.8.
"""

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
    """Which chain to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "chainId", "chain_id", "int64", "required"),)

    chain_id: int
    """Id of the chain, from Qot_GetIndustrialChainList."""


@dataclass(slots=True, kw_only=True)
class IndustrialChainNode(Message):
    """One node of the chain's tree."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.IndustrialChainNode"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "nodeId", "node_id", "int64", "optional"),
        Field(2, "parentNodeId", "parent_node_id", "int64", "optional"),
        Field(3, "layerSth", "layer_sth", "int64", "optional"),
        Field(4, "name", "name", "string", "optional"),
        Field(5, "plateId", "plate_id", "int64", "optional"),
    )

    node_id: int | None = None
    """Id of the node within the tree."""
    parent_node_id: int | None = None
    """nodeId of the node above. 0 for a root by the sources; absent for a root in the documented example."""
    layer_sth: int | None = None
    """Depth in the tree, from 1."""
    name: str | None = None
    """Name of the node, for display."""
    plate_id: int | None = None
    """Id of the plate that belongs to the node, for the other protocols of industrial plates. Absent if there is
    none.
    """


@dataclass(slots=True, kw_only=True)
class InformationLink(Message):
    """One piece of news."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.InformationLink"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "title", "title", "string", "optional"),
        Field(2, "url", "url", "string", "optional"),
    )

    title: str | None = None
    """Headline."""
    url: str | None = None
    """Address of the text."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The chain."""

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
    """Id of the chain, as asked for."""
    chain_type: qot_get_industrial_chain_list.IndustrialChainType | None = None
    """How its nodes are arranged, an IndustrialChainType of Qot_GetIndustrialChainList."""
    name: str | None = None
    """Name of the chain, such as AI."""
    node_list: list[IndustrialChainNode] = empty_list()
    """The nodes, layer by layer."""
    information_list: list[InformationLink] = empty_list()
    """News about the chain."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_industrial_chain_detail.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetIndustrialChainDetail.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_industrial_chain_detail.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
