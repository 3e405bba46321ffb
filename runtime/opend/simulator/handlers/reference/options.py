"""Answer requests about a share's options: Qot_GetOptionExpirationDate and Qot_GetOptionChain.

Invariant: the chain's contracts expire on exactly the expiration dates that are given, earliest first and lowest strike
first, and none has expired.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import days_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.expirations import option_expirations
from opend.simulator.instruments.options import OptionTerms, chain
from opend.simulator.instruments.static_info import day_text, day_timestamp, static_info
from opend.simulator.market.quote import quote
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.option_figures import option_figures
from opend_proto import (
    methods,
    qot_get_option_chain,
    qot_get_option_expiration_date,
)
from opend_proto.qot_common import OptionType
from opend_proto.qot_get_option_chain import DataFilter, OptionCondType, OptionItem

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend.simulator.views.option_figures import OptionFigures
    from opend_proto.qot_common import SecurityStaticInfo

__all__ = ["get_option_chain", "get_option_expiration_date", "register"]

_MOST_DAYS: Final = 30


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_OPTION_EXPIRATION_DATE, get_option_expiration_date)
    handlers.answer(methods.QOT_GET_OPTION_CHAIN, get_option_chain)


def get_option_expiration_date(
    peer: Peer, request: qot_get_option_expiration_date.Request
) -> qot_get_option_expiration_date.S2C:
    """Give the days on which a share's options expire; none if it has no options."""
    owner = listing_of(peer.market, request.c2s.owner)
    today = owner.exchange.local_time(peer.market.clock.now()).date()
    expirations = option_expirations(owner.market, today) if owner.option_root else ()
    return qot_get_option_expiration_date.S2C(
        date_list=[
            qot_get_option_expiration_date.OptionExpirationDate(
                strike_time=day_text(expiration.day),
                strike_timestamp=day_timestamp(owner.exchange, expiration.day),
                option_expiry_date_distance=(expiration.day - today).days,
                cycle=expiration.cycle,
            )
            for expiration in expirations
        ]
    )


def get_option_chain(peer: Peer, request: qot_get_option_chain.Request) -> qot_get_option_chain.S2C:
    """Give the contracts that expire in a span of at most 30 days, filtered by type, moneyness and figures."""
    c2s = request.c2s
    owner = listing_of(peer.market, c2s.owner)
    first, last = days_of(c2s.begin_time, c2s.end_time, _MOST_DAYS + 1)
    now = peer.market.clock.now()
    today = owner.exchange.local_time(now).date()
    wanted = _Wanted(peer, owner, c2s)
    chains = [
        qot_get_option_chain.OptionChain(
            strike_time=day_text(expiration.day),
            strike_timestamp=day_timestamp(owner.exchange, expiration.day),
            option=[
                item
                for call, put in pairs
                if (item := OptionItem(call=wanted.info(call), put=wanted.info(put))) != OptionItem()
            ],
        )
        for expiration, pairs in chain(owner, today)
        if first <= expiration.day <= last
    ]
    return qot_get_option_chain.S2C(option_chain=[each for each in chains if each.option])


# For each pair of limits in a DataFilter, the figure that it bounds.
_FIGURES: Final = (
    ("implied_volatility", "implied_volatility"),
    ("delta", "delta"),
    ("gamma", "gamma"),
    ("vega", "vega"),
    ("theta", "theta"),
    ("rho", "rho"),
    ("net_open_interest", "net_open_interest"),
    ("open_interest", "open_interest"),
    ("vol", "volume"),
)


class _Wanted:
    """The conditions of a request on each contract."""

    def __init__(self, peer: Peer, owner: Listing, c2s: qot_get_option_chain.C2S) -> None:
        self._peer = peer
        self._now = peer.market.clock.now()
        self._spot = quote(peer.market, owner).last
        self._type = c2s.type
        self._condition = c2s.condition or OptionCondType.UNKNOW
        self._limits = _limits(c2s.data_filter) if c2s.data_filter else []
        if self._type not in {None, *OptionType}:
            raise RefusalError(f"unknown type {self._type}: 1 is calls, 2 is puts, 0 is both")
        if self._condition not in frozenset(OptionCondType):
            raise RefusalError(
                f"unknown condition {int(self._condition)}: 1 is in the money, 2 is out of it, 0 is both"
            )

    def info(self, contract: Listing) -> SecurityStaticInfo | None:
        """Return the static data of a contract; None if it fails a condition."""
        terms = contract.derivation
        if not isinstance(terms, OptionTerms) or self._type not in {None, OptionType.UNKNOWN, terms.type}:
            return None
        inside = OptionCondType.WITH_IN if terms.intrinsic(self._spot) > 0 else OptionCondType.OUTSIDE
        if self._condition not in {OptionCondType.UNKNOW, inside}:
            return None
        if self._limits and not self._fits(option_figures(self._peer.market, contract, terms)):
            return None
        return static_info(contract, self._now)

    def _fits(self, figures: OptionFigures) -> bool:
        values = figures._asdict()
        return all(low <= values[name] <= high for name, low, high in self._limits)


def _limits(data_filter: DataFilter) -> list[tuple[str, float, float]]:
    """Return the bounded figures, with their limits."""
    infinity = float("inf")
    found: list[tuple[str, float, float]] = []
    for prefix, name in _FIGURES:
        low: float | None = getattr(data_filter, f"{prefix}_min")
        high: float | None = getattr(data_filter, f"{prefix}_max")
        if low is not None or high is not None:
            found.append((name, -infinity if low is None else low, infinity if high is None else high))
    return found
