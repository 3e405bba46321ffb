"""The flavour `reference`: every element has its place, every link leads somewhere, and every text stays text."""

from __future__ import annotations

import ast
import html
import re
from collections.abc import Iterator
from posixpath import dirname, join, normpath
from typing import Final

import pytest

from opend_codegen.__main__ import main
from opend_codegen.model import PushModel, SchemaModel
from opend_codegen.reader import read_schema
from opend_codegen.render import render
from opend_codegen.shipped import shipped_templates

from .workshop import ENVELOPE, Workshop, push, request

LINK: Final = re.compile(r"\]\(([^)\s]*)\)")
HEADING: Final = re.compile(r"^#+ .*\{ #([\w-]+) \}$", re.MULTILINE)
ROW: Final = re.compile(r"^\| `\w+`(?:<br>`\w+`)? \|", re.MULTILINE)
BLOCK: Final = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)

HOSTILE: Final = "1. <img src=x onerror=alert(1)> | [a](javascript:b) ``` **c** {{ 7 * 7 }} # `d` ![](e)"


@pytest.fixture(scope="module")
def pages(real_schema: SchemaModel) -> dict[str, str]:
    return render(real_schema, shipped_templates(), flavour="reference")


def test_there_is_a_page_for_each_protocol_and_each_file_of_shared_types(
    pages: dict[str, str], real_schema: SchemaModel
) -> None:
    wanted = {f"protocols/{protocol.name}.md" for protocol in real_schema.protocols}
    wanted |= {f"types/{module.name}.md" for module in real_schema.shared_modules}
    assert pages.keys() == wanted | {"index.md", "qot.md", "trd.md", "system.md"}
    assert {module.name for module in real_schema.modules} == {
        *(protocol.module for protocol in real_schema.protocols),
        *(module.name for module in real_schema.shared_modules),
    }


def test_each_page_has_a_row_for_each_field_and_value(pages: dict[str, str], real_schema: SchemaModel) -> None:
    messages = real_schema.messages
    for protocol in real_schema.protocols:
        module = next(each for each in real_schema.modules if each.name == protocol.module)
        envelopes = {"Request", "Response"} if not protocol.name.startswith("SkillWrap") else set[str]()
        fields = [
            field.proto_name
            for name, message in messages.items()
            if name.startswith(f"{module.name}.") and name.partition(".")[2] not in envelopes
            for field in message.fields
            if isinstance(protocol, PushModel) or field not in protocol.arguments or field.argument
        ]
        values = [value.proto_name for enum in module.all_enums for value in enum.values]
        text = pages[f"protocols/{protocol.name}.md"]
        assert all(f"`{name}`" in text for name in (*fields, *values)), protocol.name
        assert f"message {messages[protocol.result].name} {{" in text
    for module in real_schema.shared_modules:
        rows = sum(len(message.fields) for message in module.all_messages)
        rows += sum(len(enum.values) for enum in module.all_enums)
        assert len(ROW.findall(pages[f"types/{module.name}.md"])) == rows, module.name


def test_every_link_leads_to_a_page_and_a_heading(pages: dict[str, str]) -> None:
    anchors = {name: set(HEADING.findall(text)) for name, text in pages.items()}
    found = 0
    for name, text in pages.items():
        for link in LINK.findall(BLOCK.sub("", text)):
            path, _, anchor = link.partition("#")
            target = normpath(join(dirname(name), path)) if path else name
            assert target in pages, (name, link)
            assert not anchor or anchor in anchors[target], (name, link)
            found += 1
    assert found > 1000


def python(page: str) -> Iterator[str]:
    """Yield the programs of a page."""
    for indent, language, code in BLOCK.findall(page):
        if language == "python":
            yield "".join(line.removeprefix(indent) for line in code.splitlines(keepends=True))


