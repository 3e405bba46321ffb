"""Look for unusual capital flows and short sales: SkillWrap_FinancialUnusual.

Invariant: a day is unusual by its own month: its flow by the mean of the absolute flows of the 20 trading days before,
its short sales by their mean. That the bounds are these is inferred.
"""

from __future__ import annotations

from functools import partial
from statistics import fmean
from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.unusual.findings import Finding, days_back, found_in, told
from opend.simulator.screening.broker_trades import broker_days
from opend.simulator.screening.short_sales import MONTH, average_short, average_volume, short_day
from opend.simulator.views.brokers import broker_name
from opend.simulator.views.capital import day_flow
from opend_proto import methods
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket
from opend_proto.skill_wrap_api import FinancialUnusualReq, FinancialUnusualRsp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opend.simulator.dispatch import Handlers
    from opend.simulator.handlers.unusual.findings import Look
    from opend.simulator.state import Peer
    from opend.simulator.views.capital import Flow

__all__ = ["get_financial_unusual", "register"]

_FLOW, _SHORT = 1.5, 1.25
"""How many times the usual an amount is unusual from."""
_SIZES: Final = ("super", "big", "middling", "small")
_MAIN: Final = 2
_BROKER: Final = 0.1
"""The part of a day's volume from which a broker's net purchase or sale is unusual."""


def register(handlers: Handlers) -> None:
    """Answer the protocol of this module."""
    handlers.register(methods.SKILL_WRAP_FINANCIAL_UNUSUAL, get_financial_unusual)


def _flow(look: Look, ago: int) -> Flow:
    share = look.share
    return day_flow(share.scene.market, share.listing, share.session(ago), share.scene.milliseconds)


def _compared(look: Look, amount: Callable[[Flow], float], words: str) -> Iterator[Finding]:
    """Yield the days on which an amount of the flow is far from the usual."""
    days = list(days_back(look.share, look.first))
    amounts = [amount(_flow(look, ago)) for ago in range(len(days) + MONTH)]
    for ago in days:
        usual = fmean(abs(each) for each in amounts[ago + 1 : ago + 1 + MONTH])
        if abs(amounts[ago]) > _FLOW * usual:
            direction = "inflow" if amounts[ago] > 0 else "outflow"
            yield Finding(
                look.share.session(ago).day,
                f"net {direction} {words} {abs(amounts[ago]):,.0f}, {abs(amounts[ago]) / usual:.2f} times the usual",
            )


def _net(place: int, flow: Flow) -> float:
    return flow.net[place]


def _main_flow(look: Look) -> Iterator[Finding]:
    return _compared(look, lambda flow: sum(flow.net[:_MAIN]), "of large orders")


def _distribution(look: Look) -> Iterator[Finding]:
    for place, size in enumerate(_SIZES):
        yield from _compared(look, partial(_net, place), f"of {size} orders")


def _brokers(look: Look) -> Iterator[Finding]:
    if look.listing.market != QotMarket.HK_SECURITY:
        return
    for ago in days_back(look.share, look.first, ended=True):
        volume = look.share.day(ago).volume
        days = broker_days(look.share, ago)
        for each, words in ((days[0], "buys"), (days[-1], "sells")):
            if abs(each.net) > _BROKER * volume:
                part = abs(each.net) / volume * 100
                yield Finding(
                    look.share.session(ago).day,
                    f"{broker_name(each.broker)} {words} {abs(each.net):,} shares on balance, "
                    f"{part:.2f}% of the volume",
                )


def _shorts(*, number: bool, ratio: bool) -> Callable[[Look], Iterator[Finding]]:
    """Return what finds days of more short sales than usual: by their number, their part of the volume, or both."""

    def find(look: Look) -> Iterator[Finding]:
        share = look.share
        for ago in days_back(share, look.first, ended=True):
            since = ago - share.ended
            day, sold, volume = (
                short_day(share, since),
                average_short(share, MONTH, since + 1),
                average_volume(share, MONTH, since + 1),
            )
            usual = sold / volume * 100
            if number and day.sold <= _SHORT * sold:
                continue
            if ratio and day.ratio <= _SHORT * usual:
                continue
            words = [f"{day.sold:,} shares sold short, {day.sold / sold:.2f} times the usual"] if number else []
            words += [f"short sales are {day.ratio:.2f}% of the volume, usually {usual:.2f}%"] if ratio else []
            yield Finding(share.session(ago).day, "; ".join(words))

    return find


_SIGNALS: Final[Mapping[str, Callable[[Look], Iterator[Finding]]]] = {
    "funds_distribution": _distribution,
    "funds_broker": _brokers,
    "funds_flow": _main_flow,
    "short_sell_number": _shorts(number=True, ratio=False),
    "short_sell_ratio": _shorts(number=False, ratio=True),
    "short_sell_number_and_ratio": _shorts(number=True, ratio=True),
}


def get_financial_unusual(peer: Peer, request: FinancialUnusualReq) -> FinancialUnusualRsp:
    """Tell on which days money flowed, brokers traded or shares were sold short unusually much."""
    look = found_in(peer, request)
    content = told(look, _SIGNALS, request.analysis_dimensions, "analysis_dimensions")
    return FinancialUnusualRsp(ret_type=RetType.SUCCEED, ret_msg="", time_range=look.days, content=content)
