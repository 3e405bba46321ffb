"""The elements of the schema are read from the sources as Python's own parser reads them."""

from __future__ import annotations

import ast
from importlib import import_module
from importlib.resources import files
from pathlib import Path
from pkgutil import iter_modules

import pytest

import opend_proto
from opend.naming.elements import Element, elements_of, every_element, proto_modules, texts_of
from opend_proto.qot_common import KLType, Ticker
from opend_proto.schema import Message, OpenEnum

TEMPLATES = Path(__file__).resolve().parents[3] / "templates" / "dataclasses"


def test_every_file_of_the_schema_is_one_of_its_elements_and_no_other_module_is() -> None:
    templates = {path.name.partition(".")[0] for path in TEMPLATES.iterdir()}
    modules = {name for _, name, _ in iter_modules(opend_proto.__path__)}
    assert set(proto_modules().values()) == modules - templates
    assert len(proto_modules()) == 184


def parsed_texts(owner: str, body: list[ast.stmt]) -> dict[str, str]:
    """Return the docstrings of classes, fields and members, read with Python's parser."""
    texts: dict[str, str] = {}
    about = owner
    for statement in body:
        match statement:
            case ast.Expr(value=ast.Constant(value=str(text))):
                texts[about] = " ".join(text.split())
            case ast.ClassDef(name=name):
                about = f"{owner}.{name}".lstrip(".")
                texts |= parsed_texts(about, statement.body)
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
                about = f"{owner}.{name}".lstrip(".")
            case _:
                pass
    return texts


@pytest.mark.parametrize("module", [*sorted(proto_modules().values())[::12], "qot_common", "qot_get_valuation_detail"])
def test_the_texts_are_those_that_the_parser_finds(module: str) -> None:
    source = files("opend_proto").joinpath(f"{module}.py").read_text("utf-8")
    assert texts_of(module) == parsed_texts("", ast.parse(source).body)


@pytest.mark.parametrize("module", ["qot_common", "trd_common", "qot_get_valuation_detail", "skill_wrap_api"])
def test_the_elements_are_those_of_the_classes(module: str) -> None:
    elements = {element.path: element for element in elements_of(module)}
    loaded = import_module(f"opend_proto.{module}")
    for path, element in elements.items():
        if element.kind not in ("message", "enum"):
            continue
        found: object = loaded
        for name in path.split("."):
            found = getattr(found, name)
        assert isinstance(found, type)
        if issubclass(found, Message):
            assert element.place == found.FULL_NAME
            names = {field.attribute: f"{element.place}.{field.name}" for field in found.FIELDS}
            assert {name: elements[f"{path}.{name}"].place for name in names} == names
        else:
            assert issubclass(found, OpenEnum)
            assert {name: int(elements[f"{path}.{name}"].type) for name in found.__members__} == found.__members__


def test_an_element_says_where_it_is() -> None:
    elements = {element.path: element for element in elements_of("qot_get_ticker")}
    assert elements["S2C.ticker_list"] == Element(
        "field",
        "qot_get_ticker",
        "S2C.ticker_list",
        "Qot_GetTicker.S2C.tickerList",
        "Ticker[]",
        elements["S2C.ticker_list"].text,
    )
    assert elements[""].place == elements[""].name == "Qot_GetTicker"


def test_texts_are_read_of_modules_classes_fields_and_members() -> None:
    texts = texts_of("qot_common")
    assert texts["KLType"] == KLType.__doc__
    assert texts["KLType.DAY"].endswith("of one trading day.")
    assert texts["Ticker"] == Ticker.__doc__
    assert "Ticker.dir" in texts
    assert texts_of("qot_get_ticker")[""].startswith("Reads the latest ticks of one security")


def test_texts_are_read_of_nested_messages() -> None:
    assert "ValuationTrend.ValuationHistoricalItem" in texts_of("qot_get_valuation_detail")


def test_without_sources_there_are_no_texts() -> None:
    assert texts_of("no_such_module") == {}


def test_modules_that_come_from_no_proto_have_no_elements() -> None:
    assert {"links", "late", "methods", "schema", "stubs_sync"}.isdisjoint(each.module for each in every_element())
