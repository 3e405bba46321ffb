"""Count the pushes that one simulator process sends: ``python -m bench.pushing --connections 1800``.

Each connection is a bare socket with ten busy securities; what arrives is counted in bytes, and one connection's frames
say how many bytes a push has. So what is measured is the simulator, and not a client.
"""

from __future__ import annotations

import argparse
import selectors
import socket
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from bench.load import processor_seconds
from bench.workers import Process, environment

from opend import security
from opend.codec import encode
from opend.frame import HEADER_SIZE, encode_frame
from opend_proto import init_connect, qot_sub
from opend_proto.common import PacketEncAlgo
from opend_proto.qot_common import SubType

__all__ = ["Pushed", "measure"]

_WARM_SECONDS: Final = 4.0


@dataclass(frozen=True, slots=True)
class Pushed:
    """What was observed."""

    rate: float
    """Pushes a second."""
    size: float
    """Bytes a push, on average."""
    share: float
    """The part of a processor that the simulator used."""


class _Readers:
    """Sockets that count what they are sent."""

    def __init__(self, port: int, codes: list[str], count: int) -> None:
        self.total = 0
        self.sample = bytearray()
        self._room = bytearray(1 << 20)
        self._selector = selectors.DefaultSelector()
        hello = init_connect.C2S(
            client_ver=800, client_id="bench", recv_notify=False, packet_enc_algo=PacketEncAlgo.NONE
        )
        wanted = qot_sub.C2S(
            security_list=[security(code) for code in codes],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            is_first_push=False,
        )
        opening = encode_frame(1001, 1, encode(init_connect.Request(c2s=hello)))
        subscribing = encode_frame(3001, 2, encode(qot_sub.Request(c2s=wanted)))
        for _ in range(count):
            peer = socket.create_connection(("127.0.0.1", port))
            peer.sendall(opening)
            peer.recv(4096)
            peer.sendall(subscribing)
            peer.setblocking(False)
            self._selector.register(peer, selectors.EVENT_READ)

    def read(self, seconds: float) -> None:
        """Read for some seconds; the bytes of one socket are kept too."""
        kept = next(iter(self._selector.get_map().values())).fileobj
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            for key, _ in self._selector.select(left):
                peer = key.fileobj
                assert isinstance(peer, socket.socket)
                count = peer.recv_into(self._room)
                self.total += count
                if peer is kept:
                    self.sample += self._room[:count]

    def forget(self) -> None:
        """Begin to count anew."""
        self.total = 0
        self.sample.clear()

    def close(self) -> None:
        """Close all connections."""
        for key in list(self._selector.get_map().values()):
            assert isinstance(key.fileobj, socket.socket)
            key.fileobj.close()
        self._selector.close()


def _mean_size(sample: bytes) -> float:
    """Return the bytes of a frame, on average; the sample may begin and end within one."""
    begin = at = sample.find(b"FT")
    frames = 0
    while at >= 0 and at + HEADER_SIZE <= len(sample):
        at += HEADER_SIZE + int.from_bytes(sample[at + 12 : at + 16], "little")
        frames += 1
    return (at - begin) / frames if frames else float("nan")


def measure(connections: int, seconds: float) -> Pushed:
    """Return what a simulator sends to so many connections."""
    with tempfile.TemporaryDirectory(prefix="opend-bench-") as home:
        server = Process(sys.executable, "bench.load_server", environment(Path(home)))
        try:
            readers = _Readers(int(server.told["port"]), server.told["codes"].split(","), connections)
            readers.read(_WARM_SECONDS)
            readers.forget()
            used, begun = processor_seconds(server.pid), time.monotonic()
            readers.read(seconds)
            taken = time.monotonic() - begun
            used = processor_seconds(server.pid) - used
            readers.close()
        finally:
            server.close()
    size = _mean_size(bytes(readers.sample))
    return Pushed(readers.total / size / taken, size, used / taken)


def main() -> None:
    """Print a line."""
    parser = argparse.ArgumentParser(description="Count the pushes that one simulator process sends.")
    parser.add_argument("--connections", type=int, default=1800, help="how many (default: 1800)")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long (default: 10)")
    options = parser.parse_args()
    found = measure(options.connections, options.seconds)
    print(
        f"{options.connections:,} connections: {found.rate:,.0f} pushes a second, of {found.size:.0f} bytes, in "
        f"{found.share:.0%} of a processor; {found.share / found.rate * 1e6:.1f} µs a push"
    )


if __name__ == "__main__":
    main()
