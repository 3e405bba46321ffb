"""Our constants are the vendor's: the classes, their members, texts and numbers, and what their helpers answer."""

from __future__ import annotations

from enum import IntEnum
from pathlib import Path
from typing import Any

import pytest
from tests.interop.conftest import RunScript
from tests.support.results import result_in

from opend_proto import vendor
from opend_proto.vendor import Choice

SCRIPT = Path(__file__).parent / "scripts" / "vendor_constants.py"

pytestmark = pytest.mark.timeout(300)


def test_each_of_the_vendors_constants_is_ours(run_vendor_script: RunScript) -> None:
    output = run_vendor_script(SCRIPT, 0)
    theirs: dict[str, Any] = result_in(output)
    assert len(theirs) > 200
    assert {name: ours(vars(vendor)[name]) for name in theirs} == theirs


def ours(kind: type[Choice] | type[IntEnum]) -> dict[str, Any]:
    if not issubclass(kind, Choice):
        return {name: int(member) for name, member in kind.__members__.items()}
    return {
        "members": {name: member.value for name, member in kind.__members__.items()},
        "numbers": {text: list(map(int, kind.to_number(text))) for text in kind.numbers()},
        "texts": {str(number): list(kind.to_string(number)) for number in kind.texts()},
        "unknown": [kind.if_has_key("no such text"), kind.to_number("no such text")[0], kind.to_string2(-99)],
    }
