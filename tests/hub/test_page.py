"""docs/HUB.md: its program runs, its commands are understood, and its permissions hold."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest

from opend import AsyncClient
from opend.cli.app import build_parser
from opend.codec import encode
from opend.errors import ConnectError, UsageError
from opend.hub.embedded import EmbeddedServer
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.nats.naming import CLIENT
from opend.settings import Settings
from opend.simulator import Simulator
from opend_proto import get_global_state

pytestmark = pytest.mark.one_python

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "HUB.md").read_text(encoding="utf-8")
USERS: Final = ("reader", "trader", "hub")


@pytest.fixture
def guarded(nats: EmbeddedServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[EmbeddedServer]:
    """Start a server with the page's permissions; a user's password is ``<user>-secret``."""
    del nats  # Only to skip the test where there is no server.
    for user in USERS:
        monkeypatch.setenv(f"{user.upper()}_PASSWORD", f"{user}-secret")
    permissions = tmp_path / "permissions.conf"
    permissions.write_text(re.findall(r"```\n(authorization.*?)```", PAGE, re.DOTALL)[0], encoding="utf-8")
    with EmbeddedServer(tmp_path / "kept", arguments=["--config", str(permissions)]) as server:
        yield server


def test_the_program_runs(nats: EmbeddedServer, capsys: pytest.CaptureFixture[str]) -> None:
    (program,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    code = compile(program.replace("nats://127.0.0.1:4222", nats.url), "page", "exec")

    async def main() -> None:
        with Simulator() as simulator:
            settings = Settings({"host": simulator.host, "port": simulator.port})
            async with Hub(settings, nats.url, HubOptions(), login={}):
                await asyncio.to_thread(exec, code, {})

    asyncio.run(main())
    assert float(capsys.readouterr().out) > 0


def test_the_commands_are_understood() -> None:
    commands = re.findall(r"^    opend (hub.*?)(?:  +#.*)?$", PAGE, re.MULTILINE)
    assert len(commands) == 3
    for command in commands:
        build_parser(command.split()).parse_args(command.split())


def test_the_permissions_hold(guarded: EmbeddedServer) -> None:
    host = urlsplit(guarded.url).netloc
    urls = {user: f"nats://{user}:{user}-secret@{host}" for user in USERS}

    async def main() -> None:
        with Simulator() as simulator:
            settings = Settings({"host": simulator.host, "port": simulator.port})
            login = {"user": "hub", "password": "hub-secret"}
            hub = Hub(settings, guarded.url, HubOptions(allow_trading=True), login=login)
            async with hub, AsyncClient.nats(urls["reader"]) as reader, AsyncClient.nats(urls["trader"]) as trader:
                async with asyncio.timeout(60):
                    await anext(reader.ticks("HK.00700"))
                with pytest.raises(UsageError, match="does not let this user"):
                    await reader.account(market="HK")
                account = await trader.account(market="HK")
                assert (await account.buy("HK.00700", 100, limit=450.0)).id
            with pytest.raises(ConnectError, match="check the user, the password"):
                await AsyncClient.nats(urls["reader"].replace("-secret", "-guess")).connect()

    asyncio.run(main())


def test_a_reader_cannot_have_the_hub_write_where_only_the_hub_may(guarded: EmbeddedServer) -> None:
    """The server checks where a user publishes, but not which subject the user names for the reply."""
    host = urlsplit(guarded.url).netloc
    push = "opend.main.push.Qot_UpdateTicker.HK.00700"
    empty_the_stream = "$JS.API.STREAM.PURGE.opend-main-push"

    async def main() -> list[str]:
        nats = pytest.importorskip("nats")
        with Simulator() as simulator:
            settings = Settings({"host": simulator.host, "port": simulator.port})
            login = {"user": "hub", "password": "hub-secret"}
            async with Hub(settings, guarded.url, HubOptions(), login=login):
                reader = await nats.connect(f"nats://reader:reader-secret@{host}", inbox_prefix=b"_INBOX.reader")
                watcher = await nats.connect(f"nats://hub:hub-secret@{host}")
                written: list[str] = []

                async def note(message: Any) -> None:
                    written.append(message.subject)

                await watcher.subscribe("opend.main.push.>", cb=note)
                await watcher.subscribe("$JS.API.STREAM.PURGE.>", cb=note)
                await watcher.flush()
                body, headers = encode(get_global_state.Request(c2s=get_global_state.C2S(user_id=0))), {CLIENT: "a"}
                for place in (push, empty_the_stream):
                    await reader.publish("opend.main.call.GetGlobalState", body, place, headers)
                    await reader.publish("opend.main.call.Nonsense", body, place, headers)
                for _ in range(2):  # The answer to one that came later comes later.
                    await reader.request("opend.main.call.GetGlobalState", body, 10, headers=headers)
                await watcher.flush()
                await reader.close()
                await watcher.close()
                return written

    assert asyncio.run(main()) == []
