"""Define the scripts of a hostile gateway on TCP: before it has answered InitConnect, and after.

Invariant: no script answers a call with data that could be true, so a client that accepts any of it as an answer is
detected.
"""

from __future__ import annotations

import asyncio
import struct
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from opend import codec
from opend.frame import HEADER, HEADER_SIZE, encode_frame
from opend_proto import init_connect
from opend_proto.common import RetType
from opend_proto.methods import INIT_CONNECT, QOT_UPDATE_TICKER

if TYPE_CHECKING:
    from random import Random

__all__ = ["TCP_SCRIPTS", "Peer", "Script", "reset"]

_NOBODYS_PUSH: Final = 3999
_PAUSE: Final = 0.02


@dataclass
class Peer:
    """A client that has connected."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    chance: Random

    async def send(self, data: bytes) -> None:
        """Send bytes as fast as the client reads them."""
        self.writer.write(data)
        await self.writer.drain()

    async def request(self) -> tuple[int, int]:
        """Read a request and return its protocol id and serial."""
        _, protocol_id, _, _, serial, length, _, _ = HEADER.unpack(await self.reader.readexactly(HEADER_SIZE))
        await self.reader.readexactly(length)
        return protocol_id, serial

    async def welcome(self, interval: int = 1) -> None:
        """Answer InitConnect as a gateway does."""
        _, serial = await self.request()
        await self.send(encode_frame(INIT_CONNECT.id, serial, codec.encode(_welcome(interval))))

    async def rest(self) -> None:
        """Read without answering, until the client disconnects."""
        while await self.reader.read(65536):
            pass

    async def drip(self) -> None:
        """Send single bytes with pauses, without end."""
        while True:
            await self.send(b"\0")
            await asyncio.sleep(_PAUSE)


Script: TypeAlias = Callable[[Peer], Awaitable[None]]


def _welcome(interval: int) -> init_connect.Response:
    s2c = init_connect.S2C(
        server_ver=1011, login_user_id=1, conn_id=1, conn_aes_key="0123456789abcdef", keep_alive_interval=interval
    )
    return init_connect.Response(ret_type=RetType.SUCCEED, s2c=s2c)


def _header(protocol_id: int, serial: int, length: int) -> bytes:
    return encode_frame(protocol_id, serial, b"")[:12] + struct.pack("<I", length) + bytes(28)


def _garbage(peer: Peer, length: int = 300) -> bytes:
    return peer.chance.randbytes(length)


async def reset(peer: Peer) -> None:
    """Reset the connection as soon as it is open."""
    peer.writer.transport.abort()


async def _send_garbage(peer: Peer) -> None:
    await peer.send(_garbage(peer, 4096))
    await peer.rest()


async def _answer_as_a_web_server(peer: Peer) -> None:
    await peer.send(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
    await peer.rest()


async def _announce_two_gigabytes(peer: Peer) -> None:
    protocol_id, serial = await peer.request()
    await peer.send(_header(protocol_id, serial, 0x7FFFFFFF))
    await peer.drip()


async def _welcome_with_70_kilobytes(peer: Peer) -> None:
    protocol_id, serial = await peer.request()
    await peer.send(encode_frame(protocol_id, serial, bytes(70_000)))
    await peer.rest()


async def _welcome_somebody_else(peer: Peer) -> None:
    protocol_id, serial = await peer.request()
    await peer.send(encode_frame(protocol_id, serial + 1, codec.encode(_welcome(1))))
    await peer.rest()


async def _welcome_in_part(peer: Peer) -> None:
    protocol_id, serial = await peer.request()
    await peer.send(encode_frame(protocol_id, serial, codec.encode(_welcome(1)))[:-9])
    await peer.rest()


async def _welcome_byte_by_byte(peer: Peer) -> None:
    protocol_id, serial = await peer.request()
    await peer.send(_header(protocol_id, serial, 60_000))
    await peer.drip()


async def _welcome_with_a_wrong_checksum(peer: Peer) -> None:
    protocol_id, serial = await peer.request()
    await peer.send(encode_frame(protocol_id, serial, codec.encode(_welcome(1)), checksum=bytes(20)))
    await peer.rest()


async def _welcome_with_garbage(peer: Peer) -> None:
    protocol_id, serial = await peer.request()
    await peer.send(encode_frame(protocol_id, serial, _garbage(peer)))
    await peer.rest()


async def _refuse(peer: Peer) -> None:
    protocol_id, serial = await peer.request()
    refusal = init_connect.Response(ret_type=RetType.FAILED, ret_msg="\x1b[2J" * 50)
    await peer.send(encode_frame(protocol_id, serial, codec.encode(refusal)))
    await peer.rest()


async def _push_before_the_welcome(peer: Peer) -> None:
    while True:
        await peer.send(encode_frame(_NOBODYS_PUSH, 0, bytes(2000)) * 20)


async def _answer_nothing_more(peer: Peer) -> None:
    await peer.welcome()
    await peer.rest()


async def _ask_for_a_keep_alive_in_68_years(peer: Peer) -> None:
    await peer.welcome(2**31 - 1)
    await peer.rest()


async def _ask_for_a_keep_alive_before_now(peer: Peer) -> None:
    await peer.welcome(-(2**31))
    await peer.rest()


async def _push_what_nobody_knows(peer: Peer) -> None:
    await peer.welcome()
    while True:
        await peer.send(encode_frame(_NOBODYS_PUSH, 0, _garbage(peer, 2000)) * 10)


async def _push_what_nobody_can_read(peer: Peer) -> None:
    await peer.welcome()
    while True:
        await peer.send(encode_frame(QOT_UPDATE_TICKER.id, 0, b"\xff" * 200) * 50)


async def _answer(peer: Peer, body: bytes, *, serial_off: int = 0, id_off: int = 0) -> None:
    await peer.welcome()
    while True:
        protocol_id, serial = await peer.request()
        await peer.send(encode_frame(protocol_id + id_off, serial + serial_off, body))


async def _answer_somebody_else(peer: Peer) -> None:
    await _answer(peer, b"\x08\0", serial_off=1_000_000)


async def _answer_another_question(peer: Peer) -> None:
    await _answer(peer, b"\x08\0", id_off=1000)


async def _answer_with_garbage(peer: Peer) -> None:
    await _answer(peer, b"\x07" + _garbage(peer))


async def _answer_with_nothing(peer: Peer) -> None:
    await _answer(peer, b"")


async def _answer_with_two_million_rows(peer: Peer) -> None:
    rows = b"\x12\0" * 2_000_000
    await _answer(peer, b"\x08\0\x22" + _varint(len(rows)) + rows)


async def _answer_deep_in_groups(peer: Peer) -> None:
    await _answer(peer, b"\x08\0" + b"\x23" * 500_000)


async def _announce_17_megabytes(peer: Peer) -> None:
    await peer.welcome()
    protocol_id, serial = await peer.request()
    await peer.send(_header(protocol_id, serial, 17 * 1024 * 1024))
    await peer.rest()


async def _never_finish_a_frame(peer: Peer) -> None:
    await peer.welcome()
    protocol_id, serial = await peer.request()
    await peer.send(_header(protocol_id, serial, 15 * 1024 * 1024))
    await peer.drip()


async def _go_on_with_garbage(peer: Peer) -> None:
    await peer.welcome()
    await _send_garbage(peer)


async def _hang_up_on_a_call(peer: Peer) -> None:
    await peer.welcome()
    await peer.request()


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*out, value))


def _named(*scripts: Script) -> dict[str, Script]:
    return {getattr(script, "__name__", "").strip("_").replace("_", " "): script for script in scripts}


TCP_SCRIPTS: Final = {
    "say nothing": Peer.rest,
    "answer byte by byte": Peer.drip,
    **_named(
        reset,
        _send_garbage,
        _answer_as_a_web_server,
        _announce_two_gigabytes,
        _welcome_with_70_kilobytes,
        _welcome_somebody_else,
        _welcome_in_part,
        _welcome_byte_by_byte,
        _welcome_with_a_wrong_checksum,
        _welcome_with_garbage,
        _refuse,
        _push_before_the_welcome,
        _answer_nothing_more,
        _ask_for_a_keep_alive_in_68_years,
        _ask_for_a_keep_alive_before_now,
        _push_what_nobody_knows,
        _push_what_nobody_can_read,
        _answer_somebody_else,
        _answer_another_question,
        _answer_with_garbage,
        _answer_with_nothing,
        _answer_with_two_million_rows,
        _answer_deep_in_groups,
        _announce_17_megabytes,
        _never_finish_a_frame,
        _go_on_with_garbage,
        _hang_up_on_a_call,
    ),
}
