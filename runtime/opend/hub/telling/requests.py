"""Read the head of an HTTP request, and write a response: as much of HTTP/1.1 as a page that is only read takes.

Invariant: what comes in is bounded by the caller, and what is no request raises Refused with the status to answer. A
response ends the connection, so nothing that follows a head is ever read.
"""

from __future__ import annotations

from http import HTTPStatus
from re import compile as pattern
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Refused", "Request", "Response", "read_head"]

_LINE: Final = pattern(r"([A-Z]+) (/[!-~]*) HTTP/1\.[01]")
_NAME: Final = pattern(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
_READING: Final = ("GET", "HEAD")

_GUARD: Final = {
    "Cache-Control": "no-store",
    "Connection": "close",
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""Headers of every response: it is not kept, not framed, not read by pages of other servers, and runs only its own."""


class Refused(Exception):
    """A request that is answered with a status other than 200."""

    def __init__(self, status: HTTPStatus, reason: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason
        self.headers = headers or {}


class Request(NamedTuple):
    """The head of a request."""

    method: str
    path: str
    """Without what follows a question mark."""
    headers: Mapping[str, tuple[str, ...]]
    """The values of each header, by its name in lower case."""

    def values(self, name: str) -> tuple[str, ...]:
        """Return the values of a header, by its name in lower case."""
        return self.headers.get(name, ())


class Response(NamedTuple):
    """An answer."""

    body: bytes
    kind: str
    """Its media type."""
    status: HTTPStatus = HTTPStatus.OK
    headers: Mapping[str, str] = {}

    @classmethod
    def text(cls, text: str, status: HTTPStatus = HTTPStatus.OK, headers: Mapping[str, str] | None = None) -> Response:
        """Return an answer of one line."""
        return cls(f"{text}\n".encode(), "text/plain; charset=utf-8", status, headers or {})

    def encode(self, *, with_body: bool) -> bytes:
        """Return the bytes; without the body for HEAD."""
        headers = {"Content-Type": self.kind, "Content-Length": str(len(self.body)), **_GUARD, **self.headers}
        lines = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        head = f"HTTP/1.1 {self.status.value} {self.status.phrase}\r\n{lines}\r\n".encode("ascii")
        return head + self.body if with_body else head


def read_head(data: bytes) -> Request:
    """Return the request of a head, which ends with an empty line; raises Refused if it is none that is served."""
    first, *lines = data.decode("latin-1").removesuffix("\r\n\r\n").split("\r\n")
    line = _LINE.fullmatch(first)
    if line is None:
        raise Refused(HTTPStatus.BAD_REQUEST, "this is no request of HTTP/1.1")
    method, target = line.groups()
    if method not in _READING:
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "this server is only read", {"Allow": ", ".join(_READING)})
    headers: dict[str, tuple[str, ...]] = {}
    for each in lines:
        name, colon, value = each.partition(":")
        if not colon or _NAME.fullmatch(name) is None:
            raise Refused(HTTPStatus.BAD_REQUEST, "a header of the request cannot be read")
        key = name.lower()
        headers[key] = (*headers.get(key, ()), value.strip(" \t"))
    return Request(method, target.partition("?")[0], headers)
