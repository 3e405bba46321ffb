"""The accounts."""

from __future__ import annotations

from opend.simulator.trading.accounts import accounts
from opend_proto.trd_common import TrdCategory, TrdEnv, TrdMarket


def test_accounts_follow_from_the_seed_and_their_ids_need_an_integer() -> None:
    found = accounts(1)
    assert found == accounts(1)
    ids = {account.id for seed in range(20) for account in accounts(seed)}
    assert len(ids) == 20 * len(found)
    assert all(2**53 < account_id < 2**64 for account_id in ids)


def test_every_market_has_a_real_and_a_simulated_account_and_one_account_has_all() -> None:
    for_securities = [account for account in accounts(0) if account.category == TrdCategory.SECURITY]
    single = {(account.environment, account.markets[0]) for account in for_securities if not account.is_universal}
    assert single == {
        (TrdEnv.REAL, TrdMarket.HK),
        (TrdEnv.REAL, TrdMarket.US),
        (TrdEnv.REAL, TrdMarket.HKCC),
        (TrdEnv.SIMULATE, TrdMarket.HK),
        (TrdEnv.SIMULATE, TrdMarket.US),
        (TrdEnv.SIMULATE, TrdMarket.CN),
    }
    (universal,) = [account for account in accounts(0) if account.is_universal]
    assert universal.markets == (TrdMarket.HK, TrdMarket.US, TrdMarket.HKCC)
    assert universal.message().uni_card_num == universal.card
