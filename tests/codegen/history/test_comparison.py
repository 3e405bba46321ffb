"""An element's age is the same by the recorded changes and by comparing each pair of releases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from google.protobuf.descriptor_pb2 import DescriptorProto, FieldDescriptorProto, FileDescriptorProto, FileDescriptorSet
from hypothesis import given, settings
from hypothesis import strategies as st

from opend_codegen.history.comparison import compare
from opend_codegen.knowledge.since import Changes, History, Record, release_of
from opend_codegen.matching import match_schemas
from opend_codegen.releases import Release
from opend_codegen.releases.elements import walk
from opend_codegen.releases.vendor_ids import VendorIds

OPTIONAL = FieldDescriptorProto.LABEL_OPTIONAL
MESSAGE = FieldDescriptorProto.TYPE_MESSAGE
NAMES = st.sampled_from("abc")


def field(name: str, number: int) -> FieldDescriptorProto:
    """Return an optional field that holds a number."""
    return FieldDescriptorProto(
        name=name,
        number=number,
        label=OPTIONAL,
        type=FieldDescriptorProto.TYPE_INT32,
    )


def file(package: str, body: Mapping[str, Mapping[str, int]]) -> FileDescriptorProto:
    """Return a proto file with these messages, each with its fields and their numbers."""
    messages = [
        DescriptorProto(name=name, field=[field(each, number) for each, number in fields.items()])
        for name, fields in body.items()
    ]
    return FileDescriptorProto(name=f"{package}.proto", package=package, message_type=messages)


def release(version: str, files: Sequence[FileDescriptorProto], ids: Mapping[str, int] | None = None) -> Release:
    """Return a release of these files."""
    return Release(
        location=version,
        package="vendor",
        version=version,
        sha256=None,
        schema=FileDescriptorSet(file=files),
        reduced={file.name: file for file in files},
        ids=None if ids is None else VendorIds("constant.py", dict(ids), None),
        has_comments=False,
    )


fields = st.dictionaries(NAMES, st.integers(1, 4), min_size=1).map(
    lambda found: {name: number for name, number in found.items() if [*found.values()].count(number) == 1}
)
schemas = st.dictionaries(
    st.sampled_from(["P", "Q", "R"]), st.dictionaries(st.sampled_from(["M", "N", "O"]), fields, min_size=1)
)


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(schemas, min_size=2, max_size=5))
def test_ages_follow_from_the_changes(rows: list[dict[str, dict[str, dict[str, int]]]]) -> None:
    releases = [
        release(f"1.{number}", [file(package, body) for package, body in sorted(row.items())])
        for number, row in enumerate(rows)
    ]
    changes: dict[str, Changes] = {}
    ages = {element.name: "" for each in releases[0].reduced.values() for element in walk(each)}
    for old, new in pairwise(releases):
        changes[new.version] = compare(old, new)
        matching = match_schemas(old.reduced.values(), new.reduced.values())
        renumbered = changes[new.version].renumbered
        ages = {
            name: ages[matching.origins[name]] if name in matching.origins and name not in renumbered else new.version
            for name in matching.new
        }
    history = History(Record({"vendor": tuple(each.version for each in releases)}, changes))
    assert {name: history.since(name) for name in ages} == {name: release_of(age) for name, age in ages.items()}


def test_an_identical_release_changes_nothing() -> None:
    files = [file("P", {"M": {"a": 1}})]
    assert not compare(release("1.0", files, {"P": 1}), release("1.1", files, {"P": 1}))


def test_without_a_table_nothing_is_known_of_ids() -> None:
    assert not compare(release("1.0", [], {"P": 1}), release("1.1", []))


def test_an_id_under_another_name() -> None:
    changes = compare(release("1.0", [], {"Old": 1, "Same": 2}), release("1.1", [], {"New": 1, "Same": 2}))
    assert changes == Changes(ids_added={"New": 1}, ids_removed={"Old": 1})


def test_a_default_is_part_of_the_type() -> None:
    files = [file("P", {"M": {"a": 1}}) for _ in range(2)]
    files[1].message_type[0].field[0].default_value = "-1"
    changes = compare(release("1.0", files[:1]), release("1.1", files[1:]))
    assert changes == Changes(retyped={"P.M.a": ("optional int32", "optional int32 = -1")})


def test_a_type_under_a_new_name_is_the_same_type() -> None:
    files = [file("P", {name: {"a": 1, "b": 2}, "User": {}}) for name in ("M", "N")]
    for each, name in zip(files, ("M", "N"), strict=True):
        each.message_type[1].field.add(name="held", number=1, label=OPTIONAL, type=MESSAGE, type_name=f".P.{name}")
    assert compare(release("1.0", files[:1]), release("1.1", files[1:])) == Changes(renamed={"P.M": "P.N"})
