"""An example is laid out in lines that fit, and stays the same program."""

from __future__ import annotations

import ast
from collections.abc import Mapping

import pytest

from opend_codegen.examples.layout import example_lines, page_example_lines, prompted
from opend_codegen.model import CallModel, SchemaModel


@pytest.fixture(scope="module")
def calls(real_schema: SchemaModel) -> Mapping[str, CallModel]:
    return {call.name: call for call in real_schema.calls}


def tree(text: str) -> str:
    return ast.dump(ast.parse(text))


@pytest.mark.parametrize("width", [40, 100, 1000])
@pytest.mark.parametrize("short", [True, False])
def test_every_layout_is_the_same_call(calls: Mapping[str, CallModel], width: int, short: bool) -> None:
    for call in calls.values():
        lines = example_lines(call, width, asynchronous=False, short=short)
        shown = f"\nprint(reply.{call.example.shows})" if call.example.shows else ""
        target = "reply = " if shown else ""
        assert tree("\n".join(lines)) == tree(f"{target}{call.example.call.source(short=short)}{shown}")


def test_lines_fit_where_they_can_be_broken(calls: Mapping[str, CallModel]) -> None:
    lines = [line for call in calls.values() for line in example_lines(call, 100, asynchronous=True, short=True)]
    assert len(lines) > 300
    assert max(map(len, lines)) <= 100


def layout(call: CallModel, width: int) -> list[str]:
    return example_lines(call, width, asynchronous=True, short=True)


def test_the_layouts_of_a_call(calls: Mapping[str, CallModel]) -> None:
    call = calls["Qot_GetTicker"]
    one, shown = layout(call, 100)
    assert one == 'reply = await client.qot.get_ticker(security="HK.00700", max_ret_num=10)'
    assert shown == "print(reply.ticker_list[-1].price)"
    assert layout(call, 60)[:-1] == [
        "reply = await client.qot.get_ticker(",
        '    security="HK.00700", max_ret_num=10',
        ")",
    ]
    assert layout(call, 38)[:-1] == [
        "reply = await client.qot.get_ticker(",
        '    security="HK.00700",',
        "    max_ret_num=10,",
        ")",
    ]


def test_a_sequence_of_pages(calls: Mapping[str, CallModel]) -> None:
    lines = page_example_lines(calls["Qot_RequestHistoryKL"], 1000, asynchronous=True, short=True)
    assert lines[0].startswith("async for item in client.qot.iter_history_kl(rehab_type=")
    assert lines[1:] == ["    print(item)"]
    assert page_example_lines(calls["Qot_GetTicker"], 1000, asynchronous=True, short=True) == []


def test_prompts() -> None:
    assert prompted(["f(", "    1", ")", "print()"]) == [">>> f(", "...     1", "... )", ">>> print()"]
