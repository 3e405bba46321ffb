"""Say how the accounts are opened: the firm that holds them, their cash, and the positions that they start with.

Invariant: an opening that passes the checks can be given to the accounts: every position is of a security that trades,
and every amount of cash is of a currency that some account holds.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.errors import UsageError
from opend.securities import security
from opend.simulator.trading.money import CURRENCIES, exact
from opend_proto.qot_common import SecurityType
from opend_proto.trd_common import Currency, SecurityFirm

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["Holding", "OpenedPosition", "Opening", "checked_opening"]

_MOST_CASH: Final = Decimal(10**12)
_MOST_SHARES: Final = 1_000_000_000
# A position of a future is not its value but a gain or loss, which is not modelled.
_HELD: Final = (SecurityType.EQTY, SecurityType.TRUST, SecurityType.WARRANT)


class Holding(NamedTuple):
    """A position that every account starts with that trades in the security's market."""

    code: str
    """The security, such as ``HK.00700``."""
    quantity: int
    """Number of shares, at least 1."""
    price: float | Decimal | None = None
    """What a share has cost, in the security's currency; None for its price when the simulator starts."""


class OpenedPosition(NamedTuple):
    """A checked holding."""

    listing: Listing
    quantity: int
    price: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """The settings of all accounts, checked."""

    firm: SecurityFirm = SecurityFirm.FUTU_SECURITIES
    cash: Mapping[Currency, Decimal] = field(default_factory=dict[Currency, Decimal])
    """The initial cash of each account that holds the currency; the others keep their own."""
    positions: tuple[OpenedPosition, ...] = ()


def checked_opening(
    market: SyntheticMarket,
    firm: str | SecurityFirm,
    cash: Mapping[str, float | Decimal] | None,
    holdings: Iterable[Holding],
) -> Opening:
    """Return the opening that these settings describe.

    Args:
        market: The market in which the securities of the holdings are looked up.
        firm: The name of a firm, as in `SecurityFirm` or as the vendor's client writes it (FUTUSECURITIES).
        cash: Amounts by the name of a currency.
        holdings: The positions.

    Raises:
        UsageError: A setting is of no use; the message names it and what there is.
    """
    positions: dict[tuple[int, str], OpenedPosition] = {}
    for holding in holdings:
        position = _position(market, holding)
        if position.listing.key in positions:
            raise UsageError(f"the position of {holding.code} is given twice")
        positions[position.listing.key] = position
    return Opening(
        firm=_firm(firm),
        cash=dict(_cash(name, amount) for name, amount in (cash or {}).items()),
        positions=tuple(positions.values()),
    )


def _firm(name: str | SecurityFirm) -> SecurityFirm:
    known = [firm for firm in SecurityFirm if firm != SecurityFirm.UNKNOWN]
    if isinstance(name, SecurityFirm):
        found = [name] if name in known else []
    else:
        # The vendor's client writes the names without the underscore.
        found = [firm for firm in known if firm.name.replace("_", "") == str(name).upper().replace("_", "")]
    if not found:
        raise UsageError(f"unknown firm {name!r}: choose from {', '.join(firm.name for firm in known)}")
    return found[0]


def _cash(name: str, amount: float | Decimal) -> tuple[Currency, Decimal]:
    currency = next((each for each in CURRENCIES if each.name == name.upper()), None)
    if currency is None:
        raise UsageError(f"no account holds {name!r}: cash may be in {', '.join(each.name for each in CURRENCIES)}")
    value = _decimal(amount)
    if value is None or not 0 <= value <= _MOST_CASH or value != round(value, 2):
        raise UsageError(f"cash of {name.upper()} must be 0 to {_MOST_CASH} in whole cents, not {amount}")
    return currency, value


def _position(market: SyntheticMarket, holding: Holding) -> OpenedPosition:
    where = f"the position of {holding.code}"
    try:
        found = security(holding.code)
    except (UsageError, ValueError) as error:
        raise UsageError(f"{where}: {error}") from error
    listing = market.find(found.market, found.code)
    if listing is None:
        raise UsageError(f"{where}: there is no such security")
    if listing.kind not in _HELD:
        names = ", ".join(kind.name for kind in _HELD)
        raise UsageError(f"{where}: it is {listing.kind.name}, and accounts start with {names} only")
    if not 1 <= holding.quantity <= _MOST_SHARES or holding.quantity % 1:
        raise UsageError(
            f"{where}: the quantity must be a whole number from 1 to {_MOST_SHARES}, not {holding.quantity}"
        )
    price = None if holding.price is None else _decimal(holding.price)
    if holding.price is not None and (price is None or not 0 < price <= _MOST_CASH):
        raise UsageError(f"{where}: the price must be above 0 and at most {_MOST_CASH}, not {holding.price}")
    return OpenedPosition(listing, int(holding.quantity), price)


def _decimal(value: float | Decimal) -> Decimal | None:
    """Return a number as an exact decimal; None if it is not finite or no number."""
    try:
        found = value if isinstance(value, Decimal) else exact(value)
    except (InvalidOperation, TypeError, ValueError):
        return None
    return found if found.is_finite() else None
