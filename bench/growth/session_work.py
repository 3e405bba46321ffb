"""Measure the session in memory: by subscriptions, by calls that wait, and by the size of a message."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Final

from bench.bodies import reply, reply_body, state, update_body
from bench.growth.points import Panel, Series, cost_of
from bench.instructions.joined import NOW, JoinedSessions

from opend.codec import columns, decode, encode
from opend.frame import encode_frame
from opend.session.life.ledger import Repeat
from opend_proto import get_global_state, qot_get_ticker, qot_sub
from opend_proto.common import RetType
from opend_proto.methods import GET_GLOBAL_STATE, QOT_GET_TICKER, QOT_SUB
from opend_proto.qot_common import QotMarket, Security, SubType

__all__ = ["message_sizes", "subscriptions", "waiting_calls"]

_SUBSCRIPTIONS: Final = (1, 10, 100, 500, 1_000, 2_000)
_CALLS: Final = (1, 10, 100, 1_000, 10_000)
_TICKS: Final = (1, 10, 100, 1_000, 10_000, 100_000)
_PIECE: Final = 64 * 1024
_LATE: Final = NOW + 1_000.0

_Work = Callable[[], object]

# Making a large message takes longer than what is measured.
_reply, _body = cache(reply), cache(reply_body)


def subscriptions() -> Panel:
    """Measure what each subscription costs when it is made and when it is restored, and a push while all are held."""
    kinds: dict[str, Callable[[int], _Work]] = {
        "subscribe, both ends": _subscribing,
        "prepare to restore": _restoring,
        "take a push": _taking_pushes,
    }
    return _panel("Subscriptions", "subscriptions of a connection", kinds, _SUBSCRIPTIONS)


def waiting_calls() -> Panel:
    """Measure what each call costs when that many wait for their replies at the same time."""
    kinds: dict[str, Callable[[int], _Work]] = {
        "answered in order, all at once": _answered_in_order,
        "answered last first, one by one": _answered_last_first,
        "timed out": _timed_out,
    }
    return _panel("Waiting calls", "calls that wait for their replies", kinds, _CALLS)


def message_sizes() -> Panel:
    """Measure what each tick of a reply costs."""
    kinds: dict[str, Callable[[int], _Work]] = {
        "received in pieces of 64 kB": _received,
        "decode": lambda count: partial(decode, qot_get_ticker.Response, _body(count)),
        "encode": lambda count: partial(encode, _reply(count)),
        "columns": lambda count: partial(columns, qot_get_ticker.Response, _body(count), "s2c.tickerList"),
    }
    return _panel("Message size", "ticks of a reply", kinds, _TICKS)


def _panel(title: str, axis: str, kinds: dict[str, Callable[[int], _Work]], counts: tuple[int, ...]) -> Panel:
    series = [
        Series(name, tuple(cost_of(partial(make, count), count) for count in counts)) for name, make in kinds.items()
    ]
    return Panel(title, axis, tuple(series))


# Subscriptions.


def _subscribed(joined: JoinedSessions, count: int) -> None:
    accepted = encode(qot_sub.Response(ret_type=RetType.SUCCEED, s2c=qot_sub.S2C()))
    for at in range(count):
        c2s = qot_sub.C2S(
            security_list=[Security(market=QotMarket.HK_SECURITY, code=f"{at:05}")],
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
        )
        serial = joined.client.call(QOT_SUB, qot_sub.Request(c2s=c2s), NOW)
        joined.server.receive(joined.client.data_to_send(), NOW)
        joined.server.reply(QOT_SUB.id, serial, accepted)
        joined.client.receive(joined.server.data_to_send(), NOW)


def _subscribing(count: int) -> _Work:
    return partial(_subscribed, JoinedSessions(), count)


def _restoring(count: int) -> _Work:
    joined = JoinedSessions()
    _subscribed(joined, count)

    def restore() -> None:
        # All have the same settings, so that one request restores them.
        (step,) = joined.ledger.steps(unlock=False)
        if isinstance(step, Repeat):
            encode(step.request)

    return restore


def _taking_pushes(count: int) -> _Work:
    joined = JoinedSessions()
    _subscribed(joined, count)
    return partial(joined.pushes, update_body(), count)


# Waiting calls.


def _begin(joined: JoinedSessions, count: int) -> list[int]:
    """Make calls as a shell does, which asks for the next deadline after each."""
    request = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
    serials: list[int] = []
    for _ in range(count):
        serials.append(joined.client.call(GET_GLOBAL_STATE, request, NOW))
        joined.client.next_deadline()
    joined.client.data_to_send()
    return serials


def _answered_in_order(count: int) -> _Work:
    joined, body = JoinedSessions(), encode(state())

    def work() -> None:
        serials = _begin(joined, count)
        joined.client.receive(b"".join(encode_frame(GET_GLOBAL_STATE.id, each, body) for each in serials), NOW)
        _none_waits(joined)

    return work


def _answered_last_first(count: int) -> _Work:
    joined, body = JoinedSessions(), encode(state())

    def work() -> None:
        for serial in reversed(_begin(joined, count)):
            joined.client.receive(encode_frame(GET_GLOBAL_STATE.id, serial, body), NOW)
            joined.client.next_deadline()
        _none_waits(joined)

    return work


def _timed_out(count: int) -> _Work:
    joined = JoinedSessions()

    def work() -> None:
        _begin(joined, count)
        joined.client.handle_time(_LATE)
        _none_waits(joined)

    return work


def _none_waits(joined: JoinedSessions) -> None:
    if joined.client.has_waiting_calls():
        raise SystemExit("a call was not answered")


# Message size.


def _received(count: int) -> _Work:
    joined = JoinedSessions()
    c2s = qot_get_ticker.C2S(security=Security(market=QotMarket.US_SECURITY, code="AAPL"), max_ret_num=count)
    serial = joined.client.call(QOT_GET_TICKER, qot_get_ticker.Request(c2s=c2s), NOW)
    frame = encode_frame(QOT_GET_TICKER.id, serial, _body(count))
    pieces = [frame[at : at + _PIECE] for at in range(0, len(frame), _PIECE)]

    def work() -> None:
        events = [event for piece in pieces for event in joined.client.receive(piece, NOW)]
        if len(events) != 1:
            raise SystemExit(f"the reply did not arrive: {events}")

    return work
