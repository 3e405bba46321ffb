"""Define the arguments that limit an order, and read them.

Invariant: what is given here only adds to the limits of the profile; no argument lifts one.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from opend.risk.rules import RiskLimits

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["add_limits", "limits_given", "number"]

_NAMES = ("max_notional", "max_quantity", "price_band")


def add_limits(parser: ArgumentParser) -> None:
    """Define the arguments that limit an order."""
    group = parser.add_argument_group(
        "limits",
        "An order that breaks one, or cannot be judged, is not sent. The limits of the profile hold as well.",
    )
    group.add_argument(
        "--max-notional",
        type=_amount,
        action="append",
        metavar="CURRENCY=AMOUNT",
        help="the most that it may cost or bring, such as HKD=50000",
    )
    group.add_argument("--max-quantity", type=number, metavar="QUANTITY", help="the most shares or contracts")
    group.add_argument(
        "--price-band",
        type=_band,
        metavar="PERCENT",
        help="how far its limit may be from the last price, such as 5%% or 0.05",
    )


def limits_given(arguments: Namespace) -> RiskLimits | None:
    """Return the limits that the arguments set; None if they set none. Raises UsageError for one that is no limit."""
    given: dict[str, Any] = {name: value for name in _NAMES if (value := getattr(arguments, name)) is not None}
    if "max_notional" in given:
        given["max_notional"] = dict(given["max_notional"])
    return RiskLimits(**given) if given else None


def number(text: str) -> Decimal:
    """Parse a number exactly; an argument type."""
    try:
        return Decimal(text)
    except InvalidOperation:
        raise ArgumentTypeError(f"{text!r} is not a number") from None


def _amount(text: str) -> tuple[str, Decimal]:
    currency, equals, amount = text.partition("=")
    if not equals:
        raise ArgumentTypeError(f"{text!r} does not say in which currency: give it as HKD={text}")
    return currency.strip().upper(), number(amount)


def _band(text: str) -> Decimal:
    has_sign = text.endswith("%")
    band = number(text.removesuffix("%")) / (100 if has_sign else 1)
    if not has_sign and band >= 1:
        raise ArgumentTypeError(f"{text!r} would be {band:%}: give {text}% or a fraction such as 0.05")
    return band
