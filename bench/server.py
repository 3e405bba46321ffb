"""Run the process that all sides of the network rows talk to: a simulator, and a gateway with canned replies.

The canned gateway costs as little as a server in Python can; a subscription to a code like ``N1500`` makes it send that
many pushes of a single tick at once. Both stop when the pipe from the parent is closed.
"""

from __future__ import annotations

import asyncio
import json
import sys
from threading import Thread

from bench.bodies import update_body

from opend import Client
from opend.codec import decode, encode
from opend.frame import FrameDecoder, encode_frame
from opend.simulator import Simulator
from opend_proto import common, get_global_state, init_connect, methods, qot_sub

_BLOCK = 500


def canned_bodies(simulator: Simulator) -> dict[int, bytes]:
    """Return the bodies of replies by protocol id; that of the global state is copied from the simulator."""
    with Client(simulator.host, simulator.port) as client:
        state = client.system.get_global_state(user_id=0)
    terms = init_connect.S2C(
        server_ver=1011, login_user_id=1, conn_id=1, conn_aes_key="0123456789abcdef", keep_alive_interval=10
    )
    succeed = common.RetType.SUCCEED
    return {
        methods.INIT_CONNECT.id: encode(init_connect.Response(ret_type=succeed, ret_msg="", s2c=terms)),
        methods.GET_GLOBAL_STATE.id: encode(get_global_state.Response(ret_type=succeed, ret_msg="", s2c=state)),
        methods.QOT_SUB.id: encode(qot_sub.Response(ret_type=succeed, ret_msg="", s2c=qot_sub.S2C())),
    }


class Canned(asyncio.Protocol):
    """A connection to the gateway with canned replies."""

    def __init__(self, bodies: dict[int, bytes]) -> None:
        self._bodies = bodies
        self._decoder = FrameDecoder()
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        assert self._transport is not None
        for frame in self._decoder.feed(data):
            body = self._bodies.get(frame.protocol_id, b"\x08\x00")
            self._transport.write(encode_frame(frame.protocol_id, frame.serial, body))
            if frame.protocol_id == methods.QOT_SUB.id:
                self._push(decode(qot_sub.Request, bytes(frame.body)))

    def _push(self, request: qot_sub.Request) -> None:
        assert self._transport is not None
        wanted = int(request.c2s.security_list[0].code.removeprefix("N"))
        if request.c2s.is_sub_or_un_sub:
            body = update_body()
            block = b"".join(encode_frame(methods.QOT_UPDATE_TICKER.id, at, body) for at in range(_BLOCK))
            self._transport.write(block * (wanted // _BLOCK))


async def main() -> None:
    """Serve until the parent closes the pipe."""
    loop, stop = asyncio.get_running_loop(), asyncio.Event()
    async with Simulator() as simulator:
        bodies = await asyncio.to_thread(canned_bodies, simulator)
        server = await loop.create_server(lambda: Canned(bodies), "127.0.0.1", 0)
        ports = {"BENCH_SIMULATOR": str(simulator.port), "BENCH_CANNED": str(server.sockets[0].getsockname()[1])}
        print("@", json.dumps(ports), flush=True)

        def wait_for_parent() -> None:
            sys.stdin.read()
            loop.call_soon_threadsafe(stop.set)

        Thread(target=wait_for_parent, daemon=True).start()
        await stop.wait()
        server.close()


if __name__ == "__main__":
    asyncio.run(main())
