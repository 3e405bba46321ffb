"""Our examples print JSON in the form of the vendor's page: same keys, same nesting, same JSON types."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any, TypeAlias, cast

import pytest

from opend_proto import qot_common, qot_get_ticker
from opend_proto.methods import QOT_GET_TICKER

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT.parent / "shared" / "reference" / "get-real-time-tick-by-tick.md"

Form: TypeAlias = "str | dict[str, Form] | list[Form]"


@pytest.fixture(scope="module")
def page() -> str:
    if not PAGE.is_file():
        pytest.skip(f"the page is not there: {PAGE}")
    return PAGE.read_text(encoding="utf-8")


def form(value: object) -> Form:
    """Return the JSON type of a value and of everything in it; the items of a list have one form."""
    match value:
        case dict():
            return {key: form(held) for key, held in cast("dict[str, object]", value).items()}
        case list():
            return [form(held) for held in cast("list[object]", value)[:1]]
        case bool():
            return "boolean"
        case int() | float():
            return "number"
        case _:
            return type(value).__name__


def assert_has(ours: Form, theirs: Form, path: str = "") -> None:
    """Assert that our output has everything that the page shows; newer releases add keys."""
    if isinstance(theirs, dict):
        assert isinstance(ours, dict), path
        assert theirs.keys() <= ours.keys(), path
        for key, held in theirs.items():
            assert_has(ours[key], held, f"{path}.{key}")
    elif isinstance(theirs, list):
        assert isinstance(ours, list), path
        assert_has(ours[0], theirs[0], f"{path}[]")
    else:
        assert ours == theirs, path


def shown(text: str) -> list[Any]:
    """Return the JSON objects in a page or an output; the page replaces items by dots."""
    text, decoder, position = text.replace("...", ""), json.JSONDecoder(), 0
    found: list[Any] = []
    while (start := text.find("{", position)) >= 0:
        try:
            value, position = decoder.raw_decode(text, start)
            found.append(value)
        except json.JSONDecodeError:
            position = start + 1
    return found


def output(example: str) -> str:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-W", "error", str(ROOT / "examples" / example)]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_callback_tabs_print_the_reply_as_the_page_does(page: str) -> None:
    replies = [each for each in shown(page) if "retType" in each]
    assert len(replies) == 4, "Java and C++, under both brands"
    (ours,) = shown(output("callbacks.py"))
    for theirs in replies:
        assert_has(form(ours), form(theirs))


def test_the_javascript_tab_prints_the_payload_as_the_page_does(page: str) -> None:
    payloads = [each for each in shown(page) if "tickerList" in each]
    assert len(payloads) == 2, "under both brands"
    printed = output("websocket.py")
    (ours,) = shown(printed)
    for theirs in payloads:
        assert_has(form(ours), form(theirs))
    assert printed.splitlines()[0] in page


def test_the_proto_tab_is_what_the_generated_module_says(page: str) -> None:
    assert f"**Protocol ID**\n\n  {QOT_GET_TICKER.id}" in page
    rows = re.findall(r"^ +(required|optional|repeated) ([\w.]+) (\w+) = (\d+)", page, re.MULTILINE)
    fields = [
        field
        for cls in (qot_get_ticker.C2S, qot_get_ticker.S2C, qot_get_ticker.Request, qot_get_ticker.Response)
        for field in cls.FIELDS
    ]
    told = {(field.label, field.name, field.number) for field in fields}
    assert rows
    for label, _, name, number in rows:
        assert (label, name, int(number)) in told
    assert fields[0].message_type is qot_common.Security
