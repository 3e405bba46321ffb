"""What institutions hold agrees with the holders that each company has: Qot_GetInstitution…."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import pytest
from tests.support.gathering import each_of
from tests.support.markets.still import FEW, STILL_MARKET
from tests.support.peers.direct import DirectClient

from opend.simulator.companies.holders import INSIDERS
from opend.simulator.companies.holders import holders as everyone
from opend_proto import methods
from opend_proto import qot_get_institution_distribution as distribution
from opend_proto import qot_get_institution_holding_change as holding_change
from opend_proto import qot_get_institution_holding_list as holding_list
from opend_proto import qot_get_institution_list as institution_list
from opend_proto import qot_get_institution_profile as profile
from opend_proto import qot_get_shareholders_holder_detail as holder_detail
from opend_proto.qot_common import HolderDetailType, QotMarket, SecurityType
from opend_proto.qot_get_institution_holding_change import HoldingChangeType
from opend_proto.qot_get_shareholders_holder_detail import OwnershipDetailItem

CLIENT: Final = DirectClient(STILL_MARKET)
US: Final = QotMarket.US_SECURITY
SHARES: Final = {share.code: share for share in FEW if share.market == US and share.kind == SecurityType.EQTY}
INSTITUTIONS: Final = sorted(
    {each.id for share in SHARES.values() for each in everyone(share) if each.kind != INSIDERS}
)
METHODS: Final[dict[Any, Any]] = {
    institution_list: methods.QOT_GET_INSTITUTION_LIST,
    profile: methods.QOT_GET_INSTITUTION_PROFILE,
    distribution: methods.QOT_GET_INSTITUTION_DISTRIBUTION,
    holding_change: methods.QOT_GET_INSTITUTION_HOLDING_CHANGE,
    holding_list: methods.QOT_GET_INSTITUTION_HOLDING_LIST,
}


def ask(module: Any, **fields: Any) -> Any:
    reply = CLIENT.ask(METHODS[module], module.Request(c2s=module.C2S(**{"market": US, **fields})))
    assert reply.s2c is not None, reply.ret_msg
    return reply.s2c


@cache
def holders() -> dict[int, dict[str, OwnershipDetailItem]]:
    """Return what the companies' own lists say: each institution's rows by the company's code."""
    found: dict[int, dict[str, OwnershipDetailItem]] = {}
    for code, share in SHARES.items():
        c2s = holder_detail.C2S(security=share.security, request_type=HolderDetailType.ALL, num=50)
        reply = CLIENT.ask(methods.QOT_GET_SHAREHOLDERS_HOLDER_DETAIL, holder_detail.Request(c2s=c2s))
        assert reply.s2c is not None, reply.ret_msg
        for row in reply.s2c.item_list:
            if row.source_group_name == "13F":
                found.setdefault(row.holder_id or 0, {})[code] = row
    return found


def is_of(kind: HoldingChangeType, row: OwnershipDetailItem) -> bool:
    shares, change = row.holder_quantity or 0, row.holder_quantity_change or 0
    return kind == (
        HoldingChangeType.SOLD_OUT
        if not shares
        else HoldingChangeType.NEW
        if shares == change
        else HoldingChangeType.INCREASE
        if change > 0
        else HoldingChangeType.DECREASE
        if change < 0
        else HoldingChangeType.UNKNOWN
    )


KINDS: Final = [kind for kind in HoldingChangeType if kind]


def test_the_list_counts_and_values_what_the_companies_tell() -> None:
    listed = ask(institution_list, count=200).data_list
    assert {item.institution_id for item in listed} == set(holders())
    assert [item.position_value for item in listed] == sorted((item.position_value for item in listed), reverse=True)
    for item in listed:
        rows = holders()[item.institution_id].values()
        held = [row for row in rows if row.holder_quantity]
        worth = sum((row.holder_quantity or 0) * (row.close_price or 0) for row in held)
        assert item.position_count == len(held)
        assert item.position_value == pytest.approx(worth)
        assert item.disclosure_date == (held[0] if held else next(iter(rows))).holding_date_str
        assert {row.name for row in rows} == {item.institution_name}


