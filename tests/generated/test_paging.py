"""The generated iterators read all pages from a link that holds them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from opend_proto import (
    common,
    methods,
    qot_common,
    qot_get_daily_short_volume,
    qot_request_history_kl,
    qot_stock_filter,
)
from opend_proto.schema import AnyMethod, AnyPush, Message
from opend_proto.stubs_async import Qot as AsyncQot
from opend_proto.stubs_sync import Qot

SECURITY = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")
Answer = Callable[[Any], Message]


class Pages:
    """A blocking and asynchronous link that answers from a function and records the requests."""

    def __init__(self, method: AnyMethod, answer: Answer) -> None:
        self._method = method
        self._answer = answer
        self.asked: list[Any] = []

    def call(self, method: AnyMethod, request: Any, timeout: float | None) -> Any:
        assert (method, timeout) == (self._method, 3.0)
        self.asked.append(request.c2s)
        return method.response(ret_type=common.RetType.SUCCEED, s2c=self._answer(request.c2s))

    def on_push(self, push: AnyPush, handler: Callable[[Any], object], **_: object) -> Callable[[], None]:
        raise NotImplementedError(push, handler)

    def pushes(self, push: AnyPush, **_: object) -> Any:
        raise NotImplementedError(push)


class AsyncPages(Pages):
    async def call(self, method: AnyMethod, request: Any, timeout: float | None) -> Any:
        return super().call(method, request, timeout)


def _bar(day: int) -> qot_common.KLine:
    return qot_common.KLine(time=f"2026-01-{day:02d} 00:00:00", is_blank=False)


def _history(c2s: qot_request_history_kl.C2S) -> Message:
    page = int(c2s.next_req_key or b"0")
    key = str(page + 1).encode() if page < 2 else None
    return qot_request_history_kl.S2C(
        security=c2s.security, kl_list=[_bar(2 * page + 1), _bar(2 * page + 2)], next_req_key=key
    )


def _iterate(qot: Qot) -> Iterator[qot_common.KLine]:
    return qot.iter_history_kl(
        rehab_type=qot_common.RehabType.NONE,
        kl_type=qot_common.KLType.DAY,
        security=SECURITY,
        begin_time="2026-01-01",
        end_time="2026-01-06",
        timeout=3.0,
    )


def test_pages_follow_the_key_until_there_is_none() -> None:
    link = Pages(methods.QOT_REQUEST_HISTORY_KL, _history)
    days = [bar.time[8:10] for bar in _iterate(Qot(link))]
    assert days == ["01", "02", "03", "04", "05", "06"]
    assert [c2s.next_req_key for c2s in link.asked] == [None, b"1", b"2"]


def test_a_page_is_asked_for_when_it_is_needed() -> None:
    link = Pages(methods.QOT_REQUEST_HISTORY_KL, _history)
    bars = _iterate(Qot(link))
    assert link.asked == []
    next(bars)
    next(bars)
    assert len(link.asked) == 1
    next(bars)
    assert len(link.asked) == 2


async def _collect(bars: AsyncIterator[qot_common.KLine]) -> list[str]:
    return [bar.time[8:10] async for bar in bars]


def test_the_asynchronous_iterator_does_the_same() -> None:
    import asyncio

    link = AsyncPages(methods.QOT_REQUEST_HISTORY_KL, _history)
    bars = AsyncQot(link).iter_history_kl(
        rehab_type=qot_common.RehabType.NONE,
        kl_type=qot_common.KLType.DAY,
        security=SECURITY,
        begin_time="2026-01-01",
        end_time="2026-01-06",
        timeout=3.0,
    )
    assert asyncio.run(_collect(bars)) == ["01", "02", "03", "04", "05", "06"]


def test_a_gateway_that_repeats_its_key_makes_no_endless_loop() -> None:
    def stuck(c2s: qot_request_history_kl.C2S) -> Message:
        return qot_request_history_kl.S2C(security=c2s.security, kl_list=[_bar(1)], next_req_key=b"same")

    link = Pages(methods.QOT_REQUEST_HISTORY_KL, stuck)
    assert len(list(_iterate(Qot(link)))) == 2


@pytest.mark.parametrize("end", ["-1", "", None])
def test_some_keys_mean_the_end(end: str | None) -> None:
    def answer(_: object) -> Message:
        item = qot_get_daily_short_volume.UsDailyShortVolumeItem()
        return qot_get_daily_short_volume.S2C(us_item_list=[item], next_key=end)

    link = Pages(methods.QOT_GET_DAILY_SHORT_VOLUME, answer)
    assert len(list(Qot(link).iter_daily_short_volume(security=SECURITY, timeout=3.0))) == 1
    assert len(link.asked) == 1


@pytest.mark.parametrize(("last_page", "all_count", "pages"), [(False, 5, 3), (True, 99, 1), (False, 99, 4)])
def test_offsets_count_items(last_page: bool, all_count: int, pages: int) -> None:
    def answer(c2s: qot_stock_filter.C2S) -> Message:
        left = max(0, min(6 - c2s.begin, c2s.num))
        data = [qot_stock_filter.StockData(security=SECURITY, name=str(index)) for index in range(left)]
        return qot_stock_filter.S2C(last_page=last_page, all_count=all_count, data_list=data)

    link = Pages(methods.QOT_STOCK_FILTER, answer)
    found = list(Qot(link).iter_stock_filter(num=2, market=qot_common.QotMarket.HK_SECURITY, timeout=3.0))
    assert [c2s.begin for c2s in link.asked] == [0, 2, 4, 6][:pages]
    assert len(found) == min(6, 2 * pages)
