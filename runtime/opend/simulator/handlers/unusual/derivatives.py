"""Look for unusual options, and bull and bear contracts, on a security: SkillWrap_DerivativeUnusual.

Invariant: totals of contracts are those of days that are over. A security without options, or without bull and bear
contracts, has no findings on them. The bounds of what is unusual are inferred.
"""

from __future__ import annotations

from statistics import fmean
from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.unusual.findings import Finding, days_back, found_in, told
from opend.simulator.instruments.warrants import WarrantTerms
from opend.simulator.views.options.days import chain_day
from opend.simulator.views.options.trades import large_trades
from opend.simulator.views.options.underlyings import Underlying
from opend.simulator.views.warrant_figures import warrant_figures
from opend_proto import methods
from opend_proto.common import RetType
from opend_proto.qot_common import SecurityType, WarrantType
from opend_proto.skill_wrap_api import DerivativeUnusualReq, DerivativeUnusualRsp

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from opend.simulator.dispatch import Handlers
    from opend.simulator.handlers.unusual.findings import Look
    from opend.simulator.state import Peer
    from opend.simulator.views.options.days import ChainDay

__all__ = ["get_derivative_unusual", "register"]

_WEEK: Final = 5
_BUSY: Final = 1.1
_TRADES: Final = 3
_HIGH, _LOW = 80.0, 20.0
_BEARISH, _BULLISH = 1.0, 0.7
_SIDES: Final = {WarrantType.BULL: "bull", WarrantType.BEAR: "bear"}


def register(handlers: Handlers) -> None:
    """Answer the protocol of this module."""
    handlers.register(methods.SKILL_WRAP_DERIVATIVE_UNUSUAL, get_derivative_unusual)


def _ended(look: Look) -> Iterator[tuple[int, ChainDay]]:
    if look.listing.option_root:
        for ago in days_back(look.share, look.first, ended=True):
            yield ago, chain_day(look.peer.market, look.listing, look.share.session(ago))


def _trades(look: Look) -> Iterator[Finding]:
    """Yield the largest of the large trades of each day."""
    if not look.listing.option_root:
        return
    for ago in days_back(look.share, look.first):
        session = look.share.session(ago)
        found = sorted(large_trades(look.peer.market, look.listing, session), key=lambda each: -each.money)
        for each in found[:_TRADES]:
            yield Finding(
                session.day,
                f"large trade: {each.tick.volume:,} of {each.listing.name} at {each.tick.price:g}, "
                f"{each.money:,.0f} in all",
            )


def _volatility(look: Look) -> Iterator[Finding]:
    if not look.listing.option_root:
        return
    for ago in days_back(look.share, look.first):
        session = look.share.session(ago)
        found = Underlying(look.peer.market, look.listing, session)
        if not _LOW <= found.iv_rank <= _HIGH:
            words = "high" if found.iv_rank > _HIGH else "low"
            yield Finding(
                session.day,
                f"implied volatility {found.iv:.2f}% is {words} in its year: rank {found.iv_rank:.2f}, "
                f"percentile {found.iv_percentile:.2f}",
            )


def _volume(look: Look) -> Iterator[Finding]:
    for ago, day in _ended(look):
        before = [
            chain_day(look.peer.market, look.listing, look.share.session(ago + each)).volume
            for each in range(1, _WEEK + 1)
        ]
        if day.volume > _BUSY * fmean(before):
            yield Finding(
                look.share.session(ago).day,
                f"{day.volume:,} options traded, {day.volume / fmean(before):.2f} times the week's average, while the "
                f"price changed by {look.share.change(1, ago):.2f}%",
            )


def _mood(ratio: float) -> str:
    return "bearish" if ratio > _BEARISH else "bullish" if ratio < _BULLISH else "even"


def _sentiment(look: Look) -> Iterator[Finding]:
    for ago, day in _ended(look):
        ratio = day.put_volume / day.call_volume
        if _mood(ratio) != "even":
            yield Finding(look.share.session(ago).day, f"{_mood(ratio)}: {ratio:.2f} puts traded for each call")


def _summary(look: Look) -> Iterator[Finding]:
    """Yield the figures of the last day that is over, usual or not."""
    for ago, day in _ended(look):
        found = Underlying(look.peer.market, look.listing, look.share.session(ago))
        ratio = day.put_volume / day.call_volume
        yield Finding(
            look.share.session(ago).day,
            f"options in all: volume {day.volume:,}, open {day.open:,}, {ratio:.2f} puts for each call "
            f"({_mood(ratio)}), implied volatility {found.iv:.2f}%, historical {found.hv:.2f}%",
        )
        return


def _held(look: Look) -> Iterator[tuple[str, float, int]]:
    """Yield the side of each bull and bear contract, the price at which it is called, and what the public holds."""
    market = look.peer.market
    for each in market.catalogue.derived_from(look.listing, SecurityType.WARRANT, market.clock.now()):
        terms = each.derivation
        if isinstance(terms, WarrantTerms) and terms.type in _SIDES:
            held = warrant_figures(market, each, terms).street_volume
            yield _SIDES[terms.type], terms.recovery, held


def _sides(look: Look) -> Iterator[Finding]:
    totals = dict.fromkeys(_SIDES.values(), 0)
    for side, _, held in _held(look):
        totals[side] += held
    whole = sum(totals.values())
    if whole:
        words = ", ".join(f"{held / whole:.2%} {side}" for side, held in totals.items())
        yield Finding(look.last, f"the public holds bull and bear contracts: {words}")


def _prices(look: Look) -> Iterator[Finding]:
    found = sorted(_held(look), key=lambda each: -each[2])
    if found:
        side, price, held = found[0]
        yield Finding(
            look.last, f"most contracts in the public's hands, {held:,}, are {side} contracts called at {price:g}"
        )


_SIGNALS: Final[Mapping[str, Callable[[Look], Iterator[Finding]]]] = {
    "option_unusual": _trades,
    "option_volatility": _volatility,
    "option_volume_price": _volume,
    "option_sentiment": _sentiment,
    "option_comprehensive": _summary,
    "warrant_ratio": _sides,
    "warrant_price_distribution": _prices,
}


def get_derivative_unusual(peer: Peer, request: DerivativeUnusualReq) -> DerivativeUnusualRsp:
    """Tell what was unusual of the options, and of the bull and bear contracts, on a security."""
    look = found_in(peer, request)
    content = told(look, _SIGNALS, request.analysis_dimensions, "analysis_dimensions")
    return DerivativeUnusualRsp(ret_type=RetType.SUCCEED, ret_msg="", time_range=look.days, content=content)
