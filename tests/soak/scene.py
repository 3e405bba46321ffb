"""Run all parts of a soak together: gateway, proxies, clients, workers, visitors.

Invariant: whatever happens inside, on leaving every client is closed, every thread joined and every process ended.
"""

from __future__ import annotations

import random
from contextlib import ExitStack
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from tests.soak.journal import OrderAudit
from tests.soak.market import LISTINGS, SharedClock, market_at
from tests.soak.parties import AsyncParty, Loop, Party, SyncParty
from tests.soak.peers.gateway import Setup
from tests.soak.peers.hostile import hostile_command
from tests.soak.peers.processes import Child, free_ports
from tests.soak.peers.trouble import Gateway, Trouble, Wire
from tests.soak.reading import Reading
from tests.soak.visits import Visitor
from tests.soak.vitals import Sample, sample
from tests.soak.work import Gate, Worker
from tests.support.peers.keys import rsa_key

from opend import AsyncClient, Client, OpenDError
from opend.session.life.backoff import Reconnect
from opend.testing import FaultProxy

if TYPE_CHECKING:
    from tests.soak.watch import Watch

    from opend.session.options import ClientSettings

__all__ = ["Customer", "Scene"]

_WIRES: Final[tuple[Wire, ...]] = ("tcp", "tcp+cbc", "websocket")
_WORKERS: Final = 2
"""Of each client, so that calls of one protocol wait side by side."""
_RECOVERY_SECONDS: Final = 60.0
"""Three silent intervals of a WebSocket (30 s), and as much again for a busy machine; mostly it takes one or two."""
_SETTINGS: Final[ClientSettings] = {
    "timeout": 2.0,
    "connect_timeout": 2.0,
    "reconnect": Reconnect(first=0.02, longest=0.5),
    "rate_limit": "off",
}


class Customer(NamedTuple):
    """A client with its proxy, reader and workers."""

    party: Party
    reading: Reading
    workers: list[Worker]


