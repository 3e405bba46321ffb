"""Find the figures of the options on a share, as Qot_GetOptionUnderlyingOverview shows them.

Invariant: volatilities and their standing are percentages; a share without options has no figures. Volumes are those
of the last day that is over. A year's historical volatility is computed from its trading days.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.rules.refusal import RefusalError
from opend.simulator.views.options.underlyings import Underlying
from opend.simulator.views.options.volatility import latest_session, volatilities
from opend_proto.qot_stock_screen import OptionHVPeriod, OptionProperty, Term

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from opend.simulator.screening.featured.feature import Value
    from opend.simulator.screening.scene import Share
    from opend_proto.qot_stock_screen import PropertyOption

__all__ = ["OPTIONS", "option_value"]

_WINDOWS: Final = {
    OptionHVPeriod.HV_30D: 30,
    OptionHVPeriod.HV_60D: 60,
    OptionHVPeriod.HV_90D: 90,
    OptionHVPeriod.HV_120D: 120,
    OptionHVPeriod.HV_365D: 252,
}


def _historical(found: Underlying, window: int) -> float:
    last = latest_session(found.market, found.listing)
    return volatilities(found.market, found.listing, last, 1, window)[-1].historical


def _crush(found: Underlying, _: int) -> float | None:
    return found.reactions[0].crush if found.report is not None and found.reactions else None


OPTIONS: Final[Mapping[OptionProperty, Callable[[Underlying, int], float | None]]] = {
    OptionProperty.STOCK_IV: lambda found, _: found.iv,
    OptionProperty.STOCK_IV_RANK: lambda found, _: found.iv_rank,
    OptionProperty.STOCK_IV_PERCENTILE: lambda found, _: found.iv_percentile,
    OptionProperty.STOCK_EARNINGS_IV_CRUSH: _crush,
    OptionProperty.STOCK_IV_CHG: lambda found, _: found.iv - found.pre_iv,
    OptionProperty.STOCK_IV_CHG_RATIO: lambda found, _: found.iv_change,
    OptionProperty.STOCK_HV: _historical,
    OptionProperty.STOCK_IV_MINUS_HV: lambda found, window: found.iv - _historical(found, window),
    OptionProperty.STOCK_IV_DIV_HV: lambda found, window: found.iv / _historical(found, window),
    OptionProperty.STOCK_OPTION_VOL: lambda found, _: found.contracts.volume,
    OptionProperty.STOCK_OPTION_OPEN_IN: lambda found, _: found.contracts.open,
}
"""The figures, of an underlying and the days of a historical volatility."""
_WITH_WINDOW: Final = {OptionProperty.STOCK_HV, OptionProperty.STOCK_IV_MINUS_HV, OptionProperty.STOCK_IV_DIV_HV}


def option_value(asked: PropertyOption) -> Callable[[Share], Value]:
    """Return what reads a share's value of a property; raises RefusalError if there is none."""
    figure = None if asked.name is None else OPTIONS.get(asked.name)
    if figure is None:
        told = "without a name" if asked.name is None else f"{int(asked.name)} ({asked.name.name})"
        raise RefusalError(f"the simulator has no option property {told}")
    window = _WINDOWS.get(OptionHVPeriod(asked.period or OptionHVPeriod.HV_30D))
    if window is None:
        raise RefusalError(f"period must be 0 to {len(_WINDOWS) - 1} here, not {int(asked.period or 0)}")
    if asked.period and asked.name not in _WITH_WINDOW:
        raise RefusalError("only a historical volatility has a period: leave it out")
    if asked.param is not None and (
        asked.name != OptionProperty.STOCK_EARNINGS_IV_CRUSH or asked.param.ival != Term.LATEST
    ):
        raise RefusalError(f"the simulator knows no param but {int(Term.LATEST)} (LATEST) of 1003: leave it out")

    def read(share: Share) -> Value:
        return figure(Underlying(share.scene.market, share.listing), window) if share.listing.option_root else None

    return read
