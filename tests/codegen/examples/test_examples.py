"""Examples become JSON and Python; one that does not fit the protos is refused with its line and the field's path."""

from __future__ import annotations

import re

import pytest
from tests.codegen.workshop import Workshop, exception, request

from opend_codegen.errors import CodegenError
from opend_codegen.model import CallModel

COMMON = """
enum QotMarket { QotMarket_Unknown = 0; QotMarket_HK_Security = 1; }
message Security { required int32 market = 1; required string code = 2; }
"""
GET = """
import "Qot_Common.proto";
enum Side { Side_None = 0; Side_Buy = 1; }
message Row { required string name = 1; optional int64 rowID = 2; optional double price = 3; }
message Whole { optional double cash = 1; }
message C2S {
  required Qot_Common.Security security = 1;
  required int32 num = 2;
  optional Side side = 3;
  repeated Qot_Common.Security others = 4;
  optional uint64 key = 5;
  optional bytes page = 6;
  optional bool all = 7;
  optional float share = 8;
}
message S2C { optional Whole whole = 1; repeated Row rows = 2; optional string key = 3; }
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
"""
PROTOCOLS = request(3001, "Qot_Get") + exception("Qot_Common.proto")
ENUM_FIELDS = '[settled]\n"Qot_Common.Security.market" = { enum = "Qot_Common.QotMarket", reason = "it says so" }\n'
ROW = """
[Qot_Get]
arguments.security = { market = 1, code = "00700" }
arguments.num = 3
"""


def read(workshop: Workshop, examples: str) -> CallModel:
    workshop.write({"Qot_Common.proto": COMMON, "Qot_Get.proto": GET}, PROTOCOLS, ENUM_FIELDS, examples=examples)
    (call,) = workshop.read().calls
    return call


def test_an_example_is_json_and_python(workshop: Workshop) -> None:
    more = 'arguments.side = 1\narguments.key = "7"\narguments.page = "AAE="\narguments.all = false\n'
    example = read(workshop, f"{ROW}{more}arguments.share = 1\n").example
    assert example.call.json == (
        '{"security": {"market": 1, "code": "00700"}, "num": 3, "side": 1, "key": "7", "page": "AAE=", "all": false, '
        '"share": 1}'
    )
    given = 'num=3, side=qot_get.Side.BUY, key=7, page=b"\\x00\\x01", all=False, share=1.0'.replace('"', "'")
    assert example.call.python == f'client.qot.get(security="HK.00700", {given})'
    assert 'security=qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")' in (
        example.call.source()
    )
    assert example.call.modules == ("qot_common", "qot_get")
    assert not example.is_derived


def test_the_reply_shows_a_number_that_is_no_id(workshop: Workshop) -> None:
    assert read(workshop, ROW).example.shows == "rows[0].price"
    assert read(workshop, f'{ROW}shows = "rows[-1].rowID"\n').example.shows == "rows[-1].row_id"


def test_without_a_row_the_required_fields_are_derived(workshop: Workshop) -> None:
    example = read(workshop, "").example
    assert example.is_derived
    assert example.call.arguments == {
        "security": {"market": 1, "code": "00700"},
        "num": 1,
        "others": [{"market": 1, "code": "00700"}],
    }


def test_a_number_without_a_member_stays_a_number(workshop: Workshop) -> None:
    assert "side=qot_get.Side(9)" in read(workshop, f"{ROW}arguments.side = 9\n").example.call.python


def test_a_market_without_a_prefix_is_written_in_full(workshop: Workshop) -> None:
    python = read(workshop, ROW.replace("market = 1", "market = 5")).example.call.python
    assert python == 'client.qot.get(security=qot_common.Security(market=qot_common.QotMarket(5), code="00700"), num=3)'


