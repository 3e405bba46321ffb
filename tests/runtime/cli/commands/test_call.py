"""``opend call``."""

import io
from dataclasses import replace

import pytest
from tests.support.commands import Cli

from opend.naming.python_names import protocol_of
from opend.schema.versions import too_new_for
from opend_proto import methods, stubs_sync
from opend_proto.schema import AnyMethod

SUB = '{"securityList": [{"market": 1, "code": "00700"}], "subTypeList": [4], "isSubOrUnSub": true}'
ORDER_CHANGE = """{
    "packetID": {"connID": "0", "serialNo": 0}, "header": {"trdEnv": %d, "accID": "1", "trdMarket": 1},
    "orderID": "1", "modifyOrderOp": 2
}"""
TICKS = '{"security": {"market": 1, "code": "00700"}, "maxRetNum": 3}'


def test_a_call_prints_the_whole_response_under_proto_names(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "GetGlobalState", '{"userID": "0"}', *address) == 0
    (response,) = cli.documents()
    assert response["retType"] == 0
    assert response["s2c"]["serverVer"] == 1011
    assert isinstance(response["s2c"]["connID"], str), "64-bit integers are strings"


def test_the_request_may_be_given_whole(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "KeepAlive", '{"c2s": {"time": "1"}}', *address) == 0


def test_calls_share_one_connection(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "Qot_Sub", SUB, "Qot_GetTicker", TICKS, *address) == 0
    _, ticks = cli.documents()
    assert len(ticks["s2c"]["tickerList"]) == 3


def test_a_refused_call_is_printed_ends_the_run_and_has_status_1(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "Qot_GetTicker", TICKS, "KeepAlive", '{"time": "1"}', *address) == 1
    (response,) = cli.documents()
    assert response["retType"] == -1
    assert "not subscribed" in response["retMsg"]


def test_a_call_can_bring_its_own_simulator(cli: Cli) -> None:
    assert cli("call", "--simulate", "KeepAlive", '{"time": "1"}') == 0


@pytest.mark.parametrize(
    ("words", "explanation"),
    [
        (("Qot_GetTikcer", "{}"), "did you mean Qot_GetTicker"),
        (("GetTicker", "{}"), "did you mean Qot_GetTicker?"),
        (("qot_getticker", "{}"), "did you mean Qot_GetTicker?"),
        (("get_tikcer", "{}"), "did you mean get_ticker?"),
        (("qot.get_tikcer", "{}"), "did you mean qot.get_ticker?"),
        (("qot.update_ticker", "{}"), "is a push"),
        (("zzzzzz", "{}"), "as in Qot_GetTicker"),
        (("Qot_UpdateTicker", "{}"), "is a push"),
        (("KeepAlive",), "KeepAlive has no JSON"),
        (("KeepAlive", '{"time" 1}'), "line 1, column 9"),
        (("KeepAlive", "[1]"), "must be an object"),
        (("KeepAlive", '{"tiem": "1"}'), "KeepAlive.Request.c2s.tiem"),
        (("KeepAlive", '{"time": "x"}'), "KeepAlive.Request.c2s.time"),
        (("KeepAlive", "{}"), "KeepAlive.Request.c2s.time"),
        (("Qot_GetTicker", '{"security": "00700", "maxRetNum": 1}'), "MARKET.CODE"),
        (("Qot_Sub", '{"subTypeList": ["TIKCER"]}'), "subTypeList: SubType has no 'TIKCER'; did you mean TICKER"),
    ],
)
def test_a_wrong_call_is_explained_in_one_line(cli: Cli, words: tuple[str, ...], explanation: str) -> None:
    assert cli("call", "--port", "1", *words) == 2
    assert explanation in cli.error
    assert cli.error.count("\n") == 1
    assert cli.out == ""


def test_a_call_may_have_its_name_in_python(cli: Cli, address: tuple[str, ...]) -> None:
    names = ("qot.sub", "get_ticker", "QOT_GET_TICKER", "client.qot.get_ticker")
    words = [word for name in names for word in (name, SUB if name == "qot.sub" else TICKS)]
    assert cli("call", *words, *address) == 0
    assert len(cli.documents()) == 4


