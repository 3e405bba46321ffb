"""Our comparison and Buf itself find the same rules broken, equally often, in each category.

Set OPEND_ARCHIVES to a folder with the vendor's archives, to compare every consecutive pair of them too.
"""

from __future__ import annotations

import itertools
import json
import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from tests.interop import environments
from tests.interop.environments import Missing

from opend_codegen.diff.buf import CATEGORIES, RULES, violations
from opend_codegen.importer.texts.printer import print_proto
from opend_codegen.protoc import compile_protos
from opend_codegen.releases import read_release
from opend_codegen.releases.elements import walk
from opend_codegen.releases.reduction import reduce_schema

pytestmark = pytest.mark.timeout(1200)

TYPES = "int32 int64 uint32 uint64 sint32 sint64 fixed32 fixed64 sfixed32 sfixed64 bool double float string bytes E M"
LABELS = ("required", "optional", "repeated")
# Two versions of the same file, for changes other than those of types and labels.
FILES = {
    "Fields": (
        """message D { optional int32 a = 1 [default = 3]; optional int32 b = 2; optional int32 c = 3;
             optional int32 d = 4 [default = 0]; optional int32 e = 5; optional string s = 6; optional bool t = 7; }
           message Names { optional int32 is_first = 1; optional int32 used_kl = 2; optional int32 same = 3; }
           message Kept { reserved 4, 6 to 9; reserved "q", "r"; optional int32 a = 1; required int32 b = 2; }
           message Swapped { optional int32 a = 1; optional string b = 2; }
           message Freed { optional int32 a = 1; optional int32 b = 2; }""",
        """message D { optional int32 a = 1 [default = 4]; optional int32 b = 2 [default = 1];
             optional int32 c = 3 [default = 0]; optional int32 d = 4; optional int32 ee = 5;
             optional string s = 6 [default = ""]; optional bool t = 7 [default = true]; }
           message Names { optional int32 isFirst = 1; optional int32 usedKL = 2; optional int32 other = 3; }
           message Kept { reserved 4; reserved "q"; optional int32 aa = 1; required int32 c = 3; }
           message Swapped { optional int32 a = 2; optional string b = 1; }
           message Freed { reserved 1; reserved "b"; }""",
    ),
    "Enums": (
        """enum A { A0 = 0; A1 = 1; A2 = 2; } enum B { option allow_alias = true; B0 = 0; B0x = 0; B1 = 1; }
           enum C { option allow_alias = true; C0 = 0; C0x = 0; C1 = 1; } enum Gone { G = 0; }
           enum F { reserved 5; F0 = 0; F1 = 1; } enum First { Z = 0; Y = 1; }
           message Held { optional Gone a = 1; optional A b = 2; optional First c = 3; }""",
        """enum A { A0 = 0; A1x = 1; } enum B { option allow_alias = true; B0 = 0; B0y = 0; B1 = 1; }
           enum C { option allow_alias = true; C0 = 0; C0x = 0; C0y = 0; C1 = 1; } enum Other { G = 0; H = 1; }
           enum F { reserved 1; reserved "F1"; F0 = 0; } enum First { Y = 1; Z = 0; }
           message Held { optional Other a = 1; optional A b = 2; optional First c = 3; }""",
    ),
    "Types": (
        """message Gone { optional int32 a = 1; message Inner {} enum Deep { D = 0; } } message Kept {}
           message Holds { optional Gone g = 1; }""",
        "message Kept {} message Holds { optional Kept g = 1; }",
    ),
    "NoEnumLeft": ("enum Last { L = 0; } message M {}", "message M {}"),
    "WholeFile": ("message M { message N {} } enum E { X = 0; }", ""),
}


@pytest.fixture(scope="module")
def buf() -> Path:
    """The command of Buf; the test is skipped with the reason if there is none."""
    try:
        return environments.buf()
    except Missing as missing:
        pytest.skip(str(missing))


def write(folder: Path, version: int) -> Mapping[str, FileDescriptorProto]:
    """Write one version of every file and return its descriptors."""
    folder.mkdir()
    texts = {name: versions[version] for name, versions in FILES.items()} | {"Matrix": matrix(version)}
    for name, text in texts.items():
        if text:
            (folder / f"{name}.proto").write_text(f'syntax = "proto2"; package {name};\n{text}')
    return reduce_schema(compile_protos(folder))


