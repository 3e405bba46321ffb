"""JSON is read by protobuf's mapping; anything that does not fit the message is refused with its place."""

from __future__ import annotations

import math
from time import process_time

import pytest
from tests.support.schemas.samples import Bits, Color, Everything, Leaf, everything

from opend.codec import from_json, to_json
from opend.errors import DecodeError
from opend_proto.common import RetType
from opend_proto.qot_get_event_contract_kline import ECKLine
from opend_proto.qot_get_ticker import Request, Response


def read(fields: str) -> Everything:
    return from_json(Everything, f'{{"leaf": {{"code": "A"}}, {fields}}}')


@pytest.mark.parametrize(
    ("fields", "values"),
    [
        ('"int32One": 5', {"int32_one": 5}),
        ('"int32One": "5"', {"int32_one": 5}),
        ('"int32One": 5.0', {"int32_one": 5}),
        ('"int32One": 5e2', {"int32_one": 500}),
        ('"int32One": "1e5"', {"int32_one": 100_000}),
        ('"int32One": "-1E+5"', {"int32_one": -100_000}),
        ('"int32One": "1.250e2"', {"int32_one": 125}),
        ('"int32One": "5.0"', {"int32_one": 5}),
        ('"int32One": "500e-2"', {"int32_one": 5}),
        ('"int32One": "-0e999999999"', {"int32_one": 0}),
        ('"int64One": "9007199254.740993e6"', {"int64_one": 2**53 + 1}),
        ('"uint64One": "1844674407370955161.5e1"', {"uint64_one": 2**64 - 1}),
        ('"enumOne": "2e0"', {"enum_one": Color.BLUE}),
        ('"int32One": null', {}),
        ('"int64One": "9007199254740993"', {"int64_one": 2**53 + 1}),
        ('"int64One": 9007199254740993', {"int64_one": 2**53 + 1}),
        ('"uint64One": "18446744073709551615"', {"uint64_one": 2**64 - 1}),
        ('"doubleOne": 1', {"double_one": 1.0}),
        ('"doubleOne": "1.5e3"', {"double_one": 1500.0}),
        ('"doubleOne": "-Infinity"', {"double_one": -math.inf}),
        ('"floatOne": 0.5', {"float_one": 0.5}),
        # What Google's json_format writes for the largest 32-bit float lies a little above it.
        ('"floatOne": 3.4028235e+38', {"float_one": (2 - 2**-23) * 2.0**127}),
        ('"boolOne": true', {"bool_one": True}),
        ('"stringOne": "\\u9a30\\ud83d\\ude00"', {"string_one": "騰😀"}),
        ('"bytesOne": "+/8="', {"bytes_one": b"\xfb\xff"}),
        ('"bytesOne": "-_8"', {"bytes_one": b"\xfb\xff"}),
        ('"enumOne": "Color_Red"', {"enum_one": Color.RED}),
        ('"enumOne": 2', {"enum_one": Color.BLUE}),
        ('"enumOne": "2"', {"enum_one": Color.BLUE}),
        ('"enumOne": 99', {"enum_one": Color(99)}),
        ('"colorOne": -5', {"color_one": Color.DARK}),
        ('"bitsOne": "3"', {"bits_one": Bits.LOW | Bits.HIGH}),
        ('"messageOne": {"code": "", "lotSize": null}', {"message_one": Leaf(code="")}),
        ('"int32All": [1, "2"]', {"int32_all": [1, 2]}),
        ('"int32All": []', {}),
        ('"int32All": null', {}),
        ('"enumAll": ["Color_Dark", 1]', {"enum_all": [Color.DARK, Color.RED]}),
    ],
)
def test_what_is_read(fields: str, values: dict[str, object]) -> None:
    message = read(fields)
    assert message == everything(**values)
    for attribute, value in values.items():
        assert type(getattr(message, attribute)) is type(value)


def test_nan_is_read_as_text() -> None:
    assert math.isnan(read('"doubleOne": "NaN"').double_one or 0.0)


def test_a_float_is_rounded_to_32_bits() -> None:
    assert read('"floatOne": 0.1').float_one == 0.10000000149011612


@pytest.mark.parametrize("text", ['{"code": "騰"}', '{"code": "騰"}'.encode(), bytearray('{"code": "騰"}'.encode())])
def test_text_and_bytes_are_read(text: str | bytes | bytearray) -> None:
    assert from_json(Leaf, text) == Leaf(code="騰")


def test_both_spellings_of_a_name_are_read_but_not_at_once() -> None:
    assert from_json(ECKLine, '{"time_key": "10:00"}') == from_json(ECKLine, '{"timeKey": "10:00"}')
    with pytest.raises(DecodeError, match="stands twice, once under each of its names") as caught:
        from_json(ECKLine, '{"time_key": "10:00", "timeKey": "10:01"}')
    assert caught.value.path == "Qot_GetEventContractKline.ECKLine.time_key"


