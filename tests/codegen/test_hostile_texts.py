"""Generated code has the same syntax nodes whatever texts a schema, an archive and our tables hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import Mock

import pytest
from google.protobuf.descriptor_pb2 import FieldDescriptorProto, FileDescriptorSet
from google.protobuf.text_encoding import CEscape
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import opend_codegen.reader as reading
from opend_codegen.errors import CodegenError
from opend_codegen.knowledge.identity import is_package, is_version
from opend_codegen.model import SchemaModel
from opend_codegen.pipeline import FLAVOURS
from opend_codegen.protoc import compile_protos
from opend_codegen.releases.sources import read_source

from .hostile_schema import HOSTILE, PROTOS, TABLES, rendered, shape, structure, toml_text

BENIGN: Mapping[str, str] = {
    "package": "vendor",
    "version": "2.0",
    "release": "2.0",
    "added": "Qot_GetPages.C2S",
    "old": "A.B",
    "new": "A.C",
    "name": "Qot_GetPages",
    "file": "Qot_GetPages.proto",
    "kind": "request",
    "request": "Request",
    "response": "Response",
    "effect": "none",
    "counts": "first_page",
    "per": "account",
    "style": "key",
    "send": "nextKey",
    "receive": "nextKey",
    "items": "pairs",
    "end": "-1",
    "more": "more",
    "push": "Told",
    "field": "Qot_GetPages.C2S.kind",
    "enum": "Qot_GetPages.Colour",
    "reason": "why",
    "value": "Qot_GetPages.Pair",
    "secret": "Qot_GetPages.C2S.word",
    "why": "is one",
    "sample": "HK.00700",
}
# Shrinking a failure would take longer than reading it.
SETTINGS = settings(deadline=None, phases=(Phase.explicit, Phase.reuse, Phase.generate))
FREE = ("end", "reason", "why", "old", "sample")
"""Texts that say nothing else in the file, so that any is accepted."""


def assert_one_line(error: CodegenError) -> None:
    assert str(error).isprintable()


@cache
def compiled() -> bytes:
    with TemporaryDirectory() as folder:
        for name, text in PROTOS.items():
            (Path(folder) / name).write_text(text)
        return compile_protos(Path(folder)).SerializeToString()


def read(texts: Mapping[str, str], spoil: Callable[[FileDescriptorSet], object] = lambda _: None) -> SchemaModel:
    """Read the schema with these texts in its tables, and with the descriptors as ``spoil`` leaves them."""
    files = FileDescriptorSet.FromString(compiled())
    spoil(files)
    quoted = {place: toml_text(text) for place, text in texts.items()}
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        for name, table in TABLES.items():
            (Path(folder) / name).write_text(table.format(**quoted), encoding="utf-8")
        patch.setattr(reading, "compile_protos", Mock(return_value=files))
        return reading.read_schema(Path(folder))


@cache
def benign_shape() -> set[tuple[str, ...]]:
    texts = [*rendered(read(BENIGN), *FLAVOURS).values()]
    texts += rendered(read({**BENIGN, "end": "", "effect": "", "counts": "every"}), *FLAVOURS).values()
    return set[tuple[str, ...]]().union(*map(shape, texts))


@cache
def benign_structure() -> dict[str, str]:
    return {name: structure(text) for name, text in rendered(read(BENIGN), *FLAVOURS).items()}


@settings(SETTINGS, max_examples=8)
@given(comments=st.lists(st.text(), min_size=1), word=HOSTILE, data=st.binary(max_size=9), texts=st.data())
def test_free_texts_change_no_node(comments: list[str], word: str, data: bytes, texts: st.DataObject) -> None:
    def spoil(files: FileDescriptorSet) -> None:
        for file in files.file:
            for number, location in enumerate(file.source_code_info.location):
                if location.leading_comments:
                    location.leading_comments = "x" + comments[number % len(comments)]
            for message in file.message_type:
                for field in message.field:
                    if field.name == "word":
                        field.default_value = word
                    elif field.type == FieldDescriptorProto.TYPE_BYTES:
                        field.default_value = CEscape(data, as_utf8=False)

    hostile = {place: "x" + texts.draw(HOSTILE, label=place) for place in FREE}
    for name, text in rendered(read({**BENIGN, **hostile}, spoil), *FLAVOURS).items():
        assert structure(text) == benign_structure()[name], name


@pytest.mark.parametrize("place", [place for place in BENIGN if place not in {"reason", "why", "end"}])
@settings(SETTINGS, max_examples=6)
@given(text=HOSTILE)
def test_a_text_that_means_something_is_refused_or_changes_no_kind_of_node(place: str, text: str) -> None:
    try:
        schema = read({**BENIGN, place: text})
    except CodegenError as error:
        assert_one_line(error)
        return
    for name, made in rendered(schema, "dataclasses", "betterproto").items():
        assert shape(made) <= benign_shape(), name


@settings(SETTINGS, max_examples=100)
@given(name=HOSTILE, version=HOSTILE)
def test_metadata_of_a_package_is_sound_or_refused(name: str, version: str) -> None:
    with TemporaryDirectory() as folder:
        (Path(folder) / "A.proto").write_text('syntax = "proto2";')
        (Path(folder) / "PKG-INFO").write_bytes(f"Name: {name}\nVersion: {version}\n".encode())
        try:
            source = read_source(folder, say=lambda _: None)
        except CodegenError as error:
            assert_one_line(error)
            return
    assert is_package(source.package)
    assert source.version == "" or is_version(source.version)


@pytest.mark.parametrize(
    ("metadata", "complaint"),
    [
        ('Name: v\nVersion: 1"; open("/tmp/pwned","w") #\n', r"refused: '1\"; open"),
        ("Name: a b\nVersion: 1\n", r"refused: 'a b' is no sound name for a package"),
        (f"Name: v\nVersion: {'1' * 5000}\n", "is no sound version"),
    ],
)
def test_code_in_the_metadata_is_one_error(metadata: str, complaint: str, tmp_path: Path) -> None:
    (tmp_path / "A.proto").write_text('syntax = "proto2";')
    (tmp_path / "PKG-INFO").write_text(metadata)
    with pytest.raises(CodegenError, match=complaint):
        read_source(str(tmp_path), say=lambda _: None)
