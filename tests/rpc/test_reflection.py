"""A program can learn the services from the server, which describes them as the protos do."""

from __future__ import annotations

import asyncio
from importlib import import_module
from pathlib import Path
from typing import Any

import grpc
import grpc.aio
from google.protobuf.descriptor_pb2 import FileDescriptorProto
from google.protobuf.descriptor_pool import DescriptorPool
from google.protobuf.json_format import ParseDict
from google.protobuf.message_factory import GetMessageClass
from grpc_reflection.v1alpha.proto_reflection_descriptor_database import ProtoReflectionDescriptorDatabase
from tests.rpc.protos import Protos, compiled, shape
from tests.rpc.serving import served, sub
from tests.support.patience import PATIENCE
from tests.support.peers.gateway import ScriptedGateway

from opend.codec import decode, encode
from opend.rpc.descriptors import describe
from opend.rpc.standard import ReflectionRequest, ReflectionResponse
from opend.simulator import Simulator
from opend_codegen.__main__ import main

QUOTES = """syntax = "proto2";
package Qot_Common;
message Security { required int32 market = 1; required string code = 2; }
message Ticker { required int64 sequence = 1; }
message KLine { required string time = 1; }
"""


def test_the_messages_of_the_streams_and_of_errors_are_those_of_the_protos(tmp_path: Path) -> None:
    proto = tmp_path / "proto"
    proto.mkdir()
    (proto / "Qot_Common.proto").write_text(QUOTES)
    (proto / "protocols.toml").write_text('[[file_without_id]]\nfile = "Qot_Common.proto"\nreason = "none"\n')
    (proto / "enum_fields.toml").write_text("")
    assert main(["generate", "--flavour", "grpc", "--proto", str(proto), "--out", str(tmp_path)]) == 0
    files = {file.name: file for file in compiled(Protos(tmp_path)).file}
    for name in ("opend_grpc/streams.proto", "opend_grpc/errors.proto"):
        ours = FileDescriptorProto.FromString(describe().files[name])
        assert shape(ours.message_type, types=True) == shape(files[name].message_type, types=True), name


def test_a_program_that_has_no_protos_learns_them_by_reflection(simulator: Simulator) -> None:
    """It asks grpcio's own clients of reflection and of health, builds the messages, and makes a call."""

    def reflect(address: str) -> str:
        with grpc.insecure_channel(address) as channel:
            database = ProtoReflectionDescriptorDatabase(channel)
            services = ["grpc.health.v1.Health", "opend.Qot", "opend.System", "opend.Trd"]
            assert sorted(database.get_services()) == services
            pool = DescriptorPool(database)
            for service in services:
                assert pool.FindServiceByName(service).methods
            health: Any = import_module("grpc_health.v1.health_pb2_grpc").HealthStub(channel)
            asked: Any = import_module("grpc_health.v1.health_pb2").HealthCheckRequest(service="opend.Qot")
            assert str(health.Check(asked, timeout=PATIENCE)) == "status: SERVING\n"
            assert str(next(health.Watch(asked, timeout=PATIENCE))) == "status: SERVING\n"
            method = pool.FindServiceByName("opend.Qot").FindMethodByName("GetTicker")
            request = GetMessageClass(method.input_type)()
            ParseDict({"c2s": {"security": {"market": 1, "code": "00700"}, "maxRetNum": 2}}, request)
            call: grpc.UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary("/opend.Qot/GetTicker")
            reply = GetMessageClass(method.output_type).FromString(call(request.SerializeToString(), timeout=PATIENCE))
            return str(reply)

    async def scenario() -> None:
        async with served(simulator.port) as to:
            await sub(to, "HK.00700")
            text = await asyncio.to_thread(reflect, to.server.address)
            assert text.count("tickerList {") == 2

    asyncio.run(scenario())


def test_questions_without_an_answer_do_not_end_the_stream(gateway: ScriptedGateway) -> None:
    questions = [
        ReflectionRequest(host="here", symbol="opend.Qot.GetTicker"),
        ReflectionRequest(file_name="opend_grpc/none.proto"),
        ReflectionRequest(symbol="opend.None"),
        ReflectionRequest(extended="opend.Tick"),
        ReflectionRequest(services=""),
    ]

    async def scenario() -> None:
        async with served(gateway.port) as to:
            name = "/grpc.reflection.v1.ServerReflection/ServerReflectionInfo"
            made: grpc.aio.StreamStreamMultiCallable[bytes, bytes] = to.channel.stream_stream(name)
            call = made(encode(question) for question in questions)
            replies = [decode(ReflectionResponse, each) async for each in call]
            first = replies[0].descriptors
            assert first is not None
            assert len(first.files) > 180
            assert (replies[0].host, replies[0].request) == ("here", encode(questions[0]))
            codes = [None if each.error is None else each.error.code for each in replies]
            assert codes == [None, 5, 5, 12, None]
            assert replies[4].services is not None

    asyncio.run(scenario())
