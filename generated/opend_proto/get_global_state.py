# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Asks for the state of the markets and of OpenD itself (id 1002). Where products of one market trade at different
hours, as futures do, ask Qot_GetMarketState for the state of one security.
"""

from __future__ import annotations

from typing import ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The question; it has no parameters in use."""

    FULL_NAME: ClassVar[str] = "GetGlobalState.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "userID", "user_id", "uint64", "required"),)

    user_id: int
    """No longer used; send 0."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The state of the markets and of OpenD."""

    FULL_NAME: ClassVar[str] = "GetGlobalState.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "marketHK", "market_hk", "int32", "required", enum="qot_common.QotMarketState"),
        Field(2, "marketUS", "market_us", "int32", "required", enum="qot_common.QotMarketState"),
        Field(3, "marketSH", "market_sh", "int32", "required", enum="qot_common.QotMarketState"),
        Field(4, "marketSZ", "market_sz", "int32", "required", enum="qot_common.QotMarketState"),
        Field(5, "marketHKFuture", "market_hk_future", "int32", "required", enum="qot_common.QotMarketState"),
        Field(15, "marketUSFuture", "market_us_future", "int32", "optional", enum="qot_common.QotMarketState"),
        Field(17, "marketSGFuture", "market_sg_future", "int32", "optional", enum="qot_common.QotMarketState"),
        Field(18, "marketJPFuture", "market_jp_future", "int32", "optional", enum="qot_common.QotMarketState"),
        Field(19, "marketSG", "market_sg", "int32", "optional", enum="qot_common.QotMarketState"),
        Field(20, "marketMY", "market_my", "int32", "optional", enum="qot_common.QotMarketState"),
        Field(21, "marketJP", "market_jp", "int32", "optional", enum="qot_common.QotMarketState"),
        Field(6, "qotLogined", "qot_logined", "bool", "required"),
        Field(7, "trdLogined", "trd_logined", "bool", "required"),
        Field(8, "serverVer", "server_ver", "int32", "required"),
        Field(9, "serverBuildNo", "server_build_no", "int32", "required"),
        Field(10, "time", "time", "int64", "required"),
        Field(11, "localTime", "local_time", "double", "optional"),
        Field(12, "programStatus", "program_status", "message", "optional", message="common.ProgramStatus"),
        Field(13, "qotSvrIpAddr", "qot_svr_ip_addr", "string", "optional"),
        Field(14, "trdSvrIpAddr", "trd_svr_ip_addr", "string", "optional"),
        Field(16, "connID", "conn_id", "uint64", "optional"),
    )

    market_hk: qot_common.QotMarketState
    """State of the Hong Kong main board."""
    market_us: qot_common.QotMarketState
    """State of the US market (Nasdaq)."""
    market_sh: qot_common.QotMarketState
    """State of the Shanghai market."""
    market_sz: qot_common.QotMarketState
    """State of the Shenzhen market."""
    market_hk_future: qot_common.QotMarketState
    """State of the Hong Kong futures market."""
    market_us_future: qot_common.QotMarketState | None = None
    """State of the US futures market. Since 3.21."""
    market_sg_future: qot_common.QotMarketState | None = None
    """State of the Singapore futures market. Since 5.4."""
    market_jp_future: qot_common.QotMarketState | None = None
    """State of the Japanese futures market. Since 5.4."""
    market_sg: qot_common.QotMarketState | None = None
    """State of the Singapore securities market. Since 10.7."""
    market_my: qot_common.QotMarketState | None = None
    """State of the Malaysian securities market. Since 10.7."""
    market_jp: qot_common.QotMarketState | None = None
    """State of the Japanese securities market. Since 10.7."""
    qot_logined: bool
    """Whether OpenD is logged in to the quote server."""
    trd_logined: bool
    """Whether OpenD is logged in to the trade server."""
    server_ver: int
    """Version of OpenD as major * 100 + minor, so that 5.5 is 505 in the documented reply."""
    server_build_no: int
    """Build number of OpenD."""
    time: int
    """The current time, in whole seconds since 1970 UTC; the vendor's protocol file calls it the server's."""
    local_time: float | None = None
    """The clock of the machine OpenD runs on, in seconds since 1970 UTC with decimals."""
    program_status: common.ProgramStatus | None = None
    """The stage OpenD is in. Since 3.8."""
    qot_svr_ip_addr: str | None = None
    """Address of the quote server OpenD uses, an IP address in the documented reply. Since 3.12."""
    trd_svr_ip_addr: str | None = None
    """Address of the trade server OpenD uses, an IP address in the documented reply. Since 3.12."""
    conn_id: int | None = None
    """Id of this connection, as in the InitConnect reply. Since 3.23."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "GetGlobalState.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="get_global_state.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "GetGlobalState.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="get_global_state.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
