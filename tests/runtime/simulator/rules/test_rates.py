"""The simulator enforces the published rate limits."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest

from opend import Client, ServerError
from opend.simulator import RefusalError, Simulator
from opend.simulator.rules.rates import Rates
from opend_proto import methods, qot_get_owner_plate, trd_get_funds
from opend_proto.qot_common import QotMarket, Security
from opend_proto.schema import Limit
from opend_proto.trd_common import TrdEnv, TrdHeader, TrdMarket

TENCENT = Security(market=QotMarket.HK_SECURITY, code="00700")
REQUEST = qot_get_owner_plate.Request(c2s=qot_get_owner_plate.C2S(security_list=[TENCENT]))
LIMITED = replace(methods.QOT_GET_OWNER_PLATE, limit=Limit(2, 30))
FUNDS = replace(methods.TRD_GET_FUNDS, limit=Limit(1, 30, per_account=True))


class Watch:
    """A clock that stands still until the test moves it."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_what_is_over_the_limit_is_refused_with_the_figures_until_the_window_has_passed() -> None:
    watch = Watch()
    rates = Rates(watch)
    rates.check(LIMITED, REQUEST)
    watch.now += 10
    rates.check(LIMITED, REQUEST)
    with pytest.raises(
        RefusalError, match=r"Qot_GetOwnerPlate is called too often: a login may call it 2 times in 30 s"
    ):
        rates.check(LIMITED, REQUEST)
    watch.now += 20
    rates.check(LIMITED, REQUEST)
    with pytest.raises(RefusalError, match=r"call again in 9\.5 s"):
        rates.check(LIMITED, REQUEST)


def test_a_client_that_keeps_to_the_limit_is_not_refused_for_a_slow_way() -> None:
    watch = Watch()
    rates = Rates(watch)
    watch.now += 0.4  # The first call was sent at 0 and took that long.
    rates.check(LIMITED, REQUEST)
    rates.check(LIMITED, REQUEST)
    watch.now += 29.6
    rates.check(LIMITED, REQUEST)


def test_each_account_has_a_budget_of_its_own() -> None:
    def funds(account: int) -> trd_get_funds.Request:
        header = TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=account, trd_market=TrdMarket.HK)
        return trd_get_funds.Request(c2s=trd_get_funds.C2S(header=header))

    rates = Rates(Watch())
    rates.check(FUNDS, funds(1))
    rates.check(FUNDS, funds(2))
    with pytest.raises(RefusalError, match="an account may call it 1 times"):
        rates.check(FUNDS, funds(1))


def test_a_protocol_without_a_limit_is_never_refused() -> None:
    rates = Rates(Watch())
    free = replace(LIMITED, limit=None)
    for _ in range(1000):
        rates.check(free, REQUEST)


def asked(simulator: Simulator) -> int:
    """Return how many of twelve calls at once are answered; all clients of a simulator are one login."""
    limit = methods.QOT_GET_OWNER_PLATE.limit
    assert limit is not None
    assert limit.calls == 10
    answered = 0
    with (
        Client(simulator.host, simulator.port, rate_limit="off") as first,
        Client(simulator.host, simulator.port, rate_limit="off") as second,
    ):
        for client in (first, second) * 6:
            with suppress(ServerError):
                client.qot.get_owner_plate(security_list=[TENCENT])
                answered += 1
    return answered


def test_the_limits_hold_for_all_clients_together_and_can_be_switched_off() -> None:
    with Simulator() as strict, Simulator(rate_limits=False) as free:
        assert (asked(strict), asked(free)) == (10, 12)
