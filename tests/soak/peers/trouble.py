"""Make trouble in a soak: faults on each client's connection, and a gateway that is suspended, killed or replaced.

Invariant: everything is drawn from the seed; when `calm` returns, the gateway runs and no fault is in force.
"""

from __future__ import annotations

from collections import Counter
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, Self, TypeAlias

from tests.soak.peers.gateway import Setup, command
from tests.soak.peers.hostile import hostile_command
from tests.soak.peers.processes import Child

from opend.testing import (
    Cut,
    Delay,
    Direction,
    Drop,
    Duplicate,
    Fault,
    FlipField,
    HalfClose,
    Merge,
    Refuse,
    Split,
    Stall,
)
from opend_proto.methods import QOT_GET_TICKER, TRD_PLACE_ORDER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from random import Random

    from tests.soak.market import SharedClock

    from opend.testing import FaultProxy

__all__ = ["Gateway", "Trouble", "Wire"]

Wire: TypeAlias = Literal["tcp", "tcp+cbc", "websocket"]

_DIRECTIONS: Final[tuple[Direction, ...]] = ("to_client", "to_server")
_REPLIES: Final = (QOT_GET_TICKER.id, TRD_PLACE_ORDER.id)
_LEAP_SECONDS: Final = 120.0
"""Of the market's time: more trades than a gateway gives at once, so that a gap cannot be filled."""


def _any_wire(chance: Random) -> tuple[Fault, ...]:
    direction = chance.choice(_DIRECTIONS)
    return (
        Split(largest=chance.randint(1, 40), direction="both"),
        Merge(frames=chance.randint(2, 6), direction="both"),
        Delay(seconds=chance.uniform(0.01, 0.3), jitter=0.05, direction="both"),
        Duplicate(),  # Only towards the client: an order that the network duplicates is not the client's fault.
        Drop(protocol_id=chance.choice(_REPLIES)),
        Stall(direction=direction),
        Stall(seconds=chance.uniform(0.1, 2.0), direction=direction),
        HalfClose(direction=direction),
        Cut(after_bytes=chance.randint(0, 3000), reset=chance.random() < 0.5, direction=direction),
        Refuse(),
        Refuse(listening=False),
        FlipField(field="magic", direction=direction),
        FlipField(field="serial", bit=20, direction=direction),
    )


def _tcp(chance: Random) -> tuple[Fault, ...]:
    """Return faults in the bits that only TCP frames have, or that their checksum covers."""
    direction = chance.choice(_DIRECTIONS)
    return (
        *(
            FlipField(field=field, direction=direction, times=chance.randint(1, 5))
            for field in ("body", "sha1", "version", "length", "length", "reserved")
        ),
        FlipField(field="body_format", bit=0, direction=direction),
        FlipField(field="protocol_id", bit=8, direction=direction),
    )


def _websocket(_chance: Random) -> tuple[Fault, ...]:
    return (FlipField(field="error", bit=24),)


_FAULTS: Final[dict[Wire, tuple[Callable[[Random], tuple[Fault, ...]], ...]]] = {
    "tcp": (_any_wire, _tcp),
    "tcp+cbc": (_any_wire, _tcp),
    "websocket": (_any_wire, _websocket),
}
"""Damage that no client can detect is left out: see docs/RELIABILITY.md."""


class _Turn(NamedTuple):
    """A kind of trouble for the gateway, the most seconds that it lasts, and its probability."""

    name: str
    longest: float
    weight: int


_GATEWAY: Final = (
    _Turn("go on", 1.5, 70),
    _Turn("suspend", 6.0, 10),
    _Turn("kill", 1.0, 9),
    _Turn("leap", 0.5, 3),
    _Turn("replace", 3.0, 8),
)


class Gateway:
    """The gateway's process, or the one that replaces it; use it with ``with``."""

    def __init__(self, setup: Setup, clock: SharedClock, tally: Path, log: Path) -> None:
        self._setup = setup
        self._clock = clock
        self._tally = tally
        self._log = log
        self._child = ExitStack()
        self._is_gateway = False
        self.is_hostile = False
        """Whether a hostile gateway has taken its place."""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def start(self) -> None:
        """Run a gateway; resume the running one if there is one."""
        if not self._is_gateway:
            self._child.close()
            self._running = self._child.enter_context(Child(command(self._setup, self._clock), self._log))
            self._is_gateway, self.is_hostile = True, False
        self._running.resume()

    def suspend(self) -> None:
        """Suspend the process."""
        self._running.suspend()

    def kill(self) -> None:
        """Kill the process, whatever it is doing."""
        self._child.close()
        self._is_gateway = self.is_hostile = False

    def replace(self, seed: int) -> None:
        """Replace the gateway by a hostile one at the same ports."""
        self.kill()
        setup = self._setup
        module = hostile_command([setup.port, setup.keyed_port], [setup.ws_port], seed, str(self._tally))
        self._running = self._child.enter_context(Child(module, self._log))
        self.is_hostile = True

    def leap(self) -> None:
        """Kill the gateway and move the market's clock forward before the next one starts."""
        self.kill()
        self._clock.leap(_LEAP_SECONDS)


class Trouble:
    """Makes trouble, one step at a time."""

    def __init__(self, gateway: Gateway, proxies: dict[str, tuple[Wire, FaultProxy]], chance: Random) -> None:
        self.counts: Counter[str] = Counter()
        """How often each kind of trouble was made."""
        self._gateway = gateway
        self._proxies = proxies
        self._chance = chance
        # These kinds of trouble come first, so that even the shortest soak has all of them.
        self._first = chance.sample(_GATEWAY, len(_GATEWAY))

    def step(self) -> float:
        """Make some trouble; return the seconds until the next step is due."""
        turn = self._first.pop() if self._first else self._draw()
        self.counts[turn.name] += 1
        match turn.name:
            case "suspend":
                self._gateway.suspend()
            case "kill":
                self._gateway.kill()
            case "leap":
                self._gateway.leap()
            case "replace":
                self._take_faults_away()  # A hostile gateway's bytes cannot be cut into frames.
                self._gateway.replace(self._chance.randrange(1 << 30))
            case _:
                self._gateway.start()
        for name in self._proxies:
            if self._chance.random() < 0.5:
                self._spoil(name)
        return self._chance.uniform(0.1, turn.longest)

    @property
    def has_made_all(self) -> bool:
        """Return whether every kind of trouble for the gateway has happened."""
        return not self._first

    def calm(self) -> None:
        """End all trouble."""
        self._take_faults_away()
        self._gateway.start()

    def faults(self) -> Counter[str]:
        """Return how often each fault was done."""
        return sum((proxy.counts for _, proxy in self._proxies.values()), Counter[str]())

    def connections(self) -> int:
        """Return how many connections the proxies have accepted."""
        return sum(proxy.accepted for _, proxy in self._proxies.values())

    def _draw(self) -> _Turn:
        return self._chance.choices(_GATEWAY, weights=[each.weight for each in _GATEWAY])[0]

    def _take_faults_away(self) -> None:
        for _, proxy in self._proxies.values():
            proxy.faults = ()

    def _spoil(self, name: str) -> None:
        wire, proxy = self._proxies[name]
        kind = self._chance.random()
        if kind < 0.2:
            self.counts["disconnect"] += proxy.disconnect_all(reset=self._chance.random() < 0.5)
        elif kind < 0.5 or self._gateway.is_hostile:
            proxy.faults = ()
        else:
            known = [fault for faults in _FAULTS[wire] for fault in faults(self._chance)]
            proxy.faults = self._chance.sample(known, self._chance.choice((1, 1, 1, 2)))
