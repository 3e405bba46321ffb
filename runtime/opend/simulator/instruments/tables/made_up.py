"""Make up a share or a fund for a code that no table lists, as long as the code has the form of its market's codes.

Invariant: what is made up depends only on the market, the code and the seed, and is never one of the listed securities.

The forms follow the exchanges' plans for their codes (inferred, from memory). In Hong Kong they leave out the codes of
warrants and of other structured products, and those above 90000, which are reserved.
"""

from __future__ import annotations

import math
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.simulator.chance.noise import uniforms
from opend.simulator.instruments.listing import Listing
from opend.simulator.instruments.tables.rows import CURRENCIES
from opend_proto.qot_common import ExchType, QotMarket, SecurityType

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["made_up"]

_KEPT: Final = 4096
_VOLATILITIES: Final = (0.2, 0.6)
_FIRST_DAY: Final = date(2005, 1, 3)
_DAYS: Final = 15 * 365
_LOTS: Final = (100, 200, 500, 1000, 2000)
# What a board lot in Hong Kong is worth at least, where it has any of the usual sizes.
_LOT_VALUE: Final = 4000.0


class _Form(NamedTuple):
    """The codes of a market, and the range of the anchor prices in its currency."""

    shares: re.Pattern[str]
    funds: re.Pattern[str]
    prices: tuple[float, float]
    exchange_types: tuple[ExchType, ...] = (ExchType.UNKNOWN,)


_FORMS: Final[Mapping[int, _Form]] = {
    QotMarket.HK_SECURITY: _Form(
        re.compile(r"0(?!0000)\d{4}"), re.compile(r"028[0-4]\d|03[01]\d\d|07[235]\d\d"), (1.0, 100.0)
    ),
    QotMarket.US_SECURITY: _Form(
        re.compile(r"[A-Z]{1,5}(\.[A-Z])?"), re.compile(r"(?!)"), (8.0, 400.0), (ExchType.UNKNOWN, ExchType.US_NYSE)
    ),
    QotMarket.CNSH_SECURITY: _Form(re.compile(r"60[0135]\d{3}|68[89]\d{3}"), re.compile(r"5[0168]\d{4}"), (4.0, 150.0)),
    QotMarket.CNSZ_SECURITY: _Form(re.compile(r"00[0-3]\d{3}|30[01]\d{3}"), re.compile(r"1[56]\d{4}"), (4.0, 150.0)),
}


@lru_cache(_KEPT)
def made_up(market: int, code: str, seed: int) -> Listing | None:
    """Return the security of a code; None if the code has not the form of a share's or a fund's in its market."""
    form = _FORMS.get(market)
    if form is None or not code.isascii():
        return None
    is_fund = form.funds.fullmatch(code) is not None
    if not is_fund and form.shares.fullmatch(code) is None:
        return None
    quote_market = QotMarket(market)
    price, spread, age, place = uniforms(f"{seed}|made up|{market}|{code}", 4)
    low, high = form.prices
    base_price = round(low * math.exp(price * math.log(high / low)), 2)
    return Listing(
        market=quote_market,
        code=code,
        name=f"SYNTHETIC {code}",
        currency=CURRENCIES[quote_market],
        lot_size=_lot_size(quote_market, base_price),
        base_price=base_price,
        trades_per_minute=30,
        volatility=round(_VOLATILITIES[0] + spread * (_VOLATILITIES[1] - _VOLATILITIES[0]), 2),
        kind=SecurityType.TRUST if is_fund else SecurityType.EQTY,
        listed=_FIRST_DAY + timedelta(days=int(age * _DAYS)),
        exchange_type=form.exchange_types[int(place * len(form.exchange_types))],
    )


def _lot_size(market: QotMarket, price: float) -> int:
    if market != QotMarket.HK_SECURITY:
        return 100
    return next((lot for lot in _LOTS if lot * price >= _LOT_VALUE), _LOTS[-1])
