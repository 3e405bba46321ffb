"""The permissions in docs/HUB.md, on a real server: each user tries all that another user, or the hub alone, may do."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from importlib import import_module
from itertools import product
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import pytest

from opend import AsyncClient, Tick
from opend.cli import main as opend
from opend.errors import ConnectError, UsageError
from opend.hub.embedded import EmbeddedServer
from opend.hub.engine import Engine
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.settings import Settings
from opend.simulator import Simulator
from opend_proto.qot_common import SubType

pytestmark = pytest.mark.one_python

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "HUB.md").read_text(encoding="utf-8")
USERS: Final = ("reader", "trader", "admin", "hub")
CODE: Final = "HK.00700"
TICKS: Final = "opend.main.push.Qot_UpdateTicker.HK.00700"
LOCK: Final = "$KV.opend-main-lock.hub"

HUBS_OWN: Final = [
    TICKS,
    "opend.main.account.push.Trd_UpdateOrder.SIMULATE.1",
    "$KV.opend-main-leases.victim",
    LOCK,
    *(f"$JS.API.STREAM.{verb}.opend-main-push" for verb in ("PURGE", "DELETE", "UPDATE", "MSG.DELETE", "MSG.GET")),
    "$JS.API.STREAM.DELETE.KV_opend-main-lock",
    "$JS.API.STREAM.CREATE.mine",
    "$JS.API.CONSUMER.CREATE.opend-main-account.mine",
    "$JS.API.DIRECT.GET.opend-main-account",
    "$SYS.REQ.SERVER.PING",
]
"""Subjects on which the hub alone may publish."""
CALLS: Final = ["opend.main.trade.Trd_PlaceOrder", "opend.main.account.Trd_GetFunds"]
MAY_NOT_PUBLISH: Final = {
    "reader": [*HUBS_OWN, *CALLS, "opend.main.status"],
    "trader": [*HUBS_OWN, "opend.main.status"],
    "admin": HUBS_OWN,
}
HEARD_BY_NOBODY: Final = [
    ">",
    "_INBOX.>",
    "opend.main.call.*",
    "opend.main.trade.*",
    "opend.>",
    "$KV.>",
    "$JS.>",
    "$SYS.>",
]
"""Subjects that hold others' calls, replies, orders or leases; who listens to calls could answer them, too."""
MAY_NOT_HEAR: Final = {
    "reader": [*HEARD_BY_NOBODY, "_INBOX.trader.>", "_INBOX.admin.>", "_INBOX.hub.>", "opend.main.account.push.>"],
    "trader": [*HEARD_BY_NOBODY, "_INBOX.reader.>", "_INBOX.admin.>", "_INBOX.hub.>"],
    "admin": [*HEARD_BY_NOBODY, "_INBOX.reader.>", "_INBOX.trader.>", "_INBOX.hub.>"],
}


_QUOTES: Final = [f"opend.main.call.{name}" for name in ("Qot_GetTicker", "Hub_ReadTicks", "InitConnect", "None")]
CALLS_OF: Final = {
    "reader": [*_QUOTES, "opend.main.leave"],
    "trader": [*_QUOTES, *CALLS],
    "admin": [*_QUOTES, "opend.main.status"],
}
"""Subjects on which a user may publish, and that the hub answers."""


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


@asynccontextmanager
async def guarded_hub(guarded: EmbeddedServer) -> AsyncGenerator[Hub, None]:
    with Simulator(push_interval=0.05) as simulator:
        settings = Settings({"host": simulator.host, "port": simulator.port})
        login = {"user": "hub", "password": "hub-secret"}
        async with Hub(settings, guarded.url, HubOptions(allow_trading=True), login=login) as hub:
            yield hub


def url_of(guarded: EmbeddedServer, user: str, word: str = "secret") -> str:
    return f"nats://{user}:{user}-{word}@{urlsplit(guarded.url).netloc}"


