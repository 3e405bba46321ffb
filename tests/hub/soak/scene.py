"""Run all parts of the hub's soak together: OpenD, a NATS server, two hubs, proxies between them, and consumers.

Invariant: whatever happens inside, on leaving every client is closed, every thread joined and every process ended.
"""

from __future__ import annotations

import random
from contextlib import ExitStack
from functools import partial
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from tests.hub.soak.evidence import FaultFound, Timeline, write_answers
from tests.hub.soak.hub_program import NAME, HubSetup, command
from tests.hub.soak.leases import LeaseWatch
from tests.hub.soak.looker import STRANGER, Looker
from tests.hub.soak.program import Program
from tests.hub.soak.stream import StreamAudit
from tests.hub.soak.trouble import Cast, Trouble
from tests.soak.journal import OrderAudit
from tests.soak.market import LISTINGS, SharedClock, market_at
from tests.soak.parties import AsyncParty, Loop, Party, SyncParty
from tests.soak.peers.gateway import Setup
from tests.soak.peers.processes import free_ports
from tests.soak.peers.trouble import Gateway
from tests.soak.reading import Reading
from tests.soak.work import Gate, Worker
from tests.support.peers.keys import rsa_key

from opend import AsyncClient, Client, OpenDError
from opend.session.life.backoff import Reconnect
from opend.testing import FaultProxy

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.soak.watch import Watch

    from opend.session.options import ClientSettings

__all__ = ["Consumer", "Scene"]

_CONSUMERS: Final = ("async a", "async b", "sync c", "sync d")
_HUBS: Final = ("first", "second")
_RECOVERY_SECONDS: Final = 60.0
_STEP_SECONDS: Final = 0.25
_TAIL: Final = 4000
"""Characters of a log that a failure quotes."""
_SETTINGS: Final[ClientSettings] = {
    "timeout": 3.0,
    "connect_timeout": 2.0,
    "reconnect": Reconnect(first=0.02, longest=0.5),
    "rate_limit": "off",
}


class Consumer(NamedTuple):
    """A client of the hub with its reader of ticks and its user."""

    party: Party
    reading: Reading
    worker: Worker