class Scene:
    """A soak's parts; use it with ``with``."""

    def __init__(self, folder: Path, seed: int, watch: Watch) -> None:
        self.watch = watch
        self.clock = SharedClock.begin()
        self.market = market_at(self.clock)
        self.gate = Gate()
        self.orders = OrderAudit(folder / "orders")
        self.hostile_tally = folder / "hostile"
        self.slowest_recovery = 0.0
        self._log = folder / "log"
        self._folder = folder
        self._seed = seed
        self._parts = ExitStack()

    def __enter__(self) -> Self:
        with ExitStack() as parts:
            self._set_up(parts)
            self._parts = parts.pop_all()
        return self

    def __exit__(self, *_: object) -> None:
        users: list[Worker | Visitor] = [*self.visitors]
        users += [worker for customer in self.customers for worker in customer.workers]
        for user in users:
            user.halt()  # All at once, for each may be in a call that has some seconds left.
        self._parts.close()

    def rest(self, seconds: float) -> None:
        """Let time pass, and fail calls that hang."""
        until = monotonic() + seconds
        while (left := until - monotonic()) > 0:
            self.watch.look()
            sleep(min(left, 0.5))

    def calm(self) -> Sample:
        """End all trouble, wait until every client works again, account for every order, and measure."""
        self.trouble.calm()
        since, started = self.market.milliseconds(), monotonic()
        for customer in self.customers:
            self._wait_for(customer, since, started + _RECOVERY_SECONDS)
        self.slowest_recovery = max(self.slowest_recovery, monotonic() - started)
        with self.gate.shut(_RECOVERY_SECONDS) as quiet:
            if not quiet:
                self.watch.fail("calm", "a worker is still busy")
            for problem in self.orders.problems():
                self.watch.fail("orders", problem)
            if self._log.exists() and "Traceback" in (log := self._log.read_text("utf-8", "replace")):
                self.watch.fail("a peer's process", log[-2000:])
                self._log.unlink()
            sleep(0.3)  # The proxies may not have noticed yet that connections were closed.
            return sample(self._loop.tasks())

    def _set_up(self, parts: ExitStack) -> None:
        key = rsa_key(1024)
        key_file = self._folder / "key.pem"
        key_file.touch(0o600)
        key_file.write_bytes(key)
        port, ws_port, keyed_port, visited, visited_ws = free_ports(5)
        setup = Setup(port, ws_port, keyed_port, str(key_file), str(self._folder / "orders"))
        gateway = parts.enter_context(Gateway(setup, self.clock, self.hostile_tally, self._log))
        hostile = hostile_command([visited], [visited_ws], self._seed, str(self.hostile_tally))
        parts.enter_context(Child(hostile, self._log))
        self._loop = parts.enter_context(Loop(self.watch))
        proxies: dict[str, tuple[Wire, FaultProxy]] = {}
        self.customers: list[Customer] = []
        for wire, port in zip(_WIRES, (setup.port, setup.keyed_port, setup.ws_port), strict=True):
            for face in ("sync", "async"):
                proxy = parts.enter_context(FaultProxy("127.0.0.1", port, seed=self._seed))
                proxies[f"{face} {wire}"] = wire, proxy
                self.customers.append(self._customer(f"{face} {wire}", wire, proxy, key))
        self.trouble = Trouble(gateway, proxies, random.Random(self._seed))  # noqa: S311
        for customer in self.customers:
            _begin(customer, parts)
        self.visitors = [
            Visitor(
                (visited, visited_ws),
                key,
                watch=self.watch,
                gate=self.gate,
                seed=f"{self._seed} {loop is None}",
                loop=loop,
            )
            for loop in (None, self._loop)
        ]
        for visitor in self.visitors:
            visitor.start()
            parts.callback(visitor.stop)

    def _customer(self, name: str, wire: Wire, proxy: FaultProxy, key: bytes) -> Customer:
        reading = Reading(self.market)
        settings: ClientSettings = {**_SETTINGS, "client_id": name}
        rsa = key if wire == "tcp+cbc" else None
        party: Party
        if name.startswith("sync"):
            client = (
                Client.websocket(f"ws://{proxy.host}:{proxy.port}", **settings)
                if wire == "websocket"
                else Client(proxy.host, proxy.port, rsa_key=rsa, **settings)
            )
            party = SyncParty(name, client, reading.take, self.watch)
        else:
            asynchronous = (
                AsyncClient.websocket(f"ws://{proxy.host}:{proxy.port}", **settings)
                if wire == "websocket"
                else AsyncClient(proxy.host, proxy.port, rsa_key=rsa, **settings)
            )
            party = AsyncParty(name, asynchronous, reading.take, self.watch, self._loop)
        workers = [
            Worker(
                party,
                self.market,
                orders=self.orders,
                watch=self.watch,
                gate=self.gate,
                seed=f"{self._seed} {name} {number}",
            )
            for number in range(_WORKERS)
        ]
        return Customer(party, reading, workers)

    def _wait_for(self, customer: Customer, since: int, deadline: float) -> None:
        """Wait until a client answers calls again and its reader has fresh ticks."""
        party, answered = customer.party, "not asked"
        while not (answered == "answered" and customer.reading.has_passed(since)):
            self.watch.look()
            if monotonic() > deadline:
                reads = "reads ticks" if customer.reading.has_passed(since) else "reads no ticks"
                self.watch.fail(party.name, f"{reads}, its calls: {answered}; after {_RECOVERY_SECONDS:g} s of calm")
                return
            try:
                answered = customer.workers[0].ask_ticks(2.0)
            except OpenDError as error:
                answered = str(error)
            sleep(0.05)


def _begin(customer: Customer, parts: ExitStack) -> None:
    customer.party.connect()
    parts.callback(customer.party.close)
    customer.party.follow([listing.text for listing in LISTINGS])
    for worker in customer.workers:
        worker.start()
        parts.callback(worker.stop)
