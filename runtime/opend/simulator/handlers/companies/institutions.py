"""Tell what institutions hold of a market's companies, and what they changed: protocols 3418 to 3422.

Invariant: all five agree with one another, and with the lists of holders that each company has.

Inferred, since no source says so: the change of the number of holdings is the difference of two numbers; that of the
ten largest is in percentage points; what was sold out is among the holdings only if the request asks for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

from opend.simulator.handlers.companies.positions import (
    ADDED,
    BOUGHT,
    CHANGES,
    REDUCED,
    SOLD_OUT,
    Institution,
    Position,
    institutions_of,
)
from opend.simulator.handlers.option_figures.screens import Screen, page_after
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.screening.chains import plates_by_id
from opend_proto import (
    methods,
    qot_get_institution_distribution,
    qot_get_institution_holding_change,
    qot_get_institution_holding_list,
    qot_get_institution_list,
    qot_get_institution_profile,
)
from opend_proto.qot_common import HolderDetailType, QotMarket
from opend_proto.qot_get_institution_distribution import IndustryDistributionItem
from opend_proto.qot_get_institution_holding_change import HoldingChangeItem
from opend_proto.qot_get_institution_holding_list import HoldingListItem
from opend_proto.qot_get_institution_list import InstitutionListItem

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer
    from opend_proto.schema import OpenEnum

__all__ = ["register"]

SubjectT = TypeVar("SubjectT")

_USUAL, _MOST = 20, 200
_MARKETS: Final = (QotMarket.HK_SECURITY, QotMarket.US_SECURITY)
_SOURCE: Final = "13F"


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_INSTITUTION_LIST, get_list)
    handlers.answer(methods.QOT_GET_INSTITUTION_PROFILE, get_profile)
    handlers.answer(methods.QOT_GET_INSTITUTION_DISTRIBUTION, get_distribution)
    handlers.answer(methods.QOT_GET_INSTITUTION_HOLDING_CHANGE, get_changes)
    handlers.answer(methods.QOT_GET_INSTITUTION_HOLDING_LIST, get_holdings)


def _all_of(peer: Peer, market: int) -> dict[int, Institution]:
    if market not in _MARKETS:
        known = ", ".join(f"{int(each)} ({each.name})" for each in _MARKETS)
        raise RefusalError(f"market {market} has no institutions: ask for {known}")
    return institutions_of(peer, QotMarket(market))


def _one(peer: Peer, c2s: Any) -> Institution:
    found = _all_of(peer, c2s.market).get(c2s.institution_id)
    if found is None:
        raise RefusalError(f"unknown institutionId {c2s.institution_id}: ask for one of Qot_GetInstitutionList")
    return found


def _ordered(screen: Screen[SubjectT], subjects: Iterable[SubjectT], c2s: Any, default: OpenEnum) -> list[SubjectT]:
    direction = int(c2s.sort_dir or 0)
    if direction not in {0, 1}:
        raise RefusalError(f"unknown sortDir {direction}: 0 has the largest first, 1 the smallest")
    return screen.ordered(subjects, c2s.sort_field or default, ascending=direction == 1)


_INSTITUTIONS: Final[Screen[Institution]] = Screen(
    figures={
        "institution_id": lambda each: each.id,
        "institution_name": lambda each: each.name,
        "description": lambda each: HolderDetailType(each.kind).name.replace("_", " ").capitalize(),
        "position_value": lambda each: each.worth,
        "last_position_value": lambda each: each.worth_before,
        "position_value_change": lambda each: each.worth - each.worth_before,
        "position_value_change_pct": lambda each: (
            (each.worth / each.worth_before - 1) * 100 if each.worth_before else None
        ),
        "position_count": lambda each: len(each.held),
        "position_count_change": lambda each: len(each.held) - each.held_before,
        "total_holding_count": lambda each: len(each.held),
        "holding_change_count": lambda each: len(each.held) - each.held_before,
        "new_count": lambda each: len(each.changed(BOUGHT)),
        "sold_out_count": lambda each: len(each.changed(SOLD_OUT)),
        "increase_count": lambda each: len(each.changed(ADDED)),
        "decrease_count": lambda each: len(each.changed(REDUCED)),
        "top10pct": lambda each: each.top,
        "top10pct_change": lambda each: each.top - each.top_before,
        "disclosure_date": lambda each: str(each.day),
        "currency": lambda each: each.currency,
    },
    sorts={
        "UNKNOWN": "position_value",
        "POSITION_VALUE": "position_value",
        "POSITION_VALUE_CHANGE": "position_value_change",
        "POSITION_COUNT": "position_count",
        "POSITION_COUNT_CHANGE": "position_count_change",
    },
)
_COMMON: Final[Mapping[str, Callable[[Position], Any]]] = {
    "security": lambda each: each.share.listing.security,
    "name": lambda each: each.share.listing.name,
    "change_shares": lambda each: each.change,
    "change_pct": lambda each: each.percent(each.change),
    "holding_date": lambda each: str(each.quarter.ends),
    "source": lambda _: _SOURCE,
}
# In this protocol portfolioPct is a part of the company's shares.
_CHANGED: Final[Screen[Position]] = Screen(
    figures={**_COMMON, "portfolio_pct": lambda each: each.percent(each.shares)},
    sorts={
        "UNKNOWN": "change_pct",
        "CHANGE_PCT": "change_pct",
        "CHANGE_SHARES": "change_shares",
        "HOLDING_DATE": "holding_date",
    },
)
_HELD: Final[Screen[Position]] = Screen(
    figures={
        **_COMMON,
        "industry_name": lambda each: None if each.industry is None else each.industry.name,
        "holding_value": lambda each: each.worth,
        "holding_pct": lambda each: each.percent(each.shares),
        "last_holding_pct": lambda each: each.percent(each.shares - each.change),
        "portfolio_pct": lambda each: each.worth / each.institution.worth * 100 if each.institution.worth else None,
    },
    sorts={
        "UNKNOWN": "holding_value",
        "HOLDING_VALUE": "holding_value",
        "HOLDING_PCT": "holding_pct",
        "LAST_HOLDING_PCT": "last_holding_pct",
        "CHANGE_SHARES": "change_shares",
        "CHANGE_PCT": "change_pct",
        "PORTFOLIO_PCT": "portfolio_pct",
        "INDUSTRY": "industry_name",
        "HOLDING_DATE": "holding_date",
    },
)


def get_list(peer: Peer, request: qot_get_institution_list.Request) -> qot_get_institution_list.S2C:
    """List the institutions that hold shares of a market."""
    c2s = request.c2s
    part = (c2s.name_part or "").casefold()
    found = [each for each in _all_of(peer, c2s.market).values() if part in each.name.casefold()]
    rows = _ordered(_INSTITUTIONS, found, c2s, qot_get_institution_list.SortField.UNKNOWN)
    page, key = page_after(rows, c2s.page, c2s.count, _USUAL, _MOST)
    return qot_get_institution_list.S2C(
        data_list=[_INSTITUTIONS.row(InstitutionListItem, each) for each in page],
        all_count=len(rows),
        next_page=key,
        currency=next((each.currency for each in found), None),
    )


def get_profile(peer: Peer, request: qot_get_institution_profile.Request) -> qot_get_institution_profile.S2C:
    """Give the size, the concentration and the latest changes of an institution's holdings."""
    return _INSTITUTIONS.row(qot_get_institution_profile.S2C, _one(peer, request.c2s))


