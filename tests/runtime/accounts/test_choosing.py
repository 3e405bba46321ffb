"""One account fits what is asked for, or the error lists what there is."""

from __future__ import annotations

from typing import Any, Final

import pytest
from tests.support.gathering import each_of

from opend.accounts.choosing import choose
from opend.errors import UsageError
from opend_proto.trd_common import (
    SecurityFirm,
    SimAccType,
    TrdAcc,
    TrdAccStatus,
    TrdAccType,
    TrdEnv,
    TrdMarket,
)

PAPER, REAL = TrdEnv.SIMULATE, TrdEnv.REAL
ACCOUNTS: Final = (
    TrdAcc(trd_env=PAPER, acc_id=1, trd_market_auth_list=[TrdMarket.HK], sim_acc_type=SimAccType.STOCK),
    TrdAcc(trd_env=PAPER, acc_id=2, trd_market_auth_list=[TrdMarket.HK], sim_acc_type=SimAccType.OPTION),
    TrdAcc(trd_env=PAPER, acc_id=3, trd_market_auth_list=[TrdMarket.US], sim_acc_type=SimAccType.STOCK_AND_OPTION),
    TrdAcc(
        trd_env=REAL,
        acc_id=4,
        trd_market_auth_list=[TrdMarket.HK, TrdMarket.US],
        acc_type=TrdAccType.MARGIN,
        card_num="1001000011112222",
        uni_card_num="1001000033334444",
        security_firm=SecurityFirm.FUTU_SECURITIES,
    ),
    TrdAcc(
        trd_env=REAL,
        acc_id=5,
        trd_market_auth_list=[TrdMarket.US],
        acc_type=TrdAccType.CASH,
        card_num="1001000055556666",
        security_firm=SecurityFirm.FUTU_INC,
    ),
    TrdAcc(trd_env=REAL, acc_id=6, trd_market_auth_list=[TrdMarket.HK], acc_status=TrdAccStatus.DISABLED),
)

FITTING: Final[tuple[tuple[int, str, Any], ...]] = (
    (1, "HK", {"market": "HK", "kind": "stock"}),
    (2, "HK", {"market": TrdMarket.HK, "kind": SimAccType.OPTION}),
    (3, "US", {"market": "us"}),
    (3, "US", {"acc_id": 3}),
    (4, "HK", {"env": "real", "market": "HK"}),
    (4, "US", {"env": REAL, "market": "US", "firm": "futu_securities"}),
    (4, "US", {"env": "real", "market": "US", "card": "4444"}),
    (4, "US", {"env": "real", "market": "US", "card": "1001000011112222"}),
    (5, "US", {"env": "real", "kind": "CASH"}),
    (6, "HK", {"env": "real", "acc_id": 6}),
)

WRONG: Final[tuple[tuple[Any, str], ...]] = (
    ({}, r"3 accounts fit; tell them apart by market, kind, card, firm or id(.|\n)*acc_id 1\n(.|\n)*acc_id 3$"),
    ({"market": "HK"}, r"2 accounts fit(.|\n)*STOCK, acc_id 1\n(.|\n)*OPTION, acc_id 2$"),
    ({"market": "SG"}, r"no account fits \(env=paper, market=SG\)(.|\n)*card …4444(.|\n)*disabled"),
    ({"env": "real", "acc_id": 1}, "no account fits"),
    ({"env": "real", "acc_id": 4}, "trades in several markets; choose one with market=…: HK, US"),
    ({"env": "live"}, "env must be 'paper' or 'real', not 'live'"),
    ({"market": "Hongkong"}, "market must be one of UNKNOWN, HK, US"),
    ({"card": "44"}, "at least 4 digits"),
    ({"id": 1}, "account has no argument 'id'; it has env, market"),
)


@each_of("fitting", FITTING)
def test_one_account_fits(fitting: tuple[int, str, Any]) -> None:
    number, market, asked = fitting
    account, header = choose(ACCOUNTS, asked)
    assert (account.acc_id, header.acc_id, header.trd_market.name) == (number, number, market)
    assert header.trd_env == account.trd_env


@each_of("wrong", WRONG)
def test_otherwise_what_there_is_is_listed_without_whole_card_numbers(wrong: tuple[Any, str]) -> None:
    asked, message = wrong
    with pytest.raises(UsageError, match=message) as caught:
        choose(ACCOUNTS, asked)
    assert "00003333" not in str(caught.value)


def test_none_at_all() -> None:
    with pytest.raises(UsageError, match=r"no account fits .* none"):
        choose([], {})
