"""Define vn.py's gateway, which translates its requests and hands them to the current connection.

Invariant: no request raises, and none but `query_history` and `close` waits; what fails is logged, and an order that is
not sent is told as rejected.
"""

from __future__ import annotations

from concurrent.futures import CancelledError
from threading import Lock
from typing import TYPE_CHECKING, Any, ClassVar, Final

from vnpy.trader.constant import Exchange, Status
from vnpy.trader.gateway import BaseGateway

from opend.errors import OpenDError, UsageError
from opend.securities import security
from vnpy_opend.connection import Connection
from vnpy_opend.desk import terms_of
from vnpy_opend.names import new_name
from vnpy_opend.options import DEFAULTS, read_options
from vnpy_opend.tables import EXCHANGES

if TYPE_CHECKING:
    from vnpy.event import EventEngine
    from vnpy.trader.object import BarData, CancelRequest, HistoryRequest, OrderRequest, SubscribeRequest

__all__ = ["OpendGateway"]

_HISTORY_SECONDS: Final = 120.0


class OpendGateway(BaseGateway):
    """Quotes and trading of an OpenD: simulated trading, unless ``trading`` is set to ``real``.

    ``docs/FRAMEWORKS.md`` of opend explains the settings.
    """

    default_name: ClassVar[str] = "OPEND"
    default_setting: ClassVar[dict[str, Any]] = dict(DEFAULTS)
    exchanges: ClassVar[list[Exchange]] = list(EXCHANGES)

    def __init__(self, event_engine: EventEngine, gateway_name: str = "OPEND") -> None:
        """Set up a gateway of vn.py's engine; nothing is connected before `connect`."""
        super().__init__(event_engine, gateway_name)
        self._lock = Lock()
        self._connection: Connection | None = None
        self._wanted: dict[str, SubscribeRequest] = {}

    def connect(self, setting: dict[str, Any]) -> None:
        """Begin to connect; the log says how it goes, and ``ready`` when all is read."""
        with self._lock:
            if self._connection is not None and not self._connection.is_over:
                self.write_log("connected already")
                return
            if self._connection is not None:
                self._connection.close()
            try:
                self._connection = Connection(self, read_options(setting))
            except OpenDError as error:
                self._connection = None
                self.write_log(f"not connected: {error}")
                return
            self._connection.open()
            wanted = [*self._wanted.items()]
        for code, request in wanted:
            self._connection.follow(code, request.symbol, request.exchange)

    def close(self) -> None:
        """End the connection, within some seconds. Orders that wait in the market stay there."""
        with self._lock:
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def subscribe(self, req: SubscribeRequest) -> None:
        """Subscribe to ticks: quotes, and five levels of the order book; uses two units of the quota."""
        try:
            code = _code(req)
        except UsageError as error:
            self.write_log(f"not subscribed: {error}")
            return
        with self._lock:
            self._wanted[code] = req
            connection = self._connection
        if connection is not None:
            connection.follow(code, req.symbol, req.exchange)

    def send_order(self, req: OrderRequest) -> str:
        """Begin to place an order and return vn.py's name for it; an order that is not sent is told as rejected."""
        name = new_name()
        order = req.create_order_data(name, self.gateway_name)
        order.status = Status.SUBMITTING
        self.on_order(order)
        told = req.create_order_data(name, self.gateway_name)
        try:
            _code(req)
            terms_of(req, name)
            connection = self._connection
            if connection is None or not connection.is_ready:
                raise UsageError("the gateway is not connected")
            connection.send(name, req, told)
        except OpenDError as error:
            told.status = Status.REJECTED
            self.on_order(told)
            self.write_log(f"order {name} was not placed: {error}")
        return order.vt_orderid

    def cancel_order(self, req: CancelRequest) -> None:
        """Begin to cancel what has not filled of an order."""
        if (connection := self._ready("cancel")) is not None:
            connection.cancel(req.orderid)

    def query_account(self) -> None:
        """Begin to read the balances."""
        if (connection := self._ready("read funds")) is not None:
            connection.query_accounts()

    def query_position(self) -> None:
        """Begin to read the positions."""
        if (connection := self._ready("read positions")) is not None:
            connection.query_positions()

    def query_history(self, req: HistoryRequest) -> list[BarData]:
        """Return bars, adjusted forward; none if that fails or takes more than two minutes, which is logged."""
        connection = self._connection
        if connection is None:
            self.write_log("no history: the gateway is not connected")
            return []
        try:
            return connection.read_bars(req).result(_HISTORY_SECONDS)
        except (OpenDError, TimeoutError, CancelledError) as error:
            self.write_log(f"no history of {req.symbol}: {str(error) or type(error).__name__}")
            return []

    def _ready(self, what: str) -> Connection | None:
        connection = self._connection
        if connection is None or not connection.is_ready:
            self.write_log(f"cannot {what}: the gateway is not connected")
            return None
        return connection


def _code(req: SubscribeRequest | OrderRequest) -> str:
    """Return the code of a request's security; raises UsageError if this gateway does not trade it."""
    prefix = EXCHANGES.get(req.exchange)
    if prefix is None:
        raise UsageError(f"no exchange {req.exchange.name}; there are {', '.join(each.name for each in EXCHANGES)}")
    code = f"{prefix}.{req.symbol}"
    security(code)
    return code
