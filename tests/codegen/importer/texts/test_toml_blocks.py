"""A TOML file is edited table by table without losing a byte."""

from __future__ import annotations

import pytest

from opend_codegen.importer.texts.toml_blocks import Block, TomlFile, quote

FILE = '''\
# head

# of the first
[[row]]
id = 1   # odd   spacing
text = """
[[row]]
"""
list = [
  [1, 2],
]

[row.inner]
x = 1
# still of the first

# of the second

# also of the second
[[row]]\r
id = 3\r

[other]
'''


def test_parts_make_the_file() -> None:
    file = TomlFile.parse(FILE)
    assert file.text() == FILE
    assert file.preamble == "# head\n\n"
    assert [block.name for block in file.blocks] == ["row", "row", "other"]
    assert file.blocks[0].text.startswith("# of the first\n[[row]]")
    assert file.blocks[0].text.endswith("# still of the first\n")
    assert file.blocks[1].text.startswith("\n# of the second\n\n# also of the second\n[[row]]\r\n")
    assert file.blocks[0].table()["inner"] == {"x": 1}
    assert file.blocks[0].table()["text"] == "[[row]]\n"


@pytest.mark.parametrize("text", ["", "# only\n", "[a]", "[a]\n[b]\n", "x = 1\n[a]\n", '\n\n["a"]\nx = 1'])
def test_odd_files(text: str) -> None:
    assert TomlFile.parse(text).text() == text


def test_new_table_between_two_leaves_the_rest_alone() -> None:
    file = TomlFile.parse(FILE)
    file.insert(Block("row", "[[row]]\nid = 2\n"), file.blocks[1], ())
    head, tail = FILE.split("\n# of the second")
    assert file.text() == f"{head}\n[[row]]\nid = 2\n\n# of the second{tail}"


def test_new_tables_at_the_end_and_in_an_empty_file() -> None:
    file = TomlFile.parse("# head\n")
    file.insert(Block("a", "[a]\n"), None, ())
    file.insert(Block("b", "[b]\n"), None, file.blocks)
    assert file.text() == "# head\n\n[a]\n\n[b]\n"


@pytest.mark.parametrize("text", ['a "b" \\ c', "ü €", "tab\tline\n"])
def test_quote(text: str) -> None:
    assert TomlFile.parse(f"[a]\nx = {quote(text)}\n").blocks[0].table() == {"x": text}
