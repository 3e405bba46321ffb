"""Screen the options of whole markets: Qot_OptionScreen.

Invariant: each group of conditions holds, by any one of its conditions, for every option of the reply. Conditions on
underlyings are tested once for each, before any of their options is looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from opend.simulator.handlers.arguments import page_of
from opend.simulator.handlers.screening.bounds import inside
from opend.simulator.instruments.options import OptionTerms, listed_options
from opend.simulator.instruments.static_info import security_id
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.contracts import OPTION_FIGURES, OWNER_FIGURES, Contract, Owner
from opend_proto import methods, qot_option_screen
from opend_proto.qot_common import QotMarket, SecurityType
from opend_proto.qot_option_screen import (
    MarketCategory,
    OptionIndicator,
    OptionIndicatorType,
    OptionScreenItem,
    SortDirection,
    UnderlyingIndicator,
    UnderlyingIndicatorType,
    UnderlyingInfo,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer
    from opend_proto.qot_option_screen import C2S, IndicatorValue

    Read: TypeAlias = Callable[[Contract], float | None]

__all__ = ["get_option_screen", "register"]

SubjectT = TypeVar("SubjectT")

_USUAL, _MOST = 200, 1000
_SHARES: Final = frozenset({SecurityType.EQTY, SecurityType.TRUST})
_INDICES: Final = frozenset({SecurityType.INDEX})
_CATEGORIES: Final = {
    MarketCategory.US_STOCK: (QotMarket.US_SECURITY, _SHARES),
    MarketCategory.US_INDEX: (QotMarket.US_SECURITY, _INDICES),
    MarketCategory.HK_STOCK: (QotMarket.HK_SECURITY, _SHARES),
    MarketCategory.HK_INDEX: (QotMarket.HK_SECURITY, _INDICES),
}
_Kind = OptionIndicatorType
_BASIC: Final = (
    _Kind.LEFT_DAY,
    _Kind.IN_THE_MONEY,
    _Kind.PRICE,
    _Kind.BID_PRICE,
    _Kind.ASK_PRICE,
    _Kind.CHANGE_RATE,
    _Kind.VOLUME,
    _Kind.OPEN_INTEREST,
    _Kind.IMPLIED_VOLATILITY,
    _Kind.DELTA,
)
"""What is returned if the request names nothing; which figures the gateway takes is inferred."""
# Attributes of an item that are not the lower-case name of the indicator; None has none.
_ATTRIBUTES: Final[dict[OptionIndicatorType, str | None]] = {
    _Kind.IVHV_RATIO: "iv_hv_ratio",
    _Kind.STRIKE_DATE_TIMESTAMP: None,
}
_INFO: Final = {
    UnderlyingIndicatorType.IV: "iv",
    UnderlyingIndicatorType.HV: "hv",
    UnderlyingIndicatorType.IV_RANK: "iv_rank",
    UnderlyingIndicatorType.IV_PERCENTILE: "iv_percentile",
    UnderlyingIndicatorType.MARKET_CAP: "market_cap",
    UnderlyingIndicatorType.STOCK_PRICE: "price",
    UnderlyingIndicatorType.CHANGE_RATE: "change_rate",
}
_LISTS: Final = frozenset({UnderlyingIndicatorType.STOCK_LIST, UnderlyingIndicatorType.INDEX_LIST})


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_OPTION_SCREEN, get_option_screen)


def get_option_screen(peer: Peer, request: qot_option_screen.Request) -> qot_option_screen.S2C:
    """Give a page of the options that meet every group of conditions, with the figures that are asked for."""
    c2s = request.c2s
    for group in c2s.filter_list:
        if group.underlying_list and group.option_list:
            raise RefusalError("a group of filterList has conditions on the underlying or on the option, not on both")
    option_tests = [_any_of(map(_option_test, group.option_list)) for group in c2s.filter_list if group.option_list]
    keys = [(_figure(sort.indicator_type), sort.direction == SortDirection.DESC) for sort in c2s.sort_list]
    write = _writer(c2s)
    contracts = [
        contract
        for owner in _owners(peer, c2s)
        for contract in _contracts(peer, owner)
        if all(test(contract) for test in option_tests)
    ]
    for key, descends in reversed(keys):
        contracts.sort(key=_sort_key(key), reverse=descends)
    count = _USUAL if c2s.page_count is None else c2s.page_count
    page, is_last = page_of(contracts, c2s.page_from or 0, count, _MOST)
    return qot_option_screen.S2C(
        data_list=[write(contract) for contract in page], last_page=is_last, all_count=len(contracts)
    )


def _owners(peer: Peer, c2s: C2S) -> list[Owner]:
    """Return the underlyings of the markets that meet the conditions on them, by code."""
    if not c2s.market_category_list:
        raise RefusalError("marketCategoryList is empty: name at least one market")
    unknown = [int(each) for each in c2s.market_category_list if each not in frozenset(MarketCategory)]
    if unknown:
        raise RefusalError(f"unknown market category {unknown[0]}: 0 to {len(MarketCategory) - 1} are known")
    places = [_CATEGORIES[each] for each in c2s.market_category_list if each in _CATEGORIES]
    tests = [_any_of(map(_owner_test, group.underlying_list)) for group in c2s.filter_list if group.underlying_list]
    listings = sorted(peer.market.catalogue.option_owners, key=lambda listing: listing.key)
    owners = [
        Owner(peer.scene.share(listing))
        for listing in listings
        if any(listing.market == market and listing.kind in kinds for market, kinds in places)
    ]
    return [owner for owner in owners if all(test(owner) for test in tests)]


def _contracts(peer: Peer, owner: Owner) -> Iterable[Contract]:
    today = owner.listing.exchange.local_time(peer.market.clock.now()).date()
    for listing in listed_options(owner.listing, today):
        if isinstance(listing.derivation, OptionTerms):
            yield Contract(owner, listing, listing.derivation)


def _any_of(tests: Iterable[Callable[[SubjectT], bool]]) -> Callable[[SubjectT], bool]:
    known = list(tests)
    return lambda subject: any(test(subject) for test in known)


def _figure(kind: OptionIndicatorType) -> Read:
    figure = OPTION_FIGURES.get(kind)
    if figure is None:
        raise RefusalError(f"the simulator's options have no figure for indicatorType {int(kind)} ({kind.name})")
    return figure


def _meets(value: float | None, asked: IndicatorValue | None) -> bool:
    if asked is None:
        return True
    if asked.value_list and value not in asked.value_list:
        return False
    return asked.value_interval is None or (value is not None and inside(value, asked.value_interval))


def _option_test(asked: OptionIndicator) -> Callable[[Contract], bool]:
    if asked.indicator_type == OptionIndicatorType.PREMIUM:
        raise RefusalError("indicatorType 2021 (PREMIUM) is to sort by or to return, not a condition")
    figure = _figure(asked.indicator_type)
    return lambda contract: _meets(figure(contract), asked.indicator_value)


def _owner_test(asked: UnderlyingIndicator) -> Callable[[Owner], bool]:
    kind, wanted = asked.indicator_type, asked.indicator_value
    if kind in _LISTS:
        ids = set(wanted.value_list) if wanted is not None else set[int]()
        codes = set(wanted.str_value_list) if wanted is not None else set[str]()
        return lambda owner: owner.listing.text in codes or security_id(owner.listing) in ids
    figure = OWNER_FIGURES.get(kind)
    if figure is None:
        raise RefusalError(f"underlyings cannot be filtered by indicatorType {int(kind)} ({kind.name})")
    return lambda owner: _meets(figure(owner), wanted)


def _sort_key(key: Read) -> Callable[[Contract], tuple[bool, float]]:
    # The flag sorts None, which cannot be compared with other values, first in ascending order.
    def pair(contract: Contract) -> tuple[bool, float]:
        value = key(contract)
        return value is not None, value or 0.0

    return pair


def _writer(c2s: C2S) -> Callable[[Contract], OptionScreenItem]:
    """Return what makes the item of an option: what identifies it, and the figures that are asked for."""
    fields = {field.attribute: field for field in OptionScreenItem.FIELDS}
    figures: dict[str, Read] = {}
    for kind in c2s.option_retrieve_list or _BASIC:
        figure = _figure(kind)
        attribute = _ATTRIBUTES.get(kind, kind.name.lower())
        if attribute is not None:
            figures[attribute] = figure
    info = _info_writer(c2s.underlying_retrieve_list)

    def write(contract: Contract) -> OptionScreenItem:
        values: dict[str, Any] = {}
        for attribute, figure in figures.items():
            value, kind = figure(contract), fields[attribute].kind
            if value is not None:
                values[attribute] = float(value) if kind == "double" else int(value)
        item = OptionScreenItem(**values)
        item.security, item.option_name = contract.listing.security, contract.listing.name
        item.strike_price, item.option_type = contract.terms.strike, contract.terms.type
        item.strike_date = int(f"{contract.terms.expiration.day:%Y%m%d}")
        item.underlying_info = info(contract.owner)
        return item

    return write


def _info_writer(kinds: Sequence[UnderlyingIndicatorType]) -> Callable[[Owner], UnderlyingInfo]:
    missing = [kind for kind in kinds if kind not in _INFO]
    if missing:
        raise RefusalError(f"underlyingRetrieveList: {int(missing[0])} ({missing[0].name}) cannot be returned")

    def write(owner: Owner) -> UnderlyingInfo:
        info = UnderlyingInfo(stock_id=security_id(owner.listing))
        for kind in kinds:
            setattr(info, _INFO[kind], OWNER_FIGURES[kind](owner))
        return info

    return write
