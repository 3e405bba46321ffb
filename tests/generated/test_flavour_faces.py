"""The calls, pushes and pages of the betterproto flavours work as opend's own, with their own messages."""

from __future__ import annotations

import asyncio
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from queue import SimpleQueue
from types import SimpleNamespace
from typing import Any, Final

import pytest
from tests.support.schemas.flavours import LIBRARIES, Package

from opend import AsyncClient, Client, OutcomeUnknown, ServerError, UsageError
from opend.simulator import Simulator
from opend.testing import Drop, FaultProxy
from opend_codegen.pipeline import FLAVOURS
from opend_proto import methods as plain_methods
from opend_proto import stubs_async, stubs_sync, trd_place_order

pytestmark = pytest.mark.one_python

ROOT: Final = Path(__file__).resolve().parents[2]
BLOCK: Final = re.compile(r"```python\n(.*?)```", re.DOTALL)
README_EXAMPLE: Final = BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))[0]
GUIDE_EXAMPLE: Final = BLOCK.findall((ROOT / "docs" / "FLAVOURS.md").read_text(encoding="utf-8"))[0]
TEXT_OR_DATE: Final = re.compile(r"(Security) \| str|(?<=\bstr) \| date")
SECONDS: Final = 10


class Quotes:
    """The messages that most of these tests need."""

    def __init__(self, package: Package) -> None:
        self.common = package.module("qot_common")
        self.tencent = self.common.Security(market=self.common.QotMarket.HK_SECURITY, code="00700")
        self.subscription = {
            "security_list": [self.tencent],
            "sub_type_list": [self.common.SubType.TICKER],
            "is_sub_or_un_sub": True,
            "is_reg_or_un_reg_push": True,
        }


@pytest.fixture
def quotes(package: Package) -> Quotes:
    return Quotes(package)


@pytest.fixture
def client(package: Package, opend_client: Client) -> Any:
    """The blocking client of the package, on a connection to a simulator."""
    return package.module("client").Client(opend_client)


def order(package: Package, **changed: object) -> dict[str, Any]:
    """Return the arguments of an order in the simulated environment."""
    common = package.module("trd_common")
    header = common.TrdHeader(trd_env=common.TrdEnv.SIMULATE, acc_id=1, trd_market=common.TrdMarket.HK)
    arguments = {"trd_side": common.TrdSide.BUY, "order_type": common.OrderType.NORMAL, "code": "00700"}
    return {"header": header, **arguments, "qty": 100.0, "price": 300.0, **changed}


# The examples.


def test_the_example_of_the_guide_is_that_of_the_readme() -> None:
    def body(example: str) -> str:
        return example[example.index("    client.qot.sub(") :]

    assert body(GUIDE_EXAMPLE) == body(README_EXAMPLE)


