"""Use the WebSocket port, as programs for the vendor's JavaScript library do: await replies, and print them as JSON."""

import asyncio

from opend import AsyncClient, ServerError, security
from opend.codec import to_json
from opend.simulator import Simulator
from opend_proto import methods, qot_get_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import SubType

KEY = "7522027ccf5a06b1"
TENCENT = security("HK.00700")


async def main() -> None:
    """Log in with the key, subscribe, and print the latest ticks."""
    async with (
        Simulator(ws_port=0, ws_key=KEY) as gateway,
        AsyncClient.websocket(f"ws://{gateway.host}:{gateway.ws_port}/", key=KEY) as client,
    ):
        try:
            await client.qot.sub(security_list=[TENCENT], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
        except ServerError as error:
            print("sub error:", error.ret_msg)
            return
        c2s = qot_get_ticker.C2S(security=TENCENT, max_ret_num=3)
        response = await client.call(methods.QOT_GET_TICKER, qot_get_ticker.Request(c2s=c2s))
        print(f"Ticker: errCode {response.err_code}, retMsg {response.ret_msg}, retType {response.ret_type:d}")
        if response.ret_type == RetType.SUCCEED and response.s2c:
            print(to_json(response.s2c, indent=2))


asyncio.run(main())
