"""Append ticks to a CSV file with the vendor's own client, as programs by hand do; tell how many there are."""

import json
import os
import sys
from pathlib import Path

import futu

port, codes = int(os.environ["BENCH_PORT"]), os.environ["BENCH_CODES"].split(",")
answers = os.fdopen(os.dup(1), "w")
os.dup2(2, 1)


class Writer(futu.TickerHandlerBase):
    def __init__(self, file):
        super().__init__()
        self.count = 0
        self.file = file

    def on_recv_rsp(self, rsp_pb):
        code, data = super().on_recv_rsp(rsp_pb)
        if code == futu.RET_OK:
            data.to_csv(self.file, header=False, index=False)
            self.file.flush()
            self.count += len(data)
        return code, data


with Path(os.environ["BENCH_FILE"]).open("w", encoding="utf-8") as file:
    writer = Writer(file)
    context = futu.OpenQuoteContext(host="127.0.0.1", port=port)
    context.set_handler(writer)
    code, text = context.subscribe(codes, [futu.SubType.TICKER], subscribe_push=True)
    assert code == futu.RET_OK, text
    print("@", json.dumps({}), file=answers, flush=True)
    for _ in sys.stdin:
        print("@", json.dumps(writer.count), file=answers, flush=True)
    context.close()
