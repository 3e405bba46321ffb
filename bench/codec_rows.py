"""Run the worker for measurements in memory: our codec, native and pure, and upb."""

from __future__ import annotations

import importlib.metadata
import os
import platform
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench.timing import Measure, per_call, serve
from bench.upb import readers, writer

from opend.codec import columns, decode, encode, implementation
from opend.codec.reading import decode as decode_purely
from opend.codec.writing import encode as encode_purely
from opend_proto import qot_get_ticker, qot_update_ticker


def rows(folder: Path) -> dict[str, Measure]:
    """Return the measurements by name."""
    reply, push = (folder / "reply.bin").read_bytes(), (folder / "push.bin").read_bytes()
    read_reply, read_push = readers((folder / "schema.bin").read_bytes())
    message = decode(qot_get_ticker.Response, reply)
    if not message == decode_purely(qot_get_ticker.Response, reply) == read_reply(reply):
        raise SystemExit("the sides do not read the same")
    write_reply = writer((folder / "schema.bin").read_bytes())
    if not reply == encode(message) == encode_purely(message) == write_reply(message):
        raise SystemExit("the sides do not write the same")
    functions: dict[str, Callable[[], object]] = {
        "decode": partial(decode, qot_get_ticker.Response, reply),
        "decode pure": partial(decode_purely, qot_get_ticker.Response, reply),
        "decode upb": partial(read_reply, reply),
        "encode": partial(encode, message),
        "encode pure": partial(encode_purely, message),
        "encode upb": partial(write_reply, message),
        "push": partial(decode, qot_update_ticker.Response, push),
        "push upb": partial(read_push, push),
        "columns": partial(columns, qot_get_ticker.Response, reply, "s2c.tickerList"),
    }
    return {name: per_call(function) for name, function in functions.items()}


if __name__ == "__main__":
    packages = ("protobuf", "numpy")
    versions = {package: importlib.metadata.version(package) for package in packages}
    versions |= {"Python": platform.python_version(), "codec": implementation}
    serve(rows(Path(os.environ["BENCH_BODIES"])), versions)
