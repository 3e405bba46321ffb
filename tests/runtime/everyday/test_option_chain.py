"""Option chains: flat, joined with quotes and greeks, on both clients, against the simulator."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from tests.support.peers.faces import FACES, FaceName, connected

from opend import Client, UsageError, security
from opend.everyday import option_chain
from opend.simulator import ManualClock, Simulator
from opend_proto.qot_common import OptionType


@pytest.fixture(scope="module")
def gateway() -> Iterator[Simulator]:
    with Simulator(clock=ManualClock()) as simulator:
        yield simulator


@pytest.mark.parametrize("name", FACES)
def test_a_chain_is_flat_sorted_and_complete(name: FaceName, gateway: Simulator) -> None:
    with connected(name, gateway.port) as face:
        chain = face.do(lambda client: client.option_chain("HK.00700", expiries=3))
        days = face.do(lambda client: client.qot.get_option_expiration_date(owner=security("HK.00700"))).date_list
        last = days[-1].strike_time
        far = face.do(lambda client: client.option_chain("HK.00700", expiries=[days[0].strike_time or "", last or ""]))
    assert sorted({row.expiry for row in chain}) == [day.strike_time for day in days[:3]]
    assert [(row.expiry, row.strike, row.type) for row in chain] == sorted(
        (row.expiry, row.strike, row.type) for row in chain
    )
    assert len({row.security for row in chain}) == len(chain)
    for row in chain:
        assert row.days is not None
        assert row.delta is not None
        assert (row.delta > 0) == (row.type == OptionType.CALL)
        assert None not in {row.bid, row.ask, row.open_interest, row.implied_volatility, row.theta}
    assert {row.expiry for row in far} == {days[0].strike_time, last}


def test_strikes_and_kinds_can_be_left_out(gateway: Simulator) -> None:
    with Client(port=gateway.port) as client:
        puts = client.option_chain("HK.00700", expiries=date(2025, 6, 6), type=OptionType.PUT, strikes=(490, 510))
        assert {row.type for row in puts} == {OptionType.PUT}
        assert [row.strike for row in puts] == [490.0, 500.0, 510.0]
        nothing = client.option_chain("HK.00700", expiries="2025-06-05")
    frame = puts.frame("polars")
    assert frame["code"].to_list() == [f"HK.{row.security.code}" for row in puts]
    assert frame["delta"].to_list() == [row.delta for row in puts]
    assert nothing == []
    assert nothing.frame("polars").columns == frame.columns


def test_each_request_covers_30_days_at_most() -> None:
    begin = date(2025, 6, 6)
    days = [(begin + timedelta(days)).isoformat() for days in (0, 7, 30, 31, 200, 230, 231)]
    windows = list(vars(option_chain)["_windows"](days))
    assert windows == [(days[0], days[2]), (days[3], days[3]), (days[4], days[5]), (days[6], days[6])]


def test_what_is_no_expiry_is_refused_before_anything_is_sent() -> None:
    client = Client()
    cases: list[tuple[Any, str]] = [
        (0, "number from 1"),
        ("June", "'2025-06-27', not 'June'"),
        ([], "at least one expiry"),
    ]
    for wrong, reason in cases:
        with pytest.raises(UsageError, match=reason):
            client.option_chain("HK.00700", expiries=wrong)
    with pytest.raises(UsageError, match=r"did you mean 'HK\.00700'"):
        client.option_chain("HK.700")
