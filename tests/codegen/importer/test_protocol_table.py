"""protocols.toml grows by what is published; all else is reported, and nothing people wrote is changed."""

from __future__ import annotations

import tomllib

import pytest
from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorProto

from opend_codegen.importer.protocol_table import HEADER, update_protocols
from opend_codegen.importer.toml_blocks import TomlFile
from opend_codegen.releases.vendor_ids import VendorIds


def schema(**messages: str) -> dict[str, FileDescriptorProto]:
    """Files by name, each with the messages of its word list."""
    return {
        f"{name}.proto": FileDescriptorProto(
            name=f"{name}.proto", message_type=[DescriptorProto(name=message) for message in words.split()]
        )
        for name, words in messages.items()
    }


def ids(pushes: frozenset[str] | None = frozenset(), **numbers: int) -> VendorIds:
    return VendorIds("constant.py", numbers, pushes)


def test_rows_come_sorted_between_existing_ones() -> None:
    table = TomlFile.parse(HEADER)
    update_protocols(table, schema(A="Request Response", C="Response"), ids(frozenset("C"), C=3000, A=1000), "v 1")
    text = table.text().replace('name = "A"', 'name = "A"  # mine\nlimit = 10')
    table = TomlFile.parse(text)
    files = schema(A="Request Response", B="Request Response", C="Response")
    changes = update_protocols(table, files, ids(frozenset("C"), A=1000, B=2000, C=3000), "v 2")
    rows = tomllib.loads(table.text())["protocol"]
    assert [(row["id"], row["kind"]) for row in rows] == [(1000, "request"), (2000, "request"), (3000, "push")]
    new = '[[protocol]]\nid = 2000\nname = "B"\nfile = "B.proto"\nkind = "request"\n\n'
    assert table.text().replace(new, "") == text
    assert changes.added == ["2000 B (request)"]
    assert (changes.conflicts, changes.undecided, changes.unlisted) == ([], [], [])


TABLE = """\
[[protocol]]
id = 3010
name = "Qot_Call"
file = "Qot_Call.proto"
kind = "request"
"""


@pytest.mark.parametrize(
    ("vendor", "conflict"),
    [
        (ids(Qot_Call=3011), "3010 Qot_Call in the table is 3011 Qot_Call in constant.py; the table is kept"),
        (ids(Qot_Other=3010), "3010 Qot_Call in the table is 3010 Qot_Other in constant.py; the table is kept"),
    ],
)
def test_conflicts_are_reported_and_the_table_is_kept(vendor: VendorIds, conflict: str) -> None:
    table = TomlFile.parse(TABLE)
    changes = update_protocols(table, schema(Qot_Call="Request Response"), vendor, "v 1")
    assert changes.conflicts == [conflict]
    assert tomllib.loads(table.text())["protocol"] == tomllib.loads(TABLE)["protocol"]


def test_what_needs_a_decision() -> None:
    table = TomlFile.parse(HEADER)
    changes = update_protocols(table, schema(A="C2S", B="Response"), ids(A=1, N=2, Qot_New=9), "v 1")
    assert changes.undecided == [
        "id 1 A: A.proto has no Response",
        "id 2 N: N.proto is not in the package",
        "id 9 Qot_New: Qot_New.proto is not in the package",
        "A.proto has no id",
        "B.proto has no id",
    ]
    assert "protocol" not in tomllib.loads(table.text())


def test_push_list_that_disagrees_with_the_messages() -> None:
    changes = update_protocols(TomlFile.parse(""), schema(A="Request Response"), ids(frozenset("A"), A=1), "v 1")
    assert changes.conflicts == ["1 A: its messages say request, constant.py says otherwise"]


def test_id_the_package_no_longer_lists_is_reported_unless_it_has_a_note() -> None:
    files = schema(Qot_Call="Request Response")
    changes = update_protocols(TomlFile.parse(TABLE), files, ids(), "v 1")
    assert changes.unlisted == ["3010 Qot_Call"]
    noted = TomlFile.parse(TABLE + 'note = "retired"\n')
    assert update_protocols(noted, files, ids(), "v 1").unlisted == []


def test_facts_no_package_states() -> None:
    files = schema(SkillWrapAPI="TechnicalUnusualReq TechnicalUnusualRsp", Qot_GetRehab="Request Response", Common="")
    table = TomlFile.parse(HEADER)
    changes = update_protocols(table, files, ids(SkillWrap_TechnicalUnusual=3801, InitQuantMode=1009), "v 1")
    data = tomllib.loads(table.text())
    assert [row["id"] for row in data["protocol"]] == [3102, 3801, 3802, 3803]
    assert data["protocol"][0]["note"].startswith("retired")
    assert data["protocol"][1]["request"] == "TechnicalUnusualReq"
    assert [row["id"] for row in data["id_without_file"]] == [1009, 3016, 3017, 3200]
    assert data["file_without_id"] == [{"file": "Common.proto", "reason": "shared types"}]
    assert (changes.conflicts, changes.undecided) == ([], [])


def test_package_without_a_table_adds_nothing() -> None:
    changes = update_protocols(TomlFile.parse(HEADER), schema(Qot_Call="Request Response"), None, "v 1")
    assert changes.undecided == ["Qot_Call.proto has no id"]
