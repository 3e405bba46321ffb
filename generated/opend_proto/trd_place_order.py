# Written by opend-codegen; do not edit.
# Change proto/ or templates/ instead, then run `opend-codegen generate`.
"""Places an order (id 2202). A real account must be unlocked first with Trd_UnlockTrade. Success means that the
order is handed in; what becomes of it arrives in Trd_UpdateOrder.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from . import common, trd_common
from .late import dataclass  # As the standard library's, put off until a class is used.
from .schema import Field, Message
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
    """The order to place."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceOrder.C2S"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "packetID", "packet_id", "message", "required", message="common.PacketID"),
        Field(2, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(3, "trdSide", "trd_side", "int32", "required", enum="trd_common.TrdSide"),
        Field(4, "orderType", "order_type", "int32", "required", enum="trd_common.OrderType"),
        Field(5, "code", "code", "string", "required"),
        Field(6, "qty", "qty", "double", "required"),
        Field(7, "price", "price", "double", "optional"),
        Field(8, "adjustPrice", "adjust_price", "bool", "optional"),
        Field(9, "adjustSideAndLimit", "adjust_side_and_limit", "double", "optional"),
        Field(10, "secMarket", "sec_market", "int32", "optional", enum="trd_common.TrdSecMarket"),
        Field(11, "remark", "remark", "string", "optional"),
        Field(12, "timeInForce", "time_in_force", "int32", "optional", enum="trd_common.TimeInForce"),
        Field(13, "fillOutsideRTH", "fill_outside_rth", "bool", "optional"),
        Field(14, "auxPrice", "aux_price", "double", "optional"),
        Field(15, "trailType", "trail_type", "int32", "optional", enum="trd_common.TrailType"),
        Field(16, "trailValue", "trail_value", "double", "optional"),
        Field(17, "trailSpread", "trail_spread", "double", "optional"),
        Field(18, "session", "session", "int32", "optional", enum="common.Session"),
        Field(19, "positionID", "position_id", "uint64", "optional"),
        Field(20, "expireTime", "expire_time", "string", "optional", moment="day"),
        Field(21, "amount", "amount", "double", "optional"),
        Field(22, "predSide", "pred_side", "int32", "optional", enum="common.PredSide"),
    )

    packet_id: common.PacketID
    """Guards against replay; its serialNo must equal the serial number of the frame."""
    header: trd_common.TrdHeader
    """The account and market to trade in."""
    trd_side: trd_common.TrdSide
    """Whether to buy or sell. SellShort and BuyBack are for the Japanese securities firm; with others send Buy or
    Sell. Selling without a position sells short, where that is allowed.
    """
    order_type: trd_common.OrderType
    """The kind of order. Simulated accounts take Normal and Market only; TWAP and VWAP orders cannot be placed.
    Cryptocurrencies take Normal and Market, with the Singapore securities firm Normal only.
    """
    code: str
    """Code of the security: five digits for Hong Kong, six for mainland China, free otherwise; for cryptocurrencies
    the pair, such as BTCUSD. The code of a main futures contract is replaced by that of the actual contract.
    """
    qty: float
    """Quantity in shares, or in contracts for options and futures; decimals are cut off. Cryptocurrencies take
    fractions.
    """
    price: float | None = None
    """Price in the security's currency. Decimals by market: nine for futures, which may be negative and have at most
    eight digits before the point; two for US options and for US stocks from $1, four below; three for others, the
    rest rounded. The vendor's protocol file has three in securities accounts, the rest cut off. Only limit orders
    of all kinds need it, trailing ones apart.
    """
    adjust_price: bool | None = None
    """Whether a price off the tick grid is moved onto it. It takes effect together with adjustSideAndLimit, and
    matters for Hong Kong and mainland China. If false, such a price is refused; the Python client sends false
    where no adjustment is asked for.
    """
    adjust_side_and_limit: float | None = None
    """How far the price may be moved, as a fraction: 0.015 allows up to 1.5% upwards, -0.01 up to 1% downwards, 0
    nothing. If no valid price lies within, the order is refused.
    """
    sec_market: trd_common.TrdSecMarket | None = None
    """The market of the security; needed to tell Shanghai from Shenzhen."""
    remark: str | None = None
    """A note kept with the order and returned with it, at most 64 bytes of UTF-8. Since 3.12."""
    time_in_force: trd_common.TimeInForce | None = None
    """How long the order stays valid. Market orders for Hong Kong, mainland China and futures are for the day, as
    are all of simulated accounts. For cryptocurrencies market orders take IOC and limit orders GTC; nothing else
    takes IOC. The Python client sends DAY by default. Since 3.26.
    """
    fill_outside_rth: bool | None = None
    """Whether the order may fill in the US pre-market and after-hours, and in the Hong Kong pre-opening auction;
    market orders may not. The vendor's protocol file says for US limit orders only. Absent means no. The
    documentation prefers session. Since 3.26.
    """
    aux_price: float | None = None
    """The trigger price, in the security's currency, with the decimals of price; more are rounded. Required for stop
    and if-touched orders. Since 5.8.
    """
    trail_type: trd_common.TrailType | None = None
    """Whether trailValue is a ratio or an amount. Required for trailing stop orders. Since 5.8."""
    trail_value: float | None = None
    """How far a trailing stop trails. As a ratio it is in percent, 20 for 20%, with two decimals. As an amount it is
    in the security's currency, with two decimals for US options, four for US stocks, else those of price. More
    are rounded. Required for trailing stop orders. Since 5.8.
    """
    trail_spread: float | None = None
    """The distance of the limit from the trigger, in the security's currency, with three decimals in securities
    accounts and nine in futures accounts; more are rounded. Required for trailing stop limit orders. Since 5.8.
    """
    session: common.Session | None = None
    """The part of the US trading day in which the order is live: RTH, ETH, OVERNIGHT or ALL. ALL takes limit orders
    only, for the day or until cancelled. Simulated accounts have no overnight session; of pre-market and
    after-hours the documentation says both that none and that only margin accounts have them. Used only for the
    US. Since 9.2.
    """
    position_id: int | None = None
    """The position to close, as Trd_GetPositionList names it; used by the Japanese securities firm. Since 10.0."""
    expire_time: str | None = None
    """When the order expires; used only with time in force GTD. The format is documented for Trd_PlaceComboOrder
    only: YYYY-MM-DD. Its time zone is not documented. Since 10.7.
    """
    amount: float | None = None
    """The amount of the order, for event contracts. Its currency, and how it goes with qty, are not documented.
    Since 10.9.
    """
    pred_side: common.PredSide | None = None
    """The predicted outcome, Yes or No, for event contracts. Since 10.9."""

    if TYPE_CHECKING:

        def __init__(
            self,
            *,
            packet_id: common.PacketID,
            header: trd_common.TrdHeader,
            trd_side: trd_common.TrdSide,
            order_type: trd_common.OrderType,
            code: str,
            qty: float,
            price: float | None = None,
            adjust_price: bool | None = None,
            adjust_side_and_limit: float | None = None,
            sec_market: trd_common.TrdSecMarket | None = None,
            remark: str | None = None,
            time_in_force: trd_common.TimeInForce | None = None,
            fill_outside_rth: bool | None = None,
            aux_price: float | None = None,
            trail_type: trd_common.TrailType | None = None,
            trail_value: float | None = None,
            trail_spread: float | None = None,
            session: common.Session | None = None,
            position_id: int | None = None,
            expire_time: str | Date | None = None,
            amount: float | None = None,
            pred_side: common.PredSide | None = None,
        ) -> None: ...

    else:
        __post_init__ = read_texts


