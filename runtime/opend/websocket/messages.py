"""Define InitWebSocket, the first call on a WebSocket connection, by hand.

Invariant: its classes are like those of a generated module; it is not generated, because the vendor's Python packages
lack the proto.
"""

from __future__ import annotations

from typing import ClassVar, Final

from opend_proto.common import RetType
from opend_proto.late import dataclass
from opend_proto.schema import Field, Message, Method

__all__ = ["C2S", "INIT_WEB_SOCKET", "OPEND_LOST", "S2C", "Request", "Response"]

OPEND_LOST: Final = 2
"""Id of the push that reports that the WebSocket server has lost OpenD; it has no body."""


def _secret(row: Field) -> Field:
    """Return the field, marked as a secret unless the schema package is of an older generator without such a mark."""
    return row._replace(secret=True) if "secret" in row._fields else row


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The client that connects; the first three fields are for servers that serve more than one OpenD."""

    FULL_NAME: ClassVar[str] = "InitWebSocket.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "IP", "ip", "string", "optional"),
        Field(2, "Port", "port", "int32", "optional"),
        _secret(Field(3, "RSAPrivateKey", "rsa_private_key", "string", "optional")),
        _secret(Field(4, "websocketKey", "websocket_key", "string", "optional")),
        Field(5, "clientID", "client_id", "string", "optional"),
        Field(6, "programmingLanguage", "programming_language", "string", "optional"),
    )
    ip: str | None = None
    port: int | None = None
    rsa_private_key: str | None = None
    websocket_key: str | None = None
    """MD5 of the key that the server is set up with, in lowercase hexadecimal digits; empty without a key."""
    client_id: str | None = None
    programming_language: str | None = None


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The server's facts about the connection."""

    FULL_NAME: ClassVar[str] = "InitWebSocket.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "serverTime", "server_time", "int64", "optional"),
        Field(2, "connID", "conn_id", "uint64", "optional"),
    )
    server_time: int | None = None
    """Seconds since 1970 UTC."""
    conn_id: int | None = None


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of the request."""

    FULL_NAME: ClassVar[str] = "InitWebSocket.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "optional", message=C2S),)
    c2s: C2S | None = None


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of the reply."""

    FULL_NAME: ClassVar[str] = "InitWebSocket.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum=RetType),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message=S2C),
    )
    ret_type: RetType = RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None


class _InitWebSocket(Method[Request, Response]):
    """A method whose messages are not among the generated ones."""

    __slots__ = ()

    @property
    def request(self) -> type[Request]:
        """The request type."""
        return Request

    @property
    def response(self) -> type[Response]:
        """The reply type."""
        return Response


INIT_WEB_SOCKET: Final[Method[Request, Response]] = _InitWebSocket(1, "InitWebSocket", "init_web_socket")
