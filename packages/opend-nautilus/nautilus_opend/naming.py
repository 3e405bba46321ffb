"""Name the gateway's securities, currencies and candlesticks in NautilusTrader's words, and back.

Invariant: an instrument's id names one security, and the security that id alone: ``HK.00700`` is ``00700.HK``.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final, NamedTuple

from nautilus_trader.model.data import BarType
from nautilus_trader.model.enums import AggregationSource, BarAggregation, PriceType
from nautilus_trader.model.identifiers import InstrumentId, Symbol, Venue
from nautilus_trader.model.objects import Currency

from opend.errors import UsageError
from opend.risk.markets import currency_of
from opend.securities import security, security_text
from opend_proto.qot_common import KLType, Security

__all__ = [
    "VENUES",
    "Period",
    "code_of",
    "currency_of_code",
    "decimals_of",
    "instrument_id",
    "period_of",
    "security_of",
]

VENUES: Final = {"HK": 3, "US": 4, "SH": 3, "SZ": 3, "SG": 3, "JP": 1, "AU": 3, "MY": 3, "CA": 3}
"""The venues, which are named as the markets of opend's securities are, with the decimals of their finest price step.

The decimals are inferred from the exchanges' own rules, as the gateway tells the step at the current price alone.
"""


class Period(NamedTuple):
    """A kind of candlestick and how long it lasts."""

    kind: KLType
    length: timedelta

    @property
    def is_day(self) -> bool:
        """Whether it is named by a day rather than by a moment."""
        return self.length >= timedelta(days=1)


# Members that the oldest supported schema lacks are given by number.
_PERIODS: Final = {
    (step, BarAggregation.MINUTE): Period(kind, timedelta(minutes=step))
    for step, kind in {
        1: KLType.K_1MIN,
        3: KLType.K_3MIN,
        5: KLType.K_5MIN,
        10: KLType(12),
        15: KLType.K_15MIN,
        30: KLType.K_30MIN,
    }.items()
} | {
    (step, BarAggregation.HOUR): Period(kind, timedelta(hours=step))
    for step, kind in {1: KLType.K_60MIN, 2: KLType(13), 3: KLType(14), 4: KLType(15)}.items()
} | {(1, BarAggregation.DAY): Period(KLType.DAY, timedelta(days=1))}  # fmt: skip


def instrument_id(value: Security | str) -> InstrumentId:
    """Return the id of a security, such as ``00700.HK`` for ``HK.00700``."""
    text = value if isinstance(value, str) else security_text(value)
    venue, _, symbol = text.partition(".")
    return InstrumentId(Symbol(symbol), Venue(venue))


def code_of(instrument: InstrumentId) -> str:
    """Return the security of an instrument as text, such as ``HK.00700``; raise UsageError if it names none."""
    venue = instrument.venue.value
    if venue not in VENUES:
        raise UsageError(f"{instrument} is at no venue of the gateway; there are {', '.join(VENUES)}")
    code = f"{venue}.{instrument.symbol.value}"
    security(code)
    return code


def security_of(instrument: InstrumentId) -> Security:
    """Return the security of an instrument; raise UsageError if it names none."""
    return security(code_of(instrument))


def decimals_of(code: str) -> int:
    """Return the decimals of prices at the venue of a security."""
    return VENUES[code.partition(".")[0]]


def currency_of_code(code: str) -> Currency:
    """Return the currency of a security's price; raise UsageError if its code does not tell."""
    name = currency_of(code, None)
    if name is None:
        raise UsageError(f"the currency of {code} is not known")
    return Currency.from_str(name)


def period_of(bar_type: BarType) -> Period:
    """Return the candlesticks that a bar type stands for; raise UsageError if the gateway has none such."""
    spec = bar_type.spec
    found = _PERIODS.get((spec.step, spec.aggregation))
    if found is None or spec.price_type != PriceType.LAST or bar_type.aggregation_source != AggregationSource.EXTERNAL:
        known = ", ".join(f"{step}-{aggregation.name}" for step, aggregation in _PERIODS)
        raise UsageError(f"the gateway has no bars {bar_type}; of LAST prices, EXTERNAL, it has {known}")
    return found
