"""Tell what is expected of the Federal Reserve's rate, by the market and by its own members: protocols 3404 and 3405.

Invariant: the meetings and the rate now are those of the economic calendar.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.economy.rates import (
    STEP,
    current_rate,
    decision_day,
    dot_plot,
    expected_rates,
    meetings_after,
)
from opend_proto import methods, qot_get_fed_watch_dot_plot, qot_get_fed_watch_target_rate
from opend_proto.qot_get_fed_watch_dot_plot import DotGroup, DotPlotYear
from opend_proto.qot_get_fed_watch_target_rate import FedMeetingTab, TargetRateItem

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_dot_plot", "get_target_rate", "register"]

_MEETINGS: Final = 8


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_FED_WATCH_TARGET_RATE, get_target_rate)
    handlers.answer(methods.QOT_GET_FED_WATCH_DOT_PLOT, get_dot_plot)


def get_target_rate(peer: Peer, _: qot_get_fed_watch_target_rate.Request) -> qot_get_fed_watch_target_rate.S2C:
    """Give how likely each target range is after each of the next eight meetings."""
    seed, now = peer.market.seed, peer.market.clock.now()
    return qot_get_fed_watch_target_rate.S2C(
        meeting_list=[
            FedMeetingTab(
                meeting_date=str(decision_day(number)),
                target_rate_list=[
                    TargetRateItem(target_range=f"{upper - STEP:.2f}-{upper:.2f}%", probability=likely)
                    for upper, likely in expected_rates(seed, number, now).items()
                ],
            )
            for number in meetings_after(now, _MEETINGS)
        ]
    )


def get_dot_plot(peer: Peer, _: qot_get_fed_watch_dot_plot.Request) -> qot_get_fed_watch_dot_plot.S2C:
    """Give how many members expect each rate at the end of three years, and the middle of the range now."""
    seed, now = peer.market.seed, peer.market.clock.now()
    return qot_get_fed_watch_dot_plot.S2C(
        year_list=[
            DotPlotYear(
                year=found.year,
                dot_list=[
                    DotGroup(rate=rate, vote_count=count, is_median=rate == found.median)
                    for rate, count in found.votes.items()
                ],
                median_rate=found.median,
            )
            for found in dot_plot(seed, now)
        ],
        current_rate=current_rate(seed, now) - STEP / 2,
    )
