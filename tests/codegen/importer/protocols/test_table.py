"""Published protocols are added to protocols.toml; the rest is reported, and nothing that people wrote changes."""

from __future__ import annotations

import tomllib

import pytest
from google.protobuf.descriptor_pb2 import DescriptorProto, FileDescriptorProto

from opend_codegen.errors import CodegenError
from opend_codegen.importer.lock import Lock
from opend_codegen.importer.protocols import table as protocol_table
from opend_codegen.importer.protocols.table import HEADER, IDS_ASK, IDS_KEEP, IDS_TAKE, ProtocolChanges, ProtocolSources
from opend_codegen.importer.texts.toml_blocks import TomlFile
from opend_codegen.releases.vendor_ids import VendorIds


def schema(**messages: str) -> dict[str, FileDescriptorProto]:
    """Return files by name, each with the messages that its text lists."""
    return {
        f"{name}.proto": FileDescriptorProto(
            name=f"{name}.proto", message_type=[DescriptorProto(name=message) for message in words.split()]
        )
        for name, words in messages.items()
    }


def ids(pushes: frozenset[str] | None = frozenset(), **numbers: int) -> VendorIds:
    return VendorIds("constant.py", numbers, pushes)


def update_protocols(
    table: TomlFile,
    files: dict[str, FileDescriptorProto],
    vendor: VendorIds | None,
    release: str,
    *,
    ids: str = IDS_ASK,
    shipped: TomlFile | None = None,
    before: Lock | None = None,
    now: Lock | None = None,
) -> ProtocolChanges:
    sources = ProtocolSources(files=files, vendor=vendor, shipped=shipped, release=release, ids=ids)
    return protocol_table.update_protocols(table, sources, before or Lock(), now or Lock())


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


@pytest.mark.parametrize(("ids_taken", "kept"), [(IDS_KEEP, 3010), (IDS_TAKE, 3910)])
def test_an_id_that_changed_needs_a_yes(ids_taken: str, kept: int) -> None:
    table, files, vendor = TomlFile.parse(TABLE), schema(Qot_Call="Request Response"), ids(Qot_Call=3910)
    with pytest.raises(CodegenError, match=r"Qot_Call has id 3010 in the table and 3910 in constant\.py; .*--take-ids"):
        update_protocols(table, files, vendor, "v 1")
    assert table.text() == TABLE
    changes = update_protocols(table, files, vendor, "v 1", ids=ids_taken)
    assert [row["id"] for row in tomllib.loads(table.text())["protocol"]] == [kept]
    assert len(changes.conflicts) == 1


def test_another_name_for_an_id_is_told_and_the_table_is_kept() -> None:
    table = TomlFile.parse(TABLE)
    changes = update_protocols(table, schema(Qot_Call="Request Response"), ids(Qot_Other=3010), "v 1")
    assert changes.conflicts == ["3010 Qot_Call: constant.py calls it Qot_Other"]
    assert table.text() == TABLE


def test_what_needs_a_decision_is_settled_and_told() -> None:
    table = TomlFile.parse(HEADER)
    changes = update_protocols(table, schema(A="C2S", B="Response", C="Row"), ids(A=1, N=2, Qot_New=9), "v 1")
    assert changes.undecided == [
        "1 A: A.proto has no Response, so it is no call",
        "2 N: N.proto is not in the package, so it is no call",
        "9 Qot_New: Qot_New.proto is not in the package, so it is no call",
        "B.proto: a push without an id, so it is no call",
    ]
    data = tomllib.loads(table.text())
    assert "protocol" not in data
    assert [row["id"] for row in data["id_without_file"]] == [1, 2, 9]
    assert [row["file"] for row in data["file_without_id"]] == ["A.proto", "B.proto", "C.proto"]
    again = table.text()
    assert (
        update_protocols(table, schema(A="C2S", B="Response", C="Row"), ids(A=1, N=2, Qot_New=9), "v 1").undecided == []
    )
    assert table.text() == again