def test_every_method_of_the_stubs_is_a_name_of_its_call() -> None:
    for group, stubs in {"system": stubs_sync.System, "qot": stubs_sync.Qot, "trd": stubs_sync.Trd}.items():
        calls = {f"{group}.{name}" for name in vars(stubs) if not name.startswith(("_", "on_", "iter_", "with_"))}
        found = {call: protocol_of(call) for call in calls}
        assert None not in found.values()
        assert len(set(map(id, found.values()))) == len(calls) > 5


def test_securities_and_enums_may_be_written_by_name(cli: Cli, address: tuple[str, ...]) -> None:
    sub = '{"securityList": ["HK.00700", "US.AAPL"], "subTypeList": ["TICKER"], "isSubOrUnSub": true}'
    assert cli("call", "Qot_Sub", sub, "Qot_GetTicker", '{"security": "US.AAPL", "maxRetNum": 2}', *address) == 0
    _, ticks = cli.documents()
    assert ticks["s2c"]["security"] == {"market": 11, "code": "AAPL"}


def test_a_request_can_be_read_from_stdin(cli: Cli, address: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"time": "1"}'))
    assert cli("call", "KeepAlive", "-", *address) == 0
    assert cli("call", "KeepAlive", "-", "KeepAlive", "-") == 2
    assert "only one request can be read from stdin" in cli.error


def test_a_table_has_a_row_for_each_row_of_the_reply(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "--table", "Qot_Sub", SUB, "Qot_GetTicker", TICKS, *address) == 0
    heading, *rows = cli.out.partition("tickerList (3)\n")[2].splitlines()
    assert heading.split()[:3] == ["time", "sequence", "dir"]
    assert len(rows) == 3
    assert all(row.split()[3] in {"BID", "ASK", "NEUTRAL"} for row in rows)


def test_a_table_of_a_refusal_says_why(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "--table", "Qot_GetTicker", TICKS, *address) == 1
    assert "not subscribed" in cli.out


def test_a_table_tells_what_the_gateway_remarks_and_that_there_is_nothing(cli: Cli, address: tuple[str, ...]) -> None:
    words = ("Qot_Sub", SUB, "Qot_GetArkFundHolding", "{}")
    assert cli("call", "--table", *words, *address) == 0
    first, _, remark, *_ = cli.out.splitlines()
    assert first == "Qot_Sub: done; the reply holds nothing"
    assert remark.startswith("Qot_GetArkFundHolding: ")


def test_a_call_that_the_opend_is_too_old_for_is_made_only_if_that_is_said(
    cli: Cli, address: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    newer: AnyMethod = replace(methods.GET_GLOBAL_STATE, since="99.1")
    monkeypatch.setattr(methods, "METHODS_BY_ID", {**methods.METHODS_BY_ID, newer.id: newer})
    too_new_for.cache_clear()
    words = ("call", "GetGlobalState", '{"userID": 0}', *address)
    try:
        assert cli(*words) == 2
        assert "GetGlobalState (1002): not sent: it came with OpenD 99.1; this one is 10.11" in cli.error
        assert cli(*words, "--no-version-check") == 0
    finally:
        too_new_for.cache_clear()


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("Trd_UnlockTrade", '{"unlock": true, "pwdMD5": "e10adc3949ba59abbe56e057f20f883e"}'),
        ("Trd_ModifyOrder", ORDER_CHANGE % 2),
        ("Trd_ModifyOrder", ORDER_CHANGE % -1),
        ("Trd_ModifyOrder", f'{{"c2s": {ORDER_CHANGE % 1}}}'),
    ],
)
def test_nothing_reaches_a_real_account(cli: Cli, address: tuple[str, ...], name: str, fields: str) -> None:
    assert cli("call", name, fields, *address) == 2
    assert cli.out == ""
    assert f"{name} (" in cli.error
    assert "not sent: " in cli.error
    assert "e10adc" not in cli.error


def test_locking_real_accounts_is_allowed(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("call", "Trd_UnlockTrade", '{"unlock": false}', *address) == 0
