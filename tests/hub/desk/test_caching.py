"""Which replies a hub keeps, for how long, and how many of them."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from opend.errors import CallTimeout
from opend.hub.desk.caching import ReplyCache
from opend_proto import qot_get_option_chain, qot_get_static_info, trd_get_acc_list
from opend_proto.methods import (
    METHODS_BY_ID,
    QOT_GET_OPTION_CHAIN,
    QOT_GET_STATIC_INFO,
    TRD_GET_ACC_LIST,
    TRD_PLACE_ORDER,
)
from opend_proto.qot_common import QotMarket, Security
from opend_proto.qot_get_option_chain import DataFilter, OptionCondType
from opend_proto.schema import Cache

REQUEST = qot_get_static_info.Request(c2s=qot_get_static_info.C2S())


def test_a_reply_is_used_again_until_it_is_too_old() -> None:
    cache, method = ReplyCache(), replace(QOT_GET_STATIC_INFO, cache=Cache(10.0))
    assert cache.get(method, b"a", 0.0) is None
    cache.put(method, b"a", REQUEST, b"reply", asked=0.0)
    assert cache.get(method, b"a", 9.9) == b"reply"
    assert cache.get(method, b"b", 9.9) is None
    assert cache.get(method, b"a", 10.0) is None
    assert cache.told() == {"hits": 1, "misses": 3, "entries": 0, "bytes": 0}
    cache.put(method, b"a", REQUEST, b"reply", asked=0.0)
    cache.clear()
    assert (len(cache), cache.bytes) == (0, 0)


def test_the_replies_used_longest_ago_make_room() -> None:
    cache, method = ReplyCache(most_bytes=4000), replace(QOT_GET_STATIC_INFO, cache=Cache(10.0))
    for name in (b"a", b"b", b"c", b"d"):
        cache.put(method, name, REQUEST, bytes(700), asked=0.0)
        cache.get(method, b"a", 0.0)
    cache.put(method, b"e", REQUEST, bytes(700), asked=0.0)
    assert [cache.get(method, name, 0.0) is not None for name in (b"a", b"b", b"c", b"d", b"e")] == [1, 0, 1, 1, 1]
    cache.put(method, b"long", REQUEST, bytes(2000), asked=0.0)
    assert cache.get(method, b"long", 0.0) is None
    assert cache.bytes <= 4000


def test_who_asks_the_same_waits_for_the_reply_or_its_own_time() -> None:
    async def main() -> None:
        cache, order = ReplyCache(), list[str]()

        async def ask(name: str, body: bytes) -> None:
            async with cache.alone(QOT_GET_STATIC_INFO, body, 60.0):
                order.append(name)
                await asyncio.sleep(0.01)
                order.append(name)

        async with cache.alone(QOT_GET_STATIC_INFO, b"a", 60.0), cache.alone(TRD_GET_ACC_LIST, b"a", 60.0):
            with pytest.raises(CallTimeout, match="the same call of another client"):
                await cache.alone(QOT_GET_STATIC_INFO, b"a", 0.01).__aenter__()
        async with cache.alone(TRD_GET_ACC_LIST, b"a", 60.0), cache.alone(TRD_GET_ACC_LIST, b"a", 60.0):
            await asyncio.gather(ask("first", b"a"), ask("second", b"a"), ask("other", b"b"))
        assert order[:2] == ["first", "other"]
        assert order.index("second") > order.index("first", 1)

    asyncio.run(main())


def test_nothing_of_trading_is_ever_kept() -> None:
    rule = Cache(10.0)
    cache, request = ReplyCache(), trd_get_acc_list.Request(c2s=trd_get_acc_list.C2S(user_id=0))
    for method in (TRD_GET_ACC_LIST, TRD_PLACE_ORDER):
        cache.put(replace(method, cache=rule), b"a", request, b"reply", asked=0.0)
        assert cache.get(replace(method, cache=rule), b"a", 0.0) is None
    assert len(cache) == 0
    assert {method.name.partition("_")[0] for method in METHODS_BY_ID.values() if method.cache} == {"Qot"}


def test_filters_that_go_by_prices_are_never_kept() -> None:
    cache = ReplyCache()
    owner = Security(market=QotMarket.HK_SECURITY, code="00700")
    usual = qot_get_option_chain.C2S(owner=owner, begin_time="2026-01-01", end_time="2026-01-31")
    kept = [
        (b"plain", usual),
        (b"condition", replace(usual, condition=OptionCondType.WITH_IN)),
        (b"filter", replace(usual, data_filter=DataFilter(delta_min=0.5))),
    ]
    for body, c2s in kept:
        cache.put(QOT_GET_OPTION_CHAIN, body, qot_get_option_chain.Request(c2s=c2s), b"reply", asked=0.0)
    assert [cache.get(QOT_GET_OPTION_CHAIN, body, 0.0) is not None for body, _ in kept] == [True, False, False]
