"""Gather what there is to tell about a hub at work, as plain data for JSON.

Invariant: what peers have chosen, such as the labels of clients and the codes of securities, stands in values only and
is cut to a bounded length; no key of it goes by what a peer sent.
"""

from __future__ import annotations

from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.securities import security_text

if TYPE_CHECKING:
    from opend.hub.calls import CallDesk
    from opend.hub.holding import Holding
    from opend.hub.leases import Lease, Pair
    from opend.hub.publishing.publisher import Publisher
    from opend.hub.pushes import PushDesk
    from opend.hub.telling.quota import Quota
    from opend.hub.telling.rates import Rates
    from opend.hub.ticks import TickKeeper
    from opend.session import Counters

__all__ = ["Works", "figures", "installed_version"]

_MOST_CLIENTS: Final = 500
_MOST_PAIRS: Final = 5
_LONGEST: Final = 60


class Works(NamedTuple):
    """The parts of a hub that is at work."""

    publisher: Publisher
    ticks: TickKeeper
    pushes: PushDesk
    holding: Holding
    calls: CallDesk
    quota: Quota
    rates: Rates

    def counts(self) -> dict[str, int]:
        """Return the counts whose growth is of interest."""
        return {
            "pushes": self.pushes.pushes,
            "published": self.publisher.published,
            "calls": self.calls.calls,
        }


def figures(works: Works, stats: Counters, now: float) -> dict[str, Any]:
    """Return the figures.

    Args:
        works: The parts of the hub.
        stats: The counters of its client of OpenD.
        now: The time by `time.monotonic`, as of the leases.
    """
    publisher, holding, calls = works.publisher, works.holding, works.calls
    leases = holding.book.leases
    return {
        "leases": len(leases),
        "clients": [_client(client, lease, now) for client, lease in islice(leases.items(), _MOST_CLIENTS)],
        "subscriptions": holding.subscriptions,
        "quota": works.quota.told,
        "pushes": works.pushes.pushes,
        "pushes_by_kind": works.pushes.by_kind(),
        "published": publisher.published,
        "waiting": publisher.backlog,
        "discarded": publisher.discarded,
        "lag": publisher.lag,
        "loop_lag": works.rates.late,
        "gaps": works.ticks.gaps,
        "ticks_read_again": works.ticks.read_again,
        "calls": calls.calls,
        "failed_calls": calls.failures,
        "outcomes": [each._asdict() for each in calls.outcomes.listed()],
        "cache": calls.cache.told(),
        "rates": works.rates.per_second(),
        "rate_limit": {
            "waiting": calls.turns.waiting,
            "waits": calls.turns.waits + stats.rate_limit_waits,
            "seconds": calls.turns.seconds + stats.rate_limit_seconds,
        },
    }


@cache
def installed_version() -> str:
    """Return the version of this package; empty if it was not installed."""
    try:
        return version("opend")
    except PackageNotFoundError:
        return ""


def _client(client: str, lease: Lease, now: float) -> dict[str, Any]:
    return {
        "client": client[:6],
        "label": _cut(lease.label),
        "priority": lease.priority,
        "subscriptions": len(lease.wanted),
        "holds": [_pair(pair) for pair in islice(lease.wanted, _MOST_PAIRS)],
        "accounts": len(lease.accounts),
        "idle": round(max(0.0, now - lease.renewed), 1),
    }


def _pair(pair: Pair) -> str:
    return f"{_cut(security_text(pair.security))} {pair.sub_type.name}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
