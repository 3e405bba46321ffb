"""The reference protocols describe the listed securities by meaning, and consistently with one another."""

from dataclasses import replace
from typing import Any

import pytest
from tests.support.peers.direct import DirectClient, hong_kong, new_york, shanghai

from opend.simulator.instruments.options import OptionTerms
from opend_proto import (
    methods,
    qot_get_future_info,
    qot_get_option_chain,
    qot_get_option_exercise_probability,
    qot_get_option_expiration_date,
    qot_get_owner_plate,
    qot_get_plate_security,
    qot_get_plate_set,
    qot_get_reference,
    qot_get_search_quote,
    qot_get_static_info,
)
from opend_proto.qot_common import (
    ExchType,
    OptionType,
    PlateSetType,
    QotMarket,
    Security,
    SecurityStaticInfo,
    SecurityType,
    SortField,
)
from opend_proto.qot_get_option_chain import DataFilter, OptionCondType
from opend_proto.qot_get_reference import ReferenceType

CLIENT = DirectClient()
TENCENT = hong_kong("00700")
NOWHERE = hong_kong("99999")


def static(c2s: qot_get_static_info.C2S) -> list[SecurityStaticInfo]:
    s2c = CLIENT.ask(methods.QOT_GET_STATIC_INFO, qot_get_static_info.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.static_info_list


def one(security: Security) -> SecurityStaticInfo:
    (found,) = static(qot_get_static_info.C2S(security_list=[security]))
    return found


def codes(infos: list[SecurityStaticInfo]) -> list[str]:
    return [info.basic.security.code for info in infos]


# Qot_GetStaticInfo


def test_static_facts_of_a_share() -> None:
    basic = one(TENCENT).basic
    assert (basic.name, basic.lot_size, basic.sec_type) == ("TENCENT", 100, SecurityType.EQTY)
    assert (basic.list_time, basic.exch_type) == ("2004-06-16", ExchType.HK_MAIN_BOARD)
    assert basic.list_timestamp == 1_087_315_200.0


def test_static_facts_of_derivatives_name_their_terms() -> None:
    option = one(new_york("AAPL250620C205000")).option_ex_data
    assert option is not None
    assert (option.type, option.owner, option.strike_time, option.strike_price) == (
        OptionType.CALL,
        new_york("AAPL"),
        "2025-06-20",
        205.0,
    )
    warrant = one(hong_kong("13001")).warrant_ex_data
    assert warrant is not None
    assert warrant.owner == TENCENT
    future, main = one(hong_kong("HSI2506")).future_ex_data, one(hong_kong("HSImain")).future_ex_data
    assert future is not None
    assert main is not None
    assert (future.last_trade_time, future.is_main_contract, main.is_main_contract) == ("2025-06-27", False, True)


@pytest.mark.parametrize("kind", [SecurityType.EQTY, SecurityType.DRVT, SecurityType.FUTURE, SecurityType.PLATE])
def test_static_facts_of_a_market_and_a_kind(kind: SecurityType) -> None:
    found = static(qot_get_static_info.C2S(market=QotMarket.HK_SECURITY, sec_type=kind))
    assert len(found) >= 8
    assert {(info.basic.security.market, info.basic.sec_type) for info in found} == {(QotMarket.HK_SECURITY, kind)}


def test_what_static_facts_cannot_be_told_of() -> None:
    def refusal(c2s: qot_get_static_info.C2S) -> str:
        return CLIENT.refusal(methods.QOT_GET_STATIC_INFO, qot_get_static_info.Request(c2s=c2s))

    assert refusal(qot_get_static_info.C2S(security_list=[TENCENT, NOWHERE])) == (
        "unknown security '99999' in market 1 (HK_SECURITY)"
    )
    assert "name securities" in refusal(qot_get_static_info.C2S())
    assert "market 31 has no securities here" in refusal(qot_get_static_info.C2S(market=QotMarket.SG_SECURITY))
    assert "at most 400" in refusal(qot_get_static_info.C2S(security_list=[TENCENT] * 401))


# Plates


def test_plates_and_their_members_name_each_other() -> None:
    for market in (QotMarket.HK_SECURITY, QotMarket.US_SECURITY, QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY):
        c2s = qot_get_plate_set.C2S(market=market, plate_set_type=PlateSetType.ALL)
        plates = CLIENT.ask(methods.QOT_GET_PLATE_SET, qot_get_plate_set.Request(c2s=c2s)).s2c
        assert plates is not None
        assert plates.plate_info_list
        for plate in plates.plate_info_list:
            for member in members(plate.plate):
                assert plate in owners(member.basic.security)


def members(
    plate: Security, sort_field: SortField | None = None, *, ascend: bool | None = None
) -> list[SecurityStaticInfo]:
    c2s = qot_get_plate_security.C2S(plate=plate, sort_field=sort_field, ascend=ascend)
    s2c = CLIENT.ask(methods.QOT_GET_PLATE_SECURITY, qot_get_plate_security.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.static_info_list


def owners(security: Security) -> list[object]:
    request = qot_get_owner_plate.Request(c2s=qot_get_owner_plate.C2S(security_list=[security]))
    s2c = CLIENT.ask(methods.QOT_GET_OWNER_PLATE, request).s2c
    assert s2c is not None
    return list(s2c.owner_plate_list[0].plate_info_list)


def test_plates_are_told_by_set() -> None:
    c2s = qot_get_plate_set.C2S(market=QotMarket.HK_SECURITY, plate_set_type=PlateSetType.CONCEPT)
    s2c = CLIENT.ask(methods.QOT_GET_PLATE_SET, qot_get_plate_set.Request(c2s=c2s)).s2c
    assert s2c is not None
    assert {plate.plate_type for plate in s2c.plate_info_list} == {PlateSetType.CONCEPT}


def test_members_are_sorted_by_code_or_by_what_their_quotes_tell() -> None:
    index = hong_kong("800000")
    assert codes(members(index)) == sorted(codes(members(index)))
    rising, falling = (codes(members(index, SortField.CUR_PRICE, ascend=ascend)) for ascend in (True, False))
    assert rising == falling[::-1] != sorted(rising)
    assert rising[0] == "01398"


def test_only_baskets_have_members_and_only_known_fields_sort_them() -> None:
    def refusal(plate: Security, sort_field: SortField | None = None) -> str:
        c2s = qot_get_plate_security.C2S(plate=plate, sort_field=sort_field)
        return CLIENT.refusal(methods.QOT_GET_PLATE_SECURITY, qot_get_plate_security.Request(c2s=c2s))

    assert "only plates and indices have members" in refusal(TENCENT)
    assert "cannot be sorted by sortField 20" in refusal(hong_kong("LIST1059"), SortField.MATURITY_TIME)


# Qot_GetReference and Qot_GetFutureInfo


def reference(security: Security, reference_type: ReferenceType) -> list[SecurityStaticInfo]:
    c2s = qot_get_reference.C2S(security=security, reference_type=reference_type)
    s2c = CLIENT.ask(methods.QOT_GET_REFERENCE, qot_get_reference.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.static_info_list


def test_the_warrants_on_a_share() -> None:
    found = reference(TENCENT, ReferenceType.WARRANT)
    assert {"13001", "51010", "60012", "47001"} < set(codes(found))
    assert all(info.warrant_ex_data is not None and info.warrant_ex_data.owner == TENCENT for info in found)
    assert reference(shanghai("600519"), ReferenceType.WARRANT) == []


def test_the_months_behind_a_main_future() -> None:
    assert codes(reference(hong_kong("HSImain"), ReferenceType.FUTURE)) == [
        "HSImain",
        "HSI2506",
        "HSI2507",
        "HSI2509",
        "HSI2512",
    ]


def test_a_future_tells_its_contract() -> None:
    request = qot_get_future_info.Request(
        c2s=qot_get_future_info.C2S(security_list=[hong_kong("HSImain"), hong_kong("HSI2507")])
    )
    s2c = CLIENT.ask(methods.QOT_GET_FUTURE_INFO, request).s2c
    assert s2c is not None
    main, july = s2c.future_info_list
    assert (main.contract_size, main.quote_currency, main.min_var) == (50.0, "HKD", 1.0)
    assert (main.owner, main.origin, july.origin) == (hong_kong("800000"), hong_kong("HSI2506"), None)
    assert july.last_trade_time == "2025-07-30"
    assert [(span.begin, span.end) for span in july.trade_time] == [(555, 720), (780, 990), (1035, 180)]
    wrong = qot_get_future_info.Request(c2s=qot_get_future_info.C2S(security_list=[TENCENT]))
    assert CLIENT.refusal(methods.QOT_GET_FUTURE_INFO, wrong) == "HK.00700 is of kind EQTY, not FUTURE"


# Options


def expirations(owner: Security) -> list[qot_get_option_expiration_date.OptionExpirationDate]:
    c2s = qot_get_option_expiration_date.C2S(owner=owner)
    request = qot_get_option_expiration_date.Request(c2s=c2s)
    s2c = CLIENT.ask(methods.QOT_GET_OPTION_EXPIRATION_DATE, request).s2c
    assert s2c is not None
    return s2c.date_list


def option_chain(**fields: Any) -> list[qot_get_option_chain.OptionChain]:
    june = qot_get_option_chain.C2S(owner=TENCENT, begin_time="2025-06-02", end_time="2025-06-30")
    request = qot_get_option_chain.Request(c2s=replace(june, **fields))
    s2c = CLIENT.ask(methods.QOT_GET_OPTION_CHAIN, request).s2c
    assert s2c is not None
    return s2c.option_chain


def contracts(chains: list[qot_get_option_chain.OptionChain]) -> list[SecurityStaticInfo]:
    return [side for chain in chains for item in chain.option for side in (item.call, item.put) if side is not None]


def test_the_chain_holds_the_days_that_the_expiration_dates_name() -> None:
    days = [day.strike_time for day in expirations(TENCENT)]
    assert days[:4] == ["2025-06-06", "2025-06-13", "2025-06-20", "2025-06-27"]
    assert [chain.strike_time for chain in option_chain()] == [day for day in days if str(day) <= "2025-06-30"]
    assert expirations(hong_kong("02800")) == []


def test_a_chain_is_in_pairs_by_rising_strike() -> None:
    for chain in option_chain():
        strikes: list[float] = []
        for item in chain.option:
            assert item.call is not None
            assert item.put is not None
            assert item.call.option_ex_data is not None
            assert item.put.option_ex_data is not None
            assert item.call.option_ex_data.strike_price == item.put.option_ex_data.strike_price
            strikes.append(item.call.option_ex_data.strike_price)
        assert strikes == sorted(set(strikes))
        assert len(strikes) >= 15


def test_a_contract_of_a_chain_is_the_one_that_static_info_knows() -> None:
    info = contracts(option_chain())[0]
    assert one(info.basic.security) == info


def test_a_chain_can_be_filtered() -> None:
    assert {
        info.option_ex_data.type for info in contracts(option_chain(type=OptionType.PUT)) if info.option_ex_data
    } == {OptionType.PUT}
    inside = contracts(option_chain(condition=OptionCondType.WITH_IN))
    outside = contracts(option_chain(condition=OptionCondType.OUTSIDE))
    assert len(inside) + len(outside) == len(contracts(option_chain()))
    steep = contracts(option_chain(data_filter=DataFilter(delta_min=0.3, delta_max=0.7), end_time="2025-06-06"))
    assert 0 < len(steep) < 10
    now = CLIENT.market.clock.now()
    for info in steep:
        listing = CLIENT.market.find(info.basic.security.market, info.basic.security.code)
        assert listing is not None
        assert isinstance(listing.derivation, OptionTerms)
        assert 0.2 < listing.derivation.valuation(512.0, now).delta < 0.8


def test_a_chain_is_refused_for_too_long_a_span() -> None:
    c2s = qot_get_option_chain.C2S(owner=TENCENT, begin_time="2025-06-01", end_time="2025-08-01")
    told = CLIENT.refusal(methods.QOT_GET_OPTION_CHAIN, qot_get_option_chain.Request(c2s=c2s))
    assert told == "beginTime 2025-06-01 to endTime 2025-08-01 is more than 31 days: ask for less at once"
    c2s = qot_get_option_chain.C2S(owner=TENCENT, begin_time="soon", end_time="2025-08-01")
    told = CLIENT.refusal(methods.QOT_GET_OPTION_CHAIN, qot_get_option_chain.Request(c2s=c2s))
    assert told == "beginTime must be a day such as 2025-06-02, not 'soon'"


def test_the_probability_of_exercise_has_the_price_of_each_day() -> None:
    def items(code: str) -> list[qot_get_option_exercise_probability.StrikeProbabilityItem]:
        c2s = qot_get_option_exercise_probability.C2S(security=hong_kong(code))
        request = qot_get_option_exercise_probability.Request(c2s=c2s)
        s2c = CLIENT.ask(methods.QOT_GET_OPTION_EXERCISE_PROBABILITY, request).s2c
        assert s2c is not None
        return s2c.item_list

    low, high = items("TCH250627C450000"), items("TCH250627C550000")
    assert len(low) == 30
    assert [item.timestamp_str for item in low][-2:] == ["2025-05-30", "2025-06-02"]
    for one_day, other in zip(low, high, strict=True):
        assert one_day.security_price == other.security_price
        assert 0 <= (other.strike_probability or 0) < (one_day.strike_probability or 0) <= 100


# Qot_GetSearchQuote


def found(keyword: str, max_count: int | None = None) -> list[qot_get_search_quote.SearchQuote]:
    c2s = qot_get_search_quote.C2S(keyword=keyword, max_count=max_count)
    s2c = CLIENT.ask(methods.QOT_GET_SEARCH_QUOTE, qot_get_search_quote.Request(c2s=c2s)).s2c
    assert s2c is not None
    return s2c.search_quote_list


def test_securities_are_found_by_code_and_name_in_any_case() -> None:
    assert [(each.code, each.is_watched) for each in found("aapl", 1)] == [("AAPL", True)]
    assert found("hk.00700")[0].code == "00700"
    assert {"600036", "000001"} <= {each.code for each in found("bank", 100)}
    assert found("no such thing") == []


def test_searches_that_are_refused() -> None:
    def refusal(keyword: str, max_count: int | None = None) -> str:
        c2s = qot_get_search_quote.C2S(keyword=keyword, max_count=max_count)
        return CLIENT.refusal(methods.QOT_GET_SEARCH_QUOTE, qot_get_search_quote.Request(c2s=c2s))

    assert refusal("  ").startswith("keyword is empty")
    assert refusal("x", 0) == "max_count must be 1 to 100, not 0"
