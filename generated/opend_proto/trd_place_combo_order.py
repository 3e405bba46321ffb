# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Places several legs, such as options and their stock, as one order (id 2227). A real account must be unlocked
first with Trd_UnlockTrade. Success means that the order is handed in; what becomes of it arrives in
Trd_UpdateOrder. Trd_GetComboMaxTrdQtys estimates what it would change; for a single security see Trd_PlaceOrder.
Since 10.7.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, qot_common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message, empty_list
from .texts import read_texts

if TYPE_CHECKING:
    from .texts import Date

__all__ = [
    "C2S",
    "S2C",
    "Request",
    "Response",
]


@dataclass(slots=True, kw_only=True)
class C2S(Message):
    """The combination to order."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceComboOrder.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "packetID", "packet_id", "message", "required", message="common.PacketID"),
        Field(2, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(3, "comboLegs", "combo_legs", "message", "repeated", message="qot_common.ComboLeg"),
        Field(4, "qty", "qty", "double", "required"),
        Field(5, "price", "price", "double", "optional"),
        Field(6, "orderType", "order_type", "int32", "required", enum="trd_common.OrderType"),
        Field(7, "timeInForce", "time_in_force", "int32", "optional", enum="trd_common.TimeInForce"),
        Field(8, "expireTime", "expire_time", "string", "optional", moment="day"),
        Field(9, "remark", "remark", "string", "optional"),
        Field(10, "quoteID", "quote_id", "string", "optional"),
    )

    packet_id: common.PacketID
    """Guards against replay; its serialNo must equal the serial number of the frame."""
    header: trd_common.TrdHeader
    """The account and market to trade in."""
    combo_legs: list[qot_common.ComboLeg] = empty_list()
    """The legs, all of one trading market. A leg that closes a position names its positionID, from
    Trd_GetPositionList with optionStrategyView; by the vendor's protocol file only with the Japanese securities
    firm.
    """
    qty: float
    """How many combinations. Each leg trades qty times its qtyRatio."""
    price: float | None = None
    """Price of the combination, in the currency of its market (inferred), with decimals as in Trd_PlaceOrder. The
    Python client always sends one; for market and auction orders any value will do.
    """
    order_type: trd_common.OrderType
    """The kind of order."""
    time_in_force: trd_common.TimeInForce | None = None
    """How long the order stays valid. The Python client sends DAY by default."""
    expire_time: str | None = None
    """When the order expires, YYYY-MM-DD; used only with time in force GTD. Its time zone is not documented."""
    remark: str | None = None
    """A note kept with the order and returned with it, at most 64 bytes of UTF-8."""
    quote_id: str | None = None
    """Id of the quote that Qot_GetEventContractComboRfq returned, for combinations of event contracts. Since 10.9."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            packet_id: common.PacketID,
            header: trd_common.TrdHeader,
            combo_legs: list[qot_common.ComboLeg] = empty_list(),
            qty: float,
            price: float | None = None,
            order_type: trd_common.OrderType,
            time_in_force: trd_common.TimeInForce | None = None,
            expire_time: str | Date | None = None,
            remark: str | None = None,
            quote_id: str | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The order as handed in."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceComboOrder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderIDEx", "order_id_ex", "string", "optional"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    order_id_ex: str | None = None
    """Id of the order on the server."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceComboOrder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_place_combo_order.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceComboOrder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_place_combo_order.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
