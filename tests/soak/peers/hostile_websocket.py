"""Define the scripts of a hostile gateway on the WebSocket port: before the upgrade, in the framing, and in packets.

Invariant: as on TCP, no script answers a call with data that could be true.
"""

from __future__ import annotations

import asyncio
import base64
import hashlib
import struct
from typing import TYPE_CHECKING, Final

from tests.soak.peers.hostile_tcp import Peer, reset

from opend import codec
from opend.websocket.messages import INIT_WEB_SOCKET, S2C, Response
from opend.websocket.packets import REPLY_HEADER, REQUEST_HEADER, SIGN, pack_reply
from opend_proto.common import RetType
from opend_proto.methods import QOT_UPDATE_TICKER

if TYPE_CHECKING:
    from tests.soak.peers.hostile_tcp import Script

__all__ = ["WEBSOCKET_SCRIPTS"]

_ACCEPT: Final = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
_CONTINUATION, _TEXT, _BINARY, _CLOSE, _PING = 0, 1, 2, 8, 9
_NOBODYS_PUSH: Final = 3999


def _frame(payload: bytes, opcode: int = _BINARY, *, final: bool = True, length: int | None = None) -> bytes:
    first = opcode | (0x80 if final else 0)
    size = len(payload) if length is None else length
    if size < 126:
        return bytes((first, size)) + payload
    head = struct.pack(">BBH", first, 126, size) if size < 65536 else struct.pack(">BBQ", first, 127, size)
    return head + payload


async def _upgrade(peer: Peer, *, right: bool = True) -> None:
    request = await peer.reader.readuntil(b"\r\n\r\n")
    _, _, rest = request.partition(b"Sec-WebSocket-Key: ")
    key, _, _ = rest.partition(b"\r\n")
    accept = base64.b64encode(hashlib.sha1(key + (_ACCEPT if right else b""), usedforsecurity=False).digest())
    await peer.send(
        b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
        + accept
        + b"\r\n\r\n"
    )


async def _packet(peer: Peer) -> tuple[int, int]:
    """Read one request and return its command and section."""
    while True:
        first, second = await peer.reader.readexactly(2)
        size = second & 0x7F
        if size >= 126:
            size = int.from_bytes(await peer.reader.readexactly(2 if size == 126 else 8), "big")
        mask = await peer.reader.readexactly(4)
        data = bytes(byte ^ mask[at % 4] for at, byte in enumerate(await peer.reader.readexactly(size)))
        if first & 0x0F == _BINARY:
            _, command, section = REQUEST_HEADER.unpack_from(data)
            return command, section


async def _welcome(peer: Peer) -> None:
    await _upgrade(peer)
    _, section = await _packet(peer)
    s2c = S2C(server_time=0, conn_id=1)
    body = codec.encode(Response(ret_type=RetType.SUCCEED, s2c=s2c))
    await peer.send(_frame(pack_reply(INIT_WEB_SOCKET.id, section, body)))


