# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Opens the session on a new connection (id 1001). It must be the first request on the connection, and nothing else
may be sent before its reply. With an RSA key on both sides this request and its reply travel under RSA, and all
later packets under AES.
"""

from __future__ import annotations

from typing import ClassVar

from . import common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, OpenEnum

__all__ = [
    "C2S",
    "S2C",
    "AiType",
    "Request",
    "Response",
]


class AiType(OpenEnum):
    """Whether an AI makes the connection's calls.

    Source: the vendor's comment on C2S.aiType.
    """

    NONE = 0
    """No AI; what the vendor's Python client sends unless told otherwise."""
    SKILLS = 1
    """An agent with the vendor's skills."""


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Introduces the client and asks for the terms of the session."""

    FULL_NAME: ClassVar[str] = "InitConnect.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "clientVer", "client_ver", "int32", "required"),
        Field(2, "clientID", "client_id", "string", "required"),
        Field(3, "recvNotify", "recv_notify", "bool", "optional"),
        Field(4, "packetEncAlgo", "packet_enc_algo", "int32", "optional", enum="common.PacketEncAlgo"),
        Field(5, "pushProtoFmt", "push_proto_fmt", "int32", "optional", enum="common.ProtoFmt"),
        Field(6, "programmingLanguage", "programming_language", "string", "optional"),
        Field(7, "aiType", "ai_type", "int32", "optional", enum="init_connect.AiType"),
    )

    client_ver: int
    """Version of the client as major * 100 + minor, so that 10.11 is 1011."""
    client_id: str
    """A name the client chooses for itself; it should be unique among the clients of one OpenD."""
    recv_notify: bool | None = None
    """Whether Notify (1003) is pushed on this connection, true or false. What absent means is not documented."""
    packet_enc_algo: common.PacketEncAlgo | None = None
    """The encryption wanted for later packets. It matters only when both sides have an RSA key; absent then means
    FTAES_ECB. Since 3.7.
    """
    push_proto_fmt: common.ProtoFmt | None = None
    """The format of the pushes on this connection. Absent means the default of OpenD's own settings. Since 3.16."""
    programming_language: str | None = None
    """The client's programming language, for the vendor's statistics. Since 3.21."""
    ai_type: AiType | None = None
    """Kind of artificial-intelligence caller: 0 for none, 1 for a skill. What absent means is not documented. Since
    10.4.
    """


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The terms of the session."""

    FULL_NAME: ClassVar[str] = "InitConnect.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "serverVer", "server_ver", "int32", "required"),
        Field(2, "loginUserID", "login_user_id", "uint64", "required"),
        Field(3, "connID", "conn_id", "uint64", "required"),
        Field(4, "connAESKey", "conn_aes_key", "string", "required", secret=True),
        Field(5, "keepAliveInterval", "keep_alive_interval", "int32", "required"),
        Field(6, "aesCBCiv", "aes_cbc_iv", "string", "optional", secret=True),
        Field(7, "userAttribution", "user_attribution", "int32", "optional", enum="common.UserAttribution"),
    )

    server_ver: int
    """Version of OpenD, counted as clientVer is."""
    login_user_id: int
    """Id of the user logged in to OpenD."""
    conn_id: int
    """Id of this connection; it goes into the PacketID of trading requests."""
    conn_aes_key: str
    """The AES key of this connection, 16 ASCII bytes."""
    keep_alive_interval: int
    """Time within which the client should send KeepAlive again, in seconds."""
    aes_cbc_iv: str | None = None
    """The AES initialisation vector, 16 ASCII bytes. Present when the session is encrypted in CBC mode; absent
    otherwise. Since 3.12.
    """
    user_attribution: common.UserAttribution | None = None
    """The region or brand in which the user registered, as a Common.UserAttribution. Since 5.0."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "InitConnect.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message="init_connect.C2S"),)

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "InitConnect.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="init_connect.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
