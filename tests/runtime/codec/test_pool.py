"""The codec's types are in a separate pool and do not affect Google's default pool or packages that use it."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Barrier
from typing import ClassVar

import pytest
from tests.support.codecs.codecs import run_program
from tests.support.schemas.google_code import compile_protos
from tests.support.schemas.samples import Leaf

from opend.codec import decode, encode, from_json, to_json
from opend_proto.schema import Field, Message

OURS = """
from opend.codec import decode, encode, from_json, to_json
from opend_proto.qot_common import QotMarket, Security
from opend_proto.qot_get_ticker import C2S, Request
request = Request(c2s=C2S(security=Security(market=QotMarket.HK_SECURITY, code="00700"), max_ret_num=0))
body = encode(request)
assert decode(Request, body) == from_json(Request, to_json(request)) == request
"""
GOOGLES = """
import Qot_GetTicker_pb2
theirs = Qot_GetTicker_pb2.Request()
theirs.c2s.security.market, theirs.c2s.security.code, theirs.c2s.maxRetNum = 1, "00700", 0
"""
BOTH = """
assert theirs.SerializeToString() == body
assert type(theirs).FromString(body) == theirs
"""
DEFAULT_POOL_IS_FREE = """
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.descriptor_pool import Default
for find, name in (
    (Default().FindFileByName, "Common.proto"),
    (Default().FindFileByName, "Qot_GetTicker.proto"),
    (Default().FindMessageTypeByName, "Qot_GetTicker.C2S"),
    (Default().FindMessageTypeByName, "opend.type0.Message"),
):
    try:
        find(name)
    except KeyError:
        continue
    raise SystemExit(f"{name} is in the default pool")
# Any other version of the schema can be loaded next.
for name in ("Common", "Qot_GetTicker"):
    other = FileDescriptorProto(name=f"{name}.proto", package=name, syntax="proto2")
    other.message_type.add(name="C2S").field.add(name="different", number=1, label=1, type=9)
    Default().AddSerializedFile(other.SerializeToString())
"""


@pytest.fixture(scope="module")
def google_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("google")
    compile_protos(folder)
    return folder


def run(program: str, folder: Path) -> None:
    source = f"import sys; sys.path.insert(0, {str(folder)!r})\n{program}"
    command = [sys.executable, "-W", "error", "-c", source]
    pure = {**os.environ, "OPEND_PURE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=pure)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_google_code_of_the_same_names_may_be_loaded_before(google_folder: Path) -> None:
    run(GOOGLES + OURS + BOTH, google_folder)


def test_google_code_of_the_same_names_may_be_loaded_after(google_folder: Path) -> None:
    run(OURS + GOOGLES + BOTH, google_folder)


def test_the_default_pool_stays_as_it_was(tmp_path: Path) -> None:
    run(OURS + DEFAULT_POOL_IS_FREE + OURS, tmp_path)


def test_two_versions_of_a_message_live_side_by_side() -> None:
    @dataclass(slots=True, kw_only=True)
    class OlderLeaf(Message):
        FULL_NAME: ClassVar[str] = "Test.Leaf"
        FIELDS: ClassVar[tuple[Field, ...]] = (Field(2, "lotSize", "lot_size", "string", "required"),)

        lot_size: str

    assert encode(Leaf(code="A", lot_size=7)) == bytes.fromhex("0a0141 1007")
    assert encode(OlderLeaf(lot_size="7")) == bytes.fromhex("120137")
    assert decode(OlderLeaf, bytes.fromhex("120137")) == OlderLeaf(lot_size="7")
    assert from_json(OlderLeaf, to_json(OlderLeaf(lot_size="7"))) == OlderLeaf(lot_size="7")


def test_many_threads_may_use_a_class_for_the_first_time() -> None:
    @dataclass(slots=True, kw_only=True)
    class Fresh(Message):
        FULL_NAME: ClassVar[str] = "Test.Fresh"
        FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "leaf", "leaf", "message", "required", message=Leaf),)

        leaf: Leaf

    barrier = Barrier(8)

    def use(number: int) -> Fresh:
        barrier.wait(timeout=10)
        return decode(Fresh, encode(Fresh(leaf=Leaf(code=str(number)))))

    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(use, range(8)))
    assert [message.leaf.code for message in results] == [str(number) for number in range(8)]


def test_broken_text_is_told_without_protobufs_extension_too() -> None:
    """Pythons without the GIL and subinterpreters have protobuf in pure Python only."""
    program = (
        "import sys; sys.path.insert(0, '.')\n"
        "from google.protobuf.internal.api_implementation import Type; assert Type() == 'python'\n"
        "from tests.support.schemas.samples import Leaf\n"
        "from opend.codec.reading import decode; from opend.errors import DecodeError\n"
        "try: decode(Leaf, bytes.fromhex('0a01ff'))\n"
        "except DecodeError as error: print(error.path)\n"
    )
    assert run_program(program, PROTOCOL_BUFFERS_PYTHON_IMPLEMENTATION="python") == "Test.Leaf.code\n"
