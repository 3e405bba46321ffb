"""Serve a hub's condition, its metrics and a page of its figures through HTTP.

    /          a page that shows the figures and keeps them up to date
    /healthz   200 if the hub serves or waits to take over, 503 with the reason if not; for all who reach the port
    /metrics   the figures for Prometheus
    /status.json   the figures

Invariant: nothing can be changed here. A request, its answer and the number of both at a time are bounded, so that no
visitor holds the hub up.
"""

from __future__ import annotations

import asyncio
from functools import cache
from http import HTTPStatus
from importlib.resources import files
from json import dumps
from logging import getLogger
from typing import TYPE_CHECKING, Any, Final, Protocol, Self

from opend.hub.telling.metrics import CONTENT_TYPE, metrics
from opend.hub.telling.requests import Refused, Request, Response, read_head
from opend.serving import bind, stop_accepting

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    from opend.hub.telling.condition import Condition
    from opend.hub.telling.visitors import StatusPlace

__all__ = ["StatusServer", "Told"]

_logger = getLogger("opend.hub")

_LONGEST_HEAD: Final = 16 * 1024
_MOST_AT_ONCE: Final = 64
_SECONDS: Final = 10.0
"""How long a visitor may take to ask, and to take the answer."""
_END: Final = b"\r\n\r\n"
_FILES: Final = {
    "/": ("status.html", "text/html; charset=utf-8"),
    "/status.css": ("status.css", "text/css; charset=utf-8"),
    "/status.js": ("status.js", "text/javascript; charset=utf-8"),
}
_OPEN: Final = "/healthz"


class Told(Protocol):
    """Who is asked: a hub."""

    @property
    def condition(self) -> Condition:
        """Its state, and what is wrong with it."""
        ...

    async def told(self) -> dict[str, Any]:
        """Return its figures, as fresh as may be."""
        ...


class StatusServer:
    """Serves the status of one hub; use it with ``async with``."""

    def __init__(self, place: StatusPlace, hub: Told) -> None:
        """Set up a server, which listens later."""
        self.address = ""
        """The address of the page, once the server listens."""
        self._place = place
        self._hub = hub
        self._server: asyncio.Server | None = None
        self._tasks: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Begin to listen; raises LinkError if the port is taken, UsageError for a certificate that is no use."""
        context = self._place.context()
        sock = bind(self._place.host, self._place.port)
        self.address = self._place.address(sock.getsockname()[1])
        self._server = await asyncio.start_server(self._meet, sock=sock, limit=_LONGEST_HEAD, ssl=context)

    async def stop(self) -> None:
        """Stop listening, and end what is under way."""
        if self._server is None:
            return
        server, self._server = self._server, None
        await stop_accepting(server)
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        if task is None or len(self._tasks) >= _MOST_AT_ONCE or self._server is None:
            writer.transport.abort()
            return
        self._tasks.add(task)
        try:
            async with asyncio.timeout(_SECONDS):
                has_certificate = bool(writer.get_extra_info("peercert"))
                writer.write(await self._answer(reader, has_certificate))
                await writer.drain()
                writer.close()
                await writer.wait_closed()
        except (OSError, TimeoutError, asyncio.CancelledError, asyncio.IncompleteReadError) as error:
            _logger.debug("a visitor of the status was not answered: %r", error)
        finally:
            self._tasks.discard(task)
            writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, has_certificate: bool) -> bytes:
        """Return the bytes that answer the request of a connection."""
        with_body = True
        try:
            request = read_head(await _head(reader))
            with_body = request.method != "HEAD"
            response = await self._respond(request, has_certificate)
        except Refused as refusal:
            response = Response.text(refusal.reason, refusal.status, refusal.headers)
        return response.encode(with_body=with_body)

    async def _respond(self, request: Request, has_certificate: bool) -> Response:
        if request.path == _OPEN:
            return self._health()
        self._place.check(request, has_certificate=has_certificate)
        if request.path in _FILES:
            name, kind = _FILES[request.path]
            return Response(_file(name), kind)
        write = _TELLING.get(request.path)
        if write is None:
            raise Refused(HTTPStatus.NOT_FOUND, "there is nothing here; try /")
        try:
            return write(await self._hub.told())
        except Exception:
            _logger.exception("the status could not be told")
            raise Refused(HTTPStatus.INTERNAL_SERVER_ERROR, "the hub failed to tell its status; see its log") from None

    def _health(self) -> Response:
        condition = self._hub.condition
        if condition.reason is None:
            return Response.text(condition.state)
        return Response.text(f"{condition.state}: {condition.reason}", HTTPStatus.SERVICE_UNAVAILABLE)


async def _head(reader: asyncio.StreamReader) -> bytes:
    try:
        return await reader.readuntil(_END)
    except asyncio.LimitOverrunError:
        status = HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        raise Refused(status, f"the head of a request has up to {_LONGEST_HEAD} bytes") from None


_TELLING: Final[Mapping[str, Callable[[Mapping[str, Any]], Response]]] = {
    "/metrics": lambda told: Response(metrics(told).encode(), CONTENT_TYPE),
    "/status.json": lambda told: Response(dumps(told).encode(), "application/json"),
}


@cache
def _file(name: str) -> bytes:
    return files("opend.hub.telling").joinpath("page", name).read_bytes()
