"""Rank the shares of a market by their figures; a table says how each protocol does it.

Invariant: all figures of a reply are of one instant, and the ranking holds every share of the market that meets the
conditions and has the figure that it is ranked by. Equal shares are in the order of their codes.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from opend.simulator.envelopes import success
from opend.simulator.handlers.arguments import check_market, page_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.handlers.screening.bounds import within
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.figures import FIGURES, SHORT_FIGURES
from opend_proto.methods import METHODS_BY_NAME
from opend_proto.qot_common import QotMarket, SecurityType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.screening.figures import Figure
    from opend.simulator.screening.scene import Scene, Share
    from opend.simulator.state import Peer
    from opend_proto.schema import AnyMethod, Field, Message

__all__ = ["RANKINGS", "Ranking", "register"]

_HK, _US = QotMarket.HK_SECURITY, QotMarket.US_SECURITY
_SIMPLE: Final = {"MARKET_CAP": "market_cap", "PE": "pe_ttm"}


@dataclass(frozen=True, slots=True)
class Ranking:
    """How a protocol ranks shares; figures are named as in ``figures``, choices as in the protocol's own enums."""

    key: str
    """The figure that shares are ranked by unless the request chooses another."""
    choice: str = ""
    """The attribute of the request that chooses another figure."""
    keys: Mapping[str, str] = field(default_factory=dict[str, str])
    """The figure of each choice."""
    conditions: Mapping[str, str] = field(default_factory=dict[str, str])
    """The figure of each kind of condition."""
    price: str = "cur_price"
    """The figure that conditions on a class of prices look at."""
    market: QotMarket = QotMarket.UNKNOWN
    """The market, where the request names none."""
    markets: tuple[QotMarket, ...] = (_HK, _US)
    usual: int = 50
    """Shares of a page unless the request tells."""
    most: int = 200
    figures: Mapping[str, Figure] = field(default_factory=lambda: FIGURES)


RANKINGS: Final[Mapping[str, Ranking]] = {
    "Qot_GetTopMoversRank": Ranking("change_ratio", conditions=_SIMPLE),
    "Qot_GetUSPreMarketRank": Ranking(
        "pre_market_change_ratio", conditions=_SIMPLE, price="pre_market_price", market=_US
    ),
    "Qot_GetUSAfterHoursRank": Ranking(
        "after_hours_change_ratio", conditions=_SIMPLE, price="after_hours_price", market=_US
    ),
    "Qot_GetUSOvernightRank": Ranking(
        "overnight_change_ratio", conditions=_SIMPLE, price="overnight_price", market=_US
    ),
    "Qot_GetPeriodChangeRank": Ranking(
        "change_rate5min",
        choice="period_type",
        keys={
            "P_5MIN": "change_rate5min",
            "P_1DAY": "change_ratio",
            "P_5DAY": "change_rate5d",
            "P_20DAY": "change_rate20d",
            "P_60DAY": "change_rate60d",
            "P_120DAY": "change_rate120d",
            "P_250DAY": "change_rate250d",
            "YTD": "change_rate_ytd",
        },
        conditions={
            "PRICE": "cur_price",
            "MARKET_CAP": "market_cap",
            "CHANGE_RATIO": "",
            "VOLUME": "volume",
            "TURNOVER": "turnover",
            "PE": "pe_ttm",
            "PB": "pb",
            "TURNOVER_RATIO": "turnover_ratio",
            "VOLUME_RATIO": "volume_ratio",
            "AMPLITUDE": "amplitude",
        },
    ),
    "Qot_GetHotList": Ranking(
        "average_heat",
        choice="sort_field",
        keys={
            "TRADE_HEAT": "trade_heat",
            "SEARCH_HEAT": "search_heat",
            "NEWS_HEAT": "news_heat",
            "AVERAGE_HEAT": "average_heat",
        },
        conditions={"MARKET_CAP": "market_cap"},
    ),
    "Qot_GetShortSellingRank": Ranking(
        "short_number_change",
        choice="sort_field",
        keys={
            "SHORT_NUMBER_CHANGE": "short_number_change",
            "SHORT_RATIO_CHANGE": "short_ratio_change",
            "SHORT_NUMBER": "short_number",
            "SHORT_RATIO": "short_ratio",
            "VOLUME": "volume",
            "POSITION_VOLUME": "short_position_volume",
            "POSITION_RATIO": "short_position_ratio",
            "DAYS_TO_COVER": "days_to_cover",
            "WEEK_AVG_VOLUME": "week_avg_volume",
            "WEEK_AVG_SHORT_NUMBER": "week_avg_short_number",
            "WEEK_AVG_SHORT_RATIO": "week_avg_short_ratio",
            "MONTH_AVG_VOLUME": "month_avg_volume",
            "MONTH_AVG_SHORT_NUMBER": "month_avg_short_number",
            "MONTH_AVG_SHORT_RATIO": "month_avg_short_ratio",
        },
        market=_US,
        usual=10,
        most=35,
        figures=SHORT_FIGURES,
    ),
}
"""The rankings, by the names of their protocols. A condition on "" looks at what the shares are ranked by."""


