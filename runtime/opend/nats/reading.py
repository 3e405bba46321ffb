"""Read and write the lines of a NATS connection (the server's "Client Protocol").

Invariant: at most one incomplete message is kept, and no longer one than allowed, whatever the server sends.
"""

from __future__ import annotations

from json import dumps, loads
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from opend.errors import FrameError
from opend.frame import MAX_BODY_LENGTH, RAISE_THE_LIMIT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from opend.frame import Data

__all__ = ["PORT", "Delivery", "Item", "LineReader", "Refusal", "ServerInfo", "Signal", "connect", "publish"]

PORT: Final = 4222
"""Where a server listens if its URL does not say."""

_LONGEST_LINE: Final = 64 * 1024
_LONGEST_HEADERS: Final = 64 * 1024
_END: Final = b"\r\n"
_VERSION: Final = b"NATS/1.0"


class Delivery(NamedTuple):
    """A message on a subject that this connection asked for."""

    subject: str
    headers: Mapping[str, str]
    body: bytes
    status: str = ""
    """The server's own message in place of a publisher's: ``503`` says that nobody listens on the subject."""


class ServerInfo(NamedTuple):
    """The part of the server's INFO that matters."""

    headers: bool
    max_payload: int


class Signal(NamedTuple):
    """A line without content: PING, PONG or +OK."""

    name: str


class Refusal(NamedTuple):
    """An error of the server, in its words."""

    text: str


Item: TypeAlias = Delivery | ServerInfo | Signal | Refusal


class _Head(NamedTuple):
    subject: str
    header_size: int
    size: int


class LineReader:
    """Cuts the server's bytes into items."""

    def __init__(self, longest: int = MAX_BODY_LENGTH) -> None:
        self._held = bytearray()
        self._searched = 0
        self._head: _Head | None = None
        self.allow(longest)

    def allow(self, longest: int, advice: str = RAISE_THE_LIMIT) -> None:
        """Limit bodies to this many bytes from the next message on."""
        self._longest = longest
        self._advice = advice

    def feed(self, data: Data) -> Iterator[Item]:
        """Yield each item that ``data`` completes; raises FrameError for what no NATS server sends."""
        self._held += data
        at = 0
        try:
            while True:
                item, after = self._next(at)
                if after == at:
                    break
                at = after
                if item is not None:
                    yield item
        finally:
            del self._held[:at]
            self._searched = max(0, self._searched - at)

    def _next(self, at: int) -> tuple[Item | None, int]:
        """Return the item that begins here, if it is one, and where it ends: here, while it is incomplete."""
        if self._head is not None:
            end = at + self._head.size
            if len(self._held) < end + len(_END):
                return None, at
            head, self._head = self._head, None
            self._searched = end + len(_END)
            return _delivery(head, bytes(self._held[at:end])), self._searched
        end = self._held.find(_END, max(at, self._searched))
        if end < 0:
            if len(self._held) - at > _LONGEST_LINE:
                raise FrameError(f"a line of the NATS server is longer than {_LONGEST_LINE} bytes; is it one?")
            self._searched = max(at, len(self._held) - 1)
            return None, at
        self._searched = end + len(_END)
        return self._line(bytes(self._held[at:end])), self._searched

    def _line(self, line: bytes) -> Item | None:
        name, _, rest = line.partition(b" ")
        match name.upper():
            case b"MSG" | b"HMSG":
                self._head = self._read_head(name.upper() == b"HMSG", rest.split())
                return None
            case b"PING" | b"PONG" | b"+OK":
                return Signal(name.decode().upper())
            case b"INFO":
                return _info(rest)
            case b"-ERR":
                return Refusal(rest.decode(errors="replace").strip().strip("'"))
            case _:
                raise FrameError(f"this is no NATS server: it sent {line[:40]!r}")

    def _read_head(self, has_headers: bool, words: list[bytes]) -> _Head:
        numbers = words[-2:] if has_headers else words[-1:]
        if len(words) - len(numbers) not in {2, 3} or not all(word.isdigit() and len(word) < 12 for word in numbers):
            raise FrameError(f"the NATS server sent a message without its size: {b' '.join(words)[:80]!r}")
        size, header_size = int(numbers[-1]), int(numbers[0]) if has_headers else 0
        if header_size > min(size, _LONGEST_HEADERS) or size - header_size > self._longest:
            raise FrameError(
                f"a NATS message announces {size} bytes, more than the {self._longest} allowed; {self._advice}"
            )
        return _Head(words[0].decode(errors="replace"), header_size, size)


def _info(text: bytes) -> ServerInfo:
    try:
        told: Any = loads(text)
        return ServerInfo(bool(told.get("headers")), int(told.get("max_payload", 0)))
    except (ValueError, TypeError, AttributeError) as error:
        raise FrameError(f"the NATS server's INFO cannot be read: {error}") from error


def _delivery(head: _Head, data: bytes) -> Delivery:
    first, *lines = data[: head.header_size].decode(errors="replace").split("\r\n")
    pairs = (line.partition(":") for line in lines if line)
    headers = {name.strip(): value.strip() for name, _, value in pairs}
    return Delivery(head.subject, headers, data[head.header_size :], first[len(_VERSION) :].strip().partition(" ")[0])


def connect(login: Mapping[str, object], *, has_tls: bool, client_name: str = "") -> bytes:
    """Return the line that opens a connection; ``login`` is in the protocol's own words."""
    settings = {
        "verbose": False,
        "pedantic": False,
        "headers": True,
        "no_responders": True,
        "echo": False,
        "protocol": 1,
        "lang": "python-opend",
        "version": "0",
        "tls_required": has_tls,
        **({"name": client_name} if client_name else {}),
        **login,
    }
    return b"CONNECT " + dumps(settings).encode() + _END


def publish(subject: str, body: bytes, headers: Mapping[str, str], reply_to: str = "") -> bytes:
    """Return a message with headers, and the subject of its reply if one is wanted."""
    # A hub writes tens of thousands of them a second.
    lines = "".join([f"{name}: {value}\r\n" for name, value in headers.items()])
    head = f"NATS/1.0\r\n{lines}\r\n".encode()
    place = f"{subject} {reply_to}" if reply_to else subject
    return b"".join((f"HPUB {place} {len(head)} {len(head) + len(body)}\r\n".encode(), head, body, _END))
