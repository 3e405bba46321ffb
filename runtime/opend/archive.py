"""Define the call by which a client reads the ticks that a hub has kept: ``Hub_ReadTicks``.

Invariant: a page holds each message once, in the order of the stream, and says where the next page begins; so a reader
that asks again for a page whose reply was lost gets the same one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Final

from opend_proto import common, qot_common
from opend_proto.schema import Field, Message, Method

__all__ = ["C2S", "READ_TICKS", "S2C", "Piece", "Request", "Response"]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Where to read. The first page begins by ``after_sequence`` or ``since``, each further one at ``position``."""

    FULL_NAME: ClassVar[str] = "Hub_ReadTicks.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message=qot_common.Security),
        Field(2, "afterSequence", "after_sequence", "int64", "optional"),
        Field(3, "since", "since", "double", "optional"),
        Field(4, "position", "position", "uint64", "optional"),
    )

    security: qot_common.Security
    after_sequence: int | None = None
    """Begin soon before the first tick after this sequence."""
    since: float | None = None
    """Begin soon before what was kept at this time, in seconds since 1970 UTC."""
    position: int | None = None
    """The place in the stream where the page before ended."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request."""

    FULL_NAME: ClassVar[str] = "Hub_ReadTicks.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "c2s", "c2s", "message", "required", message=C2S),)

    c2s: C2S


@dataclass(slots=True, kw_only=True)
class Piece(Message):
    """One message of the stream: ticks, or the place where some may be missing."""

    FULL_NAME: ClassVar[str] = "Hub_ReadTicks.Piece"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "body", "body", "bytes", "optional"),
        Field(2, "gapBefore", "gap_before", "int64", "optional"),
        Field(3, "beginsAfter", "begins_after", "int64", "optional"),
    )

    body: bytes | None = None
    """A push of Qot_UpdateTicker, as it was published."""
    gap_before: int | None = None
    """The sequence before which ticks may be missing, if that is all that the message says; 0 if it is not known."""
    begins_after: int | None = None
    """The sequence of the tick behind which a hub began, if that is all that the message says."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """A page of the stream."""

    FULL_NAME: ClassVar[str] = "Hub_ReadTicks.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "pieceList", "piece_list", "message", "repeated", message=Piece),
        Field(2, "position", "position", "uint64", "required"),
        Field(3, "isEnd", "is_end", "bool", "required"),
        Field(4, "reachesBack", "reaches_back", "bool", "optional"),
    )

    piece_list: list[Piece] = field(default_factory=list[Piece])
    position: int
    """Where the next page begins."""
    is_end: bool
    """Whether no more was kept when the page was read."""
    reaches_back: bool | None = None
    """Of a first page: whether its first message is not after the start, so that nothing is missing between."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply."""

    FULL_NAME: ClassVar[str] = "Hub_ReadTicks.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum=common.RetType),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message=S2C),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    ret_msg: str | None = None
    err_code: int | None = None
    s2c: S2C | None = None


class _ReadTicks(Method[Request, Response]):
    """A call of the hub's own, whose messages are those of this module."""

    @property
    def request(self) -> type[Request]:
        """The request type."""
        return Request

    @property
    def response(self) -> type[Response]:
        """The reply type."""
        return Response


READ_TICKS: Final = _ReadTicks(900_001, "Hub_ReadTicks", "", effect="none")
"""The call; its id is far above those of OpenD, which never sees it."""