def test_steps_before_it_and_what_a_run_takes_from_them(workshop: Workshop) -> None:
    step = '{ name = "Qot_Get", arguments = { security = { market = 1, code = "1" }, num = 1 } }'
    example = read(workshop, f'{ROW}arguments.key = "0"\nbefore = [{step}]\ntake = {{ key = "Qot_Get.key" }}\n').example
    assert [each.python for each in example.before] == ['client.qot.get(security="HK.1", num=1)']
    assert example.take == {"key": "Qot_Get.key"}


def test_the_clock_is_a_time_with_its_offset(workshop: Workshop) -> None:
    read(workshop, f"clock = 2026-07-07T10:30:00+08:00\n{ROW}")
    clock = workshop.read().example_clock
    assert clock is not None
    assert clock.isoformat() == "2026-07-07T10:30:00+08:00"


@pytest.mark.parametrize(
    ("examples", "complaint"),
    [
        ("[Qot_Gone]\n", ":1: Qot_Gone: there is no call Qot_Gone"),
        (f"{ROW}arguments.gone = 1", ":2: Qot_Get.gone: C2S has no such field"),
        ("[Qot_Get]\narguments.num = 1", ":1: Qot_Get.security: the field is required"),
        (ROW.replace("num = 3", 'num = "x"'), ":2: Qot_Get.num: 'x' is no int32 of protobuf's JSON mapping"),
        (ROW.replace("num = 3", "num = 2147483648"), ":2: Qot_Get.num: 2147483648 is no int32 of"),
        (ROW.replace("num = 3", "num = true"), ":2: Qot_Get.num: True is no int32 of"),
        (ROW.replace('"00700"', "700"), ":2: Qot_Get.security.code: 700 is no string of"),
        (
            ROW.replace('{ market = 1, code = "00700" }', '"HK.00700"'),
            ":2: Qot_Get.security: 'HK.00700' is not a table",
        ),
        (f"{ROW}arguments.others = {{ market = 1 }}", ":2: Qot_Get.others: {'market': 1} is not a list"),
        (f"{ROW}arguments.others = [{{ market = 1 }}]", ":2: Qot_Get.others[0].code: the field is required"),
        (f"{ROW}arguments.page = '*'", ":2: Qot_Get.page: '*' is no bytes of"),
        (f"{ROW}arguments.share = 'x'", ":2: Qot_Get.share: 'x' is no float of"),
        (f"{ROW}shows = 'gone'", ":2: Qot_Get: shows gone: there is no field gone"),
        (f"{ROW}shows = 'rows.price'", ":2: Qot_Get: shows rows.price: rows is a list: name one of its items"),
        (f"{ROW}shows = 'key[0]'", ":2: Qot_Get: shows key[0]: key is no list"),
        (f"{ROW}shows = 'whole.cash'", ":2: Qot_Get: shows whole.cash: whole is optional, so that the path must end"),
        (f"{ROW}shows = 'a b'", ":2: Qot_Get: shows a b: it is not a path such as"),
        (f"{ROW}take = {{ key = 'Qot_Get.key' }}", ":2: Qot_Get: take key = Qot_Get.key: Qot_Get is not a call of"),
        (f"{ROW}before = [{{ name = 'Qot_Gone' }}]", ":2: Qot_Get: there is no call Qot_Gone"),
        (f"{ROW}before = 1", ":2: Qot_Get: `before` must be a list of tables with `name` and `arguments`"),
        (f"{ROW}befor = 1", ":2: Qot_Get: unknown key `befor`; there are arguments, before, refused, shows, take"),
        (f"{ROW}refused = true", ":2: Qot_Get: `refused` must be a text, not True"),
        ("Qot_Get = 1", ": Qot_Get: the row must be a table, not 1"),
        ("clock = 2026-07-07", ": `clock` must be a time with its offset: 2026-07-07T10:30:00+08:00"),
        ("[Qot_Get", ":1: not valid TOML: "),
    ],
)
def test_an_example_that_does_not_fit_is_refused(workshop: Workshop, examples: str, complaint: str) -> None:
    with pytest.raises(CodegenError, match=re.escape(f"proto/examples.toml{complaint}")):
        read(workshop, examples)
