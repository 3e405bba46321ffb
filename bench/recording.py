"""Measure how fast a recording is made, read and served, and that memory does not grow with it.

    python bench/recording.py --frames 10000000

makes a recording of that many frames (pushes of one tick each, of a hundred securities, and a request with its reply
every thousand frames), searches all of it for a reply that it does not hold, and serves it to one client as fast as
the client reads. One line of JSON gives the rates, and the peak memory of this process after a thousand frames and
after all.

Invariant: the file is made by the recorder's own writer and read only by the public classes; the client is a bare
socket, so that it adds little cost to the server's.
"""

from __future__ import annotations

import argparse
import json
import resource
import socket
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from opend.codec import encode
from opend.frame import HEADER_SIZE, FrameDecoder, encode_frame
from opend.recording import Recording, RecordingWriter, Replayer
from opend.recording.format import Kind
from opend_proto import get_global_state, init_connect, keep_alive, methods, qot_sub, qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, Security, SubType, Ticker, TickerDirection

__all__: list[str] = []

_SECURITIES: Final = [Security(market=QotMarket.HK_SECURITY, code=f"{number:05}") for number in range(100)]
_CALL_EVERY: Final = 1000
_FEW: Final = 1000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--frames", type=int, default=300_000)
    frames = parser.parse_args().frames
    with tempfile.TemporaryDirectory() as folder:
        small, large = Path(folder, "small"), Path(folder, "large")
        _serve(small, _make(small, _FEW))
        before = _peak()
        started = time.perf_counter()
        pushes = _make(large, frames)
        made = time.perf_counter()
        found = sum(1 for _ in Recording(large).messages(protocol=methods.QOT_UPDATE_TICKER))
        read = time.perf_counter()
        received, looked, served = _serve(large, pushes)
        assert found == received == pushes
        result = {
            "frames": frames,
            "file_megabytes": round(large.stat().st_size / 1e6, 1),
            "written_per_second": round(frames / (made - started)),
            "read_per_second": round(frames / (read - made)),
            "seconds_to_miss_a_reply": round(looked, 2),
            "served_per_second": round(pushes / served),
            "peak_megabytes_before": round(before, 1),
            "peak_megabytes": round(_peak(), 1),
        }
    sys.stdout.write(json.dumps(result) + "\n")


def _make(path: Path, frames: int) -> int:
    """Record ``frames`` frames; return how many of them are pushes."""
    pushes = [encode_frame(methods.QOT_UPDATE_TICKER.id, 0, encode(_tick(security))) for security in _SECURITIES]
    reply = encode(keep_alive.Response(ret_type=RetType.SUCCEED, s2c=keep_alive.S2C(time=0)))
    request = encode(keep_alive.Request(c2s=keep_alive.C2S(time=0)))
    pushed = 0
    with RecordingWriter(path, "127.0.0.1:11111") as writer:
        writer.add(Kind.TO_SERVER, 1, encode_frame(methods.INIT_CONNECT.id, 0, encode(_HELLO)))
        writer.add(Kind.TO_CLIENT, 1, encode_frame(methods.INIT_CONNECT.id, 0, encode(_WELCOME)))
        for number in range(frames):
            if number % _CALL_EVERY < 2:
                kind, body = ((Kind.TO_SERVER, request), (Kind.TO_CLIENT, reply))[number % _CALL_EVERY]
                serial = number // _CALL_EVERY
                writer.add(kind, 1, encode_frame(methods.KEEP_ALIVE.id, serial, body))
                writer.flush()
            else:
                writer.add(Kind.TO_CLIENT, 1, pushes[number % len(pushes)])
                pushed += 1
    return pushed


def _tick(security: Security) -> qot_update_ticker.Response:
    tick = Ticker(
        time="2025-06-02 10:30:00.000",
        sequence=7_000_000_000_000_000_000,
        dir=TickerDirection.BID,
        price=100.5,
        volume=100,
        turnover=10050.0,
    )
    return qot_update_ticker.Response(
        ret_type=RetType.SUCCEED, s2c=qot_update_ticker.S2C(security=security, ticker_list=[tick])
    )


def _serve(path: Path, wanted: int) -> tuple[int, float, float]:
    """Receive pushes; return how many arrived, the seconds until a missing reply was refused, and for the pushes."""
    with Replayer(path, speed=None) as replayer, socket.create_connection((replayer.host, replayer.port)) as peer:
        decoder = FrameDecoder()
        _ask(peer, decoder, methods.INIT_CONNECT.id, encode(_HELLO))
        started = time.perf_counter()
        _ask(peer, decoder, methods.GET_GLOBAL_STATE.id, encode(_UNKNOWN))
        looked = time.perf_counter()
        peer.sendall(encode_frame(methods.QOT_SUB.id, 3, encode(_ALL)))
        taken = 0
        while taken < wanted:
            data = peer.recv(256 * 1024)
            assert data
            taken += sum(frame.protocol_id == methods.QOT_UPDATE_TICKER.id for frame in decoder.feed(data))
        return taken, looked - started, time.perf_counter() - looked


_HELLO: Final = init_connect.Request(c2s=init_connect.C2S(client_ver=1, client_id="bench"))
_WELCOME: Final = init_connect.Response(
    ret_type=RetType.SUCCEED,
    s2c=init_connect.S2C(
        server_ver=1011, login_user_id=1, conn_id=1, conn_aes_key="0123456789abcdef", keep_alive_interval=10
    ),
)
_UNKNOWN: Final = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
_ALL: Final = qot_sub.Request(
    c2s=qot_sub.C2S(
        security_list=_SECURITIES,
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
    )
)


def _ask(peer: socket.socket, decoder: FrameDecoder, protocol_id: int, body: bytes) -> None:
    peer.sendall(encode_frame(protocol_id, 1, body))
    while not any(frame.protocol_id == protocol_id for frame in decoder.feed(peer.recv(HEADER_SIZE + 4096))):
        pass


def _peak() -> float:
    """Return the peak memory of this process, in megabytes."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main()
