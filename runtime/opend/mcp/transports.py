"""Run the server over stdin and stdout, or as streamable HTTP on this machine.

Invariant: HTTP is served on a loopback address only, and answers nobody without the token; a request of a web page, or
under a name that is not this machine's, is refused before its token is looked at.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from hmac import compare_digest
from typing import TYPE_CHECKING, Any, Final

import uvicorn
from anyio import wrap_file
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings

from opend.errors import UsageError
from opend.mcp.stdin import EndableInput
from opend.serving import bind, check_port, digest_of, is_loopback
from opend.websocket.visitors import Visitors

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine, MutableMapping
    from typing import TextIO

    from mcp.server.lowlevel import Server

    from opend.mcp.server import AgentServer

    Scope = MutableMapping[str, Any]
    Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
    Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
    Application = Callable[[Scope, Receive, Send], Awaitable[None]]

__all__ = ["PATH", "HttpPlace", "serve_http", "serve_stdio"]

PATH: Final = "/mcp"
_GRACE_SECONDS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class HttpPlace:
    """Where HTTP is served, and to whom."""

    host: str = "127.0.0.1"
    port: int = 0
    """0 is any free one."""
    digest: bytes = field(repr=False)
    """The digest of the token that a caller must have (`opend.serving.tokens`)."""

    def __post_init__(self) -> None:
        check_port("port", self.port)
        if not is_loopback(self.host):
            raise UsageError(
                f"{self.host} is an address that other machines reach: agents are served on this machine only, so give "
                "127.0.0.1 or [::1]"
            )


async def serve_stdio(agents: AgentServer) -> None:
    """Serve one agent over stdin and stdout until it closes stdin, also if it no longer reads what is answered."""
    given = EndableInput()
    try:
        await _ended(_serve_lines(agents.server, given.lines), given.end)
    except* BrokenPipeError:
        pass  # The agent's program has ended in the middle of a call.
    finally:
        given.end()
        await agents.close()


async def _serve_lines(server: Server[Any], lines: TextIO) -> None:
    with lines:
        async with stdio_server(stdin=wrap_file(lines)) as (reading, writing):
            await server.run(reading, writing, server.create_initialization_options())


async def serve_http(agents: AgentServer, place: HttpPlace, ready: Callable[[str], object]) -> None:
    """Serve agents over HTTP until this task is cancelled or a signal comes; ``ready`` is called with the URL."""
    listener = bind(place.host, place.port)
    try:
        port = int(listener.getsockname()[1])
        host = f"[{place.host}]" if ":" in place.host else place.host
        # The guard is stricter than the SDK's own, which knows one address of this machine only.
        own = TransportSecuritySettings(enable_dns_rebinding_protection=False)
        application = agents.server.streamable_http_app(streamable_http_path=PATH, transport_security=own)
        config = uvicorn.Config(
            _Guarded(application, place.digest),
            log_config=None,
            log_level="critical",  # It would tell of streams that are cut off at the end.
            access_log=False,
            timeout_graceful_shutdown=_GRACE_SECONDS,
            lifespan="on",
            ws="none",  # The guard is for requests of HTTP, and nothing else comes.
        )
        listener.listen()
        ready(f"http://{host}:{port}{PATH}")
        server = uvicorn.Server(config)
        await _ended(server.serve(sockets=[listener]), lambda: setattr(server, "should_exit", True))
    finally:
        listener.close()
        await agents.close()


async def _ended(work: Coroutine[Any, Any, None], end: Callable[[], object]) -> None:
    """Do work until it ends; if this task is cancelled, have ``end`` end it in order."""
    serving = asyncio.create_task(work)
    try:
        await asyncio.shield(serving)
    except asyncio.CancelledError:
        end()
        await serving
        raise


class _Guarded:
    """The application behind its guard."""

    def __init__(self, application: Application, digest: bytes) -> None:
        self._application = application
        self._digest = digest
        self._visitors = Visitors()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        refusal = self._refusal(scope)
        if refusal is None:
            await self._application(scope, receive, send)
            return
        status, reason = refusal
        headers = [(b"content-type", b"text/plain; charset=utf-8")]
        if status == 401:
            headers.append((b"www-authenticate", b"Bearer"))
        await send({"type": "http.response.start", "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": f"{reason}\n".encode()})

    def _refusal(self, scope: Scope) -> tuple[int, str] | None:
        objection = self._visitors.objection(_values(scope, b"origin"), _values(scope, b"host"))
        if objection is not None:
            return 403, objection.partition(";")[0]
        if not _has_token(_values(scope, b"authorization"), self._digest):
            return 401, "this takes the header `Authorization: Bearer TOKEN` with the token that `opend mcp` was given"
        return None


def _values(scope: Scope, name: bytes) -> list[str]:
    return [value.decode("latin-1") for key, value in scope["headers"] if key.lower() == name]


def _has_token(given: list[str], digest: bytes) -> bool:
    if len(given) != 1:
        return False
    scheme, _, token = given[0].partition(" ")
    return scheme.lower() == "bearer" and compare_digest(digest_of(token.strip()), digest)
