"""Give each test of the generator its own folder to work in, and tiny vendor packages to read."""

from __future__ import annotations

import io
import sys
import tarfile
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from tests.support.sharing import made_once

from opend_codegen import protoc, render
from opend_codegen.model import SchemaModel
from opend_codegen.reader import read_schema

from .workshop import ROOT, Workshop


@pytest.fixture(scope="session", autouse=True)
def compiled_once() -> Iterator[None]:
    """Let protoc compile the same files once only: two of three schemas of these tests are like one before."""
    compiled = dict[bytes, bytes]()
    original: Callable[[Path, list[str], Path], None] = vars(protoc)["_run_protoc"]

    def remembering(directory: Path, names: list[str], output: Path) -> None:
        if (known := compiled.get(key := _key(directory, names))) is not None:
            output.write_bytes(known)
            return
        original(directory, names, output)
        compiled[key] = output.read_bytes()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(protoc, "_run_protoc", remembering)
        yield


def _key(directory: Path, names: list[str]) -> bytes:
    """Return a digest of all that protoc's answer depends on."""
    files = {path.relative_to(directory).as_posix(): path for path in directory.rglob("*.proto") if path.is_file()}
    parts = [str(vars(protoc)["_TIMEOUT"]), *names, *(f"{name} {_digest(files[name])}" for name in sorted(files))]
    return sha256("\0".join(parts).encode("utf-8", "surrogateescape")).digest()


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


class Remembered(BytecodeCache):
    """The compiled templates of this process; Jinja compares their sources."""

    def __init__(self) -> None:
        self._kept = dict[str, bytes]()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template what was kept of it."""
        if (kept := self._kept.get(bucket.key)) is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a compiled template."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


@pytest.fixture(scope="session", autouse=True)
def templates_compiled_once() -> Iterator[None]:
    """Let Jinja compile each template once only, which takes two thirds of the time of a tiny package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(render, "Environment", partial(Environment, bytecode_cache=Remembered()))
        yield


@pytest.fixture(scope="session")
def real_schema(tmp_path_factory: pytest.TempPathFactory) -> SchemaModel:
    """Our schema, which takes a second to read: once for all tests that only look at it."""
    return made_once(tmp_path_factory, "schema", lambda: read_schema(ROOT / "proto"))


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workshop]:
    """An empty workshop, which is the working directory; modules that a test loads from it are unloaded afterwards."""
    monkeypatch.chdir(tmp_path)
    loaded = set(sys.modules)
    yield Workshop(tmp_path)
    for name in [name for name in sys.modules if name.startswith("opend_proto_sample_") and name not in loaded]:
        del sys.modules[name]


@pytest.fixture
def pack(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Pack files into a .tar.gz named after a release; a second call makes the next one."""
    made: list[Path] = []

    def make(files: Mapping[str, str]) -> Path:
        path = tmp_path / f"vendor-1.{len(made)}.tar.gz"
        with tarfile.open(path, "w:gz") as archive:
            for name, text in files.items():
                data = text.encode()
                member = tarfile.TarInfo(f"vendor-1.{len(made)}/{name}")
                member.size = len(data)
                archive.addfile(member, io.BytesIO(data))
        made.append(path)
        return path

    return make
