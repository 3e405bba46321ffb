"""Record calls as spans and metrics of OpenTelemetry; needs the package `opentelemetry-api` (`opend[otel]`).

    client = Client(observer=OpenTelemetryObserver())

Each call is a span of kind CLIENT, named after its protocol, below the span in which it was made. The metrics are
``opend.call.duration`` (seconds, by ``rpc.method`` and ``outcome``), ``opend.pushes`` (by ``push``), ``opend.drops``
(by ``reason``) and ``opend.state_events`` (by ``event``). Without an SDK nothing is recorded, as everywhere in
OpenTelemetry.

Invariant: no value of a request or a reply is recorded, nor the text of an error, which may quote one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.errors import UsageError
from opend.observing.observer import Observer, Reply

try:
    from opentelemetry import metrics, trace
except ModuleNotFoundError as error:
    raise UsageError(
        "OpenTelemetryObserver needs the package `opentelemetry-api`: pip install 'opend[otel]'"
    ) from error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.session.connection.events import Dropped
    from opend.session.life.states import StateEvent
    from opend_proto.schema import AnyPush, Message

__all__ = ["OpenTelemetryObserver"]

_SCOPE: Final = "opend"
_NANOSECONDS: Final = 1_000_000_000


class OpenTelemetryObserver(Observer):
    """Records into the given providers, by default the global ones."""

    def __init__(
        self,
        *,
        tracer_provider: trace.TracerProvider | None = None,
        meter_provider: metrics.MeterProvider | None = None,
    ) -> None:
        self._tracer = trace.get_tracer(_SCOPE, tracer_provider=tracer_provider)
        meter = metrics.get_meter(_SCOPE, meter_provider=meter_provider)
        self._duration = meter.create_histogram("opend.call.duration", "s", "How long calls to OpenD take")
        self._pushes = meter.create_counter("opend.pushes", "{push}", "Pushes that arrived")
        self._drops = meter.create_counter("opend.drops", "{frame}", "Frames that were not delivered")
        self._states = meter.create_counter("opend.state_events", "{event}", "Changes in the life of a connection")

    def on_reply(self, reply: Reply, /) -> None:
        """Record a call that ended; it runs where the call was made, so the span has the right parent."""
        method, outcome = reply.call.method, reply.outcome
        self._duration.record(reply.seconds, {"rpc.method": method.name, "outcome": outcome})
        began = int(reply.call.began * _NANOSECONDS)
        attributes: dict[str, str | int] = {
            "rpc.system": "opend",
            "rpc.method": method.name,
            "opend.protocol_id": method.id,
            "outcome": outcome,
        }
        if reply.serial is not None:
            attributes["opend.serial"] = reply.serial
        span = self._tracer.start_span(method.name, kind=trace.SpanKind.CLIENT, attributes=attributes, start_time=began)
        if outcome != "ok":
            span.set_status(trace.StatusCode.ERROR, outcome)
        span.end(began + int(reply.seconds * _NANOSECONDS))

    def on_push(self, push: AnyPush, responses: Sequence[Message], /) -> None:
        """Count pushes."""
        self._pushes.add(len(responses), {"push": push.name})

    def on_drop(self, drop: Dropped, /) -> None:
        """Count a frame that was not delivered."""
        self._drops.add(1, {"reason": drop.reason.value})

    def on_state(self, event: StateEvent, /) -> None:
        """Count a change of state."""
        self._states.add(1, {"event": type(event).__name__})