@pytest.mark.parametrize(
    ("fields", "path", "cause"),
    [
        ('"colour": 1', ".colour", "there is no such field; the fields of Test.Everything are: leaf, doubleOne"),
        ('"int32_one": 1', ".int32_one", "there is no such field"),
        ('"messageOne": {"code": "", "x": 1}', ".messageOne.x", "the fields of Test.Leaf are: code, lotSize"),
        ('"messageOne": {}', ".messageOne.code", "this required field is missing"),
        ('"messageOne": {"code": null}', ".messageOne.code", "this required field is missing"),
        ('"messageAll": [{"code": ""}, {}]', ".messageAll[1].code", "this required field is missing"),
        ('"messageOne": []', ".messageOne", "expected a JSON object for Test.Leaf"),
        ('"messageAll": {}', ".messageAll", "expected a JSON array"),
        ('"messageAll": [1]', ".messageAll[0]", "expected a JSON object"),
        ('"int32All": 1', ".int32All", "expected a JSON array"),
        ('"int32All": [1, null]', ".int32All[1]", "expected a whole number"),
        ('"int32All": [1, [2]]', ".int32All[1]", "expected a whole number"),
        ('"int32One": 1.5', ".int32One", "expected a whole number"),
        ('"int32One": true', ".int32One", "expected a whole number"),
        ('"int32One": ""', ".int32One", "expected a whole number"),
        ('"int32One": " 1"', ".int32One", "expected a whole number"),
        ('"int32One": "\\uff11"', ".int32One", "expected a whole number"),
        ('"int32One": {}', ".int32One", "expected a whole number"),
        ('"int32One": 1e400', ".int32One", "expected a whole number"),
        ('"int32One": "1.5"', ".int32One", "expected a whole number"),
        ('"int32One": "15e-1"', ".int32One", "expected a whole number"),
        ('"int32One": "1e-999999999"', ".int32One", "expected a whole number"),
        ('"int32One": "1e999999999"', ".int32One", "expected a whole number"),
        ('"int32One": "1e"', ".int32One", "expected a whole number"),
        ('"int32One": "1e5x"', ".int32One", "expected a whole number"),
        ('"int32One": "1e10"', ".int32One", "out of range for int32"),
        ('"int32One": 2147483648', ".int32One", "out of range for int32"),
        ('"int32One": 1e20', ".int32One", "out of range for int32"),
        ('"int64One": 9223372036854775808', ".int64One", "out of range for int64"),
        ('"uint64One": "-1"', ".uint64One", "out of range for uint64"),
        (f'"int64One": 1{"0" * 4000}', ".int64One", "out of range for int64"),
        (f'"int64One": "1{"0" * 4000}"', ".int64One", "expected a whole number"),
        ('"colorOne": "Color_Red"', ".colorOne", "expected a whole number"),
        ('"enumOne": "Red"', ".enumOne", "Color has no value of this name"),
        ('"enumOne": "RED"', ".enumOne", "Color has no value of this name"),
        ('"enumOne": 4294967296', ".enumOne", "out of range for enum"),
        ('"doubleOne": "nan"', ".doubleOne", "expected a number"),
        ('"doubleOne": ""', ".doubleOne", "expected a number"),
        ('"doubleOne": "1_0"', ".doubleOne", "expected a number"),
        ('"doubleOne": 1e400', ".doubleOne", "expected a number"),
        ('"doubleOne": "1e400"', ".doubleOne", "expected a number"),
        (f'"doubleOne": 1{"0" * 400}', ".doubleOne", "expected a number"),
        ('"doubleOne": true', ".doubleOne", "expected a number"),
        ('"floatOne": 1e39', ".floatOne", "too large for a 32-bit float"),
        ('"floatOne": 3.4028236e+38', ".floatOne", "too large for a 32-bit float"),
        ('"boolOne": 1', ".boolOne", "expected true or false"),
        ('"boolOne": "true"', ".boolOne", "expected true or false"),
        ('"stringOne": 700', ".stringOne", "expected a string"),
        ('"stringOne": "a\\ud800"', ".stringOne", "the text holds a lone surrogate"),
        ('"messageAll": [{"code": "\\udc00"}]', ".messageAll[0].code", "the text holds a lone surrogate"),
        ('"bytesOne": "*"', ".bytesOne", "expected base64 text"),
        ('"bytesOne": "A"', ".bytesOne", "expected base64 text"),
        ('"bytesOne": "é"', ".bytesOne", "expected base64 text"),
        ('"bytesOne": [1]', ".bytesOne", "expected base64 text"),
    ],
)
def test_what_is_not_this_message_is_refused_with_its_place(fields: str, path: str, cause: str) -> None:
    with pytest.raises(DecodeError) as caught:
        read(fields)
    assert caught.value.path == f"Test.Everything{path}"
    assert cause in caught.value.message
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", "not valid JSON"),
        ("{", "not valid JSON"),
        ("{} {}", "not valid JSON"),
        ("{'code': 'A'}", "not valid JSON"),
        ('{"code": NaN}', 'NaN must be written as the string "NaN"'),
        ('{"code": -Infinity}', '-Infinity must be written as the string "-Infinity"'),
        ('{"code": "A", "code": "B"}', "the name 'code' stands twice in an object"),
        ('{"code": "A", "lotSize": {"x": 1, "x": 1}}', "the name 'x' stands twice in an object"),
        (b'{"code": "\xff"}', "not valid JSON"),
        ('\ufeff{"code": "A"}', "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        (f'{{"lotSize": 1{"0" * 5000}}}', "not valid JSON"),
        ("[]", "expected a JSON object for Test.Leaf"),
        ("null", "expected a JSON object for Test.Leaf"),
        ('"code"', "expected a JSON object for Test.Leaf"),
    ],
)
def test_what_is_no_json_object_is_refused(text: str | bytes, cause: str) -> None:
    with pytest.raises(DecodeError) as caught:
        from_json(Leaf, text)
    assert caught.value.path == "Test.Leaf"
    assert cause in caught.value.message


