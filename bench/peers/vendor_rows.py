"""Run the worker for the vendor's own client."""

import importlib.metadata
import os
import threading
import time
from functools import partial
from pathlib import Path

import futu
import pandas as pd
from bench.timing import cpu_per_call, per_call, serve, typical_call
from futu.common.pb import Qot_GetTicker_pb2
from futu.quote.quote_query import TickerQuery

PUSHES = 3000
COLUMNS = ["code", "name", "time", "price", "volume", "turnover", "ticker_direction", "sequence", "type"]
reply = (Path(os.environ["BENCH_BODIES"]) / "reply.bin").read_bytes()
address, canned = int(os.environ["BENCH_SIMULATOR"]), int(os.environ["BENCH_CANNED"])


def frame():
    response = Qot_GetTicker_pb2.Response()
    response.ParseFromString(reply)
    _, _, ticks = TickerQuery.unpack_rsp(response)
    return pd.DataFrame(ticks, columns=COLUMNS)


class Counter(futu.TickerHandlerBase):
    def __init__(self):
        super().__init__()
        self.count = 0
        self.all = threading.Event()

    def on_recv_rsp(self, rsp_pb):
        code, data = super().on_recv_rsp(rsp_pb)
        if not self.count:
            self.began = time.process_time()
        self.count += 1
        if self.count == PUSHES:
            self.ended = time.process_time()
            self.all.set()
        return code, data


def pushes(_seconds):
    counter = Counter()
    context = futu.OpenQuoteContext(host="127.0.0.1", port=canned)
    try:
        context.set_handler(counter)
        code, text = context.subscribe([f"US.N{PUSHES}"], [futu.SubType.TICKER], subscribe_push=True)
        assert code == futu.RET_OK, text
        assert counter.all.wait(30), counter.count
    finally:
        context.close()
    return (PUSHES - 1) / (counter.ended - counter.began)


context = futu.OpenQuoteContext(host="127.0.0.1", port=address)
code, text = context.subscribe(["US.AAPL"], [futu.SubType.TICKER], subscribe_push=False)
assert code == futu.RET_OK, text


def get_ticks():
    code, ticks = context.get_rt_ticker("US.AAPL", 1000)
    assert code == futu.RET_OK, ticks
    assert len(ticks) == 1000


def get_state(of):
    code, text = of.get_global_state()
    assert code == futu.RET_OK, text


canned_context = futu.OpenQuoteContext(host="127.0.0.1", port=canned)
assert len(frame()) == 1000
rows = {
    "columns": per_call(frame),
    "ticks": cpu_per_call(get_ticks),
    "state": typical_call(partial(get_state, context)),
    "state canned": typical_call(partial(get_state, canned_context)),
    "pushes": pushes,
}
versions = {name: importlib.metadata.version(name) for name in ("futu-api", "protobuf", "pandas")}
serve(rows, versions)
context.close()
canned_context.close()
os._exit(0)