def ran(example: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Run an example and return the lines that it prints."""
    program = folder / "program.py"
    program.write_text(example, encoding="utf-8")
    runpy.run_path(str(program))
    return capsys.readouterr().out.splitlines()


def are_ticks(lines: list[str]) -> bool:
    return len(lines) == 5 and all(
        re.fullmatch(r"\d{4}(-\d\d){2} [\d:.]+ +\d+\.\d{3} +\d+  [A-Z]+", line) for line in lines
    )


def test_the_example_of_the_readme_runs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert are_ticks(ran(README_EXAMPLE, tmp_path, capsys))


def test_the_example_of_the_guide_runs(package: Package, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert are_ticks(ran(GUIDE_EXAMPLE.replace("opend_betterproto2", package.name), tmp_path, capsys))


# Calls.


def test_a_call_with_keyword_arguments_returns_the_payload(package: Package, client: Any, quotes: Quotes) -> None:
    assert isinstance(client.qot.sub(**quotes.subscription), package.module("qot_sub").S2C)
    reply = client.qot.get_ticker(security=quotes.tencent, max_ret_num=3, timeout=SECONDS)
    assert isinstance(reply, package.module("qot_get_ticker").S2C)
    assert len(reply.ticker_list) == 3
    assert isinstance(reply.ticker_list[0].dir, quotes.common.TickerDirection)
    assert client.system.get_global_state(user_id=0).qot_logined is True
    assert client.trd.get_acc_list(user_id=0).acc_list


def test_a_refusal_is_raised_by_the_stubs_and_returned_by_call(package: Package, client: Any, quotes: Quotes) -> None:
    with pytest.raises(ServerError, match=r"Qot_GetTicker \(3010\)"):
        client.qot.get_ticker(security=quotes.tencent, max_ret_num=3)  # There is no subscription.
    ticker, methods = package.module("qot_get_ticker"), package.module("methods")
    request = ticker.Request(c2s=ticker.C2S(security=quotes.tencent, max_ret_num=3))
    reply = client.call(methods.QOT_GET_TICKER, request, timeout=SECONDS)
    assert isinstance(reply, ticker.Response)
    assert (reply.ret_type, reply.s2c) == (package.module("common").RetType.FAILED, None)
    assert reply.ret_msg


@pytest.mark.parametrize("place", ["c2s.security", "c2s.security.market", "c2s.security.code"])
def test_a_missing_required_field_is_named_and_nothing_is_sent(
    package: Package, quotes: Quotes, opend_client: Client, place: str
) -> None:
    incomplete = {
        "c2s.security": None,
        "c2s.security.market": quotes.common.Security(code="00700"),
        "c2s.security.code": quotes.common.Security(market=quotes.common.QotMarket.HK_SECURITY),
    }
    client, ticker = package.module("client").Client(opend_client), package.module("qot_get_ticker")
    request = ticker.Request(c2s=ticker.C2S(security=incomplete[place], max_ret_num=3))
    wanted = rf"^Qot_GetTicker \(3010\): not sent: Qot_GetTicker\.Request\.{re.escape(place)}: "
    with pytest.raises(UsageError, match=wanted):
        client.qot.get_ticker(security=incomplete[place], max_ret_num=3)
    with pytest.raises(UsageError, match=wanted):
        client.call(package.module("methods").QOT_GET_TICKER, request)
    assert opend_client.stats.calls == 0


def test_the_asynchronous_client_does_the_same(package: Package, quotes: Quotes, opend_simulator: Simulator) -> None:
    async def main() -> None:
        async with asyncio.timeout(SECONDS), AsyncClient(opend_simulator.host, opend_simulator.port) as connection:
            client = package.module("client").AsyncClient(connection)
            with pytest.raises(ServerError):
                await client.qot.get_ticker(security=quotes.tencent, max_ret_num=3)
            with pytest.raises(UsageError, match=r"Qot_GetTicker\.Request\.c2s\.security"):
                await client.qot.get_ticker(security=None, max_ret_num=3)
            handled: asyncio.Queue[Any] = asyncio.Queue()
            remove = client.qot.on_update_ticker(handled.put)
            pushes = client.qot.update_ticker(queue=2, overflow="drop_oldest")
            await client.qot.sub(**quotes.subscription, is_first_push=True)
            for payload in (await anext(pushes), await handled.get()):
                assert isinstance(payload, package.module("qot_update_ticker").S2C)
                assert payload.security == quotes.tencent
            remove()
            await pushes.aclose()
            assert [each async for each in pushes] == []
            assert pushes.dropped == 0
            state = package.module("get_global_state")
            request = state.Request(c2s=state.C2S(user_id=0))
            whole = await client.call(package.module("methods").GET_GLOBAL_STATE, request)
            assert whole.s2c.qot_logined is True

    asyncio.run(main())


# Pushes.


def test_pushes_reach_handlers_and_iterators(package: Package, client: Any, quotes: Quotes) -> None:
    handled: SimpleQueue[Any] = SimpleQueue()
    remove = client.qot.on_update_ticker(handled.put)
    pushes = client.qot.update_ticker()
    client.qot.sub(**quotes.subscription, is_first_push=True)
    for payload in (next(pushes), handled.get(timeout=SECONDS)):
        assert isinstance(payload, package.module("qot_update_ticker").S2C)
        assert isinstance(payload.ticker_list[0].price, float)
    remove()
    pushes.close()
    assert list(pushes) == []
    assert pushes.dropped == 0


def test_every_push_has_its_payload(package: Package) -> None:
    methods = package.module("methods")
    for push in plain_methods.PUSHES_BY_ID.values():
        (payload,) = (field.message_type for field in push.response.FIELDS if field.name == "s2c")
        assert payload is not None
        theirs = next(getattr(methods, name) for name in methods.__all__ if getattr(methods, name).id == push.id)
        assert theirs.payload is package.type_of(payload)


# Pages.


class Pages:
    """A carrier with three pages of candlesticks, as bodies; it records the keys that were asked for."""

    def __init__(self, package: Package) -> None:
        self.asked: list[bytes | None] = []
        self._history = package.module("qot_request_history_kl")
        self._common = package.module("qot_common")

    def answer(self, protocol_id: int, body: bytes) -> bytes:
        assert protocol_id == plain_methods.QOT_REQUEST_HISTORY_KL.id
        c2s = self._history.Request.FromString(body).c2s
        self.asked.append(c2s.next_req_key)
        page = int(c2s.next_req_key or b"1")
        bars = [self._common.KLine(time=f"{page}.{number}", is_blank=False) for number in (1, 2)]
        key = str(page + 1).encode() if page < 3 else None
        s2c = self._history.S2C(security=c2s.security, kl_list=bars, next_req_key=key)
        return bytes(self._history.Response(ret_type=0, s2c=s2c))

    def call(self, protocol_id: int, body: bytes, timeout: float | None) -> bytes:
        """Answer as the blocking carrier."""
        assert timeout == SECONDS
        return self.answer(protocol_id, body)

    async def call_async(self, protocol_id: int, body: bytes, timeout: float | None) -> bytes:
        """Answer as the asynchronous carrier."""
        return self.call(protocol_id, body, timeout)


def history(client: Any, quotes: Quotes) -> Any:
    return client.qot.iter_history_kl(
        rehab_type=quotes.common.RehabType.NONE,
        kl_type=quotes.common.KLType.DAY,
        security=quotes.tencent,
        begin_time="2026-01-01",
        end_time="2026-01-06",
        timeout=SECONDS,
    )


BARS: Final = ["1.1", "1.2", "2.1", "2.2", "3.1", "3.2"]


def test_pages_follow_each_other_over_whatever_carries_bodies(package: Package, quotes: Quotes) -> None:
    pages = Pages(package)
    client = package.module("client").Client(SimpleNamespace(raw=pages))
    assert [bar.time for bar in history(client, quotes)] == BARS
    assert pages.asked == [None, b"2", b"3"]


def test_asynchronous_pages_too(package: Package, quotes: Quotes) -> None:
    pages = Pages(package)
    client = package.module("client").AsyncClient(SimpleNamespace(raw=SimpleNamespace(call=pages.call_async)))

    async def times() -> list[str]:
        return [bar.time async for bar in history(client, quotes)]

    assert asyncio.run(times()) == BARS
    assert pages.asked == [None, b"2", b"3"]


# The rules of the connection.


def test_a_real_account_needs_leave(package: Package, client: Any) -> None:
    header = order(package)["header"]
    header.trd_env = package.module("trd_common").TrdEnv.REAL
    with pytest.raises(UsageError, match=r"Trd_PlaceOrder \(2202\): not sent: .*allow_real_trading=True"):
        client.trd.place_order(**order(package, header=header))


def test_a_packet_id_is_filled_in(package: Package, client: Any, opend_simulator: Simulator) -> None:
    seen: list[int] = []

    @opend_simulator.handle(plain_methods.TRD_PLACE_ORDER)
    def place(request: trd_place_order.Request) -> trd_place_order.Response:
        seen.append(request.c2s.packet_id.serial_no)
        return opend_simulator.sample(plain_methods.TRD_PLACE_ORDER, request)

    client.trd.place_order(**order(package))
    assert seen[0] > 0
    assert place is not None


def test_a_lost_reply_to_an_order_is_an_unknown_outcome(package: Package, opend_proxy: FaultProxy) -> None:
    with Client(opend_proxy.host, opend_proxy.port) as connection:
        opend_proxy.faults = [Drop(protocol_id=plain_methods.TRD_PLACE_ORDER.id)]
        with pytest.raises(OutcomeUnknown):
            package.module("client").Client(connection).trd.place_order(**order(package), timeout=0.3)


# The package.


def members(cls: type[Any]) -> dict[str, Any]:
    """Return the members that a group of stubs defines."""
    return {name: member for name, member in vars(cls).items() if not name.startswith("__")}


@pytest.mark.parametrize("plain", [stubs_async, stubs_sync])
def test_the_faces_are_those_of_the_dataclasses(package: Package, plain: Any) -> None:
    made = package.module(plain.__name__.rpartition(".")[2])
    for group in plain.__all__:
        ours, theirs = members(getattr(plain, group)), members(getattr(made, group))
        assert ours.keys() == theirs.keys()
        for name, member in ours.items():
            # Only opend's own messages are read from texts and dates.
            types = {key: TEXT_OR_DATE.sub(r"\1", each) for key, each in member.__annotations__.items()}
            assert types == theirs[name].__annotations__, name
            assert member.__kwdefaults__ == theirs[name].__kwdefaults__, name
            told = str(member.__doc__).replace("opend_proto.schema.", f"{package.name}.links.")
            other = str(theirs[name].__doc__)
            # A security of another library's class is not made by a text.
            assert told.partition("Example:")[0].split() == other.partition("Example:")[0].split(), name
            assert ("Example:" in told) is ("Example:" in other)
            assert 'security("' not in other


ALONE: Final = """
import sys
from pathlib import Path
from importlib import import_module

sys.modules.update(dict.fromkeys(("opend", "opend_proto", "opend_codegen", "google", "jinja2")))
modules = {path.stem: import_module(f"PACKAGE.{path.stem}") for path in Path(sys.argv[1]).glob("[a-z]*.py")}
carrier = type("Carrier", (), {"raw": None})()
print(len(modules), modules["client"].Client(carrier).qot.get_ticker.__name__)
"""


def test_it_needs_neither_opend_nor_its_messages(package: Package) -> None:
    program = [sys.executable, "-c", ALONE.replace("PACKAGE", package.name), str(package.folder)]
    done = subprocess.run(program, cwd=package.folder.parent, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    assert re.fullmatch(r"\d{3} get_ticker\n", done.stdout)


# Type checkers.

PROGRAM: Final = """
import asyncio
from typing import assert_type

import opend
from {package} import client, methods, qot_common, qot_get_ticker, qot_update_ticker


def blocking(connection: opend.Client, security: qot_common.Security) -> None:
    quotes = client.Client(connection)
    s2c = quotes.qot.get_ticker(security=security, max_ret_num=1)
    assert_type(s2c, qot_get_ticker.S2C)
    assert_type(s2c.ticker_list[0].dir, qot_common.TickerDirection)
    assert_type(s2c.name, str | None)
    request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security, max_ret_num=1))
    reply = quotes.call(methods.QOT_GET_TICKER, request)
    assert_type(reply, qot_get_ticker.Response)
    for pushed in quotes.qot.update_ticker():
        assert_type(pushed, qot_update_ticker.S2C)
    quotes.qot.on_update_ticker(lambda update: print(update.ticker_list))


