"""The outputs on a page were printed by its examples; one that fails stops the build with the protocol's name."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from docs.site.errors import SiteError
from docs.site.examples import fill_page, fill_pages, shortened
from docs.site.refusals import WrongRequests
from docs.site.running import ExampleError, run_example

from opend_codegen.model import SchemaModel
from opend_codegen.reader import read_schema
from opend_codegen.render import render
from opend_codegen.shipped import shipped_schema, shipped_templates


@cache
def schema() -> SchemaModel:
    return read_schema(shipped_schema())


@cache
def pages() -> dict[str, str]:
    return render(schema(), shipped_templates(), flavour="reference")


def page(name: str) -> str:
    return pages()[f"protocols/{name}.md"]


def filled(text: str, name: str) -> str:
    moment = schema().example_clock
    assert moment
    return fill_page(text, name, moment.timestamp(), {call.name: WrongRequests.of(call) for call in schema().calls})


def outputs(text: str) -> list[str]:
    return re.findall(r'^ +```text title="Output"\n(.*?)^ +```$', text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("name", "count"), [("Qot_GetTicker", 6), ("Qot_UpdateTicker", 5), ("Trd_ModifyOrder", 6)])
def test_each_tab_gets_its_output_and_the_same_each_time(name: str, count: int) -> None:
    first = filled(page(name), name)
    assert len(outputs(first)) == count
    assert "<!--" not in first
    assert filled(page(name), name) == first


def test_refusals_have_the_gateway_s_own_words() -> None:
    section = filled(page("Qot_GetTicker"), "Qot_GetTicker").partition("## What is refused")[2].partition("\n## ")[0]
    assert "| without Qot_Sub before | -1 | HK.00700 is not subscribed&#58;" in section
    assert "| `maxRetNum`: `100000` | -1 | maxRetNum must be 1 to 1000, not 100000 |" in section
    assert "`NOSUCH`" in section
    assert "opend.ServerError: Qot_GetTicker (3010), serial 2: the gateway refused: HK.00700 is not subs" in section


def test_a_call_of_which_nothing_is_refused_has_no_such_section() -> None:
    assert "What is refused" not in filled("<!-- refusals: GetGlobalState -->", "GetGlobalState")


def test_sample_data_are_called_so() -> None:
    assert "is sample data" in filled(page("Qot_GetArkFundHolding"), "Qot_GetArkFundHolding")
    assert "is sample data" not in filled(page("GetGlobalState"), "GetGlobalState")


def example(code: str, kind: str = "sync") -> str:
    return f'=== "a"\n\n    ```python\n    {code}\n    ```\n\n    <!-- output: {kind} -->\n'


@pytest.mark.parametrize(
    ("code", "cause"),
    [
        ("1 / 0", "ZeroDivisionError: division by zero"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("pass", "it prints no success but ''"),
        ("import logging; logging.getLogger('opend').error('a callback raised'); print(1)", "a callback raised: None"),
    ],
)
def test_an_example_that_fails_stops_the_build(code: str, cause: str) -> None:
    with pytest.raises(SiteError) as error:
        filled(example(code), "Qot_GetTicker")
    assert str(error.value) == f"Qot_GetTicker: the example sync fails: {cause}"


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("futu", "print('error: no')"),
        ("callbacks", "print('Response(ret_type=<RetType.FAILED: -1>')"),
        ("json", """print('{"retType": -1}')"""),
        ("command", "opend call Qot_GetTicker '{}'"),
        ("command", 'opend call Qot_GetTicker \'{"security": "HK.00700", "maxRetNum": 3}\''),
    ],
)
def test_a_refusal_is_a_failure_too(kind: str, code: str) -> None:
    with pytest.raises(ExampleError):
        run_example(kind, code, 1_783_391_400.0)


def test_an_error_comes_back_from_the_processes_that_fill_pages(tmp_path: Path) -> None:
    (tmp_path / "Qot_GetTicker.md").write_text(example("1 / 0"))
    with pytest.raises(SiteError, match=r"^Qot_GetTicker: the example sync fails: ZeroDivisionError"):
        fill_pages([tmp_path / "Qot_GetTicker.md"], schema())


def test_a_long_output_is_cut() -> None:
    assert shortened("a  \nb\n") == "a\nb"
    assert shortened("x\n" * 40).splitlines() == ["x"] * 15 + ["…"]
    assert shortened("y" * 1000) == "y" * 200 + "…"
