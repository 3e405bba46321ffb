"""Write a hub's figures as metrics, in the text format of Prometheus (0.0.4).

Invariant: the labels have few values, all of them names of the schema or of this package: no client's label, no code,
account or price. A figure that the hub does not have yet has no line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.hub.telling.condition import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import TypeAlias

__all__ = ["CONTENT_TYPE", "METRICS", "metrics"]

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"

if TYPE_CHECKING:
    Figures: TypeAlias = Mapping[str, Any]
    Sample: TypeAlias = tuple[Mapping[str, str], float]


class Metric(NamedTuple):
    """A metric: its name without the prefix, its type, what it says, and where its samples are among the figures."""

    name: str
    kind: str
    help: str
    samples: Callable[[Figures], Iterable[Sample]]


def _at(*path: str) -> Callable[[Figures], Iterator[Sample]]:
    """Read one number, if it is there."""

    def read(told: Figures) -> Iterator[Sample]:
        *outer, last = path
        room: Any = told
        for key in outer:
            room = room.get(key) or {}  # The quota is None before OpenD has told it.
        value = room.get(last)
        if value is not None:
            yield {}, float(value)

    return read


def _sides(key: str) -> Callable[[Figures], Iterator[Sample]]:
    """Read one number of each of the hub's two connections."""

    def read(told: Figures) -> Iterator[Sample]:
        for side, connection in told["connections"].items():
            yield {"to": side}, float(connection[key])

    return read


def _states(told: Figures) -> Iterator[Sample]:
    for state in State:
        yield {"state": state.value}, float(told["state"] == state)


def _info(told: Figures) -> Iterator[Sample]:
    yield {"name": told["name"], "version": told["version"]}, 1.0


def _pushes(told: Figures) -> Iterator[Sample]:
    for push, number in told.get("pushes_by_kind", {}).items():
        yield {"push": push}, float(number)


def _outcomes(key: str) -> Callable[[Figures], Iterator[Sample]]:
    """Read one number of each protocol's calls, by how they have ended."""

    def read(told: Figures) -> Iterator[Sample]:
        for each in told.get("outcomes", ()):
            yield {"protocol": each["protocol"], "outcome": each["outcome"]}, float(each[key])

    return read


METRICS: Final = (
    Metric("info", "gauge", "The hub's name and the version of opend", _info),
    Metric("state", "gauge", "1 for the state that the hub is in", _states),
    Metric("healthy", "gauge", "Whether /healthz answers 200", _at("healthy")),
    Metric("uptime_seconds", "gauge", "Seconds since the hub began", _at("uptime")),
    Metric("connected", "gauge", "Whether the hub is connected to OpenD and to NATS", _sides("connected")),
    Metric("reconnects_total", "counter", "Connections made in place of lost ones", _sides("reconnects")),
    Metric("leases", "gauge", "Clients that have a lease", _at("leases")),
    Metric("subscriptions", "gauge", "Pairs of security and sub type held at OpenD", _at("subscriptions")),
    Metric("quota_used", "gauge", "Subscription quota in use at OpenD, over all its connections", _at("quota", "used")),
    Metric("quota_left", "gauge", "Subscription quota that is free", _at("quota", "left")),
    Metric("pushes_total", "counter", "Pushes that arrived from OpenD", _pushes),
    Metric("published_total", "counter", "Messages that the streams have confirmed", _at("published")),
    Metric("discarded_total", "counter", "Messages discarded since too many waited", _at("discarded")),
    Metric("waiting_messages", "gauge", "Messages that the streams have not confirmed yet", _at("waiting")),
    Metric("lag_seconds", "gauge", "Seconds for which the oldest of these has waited", _at("lag")),
    Metric("loop_lag_seconds", "gauge", "How late the event loop was at most in ten seconds", _at("loop_lag")),
    Metric("gaps_total", "counter", "Gaps in the ticks that were published", _at("gaps")),
    Metric("ticks_read_again_total", "counter", "Ticks that were missed and then read", _at("ticks_read_again")),
    Metric("calls_total", "counter", "Calls of clients that were answered", _outcomes("calls")),
    Metric("call_seconds_total", "counter", "Seconds from these calls' arrival to the answer", _outcomes("seconds")),
    Metric("rate_limit_waiting", "gauge", "Calls that wait for a rate limit now", _at("rate_limit", "waiting")),
    Metric("rate_limit_waits_total", "counter", "Calls that waited for a rate limit", _at("rate_limit", "waits")),
    Metric("rate_limit_seconds_total", "counter", "Seconds that they had to wait", _at("rate_limit", "seconds")),
    Metric("cache_hits_total", "counter", "Calls answered from a kept reply", _at("cache", "hits")),
    Metric(
        "cache_misses_total", "counter", "Calls that might have been, but no reply was kept", _at("cache", "misses")
    ),
    Metric("cache_bytes", "gauge", "Bytes of the replies that are kept", _at("cache", "bytes")),
)


def metrics(told: Figures) -> str:
    """Return the text; ``told`` is what `Hub.status` returns."""
    return "".join(_lines(told))


def _lines(told: Figures) -> Iterator[str]:
    for metric in METRICS:
        samples = list(metric.samples(told))
        if samples:
            name = f"opend_hub_{metric.name}"
            yield f"# HELP {name} {metric.help}\n# TYPE {name} {metric.kind}\n"
            for labels, value in samples:
                yield f"{name}{_braced(labels)} {value!r}\n"


def _braced(labels: Mapping[str, str]) -> str:
    if not labels:
        return ""
    return "{" + ",".join(f'{name}="{_escaped(value)}"' for name, value in labels.items()) + "}"


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