async def waiting(connection: opend.AsyncClient, security: qot_common.Security) -> None:
    quotes = client.AsyncClient(connection)
    assert_type(await quotes.qot.get_ticker(security=security, max_ret_num=1), qot_get_ticker.S2C)
    async for pushed in quotes.qot.update_ticker():
        assert_type(pushed, qot_update_ticker.S2C)


def wrong(connection: opend.Client, security: qot_common.Security) -> None:
    quotes = client.Client(connection)
    quotes.qot.get_ticker(max_ret_num=1)  # wrong
    quotes.qot.get_ticker(security=security, max_ret_num="1")  # wrong
    qot_common.Security(code="00700")  # wrong
    request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security, max_ret_num=1))
    quotes.call(methods.QOT_SUB, request)  # wrong
    client.Client(asyncio)  # wrong
"""


def programs(packages: Iterable[Package], folder: Path) -> list[Path]:
    """Write the program and the example for each package into a folder; return their paths and the packages'."""
    paths = list[Path]()
    for package in packages:
        program, example = folder / f"program_{package.name}.py", folder / f"example_{package.name}.py"
        program.write_text(PROGRAM.format(package=package.name), encoding="utf-8")
        example.write_text(GUIDE_EXAMPLE.replace("opend_betterproto2", package.name), encoding="utf-8")
        paths += [program, example, package.folder]
    return paths