class Intruder:
    """A user's own connection, beside this package, and what the server refused to it."""

    def __init__(self) -> None:
        self.refused: set[str] = set()
        self.connection: Any = None

    async def connect(self, guarded: EmbeddedServer, user: str) -> Intruder:
        async def note(error: Exception) -> None:
            self.refused.update(re.findall(r'violation for \w+ to "(.*?)"', str(error).lower()))

        library: Any = import_module("nats")
        self.connection = await library.connect(url_of(guarded, user), error_cb=note, allow_reconnect=False)
        return self

    async def was_let(self, subjects: list[str]) -> list[str]:
        """Return those of the subjects that the server has let through."""
        await self.connection.flush()
        await asyncio.sleep(0.05)
        return [subject for subject in subjects if subject.lower() not in self.refused]


def test_each_may_do_what_is_its_own(guarded: EmbeddedServer, monkeypatch: pytest.MonkeyPatch) -> None:
    def status(user: str) -> int:
        monkeypatch.setenv("OPEND_NATS_USER", user)
        monkeypatch.setenv("OPEND_NATS_PASSWORD", f"{user}-secret")
        return opend(["hub", "status", "--nats", guarded.url])

    async def main() -> None:
        async with (
            asyncio.timeout(60),
            guarded_hub(guarded),
            AsyncClient.nats(url_of(guarded, "reader")) as reader,
            AsyncClient.nats(url_of(guarded, "trader")) as trader,
            AsyncClient.nats(url_of(guarded, "admin")) as admin,
        ):
            assert isinstance(await anext(reader.ticks(CODE, since={CODE: 0}, recent=1)), Tick | tuple)
            with pytest.raises(UsageError, match="does not let this user"):
                await reader.account(market="HK")
            for client in (trader, admin):
                account = await client.account(market="HK")
                assert (await account.buy(CODE, 100, limit=450.0)).id
            assert await asyncio.to_thread(status, "admin") == 0
            assert await asyncio.to_thread(status, "reader") == 1
        with pytest.raises(ConnectError, match="check the user, the password"):
            await AsyncClient.nats(url_of(guarded, "reader", "guess")).connect()

    asyncio.run(main())


def test_nobody_may_do_what_is_the_hubs_or_anothers(guarded: EmbeddedServer) -> None:
    """Nor have the hub do it, by asking it to send its reply where the user itself may not publish."""

    async def main() -> None:
        async with (
            asyncio.timeout(60),
            guarded_hub(guarded) as hub,
            AsyncClient.nats(url_of(guarded, "trader")) as victim,
        ):
            await victim.subscribe(CODE, SubType.TICKER)
            state = Engine(guarded.url, client_name="state", login={"user": "hub", "password": "hub-secret"})
            await state.start()
            await state.make_bucket("opend-main-leases", keep_seconds=180.0)
            leases = await state.entries("opend-main-leases")
            entries = [f"$KV.opend-main-leases.{each}" for each in ("forged", *leases)]
            for user in MAY_NOT_HEAR:
                intruder = await Intruder().connect(guarded, user)
                for subject in MAY_NOT_PUBLISH[user]:
                    await intruder.connection.publish(subject, b"{}", headers={"Opend-Client": "victim"})
                assert await intruder.was_let(MAY_NOT_PUBLISH[user]) == [], f"{user} may publish"
                for subject in MAY_NOT_HEAR[user]:
                    await intruder.connection.subscribe(subject)
                assert await intruder.was_let(MAY_NOT_HEAR[user]) == [], f"{user} may hear"
                for target, call in product((LOCK, TICKS, *entries), CALLS_OF[user]):
                    await intruder.connection.publish(call, b"", reply=target, headers={"Opend-Client": "forger"})
                await intruder.connection.flush()
                await intruder.connection.close()
            # What the hub answers after all of these shows that it has read them.
            await victim.qot.get_ticker(security=CODE, max_ret_num=1)
            await asyncio.sleep(1.2)  # The hub renews its lock twice.
            assert hub.failure is None
            assert hub.status()["opend"]
            assert await state.entries("opend-main-leases") == leases
            newest = await state.newest("opend-main-push", TICKS)
            assert newest is not None
            assert newest.headers["Opend-Last"].isdecimal()
            await state.close()

    asyncio.run(main())