async def _answer_404(peer: Peer) -> None:
    await peer.send(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
    await peer.rest()


async def _redirect(peer: Peer) -> None:
    await peer.send(b"HTTP/1.1 302 Found\r\nLocation: ws://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")
    await peer.rest()


async def _answer_with_garbage_for_http(peer: Peer) -> None:
    await peer.send(peer.chance.randbytes(4096))
    await peer.rest()


async def _never_end_the_headers(peer: Peer) -> None:
    await peer.send(b"HTTP/1.1 101 Switching Protocols\r\n")
    while True:
        await peer.send(b"X-More: and more of it\r\n" * 10)


async def _never_end_a_header_line(peer: Peer) -> None:
    await peer.send(b"HTTP/1.1 101 Switching Protocols\r\nX-Long: ")
    while True:
        await peer.send(b"x" * 10_000)


async def _accept_another_key(peer: Peer) -> None:
    await _upgrade(peer, right=False)
    await peer.rest()


async def _upgrade_and_say_nothing(peer: Peer) -> None:
    await _upgrade(peer)
    await peer.rest()


async def _send_after_upgrade(peer: Peer, data: bytes) -> None:
    await _upgrade(peer)
    await peer.send(data)
    await peer.rest()


async def _close_at_once(peer: Peer) -> None:
    await _send_after_upgrade(peer, _frame(struct.pack(">H", 1011) + b"no", _CLOSE))


async def _send_text(peer: Peer) -> None:
    await _send_after_upgrade(peer, _frame(b"hello", _TEXT))


async def _set_reserved_bits(peer: Peer) -> None:
    await _send_after_upgrade(peer, b"\xf2\x05hello")


async def _use_an_unknown_opcode(peer: Peer) -> None:
    await _send_after_upgrade(peer, b"\x83\x05hello")


async def _mask_as_clients_do(peer: Peer) -> None:
    await _send_after_upgrade(peer, b"\x82\x85\0\0\0\0hello")


async def _ping_with_too_much(peer: Peer) -> None:
    await _send_after_upgrade(peer, _frame(bytes(300), _PING))


async def _announce_exabytes(peer: Peer) -> None:
    await _send_after_upgrade(peer, _frame(b"x", length=2**62))


async def _send_less_than_a_header(peer: Peer) -> None:
    await _send_after_upgrade(peer, _frame(b"ft-v1"))


async def _sign_wrongly(peer: Peer) -> None:
    await _send_after_upgrade(peer, _frame(b"ft-v9.9\0" + bytes(36)))


async def _welcome_with_70_kilobytes(peer: Peer) -> None:
    await _upgrade(peer)
    command, section = await _packet(peer)
    await peer.send(_frame(pack_reply(command, section, bytes(70_000))))
    await peer.rest()


async def _welcome_somebody_else(peer: Peer) -> None:
    await _upgrade(peer)
    command, section = await _packet(peer)
    await peer.send(_frame(pack_reply(command, section + 7, b"\x08\0")))
    await peer.rest()


async def _repeat(peer: Peer, first: bytes, more: bytes) -> None:
    await _upgrade(peer)
    await peer.send(first)
    while True:
        await peer.send(more * 2000)
        await asyncio.sleep(0)


async def _send_empty_fragments_for_ever(peer: Peer) -> None:
    await _repeat(peer, _frame(b"", final=False), _frame(b"", _CONTINUATION, final=False))


async def _send_single_bytes_for_ever(peer: Peer) -> None:
    await _repeat(peer, _frame(b"f", final=False), _frame(b"x", _CONTINUATION, final=False))


async def _ping_for_ever(peer: Peer) -> None:
    await _repeat(peer, b"", _frame(b"are you there", _PING))


async def _push_before_the_welcome(peer: Peer) -> None:
    await _repeat(peer, b"", _frame(pack_reply(_NOBODYS_PUSH, 0, bytes(20))))


async def _answer_nothing_more(peer: Peer) -> None:
    await _welcome(peer)
    await peer.rest()


async def _ping_an_open_client_for_ever(peer: Peer) -> None:
    await _welcome(peer)
    while True:
        await peer.send(_frame(b"p" * 125, _PING) * 500)
        await asyncio.sleep(0)


async def _push_what_nobody_can_read(peer: Peer) -> None:
    await _welcome(peer)
    while True:
        await peer.send(_frame(pack_reply(QOT_UPDATE_TICKER.id, 0, b"\xff" * 200)) * 50)


async def _answer_with(peer: Peer, body: bytes, *, section_off: int = 0, error: int = 0) -> None:
    await _welcome(peer)
    while True:
        command, section = await _packet(peer)
        header = REPLY_HEADER.pack(SIGN, command, section + section_off, error, b"\xff" * 20)
        await peer.send(_frame(header + body))


async def _answer_with_garbage(peer: Peer) -> None:
    await _answer_with(peer, b"\x07" + peer.chance.randbytes(300))


async def _answer_somebody_else(peer: Peer) -> None:
    await _answer_with(peer, b"\x08\0", section_off=1_000_000)


async def _answer_with_an_error(peer: Peer) -> None:
    await _answer_with(peer, b"", error=peer.chance.choice((1, 2, 3, 4, -7)))


async def _announce_17_megabytes(peer: Peer) -> None:
    await _welcome(peer)
    await _packet(peer)
    await peer.send(_frame(bytes(1000), length=17 * 1024 * 1024))
    await peer.rest()


async def _say_that_opend_is_lost(peer: Peer) -> None:
    await _welcome(peer)
    await peer.send(_frame(pack_reply(2, 0, b"")))
    await peer.rest()


def _named(*scripts: Script) -> dict[str, Script]:
    return {"ws " + getattr(script, "__name__", "").strip("_").replace("_", " "): script for script in scripts}


WEBSOCKET_SCRIPTS: Final = {
    "ws say nothing": Peer.rest,
    "ws answer byte by byte": Peer.drip,
    **_named(
        reset,
        _answer_404,
        _redirect,
        _answer_with_garbage_for_http,
        _never_end_the_headers,
        _never_end_a_header_line,
        _accept_another_key,
        _upgrade_and_say_nothing,
        _close_at_once,
        _send_text,
        _set_reserved_bits,
        _use_an_unknown_opcode,
        _mask_as_clients_do,
        _ping_with_too_much,
        _announce_exabytes,
        _send_less_than_a_header,
        _sign_wrongly,
        _welcome_with_70_kilobytes,
        _welcome_somebody_else,
        _send_empty_fragments_for_ever,
        _send_single_bytes_for_ever,
        _ping_for_ever,
        _push_before_the_welcome,
        _answer_nothing_more,
        _ping_an_open_client_for_ever,
        _push_what_nobody_can_read,
        _answer_with_garbage,
        _answer_somebody_else,
        _answer_with_an_error,
        _announce_17_megabytes,
        _say_that_opend_is_lost,
    ),
}
