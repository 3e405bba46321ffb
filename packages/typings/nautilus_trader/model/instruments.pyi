from typing import Any

from nautilus_trader.model.identifiers import InstrumentId, Symbol
from nautilus_trader.model.objects import Currency, Price, Quantity

class Instrument:
    @property
    def id(self) -> InstrumentId: ...
    @property
    def price_increment(self) -> Price: ...
    @property
    def price_precision(self) -> int: ...
    @property
    def lot_size(self) -> Quantity | None: ...
    @property
    def info(self) -> dict[str, Any]: ...
    @property
    def quote_currency(self) -> Currency: ...
    def make_price(self, value: float | None) -> Price: ...
    def make_qty(self, value: float) -> Quantity: ...

class Equity(Instrument):
    def __init__(
        self,
        instrument_id: InstrumentId,
        raw_symbol: Symbol,
        currency: Currency,
        price_precision: int,
        price_increment: Price,
        lot_size: Quantity,
        ts_event: int,
        ts_init: int,
        *,
        info: dict[str, Any] | None = None,
    ) -> None: ...
