"""Make trouble, a round at a time: for OpenD, both hubs, the NATS server, and the network between each two.

Invariant: everything is drawn from the seed; when `calm` returns, all programs run and no fault is in force.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.testing import Cut, Delay, Fault, HalfClose, Refuse, Split, Stall

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from random import Random

    from tests.hub.soak.program import Program
    from tests.soak.peers.trouble import Gateway

    from opend.testing import Direction, FaultProxy

__all__ = ["Cast", "Trouble"]

_DIRECTIONS: Final[tuple[Direction, ...]] = ("to_client", "to_server", "both")


class Cast(NamedTuple):
    """All that can break."""

    opend: Gateway
    server: Program
    hubs: Sequence[Program]
    network: Mapping[str, FaultProxy]
    """A proxy for each two that are connected, by their names."""


class _Turn(NamedTuple):
    """A kind of trouble, how often it is drawn, the most seconds that it lasts, and what makes it."""

    name: str
    weight: int
    longest: float
    make: Callable[[Trouble], None]


class Trouble:
    """Makes trouble for a cast."""

    def __init__(
        self, cast: Cast, chance: Random, rest: Callable[[float], None], note: Callable[[str], object]
    ) -> None:
        """Set up; ``rest`` lets time pass, and ``note`` is told what is done."""
        self.counts: Counter[str] = Counter()
        """How often each kind of trouble was made."""
        self.cast = cast
        self.chance = chance
        self._rest = rest
        self._note = note
        # These come first, so that few rounds have all of them.
        self._first = chance.sample(_TURNS, len(_TURNS))

    def round(self, most: int) -> None:
        """Make one to ``most`` kinds of trouble, one after the other, and let each last for a while."""
        for _ in range(self.chance.randint(1, most)):
            turn = self._first.pop() if self._first else self._draw()
            self.counts[turn.name] += 1
            self._note(turn.name)
            turn.make(self)
            self._rest(self.chance.uniform(0.0, turn.longest))
            if self.chance.random() < 0.3:
                self.calm()

    def calm(self) -> None:
        """End all trouble."""
        self._note("calm")
        for proxy in self.cast.network.values():
            proxy.faults = ()
        self.cast.server.start()
        self.cast.opend.start()
        for hub in self.cast.hubs:
            hub.start()

    def faults(self) -> Counter[str]:
        """Return how often each fault of the network was done."""
        return sum((proxy.counts for proxy in self.cast.network.values()), Counter[str]())

    def kill_hub(self) -> None:
        """Kill one of the hubs, which may be the one at work."""
        self.chance.choice(self.cast.hubs).kill()

    def kill_both(self) -> None:
        """Leave no hub."""
        for hub in self.cast.hubs:
            hub.kill()

    def suspend_hub(self) -> None:
        """Suspend one of the hubs, so that it goes on later as if nothing had happened."""
        self.chance.choice(self.cast.hubs).suspend()

    def kill_server(self) -> None:
        """Kill the NATS server."""
        self.cast.server.kill()

    def suspend_server(self) -> None:
        """Suspend the NATS server."""
        self.cast.server.suspend()

    def kill_opend(self) -> None:
        """Kill OpenD."""
        self.cast.opend.kill()

    def suspend_opend(self) -> None:
        """Suspend OpenD."""
        self.cast.opend.suspend()

    def leap(self) -> None:
        """Kill OpenD, and let two minutes of the market pass: more than it gives afterwards."""
        self.cast.opend.leap()

    def spoil(self) -> None:
        """Cut connections, or let faults spoil them, on about a third of the ways."""
        for name, proxy in self.cast.network.items():
            if self.chance.random() > 0.35:
                continue
            fault = self.chance.choice(_FAULTS)(self.chance)
            if fault is None:
                cut = proxy.disconnect_all(reset=self.chance.random() < 0.5)
                self.counts["connections cut"] += cut
                self._note(f"{name}: {cut} connections are cut")
            else:
                proxy.faults = (fault,)
                self._note(f"{name}: {fault}")
                self.counts[f"{fault.name} at {name.split()[0]}"] += 1

    def _draw(self) -> _Turn:
        return self.chance.choices(_TURNS, weights=[each.weight for each in _TURNS])[0]


_FAULTS: Final[tuple[Callable[[Random], Fault | None], ...]] = (
    lambda chance: None,
    lambda chance: Refuse(listening=chance.random() < 0.5),
    lambda chance: Stall(direction=chance.choice(_DIRECTIONS)),
    lambda chance: Delay(seconds=chance.uniform(0.01, 0.8), jitter=0.1, direction="both"),
    lambda chance: Split(largest=chance.randint(1, 40), direction="both"),
    lambda chance: HalfClose(direction=chance.choice(_DIRECTIONS)),
    lambda chance: Cut(after_bytes=chance.randint(0, 5000), direction=chance.choice(_DIRECTIONS)),
)
"""Faults of any connection; None cuts it once. NATS has no checksum, so damaged bytes are left out."""

_TURNS: Final = (
    _Turn("kill a hub", 24, 6.0, Trouble.kill_hub),
    _Turn("kill both hubs", 6, 2.0, Trouble.kill_both),
    _Turn("suspend a hub", 14, 7.0, Trouble.suspend_hub),
    _Turn("kill the server", 14, 2.0, Trouble.kill_server),
    _Turn("suspend the server", 6, 5.0, Trouble.suspend_server),
    _Turn("kill OpenD", 10, 2.0, Trouble.kill_opend),
    _Turn("suspend OpenD", 6, 5.0, Trouble.suspend_opend),
    _Turn("leap", 3, 0.5, Trouble.leap),
    _Turn("break the network", 30, 6.0, Trouble.spoil),
)
