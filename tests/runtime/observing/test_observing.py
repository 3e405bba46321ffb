"""Observers of both clients, and the ready-made ones with the real libraries."""

from __future__ import annotations

import asyncio
import logging
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

import pytest
from tests.support.gathering import each_of

from opend import AsyncClient, Client, ConnectionClosed, Observer, ServerError, StateEvent, UsageError, security
from opend.errors import PushesMissed
from opend.observing import Call, Reply
from opend.observing.watching import ObservedSubscribers
from opend.session import Dropped, DropReason
from opend.session.delivery.pushes import Subscribers
from opend.simulator import Simulator
from opend_proto.methods import QOT_UPDATE_TICKER
from opend_proto.qot_common import SubType
from opend_proto.schema import AnyPush, Message

TENCENT: Final = security("HK.00700")
MISSED: Final = Dropped(DropReason.MISSED, QOT_UPDATE_TICKER.id, 0, PushesMissed("HK.00700: missed"))


class Seen(Observer):
    """Keeps what it is told."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.replies: list[Reply] = []
        self.pushes: dict[str, int] = {}
        self.drops: list[Dropped] = []
        self.states: list[str] = []

    def on_call(self, call: Call, /) -> None:
        self.calls.append(call)

    def on_reply(self, reply: Reply, /) -> None:
        self.replies.append(reply)

    def on_push(self, push: AnyPush, responses: Sequence[Message], /) -> None:
        self.pushes[push.name] = self.pushes.get(push.name, 0) + len(responses)

    def on_drop(self, drop: Dropped, /) -> None:
        self.drops.append(drop)

    def on_state(self, event: StateEvent, /) -> None:
        self.states.append(type(event).__name__)

    def outcomes(self) -> list[tuple[str, str]]:
        return [(reply.call.method.name, reply.outcome) for reply in self.replies]


class Broken(Observer):
    """Fails at everything."""

    def on_call(self, call: Call, /) -> None:
        raise RuntimeError("in on_call")

    def on_push(self, push: AnyPush, responses: Sequence[Message], /) -> None:
        raise RuntimeError("in on_push")

    def on_drop(self, drop: Dropped, /) -> None:
        raise RuntimeError("in on_drop")

    def on_state(self, event: StateEvent, /) -> None:
        raise RuntimeError("in on_state")


WANTED: Final = [("Qot_Sub", "ok"), ("Qot_GetTicker", "ok"), ("Qot_GetTicker", "ServerError")]


def use(gateway: Simulator, observer: Observer) -> None:
    """Make a call that succeeds, one that is refused, and take a push."""
    with Client(gateway.host, gateway.port, observer=observer) as client:
        ticks = client.qot.update_ticker()
        client.qot.sub(
            security_list=[TENCENT], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True, is_reg_or_un_reg_push=True
        )
        client.qot.get_ticker(security=TENCENT, max_ret_num=3)
        with pytest.raises(ServerError):
            client.qot.get_ticker(security=security("HK.00005"), max_ret_num=3)
        next(ticks)


def test_a_blocking_client_tells_calls_pushes_and_states() -> None:
    seen = Seen()
    with Simulator(push_interval=0.05) as gateway:
        use(gateway, seen)
    assert seen.outcomes() == [*WANTED[:2], ("Qot_GetTicker", "refused")]
    assert seen.calls == [reply.call for reply in seen.replies]
    assert all(reply.serial and 0 < reply.seconds < 5 for reply in seen.replies)
    assert seen.pushes["Qot_UpdateTicker"] >= 1
    assert seen.states == ["Connecting", "Connected", "Closed"]


def test_an_asynchronous_client_tells_the_same_and_cancelled_calls() -> None:
    seen = Seen()

    async def run(gateway: Simulator) -> None:
        async with AsyncClient(gateway.host, gateway.port, observer=seen) as client:
            ticks = client.qot.update_ticker()
            await client.qot.sub(
                security_list=[TENCENT],
                sub_type_list=[SubType.TICKER],
                is_sub_or_un_sub=True,
                is_reg_or_un_reg_push=True,
            )
            await anext(ticks)
            call = asyncio.ensure_future(client.qot.get_ticker(security=TENCENT, max_ret_num=3))
            await asyncio.sleep(0)
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
        with pytest.raises(ConnectionClosed):
            await client.qot.get_ticker(security=TENCENT, max_ret_num=3)

    with Simulator(push_interval=0.05) as gateway:
        asyncio.run(run(gateway))
    assert [outcome for _, outcome in seen.outcomes()] == ["ok", "CancelledError", "ConnectionClosed"]
    assert seen.replies[-1].serial is None
    assert seen.pushes["Qot_UpdateTicker"] >= 1
    assert seen.states == ["Connecting", "Connected", "Closed"]


def test_a_broken_observer_harms_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR), Simulator(push_interval=0.05) as gateway:
        use(gateway, Broken())
        ObservedSubscribers(1024, Broken()).dropped(MISSED)
    assert {"on_call", "on_push", "on_drop", "on_state"} <= {
        record.getMessage().split()[2] for record in caplog.records
    }


def test_a_frame_that_is_not_delivered_is_told_with_its_reason(caplog: pytest.LogCaptureFixture) -> None:
    seen = Seen()
    subscribers = ObservedSubscribers(1024, seen)
    late = Dropped(DropReason.LATE_REPLY, 3010, 7, None)
    with caplog.at_level(logging.INFO):
        for drop in (late, MISSED):
            subscribers.dropped(drop)
    assert seen.drops == [late, MISSED]
    assert [record.getMessage() for record in caplog.records] == [
        "HK.00700: missed; loss-free iterators read them, handlers of pushes do not get them"
    ]


def test_a_client_without_an_observer_loads_none_of_it() -> None:
    program = (
        "import sys; from opend.client_sync import Client; Client(); from opend.client_async import AsyncClient;"
        "AsyncClient(); sys.exit([name for name in sys.modules if 'observing' in name or 'retrying' in name])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert ran.stderr == "[]\n"


@each_of("kind", [Client, AsyncClient])
def test_a_client_without_an_observer_takes_no_step_more(kind: type[Client] | type[AsyncClient]) -> None:
    link: Any = vars(kind())["_link"]
    assert vars(link)["_calls"] is link.supervisor
    assert type(link.subscribers) is Subscribers
    assert vars(link.supervisor)["_listeners"] == []
    watched: Any = vars(kind(observer=Seen()))["_link"]
    assert vars(watched)["_calls"] is not watched.supervisor


@each_of("names", [("prometheus", "prometheus_client"), ("otel", "opentelemetry")])
def test_a_library_that_is_missing_is_named_with_its_extra(
    names: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    extra, library = names
    monkeypatch.setitem(sys.modules, library, None)
    monkeypatch.delitem(sys.modules, f"opend.observing.{extra}", raising=False)
    with pytest.raises(UsageError, match=rf"pip install 'opend\[{extra}\]'"):
        import_module(f"opend.observing.{extra}")


def test_prometheus_counts_everything_by_name() -> None:
    prometheus = pytest.importorskip("prometheus_client", reason="the package prometheus-client is not installed")
    from opend.observing.prometheus import PrometheusObserver

    registry = prometheus.CollectorRegistry()
    with Simulator(push_interval=0.05) as gateway:
        observer = PrometheusObserver(registry)
        use(gateway, observer)
    observer.on_drop(MISSED)
    assert registry.get_sample_value("opend_drops_total", {"reason": "missed pushes"}) == 1
    ticker = {"protocol": "Qot_GetTicker"}
    assert registry.get_sample_value("opend_calls_total", {**ticker, "outcome": "ok"}) == 1
    assert registry.get_sample_value("opend_calls_total", {**ticker, "outcome": "refused"}) == 1
    assert registry.get_sample_value("opend_call_seconds_count", ticker) == 2
    assert registry.get_sample_value("opend_calls_in_flight") == 0
    assert registry.get_sample_value("opend_pushes_total", {"push": "Qot_UpdateTicker"}) >= 1
    assert registry.get_sample_value("opend_state_events_total", {"event": "Connected"}) == 1
    with pytest.raises(UsageError, match="share that observer"):
        PrometheusObserver(registry)


def test_opentelemetry_gets_spans_below_the_callers_and_no_values() -> None:
    pytest.importorskip("opentelemetry.sdk", reason="the package opentelemetry-sdk is not installed")
    from opentelemetry.sdk.metrics import MeterProvider
    from opentelemetry.sdk.metrics.export import InMemoryMetricReader
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    from opend.observing.otel import OpenTelemetryObserver

    reader, spans, tracers = InMemoryMetricReader(), InMemorySpanExporter(), TracerProvider()
    tracers.add_span_processor(SimpleSpanProcessor(spans))
    meters = MeterProvider([reader])
    observer = OpenTelemetryObserver(tracer_provider=tracers, meter_provider=meters)
    with Simulator(push_interval=0.05) as gateway, tracers.get_tracer("test").start_as_current_span("work") as work:
        use(gateway, observer)
    observer.on_drop(MISSED)
    calls = [span for span in spans.get_finished_spans() if span.name != "work"]
    assert [span.name for span in calls] == [name for name, _ in WANTED]
    assert [span.status.is_ok for span in calls] == [True, True, False]
    assert {span.parent.span_id for span in calls if span.parent} == {work.get_span_context().span_id}
    assert all(span.attributes and span.attributes["opend.serial"] for span in calls)
    assert "00700" not in "".join(span.to_json() for span in calls)
    metrics = reader.get_metrics_data()
    assert metrics is not None
    names = {metric.name for each in metrics.resource_metrics[0].scope_metrics for metric in each.metrics}
    assert names == {"opend.call.duration", "opend.pushes", "opend.drops", "opend.state_events"}
    meters.shutdown()
    tracers.shutdown()
