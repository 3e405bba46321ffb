"""Fields whose values the vendor's protos do not list give members of the enums in proto/extra."""

from __future__ import annotations

from typing import assert_type

from opend import codec
from opend_proto import (
    init_connect,
    qot_get_dividend_rank,
    qot_option_screen,
    qot_stock_screen,
    qot_warrant_screen,
    skill_wrap_api,
)
from opend_proto.qot_stock_filter import RelativePosition
from opend_proto.qot_stock_screen import (
    FinancialProperty,
    Indicator,
    KlineShapeType,
    Market,
    Period,
    PropertyFinancial,
    QueryIndicatorPositional,
    QueryKlineShape,
    QuerySimpleField,
    SimpleField,
    SortDirection,
    Term,
    ValueType,
)


def test_decoding_gives_members() -> None:
    sent = PropertyFinancial(name=FinancialProperty.ROE, term=Term.ANNUAL)
    read = codec.decode(PropertyFinancial, codec.encode(sent))
    assert codec.encode(sent) == bytes.fromhex("088e201064")
    assert_type(read.name, FinancialProperty | None)
    assert (read.name, read.term) == (4110, 100)
    assert read.term is Term.ANNUAL


def test_decoding_gives_members_of_a_required_field() -> None:
    query = QueryIndicatorPositional(
        position=RelativePosition.CROSS_UP,
        period=Period.DAY,
        first_indicator=Indicator.MA5,
        second_indicator=Indicator.MA20,
    )
    read = codec.decode(QueryIndicatorPositional, codec.encode(query))
    assert read.period is Period.DAY
    assert read.second_indicator is Indicator.MA20


def test_decoding_gives_members_of_a_repeated_int64() -> None:
    read = codec.decode(QueryKlineShape, codec.encode(QueryKlineShape(value_set=[KlineShapeType.DOUBLE_PEAKS])))
    assert_type(read.value_set, list[KlineShapeType])
    assert read.value_set[0] is KlineShapeType.DOUBLE_PEAKS


def test_an_unknown_number_is_kept() -> None:
    read = codec.from_json(qot_stock_screen.Sort, '{"direction": 9}')
    assert (read.direction, read.direction.name) == (9, "UNKNOWN_9")
    assert codec.to_json(read) == '{"direction": 9}'


def test_one_meaning_has_the_number_of_its_own_protocol() -> None:
    assert [SortDirection.ASC, qot_warrant_screen.SortDirection.ASC, qot_option_screen.SortDirection.ASC] == [1, 0, 0]


def test_a_field_whose_values_depend_on_another_takes_members_too() -> None:
    query = QuerySimpleField(simple_field=SimpleField.MARKET, screen_value_list=[Market.HK, Market.US])
    assert codec.decode(QuerySimpleField, codec.encode(query)).screen_value_list == [1, 2]


def test_fields_in_other_files_are_typed() -> None:
    assert_type(init_connect.C2S(client_ver=1, client_id="").ai_type, init_connect.AiType | None)
    language = skill_wrap_api.Language
    assert codec.decode(skill_wrap_api.TechnicalUnusualReq, b"\x20\x05").language_id is language.JAPANESE
    item = qot_get_dividend_rank.DividendRankItem
    frequency = next(field for field in item.FIELDS if field.name == "distributionFrequency")
    assert frequency.enum_type is qot_get_dividend_rank.DistributionFrequency


def test_what_a_result_holds_is_said_by_its_value_type() -> None:
    result = codec.decode(qot_stock_screen.ResultPropertySimple, b"\x10\x04")
    assert result.value_type is ValueType.DOUBLE


def test_what_the_sources_disagree_about_stays_a_number() -> None:
    read = codec.decode(qot_warrant_screen.WarrantItem, codec.encode(qot_warrant_screen.WarrantItem(status=1)))
    assert type(read.status) is int


def test_docstrings_come_from_the_extra_files() -> None:
    assert (Market.__doc__ or "").startswith("Market to screen")
    assert "futu-api 10.11, Python constants, class WarrantField" in (qot_warrant_screen.WarrantField.__doc__ or "")
