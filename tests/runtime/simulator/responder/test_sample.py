"""Every request protocol of the schema gets a sample that is complete, plausible, bounded and the same each time."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.codecs.codecs import native_codec
from tests.support.gathering import each_of
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.strategies import examples, messages

from opend.codec import decode, encode, from_json, reading, to_json, writing
from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.responder import sample
from opend_proto import (
    methods,
    qot_get_company_profile,
    qot_get_option_strategy,
    qot_get_owner_plate,
    qot_get_us_pre_market_rank,
    stubs_sync,
)
from opend_proto.common import RetType
from opend_proto.methods import METHODS_BY_ID
from opend_proto.qot_common import QotMarket, Security
from opend_proto.schema import AnyMethod, Field, Message, Method, OpenEnum, Overflow, Push, Pushes
from opend_proto.trd_common import TrdSide

RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)
PayloadT = TypeVar("PayloadT", bound=Message)

MARKET = SyntheticMarket(0, clock=ManualClock())
METHODS = list(METHODS_BY_ID.values())
ALL = each_of("method", METHODS)
TENCENT = Security(market=QotMarket.HK_SECURITY, code="00700")
APPLE = Security(market=QotMarket.US_SECURITY, code="AAPL")
STRATEGY = '{"c2s": {"owner": {"market": 11, "code": "AAPL"}, "option_strategy": 4}}'
NOTHING = {"NONE", "UNKNOWN", "UNKNOW", "INVALID"}
MOST_BYTES = 16 * 1024


def values(message: Message) -> Iterator[tuple[Field, object]]:
    for field in message.FIELDS:
        value = getattr(message, field.attribute)
        for each in value if field.label == "repeated" else (value,):
            if isinstance(each, Message):
                yield from () if isinstance(each, Security) else values(each)  # It is as the request has it.
            elif each is not None:
                yield field, each


def assert_plausible(reply: Message) -> None:
    for field, value in values(reply):
        if isinstance(value, OpenEnum):
            known = set(type(value))
            assert value in known, field
            assert value.name not in NOTHING or {member.name for member in known} <= NOTHING, field
        if field.kind == "string" and field.name in {"time", "updateTime", "updateTimeStr"}:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", str(value)), field
        if field.kind == "double" and field.name == "timestamp":
            assert abs(float(str(value)) - MARKET.clock.now()) < 7 * 86_400


@ALL
def test_every_protocol_has_a_sample_for_any_shape_of_request(method: AnyMethod) -> None:
    for choices in NAMED_CHOICES.values():
        request = build(method.request, choices)
        reply = sample(MARKET, method, request)
        assert reply.ret_type == RetType.SUCCEED
        assert reply.ret_msg.startswith("sample data: ")
        assert method.name in reply.ret_msg
        assert_plausible(reply)
        body = encode(reply)
        assert len(body) < MOST_BYTES
        assert decode(method.response, body) == reply
        assert from_json(method.response, to_json(reply)) == reply
        assert sample(MARKET, method, request) == reply


@ALL
def test_both_codecs_write_and_read_a_sample_alike(method: AnyMethod) -> None:
    native = native_codec()
    reply = sample(MARKET, method, build(method.request, NAMED_CHOICES["everything, all zero"]))
    body = writing.encode(reply)
    assert native.encode(reply) == body
    assert native.decode(method.response, body) == reading.decode(method.response, body) == reply


@examples(60)
@given(st.data())
def test_no_valid_request_is_too_odd_for_a_sample(data: st.DataObject) -> None:
    method = data.draw(st.sampled_from(METHODS))
    reply = sample(MARKET, method, data.draw(messages(method.request)))
    assert_plausible(reply)
    assert len(encode(reply)) < MOST_BYTES


class SampledLink:
    """A link whose gateway answers everything with samples."""

    def __init__(self) -> None:
        self.calls = 0

    def call(self, method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None) -> ResponseT:
        self.calls += 1
        return sample(MARKET, method, request)

    def on_push(
        self, push: Push[ResponseT, PayloadT], handler: Callable[[PayloadT], object], *, queue: int, overflow: Overflow
    ) -> Callable[[], None]:
        raise NotImplementedError

    def pushes(self, push: Push[ResponseT, PayloadT], *, queue: int, overflow: Overflow) -> Pushes[PayloadT]:
        raise NotImplementedError


def iterators() -> list[str]:
    return [name for name in dir(stubs_sync.Qot) if name.startswith("iter_")]


@each_of("name", iterators())
@pytest.mark.parametrize("count", [None, 1, 2])
def test_every_page_iterator_ends(name: str, count: int | None) -> None:
    link = SampledLink()
    stub: Callable[..., Iterator[object]] = getattr(stubs_sync.Qot(link), name)
    parameters = inspect.signature(stub).parameters
    number = re.search(r"Protocol\s+(\d+)", inspect.getdoc(stub) or "")
    assert number is not None
    c2s = build(METHODS_BY_ID[int(number[1])].request, NAMED_CHOICES["only required, all zero"]).c2s
    given = {key: getattr(c2s, key) for key, each in parameters.items() if each.default is inspect.Parameter.empty}
    size = next((key for key in ("count", "num", "page_count", "max_ack_kl_num") if key in parameters), None)
    if count is not None and size is not None:
        given[size] = count
    assert len(list(islice(stub(**given), 100))) in range(1, 13)
    assert link.calls <= 5


def test_a_sample_is_about_what_the_request_names() -> None:
    c2s = qot_get_owner_plate.C2S(security_list=[APPLE, TENCENT, Security(market=QotMarket.HK_SECURITY, code="1")])
    s2c = sample(MARKET, methods.QOT_GET_OWNER_PLATE, qot_get_owner_plate.Request(c2s=c2s)).s2c
    assert s2c is not None
    assert [owner.security for owner in s2c.owner_plate_list] == c2s.security_list
    assert [owner.name for owner in s2c.owner_plate_list] == ["Apple", "TENCENT", "Sample 1"]


def markets_of(message: Message) -> set[QotMarket]:
    return {security.market for security in securities(message)}


def securities(message: Message) -> Iterator[Security]:
    for field in message.FIELDS:
        value = getattr(message, field.attribute)
        for each in value if field.label == "repeated" else (value,):
            if isinstance(each, Security):
                yield each
            elif isinstance(each, Message):
                yield from securities(each)


@pytest.mark.parametrize(
    ("text", "method", "market"),
    [
        ('{"c2s": {"optionMarket": 1, "sortType": 1}}', methods.QOT_GET_OPTION_RANK, QotMarket.US_SECURITY),
        ('{"c2s": {"optionMarket": 4, "sortType": 1}}', methods.QOT_GET_OPTION_RANK, QotMarket.HK_SECURITY),
        ('{"c2s": {"count": 10}}', methods.QOT_GET_US_OVERNIGHT_RANK, QotMarket.US_SECURITY),
        ('{"c2s": {}}', methods.QOT_GET_ARK_FUND_HOLDING, QotMarket.US_SECURITY),
        ('{"c2s": {}}', methods.QOT_GET_EVENT_CONTRACT_SERIES_LIST, QotMarket.EVENT_CONTRACT),
    ],
)
def test_a_sample_is_of_the_market_that_the_request_or_the_protocol_is_about(
    text: str, method: Method[Message, Message], market: QotMarket
) -> None:
    assert markets_of(sample(MARKET, method, from_json(method.request, text))) == {market}


def test_the_legs_of_a_sample_are_bought_or_sold_and_no_more() -> None:
    request = from_json(qot_get_option_strategy.Request, STRATEGY)
    s2c = sample(MARKET, methods.QOT_GET_OPTION_STRATEGY, request).s2c
    assert s2c is not None
    assert {leg.side for item in s2c.strategy_list for leg in item.multi_legs} == {TrdSide.BUY, TrdSide.SELL}


def test_a_sample_can_be_changed_in_one_place_and_leaves_the_request_as_it_was() -> None:
    stranger = Security(market=QotMarket.HK_SECURITY, code="1")
    request = qot_get_owner_plate.Request(c2s=qot_get_owner_plate.C2S(security_list=[stranger]))
    s2c = sample(MARKET, methods.QOT_GET_OWNER_PLATE, request).s2c
    assert s2c is not None
    first, *others = s2c.owner_plate_list
    first.security = replace(first.security, code="mine")
    assert stranger.code == "1"
    assert {owner.security.code for owner in others} == {"1"}


def test_a_page_holds_what_the_offset_leaves_and_the_total_stays() -> None:
    def page(offset: int, count: int) -> tuple[int, int | None]:
        c2s = qot_get_us_pre_market_rank.C2S(offset=offset, count=count)
        request = qot_get_us_pre_market_rank.Request(c2s=c2s)
        s2c = sample(MARKET, methods.QOT_GET_US_PRE_MARKET_RANK, request).s2c
        assert s2c is not None
        return len(s2c.data_list), s2c.all_count

    assert [page(0, 2), page(2, 2), page(3, 2), page(-1, 0)] == [(2, 3), (1, 3), (0, 3), (3, 3)]


def test_seed_request_and_minute_each_make_another_sample() -> None:
    def profile(security: Security = TENCENT, seed: int = 0, seconds: float = 0.0) -> bytes:
        clock = ManualClock()
        clock.advance(seconds)
        request = qot_get_company_profile.Request(c2s=qot_get_company_profile.C2S(security=security))
        return encode(sample(SyntheticMarket(seed, clock=clock), methods.QOT_GET_COMPANY_PROFILE, request))

    assert profile() == profile(seconds=59)
    assert len({profile(), profile(APPLE), profile(seed=1), profile(seconds=60)}) == 4


def test_a_market_without_listings_has_samples_too() -> None:
    empty = SyntheticMarket(0, [], ManualClock())
    method = methods.QOT_GET_TOP_MOVERS_RANK
    assert_plausible(sample(empty, method, build(method.request, NAMED_CHOICES["only required, all zero"])))