@pytest.mark.parametrize("text", ["1e5", "10.00e4", "100000.0"])
def test_an_exponent_is_read_but_not_written(text: str) -> None:
    message = read(f'"int32One": "{text}", "int64One": "{text}"')
    written = to_json(message)
    assert '"int32One":100000' in written.replace(" ", "")
    assert '"int64One":"100000"' in written.replace(" ", "")
    assert from_json(Everything, written) == message


def test_a_name_that_repeats_among_many_is_found_at_once() -> None:
    names = ", ".join(f'"{number}": 0' for number in range(100_000))
    started = process_time()
    with pytest.raises(DecodeError, match="the name '99999' stands twice in an object"):
        from_json(Leaf, f'{{{names}, "99999": 0}}')
    assert process_time() - started < 5, "it took as long as the square of their number"


@pytest.mark.parametrize("text", ["1" * 300_000 + "x", "." + "1" * 300_000 + "x", "1" * 300_000])
def test_what_is_nearly_a_number_is_refused_at_once(text: str) -> None:
    started = process_time()
    with pytest.raises(DecodeError, match="expected a number within the range of a double"):
        read(f'"doubleOne": "{text}"')
    assert process_time() - started < 5, "it took as long as the square of its length"


def test_a_name_that_repeats_is_cut_short_in_the_error() -> None:
    name = "n" * 1_000_000
    with pytest.raises(DecodeError, match="the name 'nnnn") as caught:
        from_json(Leaf, f'{{"{name}": 1, "{name}": 2}}')
    assert len(str(caught.value)) < 1000


def test_a_required_field_is_not_made_up() -> None:
    with pytest.raises(DecodeError, match=r"^Qot_GetTicker\.Response\.retType: this required field is missing$"):
        from_json(Response, "{}")
    with pytest.raises(DecodeError, match=r"^Qot_GetTicker\.Request\.c2s\.maxRetNum: this required field is missing$"):
        from_json(Request, '{"c2s": {"security": {"market": 1, "code": "00700"}}}')


def test_fields_of_a_newer_schema_are_skipped_on_request() -> None:
    text = '{"retType": 0, "new": {"deep": [1]}, "s2c": {"security": {"market": 1, "code": "A", "new": 1}}}'
    with pytest.raises(DecodeError) as caught:
        from_json(Response, text)
    assert caught.value.path == "Qot_GetTicker.Response.new"
    response = from_json(Response, text, ignore_unknown=True)
    assert response.ret_type is RetType.SUCCEED
    assert response.s2c is not None
    assert response.s2c.security.code == "A"


@pytest.mark.parametrize(
    "wrong", ['"' + "x" * 100_000 + '"', "[" + "0, " * 100_000 + "0]", '{"a": [' + "0, " * 100_000 + "0]}"]
)
def test_the_error_does_not_keep_a_long_value(wrong: str) -> None:
    with pytest.raises(DecodeError) as caught:
        read(f'"int32One": {wrong}')
    assert caught.value.path == "Test.Everything.int32One"
    assert len(repr(caught.value.value)) < 1000
