"""A first call loads only what it needs: a short program waits longer for its imports than for its data."""

from __future__ import annotations

from typing import Final

from tests.support.codecs.codecs import native_codec, run_program

from opend.simulator import Simulator

CALL: Final = """
import sys
before = set(sys.modules)
from opend import Client, ServerError, security
with Client("127.0.0.1", {port}) as client:
    try:
        client.qot.get_ticker(security=security("US.AAPL"), max_ret_num=1)
    except ServerError:
        pass  # It is not subscribed.
print(*(set(sys.modules) - before))
"""

# Milliseconds, at import in a first call, of what was slow to load there until it was loaded late.
SLOW: Final = {
    "copy": 1.4,  # With weakref, and a search for a package of Jython's.
    "dataclasses": 6.5,  # With inspect, ast, dis and tokenize.
    "datetime": 1.1,
    "encodings.idna": 1.3,  # With stringprep and unicodedata.
    "json": 2.0,
    "logging": 3.5,  # With string, traceback and textwrap.
    "opend.codec.column_reading": 2.7,  # With layout and strings.
    "opend.codec.json_mapping": 1.5,  # With base64.
    "opend.zones": 3.4,  # With zoneinfo and sysconfig.
    "random": 1.2,  # With bisect and SHA-512.
}
# Rooms of whole features, what the client's sibling needs, and more of the standard library.
UNNEEDED: Final = frozenset(
    {f"opend.{room}" for room in ("accounts", "client_async", "frames", "observing", "recording", "risk.rules")}
    | {"asyncio", "google.protobuf", "hashlib", "numpy", "pathlib", "ssl"}
)

# 108 in all when this was written.
MOST: Final = 110


def test_a_first_call_loads_what_it_needs_and_no_more() -> None:
    native_codec()
    with Simulator() as simulator:
        loaded = set(run_program(CALL.format(port=simulator.port)).split())
    assert "opend_proto.qot_get_ticker" in loaded
    assert sorted(loaded & (SLOW.keys() | UNNEEDED)) == []
    ours = {name for name in loaded if name.partition(".")[0] in {"opend", "opend_proto"}}
    assert len(ours) <= MOST, f"{len(ours)} modules of ours: load late what a first call does not need"