def matrix(version: int) -> str:
    """Return a message for each pair of types, and of labels of a type; it uses the first or the second of the pair."""
    lines = ["enum E { A = 0; B = 1; } message M { optional int32 x = 1; }"]
    pairs = itertools.permutations(TYPES.split(), 2)
    lines += [f"message T_{'_'.join(pair)} {{ optional {pair[version]} f = 1; }}" for pair in pairs]
    labels = itertools.product(itertools.permutations(LABELS, 2), ("int32", "string", "E", "M", "double"))
    lines += [f"message L_{'_'.join(pair)}_{kind} {{ {pair[version]} {kind} f = 1; }}" for pair, kind in labels]
    return "\n".join(lines)


def counted_by_buf(buf: Path, old: Path, new: Path, category: str) -> Counter[str]:
    """Return the number of breaks of each rule that Buf finds."""
    settings = json.dumps({"version": "v2", "breaking": {"use": [category]}})
    command = [str(buf), "breaking", ".", "--against", str(old), "--config", settings, "--error-format", "json"]
    result = subprocess.run(command, cwd=new, capture_output=True, text=True, check=False)
    assert result.stderr == ""
    return Counter(json.loads(line)["type"] for line in result.stdout.splitlines())


def assert_agreement(
    buf: Path, old: tuple[Path, Mapping[str, FileDescriptorProto]], new: tuple[Path, Mapping[str, FileDescriptorProto]]
) -> dict[str, int]:
    """Assert that both agree on two folders in every category; return the number of breaks in each."""
    found = [item.rule for item in violations(old[1], new[1])]
    counts: dict[str, int] = {}
    for category in CATEGORIES:
        ours = Counter(rule for rule in found if category in RULES[rule])
        assert ours == counted_by_buf(buf, old[0], new[0], category), f"{old[0].name} -> {new[0].name}: {category}"
        counts[category] = ours.total()
    return counts


def test_every_rule_on_every_change_of_type_and_label(buf: Path, tmp_path: Path) -> None:
    sides = [(tmp_path / name, write(tmp_path / name, version)) for version, name in enumerate(("old", "new"))]
    counts = assert_agreement(buf, sides[0], sides[1])
    assert min(counts.values()) > 300
    assert_agreement(buf, sides[1], sides[0])


def archives() -> list[Path]:
    """Return the vendor's archives of one package, in the order of their versions."""
    folder = Path(os.environ.get("OPEND_ARCHIVES", "/nonexistent"))
    found = {path: re.fullmatch(r"futu[-_]api-([\d.]+)\.tar\.gz", path.name) for path in folder.glob("*.tar.gz")}
    return sorted((path for path in found if found[path]), key=lambda path: _version(path.name))


def _version(name: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", name.removesuffix(".tar.gz"))]


def printed(path: Path, folder: Path) -> Iterator[tuple[Path, Mapping[str, FileDescriptorProto]]]:
    """Write the release as a folder of protos and yield it; yield nothing if names repeat, which Buf refuses."""
    release = read_release(str(path))
    elements = [element.name for file in release.reduced.values() for element in walk(file)]
    if len(elements) > len(set(elements)):
        return
    folder.mkdir()
    names = {*elements, *(file.package for file in release.reduced.values())}
    for name, file in release.reduced.items():
        (folder / name).write_text(print_proto(file, {}, {}, names))
    yield folder, release.reduced


def test_every_pair_of_the_vendors_releases(buf: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if not archives():
        pytest.skip("OPEND_ARCHIVES names no folder with the vendor's archives")
    sides = [side for path in archives() for side in printed(path, tmp_path / path.name.removesuffix(".tar.gz"))]
    totals: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for old, new in itertools.pairwise(sides):
        counts = assert_agreement(buf, old, new)
        totals.update(counts)
        pairs.update(category for category, count in counts.items() if count)
    with capsys.disabled():
        print(f"\n{len(sides) - 1} pairs: breaks {dict(totals)}, in pairs {dict(pairs)}")
    assert totals["WIRE"] <= totals["WIRE_JSON"] <= totals["FILE"]
