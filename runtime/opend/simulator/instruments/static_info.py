"""Show a listing's static data in the protocol's messages: its name, its kind and its terms.

Invariant: equal listings have equal ids, and no two securities share one; times are midnight in the exchange's zone.
"""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from opend.simulator.chance.noise import whole
from opend.simulator.instruments.futures import FutureTerms
from opend.simulator.instruments.options import OptionTerms
from opend.simulator.instruments.warrants import WarrantTerms
from opend_proto.qot_common import (
    FutureStaticExData,
    OptionSettlementMode,
    OptionStandardType,
    OptionStaticExData,
    SecurityStaticBasic,
    SecurityStaticInfo,
    WarrantStaticExData,
)

if TYPE_CHECKING:
    from opend.simulator.calendar.exchanges import Exchange
    from opend.simulator.instruments.listing import Listing

__all__ = ["day_text", "day_timestamp", "lot_size", "security_id", "static_info"]

# Ids fit into a double, like the gateway's own.
_ID_BITS = 52


def security_id(listing: Listing) -> int:
    """Return the id of a security, which is the same in every simulator."""
    return whole(f"security|{listing.text}", _ID_BITS)


def day_text(day: date) -> str:
    """Return a day as the protocols write it, such as ``2025-06-02``."""
    return day.isoformat()


def day_timestamp(exchange: Exchange, day: date) -> float:
    """Return the beginning of a day at an exchange, in seconds since 1970 UTC."""
    return datetime.combine(day, time(), exchange.zone).timestamp()


def lot_size(listing: Listing) -> int:
    """Return the lot size that the gateway reports: for an option, the shares of one contract."""
    terms = listing.derivation
    return terms.contract_size if isinstance(terms, OptionTerms) else listing.lot_size


def static_info(listing: Listing, timestamp: float) -> SecurityStaticInfo:
    """Return the data that does not change with the price, at an instant (seconds since 1970 UTC)."""
    terms = listing.derivation
    return SecurityStaticInfo(
        basic=SecurityStaticBasic(
            security=listing.security,
            id=security_id(listing),
            lot_size=lot_size(listing),
            sec_type=listing.kind,
            name=listing.name,
            list_time=day_text(listing.listed),
            delisting=False,
            list_timestamp=day_timestamp(listing.exchange, listing.listed),
            exch_type=listing.exchange_type,
        ),
        warrant_ex_data=_warrant(terms) if isinstance(terms, WarrantTerms) else None,
        option_ex_data=_option(terms) if isinstance(terms, OptionTerms) else None,
        future_ex_data=_future(terms, timestamp) if isinstance(terms, FutureTerms) else None,
    )


def _warrant(terms: WarrantTerms) -> WarrantStaticExData:
    return WarrantStaticExData(type=terms.type, owner=terms.underlying.security)


def _option(terms: OptionTerms) -> OptionStaticExData:
    exchange = terms.underlying.exchange
    return OptionStaticExData(
        type=terms.type,
        owner=terms.underlying.security,
        strike_time=day_text(terms.expiration.day),
        strike_price=terms.strike,
        suspend=False,
        market=exchange.prefix,
        strike_timestamp=day_timestamp(exchange, terms.expiration.day),
        expiration_cycle=terms.expiration.cycle,
        option_standard_type=OptionStandardType.STANDARD,
        option_settlement_mode=OptionSettlementMode.PM,
    )


def _future(terms: FutureTerms, timestamp: float) -> FutureStaticExData:
    day = terms.last_day_at(timestamp)
    return FutureStaticExData(
        last_trade_time="" if terms.is_main else day_text(day),
        last_trade_timestamp=None if terms.is_main else day_timestamp(terms.underlying.exchange, day),
        is_main_contract=terms.is_main,
    )
