"""A peer that floods a WebSocket with frames of two bytes does not hold the event loop."""

from __future__ import annotations

import asyncio
from typing import cast

from websockets.frames import Frame as Piece
from websockets.frames import Opcode

from opend import AsyncClient
from opend.client_async.connection import LoopConnection
from opend.simulator import Simulator

PINGS = Piece(Opcode.PING, b"").serialize(mask=False) * 100_000


def test_the_loop_goes_on_during_a_flood() -> None:
    async def main() -> None:
        with Simulator(ws_port=0) as simulator:
            async with AsyncClient.websocket(f"ws://127.0.0.1:{simulator.ws_port}") as client:
                link = vars(client)["_link"]
                connection = cast("LoopConnection", link.supervisor.connection)
                before = client.stats.frames_received + vars(connection.session)["_wire"].control_frames
                connection.data_received(PINGS)
                rounds = 0
                while vars(connection)["_portions"].are_waiting:
                    rounds += 1
                    await asyncio.sleep(0)
                heard = client.stats.frames_received + vars(connection.session)["_wire"].control_frames
                assert heard - before >= 100_000
                assert rounds > 5, "all was read in one go"
                assert (await client.system.get_global_state(user_id=0)).qot_logined

    asyncio.run(main())
