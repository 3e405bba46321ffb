"""Ids are read from the text of the vendor's package, which is never run."""

from __future__ import annotations

from pathlib import Path

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.releases.vendor_ids import VendorIds, read_vendor_ids

PYTHON = """\
import pathlib
pathlib.Path({marker!r}).write_text("executed")
raise SystemExit
class Other:
    Wrong = 1
class ProtoId(object):
    Notify = 1003
    Qot_Call = 3010
    On = True
    Computed = 3000 + 11
    All_PushId = [Notify, 7]
    def method(self): ...
"""
JAVASCRIPT = """\
const other = { X: { cmd: 1, name: 'X' } };
export const ftCmdID = {
    // words
    InitConnect: { cmd: 1001, name: 'GetGlobalState', description: '' },
    GetGlobalState: { cmd: 1002, name: 'GetGlobalState', description: '' },
\tQotGetKL: { cmd: 3006, name: 'Qot_GetKL', description: '' }, /**< words */
}
class Rest { x = { Y: { cmd: 2, name: 'Y' } } }
"""


def test_python_is_parsed_and_not_executed(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    found = read_vendor_ids({"x/constant.py": PYTHON.format(marker=str(marker)).encode()})
    assert found == VendorIds("x/constant.py", {"Notify": 1003, "Qot_Call": 3010}, frozenset({"Notify"}))
    assert not marker.exists()


def test_javascript_table_where_a_name_is_wrong() -> None:
    found = read_vendor_ids({"package/main.js": JAVASCRIPT.encode()})
    ids = {"InitConnect": 1001, "GetGlobalState": 1002, "Qot_GetKL": 3006}
    assert found == VendorIds("package/main.js", ids, None)


def test_file_without_a_table_is_passed_over() -> None:
    assert read_vendor_ids({"a/constant.py": b"X = 1", "main.js": b"let x = 1"}) is None
    python = b"class ProtoId: A = 1"
    assert read_vendor_ids(
        {"a/constant.py": b"", "b/constant.py": python, "main.js": JAVASCRIPT.encode()}
    ) == VendorIds("b/constant.py", {"A": 1}, None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("class ProtoId:\n    A = 1\n    A = 2\n", r"^constant\.py:3: A has two ids, 1 and 2$"),
        ("class ProtoId:\n    A = (\n", r"^constant\.py:2: not valid Python"),
        ("x = '\0'", r"not valid Python"),
    ],
)
def test_bad_python(text: str, message: str) -> None:
    with pytest.raises(CodegenError, match=message):
        read_vendor_ids({"constant.py": text.encode()})


def test_javascript_name_with_two_ids() -> None:
    text = "ftCmdID = {\n A: { cmd: 1, name: 'A' },\n A: { cmd: 2, name: 'A' },\n}"
    with pytest.raises(CodegenError, match=r"^main\.js:3: A has two ids, 1 and 2$"):
        read_vendor_ids({"main.js": text.encode()})