@dataclass(slots=True, kw_only=True)
class S2C(Message):
    """The order as handed in."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceOrder.S2C"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "header", "header", "message", "required", message="trd_common.TrdHeader"),
        Field(2, "orderID", "order_id", "uint64", "optional"),
        Field(3, "orderIDEx", "order_id_ex", "string", "optional"),
    )

    header: trd_common.TrdHeader
    """The account and market, as in the request."""
    order_id: int | None = None
    """Numeric id of the order."""
    order_id_ex: str | None = None
    """Id of the order on the server; it can stand for orderID. Since 8.2."""


@dataclass(slots=True, kw_only=True)
class Request(Message):
    """The body of a request packet."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceOrder.Request"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "c2s", "c2s", "message", "required", message="trd_place_order.C2S"),
    )

    c2s: C2S
    """The parameters."""


@dataclass(slots=True, kw_only=True)
class Response(Message):
    """The body of a reply packet."""

    FULL_NAME: ClassVar[str] = "Trd_PlaceOrder.Response"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "retType", "ret_type", "int32", "required", enum="common.RetType"),
        Field(2, "retMsg", "ret_msg", "string", "optional"),
        Field(3, "errCode", "err_code", "int32", "optional"),
        Field(4, "s2c", "s2c", "message", "optional", message="trd_place_order.S2C"),
    )

    ret_type: common.RetType = common.RetType.UNKNOWN
    """The outcome. Anything but Succeed is a failure, and s2c is absent then."""
    ret_msg: str | None = None
    """Why it fails, in words."""
    err_code: int | None = None
    """The server's number for the failure, meant for logs; retType and retMsg tell the outcome."""
    s2c: S2C | None = None
    """The result. Absent on failure."""
