"""Count calls, pushes and changes of state for Prometheus; needs the package `prometheus-client` (`opend[prometheus]`).

    observer = PrometheusObserver()
    client = Client(observer=observer)
    prometheus_client.start_http_server(9000, addr="127.0.0.1")

    opend_calls_total{protocol, outcome}     calls that ended; the outcomes are those of `Reply.outcome`
    opend_call_seconds{protocol}             a histogram of how long they took, with all waiting
    opend_calls_in_flight                    calls that have not ended yet
    opend_pushes_total{push}                 pushes that arrived
    opend_drops_total{reason}                frames that were not delivered, such as a damaged push (`DropReason`)
    opend_state_events_total{event}          changes of state, such as Disconnected and Restored

Invariant: the labels have few values, all of them names of the schema or of this package: no code, account or price.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.observing.observer import Call, Observer, Reply

try:
    from prometheus_client import REGISTRY, CollectorRegistry, Counter, Gauge, Histogram
except ModuleNotFoundError as error:
    raise UsageError(
        "PrometheusObserver needs the package `prometheus-client`: pip install 'opend[prometheus]'"
    ) from error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.session.connection.events import Dropped
    from opend.session.life.states import StateEvent
    from opend_proto.schema import AnyPush, Message

__all__ = ["PrometheusObserver"]

# From a gateway on this machine to one whose rate limit makes calls wait.
_BUCKETS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)


class PrometheusObserver(Observer):
    """Keeps the metrics of all clients that it is given to.

    A registry takes these metrics once, so make one observer and share it.
    """

    def __init__(self, registry: CollectorRegistry = REGISTRY) -> None:
        try:
            self._calls = Counter(
                "opend_calls", "Calls to OpenD that ended", ("protocol", "outcome"), registry=registry
            )
            self._seconds = Histogram(
                "opend_call_seconds", "Seconds that a call took", ("protocol",), buckets=_BUCKETS, registry=registry
            )
            self._in_flight = Gauge("opend_calls_in_flight", "Calls that have not ended", registry=registry)
            self._pushes = Counter("opend_pushes", "Pushes that arrived", ("push",), registry=registry)
            self._drops = Counter("opend_drops", "Frames that were not delivered", ("reason",), registry=registry)
            self._states = Counter(
                "opend_state_events", "Changes in the life of a connection", ("event",), registry=registry
            )
        except ValueError as error:
            raise UsageError(
                f"this registry has an observer's metrics already; share that observer ({error})"
            ) from None

    def on_call(self, call: Call, /) -> None:
        """Count a call in flight."""
        self._in_flight.inc()

    def on_reply(self, reply: Reply, /) -> None:
        """Count a call that ended."""
        name = reply.call.method.name
        self._in_flight.dec()
        self._calls.labels(name, reply.outcome).inc()
        self._seconds.labels(name).observe(reply.seconds)

    def on_push(self, push: AnyPush, responses: Sequence[Message], /) -> None:
        """Count pushes."""
        self._pushes.labels(push.name).inc(len(responses))

    def on_drop(self, drop: Dropped, /) -> None:
        """Count a frame that was not delivered."""
        self._drops.labels(drop.reason.value).inc()

    def on_state(self, event: StateEvent, /) -> None:
        """Count a change of state."""
        self._states.labels(type(event).__name__).inc()