def checked(*command: str | Path, **environment: str) -> str:
    """Return the output of a type checker, which is run at the root of the project."""
    line = [sys.executable, "-m", *map(str, command)]
    variables = os.environ | environment
    return subprocess.run(line, env=variables, cwd=ROOT, capture_output=True, text=True, check=False).stdout


def errors_in(output: str, pattern: str) -> set[tuple[str, int]]:
    return {(Path(file).name, int(line)) for file, line in re.findall(pattern, output, re.MULTILINE)}


# As in the Makefile.
NODE_OPTIONS: Final = "--max-semi-space-size=64"
WRONG: Final = {
    (f"program_{FLAVOURS[library]}.py", number)
    for library in LIBRARIES
    for number, line in enumerate(PROGRAM.splitlines(), start=1)
    if line.endswith("# wrong")
}


def test_mypy_finds_exactly_what_is_wrong(packages: dict[str, Package], tmp_path: Path) -> None:
    pytest.importorskip("mypy")
    # The project's settings, and a copy of what `make mypy` knows of the project: another may read the original.
    cache, known = tmp_path / "mypy", ROOT / ".mypy_cache"
    if known.exists():
        shutil.copytree(known, cache)
    folders = os.pathsep.join(str(package.folder.parent) for package in packages.values())
    output = checked("mypy", f"--cache-dir={cache}", *programs(packages.values(), tmp_path), MYPYPATH=folders)
    assert errors_in(output, r"^(.+?):(\d+): error: ") == WRONG, output


