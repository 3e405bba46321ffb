"""Subscriptions by codes and kinds of data, on both clients, against the simulator."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import pytest
from tests.support.patience import until
from tests.support.peers.faces import FACES, FaceName, connected

from opend import AsyncClient, Client, QuotaExceeded, Restored, ServerError, UsageError
from opend.everyday.quota import Subscription
from opend.session.life.backoff import Reconnect
from opend.simulator import Simulator
from opend.testing import FaultProxy
from opend_proto.qot_common import SubType

QUICK = Reconnect(first=0.01, longest=0.05)


@pytest.fixture
def gateway() -> Iterator[Simulator]:
    with Simulator(subscription_quota=5, unsubscribe_after=0.0, quota_freed_after=0.0, push_interval=0.01) as simulator:
        yield simulator


@pytest.mark.parametrize("name", FACES)
def test_subscriptions_use_quota_that_cancelling_frees(name: FaceName, gateway: Simulator) -> None:
    with connected(name, gateway.port) as face:
        assert not face.client.quota.subscriptions
        face.do(lambda client: client.subscribe(["HK.00700", "US.AAPL"], SubType.TICKER, SubType.BASIC))
        told = face.client.quota
        assert (told.used, told.remaining) == (4, 1)
        assert Subscription("US.AAPL", SubType.BASIC, is_own=True) in face.client.quota.subscriptions
        face.do(lambda client: client.unsubscribe("US.AAPL", SubType.BASIC))
        face.do(lambda client: client.unsubscribe(["HK.00700", "US.TSLA"]))
        assert face.client.quota.subscriptions == (Subscription("US.AAPL", SubType.TICKER, is_own=True),)
        face.do(lambda client: client.unsubscribe_all())
        assert face.do(lambda client: client.read_quota()).used == 0


@pytest.mark.parametrize("name", FACES)
def test_a_refusal_says_what_uses_the_quota(name: FaceName, gateway: Simulator) -> None:
    with connected(name, gateway.port) as face, Client(port=gateway.port) as other:
        other.subscribe("HK.00005", SubType.RT)
        face.do(lambda client: client.subscribe("HK.00700", SubType.TICKER, SubType.BASIC, SubType.BROKER))
        with pytest.raises(QuotaExceeded) as caught:
            face.do(lambda client: client.subscribe(["HK.00700", "US.AAPL"], SubType.TICKER, SubType.RT))
    assert "3 more needed, 1 free" in caught.value.message
    assert "HK.00005 RT (another connection)" in caught.value.message
    assert "HK.00700 TICKER, BASIC, BROKER" in caught.value.message
    assert caught.value.protocol == "Qot_Sub"


def test_other_refusals_stay_what_they_are(gateway: Simulator) -> None:
    with Client(port=gateway.port) as client, pytest.raises(ServerError) as caught:
        client.subscribe("HK.99999", SubType.TICKER)
    assert not isinstance(caught.value, QuotaExceeded)


def test_a_restored_connection_pushes_again(gateway: Simulator) -> None:
    with (
        FaultProxy(gateway.host, gateway.port) as proxy,
        Client(proxy.host, proxy.port, reconnect=QUICK) as client,
    ):
        states: list[object] = []
        client.on_state(states.append)
        client.subscribe("HK.00700", SubType.TICKER)
        proxy.disconnect_all()
        until(lambda: any(isinstance(state, Restored) for state in states))
        assert next(client.qot.update_ticker()).security.code == "00700"
        client.unsubscribe("HK.00700")
        assert not client.quota.subscriptions


def test_what_is_no_subscription_is_refused_before_it_is_sent() -> None:
    client = Client()
    with pytest.raises(UsageError, match="at least one security"):
        client.subscribe([], SubType.TICKER)
    with pytest.raises(UsageError, match="at least one kind of data"):
        client.subscribe("HK.00700")


def test_help_shows_arguments_and_result_of_the_call() -> None:
    for client in (Client(), AsyncClient()):
        shown = inspect.signature(client.option_chain)
        assert list(shown.parameters)[:2] == ["owner", "expiries"]
        assert shown.return_annotation == "Rows[OptionRow]"
        assert "greeks" in str(inspect.getdoc(client.option_chain))
