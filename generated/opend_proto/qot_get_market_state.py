# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Asks which state the markets of securities are in, such as morning session or closed (id 3223). Products of one
market can trade at different hours, so it is more exact than GetGlobalState. Since 3.25.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "C2S",
    "S2C",
    "MarketInfo",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which securities to ask about."""

    FULL_NAME: ClassVar[str] = "Qot_GetMarketState.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message="qot_common.Security"),
        Field(100, "header", "header", "message", "optional", message="qot_common.QotHeader"),
    )

    security_list: list[qot_common.Security] = empty_list()
    """The securities, at most 400."""
    header: qot_common.QotHeader | None = None
    """Header common to quote requests; it may be left out. Since 10.5."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security_list: Sequence[qot_common.Security | str] = (),
            header: qot_common.QotHeader | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class MarketInfo(Message):
    """The state of one security's market."""

    FULL_NAME: ClassVar[str] = "Qot_GetMarketState.MarketInfo"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
        Field(2, "name", "name", "string", "required"),
        Field(3, "marketState", "market_state", "int32", "required", enum="qot_common.QotMarketState"),
    )

    security: qot_common.Security
    """The security asked about."""
    name: str
    """Name of the security."""
    market_state: qot_common.QotMarketState
    """The part of the trading day its market is in, a Qot_Common.QotMarketState."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The states, in one list."""

    FULL_NAME: ClassVar[str] = "Qot_GetMarketState.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1, "marketInfoList", "market_info_list", "message", "repeated", message="qot_get_market_state.MarketInfo"
        ),
    )

    market_info_list: list[MarketInfo] = empty_list()
    """One entry per security."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetMarketState.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_market_state.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetMarketState.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_market_state.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
