"""The canonical protos are what OpenD speaks and what the server describes; programs on them reach the server.

They are a program on the code of protoc, and one in Node that loads the protos at run time.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import grpc
import pytest
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from tests.interop.environments import Missing, grpc_packages
from tests.rpc.guide import pieces
from tests.rpc.protos import Protos, compiled, python_stubs, shape, shared_protos, values
from tests.rpc.serving import served
from tests.support.patience import PATIENCE

from opend.rpc.descriptors import describe
from opend.simulator import Simulator
from opend_codegen.protoc import compile_protos
from opend_codegen.shipped import shipped_schema

SCRIPTS: Final = Path(__file__).parents[1] / "interop" / "scripts"


@pytest.fixture(scope="module")
def protos(tmp_path_factory: pytest.TempPathFactory) -> Protos:
    return shared_protos(tmp_path_factory)


@pytest.fixture(scope="module")
def files(protos: Protos) -> dict[str, FileDescriptorProto]:
    return {file.name: file for file in compiled(protos).file}


def test_every_message_and_enum_of_the_vendor_is_there(files: dict[str, FileDescriptorProto]) -> None:
    by_package = {file.package: file for file in files.values()}
    for vendor in compile_protos(shipped_schema()).file:
        names = {message.name for message in vendor.message_type}
        canonical = next(
            file
            for file in by_package.values()
            if file.package.replace("_", "") == f"opend.{vendor.package.lower().replace('_', '')}"
        )
        assert {message.name for message in canonical.message_type} == names, vendor.name
        assert shape(canonical.message_type) == shape(vendor.message_type), vendor.name
        assert values(vendor.enum_type).items() <= values(canonical.enum_type).items(), vendor.name


def test_the_server_describes_what_the_protos_say(files: dict[str, FileDescriptorProto]) -> None:
    described = {name: FileDescriptorProto.FromString(text) for name, text in describe().files.items()}
    own = {f"opend_grpc/{name}.proto" for name in ("services", "streams", "errors")}
    assert described.keys() - files.keys() == {"grpc/health/v1/health.proto"}
    for name, file in files.items():
        if name not in described:
            # The messages of OpenD that no call or push holds are in the protos only.
            assert name not in own
            continue
        ours = described[name]
        wanted, found = shape(file.message_type, types=True), shape(ours.message_type, types=True)
        assert found.items() <= wanted.items(), name
        assert name not in own or found == wanted, name
        assert values(ours.enum_type).items() <= values(file.enum_type).items(), name
        assert methods(ours) == methods(file), name


def methods(file: FileDescriptorProto) -> dict[str, tuple[str, str, bool]]:
    """Return the methods of a file's services, with their types and whether they stream."""
    return {
        f"{service.name}.{method.name}": (method.input_type, method.output_type, method.server_streaming)
        for service in file.service
        for method in service.method
    }


async def output_of(folder: Path, *command: str, **variables: str) -> str:
    """Run a program in a folder, and return what it prints."""
    process = await asyncio.create_subprocess_exec(
        *command,
        cwd=folder,
        env={"PATH": os.environ["PATH"], **variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    out, error = await asyncio.wait_for(process.communicate(), PATIENCE)
    assert (process.returncode, error.decode()) == (0, "")
    return out.decode()


def test_stubs_of_grpcio_tools_talk_to_the_server(protos: Protos, simulator: Simulator) -> None:
    """The vendor's own code can be in such a program, as packages and files have other names."""
    folder = python_stubs(protos)

    async def scenario() -> None:
        async with served(simulator.port) as to:
            script = str(SCRIPTS / "grpc_stubs.py")
            lines = (
                await output_of(folder, sys.executable, script, to.server.address, PYTHONPATH=str(folder))
            ).splitlines()
            assert lines[0].startswith("FAILED_PRECONDITION ServerError Qot_GetTicker -1")
            assert lines[1:] == ["subscribed", "ticks 3", "pushed 00700", "streamed 00700"]
            program = pieces("python")[0].replace("127.0.0.1:50051", to.server.address)
            printed = await output_of(folder, sys.executable, "-c", program)
            assert len(printed.splitlines()) == 12

    asyncio.run(scenario())


@pytest.fixture
def packages() -> Path:
    """The folder beside whose packages a program in JavaScript runs."""
    try:
        return grpc_packages()
    except Missing as missing:
        pytest.skip(str(missing))


def test_programs_in_node_load_the_protos_at_run_time(protos: Protos, simulator: Simulator, packages: Path) -> None:
    node = shutil.which("node")
    assert node is not None
    script = packages / f"{os.getpid()}.mjs"

    async def scenario() -> tuple[str, str]:
        async with served(simulator.port) as to:
            script.write_text((SCRIPTS / "grpc_ticks.mjs").read_text(encoding="utf-8"), encoding="utf-8")
            found = await output_of(protos.root, node, str(script), ADDRESS=to.server.address, PROTOS=str(protos.root))
            program = pieces("javascript")[0].replace("127.0.0.1:50051", to.server.address)
            script.write_text(program, encoding="utf-8")
            return found, await output_of(protos.root, node, str(script))

    try:
        found, price = asyncio.run(scenario())
    finally:
        script.unlink()
    result = json.loads(found.removeprefix("RESULT "))
    assert float(price) > 0
    assert (result["refused"], result["hasDetails"]) == (grpc.StatusCode.FAILED_PRECONDITION.value[0], 1)
    assert (result["retType"], result["pushed"], len(result["sequences"])) == (0, "00700", 3)
    # Sequences have more digits than a number of JavaScript keeps.
    ticks = [int(sequence) for sequence in result["ticks"]]
    assert min(ticks) > 2**53
    assert ticks == sorted(set(ticks))
