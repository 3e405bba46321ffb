"""fetch makes a call like any other, with either client, and returns its reply as rows."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable
from threading import current_thread, main_thread
from typing import Any, Final, TypeAlias

import pytest
from tests.support.peers.talking import CLIENTS, ClientType

from opend import AsyncClient, Client, DecodeError, ServerError, UsageError, frames, security
from opend.codec import encode
from opend.frame import BODY_PROTOBUF
from opend.frames import Reply, fetching
from opend.frames.rows import Rows, rows_of_body
from opend.session.connection.raw import RawReply, reply_type
from opend.session.options import BodyFormat
from opend.simulator import RefusalError, Simulator
from opend_proto import (
    methods,
    qot_get_order_book,
    qot_get_ticker,
    qot_set_price_reminder,
    skill_wrap_api,
    stubs_async,
    stubs_sync,
)
from opend_proto.common import RetType
from opend_proto.qot_common import KLType, RehabType, Ticker, TickerDirection
from opend_proto.qot_set_price_reminder import SetPriceReminderOp
from opend_proto.schema import AnyMethod, Message

EACH_CLIENT: Final = pytest.mark.parametrize("client_type", CLIENTS)
TENCENT: Final = security("HK.00700")
TICKS: Final = [
    Ticker(
        time="2025-06-03 09:30:00",
        sequence=2**60 + count,
        dir=TickerDirection(count),
        price=count / 2,
        volume=1,
        turnover=1.0,
    )
    for count in range(5)
]
PAYLOAD: Final = qot_get_ticker.S2C(security=TENCENT, name="Tencent", ticker_list=TICKS)


def simulator() -> Simulator:
    """A simulator that answers with the ticks above."""
    made = Simulator(ws_port=0)

    @made.handle(methods.QOT_GET_TICKER)
    def ticks(request: qot_get_ticker.Request) -> qot_get_ticker.Response:
        if request.c2s.security.code != "00700":
            raise RefusalError("not subscribed", ret_type=RetType.FAILED, err_code=7)
        return qot_get_ticker.Response(ret_type=RetType.SUCCEED, s2c=PAYLOAD)

    return made


# tests/typing checks the types; here one question serves for both clients.
fetch: Final[Any] = frames.fetch

Question: TypeAlias = Callable[[Any], Any]


def asked(client: Client | AsyncClient, question: Question) -> Reply:
    """Return the result of a call that either client makes."""

    async def ask(client: AsyncClient) -> Reply:
        async with asyncio.timeout(20), client:
            reply: Reply = await question(client)
            return reply

    if isinstance(client, AsyncClient):
        return asyncio.run(ask(client))
    with client:
        reply: Reply = question(client)
        return reply


def get_ticker(code: str = "HK.00700") -> Question:
    def ask(client: Any) -> Any:
        return fetch(client.qot.get_ticker, security=security(code), max_ret_num=5)

    return ask


@EACH_CLIENT
@pytest.mark.parametrize("body_format", ["protobuf", "json"])
def test_a_reply_is_what_its_message_would_be(client_type: ClientType, body_format: BodyFormat) -> None:
    with simulator() as gateway:
        reply = asked(client_type(port=gateway.port, body_format=body_format), get_ticker())
    assert reply.to_arrow().equals(frames.to_arrow(PAYLOAD))
    assert reply.to_polars().equals(frames.to_polars(PAYLOAD))
    assert reply.to_pandas().equals(frames.to_pandas(PAYLOAD))
    assert reply.columns()["sequence"].tolist() == [tick.sequence for tick in TICKS]


@EACH_CLIENT
def test_it_goes_over_websocket_too(client_type: ClientType) -> None:
    with simulator() as gateway:
        client = client_type.websocket(f"ws://{gateway.host}:{gateway.ws_port}")
        assert asked(client, get_ticker()).to_arrow().equals(frames.to_arrow(PAYLOAD))


@EACH_CLIENT
def test_a_refusal_is_the_servers(client_type: ClientType) -> None:
    with simulator() as gateway, pytest.raises(ServerError) as caught:
        asked(client_type(port=gateway.port), get_ticker("US.AAPL"))
    assert (caught.value.ret_type, caught.value.err_code, caught.value.protocol) == (-1, 7, "Qot_GetTicker")
    assert caught.value.serial is not None


@EACH_CLIENT
def test_pages_become_one_frame(client_type: ClientType) -> None:
    def ask(client: Any) -> Any:
        return fetch(
            client.qot.iter_history_kl,
            security=TENCENT,
            rehab_type=RehabType.NONE,
            kl_type=KLType.DAY,
            begin_time="2025-01-01",
            end_time="2025-03-31",
            max_ack_kl_num=20,
        )

    with Simulator() as gateway:
        pages = asked(client_type(port=gateway.port), ask)
    frame = pages.to_pandas()
    assert set(frame["code"]) == {"HK.00700"}
    assert len(frame) > 40
    assert frame["timestamp"].is_monotonic_increasing
    assert frame["timestamp"].is_unique


def test_the_lists_of_a_reply_are_named() -> None:
    with Simulator() as gateway, Client(port=gateway.port) as client:
        state = frames.fetch(client.system.get_global_state, user_id=0)
    assert state.lists == ()
    assert state.to_polars()["server_ver"].to_list() == [1011]
    book = fetched(qot_get_order_book.S2C(security=TENCENT))
    assert book.lists == ("order_book_ask_list", "order_book_bid_list")
    assert book.to_arrow("order_book_bid_list").num_rows == 0
    with pytest.raises(UsageError, match="several lists"):
        book.to_arrow()
    with pytest.raises(UsageError, match="does not lead"):
        book.columns("nowhere")


class Answer:
    """A blocking link that has one answer."""

    def __init__(self, response: object) -> None:
        self.response = response
        self.asked: list[AnyMethod] = []

    def call(self, method: Any, request: object, timeout: float | None) -> Any:
        self.asked.append(method)
        return self.response


def fetched(payload: qot_get_order_book.S2C) -> Reply:
    link: Any = Answer(qot_get_order_book.Response(ret_type=RetType.SUCCEED, s2c=payload))
    return frames.fetch(stubs_sync.Qot(link).get_order_book, security=TENCENT, num=1)


def raw(body: bytes | None) -> Reply:
    link: Any = Answer(RawReply(ret_type=RetType.SUCCEED, s2c=body))
    return frames.fetch(stubs_sync.Qot(link).get_ticker, security=TENCENT, max_ret_num=1)


def test_the_reply_is_asked_for_as_bytes() -> None:
    link: Any = Answer(RawReply(ret_type=RetType.SUCCEED, s2c=encode(PAYLOAD)))
    frames.fetch(stubs_sync.Qot(link).get_ticker, security=TENCENT, max_ret_num=1)
    (method,) = link.asked
    assert issubclass(reply_type(method, BODY_PROTOBUF), RawReply)
    assert (method.id, method.limit) == (methods.QOT_GET_TICKER.id, methods.QOT_GET_TICKER.limit)


def test_the_whole_reply_is_read_of_what_changes_anything() -> None:
    link: Any = Answer(qot_set_price_reminder.Response(ret_type=RetType.SUCCEED, s2c=qot_set_price_reminder.S2C(key=1)))
    call = stubs_sync.Qot(link).set_price_reminder
    assert frames.fetch(call, security=TENCENT, op=SetPriceReminderOp.ADD).to_polars()["key"].to_list() == [1]
    assert link.asked == [methods.QOT_SET_PRICE_REMINDER]
    assert methods.QOT_SET_PRICE_REMINDER.effect == "state"


def test_nothing_is_sent_without_numpy(monkeypatch: pytest.MonkeyPatch) -> None:
    link: Any = Answer(None)
    monkeypatch.setitem(sys.modules, "numpy", None)
    with pytest.raises(UsageError, match=r"opend\[frames\]"):
        frames.fetch(stubs_sync.Qot(link).get_static_info)
    assert link.asked == []


@pytest.mark.parametrize("body", [b"\xff", None, b"\x0a\x00"])
def test_bytes_that_are_no_payload_fail_as_they_come(body: bytes | None) -> None:
    with pytest.raises(DecodeError, match=r"^Qot_GetTicker \(3010\): Qot_GetTicker\.S2C") as caught:
        raw(body)
    assert caught.value.protocol_id == 3010


def test_a_payload_that_may_be_left_out_is_an_empty_one() -> None:
    link: Any = Answer(RawReply(ret_type=RetType.SUCCEED))
    assert frames.fetch(stubs_sync.Qot(link).get_static_info).to_arrow().num_rows == 0


def test_a_reply_without_an_envelope_is_a_row() -> None:
    whole = skill_wrap_api.TechnicalUnusualRsp(ret_type=RetType.SUCCEED)
    link: Any = Answer(whole)
    call = stubs_sync.System(link).skill_wrap_technical_unusual
    assert frames.fetch(call).to_arrow()["ret_type"].to_pylist() == ["SUCCEED"]


def test_only_calls_can_be_fetched() -> None:
    link: Any = Answer(None)
    qot = stubs_sync.Qot(link)
    with pytest.raises(UsageError, match=r"takes a call of a client, such as client\.qot\.get_ticker"):
        frames.fetch(lambda: PAYLOAD)
    with pytest.raises(UsageError, match=r"^Qot_UpdateTicker \(3011\): .*collect their payloads"):
        frames.fetch(qot.update_ticker)
    with pytest.raises(TypeError, match="max_ret_num"):
        frames.fetch(qot.get_ticker, security=TENCENT)  # type: ignore[call-overload]


@pytest.mark.parametrize(("longest", "is_apart"), [(0, True), (1_000_000, False)])
def test_a_long_reply_is_read_in_a_thread_of_its_own(
    monkeypatch: pytest.MonkeyPatch, longest: int, is_apart: bool
) -> None:
    threads: list[bool] = []

    def read(cls: type[Message], body: bytes, path: str | None) -> Rows:
        threads.append(current_thread() is not main_thread())
        return rows_of_body(cls, body, path)

    monkeypatch.setattr(fetching, "_LONG_BODY", longest)
    monkeypatch.setattr(fetching, "rows_of_body", read)
    with simulator() as running:
        asked(AsyncClient(running.host, running.port), get_ticker())
    assert threads == [is_apart]


@pytest.mark.parametrize("stubs", [stubs_sync, stubs_async])
def test_an_argument_by_position_is_refused_before_anything_is_sent(stubs: Any) -> None:
    call: Any = stubs.Qot(Answer(None)).get_ticker
    with pytest.raises(UsageError, match=r"by name, not by position: 'HK\.00700'"):
        frames.fetch(call, "HK.00700")
