"""Define the messages that gRPC has beside OpenD's own: templates/grpc declares them for other languages.

Invariant: names, numbers and labels are those of templates/grpc; a test compares them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from opend_proto.qot_common import KLine, Security, Ticker
from opend_proto.schema import Field, Message

__all__ = [
    "Bar",
    "BarGap",
    "ErrorDetail",
    "KlineItem",
    "KlinesRequest",
    "PushRequest",
    "Tick",
    "TickGap",
    "TickItem",
    "TickPlace",
    "TicksRequest",
]


@dataclass(slots=True, kw_only=True)
class ErrorDetail(Message):
    """The cause of a failure."""

    FULL_NAME: ClassVar[str] = "opend.ErrorDetail"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "kind", "kind", "string", "required"),
        Field(2, "message", "message", "string", "required"),
        Field(3, "protocol", "protocol", "string", "optional"),
        Field(4, "protocolID", "protocol_id", "uint32", "optional"),
        Field(5, "serial", "serial", "uint32", "optional"),
        Field(6, "connID", "conn_id", "uint64", "optional"),
        Field(7, "retType", "ret_type", "int32", "optional"),
        Field(8, "errCode", "err_code", "int32", "optional"),
        Field(9, "retryIn", "retry_in", "double", "optional"),
        Field(10, "limits", "limits", "string", "repeated"),
        Field(11, "path", "path", "string", "optional"),
    )

    kind: str
    message: str
    protocol: str | None = None
    protocol_id: int | None = None
    serial: int | None = None
    conn_id: int | None = None
    ret_type: int | None = None
    err_code: int | None = None
    retry_in: float | None = None
    limits: list[str] = field(default_factory=list[str])
    path: str | None = None


@dataclass(slots=True, kw_only=True)
class PushRequest(Message):
    """Which pushes to send."""

    FULL_NAME: ClassVar[str] = "opend.PushRequest"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message=Security),
        Field(2, "accIDList", "acc_id_list", "uint64", "repeated"),
        Field(3, "queue", "queue", "uint32", "optional"),
        Field(4, "failWhenFull", "fail_when_full", "bool", "optional"),
    )

    security_list: list[Security] = field(default_factory=list[Security])
    acc_id_list: list[int] = field(default_factory=list[int])
    queue: int | None = None
    fail_when_full: bool | None = None


@dataclass(slots=True, kw_only=True)
class TickPlace(Message):
    """A tick, by its place in the order of those of its security."""

    FULL_NAME: ClassVar[str] = "opend.TickPlace"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message=Security),
        Field(2, "sequence", "sequence", "int64", "required"),
    )

    security: Security
    sequence: int


@dataclass(slots=True, kw_only=True)
class TicksRequest(Message):
    """Which ticks to send."""

    FULL_NAME: ClassVar[str] = "opend.TicksRequest"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message=Security),
        Field(2, "recent", "recent", "int32", "optional"),
        Field(3, "session", "session", "int32", "optional"),
        Field(4, "queue", "queue", "uint32", "optional"),
        Field(5, "since", "since", "double", "optional"),
        Field(6, "afterList", "after_list", "message", "repeated", message=TickPlace),
    )

    security_list: list[Security] = field(default_factory=list[Security])
    recent: int | None = None
    session: int | None = None
    queue: int | None = None
    since: float | None = None
    after_list: list[TickPlace] = field(default_factory=list[TickPlace])


@dataclass(slots=True, kw_only=True)
class Tick(Message):
    """A trade of a security."""

    FULL_NAME: ClassVar[str] = "opend.Tick"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message=Security),
        Field(2, "ticker", "ticker", "message", "required", message=Ticker),
        Field(3, "live", "live", "bool", "required"),
    )

    security: Security
    ticker: Ticker
    live: bool


@dataclass(slots=True, kw_only=True)
class TickGap(Message):
    """Ticks that may be missing."""

    FULL_NAME: ClassVar[str] = "opend.TickGap"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message=Security),
        Field(2, "afterSequence", "after_sequence", "int64", "required"),
        Field(3, "beforeSequence", "before_sequence", "int64", "required"),
    )

    security: Security
    after_sequence: int
    before_sequence: int


@dataclass(slots=True, kw_only=True)
class TickItem(Message):
    """An item of the stream of ticks."""

    FULL_NAME: ClassVar[str] = "opend.TickItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "tick", "tick", "message", "optional", message=Tick),
        Field(2, "gap", "gap", "message", "optional", message=TickGap),
    )

    tick: Tick | None = None
    gap: TickGap | None = None


@dataclass(slots=True, kw_only=True)
class KlinesRequest(Message):
    """Which candlesticks to send."""

    FULL_NAME: ClassVar[str] = "opend.KlinesRequest"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "securityList", "security_list", "message", "repeated", message=Security),
        Field(2, "klType", "kl_type", "int32", "required"),
        Field(3, "rehabType", "rehab_type", "int32", "optional"),
        Field(4, "recent", "recent", "int32", "optional"),
        Field(5, "session", "session", "int32", "optional"),
        Field(6, "queue", "queue", "uint32", "optional"),
        Field(7, "since", "since", "double", "optional"),
    )

    security_list: list[Security] = field(default_factory=list[Security])
    kl_type: int
    rehab_type: int | None = None
    recent: int | None = None
    session: int | None = None
    queue: int | None = None
    since: float | None = None


@dataclass(slots=True, kw_only=True)
class Bar(Message):
    """A candlestick."""

    FULL_NAME: ClassVar[str] = "opend.Bar"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message=Security),
        Field(2, "kl", "kl", "message", "required", message=KLine),
        Field(3, "closed", "closed", "bool", "required"),
    )

    security: Security
    kl: KLine
    closed: bool


@dataclass(slots=True, kw_only=True)
class BarGap(Message):
    """Candlesticks that may be missing."""

    FULL_NAME: ClassVar[str] = "opend.BarGap"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message=Security),
        Field(2, "afterTime", "after_time", "string", "optional"),
        Field(3, "beforeTime", "before_time", "string", "required"),
    )

    security: Security
    after_time: str | None = None
    before_time: str


@dataclass(slots=True, kw_only=True)
class KlineItem(Message):
    """An item of the stream of candlesticks."""

    FULL_NAME: ClassVar[str] = "opend.KlineItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "bar", "bar", "message", "optional", message=Bar),
        Field(2, "gap", "gap", "message", "optional", message=BarGap),
    )

    bar: Bar | None = None
    gap: BarGap | None = None
