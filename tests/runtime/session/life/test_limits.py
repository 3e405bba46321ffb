"""The rate limiter lets no call exceed the limit, and makes none wait longer than needed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.errors import RateLimitExceeded
from opend.session.life.limits import RateLimiter
from opend_proto import common, methods, qot_common, qot_request_history_kl, trd_common, trd_get_funds, trd_place_order
from opend_proto.schema import AnyMethod, Limit, Message, Method

HISTORY = methods.QOT_REQUEST_HISTORY_KL
CALLS, SECONDS = 60, 30.0


def history(key: bytes | None = None) -> qot_request_history_kl.Request:
    return qot_request_history_kl.Request(
        c2s=qot_request_history_kl.C2S(
            rehab_type=qot_common.RehabType.NONE,
            kl_type=qot_common.KLType.DAY,
            security=qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700"),
            begin_time="2026-01-01",
            end_time="2026-01-31",
            next_req_key=key,
        )
    )


def header(account: int) -> trd_common.TrdHeader:
    return trd_common.TrdHeader(trd_env=trd_common.TrdEnv.SIMULATE, acc_id=account, trd_market=trd_common.TrdMarket.HK)


def order(account: int) -> trd_place_order.Request:
    return trd_place_order.Request(
        c2s=trd_place_order.C2S(
            packet_id=common.PacketID(conn_id=0, serial_no=0),
            header=header(account),
            trd_side=trd_common.TrdSide.BUY,
            order_type=trd_common.OrderType.NORMAL,
            code="00700",
            qty=100,
        )
    )


def funds(refresh: bool | None) -> trd_get_funds.Request:
    return trd_get_funds.Request(c2s=trd_get_funds.C2S(header=header(1), refresh_cache=refresh))


def take(limiter: RateLimiter, method: AnyMethod, request: Message, count: int, now: float = 0.0) -> list[float]:
    return [limiter.reserve(method, request, now, 1000.0) for _ in range(count)]


def test_the_published_limit_is_the_one_of_the_table() -> None:
    assert HISTORY.limit == Limit(CALLS, SECONDS, counts="first_page", page="next_req_key")


def test_calls_within_the_limit_go_at_once_and_the_next_waits_for_the_window() -> None:
    turns = take(RateLimiter(), HISTORY, history(), CALLS + 2)
    assert turns == [0.0] * CALLS + [SECONDS] * 2


def test_a_call_without_a_limit_never_waits() -> None:
    assert methods.KEEP_ALIVE.limit is None
    assert take(RateLimiter(), methods.KEEP_ALIVE, history(), 500) == [0.0] * 500


def test_only_the_first_page_counts() -> None:
    limiter = RateLimiter()
    assert take(limiter, HISTORY, history(b"more"), 500) == [0.0] * 500
    assert limiter.reserve(HISTORY, history(), 0.0, 1.0) == 0.0


def test_only_fresh_data_counts() -> None:
    limiter = RateLimiter()
    assert take(limiter, methods.TRD_GET_FUNDS, funds(None), 50) == [0.0] * 50
    assert take(limiter, methods.TRD_GET_FUNDS, funds(True), 11)[-1] == SECONDS


def test_accounts_have_budgets_of_their_own_and_orders_keep_their_distance() -> None:
    limiter = RateLimiter()
    first = take(limiter, methods.TRD_PLACE_ORDER, order(1), 3)
    assert first == pytest.approx([0.0, 0.02, 0.04])
    assert limiter.reserve(methods.TRD_PLACE_ORDER, order(2), 0.0, 1.0) == 0.0


def test_two_protocols_can_share_a_budget() -> None:
    combo = methods.TRD_PLACE_COMBO_ORDER
    assert combo.limit is not None
    assert combo.limit.shared_with == methods.TRD_PLACE_ORDER.id
    limiter = RateLimiter()
    assert take(limiter, methods.TRD_PLACE_ORDER, order(1), 15)[-1] < 1.0
    assert limiter.reserve(combo, order(1), 0.0, 1000.0) == SECONDS


def test_a_turn_after_the_time_out_is_refused_and_not_counted() -> None:
    limiter = RateLimiter()
    take(limiter, HISTORY, history(), CALLS)
    with pytest.raises(RateLimitExceeded, match=r"60 calls in 30 s is used up; call again in 20\.0 s") as caught:
        limiter.reserve(HISTORY, history(), 10.0, 5.0)
    assert caught.value.retry_in == pytest.approx(20.0)
    assert caught.value.protocol_id == HISTORY.id
    assert limiter.reserve(HISTORY, history(), 30.0, 0.1) == 30.0


def test_the_policy_raise_never_waits_and_off_never_counts() -> None:
    strict, off = RateLimiter("raise"), RateLimiter("off")
    take(strict, HISTORY, history(), CALLS)
    with pytest.raises(RateLimitExceeded):
        strict.reserve(HISTORY, history(), 29.9, 1000.0)
    assert take(off, HISTORY, history(), 500) == [0.0] * 500


def test_a_turn_that_is_released_goes_to_the_next() -> None:
    limiter = RateLimiter()
    turns = take(limiter, HISTORY, history(), CALLS)
    limiter.release(HISTORY, history(), turns[-1])
    assert limiter.reserve(HISTORY, history(), 0.0, 1.0) == 0.0


@given(
    st.lists(st.floats(0, 10), min_size=1, max_size=40),
    st.integers(1, 5),
    st.floats(0.1, 20),
    st.floats(0, 2),
)
def test_no_window_ever_holds_more_than_the_limit(
    gaps: list[float], calls: int, seconds: float, interval: float
) -> None:
    method: Method[Message, Message] = Method(1, "Test", "test", limit=Limit(calls, seconds, interval))
    limiter, now, turns = RateLimiter(), 0.0, list[float]()
    for gap in gaps:
        now += gap
        turns.append(limiter.reserve(method, history(), now, 1e9))
        assert turns[-1] >= now
    assert turns == sorted(turns)
    for earlier, later in zip(turns, turns[calls:], strict=False):
        assert later - earlier >= seconds - 1e-6
    for earlier, later in pairwise(turns):
        assert later - earlier >= interval - 1e-6
