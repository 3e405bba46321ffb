"""The example of each protocol is answered by the embedded OpenD, and the reply holds the value that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.example_runs import run_example
from tests.support.gathering import each_of

from opend import Client
from opend.errors import UsageError
from opend.securities import security
from opend.simulator import ManualClock, Simulator
from opend_codegen.examples.building import MARKET_PREFIXES
from opend_codegen.examples.fitting import path_steps
from opend_codegen.model import CallModel, SchemaModel
from opend_codegen.reader import read_schema
from opend_proto.common import RetType
from opend_proto.methods import METHODS_BY_ID
from opend_proto.schema import AnyMethod

PROTO: Final = Path(__file__).parents[2] / "proto"


@pytest.fixture(scope="module")
def schema() -> SchemaModel:
    """The schema, which takes a second to read: not while the tests are collected, which each worker does."""
    return read_schema(PROTO)


@pytest.fixture(scope="module")
def calls(schema: SchemaModel) -> Mapping[str, CallModel]:
    """The call of each protocol."""
    return {call.name: call for call in schema.calls}


@pytest.fixture(scope="module")
def client(schema: SchemaModel) -> Iterator[Client]:
    clock = schema.example_clock
    assert clock is not None
    with (
        Simulator(clock=ManualClock(clock.timestamp()), rate_limits=False) as gateway,
        # It unlocks the embedded OpenD's own real accounts, which are as synthetic as the others.
        Client(gateway.host, gateway.port, rate_limit="off", allow_real_trading=True) as client,
    ):
        yield client


def test_each_protocol_has_an_example(calls: Mapping[str, CallModel]) -> None:
    assert calls.keys() == {method.name for method in METHODS_BY_ID.values()}


@each_of("method", list(METHODS_BY_ID.values()))
def test_the_example_is_answered(client: Client, calls: Mapping[str, CallModel], method: AnyMethod) -> None:
    example = calls[method.name].example
    if method.name == "InitConnect":
        assert example.refused
        with pytest.raises(UsageError, match="the client makes the InitConnect call itself"):
            run_example(client, example)
        return
    reply: Any = run_example(client, example)
    assert (reply.ret_type == RetType.SUCCEED) is (not example.refused), reply.ret_msg
    if example.shows and not example.refused:
        shown = getattr(reply, "s2c", reply)
        for name, index in path_steps(example.shows) or ():
            shown = getattr(shown, name) if index is None else getattr(shown, name)[index]
        assert shown is not None


def test_an_order_of_an_example_is_on_a_paper_account(schema: SchemaModel) -> None:
    headers: list[Any] = [
        step.arguments["header"]
        for call in schema.calls
        for step in (call.example.call, *call.example.before)
        if "header" in step.arguments and call.group == "trd"
    ]
    assert len(headers) > 10
    assert all(header["trdEnv"] == 0 for header in headers)


def test_the_prefixes_of_markets_are_the_runtimes() -> None:
    for market, prefix in MARKET_PREFIXES.items():
        assert int(security(f"{prefix}.X").market) == market
    with pytest.raises(UsageError, match=f"the markets are {', '.join(MARKET_PREFIXES.values())}$"):
        security("ZZ.X")
