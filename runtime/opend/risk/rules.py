"""Define the limits that a user sets.

Invariant: limits are checked and made uniform when they are made, and never change afterwards.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from opend.errors import UsageError
from opend.risk.markets import CURRENCIES
from opend.securities import security, security_text
from opend_proto.qot_common import Security

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["RiskLimits", "both", "positive"]

_PRICE_SECONDS: Final = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class RiskLimits:
    """What an order may be; a limit that is None does not apply. Raises UsageError for a value that is no limit.

    Every limit holds for one order, also for what a change makes of an order. Cancelling is never limited.
    """

    max_notional: Mapping[str, float | Decimal] | None = None
    """The most that one order may cost or bring, by currency: ``{"HKD": 50_000}``. Orders in other currencies are
    refused. It is quantity times price times contract size. The price is the limit of an order to buy; for all other
    orders it is the last known price if that is higher, so an order without a known price is refused. So is one for a
    future whose terms are not known; an event contract counts as its payout."""
    max_quantity: float | Decimal | None = None
    """The most shares or contracts of one order."""
    allowed: Collection[str | Security] | None = None
    """The securities that may be traded, such as ``["HK.00700"]``."""
    max_orders_per_minute: int | None = None
    """How many orders and changes may be sent within any 60 seconds."""
    price_band: float | Decimal | None = None
    """How far a limit may be from the last known price, as a fraction: 0.05 for 5 %. The limit of an order with a
    trigger is compared with the trigger. An order without a known price is refused."""
    price_age: float = _PRICE_SECONDS
    """For how many seconds a price counts as known after its snapshot was read."""

    def __post_init__(self) -> None:
        keep = object.__setattr__
        if self.max_notional is not None:
            keep(self, "max_notional", _by_currency(self.max_notional))
        for name in ("max_quantity", "price_band"):
            value = getattr(self, name)
            if value is not None:
                keep(self, name, positive(name, value))
        positive("price_age", self.price_age)
        if self.allowed is not None:
            keep(self, "allowed", _codes(self.allowed))
        most = self.max_orders_per_minute
        if most is not None and (type(most) is not int or most < 1):
            raise UsageError(f"max_orders_per_minute must be a whole number of at least 1, not {most!r}")

    @property
    def needs_price(self) -> bool:
        """Whether an order may need a known price, so that a snapshot should be read before it."""
        return self.max_notional is not None or self.price_band is not None


def both(first: RiskLimits | None, second: RiskLimits | None) -> RiskLimits | None:
    """Return limits that an order keeps if it keeps both of two; None if there are none."""
    if first is None or second is None:
        return first or second
    one, other = first.max_notional, second.max_notional
    shared = None if one is None or other is None else {name: min(one[name], other[name]) for name in {*one} & {*other}}
    orders = [each.max_orders_per_minute for each in (first, second) if each.max_orders_per_minute is not None]
    one_list, other_list = first.allowed, second.allowed
    if one_list is None or other_list is None:
        allowed = other_list if one_list is None else one_list
    else:
        allowed = [each for each in one_list if each in other_list]
    return RiskLimits(
        max_notional=shared if shared is not None else other if one is None else one,
        max_quantity=_exact_least(first.max_quantity, second.max_quantity),
        allowed=allowed,
        max_orders_per_minute=min(orders, default=None),
        price_band=_exact_least(first.price_band, second.price_band),
        price_age=min(first.price_age, second.price_age),
    )


def _exact_least(first: float | Decimal | None, second: float | Decimal | None) -> float | Decimal | None:
    given = [each for each in (first, second) if each is not None]
    return min(given, default=None)


def positive(name: str, value: object) -> Decimal:
    """Return a number exactly as it is written; raises UsageError unless it is finite and above 0."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise UsageError(f"{name} must be a number, not {value!r}")
    exact = value if isinstance(value, Decimal) else Decimal(str(value)) if isinstance(value, float) else Decimal(value)
    if not exact.is_finite() or exact <= 0:
        raise UsageError(f"{name} must be a finite number above 0, not {value}")
    return exact


def _by_currency(given: Mapping[str, float | Decimal]) -> Mapping[str, Decimal]:
    if not hasattr(given, "items"):  # A bare number would not say in which currency.
        raise UsageError(f'max_notional is an amount by currency, such as {{"HKD": 50_000}}, not {given!r}')
    amounts: dict[str, Decimal] = {}
    for currency, amount in given.items():
        if currency not in CURRENCIES:
            raise UsageError(f"max_notional: unknown currency {currency!r}; there are {', '.join(sorted(CURRENCIES))}")
        amounts[currency] = positive(f"max_notional of {currency}", amount)
    return amounts


def _codes(given: object) -> frozenset[str]:
    listed = cast(
        "Collection[object]", [given] if isinstance(given, str) or not isinstance(given, Collection) else given
    )
    return frozenset(_code(each) for each in listed)


def _code(given: object) -> str:
    if not isinstance(given, str | Security):
        raise UsageError(f'allowed must be a list of securities, such as ["HK.00700"], not of {given!r}')
    return security_text(security(given) if isinstance(given, str) else given)
