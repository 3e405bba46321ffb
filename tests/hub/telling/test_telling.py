"""What a hub tells about itself, and to whom, without a hub and without NATS."""

from __future__ import annotations

import asyncio
import re
from base64 import b64encode
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from time import process_time
from typing import Any, Final

import pytest
from tests.hub.telling.visiting import Answer, visit, visit_with
from tests.support.gathering import each_of
from tests.support.peers.certificates import server_context

from opend.errors import LinkError, UsageError
from opend.hub.desk.outcomes import OK, REFUSED, Outcomes
from opend.hub.telling import server as server_module
from opend.hub.telling import visitors as visitors_module
from opend.hub.telling.condition import Condition, State, condition_of
from opend.hub.telling.metrics import CONTENT_TYPE, METRICS, metrics
from opend.hub.telling.rates import Rates
from opend.hub.telling.requests import Refused, read_head
from opend.hub.telling.server import StatusServer
from opend.hub.telling.visitors import STATUS_VARIABLE, StatusPlace
from opend.serving import tokens
from opend_proto.methods import QOT_GET_TICKER

HOSTILE: Final = "</script><img src=x onerror=alert(1)>\n\"'\\"
GIVEN: Final = "0123456789abcdef"

TOLD: Final[dict[str, Any]] = {
    "name": HOSTILE,
    "version": "1.0",
    "state": "leading",
    "healthy": True,
    "uptime": 12.5,
    "connections": {
        "opend": {"connected": True, "reconnects": 2},
        "nats": {"connected": False, "reconnects": 0},
    },
    "leases": 3,
    "quota": {"used": 7, "left": 93, "connections": []},
    "pushes_by_kind": {"Qot_UpdateTicker": 5},
    "outcomes": [{"protocol": "Qot_GetTicker", "outcome": "ok", "calls": 4, "seconds": 0.5}],
    "rate_limit": {"waits": 1, "seconds": 0.25},
    "clients": [{"label": HOSTILE}],
}


def read_token(path: Path | None, written: str | None) -> bytes | None:
    return tokens.read_token(path, written, STATUS_VARIABLE)


class Hub:
    """Tells what it is told to."""

    def __init__(self) -> None:
        self.condition = Condition(State.LEADING)
        self.figures: dict[str, Any] = TOLD

    async def told(self) -> dict[str, Any]:
        return self.figures


@asynccontextmanager
async def served(hub: Hub | None = None, **settings: Any) -> AsyncGenerator[StatusServer, None]:
    async with StatusServer(StatusPlace(**settings), hub or Hub()) as server:
        yield server


CONDITIONS: Final[list[tuple[dict[str, Any], str, str | None]]] = [
    ({}, "leading", None),
    ({"has_opend": False}, "leading", "OpenD is not connected"),
    ({"has_lock": False}, "cut off", "the lock has run out, and another hub may be at work"),
    ({"has_lock": False, "has_nats": False}, "cut off", "NATS is not connected, so another hub may be at work"),
    ({"has_nats": False}, "leading", "NATS is not connected"),
    ({"failure": ValueError("x")}, "failed", "the hub has failed: x"),
    ({"stage": State.STARTING}, "starting", "the hub has not started yet"),
    ({"stage": State.STANDING_BY, "has_lock": False, "has_opend": False}, "standing by", None),
    ({"stage": State.STANDING_BY, "has_nats": False}, "standing by", "NATS is not connected"),
]


@each_of("case", CONDITIONS)
def test_a_hub_is_well_if_it_serves_or_can_take_over(case: tuple[dict[str, Any], str, str | None]) -> None:
    changed, state, reason = case
    usual = {"stage": State.LEADING, "failure": None, "has_nats": True, "has_lock": True, "has_opend": True}
    given: dict[str, Any] = {**usual, **changed}
    condition = condition_of(**given)
    assert (condition.state, condition.reason, condition.is_well) == (state, reason, reason is None)


def test_metrics_are_what_prometheus_reads() -> None:
    parser = pytest.importorskip("prometheus_client.parser", reason="the package prometheus-client is not installed")
    families = list(parser.text_string_to_metric_families(metrics(TOLD)))
    samples = {(each.name, *each.labels.values()): each.value for family in families for each in family.samples}
    expected = {
        ("opend_hub_info", HOSTILE, "1.0"): 1.0,
        ("opend_hub_state", "leading"): 1.0,
        ("opend_hub_state", "cut off"): 0.0,
        ("opend_hub_healthy",): 1.0,
        ("opend_hub_connected", "nats"): 0.0,
        ("opend_hub_reconnects_total", "opend"): 2.0,
        ("opend_hub_quota_left",): 93.0,
        ("opend_hub_pushes_total", "Qot_UpdateTicker"): 5.0,
        ("opend_hub_calls_total", "Qot_GetTicker", "ok"): 4.0,
        ("opend_hub_rate_limit_seconds_total",): 0.25,
    }
    assert expected.items() <= samples.items()
    assert "opend_hub_gaps_total" not in metrics(TOLD)  # A figure that is not there yet.
    assert len({metric.name for metric in METRICS}) == len(METRICS)
    assert all((metric.kind == "counter") == metric.name.endswith("_total") for metric in METRICS)


