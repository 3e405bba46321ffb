"""Define the trading accounts, as a table.

Invariant: the same seed gives the same accounts; ids are unique, and too large for a double to hold exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from opend.schema.optional import newer
from opend.simulator.chance.noise import whole
from opend.simulator.trading.opening import Opening
from opend_proto.trd_common import (
    Currency,
    SecurityFirm,
    SimAccType,
    TrdAcc,
    TrdAccStatus,
    TrdAccType,
    TrdCategory,
    TrdEnv,
    TrdMarket,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Account", "accounts"]

_NORMAL_ROLE: Final = 1
"""Trd_Common.TrdAccRole."""

_MILLION: Final = Decimal(1_000_000)
_ID_BITS: Final = 60
_CARD_DIGITS: Final = 10**8
# The categories and the markets that the oldest supported schema lacks are given by number.
_CRYPTO: Final = TrdCategory(3)
_CATEGORIES: Final = {
    TrdMarket.FUTURES: TrdCategory.FUTURE,
    TrdMarket(7): _CRYPTO,
    TrdMarket(10): TrdCategory.FUTURE,
    TrdMarket(11): TrdCategory.FUTURE,
    # The vendor's client orders event contracts through its context for futures.
    TrdMarket(17): TrdCategory.FUTURE,
}
"""The categories of the markets of the other accounts than those for securities."""
_SIMULATED_KINDS: Final = {TrdCategory.SECURITY: SimAccType.STOCK, TrdCategory.FUTURE: SimAccType.FUTURES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """One account as it was opened."""

    id: int
    environment: TrdEnv
    markets: tuple[TrdMarket, ...]
    kind: TrdAccType
    deposit: Mapping[Currency, Decimal]
    """The initial cash by currency."""
    card: str
    firm: SecurityFirm = SecurityFirm.FUTU_SECURITIES
    """The firm that holds it; simulated accounts do not show it."""

    @property
    def is_real(self) -> bool:
        """Whether orders need the trade password."""
        return self.environment == TrdEnv.REAL

    @property
    def category(self) -> TrdCategory:
        """What it trades: securities, futures or cryptocurrencies."""
        return _CATEGORIES.get(self.markets[0], TrdCategory.SECURITY)

    @property
    def is_universal(self) -> bool:
        """Whether it trades in several markets with one balance per currency."""
        return len(self.markets) > 1

    @property
    def currency(self) -> Currency:
        """The currency in which its funds are reported by default."""
        return next(iter(self.deposit))

    @property
    def text(self) -> str:
        """The account's name in messages."""
        return f"{self.environment.name} account {self.id}"

    def message(self) -> TrdAcc:
        """Return the account as Trd_GetAccList shows it."""
        return TrdAcc(
            trd_env=self.environment,
            acc_id=self.id,
            trd_market_auth_list=list(self.markets),
            acc_type=self.kind,
            card_num=self.card if self.is_real else None,
            uni_card_num=self.card if self.is_universal else None,
            security_firm=self.firm if self.is_real else None,
            sim_acc_type=None if self.is_real else _SIMULATED_KINDS.get(self.category),
            acc_status=TrdAccStatus.ACTIVE,
            **newer(TrdAcc, acc_role=_NORMAL_ROLE),
        )


_DEFAULT: Final = Opening()


def accounts(seed: int, opening: Opening = _DEFAULT) -> tuple[Account, ...]:
    """Return the accounts of a simulator: a real universal one, then one for each real and each simulated market.

    The universal account is a margin account, like the vendor's, but lends nothing: it buys with its own cash. The
    accounts for futures, cryptocurrencies and event contracts come last.
    """

    def opened(
        environment: TrdEnv, kind: TrdAccType, markets: tuple[TrdMarket, ...], deposit: Mapping[Currency, Decimal]
    ) -> Account:
        key = f"{seed}|account|{environment.name}|{'+'.join(market.name for market in markets)}"
        return Account(
            id=1 << _ID_BITS | whole(key, _ID_BITS),
            environment=environment,
            markets=markets,
            kind=kind,
            deposit={currency: opening.cash.get(currency, amount) for currency, amount in deposit.items()},
            card=f"1001{whole(f'{key}|card', 40) % _CARD_DIGITS:08}",
            firm=opening.firm,
        )

    hong_kong, new_york, mainland = ({each: _MILLION} for each in (Currency.HKD, Currency.USD, Currency.CNH))
    real, simulated, cash = TrdEnv.REAL, TrdEnv.SIMULATE, TrdAccType.CASH
    everywhere = (TrdMarket.HK, TrdMarket.US, TrdMarket.HKCC)
    return (
        opened(real, TrdAccType.MARGIN, everywhere, hong_kong | new_york | mainland),
        opened(real, cash, (TrdMarket.HK,), hong_kong),
        opened(real, cash, (TrdMarket.US,), new_york),
        opened(real, cash, (TrdMarket.HKCC,), mainland),
        opened(simulated, cash, (TrdMarket.HK,), hong_kong),
        opened(simulated, cash, (TrdMarket.US,), new_york),
        opened(simulated, cash, (TrdMarket.CN,), mainland),
        opened(real, TrdAccType.MARGIN, (TrdMarket.FUTURES,), hong_kong | new_york),
        opened(simulated, TrdAccType.MARGIN, (TrdMarket(10),), hong_kong),
        opened(simulated, TrdAccType.MARGIN, (TrdMarket(11),), new_york),
        opened(real, cash, (TrdMarket(7),), new_york),
        opened(real, cash, (TrdMarket(17),), new_york),
        opened(simulated, cash, (TrdMarket(17),), new_york),
    )
