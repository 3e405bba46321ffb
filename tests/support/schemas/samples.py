"""Define messages by hand in the shape of the generated ones, with a field of every kind and label.

Invariant: the names of the fields follow from the kind, so that a test can go through all kinds.
"""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, TypeVar

from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, Security, Ticker, TickerDirection
from opend_proto.qot_get_ticker import S2C, Response
from opend_proto.schema import Field, FlagEnum, Message, OpenEnum, empty_list

__all__ = ["Bits", "Color", "Everything", "Leaf", "changed", "everything", "ticker_response"]


M = TypeVar("M", bound=Message)


class Color(OpenEnum):
    """An enum without zero, with a negative value."""

    __proto_names__ = MappingProxyType({-5: "Color_Dark", 1: "Color_Red", 2: "Color_Blue"})

    DARK = -5
    RED = 1
    BLUE = 2


class Bits(FlagEnum):
    """An enum of bits."""

    NONE = 0
    LOW = 1
    HIGH = 2


@dataclass(slots=True, kw_only=True)
class Leaf(Message):
    """A message with one required and one optional field."""

    FULL_NAME: ClassVar[str] = "Test.Leaf"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "string", "required"),
        Field(2, "lotSize", "lot_size", "int32", "optional"),
    )

    code: str
    lot_size: int | None = None


@dataclass(slots=True, kw_only=True)
class Everything(Message):
    """A message with every kind as an optional and as a repeated field, and a required message."""

    FULL_NAME: ClassVar[str] = "Test.Everything"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "leaf", "leaf", "message", "required", message=Leaf),
        Field(2, "doubleOne", "double_one", "double", "optional"),
        Field(3, "floatOne", "float_one", "float", "optional"),
        Field(4, "int32One", "int32_one", "int32", "optional"),
        Field(5, "int64One", "int64_one", "int64", "optional"),
        Field(6, "uint32One", "uint32_one", "uint32", "optional"),
        Field(7, "uint64One", "uint64_one", "uint64", "optional"),
        Field(8, "boolOne", "bool_one", "bool", "optional"),
        Field(9, "stringOne", "string_one", "string", "optional"),
        Field(10, "bytesOne", "bytes_one", "bytes", "optional"),
        Field(11, "enumOne", "enum_one", "enum", "optional", enum=Color),
        Field(12, "messageOne", "message_one", "message", "optional", message=Leaf),
        Field(13, "colorOne", "color_one", "int32", "optional", enum=Color),
        Field(14, "bitsOne", "bits_one", "int64", "optional", enum=Bits),
        Field(22, "doubleAll", "double_all", "double", "repeated"),
        Field(23, "floatAll", "float_all", "float", "repeated"),
        Field(24, "int32All", "int32_all", "int32", "repeated"),
        Field(25, "int64All", "int64_all", "int64", "repeated"),
        Field(26, "uint32All", "uint32_all", "uint32", "repeated"),
        Field(27, "uint64All", "uint64_all", "uint64", "repeated"),
        Field(28, "boolAll", "bool_all", "bool", "repeated"),
        Field(29, "stringAll", "string_all", "string", "repeated"),
        Field(30, "bytesAll", "bytes_all", "bytes", "repeated"),
        Field(31, "enumAll", "enum_all", "enum", "repeated", enum=Color),
        Field(32, "messageAll", "message_all", "message", "repeated", message=Leaf),
        Field(33, "colorAll", "color_all", "int32", "repeated", enum=Color),
    )

    leaf: Leaf
    double_one: float | None = None
    float_one: float | None = None
    int32_one: int | None = None
    int64_one: int | None = None
    uint32_one: int | None = None
    uint64_one: int | None = None
    bool_one: bool | None = None
    string_one: str | None = None
    bytes_one: bytes | None = None
    enum_one: Color | None = None
    message_one: Leaf | None = None
    color_one: Color | None = None
    bits_one: Bits | None = None
    double_all: list[float] = empty_list()
    float_all: list[float] = empty_list()
    int32_all: list[int] = empty_list()
    int64_all: list[int] = empty_list()
    uint32_all: list[int] = empty_list()
    uint64_all: list[int] = empty_list()
    bool_all: list[bool] = empty_list()
    string_all: list[str] = empty_list()
    bytes_all: list[bytes] = empty_list()
    enum_all: list[Color] = empty_list()
    message_all: list[Leaf] = empty_list()
    color_all: list[Color] = empty_list()


def everything(**values: object) -> Everything:
    """Return a valid message with the given fields, which may be of any type."""
    message = Everything(leaf=Leaf(code="A"))
    for attribute, value in values.items():
        changed(message, attribute, value)
    return message


def changed(message: M, attribute: str, value: object) -> M:
    """Set a field to a value of any type and return the message."""
    setattr(message, attribute, value)
    return message


def ticker_response() -> Response:
    """Return a reply with two ticks, as the gateway sends it."""
    security = Security(market=QotMarket.HK_SECURITY, code="00700")
    ticks = [
        Ticker(
            time="2025-06-03 10:00:00",
            sequence=2**60 + number,
            dir=TickerDirection.BID,
            price=500.5 + number,
            volume=100,
            turnover=50050.0,
        )
        for number in range(2)
    ]
    return Response(
        ret_type=RetType.SUCCEED, ret_msg="", s2c=S2C(security=security, name="騰訊控股", ticker_list=ticks)
    )
