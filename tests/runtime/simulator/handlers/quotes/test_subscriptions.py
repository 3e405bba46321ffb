"""The minute that a subscription is held, registering for pushes, and the K-line types' own quota."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from opend import Client, ServerError, UsageError, security
from opend.simulator import ManualClock, Simulator
from opend_proto.common import Session
from opend_proto.qot_common import RehabType, Security, SubType

TENCENT, APPLE = security("HK.00700"), security("US.AAPL")


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def client(clock: ManualClock) -> Iterator[Client]:
    with Simulator(clock=clock) as simulator, Client(simulator.host, simulator.port) as connected:
        yield connected


def subscribe(client: Client, *securities: Security, types: tuple[SubType, ...] = (SubType.TICKER,)) -> None:
    client.qot.sub(security_list=securities, sub_type_list=types, is_sub_or_un_sub=True)


def unsubscribe(client: Client, *securities: Security) -> None:
    client.qot.sub(security_list=securities, sub_type_list=[SubType.TICKER], is_sub_or_un_sub=False)


def used(client: Client) -> int:
    return client.qot.get_sub_info().total_used_quota


def test_a_subscription_is_held_for_a_minute_and_a_refusal_changes_nothing(client: Client, clock: ManualClock) -> None:
    subscribe(client, TENCENT)
    clock.advance(30)
    subscribe(client, TENCENT, APPLE)
    clock.advance(30)
    with pytest.raises(
        ServerError, match=r"US\.AAPL \(TICKER\) cannot be unsubscribed yet: .* 60 s; try again in 30 s"
    ):
        unsubscribe(client, TENCENT, APPLE)
    assert used(client) == 2
    unsubscribe(client, TENCENT)  # Subscribing again has not begun the minute again.
    assert used(client) == 2, "a unit is freed a minute after it was cancelled"
    with pytest.raises(ServerError, match="cannot be unsubscribed yet"):
        client.qot.sub(is_sub_or_un_sub=False, is_unsub_all=True)
    clock.advance(30)
    client.qot.sub(is_sub_or_un_sub=False, is_unsub_all=True)
    clock.advance(30)
    assert used(client) == 1
    clock.advance(30)
    assert used(client) == 0


def test_what_was_never_subscribed_may_be_unsubscribed(client: Client) -> None:
    unsubscribe(client, APPLE)
    assert used(client) == 0


def test_the_minutes_may_be_left_out() -> None:
    clock = ManualClock()
    with (
        Simulator(clock=clock, unsubscribe_after=0, quota_freed_after=0) as simulator,
        Client(simulator.host, simulator.port) as client,
    ):
        subscribe(client, TENCENT)
        unsubscribe(client, TENCENT)
        assert used(client) == 0
    with pytest.raises(UsageError, match="unsubscribe_after must be 0 or more"):
        Simulator(unsubscribe_after=-1)
    with pytest.raises(UsageError, match="quota_freed_after must be 0 or more"):
        Simulator(quota_freed_after=float("nan"))


def test_each_type_of_candlestick_uses_quota_of_its_own(client: Client) -> None:
    subscribe(client, TENCENT, types=(SubType.KL_1MIN, SubType.KL_DAY, SubType.BASIC))
    assert used(client) == 3


def test_hours_and_sessions_are_taken(client: Client) -> None:
    client.qot.sub(
        security_list=[APPLE],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        extended_time=True,
        session=Session.ALL,
    )
    assert used(client) == 1


def test_pushes_are_registered_for_what_is_subscribed_only(client: Client, clock: ManualClock) -> None:
    pushes = client.qot.update_ticker()

    def register(*securities: Security, on: bool = True) -> None:
        client.qot.reg_qot_push(
            security_list=securities,
            sub_type_list=[SubType.TICKER],
            rehab_type_list=[RehabType.NONE],
            is_reg_or_un_reg=on,
            is_first_push=False,
        )

    subscribe(client, TENCENT)
    with pytest.raises(ServerError, match=r"US\.AAPL \(TICKER\) is not subscribed: subscribe to it first"):
        register(TENCENT, APPLE)
    register(TENCENT)
    clock.advance(2)
    assert next(pushes).security == TENCENT
    register(TENCENT, on=False)
    register(APPLE, on=False)  # There is nothing to stop, and no error.
    register(TENCENT)
    pushes.close()
