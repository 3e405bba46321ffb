"""``opend schema``: protocols, messages and enums in words."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.commands import Cli

from opend.cli.naming.description import describe
from opend.cli.naming.docs import texts_of
from opend.cli.naming.example import example_request
from opend.cli.naming.names import find
from opend.cli.naming.requests import read_request
from opend_proto import methods
from opend_proto.methods import METHODS_BY_NAME, PUSHES_BY_NAME
from opend_proto.qot_common import KLType, Ticker
from opend_proto.schema import AnyMethod, Method


def test_a_protocol_is_shown_with_its_fields_types_and_texts(cli: Cli) -> None:
    assert cli("schema", "Qot_GetTicker") == 0
    first, *lines = cli.out.splitlines()
    assert first == "Qot_GetTicker  request 3010"
    assert (
        "  maxRetNum *     int32         How many of the latest ticks to return, from 1 to 1,000. Fewer come" in lines
    )
    assert "    market *      QotMarket     The market it is found in." in lines
    assert "  tickerList      Ticker[]         The ticks, oldest first." in lines
    assert lines[-1] == """  opend call Qot_GetTicker '{"security": "HK.00700", "maxRetNum": 1}'"""


def test_a_protocol_is_found_by_its_id_too(cli: Cli) -> None:
    assert cli("schema", "3011") == 0
    assert cli.out.startswith("Qot_UpdateTicker  push 3011\n")


def test_limits_and_effects_are_told(cli: Cli) -> None:
    assert cli("schema", "Trd_PlaceOrder") == 0
    assert "\nLimit: 15 calls in 30 seconds for each account, 0.02 s apart.\n" in cli.out
    assert "\nIt places, changes or cancels orders, so it is never sent twice.\n" in cli.out


def no_texts(module: str) -> dict[str, str]:
    """Return no docs, as in an installation without the sources."""
    del module
    return {}


@pytest.mark.parametrize(
    ("name", "since"),
    [("Trd_PlaceComboOrder", "10.7"), ("Qot_UpdatePriceReminder", "3.19"), ("SkillWrap_TechnicalUnusual", "10.4")],
)
@pytest.mark.parametrize("texts", [True, False])
def test_since_when_is_said_once(name: str, since: str, texts: bool, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    if not texts:
        monkeypatch.setattr("opend.cli.naming.description.texts_of", no_texts)
    assert cli("schema", name) == 0
    about = cli.out.partition("\n\n")[0]
    assert about.count(f"Since {since}.") == 1
    assert about.count("Since ") == 1


def test_fields_and_values_say_since_when(cli: Cli) -> None:
    assert cli("schema", "InitConnect") == 0
    assert "Absent means 0. Since 10.4." in " ".join(cli.out.split())
    assert cli("schema", "QotMarket") == 0
    assert "EVENT_CONTRACT 101 Event contracts. Since 10.9." in " ".join(cli.out.split())


def test_what_is_not_settled_and_since_when_is_told(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    basket: AnyMethod = Method(2299, "Trd_PlaceBasket", "trd_place_order", since="10.4")
    monkeypatch.setattr(methods, "METHODS_BY_NAME", {basket.name: basket})
    assert cli("schema", "Trd_PlaceBasket") == 0
    words = " ".join(cli.out.split())
    assert " Since 10.4. " in words
    assert "orders (assumed, since the schema's tables do not give its effect), so it is never sent twice" in words


@pytest.mark.parametrize("name", ["Qot_Common.Ticker", "Ticker"])
def test_a_message_is_shown(cli: Cli, name: str) -> None:
    assert cli("schema", name) == 0
    assert cli.out.splitlines()[1] == "Message  Qot_Common.Ticker"


def test_an_enum_is_shown_with_its_values(cli: Cli) -> None:
    assert cli("schema", "RehabType") == 0
    assert "  FORWARD   1  Adjusted so that the latest prices stay as traded and past ones change." in cli.out


def test_the_values_of_enums_are_listed_when_asked_for(cli: Cli) -> None:
    assert cli("schema", "Qot_GetTicker") == 0
    assert "Enum  TickerDirection" not in cli.out
    assert cli("schema", "Qot_GetTicker", "--enums") == 0
    assert "Enum  TickerDirection" in cli.out


def test_messages_inside_are_expanded_as_deep_as_asked_for(cli: Cli) -> None:
    assert cli("schema", "Qot_GetTicker", "--depth", "0") == 0
    assert "tickerList" in cli.out
    assert "recvTime" not in cli.out


def test_without_a_name_every_protocol_is_listed(cli: Cli) -> None:
    assert cli("schema") == 0
    assert len(cli.out.splitlines()) == len(METHODS_BY_NAME) + len(PUSHES_BY_NAME)
    assert "3011  Qot_UpdateTicker  (push)" in cli.out


@pytest.mark.parametrize(
    ("name", "explanation"),
    [
        ("Qot_GetTikcer", "did you mean Qot_GetTicker"),
        ("Tikcer", "did you mean Ticker"),
        ("Qot_Comon.Ticker", "there is no proto 'Qot_Comon'; did you mean Qot_Common"),
        ("Qot_Common.Tikcer", "Qot_Common has no 'Tikcer'; did you mean Ticker"),
        ("Qot_Common.Ticker.x", "Qot_Common has no 'Ticker.x'"),
        ("Qot_Common.__all__", "Qot_Common has no '__all__'"),
        ("schema.Message", "there is no proto 'schema'"),
        ("1", "no protocol with the id 1"),
    ],
)
def test_a_name_that_stands_for_nothing_is_explained_in_one_line(cli: Cli, name: str, explanation: str) -> None:
    assert cli("schema", name) == 2
    assert explanation in cli.error
    assert cli.error.count("\n") == 1


@settings(deadline=None)  # The first draw of a name loads its messages.
@given(st.sampled_from([*METHODS_BY_NAME, *PUSHES_BY_NAME]), st.integers(60, 160), st.booleans())
def test_no_line_is_wider_than_asked_for(name: str, width: int, enums: bool) -> None:
    lines = list(describe(find(name), width=width, depth=2, enums=enums))
    assert max(map(len, lines)) <= max(width, 100)


@pytest.mark.parametrize("method", METHODS_BY_NAME.values(), ids=lambda method: str(method.name))
def test_the_example_of_every_protocol_is_a_request_of_it(method: AnyMethod) -> None:
    found, request = read_request(method.name, json.dumps(example_request(method)))
    assert found is method
    assert isinstance(request, method.request)


def test_an_example_never_names_a_real_account() -> None:
    assert example_request(METHODS_BY_NAME["Trd_PlaceOrder"])["header"]["trdEnv"] == "SIMULATE"


def test_texts_are_read_of_modules_classes_fields_and_members() -> None:
    texts = texts_of("qot_common")
    assert texts["KLType"] == KLType.__doc__
    assert texts["KLType.DAY"] == "One day."
    assert texts["Ticker"] == Ticker.__doc__
    assert texts["Ticker.dir"] == "Which side set off the trade."
    assert texts_of("qot_get_ticker")[""].startswith("Reads the latest ticks of one security")


def test_texts_are_read_of_nested_messages() -> None:
    assert "ValuationTrend.ValuationHistoricalItem" in texts_of("qot_get_valuation_detail")


def test_without_sources_there_are_no_texts() -> None:
    assert texts_of("no_such_module") == {}
