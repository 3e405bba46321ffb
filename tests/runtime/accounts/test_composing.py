"""What a person says of an order becomes one kind of order, or an error before anything is sent."""

from __future__ import annotations

import math
from datetime import date
from decimal import Decimal
from typing import Any, Final

import pytest
from tests.support.gathering import each_of

from opend.accounts.composing import compose
from opend.errors import UsageError
from opend_proto.common import Session
from opend_proto.trd_common import (
    OrderType,
    TimeInForce,
    TrailType,
    TrdEnv,
    TrdHeader,
    TrdMarket,
    TrdSecMarket,
    TrdSide,
)

HK: Final = TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=1, trd_market=TrdMarket.HK)
CHINA: Final = TrdHeader(trd_env=TrdEnv.REAL, acc_id=1, trd_market=TrdMarket.HKCC)
CRYPTO: Final = TrdHeader(trd_env=TrdEnv.REAL, acc_id=1, trd_market=TrdMarket(7))
FUTURES: Final = TrdHeader(trd_env=TrdEnv.REAL, acc_id=1, trd_market=TrdMarket.FUTURES)


def made(header: TrdHeader = HK, code: str = "HK.00700", quantity: Any = 100, **terms: Any) -> Any:
    loose: Any = terms
    return compose(header, TrdSide.BUY, code, quantity, loose)


KINDS: Final[tuple[tuple[dict[str, Any], dict[str, Any]], ...]] = (
    ({}, {"order_type": OrderType.MARKET, "price": None}),
    ({"limit": 480}, {"order_type": OrderType.NORMAL, "price": 480.0}),
    ({"limit": Decimal("0.1")}, {"order_type": OrderType.NORMAL, "price": 0.1}),
    ({"stop": 490}, {"order_type": OrderType.STOP, "aux_price": 490.0}),
    ({"stop": 490, "limit": 491}, {"order_type": OrderType.STOP_LIMIT, "aux_price": 490.0, "price": 491.0}),
    ({"touch": 470}, {"order_type": OrderType.MARKETIF_TOUCHED, "aux_price": 470.0}),
    ({"touch": 470, "limit": 471}, {"order_type": OrderType.LIMITIF_TOUCHED, "aux_price": 470.0}),
    ({"trail": 5}, {"order_type": OrderType.TRAILING_STOP, "trail_type": TrailType.AMOUNT, "trail_value": 5.0}),
    ({"trail_percent": 2.5}, {"order_type": OrderType.TRAILING_STOP, "trail_type": TrailType.RATIO}),
    ({"trail_percent": 2.5, "spread": 1}, {"order_type": OrderType.TRAILING_STOP_LIMIT, "trail_spread": 1.0}),
    ({"kind": OrderType.AUCTION}, {"order_type": OrderType.AUCTION}),
    ({"kind": OrderType.AUCTION_LIMIT, "limit": 480}, {"order_type": OrderType.AUCTION_LIMIT, "price": 480.0}),
    ({"limit": 480, "adjust": -0.01}, {"adjust_price": True, "adjust_side_and_limit": -0.01}),
    ({"expires": date(2025, 6, 30)}, {"time_in_force": TimeInForce(3), "expire_time": "2025-06-30"}),
    ({"session": Session.ETH, "outside_hours": True}, {"session": Session.ETH, "fill_outside_rth": True}),
    ({"remark": "mine"}, {"remark": "mine"}),
    ({"code": "SZ.000001", "header": CHINA}, {"code": "000001", "sec_market": TrdSecMarket.CN_SZ}),
    ({"code": "CC.BTCUSD", "header": CRYPTO, "quantity": 0.001}, {"qty": 0.001}),
    ({"code": "HK.MHI2506", "header": FUTURES, "limit": -1.5}, {"price": -1.5}),
)

WRONG: Final[tuple[tuple[dict[str, Any], str], ...]] = (
    ({"limit": 480, "trail": 5}, "no kind of order has limit, trail together"),
    ({"spread": 5}, "no kind of order has spread together"),
    ({"kind": OrderType.NORMAL}, "an order of kind NORMAL has limit, not no price"),
    ({"kind": OrderType(77)}, "orders of kind UNKNOWN_77 cannot be placed"),
    ({"limit": math.nan}, "limit must be a finite number"),
    ({"limit": math.inf}, "limit must be a finite number"),
    ({"limit": 0}, "limit must be above 0, not 0"),
    ({"limit": -1.5}, "limit must be above 0"),
    ({"limit": "480"}, "limit must be a number, not '480'"),
    ({"limit": True}, "limit must be a number, not True"),
    ({"quantity": 0}, "quantity must be above 0"),
    ({"quantity": 1.5}, "quantity must be a whole number, not 1.5"),
    ({"quantity": math.nan}, "quantity must be a finite number"),
    ({"quantity": 10**400}, "quantity must be a finite number"),
    ({"quantity": 2**53 + 1}, "too large to be sent exactly"),
    ({"quantity": 2**60}, "at most 2\\^53"),
    ({"code": "US.AAPL"}, "US.AAPL is not traded in market HK of account 1"),
    ({"code": "FX.USDHKD"}, "is not traded in market HK"),
    ({"code": "00700"}, "did you mean|MARKET.CODE"),
    ({"remark": "腾讯" * 11}, "at most 64 bytes in UTF-8, not 66"),
    ({"adjust": 1.5}, "adjust must be a fraction"),
    ({"expires": "2025-06-30", "time_in_force": TimeInForce.DAY}, "leave time_in_force out"),
    ({"price": 480}, "an order has no argument 'price'; it has limit, stop"),
)


@each_of("kind", KINDS)
def test_the_kind_of_order_follows_from_its_prices(kind: tuple[dict[str, Any], dict[str, Any]]) -> None:
    terms, fields = kind
    request = made(**terms)
    assert {name: getattr(request, name) for name in fields} == fields


@each_of("wrong", WRONG)
def test_contradictory_arguments_make_no_order(wrong: tuple[dict[str, Any], str]) -> None:
    terms, message = wrong
    with pytest.raises(UsageError, match=message) as caught:
        made(**terms)
    assert len(str(caught.value)) < 400


def test_every_order_has_a_remark_of_its_own_unless_one_is_given() -> None:
    remarks = {made().remark for _ in range(50)}
    assert len(remarks) == 50
    assert all(len(remark) < 64 for remark in remarks)
