from datetime import datetime
from typing import Any

from nautilus_trader.core.uuid import UUID4
from nautilus_trader.model.data import BarType
from nautilus_trader.model.enums import BookType
from nautilus_trader.model.identifiers import InstrumentId, Venue

class SubscribeData: ...
class UnsubscribeData: ...
class SubscribeInstruments(SubscribeData): ...

class SubscribeInstrument(SubscribeData):
    instrument_id: InstrumentId

class SubscribeQuoteTicks(SubscribeData):
    instrument_id: InstrumentId

class SubscribeTradeTicks(SubscribeData):
    instrument_id: InstrumentId

class SubscribeOrderBook(SubscribeData):
    instrument_id: InstrumentId
    book_type: BookType
    depth: int

class SubscribeBars(SubscribeData):
    bar_type: BarType

class UnsubscribeInstruments(UnsubscribeData): ...

class UnsubscribeInstrument(UnsubscribeData):
    instrument_id: InstrumentId

class UnsubscribeQuoteTicks(UnsubscribeData):
    instrument_id: InstrumentId

class UnsubscribeTradeTicks(UnsubscribeData):
    instrument_id: InstrumentId

class UnsubscribeOrderBook(UnsubscribeData):
    instrument_id: InstrumentId

class UnsubscribeBars(UnsubscribeData):
    bar_type: BarType

class RequestData:
    id: UUID4
    start: datetime | None
    end: datetime | None
    limit: int
    params: dict[str, Any] | None

class RequestInstrument(RequestData):
    instrument_id: InstrumentId

class RequestInstruments(RequestData):
    venue: Venue | None

class RequestQuoteTicks(RequestData):
    instrument_id: InstrumentId

class RequestTradeTicks(RequestData):
    instrument_id: InstrumentId

class RequestBars(RequestData):
    bar_type: BarType
