"""Run the worker for protobuf-py (Buf), with classes made by its own generator."""

import importlib.metadata
import os
from functools import partial
from pathlib import Path

from bench.timing import per_call, serve
from protobuf_py_classes import Qot_GetTicker_pb, Qot_UpdateTicker_pb

folder = Path(os.environ["BENCH_BODIES"])
reply, push = (folder / "reply.bin").read_bytes(), (folder / "push.bin").read_bytes()
message = Qot_GetTicker_pb.Response.from_binary(reply)
assert len(message.s2c.tickerList) == 1000
assert len(message.to_binary()) == len(reply)  # Its order is by field number, ours that of the protos.
rows = {
    "decode": partial(Qot_GetTicker_pb.Response.from_binary, reply),
    "encode": message.to_binary,
    "push": partial(Qot_UpdateTicker_pb.Response.from_binary, push),
}
versions = {"protobuf-py": importlib.metadata.version("protobuf-py")}
serve({name: per_call(function) for name, function in rows.items()}, versions)
