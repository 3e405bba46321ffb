"""Reading history.toml: valid entries, refused ones, and the age that the model's texts state."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.since import (
    HISTORY,
    Changes,
    History,
    Record,
    load_record,
    release_of,
    version_key,
    with_since,
)
from opend_codegen.model import SchemaModel
from opend_codegen.protoc import compile_protos
from opend_codegen.releases.elements import walk

from .workshop import CALL, ENVELOPE, ROOT, Workshop, push, request

HISTORY_OF_A = """\
[releases]
futu-api = ["9.0.1", "9.6.2", "10.2.3"]
["9.6.2"]
added = ["Qot_B", "Qot_A.E", "Qot_A.Row"]
["10.2.3"]
added = [
  "Qot_A.Row.y", "Qot_A.E.E_New", "Qot_A.E.E_Again", "Qot_A.C2S.more", "Qot_A.Plain.Inner", "Qot_C", "Qot_U"
]
"""


@pytest.mark.parametrize(
    ("older", "newer"), [("9.6", "10.2"), ("10.4.4608", "10.4.6408"), ("", "3.6"), ("3.9.1", "3.10")]
)
def test_versions_are_compared_by_number(older: str, newer: str) -> None:
    assert version_key(older) < version_key(newer)


def test_two_builds_are_one_release() -> None:
    assert release_of("10.4.4608") == release_of("10.4.6408") == "10.4"


@pytest.mark.parametrize(
    ("text", "since", "around", "said"),
    [
        ("Price.", "10.4", "", "Price. Since 10.4."),
        ("Price", "10.4", "9.6", "Price. Since 10.4."),
        ("Price.", "10.4", "10.4", "Price."),
        ("Price.", "9.6", "10.4", "Price."),
        ("Price.", "", "", "Price."),
        ("", "10.4", "", "Since 10.4."),
        ("Price.\n\nIn cents.", "10.4", "", "Price. Since 10.4.\n\nIn cents."),
    ],
)
def test_text(text: str, since: str, around: str, said: str) -> None:
    assert with_since(text, since, around) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x", "not valid TOML"),
        ("x = 1", "x is no version"),
        ('["next"]\nadded = []', "next is no version"),
        ('["1.0"]\nnews = []', "unknown key news"),
        ('["1.0"]\nadded = "A"', "added = A is no list of texts"),
        ('["1.0"]\nadded = [1]', "is no list of texts"),
        ('["1.0"]\nrenamed = ["A"]', "not a history"),
        ('["1.0"]\nrenamed.A = 1', "renamed: A = 1"),
        ('["1.0"]\nrenumbered.A = [1]', "renumbered: A"),
        ('["1.0"]\nretyped.A = ["x", 1]', "retyped: A"),
        ('["1.0"]\nids_added.A = "1"', "ids_added: A"),
        ("releases = 1", "not a history"),
        ('[releases]\na = ["1.0"]\n[a]\nb = 1', "not a history"),
    ],
)
def test_a_broken_file_is_one_line(text: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / HISTORY
    path.write_text(text)
    with pytest.raises(CodegenError) as caught:
        load_record(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert said in str(caught.value)
    assert "\n" not in str(caught.value)


def test_removed_inside_renamed() -> None:
    record = Record(
        releases={"p": ("1.0", "1.1", "1.2", "1.3")},
        changes={
            "1.1": Changes(added=("A.M.f", "A.M.g", "B")),
            "1.2": Changes(renamed={"A.M": "B.M", "A.M.g": "B.M.h"}, removed=("A", "A.M.f")),
            "1.3": Changes(added=("B.M.f",)),
        },
    )
    history = History(record)
    assert [history.since(name) for name in ("B", "B.M", "B.M.h", "B.M.f")] == ["1.1", "", "1.1", "1.3"]


@pytest.fixture
def dated(workshop: Workshop) -> Workshop:
    """A workshop with elements of every age."""
    a = """
        message Row {
          optional int32 x = 1;
          // Height.
          optional int32 y = 2;
        }
        // Modes.
        enum E { option allow_alias = true; E_Old = 0; E_New = 1; E_Again = 0; }
        message C2S {
          required int32 count = 1;
          // More of it.
          optional int32 more = 2;
        }
        message Plain { enum Inner { Inner_Z = 0; } }
    """
    b = 'syntax = "proto2";\n// What B does.\n//\n// In detail.\npackage Qot_B;\n' + CALL
    workshop.write(
        {"Qot_A.proto": a + ENVELOPE, "Qot_B.proto": b, "Qot_C.proto": CALL, "Qot_U.proto": CALL},
        request(1, "Qot_A") + request(2, "Qot_B") + request(3, "Qot_C") + push(4, "Qot_U"),
    )
    (workshop.proto / HISTORY).write_text(HISTORY_OF_A)
    return workshop


def test_the_model_says_since_when(dated: Workshop) -> None:
    schema = dated.read()
    a, b, c, u = schema.modules
    row = a.messages[0]
    assert [(field.since, field.doc) for field in row.fields] == [("9.6", ""), ("10.2", "Height. Since 10.2.")]
    assert (row.since, row.doc) == ("9.6", "Message Qot_A.Row. Since 9.6.")
    assert (a.since, a.doc, u.since, u.doc) == ("", "", "10.2", "Messages of Qot_U.proto. Since 10.2.")
    assert (b.since, b.doc) == ("9.6", "What B does. Since 9.6.\n\nIn detail.")
    assert (c.messages[0].since, c.messages[0].doc) == ("10.2", "")
    (inner,) = a.messages[2].enums
    assert (inner.since, inner.doc) == ("10.2", "Values of Qot_A.Plain.Inner. Since 10.2.")


def test_a_second_name_is_as_old_as_the_number(dated: Workshop) -> None:
    (enum,) = dated.read().modules[0].enums
    assert enum.doc == "Modes. Since 9.6."
    assert [(value.proto_name, value.since, value.doc) for value in enum.values] == [
        ("E_Old", "9.6", ""),
        ("E_New", "10.2", "Since 10.2."),
        ("E_Again", "9.6", ""),
    ]


def test_protocols_say_since_when(dated: Workshop) -> None:
    schema = dated.read()
    assert [(call.since, call.doc) for call in schema.calls] == [
        ("", ""),
        ("9.6", "What B does. Since 9.6.\n\nIn detail."),
        ("10.2", "Call Qot_C. Since 10.2."),
    ]
    assert [push.since for push in schema.pushes] == ["10.2"]


def test_generated(dated: Workshop) -> None:
    dated.generate()
    methods = dated.load("methods")
    assert [method.since for method in methods.METHODS_BY_ID.values()] == ["", "9.6", "10.2"]
    assert methods.QOT_U.since == "10.2"
    dated.assert_has("stubs_sync.py", "more: More of it. Since 10.2.")
    dated.assert_has("qot_a.py", 'y: int | None = None\n"""Height. Since 10.2."""')


@pytest.mark.parametrize(
    ("source", "since"),
    [
        ('package = "futu-api"\nversion = "9.6.2"', ["9.6", "9.6", "9.6"]),
        ('package = "futu-api"\nversion = "9.0.1"', ["", "", ""]),
        ('package = "futu-api"\nversion = "10.3"', ["9.6", "10.2", "9.6"]),
        ('package = "own"\nversion = "1.0"', ["9.6", "10.2", "9.6"]),
        ("", ["9.6", "10.2", "9.6"]),
    ],
)
def test_history_is_read_as_of_the_release_that_the_schema_is_of(
    source: str, since: list[str], dated: Workshop
) -> None:
    (dated.proto / "SOURCE.toml").write_text(source)
    (enum,) = dated.read().modules[0].enums
    assert [value.since for value in enum.values] == since


def test_without_a_history_nothing_has_a_date(workshop: Workshop) -> None:
    workshop.write({"Qot_C.proto": CALL}, request(3, "Qot_C"))
    schema = workshop.read()
    assert (schema.calls[0].since, schema.calls[0].doc, schema.modules[0].doc) == ("", "", "")


OUR_HISTORY = load_record(ROOT / "proto" / HISTORY)


@pytest.fixture(scope="module")
def our_names() -> frozenset[str]:
    """Every package and element of our schema."""
    files = compile_protos(ROOT / "proto").file
    return frozenset({file.package for file in files} | {element.name for file in files for element in walk(file)})


def test_what_our_history_names_is_in_the_schema_or_gone(our_names: frozenset[str]) -> None:
    there: set[str] = set()
    for changes in OUR_HISTORY.changes.values():
        new = {**changes.renamed}
        gone = {name for name in there if any(f"{name}.".startswith(f"{each}.") for each in changes.removed)}
        there = {new.get(name, name) for name in there - gone} | {*new.values(), *changes.added}
    assert len(there) > 900
    assert there <= our_names
    removed = {name for changes in OUR_HISTORY.changes.values() for name in changes.removed}
    assert not (removed - there) & our_names


def test_our_history_is_of_the_release_that_our_schema_is_of() -> None:
    source = (ROOT / "proto" / "SOURCE.toml").read_text()
    assert f'version = "{OUR_HISTORY.versions[-1]}"' in source
    for versions in OUR_HISTORY.releases.values():
        assert [*versions] == sorted(versions, key=version_key)


@pytest.mark.parametrize(
    ("name", "since"),
    [
        ("Qot_GetTicker.C2S", ""),
        ("Trd_PlaceComboOrder.C2S.legList", "10.7"),
        ("Trd_Common.OrderType.OrderType_TWAP_MARKET", "7.5"),  # renamed in 9.2
        ("Qot_Common.SecurityType.SecurityType_Crypto", "10.5"),  # renumbered in 10.5
        ("Qot_Common.Rehab", ""),  # moved in 3.8
        ("SkillWrapAPI.TechnicalUnusualReq", "10.4"),
    ],
)
def test_facts(name: str, since: str) -> None:
    assert History(OUR_HISTORY).since(name) == since


def test_nothing_of_ours_is_younger_than_the_last_release(real_schema: SchemaModel) -> None:
    messages = [message for module in real_schema.modules for message in module.all_messages]
    dates = [field.since for message in messages for field in message.fields]
    dates += [call.since for call in real_schema.calls]
    assert {re.fullmatch(r"|\d+\.\d+", date) is not None for date in dates} == {True}
    first, last = OUR_HISTORY.versions[0], OUR_HISTORY.versions[-1]
    assert all(version_key(release_of(first)) < version_key(date) <= version_key(last) for date in dates if date)
    assert "10.9" in dates
