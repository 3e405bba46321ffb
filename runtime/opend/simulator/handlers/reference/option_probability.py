"""Answer requests for an option's probability of ending in the money: Qot_GetOptionExerciseProbability.

Invariant: the days are those with trades, earliest first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.calendar.exchanges import PRICE_UNITS
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.options import OptionTerms
from opend.simulator.instruments.static_info import day_text
from opend.simulator.market.order_flow import MINUTE_MILLISECONDS
from opend.simulator.rules.refusal import RefusalError
from opend_proto import methods, qot_get_option_exercise_probability
from opend_proto.qot_get_option_exercise_probability import StrikeProbabilityItem

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_option_exercise_probability", "register"]

_PROBABILITY_DAYS: Final = 30


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_OPTION_EXERCISE_PROBABILITY, get_option_exercise_probability)


def get_option_exercise_probability(
    peer: Peer, request: qot_get_option_exercise_probability.Request
) -> qot_get_option_exercise_probability.S2C:
    """Give a contract's probability of ending in the money, at the close of each of the last 30 days."""
    contract = listing_of(peer.market, request.c2s.security)
    terms = contract.derivation
    if not isinstance(terms, OptionTerms):
        raise RefusalError(f"{contract.text} is of kind {contract.kind.name}, not DRVT")
    now, calendar = peer.market.milliseconds(), peer.market.calendar(terms.underlying)
    session = calendar.regular_at(now // MINUTE_MILLISECONDS)
    items: list[StrikeProbabilityItem] = []
    for _ in range(_PROBABILITY_DAYS):
        bar = peer.market.bar(terms.underlying, session, now)
        if bar is not None:
            when, spot = min(session.end * 60.0, now / 1000), bar.close / PRICE_UNITS
            items.append(
                StrikeProbabilityItem(
                    timestamp=int(when),
                    timestamp_str=day_text(session.day),
                    security_price=spot,
                    strike_probability=terms.valuation(spot, when).exercise_probability * 100,
                )
            )
        session = calendar.regular_before(session)
    return qot_get_option_exercise_probability.S2C(item_list=items[::-1])