def test_a_push_that_gains_a_request_becomes_a_call() -> None:
    table = TomlFile.parse(TABLE.replace("request", "push"))
    changes = update_protocols(table, schema(Qot_Call="Request Response"), ids(Qot_Call=3010), "v 1")
    assert tomllib.loads(table.text())["protocol"][0]["kind"] == "request"
    assert changes.undecided == ["3010 Qot_Call was a push and has a Request now: taken for a call"]


def test_push_list_that_disagrees_with_the_messages() -> None:
    changes = update_protocols(TomlFile.parse(""), schema(A="Request Response"), ids(frozenset("A"), A=1), "v 1")
    assert changes.conflicts == ["1 A: its messages say request, constant.py says otherwise"]


def test_id_the_package_no_longer_lists_is_reported_unless_it_has_a_note() -> None:
    files = schema(Qot_Call="Request Response")
    changes = update_protocols(TomlFile.parse(TABLE), files, ids(), "v 1")
    assert changes.unlisted == ["3010 Qot_Call"]
    noted = TomlFile.parse(TABLE + 'note = "retired"\n')
    assert update_protocols(noted, files, ids(), "v 1").unlisted == []


SHIPPED = """\
# The head.

[[protocol]]
id = 3010
name = "Qot_Call"
file = "Qot_Call.proto"
kind = "request"
effect = "state"
limit = { calls = 10, seconds = 30, source = "somewhere" }

[[protocol]]
id = 3801
name = "Wrap_One"
file = "Wrap.proto"
kind = "request"
request = "OneReq"
response = "OneRsp"

[[id_without_file]]
id = 1009
name = "InitQuantMode"
reason = "internal"

[[file_without_id]]
file = "Common.proto"
reason = "shared types"
"""


def test_knowledge_fills_an_empty_table_where_it_fits() -> None:
    table, now = TomlFile.parse(HEADER), Lock()
    files = schema(Qot_Call="Request Response", Wrap="OneReq", Common="")
    changes = update_protocols(table, files, ids(), "v 1", shipped=TomlFile.parse(SHIPPED), now=now)
    data = tomllib.loads(table.text())
    assert data["protocol"] == tomllib.loads(SHIPPED)["protocol"][:1]
    assert changes.from_knowledge == ["3010 Qot_Call"]
    assert changes.misfits == ["Wrap_One: Wrap.proto has no OneRsp"]
    assert data["id_without_file"] == tomllib.loads(SHIPPED)["id_without_file"]
    assert "protocol Qot_Call" in now.taken


def test_a_row_of_an_older_import_gets_what_it_lacks_and_keeps_what_it_has() -> None:
    mine = TABLE + "limit = { calls = 5, seconds = 30 }  # mine\n"
    table = TomlFile.parse(mine)
    files = schema(Qot_Call="Request Response")
    changes = update_protocols(table, files, ids(Qot_Call=3010), "v 1", shipped=TomlFile.parse(SHIPPED))
    assert table.text().startswith(mine + 'effect = "state"\n')
    assert changes.own == ["Qot_Call.limit"]


def test_an_untouched_row_follows_the_knowledge_and_a_changed_one_stays() -> None:
    files, vendor, now = schema(Qot_Call="Request Response"), ids(Qot_Call=3010), Lock(exists=True)
    table = TomlFile.parse("")
    update_protocols(table, files, vendor, "v 1", shipped=TomlFile.parse(SHIPPED), now=now)
    better = TomlFile.parse(SHIPPED.replace("calls = 10", "calls = 20"))
    text = table.text()
    update_protocols(table, files, vendor, "v 1", shipped=better, before=now)
    assert tomllib.loads(table.text())["protocol"][0]["limit"]["calls"] == 20
    changed = TomlFile.parse(text.replace("calls = 10", "calls = 1"))
    update_protocols(changed, files, vendor, "v 1", shipped=better, before=now)
    assert tomllib.loads(changed.text())["protocol"][0]["limit"]["calls"] == 1


def test_package_without_a_table_adds_nothing() -> None:
    changes = update_protocols(TomlFile.parse(HEADER), schema(Qot_Call="Request Response"), None, "v 1")
    assert changes.undecided == ["Qot_Call.proto: a request without an id, so it is no call"]