def test_outcomes_and_rates_are_counted() -> None:
    outcomes = Outcomes()
    for outcome in (OK, OK, REFUSED, "CallTimeout"):
        outcomes.count(QOT_GET_TICKER, outcome, 0.5)
    outcomes.count(None, "UsageError", 0.0)
    assert (outcomes.calls, outcomes.failures) == (5, 2)
    assert outcomes.listed()[1] == ("Qot_GetTicker", "ok", 2, 1.0)
    assert outcomes.listed()[-1][:2] == ("unknown", "UsageError")
    counts = {"pushes": 0}
    rates = Rates(lambda: counts)
    rates.sample(100.0)
    assert rates.per_second() == {}
    for second in range(1, 21):
        counts["pushes"] += 10
        rates.sample(100.0 + second, late=0.5 if second == 15 else 0.0)
    assert (rates.per_second(), rates.late) == ({"pushes": 10.0}, 0.5)


def test_the_page_and_the_figures_are_served() -> None:
    async def main() -> None:
        hub = Hub()
        async with served(hub) as server:
            page = await visit(server.address)
            assert (page.status, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
            assert page.headers["content-security-policy"].startswith("default-src 'none'; script-src 'self'")
            assert {page.headers[name] for name in ("x-content-type-options", "cache-control")} == {
                "nosniff",
                "no-store",
            }
            for path in re.findall(r'(?:href|src)="(\w[^:"]*)"', page.body):  # It loads nothing from elsewhere.
                assert (await visit(server.address, f"/{path}")).status == 200, path
            assert re.search(r"https?:|\bon\w+=|<script>|<style", page.body) is None
            assert (await visit(server.address, "/status.json?x")).json() == TOLD
            told = await visit(server.address, "/metrics")
            assert (told.headers["content-type"], told.body) == (CONTENT_TYPE, metrics(TOLD))
            head = await visit(server.address, method="HEAD")
            assert (head.headers["content-length"], head.body) == (page.headers["content-length"], "")
            assert (await visit(server.address, "/healthz")).body == "leading\n"
            hub.condition = Condition(State.LEADING, "OpenD is not connected")
            ill = await visit(server.address, "/healthz")
            assert (ill.status, ill.body) == (503, "leading: OpenD is not connected\n")
            hub.figures = {"name": object()}
            assert (await visit(server.address, "/status.json")).status == 500

    asyncio.run(main())


def test_what_is_no_request_or_not_served_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server_module, "_SECONDS", 0.2)
    wrong = {
        b"nonsense\r\n\r\n": 400,
        b"GET http://elsewhere/ HTTP/1.1\r\n\r\n": 400,
        b"GET / HTTP/2\r\n\r\n": 400,
        b"GET /\x00 HTTP/1.1\r\n\r\n": 400,
        b"GET / HTTP/1.1\r\nno header\r\n\r\n": 400,
        b"GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n": 400,
        b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc": 405,
        b"GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n": 404,
        b"GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n": 404,
        b"GET /page/status.html HTTP/1.1\r\nHost: localhost\r\n\r\n": 404,
        b"GET / HTTP/1.1\r\nX: " + b"x" * 100_000: 431,
        # Pages of other servers, by a name that they let lead here, or by a request from there.
        b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n": 403,
        b"GET /status.json HTTP/1.1\r\nHost: localhost\r\nOrigin: http://evil.example\r\n\r\n": 403,
        b"GET / HTTP/1.1\r\n\r\n": 403,
    }

    async def main() -> None:
        async with served() as server:
            for request, status in wrong.items():
                answer = await visit_with(server.address, request)
                assert answer.status == status, request[:60]
                assert "<" not in answer.body
            for silent in (b"", b"GET / HTTP/1.1\r\n"):
                with pytest.raises(ConnectionError):
                    await visit_with(server.address, silent)

    asyncio.run(main())


def test_a_head_is_read_at_once_whatever_is_in_it() -> None:
    rows = "".join(f"X{number}: {number}\r\n" for number in range(1000))
    for line in ("X: a" + " " * 16_000 + "b\r\n", "X:" + "\t" * 16_000 + "\r\n", rows, "X: a\r\n" * 2000):
        began = process_time()
        request = read_head(f"GET /?{'a' * 1000} HTTP/1.1\r\nHost: a:1 \r\n{line}\r\n".encode())
        assert process_time() - began < 0.5  # A hub does nothing else meanwhile.
        assert (request.path, request.values("host"), request.values("none")) == ("/", ("a:1",), ())
    with pytest.raises(Refused, match="cannot be read"):
        read_head(b"GET / HTTP/1.1\r\nA B: c\r\n\r\n")


