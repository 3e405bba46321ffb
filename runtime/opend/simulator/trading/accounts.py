"""Define the trading accounts, as a table.

Invariant: the same seed gives the same accounts; ids are unique, and too large for a double to hold exactly.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from opend.schema.optional import newer
from opend.simulator.chance.noise import whole
from opend_proto.trd_common import (
    Currency,
    SecurityFirm,
    SimAccType,
    TrdAcc,
    TrdAccStatus,
    TrdAccType,
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
    simulated_kind: SimAccType | None = None

    @property
    def is_real(self) -> bool:
        """Whether orders need the trade password."""
        return self.environment == TrdEnv.REAL

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
            security_firm=SecurityFirm.FUTU_SECURITIES if self.is_real else None,
            sim_acc_type=self.simulated_kind,
            acc_status=TrdAccStatus.ACTIVE,
            **newer(TrdAcc, acc_role=_NORMAL_ROLE),
        )


def accounts(seed: int) -> tuple[Account, ...]:
    """Return the accounts of a simulator: a real universal one, then one for each real and each simulated market.

    The universal account is a margin account, like the vendor's, but lends nothing: it buys with its own cash.
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
            deposit=deposit,
            card=f"1001{whole(f'{key}|card', 40) % _CARD_DIGITS:08}",
            simulated_kind=None if environment == TrdEnv.REAL else SimAccType.STOCK,
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
    )