def get_distribution(
    peer: Peer, request: qot_get_institution_distribution.Request
) -> qot_get_institution_distribution.S2C:
    """Give the industries of an institution's holdings, largest first; all without one come together, last."""
    institution = _one(peer, request.c2s)
    worths: dict[tuple[int, str] | None, float] = {}
    for each in institution.held:
        key = None if each.industry is None else each.industry.key
        worths[key] = worths.get(key, 0.0) + each.worth
    plates = {plate.key: (number, plate.name) for number, plate in plates_by_id(peer.market).items()}
    rows = sorted(worths.items(), key=lambda item: (item[0] is None, -item[1]))
    return qot_get_institution_distribution.S2C(
        data_list=[
            IndustryDistributionItem(
                industry_id=None if key is None else plates[key][0],
                industry_name=_OTHERS if key is None else plates[key][1],
                position_value=None if key is None else worth,
                portfolio_pct=worth / institution.worth * 100,
            )
            for key, worth in rows
        ]
    )


_OTHERS: Final = "Others"


def _changed(institution: Institution, kind: int) -> list[Position]:
    if kind not in CHANGES:
        raise RefusalError(f"changeType must be 1 to {len(CHANGES)}, not {kind}")
    return institution.changed(kind)


def get_changes(
    peer: Peer, request: qot_get_institution_holding_change.Request
) -> qot_get_institution_holding_change.S2C:
    """List an institution's purchases or sales of the last quarter, of one kind."""
    c2s = request.c2s
    found = _changed(_one(peer, c2s), int(c2s.change_type or BOUGHT))
    rows = _ordered(_CHANGED, found, c2s, qot_get_institution_holding_change.SortField.UNKNOWN)
    page, key = page_after(rows, c2s.page, c2s.count, _USUAL, _MOST)
    return qot_get_institution_holding_change.S2C(
        data_list=[_CHANGED.row(HoldingChangeItem, each) for each in page], all_count=len(rows), next_page=key
    )


def get_holdings(peer: Peer, request: qot_get_institution_holding_list.Request) -> qot_get_institution_holding_list.S2C:
    """List an institution's holdings at the end of the last quarter, or those that changed in one way."""
    c2s = request.c2s
    institution, word = _one(peer, c2s), (c2s.keyword or "").casefold()
    found = _changed(institution, int(c2s.change_type)) if c2s.change_type else institution.held
    named = [
        each
        for each in found
        if word in each.share.listing.name.casefold() or word in each.share.listing.code.casefold()
    ]
    rows = _ordered(_HELD, named, c2s, qot_get_institution_holding_list.SortField.UNKNOWN)
    page, key = page_after(rows, c2s.page, c2s.count, _USUAL, _MOST)
    return qot_get_institution_holding_list.S2C(
        data_list=[_HELD.row(HoldingListItem, each) for each in page],
        all_count=len(rows),
        next_page=key,
        currency=institution.currency,
    )