def test_visitors_who_take_their_time_do_not_keep_others_out() -> None:
    async def main() -> None:
        async with served() as server:
            port = int(server.address.rstrip("/").rpartition(":")[2])
            waiting = [await asyncio.open_connection("127.0.0.1", port) for _ in range(80)]
            closed = await asyncio.wait_for(waiting[-1][0].read(), 10)  # One too many is turned away at once.
            assert closed == b""
            waiting[0][1].write(b"GET /healthz HTTP/1.1\r\n\r\n")
            assert b"leading" in await waiting[0][0].read()
            assert (await visit(server.address, "/healthz")).status == 200
            for _, writer in waiting:
                writer.close()

    asyncio.run(main())


def test_other_machines_need_the_token_and_tls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitors_module, "is_loopback", {"127.0.0.1": False}.get)
    digest = read_token(None, f" {GIVEN}\n")
    wrong: list[tuple[dict[str, Any], str]] = [
        ({}, "other machines can connect to 127.0.0.1: set OPEND_HUB_TOKEN"),
        ({"digest": digest}, "give a certificate and its key"),
        ({"digest": digest, "certificate": tmp_path}, "both a certificate and its key"),
        ({"digest": digest, "certificate": tmp_path, "key": tmp_path}, "cannot be used"),
        ({"authority": tmp_path}, "certificates of readers take TLS"),
        ({"port": 70_000}, "port must be"),
    ]
    for settings, cause in wrong:
        with pytest.raises(UsageError, match=cause):
            StatusPlace(**settings).context()
    _, trusting = server_context(tmp_path)
    secret: dict[str, Any] = {"digest": digest, "certificate": tmp_path / "server.pem", "key": tmp_path / "server.pem"}

    async def main() -> None:
        async def ask(path: str, *headers: str) -> Answer:
            return await visit(server.address, path, *headers, context=trusting)

        async with served(**secret) as server:
            assert server.address.startswith("https://127.0.0.1:")
            basic = b64encode(f"anyone:{GIVEN}".encode()).decode()
            for header in (f"Authorization: Bearer {GIVEN}", f"Authorization: Basic {basic}"):
                assert (await ask("/status.json", "Host: hub.example", header)).status == 200
            for header in (
                "X: 1",
                "Authorization: Bearer x",
                f"Authorization: Token {GIVEN}",
                "Authorization: Basic !",
            ):
                refused = await ask("/metrics", header)
                assert (refused.status, refused.headers["www-authenticate"]) == (401, 'Basic realm="opend hub"')
            assert (await ask("/healthz")).status == 200

    asyncio.run(main())


def test_a_certificate_of_a_reader_does_as_a_token_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(visitors_module, "is_loopback", {"127.0.0.1": False}.get)
    _, unknown = server_context(tmp_path)
    _, known = server_context(tmp_path)
    path = tmp_path / "server.pem"
    known.load_cert_chain(path)  # It vouches for itself.
    place: dict[str, Any] = {"certificate": path, "key": path, "authority": path}
    unusable: dict[str, Any] = {**place, "authority": tmp_path / "none"}
    with pytest.raises(UsageError, match="cannot be used"):
        StatusPlace(**unusable).context()
    bearer = f"Authorization: Bearer {GIVEN}"

    async def main() -> None:
        async with served(**place) as server:
            assert (await visit(server.address, "/healthz", context=unknown)).status == 200
            refused = await visit(server.address, "/metrics", bearer, context=unknown)
            assert (refused.status, "takes a certificate" in refused.body) == (403, True)
            assert (await visit(server.address, "/metrics", "Host: hub.example", context=known)).status == 200
        async with served(**place, digest=read_token(None, GIVEN)) as server:
            assert (await visit(server.address, "/metrics", bearer, context=unknown)).status == 403
            assert (await visit(server.address, "/metrics", context=known)).status == 401
            assert (await visit(server.address, "/metrics", bearer, context=known)).status == 200

    asyncio.run(main())


def test_a_token_is_read_from_a_private_file(tmp_path: Path) -> None:
    path = tmp_path / "token"
    path.write_text(f"{GIVEN}\n")
    path.chmod(0o600)
    assert read_token(path, None) == read_token(None, GIVEN) != read_token(None, GIVEN + "x")
    assert read_token(None, None) is None
    assert GIVEN not in repr(StatusPlace(digest=read_token(path, None)))
    for text, cause in (
        ("short", "at least 16 characters"),
        ("x" * 9 + " " + "y" * 9, "no space"),
        ("é" * 16, "ASCII"),
    ):
        path.write_text(text)
        with pytest.raises(UsageError, match=cause) as caught:
            read_token(path, None)
        assert text not in str(caught.value)
    path.chmod(0o644)
    with pytest.raises(UsageError, match="chmod 600"):
        read_token(path, None)
    with pytest.raises(UsageError, match="cannot be read"):
        read_token(tmp_path, None)


def test_a_port_that_is_taken_is_named() -> None:
    async def main() -> None:
        async with served() as server:
            port = int(server.address.rstrip("/").rpartition(":")[2])
            with pytest.raises(LinkError, match=f"cannot listen on 127.0.0.1:{port}"):
                await StatusServer(StatusPlace(port=port), Hub()).start()

    asyncio.run(main())
