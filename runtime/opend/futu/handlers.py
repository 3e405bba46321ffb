"""Provide the base classes of the vendor's push handlers: subclass one, and pass it to a context's ``set_handler``.

Invariant: ``on_recv_rsp`` of a base class returns data in the form of the call that reads the same data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Final

from opend.futu.answers import RET_OK
from opend.futu.tables.books import order_book
from opend.futu.tables.columns import Table, frame_of, na, table
from opend.futu.tables.event_tables import EVENT_K_LINES, EVENT_TICKERS, event_order_books
from opend.futu.tables.indicators import INDICATOR_PUSH
from opend.futu.tables.notices import notice
from opend.futu.tables.quote_tables import ASK_BROKERS, BID_BROKERS, K_LINE_PUSH, QUOTES, RT_DATA_PUSH, TICKER_PUSH
from opend.futu.tables.trade_tables import DEAL_PUSH, ORDER_PUSH
from opend.securities import security_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.client_sync import Client

__all__ = [
    "PUSHES",
    "BrokerHandlerBase",
    "CurKlineHandlerBase",
    "EventContractKlineHandlerBase",
    "EventContractOrderBookHandlerBase",
    "EventContractTickerHandlerBase",
    "IndicatorCalcHandlerBase",
    "KeepAliveHandlerBase",
    "OptionEventHandlerBase",
    "OrderBookHandlerBase",
    "PriceReminderHandlerBase",
    "RTDataHandlerBase",
    "RspHandlerBase",
    "StockQuoteHandlerBase",
    "SysNotifyHandlerBase",
    "TickerHandlerBase",
    "TradeDealHandlerBase",
    "TradeOrderHandlerBase",
]


_PRICE_REMINDER: Final = table(
    ".",
    *("code=security", na("name"), "price", "change_rate", na("market_status"), "content", "note"),
    *("key", na("reminder_type", "type"), "set_value", "cur_value"),
)
_OPTION_EVENT: Final = table(".", na("owner_code", "owner"), na("option_code", "option"), na("message"))


class RspHandlerBase:
    """Base of all handlers."""

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        """Handle a push, given as the typed payload (S2C) of its protocol; runs on the handlers' thread.

        Override this method, and begin with ``ret_code, data = super().on_recv_rsp(rsp_pb)``.
        """
        return RET_OK, None

    def on_recv_log(self, content: object) -> None:
        """Do nothing: the vendor's writes the content of a push to a log file, and this library writes none."""


class _FrameHandler(RspHandlerBase):
    """Base of the handlers that make a data frame of a push."""

    table: ClassVar[Table]

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        """Return (RET_OK, data frame)."""
        return RET_OK, frame_of(self.table, rsp_pb)


class TickerHandlerBase(_FrameHandler):
    """Ticks: Qot_UpdateTicker (3011)."""

    table = TICKER_PUSH


class StockQuoteHandlerBase(_FrameHandler):
    """Quotes: Qot_UpdateBasicQot (3005)."""

    table = QUOTES


class CurKlineHandlerBase(_FrameHandler):
    """K-lines: Qot_UpdateKL (3007)."""

    table = K_LINE_PUSH


class RTDataHandlerBase(_FrameHandler):
    """Today's prices by the minute: Qot_UpdateRT (3009)."""

    table = RT_DATA_PUSH


class TradeOrderHandlerBase(_FrameHandler):
    """Changes of orders: Trd_UpdateOrder (2208)."""

    table = ORDER_PUSH


class TradeDealHandlerBase(_FrameHandler):
    """Fills: Trd_UpdateOrderFill (2218)."""

    table = DEAL_PUSH


class EventContractKlineHandlerBase(_FrameHandler):
    """Candlesticks of event contracts: Qot_UpdateEventContractKline (3451)."""

    table = EVENT_K_LINES


class EventContractTickerHandlerBase(_FrameHandler):
    """Ticks of event contracts: Qot_UpdateEventContractTicker (3452)."""

    table = EVENT_TICKERS


