"""The flavours of the generator for betterproto: all of the schema imports, and its bytes are Google's."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from google.protobuf.message import Message as WireMessage
from hypothesis import given
from tests.support.building import NAMED_CHOICES, build
from tests.support.google_code import PROTO_FOLDER, GoogleTypes
from tests.support.inventory import message_classes
from tests.support.plain import fill
from tests.support.strategies import examples, messages

from opend import AsyncClient, Client, UsageError
from opend.simulator import Simulator
from opend_codegen.naming import constant_name
from opend_codegen.pipeline import FLAVOURS, default_templates, generate
from opend_proto import methods as plain_methods
from opend_proto.schema import AnyMethod, AnyPush, Message

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = ("betterproto", "betterproto2")


class Package:
    """A generated package that is on the import path."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.folder = folder

    def module(self, name: str) -> Any:
        return import_module(f"{self.name}.{name}")

    def type_of(self, cls: type[Message]) -> Any:
        found: Any = self.module(cls.__module__.rpartition(".")[2])
        for part in cls.__qualname__.split("."):
            found = getattr(found, part)
        return found

    def converted(self, value: Any) -> Any:
        """The same message in this package's classes; what is no message stays as it is."""
        if not isinstance(value, Message):
            return value
        given = ((field, getattr(value, field.attribute)) for field in value.FIELDS)
        return self.type_of(type(value))(
            **{
                field.attribute: list(map(self.converted, held)) if field.label == "repeated" else self.converted(held)
                for field, held in given
            }
        )


@pytest.fixture(scope="module", params=LIBRARIES)
def package(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Package]:
    library = str(request.param)
    folder = tmp_path_factory.mktemp(library)
    generate(PROTO_FOLDER, default_templates(), folder, flavour=library)
    name = FLAVOURS[library]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "path", [str(folder), *sys.path])
        yield Package(name, folder / name)
    for loaded in [loaded for loaded in sys.modules if loaded.partition(".")[0] == name]:
        del sys.modules[loaded]


def google_bytes(message: Message, google: type[WireMessage]) -> bytes:
    wire = google()
    fill(wire, message)
    return wire.SerializeToString(deterministic=True)


def test_every_module_imports(package: Package) -> None:
    names = [path.stem for path in package.folder.glob("*.py") if path.stem != "__init__"]
    assert len(names) >= 184
    for name in names:
        package.module(name)


def test_no_field_hides_what_the_library_offers(package: Package) -> None:
    base: Any = package.module("base")
    offered = {name for name in dir(base.Message) if not name.startswith("_")}
    fields = {field.attribute for cls in message_classes() for field in cls.FIELDS}
    assert not offered & fields


def test_every_message_is_written_and_read_as_google_does(package: Package, google_types: GoogleTypes) -> None:
    for cls in message_classes():
        for choices in NAMED_CHOICES.values():
            message = build(cls, choices)
            expected = google_bytes(message, google_types[cls])
            assert bytes(package.converted(message)) == expected, cls.FULL_NAME
            assert bytes(package.type_of(cls)().parse(expected)) == expected, cls.FULL_NAME


def test_random_messages_are_written_as_google_does(package: Package, google_types: GoogleTypes) -> None:
    def compare(message: Message) -> None:
        assert bytes(package.converted(message)) == google_bytes(message, google_types[type(message)])

    for cls in message_classes():
        examples(2)(given(messages(cls))(compare))()


def test_an_unsubscribe_is_on_the_wire(package: Package) -> None:
    sub = package.module("qot_sub")
    assert bytes(sub.C2S(is_sub_or_un_sub=False)) == bytes([3 << 3, 0])


def test_ints_that_are_enums_are_enums_negative_and_unknown_ones_too(package: Package) -> None:
    response = package.module("qot_sub").Response
    common = package.module("common")
    for number in (-1, 0, -100):
        read = response().parse(bytes(response(ret_type=common.RetType(number))))
        assert read.ret_type is common.RetType(number)
    unknown = response().parse(b"\x08\x63").ret_type
    assert isinstance(unknown, common.RetType)
    assert unknown == 99


def test_calls_go_through_our_clients(package: Package, opend_simulator: Simulator) -> None:
    methods, sub, ticker, common = map(package.module, ("methods", "qot_sub", "qot_get_ticker", "qot_common"))
    client_module = package.module("client")
    security = common.Security(market=common.QotMarket.HK_SECURITY, code="00700")
    subscribe = sub.Request(
        c2s=sub.C2S(security_list=[security], sub_type_list=[common.SubType.TICKER], is_sub_or_un_sub=True)
    )
    request = ticker.Request(c2s=ticker.C2S(security=security, max_ret_num=3))
    with Client(opend_simulator.host, opend_simulator.port) as client:
        adapted = client_module.Client(client)
        assert adapted.call(methods.QOT_SUB, subscribe).ret_type == 0
        response = adapted.call(methods.QOT_GET_TICKER, request)
        with pytest.raises(UsageError, match=r"Qot_GetTicker\.Request\.c2s\.security"):
            adapted.call(methods.QOT_GET_TICKER, ticker.Request(c2s=ticker.C2S(max_ret_num=3)))
    assert isinstance(response, ticker.Response)
    assert isinstance(response.s2c.ticker_list[0].dir, common.TickerDirection)
    assert len(response.s2c.ticker_list) == 3


def test_asynchronous_calls_too(package: Package, opend_simulator: Simulator) -> None:
    methods, state = package.module("methods"), package.module("get_global_state")

    async def ask() -> Any:
        async with AsyncClient(opend_simulator.host, opend_simulator.port) as client:
            request = state.Request(c2s=state.C2S(user_id=0))
            return await package.module("client").AsyncClient(client).call(methods.GET_GLOBAL_STATE, request)

    assert asyncio.run(ask()).s2c.qot_logined is True


PROGRAM = """
from typing import assert_type

from opend import Client
from {package} import client, methods, qot_common, qot_get_ticker

with Client() as plain:
    request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(max_ret_num=1))
    reply = client.Client(plain).call(methods.QOT_GET_TICKER, request)
    assert_type(reply, qot_get_ticker.Response)
    assert reply.s2c is not None
    assert_type(reply.s2c.ticker_list[0].dir, qot_common.TickerDirection | None)
    client.Client(plain).call(methods.QOT_SUB, request)  # type: ignore[misc]
"""


def test_a_type_checker_knows_all_of_it(package: Package, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM.format(package=package.name))
    folders = (ROOT / "runtime", ROOT / "generated", package.folder.parent)
    result = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--explicit-package-bases", str(program), str(package.folder)],
        env=os.environ | {"MYPYPATH": os.pathsep.join(map(str, folders))},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout


def test_its_table_of_protocols_is_ours(package: Package) -> None:
    methods = package.module("methods")
    theirs = {getattr(methods, name) for name in methods.__all__}
    ours: list[AnyMethod | AnyPush] = [*plain_methods.METHODS_BY_ID.values(), *plain_methods.PUSHES_BY_ID.values()]
    assert {(each.id, each.name) for each in theirs} == {(each.id, each.name) for each in ours}
    assert all(package.type_of(each.response) is getattr(methods, constant_name(each.name)).response for each in ours)
