from nautilus_trader.model.identifiers import InstrumentId

class Position:
    @property
    def instrument_id(self) -> InstrumentId: ...
    @property
    def signed_qty(self) -> float: ...