class EventContractOrderBookHandlerBase(RspHandlerBase):
    """Order books of event contracts: Qot_UpdateEventContractOrderBook (3450)."""

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        """Return (RET_OK, list of dictionaries as get_event_contract_order_book gives one)."""
        return RET_OK, event_order_books(rsp_pb.order_book_list)


class OptionEventHandlerBase(RspHandlerBase):
    """Unusual trades in options: Qot_UpdateOptionEvent (3310)."""

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        """Return (RET_OK, dictionary of owner_code, option_code and message)."""
        return RET_OK, next(_OPTION_EVENT.read(rsp_pb))


class PriceReminderHandlerBase(RspHandlerBase):
    """Price reminders that have come true: Qot_UpdatePriceReminder (3019)."""

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        """Return (RET_OK, dictionary of the security, the reminder and the price)."""
        return RET_OK, next(_PRICE_REMINDER.read(rsp_pb))


class KeepAliveHandlerBase(RspHandlerBase):
    """Accepted for compatibility, and never called: each connection keeps itself alive, and shows nothing of it."""


class OrderBookHandlerBase(RspHandlerBase):
    """Order books: Qot_UpdateOrderBook (3013)."""

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        """Return (RET_OK, dictionary) as get_order_book does."""
        return RET_OK, order_book(rsp_pb)


class BrokerHandlerBase(RspHandlerBase):
    """Broker queues: Qot_UpdateBroker (3015)."""

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        """Return (RET_OK, code, [frame of the bids, frame of the asks])."""
        return RET_OK, security_text(rsp_pb.security), [frame_of(BID_BROKERS, rsp_pb), frame_of(ASK_BROKERS, rsp_pb)]


class SysNotifyHandlerBase(RspHandlerBase):
    """Notifications of the gateway: Notify (1003)."""

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        """Return (RET_OK, (SysNotifyType, type of the event or state or None, text or dictionary or None))."""
        return RET_OK, notice(rsp_pb)


class IndicatorCalcHandlerBase(RspHandlerBase):
    """Values of calculated indicators: Qot_PushIndicatorCalc (3261)."""

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        """Return (RET_OK, dictionary with the id of the calculation, its outputs and a row for each K-line)."""
        return RET_OK, next(INDICATOR_PUSH.read(rsp_pb))


def _without_pushes(_receive: Callable[[Any], object]) -> None:
    """Register nothing."""


PUSHES: Final[Mapping[type[RspHandlerBase], Callable[[Client], Callable[[Callable[[Any], object]], object]]]] = {
    TickerHandlerBase: lambda client: client.qot.on_update_ticker,
    StockQuoteHandlerBase: lambda client: client.qot.on_update_basic_qot,
    CurKlineHandlerBase: lambda client: client.qot.on_update_kl,
    RTDataHandlerBase: lambda client: client.qot.on_update_rt,
    OrderBookHandlerBase: lambda client: client.qot.on_update_order_book,
    BrokerHandlerBase: lambda client: client.qot.on_update_broker,
    IndicatorCalcHandlerBase: lambda client: client.qot.on_push_indicator_calc,
    SysNotifyHandlerBase: lambda client: client.system.on_notify,
    EventContractKlineHandlerBase: lambda client: client.qot.on_update_event_contract_kline,
    EventContractOrderBookHandlerBase: lambda client: client.qot.on_update_event_contract_order_book,
    EventContractTickerHandlerBase: lambda client: client.qot.on_update_event_contract_ticker,
    OptionEventHandlerBase: lambda client: client.qot.on_update_option_event,
    PriceReminderHandlerBase: lambda client: client.qot.on_update_price_reminder,
    KeepAliveHandlerBase: lambda _client: _without_pushes,
    TradeOrderHandlerBase: lambda client: client.trd.on_update_order,
    TradeDealHandlerBase: lambda client: client.trd.on_update_order_fill,
}
"""For each base class, how to register a handler of its pushes with a client."""
