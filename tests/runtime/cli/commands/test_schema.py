"""``opend schema``: protocols, messages and enums in words."""

import json
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.support.commands import Cli
from tests.support.gathering import each_of

from opend.cli.naming.description import describe
from opend.naming.elements import texts_of
from opend.naming.example import example_request
from opend.naming.names import find
from opend.naming.requests import read_request
from opend_proto import methods
from opend_proto.methods import METHODS_BY_NAME, PUSHES_BY_NAME
from opend_proto.schema import AnyMethod, Method


def test_a_protocol_is_shown_with_its_fields_types_and_texts(cli: Cli) -> None:
    assert cli("schema", "Qot_GetTicker") == 0
    first, *lines = cli.out.splitlines()
    assert first == "Qot_GetTicker  request 3010"
    texts = texts_of("qot_get_ticker")
    whole = " ".join(" ".join(lines).split())
    assert f"maxRetNum * int32 {texts['C2S.max_ret_num']}" in whole
    assert f"market * QotMarket {texts_of('qot_common')['Security.market']}" in whole
    assert f"  tickerList      Ticker[]         {texts['S2C.ticker_list']}" in lines
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
    about = texts_of("init_connect")["C2S.ai_type"]
    assert about.endswith(" Since 10.4.")
    assert f"aiType AiType {about}" in " ".join(cli.out.split())
    assert cli("schema", "QotMarket") == 0
    about = texts_of("qot_common")["QotMarket.EVENT_CONTRACT"]
    assert about.endswith(" Since 10.9.")
    assert f"EVENT_CONTRACT 101 {about}" in " ".join(cli.out.split())


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


@each_of("method", list(METHODS_BY_NAME.values()))
def test_the_example_of_every_protocol_is_a_request_of_it(method: AnyMethod) -> None:
    found, request = read_request(method.name, json.dumps(example_request(method)))
    assert found is method
    assert isinstance(request, method.request)


def test_an_example_never_names_a_real_account() -> None:
    assert example_request(METHODS_BY_NAME["Trd_PlaceOrder"])["header"]["trdEnv"] == "SIMULATE"


def test_a_part_of_a_name_lists_what_has_it(cli: Cli) -> None:
    assert cli("schema", "warrant", "--limit", "4") == 0
    lines = cli.out.splitlines()
    assert lines[0].startswith("request 3210  Qot_GetWarrant ")
    assert len(lines) == 5
    assert lines[-1].startswith("… and ")
    total = lines[-1].partition("--limit ")[2].partition(" ")[0]
    assert cli("schema", "warrant", "--limit", total) == 0
    assert len(cli.out.splitlines()) == int(total)


def test_a_field_is_described(cli: Cli) -> None:
    assert cli("schema", "Qot_Common.Ticker.dir") == 0
    assert cli.out.splitlines()[0] == "Qot_Common.Ticker.dir  TickerDirection"
    assert texts_of("qot_common")["Ticker.dir"] in " ".join(cli.out.split())


def test_a_search_shows_places_and_sentences_by_protocol(cli: Cli) -> None:
    assert cli("schema", "--search", "implied volatility", "--limit", "12") == 0
    assert "\nQot_GetOptionVolatility  request 3250\n" in cli.out
    assert "\n  Qot_GetOptionVolatility.VolatilityItem.impliedVolatility\n    Implied volatility" in cli.out
    assert "\n  … and " in cli.out
    assert cli.out.splitlines()[-1].endswith(" shows all")
    total = cli.out.split()[-3]
    assert cli("schema", "--search", "implied volatility", "--limit", total) == 0
    assert cli.out.splitlines()[-1].startswith(f"{total} places in ")
    assert "… and" not in cli.out
    assert "\x1b" not in cli.out


def test_lists_are_json_for_programs(cli: Cli) -> None:
    assert cli("schema", "--search", "implied volatility", "--json", "--limit", "5") == 0
    assert len(cli.documents()) == 5
    assert cli("schema", "ticker_list", "--json") == 0
    assert {
        "kind": "field",
        "name": "Qot_GetTicker.S2C.tickerList",
        "python": "opend_proto.qot_get_ticker.S2C.ticker_list",
        "type": "Ticker[]",
        "text": texts_of("qot_get_ticker")["S2C.ticker_list"],
    } in cli.documents()


def test_a_file_of_several_protocols_is_each_of_them_in_json(cli: Cli) -> None:
    assert cli("schema", "--search", "unusual signals", "--json") == 0
    assert {3801, 3802, 3803} <= {document.get("id") for document in cli.documents()}


def test_a_description_and_the_list_of_protocols_are_json_too(cli: Cli) -> None:
    assert cli("schema", "get_ticker", "--json") == 0
    first, *inside = cli.documents()
    assert (first["kind"], first["name"], first["id"]) == ("request", "Qot_GetTicker", 3010)
    assert "Qot_GetTicker.C2S.maxRetNum" in {document["name"] for document in inside}
    assert cli("schema", "RehabType", "--json") == 0
    assert cli.documents()[1]["number"] == 0
    assert cli("schema", "--json") == 0
    assert len(cli.documents()) == len(METHODS_BY_NAME) + len(PUSHES_BY_NAME)


def test_a_name_and_a_search_are_two_questions(cli: Cli) -> None:
    assert cli("schema", "Ticker", "--search", "price") == 2
    assert "give either a NAME or --search WORDS" in cli.error


def test_a_search_without_a_hit_is_explained_in_one_line(cli: Cli) -> None:
    assert cli("schema", "--search", "voltility") == 2
    assert cli.error.count("\n") == 1
    assert "did you mean volatility?" in cli.error


@pytest.mark.parametrize("words", [("--search", "price"), ("warrant",), ("C2S",)], ids=str)
def test_lists_and_searches_load_no_messages(words: tuple[str, ...]) -> None:
    program = (
        f"import sys\nfrom opend.cli import main\nassert main(['schema', *{words}]) == 0\n"
        "loaded = [name for name in sys.modules if name.startswith(('opend_proto.qot', 'opend_proto.trd'))]\n"
        "assert len(loaded) < 4, loaded"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", program], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
