"""Run the worker for betterproto2, with classes made by its own generator."""

import importlib.metadata
import os
from functools import partial
from pathlib import Path

from bench.timing import per_call, serve
from betterproto2_classes import Qot_GetTicker

folder = Path(os.environ["BENCH_BODIES"])
reply = (folder / "reply.bin").read_bytes()
message = Qot_GetTicker.Response.parse(reply)
assert len(message.s2c.ticker_list) == 1000
rows = {"decode": partial(Qot_GetTicker.Response.parse, reply), "encode": partial(bytes, message)}
versions = {"betterproto2": importlib.metadata.version("betterproto2")}
serve({name: per_call(function) for name, function in rows.items()}, versions)
