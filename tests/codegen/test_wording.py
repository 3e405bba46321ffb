"""The docstring of a call says its limit, its effect and its reply, as far as the tables and the protos tell them."""

from __future__ import annotations

import inspect

import pytest

from opend_codegen.model import CallModel, SchemaModel
from opend_codegen.wording import effect_sentence, first_sentence, limit_sentence, result_lines, summary_line

from .workshop import ENVELOPE, Workshop, request

C2S = "message C2S { required int32 num = 1; optional bool refreshCache = 2; optional string nextKey = 3; }"
GET = f"{C2S}\n{ENVELOPE}"
PAGED = """
message C2S { optional string nextKey = 1; }
// A row.
message Row { optional string name = 1; optional int32 n = 2; }
message S2C {
  optional string nextKey = 1;
  // The rows. There are many.
  repeated Row rows = 2;
}
message Request { required C2S c2s = 1; }
message Response { required int32 retType = 1 [default = -400]; optional S2C s2c = 4; }
"""
PAGING = 'paging = { style = "key", send = "nextKey", receive = "nextKey", items = "rows" }\n'


def read(workshop: Workshop, more: str = "", proto: str = GET) -> tuple[SchemaModel, CallModel]:
    workshop.write(
        {"Qot_Get.proto": proto, "Qot_Other.proto": GET}, request(1, "Qot_Get", more=more) + request(2, "Qot_Other")
    )
    schema = workshop.read()
    return schema, schema.calls[0]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Reads ticks. At most 1,000.", "Reads ticks."),
        ("Price of 1.5 or so. More.", "Price of 1.5 or so."),
        ("Codes, e.g. HK.00700, are read. More.", "Codes, e.g. HK.00700, are read."),
        ("No end", "No end"),
        ("No end\n\nMore.", "No end"),
        ("Is it (the old one)? Yes.", "Is it (the old one)?"),
        ("It ends with e.g.", "It ends with e.g."),
        ("", ""),
    ],
)
def test_the_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first


@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("", ""),
        ("calls = 60, seconds = 30", "At most 60 calls in 30 seconds for a login."),
        ("calls = 1, seconds = 1", "At most 1 call in 1 second for a login."),
        (
            'calls = 15, seconds = 30, per = "account", minimum_interval = 0.02',
            "At most 15 calls in 30 seconds for a trading account, 0.02 seconds apart.",
        ),
        (
            "calls = 5, seconds = 3, shared_with = 2",
            "At most 5 calls in 3 seconds for a login, together with Qot_Other.",
        ),
        (
            'calls = 5, seconds = 3, counts = "refresh"',
            "At most 5 calls in 3 seconds for a login. Only a call with refresh_cache=True counts.",
        ),
    ],
)
def test_a_limit_in_words(workshop: Workshop, limit: str, words: str) -> None:
    schema, call = read(workshop, f"limit = {{ {limit} }}\n" if limit else "")
    assert limit_sentence(call, schema) == words


@pytest.mark.parametrize(
    ("name", "effect", "words"),
    [
        ("Qot_Get", "", ""),
        ("Qot_Get", "none", ""),
        ("Qot_Get", "order", "It can move money, so it is never sent twice."),
        ("Qot_Get", "state", "It changes what the gateway or the account keeps, so it is never sent twice."),
        # The runtime takes it for an order too.
        ("Trd_Get", "", "It can move money, so it is never sent twice."),
    ],
)
def test_an_effect_in_words(workshop: Workshop, name: str, effect: str, words: str) -> None:
    row = request(1, name, more=f'effect = "{effect}"\n' if effect else "")
    workshop.write({f"{name}.proto": GET}, row)
    (call,) = workshop.read().calls
    assert effect_sentence(call) == words


def test_a_reply_in_words(workshop: Workshop) -> None:
    schema, call = read(workshop, proto=PAGED)
    assert result_lines(call, schema) == ["next_key", "rows: The rows. Each has name and n."]


def test_a_long_reply_names_the_fields_that_it_leaves_out(workshop: Workshop) -> None:
    fields = " ".join(f"optional int32 f{number} = {number};" for number in range(1, 17))
    schema, call = read(workshop, proto=GET.replace("optional string name = 1;", fields))
    assert result_lines(call, schema)[7:] == ["f8", "And f9, f10, f11, f12, f13, f14 and 2 more."]


def test_the_id_is_left_out_of_a_table(workshop: Workshop) -> None:
    proto = 'syntax = "proto2";\n// Reads it (id 7). Often.\npackage Qot_Get;\n' + GET
    assert summary_line(read(workshop, proto=proto)[1]) == "Reads it."


def test_the_iterator_has_the_words_of_its_call(workshop: Workshop) -> None:
    proto = 'syntax = "proto2";\n// Reads rows (id 1). Often.\npackage Qot_Get;\n' + PAGED
    read(workshop, f'limit = {{ calls = 5, seconds = 3, counts = "first_page" }}\n{PAGING}', proto)
    workshop.generate()
    for face, wait in (("sync", ""), ("async", "async ")):
        assert inspect.getdoc(workshop.load(f"stubs_{face}").Qot.iter_get) == (
            "Iterate over the items of all pages of ``get``; each page is asked for when it is needed.\n\n"
            "Reads rows. Protocol 1, Qot_Get.proto. At most 5 calls in 3 seconds for a login. Only the first page of\n"
            "several counts.\n\n"
            "Args:\n    timeout: Seconds to wait for each page; None takes the client's own limit.\n\n"
            "Yields:\n    rows: The rows. Each has name and n.\n\n"
            "Raises:\n    opend.ServerError: The gateway refused a page.\n"
            "    opend.OpenDError: Any other failure; see `opend.errors`.\n\n"
            f"Example:\n    >>> {wait}for item in client.qot.iter_get():\n    ...     print(item)"
        )


def test_a_call_that_may_have_taken_effect_says_so(workshop: Workshop) -> None:
    read(workshop, 'effect = "order"\n')
    workshop.generate()
    told = inspect.getdoc(workshop.load("stubs_sync").Qot.get) or ""
    assert "opend.OutcomeUnknown: It was sent and the connection ended;" in told
