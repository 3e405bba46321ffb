"""Turn the conditions of Qot_StockScreen into tests of a share.

Invariant: a condition that cannot be tested is refused before any share is looked at; a share without a figure fails
every condition on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from opend.simulator.handlers.screening.bounds import inside
from opend.simulator.handlers.screening.screen_values import kl_type_of, line_of, value_of
from opend.simulator.instruments.futures import CONTRACTS
from opend.simulator.instruments.static_info import security_id
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.absent import reason
from opend.simulator.screening.featured.shape_figures import kinds_of
from opend.simulator.screening.patterns import BEARISH, BULLISH, PATTERNS
from opend.simulator.screening.technical import KEPT_BARS, check_span, compared, prices_for, prices_of, series_of
from opend_proto.qot_common import QotMarket, SecurityType
from opend_proto.qot_stock_filter import PatternField, RelativePosition
from opend_proto.qot_stock_screen import (
    Indicator,
    Interval,
    KlineShapeProperty,
    Market,
    Pattern,
    QueryIndicatorPattern,
    QueryIndicatorPositional,
    QueryKlineShape,
    QueryPlate,
    QueryPropertyBroker,
    QueryPropertyCumulative,
    QueryPropertyFeatured,
    QueryPropertyFinancial,
    QueryPropertyOption,
    QueryPropertySimple,
    QuerySimpleField,
    SimpleField,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from opend.simulator.screening.scene import Share
    from opend.simulator.state import Peer
    from opend_proto.qot_stock_screen import Boundary, ScreenQuery
    from opend_proto.schema import Message

__all__ = ["MEMBERSHIPS", "Test", "test_of"]

Test: TypeAlias = "Callable[[Share], bool]"

_MARKETS: Final = {
    Market.HK: {QotMarket.HK_SECURITY},
    Market.US: {QotMarket.US_SECURITY},
    Market.CN: {QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY},
}
# The names that differ from those of Qot_StockFilter.
_PATTERNS: Final = {
    Pattern.MA_LONG: PatternField.MA_ALIGNMENT_LONG,
    Pattern.MA_SHORT: PatternField.MA_ALIGNMENT_SHORT,
    Pattern.EMA_LONG: PatternField.EMA_ALIGNMENT_LONG,
    Pattern.EMA_SHORT: PatternField.EMA_ALIGNMENT_SHORT,
    **{
        Pattern[f"{name}_{old}"]: PatternField[f"{name}_{new}"]
        for name in ("KDJ", "MACD", "RSI")
        for old, new in (
            ("GOLD_CROSS", "GOLD_CROSS_LOW"),
            ("DEATH_CROSS", "DEATH_CROSS_HIGH"),
            ("TOP_DIVERGE", "TOP_DIVERGENCE"),
            ("BOTTOM_DIVERGE", "BOTTOM_DIVERGENCE"),
        )
    },
    Pattern.BOLL_BREAK_UPPER: PatternField.BOLL_BREAK_UPPER,
    Pattern.BOLL_BREAK_LOWER: PatternField.BOLL_LOWER,
    Pattern.BOLL_CROSS_MID_UP: PatternField.BOLL_CROSS_MIDDLE_UP,
    Pattern.BOLL_CROSS_MID_DOWN: PatternField.BOLL_CROSS_MIDDLE_DOWN,
}
_SIGNALS: Final = {Pattern.BULLISH: BULLISH, Pattern.BEARISH: BEARISH}
"""Those that Qot_StockFilter lacks."""
_POSITIONS: Final = frozenset(RelativePosition) - {RelativePosition.UNKNOWN}


def test_of(query: ScreenQuery, peer: Peer) -> Test:
    """Return the test of the one condition that is set."""
    found: list[Message] = [
        value for field in query.FIELDS if (value := getattr(query, field.attribute, None)) is not None
    ]
    if len(found) != 1:
        raise RefusalError(f"each of filterList holds exactly one condition, not {len(found)}")
    (asked,) = found
    make = _TESTS.get(type(asked))
    if make is None:
        raise RefusalError(f"the simulator has no figures for a {type(asked).__name__}")
    return make(asked, peer)


def _interval(low: Boundary | None, high: Boundary | None) -> Interval:
    return Interval(filter_min=low, filter_max=high)


def _within(read: Callable[[Share], float | str | None], intervals: Sequence[Interval]) -> Test:
    def test(share: Share) -> bool:
        value = read(share)
        return isinstance(value, int | float) and any(inside(value, interval) for interval in intervals)

    return test


def _simple(asked: QueryPropertySimple, _: Peer) -> Test:
    return _within(value_of(asked.property), [_interval(asked.filter_min, asked.filter_max)])


def _over_time(asked: QueryPropertyCumulative | QueryPropertyFinancial, _: Peer) -> Test:
    if asked.continuous_period not in {None, 0, 1}:
        raise RefusalError("the simulator looks at one period only: leave continuousPeriod out")
    return _within(value_of(asked.property), [_interval(asked.filter_min, asked.filter_max)])


def _membership(asked: QuerySimpleField, peer: Peer) -> Test:
    field = SimpleField(asked.simple_field or 0)
    make = MEMBERSHIPS.get(field)
    if make is None:
        raise RefusalError(f"the simulator cannot tell simpleField {int(field)} of its shares{reason(field)}")
    return make(peer, set(asked.screen_value_list))


def _markets(_: Peer, wanted: set[int]) -> Test:
    unknown = [value for value in wanted if Market(value) not in _MARKETS]
    if unknown:
        raise RefusalError(f"market {unknown[0]} has no shares here: ask for 1 (HK), 2 (US), 3 (CN)")
    markets = {market for value in wanted for market in _MARKETS[Market(value)]}
    return lambda share: share.listing.market in markets


def _indices(peer: Peer, wanted: set[int]) -> Test:
    """Return the test of the members of indices; that their ids are those of Qot_GetStaticInfo is inferred."""
    indices = {security_id(each): each for each in peer.market.securities if each.kind == SecurityType.INDEX}
    unknown = wanted - set(indices)
    if unknown:
        raise RefusalError(f"unknown index {min(unknown)}: ask for the id of one that Qot_GetStaticInfo gives")
    members = {key for number in wanted for key in indices[number].members}
    return lambda share: share.listing.key in members


def _warrants(peer: Peer, wanted: set[int]) -> Test:
    owners = {
        each.derivation.underlying
        for each in peer.market.securities
        if each.kind == SecurityType.WARRANT and each.derivation is not None
    }
    return lambda share: int(share.listing in owners) in wanted


def _futures(_: Peer, wanted: set[int]) -> Test:
    owners = {contract.owner for contract in CONTRACTS.values()}
    return lambda share: int(share.listing.key in owners) in wanted


def _exchanges(_: Peer, wanted: set[int]) -> Test:
    """Return the test of exchanges; that they are values of Qot_Common.ExchType is inferred."""
    return lambda share: int(share.listing.exchange_type) in wanted


MEMBERSHIPS: Final[Mapping[SimpleField, Callable[[Peer, set[int]], Test]]] = {
    SimpleField.MARKET: _markets,
    SimpleField.EXCHANGE: _exchanges,
    SimpleField.INDEX_ID: _indices,
    SimpleField.USE_WATCHLIST: lambda peer, wanted: (
        lambda share: int(peer.gateway.watchlists.watches(share.listing)) in wanted
    ),
    SimpleField.HAS_OPTION: lambda _, wanted: lambda share: int(bool(share.listing.option_root)) in wanted,
    SimpleField.HAS_WARRANT: _warrants,
    SimpleField.HAS_FUTURE: _futures,
}
"""What shares can be members of, or have."""


def _plates(asked: QueryPlate, peer: Peer) -> Test:
    codes = {code.partition(".")[2] or code for plate in asked.plate_list for code in plate.plate_id_list}
    plates = [each for each in peer.market.securities if each.kind == SecurityType.PLATE and each.code in codes]
    missing = codes - {plate.code for plate in plates}
    if missing:
        raise RefusalError(f"unknown plate {min(missing)!r}: ask for one that Qot_GetPlateSet gives")
    members = {key for plate in plates for key in plate.members}
    return lambda share: share.listing.key in members


def _positional(asked: QueryIndicatorPositional, _: Peer) -> Test:
    if asked.intervals:
        raise RefusalError("no source tells what intervals mean in an indicatorPositionalQuery: leave them out")
    if asked.position not in _POSITIONS:
        raise RefusalError(f"unknown position {int(asked.position)}: 1 above, 2 below, 3 crossing up, 4 crossing down")
    first = line_of(
        Indicator(int(asked.first_indicator_name or asked.first_indicator)),
        asked.first_indicator_params,
        "firstIndicator",
    )
    second = None
    if asked.second_indicator:
        second = line_of(Indicator(int(asked.second_indicator)), asked.second_indicator_params, "secondIndicator")
        if not first.fits(second):
            raise RefusalError("the two indicators are of different kinds: compare one with its own kind, or a number")
    elif asked.second_value is None:
        raise RefusalError("an indicatorPositionalQuery needs a secondIndicator or a secondValue")
    kl_type, periods = kl_type_of(asked.period_type or asked.period), asked.continuous_period or 1
    known = [first] if second is None else [first, second]
    check_span(kl_type, periods, known)
    count = min(max(each.bars(periods) for each in known), KEPT_BARS[kl_type])

    def test(share: Share) -> bool:
        prices = prices_for(share, kl_type, count, known)
        right = [float(asked.second_value or 0)] * count if second is None else series_of(second, prices)
        return compared(asked.position, series_of(first, prices), right, periods)

    return test


def _pattern(asked: QueryIndicatorPattern, _: Peer) -> Test:
    if asked.sub_patterns:
        raise RefusalError("no source tells what subPatterns mean: leave them out")
    chosen = Pattern(int(asked.name or asked.pattern or 0))
    pattern = _SIGNALS.get(chosen) or PATTERNS.get(_PATTERNS.get(chosen, PatternField.UNKNOWN))
    if pattern is None:
        raise RefusalError(f"the simulator does not know pattern {int(chosen)} ({chosen.name})")
    periods = asked.continuous_period or 1
    kl_type = kl_type_of(asked.period_type or asked.period)
    check_span(kl_type, periods, ())
    count = min(pattern.bars + periods, KEPT_BARS[kl_type])
    return lambda share: (
        pattern.holds(prices_of(share, kl_type, count, ranges=pattern.needs_ranges), periods)
        is (asked.is_matching is not False)
    )


def _featured(asked: QueryPropertyFeatured, _: Peer) -> Test:
    if asked.property is None:
        raise RefusalError("a featuredPropertyQuery needs a property")
    read = value_of(asked.property)
    if asked.value_set:
        return lambda share: read(share) in asked.value_set
    return _within(read, asked.intervals or [_interval(asked.filter_min, asked.filter_max)])


def _ranged(asked: QueryPropertyBroker | QueryPropertyOption, _: Peer) -> Test:
    if asked.property is None:
        raise RefusalError(f"a {type(asked).__name__} needs a property")
    return _within(value_of(asked.property), asked.intervals or [Interval()])


def _shape(asked: QueryKlineShape, _: Peer) -> Test:
    if asked.property is None or asked.property.name != KlineShapeProperty.SHAPE_TYPE:
        raise RefusalError(f"a klineShapeQuery needs the property {int(KlineShapeProperty.SHAPE_TYPE)} (SHAPE_TYPE)")
    if not asked.value_set:
        raise RefusalError("a klineShapeQuery needs a valueSet: the types of shape to look for")
    read, wanted = value_of(asked.property), kinds_of(asked.value_set)
    return lambda share: read(share) in wanted


_TESTS: Final[Mapping[type[Message], Callable[[Any, Peer], Test]]] = {
    QuerySimpleField: _membership,
    QueryPlate: _plates,
    QueryPropertySimple: _simple,
    QueryPropertyCumulative: _over_time,
    QueryPropertyFinancial: _over_time,
    QueryIndicatorPositional: _positional,
    QueryIndicatorPattern: _pattern,
    QueryPropertyFeatured: _featured,
    QueryPropertyBroker: _ranged,
    QueryPropertyOption: _ranged,
    QueryKlineShape: _shape,
}