class Scene:
    """The parts; use it with ``with``."""

    def __init__(self, folder: Path, seed: int, watch: Watch, *, goes_on: bool = False) -> None:
        """Set up; unless it ``goes_on``, what is found is raised as FaultFound."""
        self.watch = watch
        self.timeline = Timeline(folder / "timeline.log")
        self._goes_on = goes_on
        self.clock = SharedClock.begin()
        self.market = market_at(self.clock)
        self.gate = Gate()
        self.orders = OrderAudit(folder / "orders")
        self.stream = StreamAudit(self.market)
        self.leases = LeaseWatch(watch)
        self.consumers: list[Consumer] = []
        self.recoveries: list[float] = []
        """The seconds that each calm took until everything worked again."""
        self._folder = folder
        self._logs = {name: folder / f"{name.replace(' ', '-')}.log" for name in ("OpenD", "server", *_HUBS)}
        self._read = dict.fromkeys(self._logs, 0)
        """How much of each log was searched."""
        self._seed = seed
        self._parts = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as parts:
            self._set_up(parts)
            self._parts = parts.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        for consumer in self.consumers:
            consumer.worker.halt()
        self._parts.close()

    def rest(self, seconds: float) -> None:
        """Let time pass, start programs that ended by themselves, and fail calls that hang; raises FaultFound."""
        until = monotonic() + seconds
        while (left := until - monotonic()) > 0:
            self._look()
            self._stop_at_fault()
            for program in (self.server, *self.hubs):
                program.tend()
            sleep(min(left, _STEP_SECONDS))

    def calm(self) -> None:
        """End all trouble, wait until every consumer works again, and account for ticks, orders and leases."""
        self.trouble.calm()
        since, started, books = self.market.milliseconds(), monotonic(), self.looker.books
        waiting = "nothing"
        while monotonic() < started + _RECOVERY_SECONDS:
            self.rest(_STEP_SECONDS)
            waiting = self._waits_for(since, books)
            if not waiting:
                break
        else:
            self.watch.fail("calm", f"after {_RECOVERY_SECONDS:g} s {waiting}")
        self.recoveries.append(monotonic() - started)
        with self.gate.shut(_RECOVERY_SECONDS) as is_quiet:
            if not is_quiet:
                self.watch.fail("calm", "a worker is still busy")
            self._account()
        self._stop_at_fault()

    def testify(self) -> None:
        """Write what the programs can tell, beside their logs."""
        write_answers(
            self._folder,
            leases=lambda: self._loop.run(self.looker.bucket()),
            status=lambda: self._loop.run(self.looker.status()),
        )

    def _stop_at_fault(self) -> None:
        if self.watch.failures and not self._goes_on:
            raise FaultFound

    def _waits_for(self, since: int, books: int) -> str:
        """Return what does not work yet; empty if all does."""
        held = self._loop.run(self.looker.clients())
        for consumer in self.consumers:
            party = consumer.party
            if held.get(party.name, 0) < len(LISTINGS):
                return f"the hub has no lease of {party.name}; it has {held}"
            if not consumer.reading.has_passed(since):
                return f"{party.name} reads no ticks"
            try:
                if consumer.worker.ask_ticks(3.0) != "answered":
                    return f"the calls of {party.name} are refused"
            except OpenDError as error:
                return f"the calls of {party.name} fail: {error}"
        if not held.get(STRANGER) or self.looker.books == books:
            return f"the lease of the stranger is not served; the hub has {held}"
        return ""

    def _account(self) -> None:
        for problem in self.orders.problems():
            self.watch.fail("orders", problem)
        try:
            self._loop.run(self.looker.read(self.stream.take))
        except Exception as error:  # noqa: BLE001 - an audit's failure, or a stream that cannot be read
            self.watch.fail("the stream", error)
        for name, path in self._logs.items():
            text = path.read_bytes()[self._read[name] :] if path.exists() else b""
            self._read[name] += len(text)
            if b"Traceback" in text:
                self.watch.fail(f"the program {name}", text.decode("utf-8", "replace")[-_TAIL:])

    def _look(self) -> None:
        self.watch.look()
        self.leases.look()

    # The parts.

    def _set_up(self, parts: ExitStack) -> None:
        key_file = self._folder / "key.pem"
        key_file.touch(0o600)
        key_file.write_bytes(rsa_key(1024))
        port, ws_port, keyed_port, nats_port = free_ports(4)
        setup = Setup(port, ws_port, keyed_port, str(key_file), str(self._folder / "orders"))
        opend = parts.enter_context(Gateway(setup, self.clock, self._folder / "unused", self._logs["OpenD"]))
        store = self._folder / "nats"
        store.mkdir()
        server = ["tests.hub.soak.server_program", str(nats_port), str(store)]
        self.server = parts.enter_context(Program(server, self._logs["server"], self.timeline.note))
        proxies: dict[str, FaultProxy] = {}
        for name in _HUBS:
            proxies[f"OpenD of {name}"] = self._proxy(parts, setup.port)
            proxies[f"NATS of {name}"] = self._proxy(parts, nats_port)
        for name in _CONSUMERS:
            proxies[f"NATS of {name}"] = self._proxy(parts, nats_port)
        hubs = [Program(command(_setup_of(name, proxies)), self._logs[name], self.timeline.note) for name in _HUBS]
        self.hubs = [parts.enter_context(hub) for hub in hubs]
        self._loop = parts.enter_context(Loop(self.watch))
        self.looker = Looker(nats_port, self.watch.fail)
        self._patiently(lambda: self._loop.run(self.looker.start()))
        parts.callback(lambda: self._loop.run(self.looker.close()))
        chance = random.Random(self._seed)  # noqa: S311
        cast = Cast(opend, self.server, self.hubs, proxies)
        self.trouble = Trouble(cast, chance, self.rest, self.timeline.note)
        for name in _CONSUMERS:
            self._begin(self._consumer(name, proxies[f"NATS of {name}"]), parts)

    def _proxy(self, parts: ExitStack, port: int) -> FaultProxy:
        return parts.enter_context(FaultProxy("127.0.0.1", port, seed=self._seed))

    def _consumer(self, name: str, proxy: FaultProxy) -> Consumer:
        reading, url = Reading(self.market), f"nats://{proxy.host}:{proxy.port}"
        settings: ClientSettings = {**_SETTINGS, "client_id": name}
        party: Party
        if name.startswith("sync"):
            client = Client.nats(url, name=NAME, **settings)
            self._follow(name, client)
            party = SyncParty(name, client, reading.take, self.watch)
        else:
            asynchronous = AsyncClient.nats(url, name=NAME, **settings)
            self._follow(name, asynchronous)
            party = AsyncParty(name, asynchronous, reading.take, self.watch, self._loop)
        worker = Worker(
            party,
            self.market,
            orders=self.orders,
            watch=self.watch,
            gate=self.gate,
            seed=f"{self._seed} {name}",
        )
        return Consumer(party, reading, worker)

    def _follow(self, name: str, client: Client | AsyncClient) -> None:
        self.leases.follow(name, client)
        client.on_state(partial(self.timeline.state, name))

    def _begin(self, consumer: Consumer, parts: ExitStack) -> None:
        self._patiently(consumer.party.connect)
        parts.callback(consumer.party.close)
        consumer.party.follow([listing.text for listing in LISTINGS])
        consumer.worker.start()
        parts.callback(consumer.worker.stop)
        self.consumers.append(consumer)

    @staticmethod
    def _patiently(act: Callable[[], object]) -> None:
        """Do what may fail while programs start."""
        deadline = monotonic() + _RECOVERY_SECONDS
        while True:
            try:
                act()
            except (OpenDError, OSError):
                if monotonic() > deadline:
                    raise
                sleep(_STEP_SECONDS)
            else:
                return


def _setup_of(name: str, proxies: dict[str, FaultProxy]) -> HubSetup:
    return HubSetup(proxies[f"OpenD of {name}"].port, proxies[f"NATS of {name}"].port)
