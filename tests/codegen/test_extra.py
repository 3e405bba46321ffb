"""Our enums in extra/*.proto are added to their package's module; anything else in these files is refused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from .workshop import Workshop

VENDOR = "enum Side { Side_Buy = 1; }\nmessage M {\n  optional int32 n = 1;\n  repeated int64 many = 2;\n}"
EXTRA = (
    'syntax = "proto2";\n\npackage A;\n\n// How long.\n// Source: a comment.\nenum Span {\n'
    "  // One day.\n  Span_DAY_1 = 1;\n  Span_WEEK = 7;\n}\nenum Mode { Mode_FAST = 0; }\n"
)
TYPED = '[settled]\n"A.M.n" = { enum = "A.Span", reason = "x" }\n"A.M.many" = { enum = "A.Mode", reason = "x" }\n'


def write(workshop: Workshop, extra: Mapping[str, str], enum_fields: str = "", vendor: str = VENDOR) -> None:
    workshop.write({"A.proto": vendor}, enum_fields=enum_fields)
    (workshop.proto / "extra").mkdir()
    for name, text in extra.items():
        (workshop.proto / "extra" / name).write_text(text)


def test_enums_join_their_module(workshop: Workshop) -> None:
    write(workshop, {"A.proto": EXTRA}, TYPED)
    (module,) = workshop.read().modules
    assert [enum.full_name for enum in module.enums] == ["A.Side", "A.Span", "A.Mode"]
    assert [value.member for value in module.enums[1].values] == ["DAY_1", "WEEK"]
    assert [str(field.annotation) for field in module.messages[0].fields] == ["Span | None", "list[Mode]"]


def test_comments_come_from_the_extra_file(workshop: Workshop) -> None:
    write(workshop, {"A.proto": EXTRA})
    span = workshop.read().modules[0].enums[1]
    assert (span.doc, span.values[0].doc, span.values[1].doc) == ("How long. Source: a comment.", "One day.", "")


def test_what_is_generated_decodes_to_members(workshop: Workshop) -> None:
    write(workshop, {"A.proto": EXTRA}, TYPED)
    workshop.generate()
    a = workshop.load("a")
    assert a.M(n=a.Span.WEEK).n is a.Span(7)
    assert [field.enum for field in a.M.FIELDS] == ["a.Span", "a.Mode"]


@dataclass(frozen=True, slots=True)
class Case:
    """An extra file and the beginning of its error message."""

    name: str
    complaint: str
    extra: str
    file: str = "A.proto"
    enum_fields: str = ""


def proto(body: str, package: str = "A") -> str:
    return f'syntax = "proto2";\npackage {package};\n{body}'


CASES = [
    Case("message", "proto/extra/A.proto:3: only enums may stand in extra/, not message N", proto("message N {}")),
    Case("service", "proto/extra/A.proto:3: only enums may stand in extra/, not service S", proto("service S {}")),
    Case("import", "proto/extra/A.proto:3: only enums may stand in extra/, not import google/protobuf/any.proto",
         proto('import "google/protobuf/any.proto";\nenum E { E_A = 0; }')),
    Case("extension", "proto/extra/A.proto:4: only enums may stand in extra/, not import google/protobuf/descriptor",
         proto('\nimport "google/protobuf/descriptor.proto";\n'
               "extend google.protobuf.EnumOptions { optional int32 x = 50000; }")),
    Case("proto3", "proto/extra/A.proto:1: a file of extra/ is proto2, as the schema is",
         'syntax = "proto3";\npackage A;\nenum E { E_A = 0; }'),
    Case("other name", "proto/extra/B.proto:2: a file of extra/ is called after its package: call it A.proto",
         proto("enum E { E_A = 0; }"), file="B.proto"),
    Case("no package", "proto/extra/A.proto: a file of extra/ is called after its package: call it the package it adds",
         'syntax = "proto2";\nenum E { E_A = 0; }'),
    Case("unknown package", "proto/extra/B.proto:2: no file of the schema has the package B: delete this file and the "
         "rows of enum_fields.toml that name its enums, or import a release that has the package",
         proto("enum E { E_A = 0; }", "B"), file="B.proto"),
    Case("enum of the vendor's", "proto/extra/A.proto:4: A.Side stands in proto/A.proto:3 too: delete it here if both "
         "mean the same, or rename it, here and in enum_fields.toml", proto("\nenum Side { Other = 0; }")),
    Case("value of the vendor's", "proto/extra/A.proto:5: A.Side_Buy stands in proto/A.proto:3 too: ",
         proto("enum E {\n  E_A = 0;\n  Side_Buy = 1;\n}")),
    Case("message of the vendor's", "proto/extra/A.proto:3: A.M stands in proto/A.proto:4 too: ",
         proto("enum M { M_A = 0; }")),
    Case("does not compile", "proto/extra/A.proto:3: Missing numeric value for enum constant.",
         proto("enum E { E_A; }")),
    Case("members of one name", "proto/extra/A.proto:5: E_TopUp and E_Top_Up would both become the member of A.E "
         "`TOP_UP`", proto("enum E {\n  E_TopUp = 0;\n  E_Top_Up = 1;\n}")),
    Case("row without its enum", "proto/enum_fields.toml:2: A.M.n points nowhere: there is no enum A.Gone",
         proto("enum E { E_A = 0; }"), enum_fields='[settled]\n"A.M.n" = { enum = "A.Gone", reason = "x" }'),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_bad_extra_files(case: Case, workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    write(workshop, {case.file: case.extra}, case.enum_fields)
    before = workshop.files()
    assert workshop.command("generate") == 1
    error = capsys.readouterr().err
    assert error.startswith(f"opend-codegen: {case.complaint}")
    assert error.count("\n") == 1
    assert workshop.files() == before