def test_pyright_finds_exactly_what_is_wrong(packages: dict[str, Package], tmp_path: Path) -> None:
    pytest.importorskip("pyright")
    folders = [ROOT / "runtime", ROOT / "generated", *(package.folder.parent for package in packages.values())]
    # Pyright takes only paths relative to its file. The stubs, large as they are, it reads but leaves to mypy.
    include = [os.path.relpath(path, tmp_path) for path in programs(packages.values(), tmp_path)]
    settings = {"typeCheckingMode": "strict", "pythonVersion": "3.11", "extraPaths": list(map(str, folders))}
    settings |= {"include": include, "exclude": ["**/stubs_*.py"]}
    project = tmp_path / "pyrightconfig.json"
    project.write_text(json.dumps(settings), encoding="utf-8")
    output = checked("pyright", "--project", project, "--pythonpath", sys.executable, NODE_OPTIONS=NODE_OPTIONS)
    assert errors_in(output, r"^ *(.+?):(\d+):\d+ - error: ") == WRONG, output


def test_it_passes_the_checks_of_the_project(package: Package) -> None:
    settings = ["--no-cache", "--config", str(ROOT / "pyproject.toml")]
    for check in (["check"], ["format", "--check"]):
        command = [sys.executable, "-m", "ruff", *check, *settings, str(package.folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout
