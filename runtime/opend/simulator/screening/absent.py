"""Say why the simulator has no figure for a property of Qot_StockScreen.

Invariant: a property has a figure or a reason, never both; the reasons are grouped, since many properties share one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from opend_proto.qot_stock_screen import (
    BrokerProperty,
    FeaturedProperty,
    FinancialProperty,
    SimpleField,
    SimpleProperty,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from opend_proto.schema import OpenEnum

__all__ = ["ABSENT", "reason"]

NameT = TypeVar("NameT", bound="OpenEnum")

_JAPAN: Final = "only Japanese shares have it, and none are listed"
_AUSTRALIA: Final = "only Australian shares have it, and none are listed"
_BROKER: Final = "it depends on a broker's conditions, which Trd_GetMarginRatio gives for an account"
_CREDIT: Final = "nobody buys on credit here"
_CONNECT: Final = "nobody trades through Stock Connect here"
_FORMULA: Final = "no source gives its formula"
_VALUES: Final = "no source lists its values"
_SECOND: Final = "no source says how it differs from the first version"
_UNSUPPORTED: Final = "the vendor's documents say that it is not supported"
_PAIRS: Final = "the listed shares are not known to have such a counterpart"
_PLATES: Final = "the listed plates are not divided like that"


def _named(enum: type[NameT], prefixes: Iterable[str]) -> list[NameT]:
    return [each for each in enum if each.name.startswith(tuple(prefixes))]


_GROUPS: Final[tuple[tuple[Sequence[OpenEnum], str], ...]] = (
    ([SimpleProperty.TOYOKEIZAI_FORECAST_PE], _JAPAN),
    (_named(SimpleProperty, ("LONG_MARGIN", "SHORT_MARGIN")), _BROKER),
    (_named(FeaturedProperty, ("TOYOKEIZAI", "IFIS", "IS_SHAREHOLDER", "PERKS", "LENDING_FEE")), _JAPAN),
    (_named(FeaturedProperty, ("AU_",)), _AUSTRALIA),
    (
        _named(FeaturedProperty, ("IS_LONG", "IS_SHORT", "INIT_", "SHORT_FEE", "IS_COLLATERAL", "COLLATERAL")),
        _BROKER,
    ),
    (_named(FeaturedProperty, ("FINANCIAL_", "FINANCING_")), _CREDIT),
    (_named(FeaturedProperty, ("HK_CONNECT",)), _CONNECT),
    ([FeaturedProperty.CHIPS_INTERVAL_COINCIDENCE], _FORMULA),
    (
        [
            FeaturedProperty.INDICATOR_ANALYSIS,
            FeaturedProperty.PUBLIC_OPINION,
            FeaturedProperty.INST_HOLDING_CHG_TYPE,
        ],
        _VALUES,
    ),
    ([FinancialProperty.FINANCIAL_LEVERAGE, FinancialProperty.MONEY_TURNOVER_CYCLE], _FORMULA),
    ([each for each in FinancialProperty if each.name.endswith(("_TERM", "_POST_PERIOD"))], _VALUES),
    ([each for each in FinancialProperty if each.name.endswith("_V2")], _SECOND),
    (
        [BrokerProperty.HOLDINGS_CHANGE, BrokerProperty.BROKER_RANK, BrokerProperty.HOLDINGS_RATIO],
        _UNSUPPORTED,
    ),
    ([SimpleField.HAS_ADR, SimpleField.HAS_AH_STOCK, SimpleField.IS_ISLAMIC], _PAIRS),
    ([SimpleField.NORTH_BOUND_ID, SimpleField.MM_EXCLUSIVE_ID], _PLATES),
)

ABSENT: Final[Mapping[OpenEnum, str]] = {name: why for names, why in _GROUPS for name in names}
"""The reasons, by property; no two of these enums share a number."""


def reason(name: OpenEnum) -> str:
    """Return a colon and the reason, to go on with after a refusal; empty for what is no known property."""
    why = next((why for known, why in ABSENT.items() if known is name), None)
    return f": {why}" if why else ""
