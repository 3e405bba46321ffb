"""Use most of the package with whatever schema is in use, and print one JSON document; run as a program."""

from __future__ import annotations

import asyncio
import io
import json
from contextlib import redirect_stdout
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event

from tests.support.schemas.building import NAMED_CHOICES, build

import opend
from opend import AsyncClient, Client, Recording, UsageError, frames, security
from opend.callbacks import CallbackClient, Callbacks
from opend.cli import main
from opend.recording import Recorder, Replayer
from opend.simulator import Simulator
from opend_proto import methods
from opend_proto.qot_common import KLType, SubType
from opend_proto.trd_common import OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

CODE = "HK.00700"
SIMPLE = (SubType.TICKER, SubType.ORDER_BOOK, SubType.KL_1MIN, SubType.BASIC)


class Program(Callbacks):
    def __init__(self) -> None:
        self.ready = Event()

    def on_init_connect(self, client: object, error_code: int, description: str) -> None:
        self.ready.set()


def quotes(client: Client) -> dict[str, object]:
    tencent = security(CODE)
    client.qot.sub(
        security_list=[tencent],
        sub_type_list=list(SIMPLE),
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
    )
    rows = frames.fetch(client.qot.get_ticker, security=tencent, max_ret_num=5).to_arrow().num_rows
    return {
        "server_ver": client.init.server_ver,
        "rows": rows,
        "pushed": next(client.qot.update_ticker()).security.code,
        "ticks": [type(item).__name__ for item in islice(client.ticks(CODE, recent=2), 3)],
        "klines": [type(item).__name__ for item in islice(client.klines(CODE, KLType.K_1MIN, recent=2), 3)],
    }


def order(client: Client, env: TrdEnv, acc_id: int, market: TrdMarket) -> int | str | None:
    header = TrdHeader(trd_env=env, acc_id=acc_id, trd_market=market)
    try:
        placed = client.trd.place_order(
            header=header, trd_side=TrdSide.BUY, order_type=OrderType.NORMAL, code="00700", qty=100.0, price=100.0
        )
    except UsageError as error:
        return str(error)
    return placed.order_id


def trades(client: Client) -> dict[str, object]:
    accounts = client.trd.get_acc_list(user_id=0).acc_list
    simulated = next(each for each in accounts if each.trd_env == TrdEnv.SIMULATE)
    market = TrdMarket(simulated.trd_market_auth_list[0])
    account = client.account(market=market)
    placed = account.buy(CODE, 100)
    return {
        "filled": placed.wait(10) and placed.filled,
        "held": [position.code for position in account.positions()],
        "simulated": order(client, TrdEnv.SIMULATE, simulated.acc_id, market),
        "real": order(client, TrdEnv.REAL, simulated.acc_id, market),
    }


async def asynchronous(host: str, port: int) -> int:
    async with AsyncClient(host, port) as client:
        return (await client.system.get_global_state(user_id=0)).server_ver


def commands(*address: str) -> dict[str, int]:
    statuses: dict[str, int] = {}
    for words in (
        ["schema"],
        ["schema", "Qot_Sub"],
        ["ticks", CODE, *address],
        ["quote", CODE, *address],
        ["book", CODE, *address],
        ["kline", CODE, *address],
        ["call", "GetGlobalState", '{"userID": 0}', *address],
    ):
        with redirect_stdout(io.StringIO()) as printed:
            statuses[" ".join(words[:2])] = main(words)
        assert printed.getvalue(), words
    return statuses


def unanswered(client: Client) -> list[str]:
    """Return the protocols that the simulator fails to answer."""
    failed: list[str] = []
    for method in methods.METHODS_BY_ID.values():
        if method is not methods.INIT_CONNECT:
            reply = client.call(method, build(method.request, NAMED_CHOICES["only required, all zero"]))
            said = reply.ret_msg or ""
            failed += [method.name] if "handler failed" in said or "unknown protocol" in said else []
    return failed


def recorded(simulator: Simulator, folder: Path) -> dict[str, object]:
    """Return the contents of a recording of a short session, and the answers of a replay of it."""
    file = folder / "session.opend"
    with Recorder(file, simulator.host, simulator.port) as recorder, Client(recorder.host, recorder.port) as client:
        state = client.system.get_global_state(user_id=0)
    told = [type(each.message).FULL_NAME for each in Recording(file)]
    with Replayer(file, speed=None) as replayer, Client(replayer.host, replayer.port) as client:
        again = client.system.get_global_state(user_id=0)
    return {"told": told, "same": again.server_ver == state.server_ver}


def report() -> dict[str, object]:
    """Use every part once and return the results."""
    ready = Program()
    with (
        TemporaryDirectory() as folder,
        Simulator(push_interval=0.05, rate_limits=False) as simulator,
        Client(simulator.host, simulator.port, rate_limit="off") as client,
        CallbackClient(ready, simulator.host, simulator.port),
    ):
        return {
            "version": opend.schema_in_use().version,
            "layout": opend.schema_in_use().layout,
            "quotes": quotes(client),
            "trades": trades(client),
            "unanswered": unanswered(client),
            "asynchronous": asyncio.run(asynchronous(simulator.host, simulator.port)),
            "callbacks": ready.ready.wait(10),
            "recorded": recorded(simulator, Path(folder)),
            "commands": commands("--host", simulator.host, "--port", str(simulator.port)),
        }


if __name__ == "__main__":
    print(json.dumps(report()))
