"""The table of waiting calls in C gives what the one in Python gives, which is the reference."""

from __future__ import annotations

import gc
from collections.abc import Callable
from copy import deepcopy
from math import inf
from operator import methodcaller
from random import Random
from types import SimpleNamespace
from typing import Any, Final

import pytest
from tests.support.codecs.codecs import native_codec

from opend.codec import encode
from opend.frame import encode_frame
from opend.securities import security
from opend.session.connection.calls import PendingCalls
from opend_proto import common, methods, qot_get_ticker

native: Any = native_codec()

METHODS: Final = (methods.QOT_GET_TICKER, methods.GET_GLOBAL_STATE)
REQUEST: Final = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security("HK.00700"), max_ret_num=10))
REPLY: Final = qot_get_ticker.Response(
    ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=security("HK.00700"))
)
TICKER: Final = methods.QOT_GET_TICKER


def told(found: Any) -> object:
    """Return what tells a call, or a list of calls."""
    if hasattr(found, "__len__"):
        return [told(each) for each in found]
    if found is None or isinstance(found, int | float):
        return found
    return found.method, found.serial, found.started, found.deadline, found.own, found.is_read, found.handed_over


def some_step(random: Random) -> Callable[[Any], object]:
    """Return a step, as a function of a table; both tables must get the same."""
    number, now = random.choice([3010, 1002, 7, 2**32 + 3010]), random.randrange(60) / 2
    serial = random.choice([random.randrange(1, 40)] * 9 + [2**64 + 1, 2**32 + 2, -1])
    method, deadline, own = (
        random.choice(METHODS),
        random.choice([inf, now + 5, now + 5, now + 9]),
        random.random() < 0.1,
    )

    def begin(table: Any) -> int:
        fresh: int = table.next_serial()
        table.open(method, fresh, now, deadline, own)
        return fresh

    def read(table: Any) -> object:
        found = table.find(number, serial)
        if found is not None:
            found.is_read = True
        return found

    ways: list[Callable[[Any], object]] = [
        *[begin] * 6,
        *[methodcaller("take", number, serial)] * 4,
        methodcaller("discard", serial),
        methodcaller("next_deadline"),
        methodcaller("take_expired", now),
        methodcaller("hand_over"),
        list,
        read,
    ]
    return random.choice(ways)


def test_both_tables_do_the_same() -> None:
    random = Random(17)  # noqa: S311 - the same steps each time
    for last_serial in (0, 2**32 - 5):
        ours, reference = native.PendingCalls(last_serial), PendingCalls(last_serial)
        for step in (some_step(random) for _ in range(1500)):
            assert told(step(ours)) == told(step(reference))
        assert told(ours.take_all()) == told(reference.take_all())
        assert (ours.next_deadline(), list(ours)) == (inf, [])


def test_serials_wrap_past_zero_and_past_what_waits() -> None:
    calls = native.PendingCalls(2**32 - 3)
    calls.open(TICKER, 1, 0.0)
    assert [calls.next_serial() for _ in range(4)] == [2**32 - 2, 2**32 - 1, 2, 3]
    assert calls.last_serial == 3


def test_many_ended_calls_leave_the_deadlines_of_those_that_wait() -> None:
    calls = native.PendingCalls()
    for serial in range(1, 2001):
        calls.open(TICKER, serial, 0.0, 5000.0 - serial)
        if serial % 10:
            calls.take(TICKER.id, serial)
    expired = calls.take_expired(3500.0)
    assert [call.serial for call in expired] == list(range(2000, 1499, -10))
    assert calls.next_deadline() == 5000.0 - 1490


def test_a_request_is_posted_in_the_frame_that_the_pure_code_writes() -> None:
    calls = native.PendingCalls(6)
    frame = calls.post(native.current_table(qot_get_ticker.Request), REQUEST, TICKER, TICKER.id, 1.0, 11.0, False)
    assert frame == encode_frame(TICKER.id, 7, encode(REQUEST))
    (call,) = calls
    assert told(call) == (TICKER, 7, 1.0, 11.0, False, False, False)


def test_what_must_be_judged_is_not_posted() -> None:
    calls = native.PendingCalls()
    text = deepcopy(REQUEST)
    setattr(text.c2s, "security", "HK.00700")  # noqa: B010 - the wrong type, on purpose
    for request in (text, REPLY, None):
        assert calls.post(native.current_table(qot_get_ticker.Request), request, TICKER, 3010, 1.0, 11.0, False) is None
    assert (list(calls), calls.last_serial) == ([], 0)


def test_only_a_whole_sound_reply_to_a_waiting_call_is_an_answer() -> None:
    reply = encode_frame(TICKER.id, 1, encode(REPLY))
    tables = {TICKER.id: native.current_table(qot_get_ticker.Response)}

    def answer(data: bytes, *, tables: Any = tables, longest: int = 4096, own: bool = False, number: int = 1) -> Any:
        calls = native.PendingCalls()
        calls.open(TICKER, number, 1.0, 9.0, own)
        found = calls.answer(tables, data, longest)
        assert len(list(calls)) == (1 if found is None else 0)
        return found

    call, message = answer(reply)
    assert (call.serial, message) == (1, REPLY)
    damaged = reply[:-1] + bytes([reply[-1] ^ 1])
    for data in (b"", reply[:-1], reply + b"F", reply * 2, damaged, encode_frame(1002, 1, encode(REPLY))):
        assert answer(data) is None
    incomplete = encode_frame(TICKER.id, 1, b"")
    assert answer(incomplete) is answer(reply, tables={}) is answer(reply, longest=3) is None
    assert answer(reply, own=True) is answer(reply, number=2) is answer(reply, tables={3010: object()}) is None


@pytest.mark.parametrize("name", ["post", "answer", "take", "find", "open", "take_expired"])
def test_wrong_arguments_are_refused(name: str) -> None:
    calls = native.PendingCalls()
    nameless = SimpleNamespace(id="3010")
    wrong: list[tuple[Any, ...]] = [
        *((), ("1",), (None, "x"), ({}, "", 1)),
        *((nameless, 1, 1.0), (TICKER, 2**32, 1.0), (TICKER, -1, 1.0)),
    ]
    for arguments in wrong:
        with pytest.raises((TypeError, OverflowError, ValueError)):
            getattr(calls, name)(*arguments)
    with pytest.raises((TypeError, OverflowError)):
        native.PendingCalls(2**32)
    with pytest.raises(TypeError):
        native.PendingCall()


def test_a_table_frees_its_calls() -> None:
    method = SimpleNamespace(id=1)
    before = len(gc.get_referrers(method))
    calls = native.PendingCalls()
    for serial in range(1, 4):
        calls.open(method, serial, 0.0, 1.0)
    held = calls.take(1, 2)
    del calls, held
    assert len(gc.get_referrers(method)) == before