def test_each_protocol_has_its_programs(pages: dict[str, str], real_schema: SchemaModel) -> None:
    for protocol in real_schema.protocols:
        page = pages[f"protocols/{protocol.name}.md"]
        programs = [ast.parse(code) for code in python(page)]
        assert len(programs) in {4, 5}, protocol.name
        called = {node.attr for tree in programs for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        assert protocol.method in called, protocol.name
        titles = re.findall(r'^=== "(.*)"$', page, re.MULTILINE)
        assert titles[:2] == ["Python", "async"]
        assert {"Callbacks", "WebSocket with JSON"} <= set(titles)


def test_limits_effects_pages_and_dates_are_told(pages: dict[str, str]) -> None:
    history = pages["protocols/Qot_RequestHistoryKL.md"]
    assert "- At most 60 calls in 30 seconds for a login. Only the first page of several counts." in history
    assert "`client.qot.iter_history_kl(…)`" in history
    order = pages["protocols/Trd_PlaceOrder.md"]
    assert "for a trading account, 0.02 seconds apart" in order
    assert "never sent twice" in order
    assert "The client fills in packetID." in order


@pytest.fixture
def hostile(workshop: Workshop) -> dict[str, str]:
    comment = f"// {HOSTILE}\n"
    text = (
        f'syntax = "proto2";\n{comment}package Qot_Get;\n{comment}enum Kind {{\n{comment}Kind_A = 1; }}\n'
        f"{comment}message C2S {{\n{comment}required string word = 1; }}\n"
    )
    workshop.write({"Qot_Get.proto": text + ENVELOPE, "Told.proto": "message S2C {}" + ENVELOPE}, "")
    (workshop.proto / "protocols.toml").write_text(request(3010, "Qot_Get") + push(3011, "Told"))
    (workshop.proto / "Told.proto").write_text(
        'syntax = "proto2"; package Told; message S2C { optional int32 a = 1; }'
        "message Response { required int32 retType = 1; optional S2C s2c = 4; }"
    )
    (workshop.proto / "examples.toml").write_text(
        "[Qot_Get]\narguments.word = '''a' ``` \"\"\" <b>\n```\n    ```'''\n", encoding="utf-8"
    )
    schema = read_schema(workshop.proto)
    return render(schema, shipped_templates(), flavour="reference")


def test_texts_of_a_schema_stay_texts(hostile: dict[str, str]) -> None:
    page = hostile["protocols/Qot_Get.md"]
    assert html.unescape(page).count(HOSTILE) == 4
    for name, text in hostile.items():
        outside = re.sub(r"^( *)(`{3,}).*?^\1\2$", "", text, flags=re.MULTILINE | re.DOTALL)
        assert "<" not in outside.replace("<br>", "").replace("<!-- ", ""), name
        assert "javascript:" not in outside
        assert "{{" not in outside


def test_texts_of_an_example_stay_in_their_block(hostile: dict[str, str]) -> None:
    page = hostile["protocols/Qot_Get.md"]
    blocks = re.findall(r"^( *)(`{3,})(\w+)\n(.*?)^\1\2$", page, re.MULTILINE | re.DOTALL)
    assert [language for *_, language, _ in blocks] == ["python"] * 4 + ["console", "proto"]
    for indent, _, language, code in blocks:
        if language == "python":
            ast.parse("".join(line.removeprefix(indent) for line in code.splitlines(keepends=True)))


def test_the_command_writes_it(workshop: Workshop) -> None:
    workshop.write({"Qot_Get.proto": "message C2S {}" + ENVELOPE}, request(3010, "Qot_Get"))
    assert main(["generate", "--flavour", "reference", "--out", "pages"]) == 0
    folder = workshop.root / "pages" / "reference"
    assert (folder / "protocols" / "Qot_Get.md").read_text().startswith('---\ntags: ["Qot_Get", "get", "3010"]\n')
    assert {path.suffix for path in folder.rglob("*") if path.is_file()} == {".md"}
