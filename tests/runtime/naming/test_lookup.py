"""A name is found in any spelling, and a part of one leads to everything that has it."""

from __future__ import annotations

import pytest

from opend.errors import UsageError
from opend.naming.elements import Element
from opend.naming.lookup import contents, look_up
from opend.naming.names import find
from opend_proto import methods, qot_common
from opend_proto.schema import OpenEnum


@pytest.mark.parametrize(
    "name",
    [
        *("get_option_chain", "qot.get_option_chain", "client.qot.get_option_chain", "Qot_GetOptionChain", "3209"),
        *("QOT_GET_OPTION_CHAIN", "methods.QOT_GET_OPTION_CHAIN", "qot_get_option_chain", "qot_getoptionchain"),
    ],
)
def test_a_protocol_has_many_spellings(name: str) -> None:
    assert look_up(name) is methods.QOT_GET_OPTION_CHAIN


@pytest.mark.parametrize("name", ["on_update_ticker", "qot.on_update_ticker", "client.qot.update_ticker"])
def test_a_push_is_found_by_its_handler(name: str) -> None:
    assert look_up(name) is methods.QOT_UPDATE_TICKER


@pytest.mark.parametrize("name", ["get_user_info", "system.get_user_info", "client.system.get_user_info"])
def test_the_group_system_is_in_no_name_of_the_protos(name: str) -> None:
    assert look_up(name) is methods.GET_USER_INFO


def test_every_protocol_is_found_by_its_constant_and_its_python_name() -> None:
    for table in (methods.METHODS_BY_NAME, methods.PUSHES_BY_NAME):
        for protocol in table.values():
            assert look_up(protocol.name.upper()) is protocol
            assert look_up(protocol.name.replace("_", ".").lower()) is protocol


@pytest.mark.parametrize("name", ["Ticker", "Qot_Common.Ticker", "qot_common.Ticker", "qot_common.ticker"])
def test_a_type_is_found_with_or_without_its_file(name: str) -> None:
    assert look_up(name) is qot_common.Ticker


def test_a_type_of_any_file_is_found_by_its_name_alone() -> None:
    found = look_up("UnderlyingIndicatorType")
    assert isinstance(found, type)
    assert issubclass(found, OpenEnum)
    assert found.__module__ == "opend_proto.qot_option_screen"


def hits(name: str) -> list[str]:
    found = look_up(name)
    assert isinstance(found, list)
    return [f"{hit.kind} {hit.place}" if isinstance(hit, Element) else f"protocol {hit.name}" for hit in found]


def test_types_of_the_same_name_are_all_told() -> None:
    assert "message Qot_GetTicker.C2S" in hits("C2S")
    assert {hit.partition(".")[2] for hit in hits("C2S")} == {"C2S"}


def test_a_part_of_a_word_lists_protocols_then_messages_then_enums() -> None:
    found = hits("warrant")
    assert found[:2] == ["protocol Qot_GetWarrant", "protocol Qot_WarrantScreen"]
    assert "message Qot_GetWarrant.WarrantData" in found
    assert "enum Qot_Common.WarrantType" in found
    kinds = [hit.partition(" ")[0] for hit in found]
    assert kinds == sorted(kinds, key=["protocol", "message", "enum", "field", "value"].index)
    assert hits("WARRANT") == found


def test_a_part_that_one_name_has_stands_for_it() -> None:
    assert look_up("unlocktr") is methods.TRD_UNLOCK_TRADE
    assert look_up("LOCK TRADE") is methods.TRD_UNLOCK_TRADE


@pytest.mark.parametrize("name", ["ticker_list", "tickerList"])
def test_fields_are_found_by_their_whole_name(name: str) -> None:
    assert "field Qot_GetTicker.S2C.tickerList" in hits(name)


def test_values_are_found_by_their_name_in_python() -> None:
    assert "value Qot_Common.QotMarket.HK_SECURITY" in hits("HK_SECURITY")


@pytest.mark.parametrize("name", ["Qot_Common.Ticker.recvTime", "qot_common.Ticker.recv_time"])
def test_a_field_is_found_by_its_place(name: str) -> None:
    assert hits(name) == ["field Qot_Common.Ticker.recvTime"]


@pytest.mark.parametrize("name", ["", ".", "_", "Qot_Common.Ticker.x", "Qot_GetTikcer", "links.AsyncLink", "99"])
def test_what_stands_for_nothing_is_refused(name: str) -> None:
    with pytest.raises(UsageError):
        look_up(name)


def test_contents_are_everything_inside() -> None:
    found = contents(find("Qot_Common.Ticker"))
    assert [hit.place for hit in found if isinstance(hit, Element)][:2] == [
        "Qot_Common.Ticker",
        "Qot_Common.Ticker.time",
    ]
    assert not any(isinstance(hit, Element) and "TickerDirection" in hit.place for hit in found)
    assert contents(methods.QOT_GET_TICKER)[0] is methods.QOT_GET_TICKER
