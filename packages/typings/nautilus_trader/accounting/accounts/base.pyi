from nautilus_trader.model.identifiers import AccountId
from nautilus_trader.model.objects import Currency, Money

class Account:
    @property
    def id(self) -> AccountId: ...
    def balance_total(self, currency: Currency | None = None) -> Money | None: ...
