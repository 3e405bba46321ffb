# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Reads day by day how likely the exercise of one option was (id 3251). Since 10.6."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
    "StrikeProbabilityItem",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """Which option to read."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExerciseProbability.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "security", "security", "message", "required", message="qot_common.Security"),
    )

    security: qot_common.Security
    """The option itself; stocks are not supported."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            security: qot_common.Security | str,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class StrikeProbabilityItem(Message):
    """The probability at one time."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExerciseProbability.StrikeProbabilityItem"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "timestamp", "timestamp", "int64", "optional"),
        Field(2, "timestampStr", "timestamp_str", "string", "optional"),
        Field(3, "securityPrice", "security_price", "double", "optional"),
        Field(4, "strikeProbability", "strike_probability", "double", "optional"),
    )

    timestamp: int | None = None
    """When it holds, in seconds since 1970."""
    timestamp_str: str | None = None
    """Its day as yyyy-MM-dd, in the market's time zone."""
    security_price: float | None = None
    """Price of the underlying."""
    strike_probability: float | None = None
    """Probability of exercise, in percent: 12.34 is 12.34%."""


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The probabilities of one option."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExerciseProbability.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(
            1,
            "itemList",
            "item_list",
            "message",
            "repeated",
            message="qot_get_option_exercise_probability.StrikeProbabilityItem",
        ),
    )

    item_list: list[StrikeProbabilityItem] = empty_list()
    """The probabilities, latest first."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExerciseProbability.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="qot_get_option_exercise_probability.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Qot_GetOptionExerciseProbability.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="qot_get_option_exercise_probability.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