def register(handlers: Handlers) -> None:
    """Answer the rankings that the schema in use knows."""
    for name, ranking in RANKINGS.items():
        method = METHODS_BY_NAME.get(name)
        if method is not None:
            handlers.register(method, _handler_of(method, ranking))


def _handler_of(method: AnyMethod, ranking: Ranking) -> Callable[[Peer, Any], Any]:
    reply = _message_in(method.response, "s2c")
    item = _message_in(reply, "data_list")

    def answer(peer: Peer, request: Any) -> Any:
        c2s = request.c2s
        key = _key(ranking, c2s)
        tests = [within(each, _figure(ranking, each, key), ranking.price) for each in _conditions(c2s)]
        shares = [
            share
            for share in _universe(peer, ranking, c2s)
            if key(share) is not None and all(test(share) for test in tests)
        ]
        shares.sort(key=lambda share: key(share) or 0.0, reverse=not _ascends(c2s))
        count = ranking.usual if c2s.count is None else c2s.count
        page, _ = page_of(shares, c2s.offset or 0, count, ranking.most)
        items = [_item(item, share, ranking.figures) for share in page]
        return success(method.response, _made(reply, data_list=items, all_count=len(shares)))

    return answer


def _message_in(message: type[Message], attribute: str) -> type[Message]:
    found = next(each.message_type for each in message.FIELDS if each.attribute == attribute)
    if found is None:
        raise TypeError(f"{message.FULL_NAME}.{attribute} is no message")
    return found


def _made(message: type[Message], **values: object) -> Message:
    make: Any = message
    made: Message = make(**values)
    return made


def _key(ranking: Ranking, c2s: Any) -> Figure:
    """Return the figure that the request ranks by."""
    choice = getattr(c2s, ranking.choice) if ranking.choice else None
    if not choice:
        return ranking.figures[ranking.key]
    if choice.name not in ranking.keys:
        raise RefusalError(
            f"shares cannot be ranked by {ranking.choice} {int(choice)}: 1 to {len(ranking.keys)} are known"
        )
    return ranking.figures[ranking.keys[choice.name]]


def _figure(ranking: Ranking, condition: Any, key: Figure) -> Figure | None:
    """Return the figure that a condition looks at; None if it is the class of prices."""
    kind = condition.indicator_type
    name = ranking.conditions.get(kind.name)
    if name is not None:
        return ranking.figures[name] if name else key
    if kind.name == "PRICE" and hasattr(condition, "price_filter"):
        return None
    raise RefusalError(f"filterList: unknown indicatorType {int(kind)}")


def _conditions(c2s: Any) -> Iterable[Any]:
    found: Iterable[Any] = getattr(c2s, "filter_list", ())
    return found


def _ascends(c2s: Any) -> bool:
    direction = int(c2s.sort_dir or 0)
    if direction not in {0, 1}:
        raise RefusalError(f"unknown sortDir {direction}: 0 has the largest first, 1 the smallest")
    return direction == 1


def _universe(peer: Peer, ranking: Ranking, c2s: Any) -> list[Share]:
    """Return the shares of the market that the request names, or of its plates, by code."""
    market = getattr(c2s, "market", None) or ranking.market
    if market not in ranking.markets:
        known = ", ".join(f"{int(each)} ({each.name})" for each in ranking.markets)
        raise RefusalError(f"market {int(market)} has no such ranking: ask for {known}")
    check_market(peer.market, market)
    plates = [listing_of(peer.market, plate) for plate in getattr(c2s, "plate_list", ())]
    members = {key for plate in plates for key in plate.members}
    scene = peer.scene
    return [scene.share(listing) for listing in _shares_of(scene, market) if not plates or listing.key in members]


def _shares_of(scene: Scene, market: QotMarket) -> list[Listing]:
    return sorted(
        (each for each in scene.market.securities if each.market == market and each.kind == SecurityType.EQTY),
        key=lambda listing: listing.code,
    )


def _item(message: type[Message], share: Share, figures: Mapping[str, Figure]) -> Message:
    """Return a share's row; a field that is no figure stays absent."""
    values: dict[str, object] = {"security": share.listing.security, "name": share.listing.name}
    for each in message.FIELDS:
        figure = figures.get(each.attribute)
        if figure is not None:
            values[each.attribute] = _fitted(each, figure(share))
    return _made(message, **values)


def _fitted(each: Field, value: float | None) -> float | None:
    if value is None:
        return None
    return float(value) if each.kind == "double" else int(value)
