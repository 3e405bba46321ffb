"""The extension works in several interpreters of one process; what cannot work there is refused in words."""

from __future__ import annotations

import sys

import pytest
from tests.support.codecs.codecs import native_codec, run_program

from opend.simulator import Simulator

native_codec()
pytestmark = pytest.mark.skipif(
    sys.version_info < (3, 13), reason="before 3.13 CPython's own datetime does not work in subinterpreters"
)

# One after the other: CPython 3.13.0 crashes where two interpreters live that have both loaded `datetime`.
RUN = """
import sys, _interpreters
code = f"import sys; sys.path[:] = {sys.path!r}\\n" + CODE
for _ in range(2):
    made = _interpreters.create()
    failure = _interpreters.exec(made, code)
    print(failure and failure.formatted)
    _interpreters.destroy(made)
"""
CODEC = """
from opend import codec
from opend_proto.qot_common import Security, QotMarket
from opend_proto.qot_get_ticker import C2S, Request
assert codec.implementation == "native"
request = Request(c2s=C2S(security=Security(market=QotMarket(1), code="00700"), max_ret_num=5))
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


def run(code: str) -> None:
    """Run code in two isolated subinterpreters; it must not fail."""
    assert run_program(f"CODE = {code!r}\n{RUN}") == "None\n" * 2


def test_a_subinterpreter_has_its_own_codec() -> None:
    run(CODEC)


def test_the_asynchronous_client_works_and_the_blocking_one_is_refused() -> None:
    with Simulator() as simulator:
        run(CLIENTS.replace("PORT", str(simulator.port)))
