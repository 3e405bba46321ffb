# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Holds the types that every protocol shares. It is no protocol itself and has no id."""

from __future__ import annotations

from types import MappingProxyType
from typing import ClassVar

from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum

__all__ = [
    "PacketEncAlgo",
    "PacketID",
    "PredSide",
    "ProgramStatus",
    "ProgramStatusType",
    "ProtoFmt",
    "RetType",
    "Session",
    "UserAttribution",
]


class RetType(OpenEnum):
    """The outcome of a request, as told in every reply."""

    SUCCEED = 0
    """The request succeeds; the reply carries its result."""
    FAILED = -1
    """The request fails; retMsg says why."""
    TIME_OUT = -100
    """No answer comes in time."""
    DIS_CONNECT = -200
    """The connection is lost. Since 3.12."""
    UNKNOWN = -400
    """The outcome is not known. It is what a reply without a retType means."""
    INVALID = -500
    """The content of the packet is not valid. Since 3.12."""


class PacketEncAlgo(OpenEnum):
    """The ways of encrypting packet bodies after the connection is set up. Since 3.7."""

    FTAES_ECB = 0
    """AES-128 in ECB mode with the vendor's own padding: zeros, and a plain last block that tells the length."""
    NONE = -1
    """No encryption."""
    AES_ECB = 1
    """AES-128 in plain ECB mode. No public source shows its padding."""
    AES_CBC = 2
    """AES-128 in CBC mode with PKCS#7 padding; every packet starts from the initialisation vector of the connection.
    Since 3.12.
    """


class ProtoFmt(OpenEnum):
    """The formats of a packet body. A request names its format in the frame header; pushes get theirs in
    InitConnect. Since 3.16.
    """

    PROTOBUF = 0
    """Protocol Buffers, binary."""
    JSON = 1
    """Protocol Buffers as JSON text."""


class UserAttribution(OpenEnum):
    """The region or brand in which the logged-in user registered. Since 5.0."""

    UNKNOWN = 0
    """Not known."""
    NN = 1
    """Mainland China."""
    MM = 2
    """The moomoo brand."""
    SG = 3
    """Singapore. Since 5.8."""
    AU = 4
    """Australia. Since 7.4."""
    JP = 5
    """Japan. Since 7.4."""
    HK = 6
    """Hong Kong. Since 7.4."""


class ProgramStatusType(OpenEnum):
    """The stages of OpenD's start and log-in. Business requests are served at Ready only. Since 3.8."""

    __proto_names__ = MappingProxyType(
        {
            0: "ProgramStatusType_None",
            1: "ProgramStatusType_Loaded",
            2: "ProgramStatusType_Loging",
            3: "ProgramStatusType_NeedPicVerifyCode",
            4: "ProgramStatusType_NeedPhoneVerifyCode",
            5: "ProgramStatusType_LoginFailed",
            6: "ProgramStatusType_ForceUpdate",
            7: "ProgramStatusType_NessaryDataPreparing",
            8: "ProgramStatusType_NessaryDataMissing",
            9: "ProgramStatusType_UnAgreeDisclaimer",
            10: "ProgramStatusType_Ready",
            11: "ProgramStatusType_ForceLogout",
            12: "ProgramStatusType_DisclaimerPullFailed",
        }
    )

    NONE = 0
    """Not known, or no stage yet."""
    LOADED = 1
    """Settings are loaded and the server listens."""
    LOGING = 2
    """Log-in is under way."""
    NEED_PIC_VERIFY_CODE = 3
    """Log-in waits for a picture code to be typed in."""
    NEED_PHONE_VERIFY_CODE = 4
    """Log-in waits for a code sent to the user's phone."""
    LOGIN_FAILED = 5
    """Log-in fails; the description says why."""
    FORCE_UPDATE = 6
    """This version of OpenD is too old to log in."""
    NESSARY_DATA_PREPARING = 7
    """Data that OpenD needs, such as the disclaimer state, is being fetched."""
    NESSARY_DATA_MISSING = 8
    """Data that OpenD needs is missing."""
    UN_AGREE_DISCLAIMER = 9
    """The user has not agreed to the disclaimer."""
    READY = 10
    """OpenD is ready and serves business requests."""
    FORCE_LOGOUT = 11
    """OpenD is logged out from elsewhere, for instance after a change of password or of the device lock. All
    connections are dropped at that moment, so the stage is seen only after a reconnect, and only where OpenD runs
    with a window.
    """
    DISCLAIMER_PULL_FAILED = 12
    """The state of the disclaimer cannot be fetched. Since 3.26."""


class Session(OpenEnum):
    """The parts of the US trading day that an order or a subscription covers. Since 9.2."""

    NONE = 0
    """Not given."""
    RTH = 1
    """Regular trading hours only."""
    ETH = 2
    """Regular hours with pre-market and after-hours."""
    ALL = 3
    """The whole day, overnight included; for quotes and orders."""
    OVERNIGHT = 4
    """The overnight session only; for orders, not for quotes."""


class PredSide(OpenEnum):
    """The side of an event contract. Since 10.9."""

    __proto_names__ = MappingProxyType(
        {
            0: "PredSide_Unknown",
            1: "PredSide_Yes",
            2: "PredSide_No",
        }
    )

    UNKNOWN = 0
    """Not known, or not an event contract."""
    YES = 1
    """The event happens."""
    NO = 2
    """The event does not happen."""


@dataclass(slots=True, kw_only=True, frozen=True)
class PacketID(Message):
    """Marks a packet as unique, so that a repeated trading request is recognised as a replay."""

    FULL_NAME: ClassVar[str] = "Common.PacketID"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "connID", "conn_id", "uint64", "required"),
        Field(2, "serialNo", "serial_no", "uint32", "required"),
    )

    __match_args__ = ("conn_id", "serial_no")

    conn_id: int
    """Id of the connection, as given in the InitConnect reply."""
    serial_no: int
    """Serial number of the packet, equal to the one in its frame header; it must increase."""


@dataclass(slots=True, kw_only=True)
class ProgramStatus(Message):
    """The stage OpenD is in. Since 3.10."""

    FULL_NAME: ClassVar[str] = "Common.ProgramStatus"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "type", "type", "enum", "required", enum="common.ProgramStatusType"),
        Field(2, "strExtDesc", "str_ext_desc", "string", "optional"),
    )

    type: ProgramStatusType
    """The stage."""
    str_ext_desc: str | None = None
    """Details in words, for instance why log-in fails."""