@each_of("institution", INSTITUTIONS)
def test_the_calls_on_one_institution_agree_with_the_companies(institution: int) -> None:
    rows = holders()[institution]
    told = ask(profile, institution_id=institution)
    (item,) = ask(institution_list, name_part=told.institution_name.upper()).data_list
    assert (told.position_value, told.total_holding_count) == (item.position_value, item.position_count)
    held = {each.security.code: each for each in ask(holding_list, institution_id=institution, count=200).data_list}
    assert set(held) == {code for code, row in rows.items() if row.holder_quantity}
    for code, each in held.items():
        row = rows[code]
        assert (each.change_shares, each.holding_pct) == (row.holder_quantity_change, row.holder_pct)
        assert each.last_holding_pct == pytest.approx((row.holder_pct or 0) - (row.holder_pct_change or 0))
        assert each.holding_value == pytest.approx((row.holder_quantity or 0) * (row.close_price or 0))
        assert each.portfolio_pct == pytest.approx(each.holding_value / told.position_value * 100)
    changed = {
        kind: ask(holding_change, institution_id=institution, change_type=kind, count=200).data_list for kind in KINDS
    }
    for kind, found in changed.items():
        assert {each.security.code for each in found} == {code for code, row in rows.items() if is_of(kind, row)}
        same = ask(holding_list, institution_id=institution, change_type=int(kind), count=200).data_list
        assert {each.security.code for each in same} == {each.security.code for each in found}
    counts = [told.new_count, told.sold_out_count, told.increase_count, told.decrease_count]
    assert counts == [len(changed[kind]) for kind in KINDS]
    parts = ask(distribution, institution_id=institution).data_list
    assert sum(part.portfolio_pct for part in parts) == pytest.approx(100 if held else 0)
    for part in parts:
        members = [each for each in held.values() if each.industry_name == part.industry_name]
        if part.industry_id is not None:
            assert part.position_value == pytest.approx(sum(each.holding_value for each in members))


def test_pages_orders_and_words_of_a_search() -> None:
    largest = ask(institution_list).data_list[0].institution_id
    whole = ask(holding_list, institution_id=largest, count=200)
    first = ask(holding_list, institution_id=largest, count=4)
    second = ask(holding_list, institution_id=largest, count=200, page=first.next_page)
    assert [*first.data_list, *second.data_list] == whole.data_list
    assert (first.all_count, second.next_page) == (len(whole.data_list), "")
    rising = ask(holding_list, institution_id=largest, sort_field=holding_list.SortField.CHANGE_PCT, sort_dir=1)
    changes = [each.change_pct for each in rising.data_list]
    assert changes == sorted(changes)
    named = ask(holding_list, institution_id=largest, keyword="nvd").data_list
    assert [each.security.code for each in named] == ["NVDA"]


NONSENSE: Final[list[tuple[Any, dict[str, Any], str]]] = [
    (institution_list, {"market": QotMarket.CNSH_SECURITY}, "market 21 has no institutions: ask for 1"),
    (institution_list, {"sort_dir": 2}, "unknown sortDir 2"),
    (institution_list, {"sort_field": 9}, "the list cannot be sorted by 9"),
    (institution_list, {"page": "x"}, "page 'x' is not one that a previous page has given"),
    (institution_list, {"count": 201}, "count must be 1 to 200, not 201"),
    (profile, {"institution_id": 1}, "unknown institutionId 1"),
    (holding_list, {"institution_id": INSTITUTIONS[0], "change_type": 9}, "changeType must be 1 to 4, not 9"),
]


@each_of("nonsense", NONSENSE)
def test_what_makes_no_sense_is_refused(nonsense: tuple[Any, dict[str, Any], str]) -> None:
    module, fields, told = nonsense
    request = module.Request(c2s=module.C2S(**{"market": US, **fields}))
    assert told in CLIENT.refusal(METHODS[module], request)
