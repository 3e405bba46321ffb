"""Hold one connection to OpenD, from `connect` to `close`, with everything that vn.py asked of it.

Invariant: the client is used on the gateway's own thread alone; a failure of one request is logged and harms no other.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from opend import AsyncClient
from opend.errors import ConnectionClosed, OpenDError
from opend.securities import security
from opend.session.life.states import Closed, Connected, Disconnected, Restored, RestoreFailed
from opend_proto.qot_common import SubType
from vnpy_opend.contracts import Contracts
from vnpy_opend.desk import Desk
from vnpy_opend.history import read_bars
from vnpy_opend.running import LoopThread
from vnpy_opend.ticks import Ticks

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from concurrent.futures import Future

    from vnpy.trader.constant import Exchange
    from vnpy.trader.gateway import BaseGateway
    from vnpy.trader.object import BarData, HistoryRequest, OrderData, OrderRequest

    from opend.session.life.states import StateEvent
    from opend.session.options import ClientSettings
    from vnpy_opend.options import Options

__all__ = ["Connection"]


class Connection:
    """A client on a thread of its own, and what depends on it. Its methods may be called on any thread."""

    def __init__(self, gateway: BaseGateway, options: Options) -> None:
        self._gateway = gateway
        self._options = options
        self._peer = f"the hub {options.hub_name}" if options.hub else f"OpenD at {options.host}:{options.port}"
        self._client = _client(options)
        self._ticks = Ticks(gateway.gateway_name, gateway.on_tick, self._on_step)
        self._contracts = Contracts(
            self._client, gateway.gateway_name, gateway.on_contract, stop_supported=options.is_real
        )
        self._desk = Desk(gateway, self._client, options)
        self._opened = asyncio.Event()
        self._thread = LoopThread(f"vnpy-{gateway.gateway_name}")
        self._refused: OpenDError | None = None
        self.is_over = False
        """Whether no connection could be made, or it was closed."""

    def open(self) -> None:
        """Begin to connect."""
        self._begin("connecting", self._open())

    def close(self) -> None:
        """End everything, in bounded time."""
        self.is_over = True
        self._thread.stop(self._client.close())

    @property
    def is_ready(self) -> bool:
        """Whether the first connection was made."""
        return self._opened.is_set() and self._refused is None

    def follow(self, code: str, symbol: str, exchange: Exchange) -> None:
        """Subscribe to ticks, as soon as there is a connection."""
        self._begin(f"subscribing to {code}", self._follow(code, symbol, exchange))

    def send(self, name: str, request: OrderRequest, told: OrderData) -> None:
        """Place an order; raises QueueOverflow or ConnectionClosed if that cannot be begun."""
        self._thread.submit(self._desk.send(name, request, told))

    def cancel(self, name: str) -> None:
        """Cancel an order."""
        self._begin(f"cancelling order {name}", self._desk.cancel(name))

    def query_accounts(self) -> None:
        """Read the balances."""
        self._begin("reading funds", self._desk.holdings.query_accounts())

    def query_positions(self) -> None:
        """Read the positions."""
        self._begin("reading positions", self._desk.holdings.query_positions())

    def read_bars(self, request: HistoryRequest) -> Future[list[BarData]]:
        """Begin to read bars, as soon as there is a connection."""
        return self._thread.submit(self._read_bars(request))

    # On the gateway's own thread.

    async def _open(self) -> None:
        self._client.on_state(self._told)
        self._client.qot.on_update_basic_qot(self._ticks.take_quotes)
        self._client.qot.on_update_order_book(self._ticks.take_book)
        try:
            await self._client.connect()
        except OpenDError as error:
            self._refused = error
            self.is_over = True
            self._gateway.write_log(f"not connected: {error}")
            return
        finally:
            self._opened.set()
        await self._read_contracts()
        await self._desk.open()
        self._gateway.write_log("ready")

    async def _read_contracts(self) -> None:
        await self._attempt("reading contracts", self._contracts.read(self._options.contracts))
        for prefix in self._options.prefixes:
            await self._attempt(f"reading contracts of {prefix}", self._contracts.read_market(prefix))

    async def _follow(self, code: str, symbol: str, exchange: Exchange) -> None:
        await self._connected()
        self._ticks.follow(security(code), symbol, exchange)
        await self._contracts.read([code])
        await self._client.subscribe(code, SubType.BASIC, SubType.ORDER_BOOK)

    async def _read_bars(self, request: HistoryRequest) -> list[BarData]:
        await self._connected()
        return await read_bars(self._client, request, self._gateway.gateway_name)

    async def _connected(self) -> None:
        await self._opened.wait()
        if self._refused is not None:
            raise ConnectionClosed("not connected")

    def _on_step(self, code: str, step: float) -> None:
        self._contracts.take_step(code, step)

    def _told(self, event: StateEvent) -> None:
        match event:
            case Connected():
                self._gateway.write_log(f"connected to {self._peer}")
            case Disconnected(error=error, retry_in=float() as seconds):
                self._gateway.write_log(f"connection lost: {error}; next attempt in {seconds:.1f} s")
            case Restored(succeeded=succeeded, failed=failed):
                lost = f", {failed} lost" if failed else ""
                self._gateway.write_log(f"connection restored: {succeeded} subscriptions{lost}")
                self._begin("reading accounts", self._desk.refresh())
            case RestoreFailed(what=what, error=error):
                self._gateway.write_log(f"{what} could not be restored: {error}")
            case Closed(error=error):
                if self.is_ready:  # Else `_open` tells it.
                    self._gateway.write_log("connection closed" + ("" if error is None else f": {error}"))
                self.is_over = True
            case _:
                pass

    # Between the threads.

    def _begin(self, what: str, work: Coroutine[Any, Any, None]) -> None:
        """Begin something whose failure is logged."""
        try:
            self._thread.submit(self._attempt(what, work))
        except OpenDError as error:
            work.close()
            self._gateway.write_log(f"{what} failed: {error}")

    async def _attempt(self, what: str, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except OpenDError as error:
            self._gateway.write_log(f"{what} failed: {error}")


def _client(options: Options) -> AsyncClient:
    settings: ClientSettings = {
        "allow_real_trading": options.is_real,
        "risk_limits": options.limits,
        "client_id": "vnpy",
    }
    if options.hub is None:
        return AsyncClient(
            options.host, options.port, rsa_key=options.rsa_key, unlock_provider=options.password, **settings
        )
    return AsyncClient.nats(options.hub, name=options.hub_name, unlock_provider=options.password, **settings)
