"""The extension works in several interpreters of one process; what cannot work there is refused in words."""

from __future__ import annotations

import sys

import pytest
from tests.support.codecs.codecs import native_codec, run_program

from opend.simulator import Simulator

native_codec()
pytestmark = pytest.mark.skipif(sys.version_info < (3, 12), reason="before 3.12 all interpreters share what they load")

# Each interpreter is on a thread of its own; from 3.12 on, each has a GIL of its own too.
MANY = """
import sys, threading
try:
    import _interpreters as interpreters
    def run(code):
        made = interpreters.create()
        failure = interpreters.exec(made, code)
        interpreters.destroy(made)
        return failure and failure.formatted
except ImportError:
    import _xxsubinterpreters as interpreters
    def run(code):
        made = interpreters.create()
        try:
            interpreters.run_string(made, code)
        except interpreters.RunFailedError as error:
            return error
        interpreters.destroy(made)
path = sys.path[:]
code = f"import sys; sys.path[:] = {path!r}\\n" + CODE
failures = []
def work():
    failures.append(run(code))
threads = [threading.Thread(target=work) for _ in range(THREADS)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print([failure for failure in failures if failure])
"""
CODEC = """
from opend import codec, security
from opend_proto.qot_common import Security, QotMarket
from opend_proto.qot_get_ticker import C2S, Request
assert codec.implementation == "native"
request = Request(c2s=C2S(security=security("HK.00700"), max_ret_num=5))
for _ in range(2000):
    assert codec.decode(Request, codec.encode(request)) == request
assert codec.decode(Security, codec.encode(Security(market=QotMarket(99), code="é"))).market.name == "UNKNOWN_99"
"""
CLIENTS = """
import asyncio
from opend import AsyncClient, Client, UsageError
async def ask():
    async with AsyncClient("127.0.0.1", PORT) as client:
        return await client.system.get_global_state(user_id=0)
assert asyncio.run(ask()).server_ver > 0
try:
    Client("127.0.0.1", PORT)
except UsageError as error:
    assert "AsyncClient" in str(error)
else:
    raise AssertionError("the blocking client was not refused")
"""


def run_in_many(code: str, threads: int = 4) -> None:
    """Run code in several interpreters at the same time."""
    assert run_program(f"CODE, THREADS = {code!r}, {threads}\n{MANY}") == "[]\n"


def test_each_interpreter_has_its_own_codec() -> None:
    run_in_many(CODEC)


def test_the_asynchronous_client_works_and_the_blocking_one_is_refused() -> None:
    with Simulator() as simulator:
        run_in_many(CLIENTS.replace("PORT", str(simulator.port)), threads=2)
