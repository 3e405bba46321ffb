"""A usual call in two steps sends, counts and returns what the session's own steps do, which are the reference."""

from __future__ import annotations

from dataclasses import asdict, replace
from math import inf, nan
from random import Random
from typing import Any, cast

import pytest
from tests.runtime.session.joined import Joined
from tests.support.codecs.codecs import native_codec
from tests.support.schemas.samples import ticker_response

from opend.codec import encode, has_fast_checksum
from opend.crypto import Cipher
from opend.errors import OpenDError
from opend.frame import encode_frame
from opend.securities import security
from opend.session import ClientOptions, Replied
from opend_proto import common, get_global_state, methods, qot_get_ticker, qot_update_ticker
from opend_proto.schema import AnyMethod, Message

native_codec()  # Without it every call is made in the session's own steps.

CODE = "HK.00700"
TICKER = methods.QOT_GET_TICKER
TICKS = qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=security(CODE)))
REFUSED = get_global_state.Response(ret_type=common.RetType.FAILED, ret_msg="no")
STATE = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
REPLIES: dict[int, Message] = {TICKER.id: TICKS, methods.GET_GLOBAL_STATE.id: REFUSED}


def get_ticker(count: int = 10) -> qot_get_ticker.Request:
    return qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security(CODE), max_ret_num=count))


def asked(count: int) -> list[tuple[AnyMethod, Message]]:
    """Return what may be asked; a call with the wrong request is refused."""
    return [(TICKER, get_ticker(count)), (TICKER, STATE), *[(methods.GET_GLOBAL_STATE, STATE)] * 2]


class Direct(Joined):
    """A connection whose calls take two steps as soon as they are usual."""

    posted = answered = 0

    def make(self, method: AnyMethod, request: Message, timeout: float | None) -> tuple[int, bytes]:
        posted = self.client.post(method, request, self.now, timeout)
        if posted is None:
            return Stepwise.make(self, method, request, timeout)
        assert posted[1] == self.now + (10.0 if timeout is None else timeout)
        self.posted += 1
        return posted[0], posted[2]

    def take(self, data: bytes) -> list[object]:
        answered = self.client.answer(data, self.now)
        if answered is None:
            return Stepwise.take(self, data)
        self.answered += 1
        return [Replied(*answered)]


class Stepwise(Joined):
    """The same in the session's own steps."""

    def make(self: Joined, method: AnyMethod, request: Message, timeout: float | None) -> tuple[int, bytes]:
        return self.client.call(method, request, self.now, timeout), self.client.data_to_send()

    def take(self: Joined, data: bytes) -> list[object]:
        return [*self.client.receive(data, self.now)]


def some_steps(joined: Direct | Stepwise, random: Random) -> list[object]:
    """Make and answer calls in any order, some badly; return what came of it."""
    told: list[object] = []
    waiting: list[tuple[AnyMethod, int]] = []
    for _ in range(400):
        joined.now += random.random()
        match random.choice([*["call", "reply"] * 3, "late", "two", "half", "push", "time"]):
            case "call":
                method, request = random.choice(asked(random.choice([5, 5, 5, 2**31])))
                try:
                    serial, sent = joined.make(method, request, random.choice([*[None, 3.0] * 3, -1.0, nan, inf]))
                except OpenDError as error:
                    told.append(repr(error))
                    continue
                waiting.append((method, serial))
                told += [serial, sent]
            case "reply" | "two" | "half" as kind if waiting:
                method, serial = waiting.pop(random.randrange(len(waiting)))
                data = encode_frame(method.id, serial, encode(REPLIES[method.id]))
                parts = {"reply": [data], "two": [data * 2], "half": [data[:50], data[50:]]}[kind]
                told += [joined.take(part) for part in parts]
            case "late":
                told.append(joined.take(encode_frame(TICKER.id, 7_000_000, encode(TICKS))))
            case "push":
                s2c = qot_update_ticker.S2C(security=security(CODE))
                push = qot_update_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=s2c)
                told.append(joined.take(encode_frame(3011, 1, encode(push))))
            case "time":
                told.append([type(event).__name__ for event in joined.client.handle_time(joined.now)])
                told.append(len(joined.client.data_to_send()))  # KeepAlive has the time of day in it.
            case _:
                pass
        told.append(joined.client.next_deadline())
    return [*told, asdict(joined.client.counters)]


def test_both_ways_do_the_same() -> None:
    for seed in range(4):
        direct, stepwise = Direct(), Stepwise()
        told = [some_steps(made, Random(seed)) for made in (direct, stepwise)]  # noqa: S311 - the same steps each time
        assert told[0] == told[1]
        assert min(direct.posted, direct.answered) > 10


def learnt(joined: Joined) -> None:
    """Make the first call, after which calls are usual."""
    serial = joined.client.call(TICKER, get_ticker(), joined.now)
    joined.client.data_to_send()
    assert joined.client.answer(encode_frame(3010, serial, encode(TICKS)), joined.now) == (serial, TICKS)


def test_what_is_not_usual_is_declined_and_leaves_no_trace() -> None:
    joined = Joined()
    post = joined.client.post
    assert post(TICKER, get_ticker(), joined.now, None) is None, "its checks were never made"
    learnt(joined)
    before = asdict(joined.client.counters)
    order = replace(cast("Any", TICKER), effect="order")
    for method, request, timeout in (
        (order, get_ticker(), None),
        (methods.GET_GLOBAL_STATE, STATE, None),
        (TICKER, STATE, None),
        (TICKER, get_ticker(2**31), None),
        *((TICKER, get_ticker(), seconds) for seconds in (0.0, -1.0, nan, inf)),
    ):
        assert post(method, request, joined.now, timeout) is None
    assert asdict(joined.client.counters) == before
    assert not joined.client.has_waiting_calls()
    posted = post(TICKER, get_ticker(), joined.now, 2.0)
    assert posted is not None
    assert posted[:2] == (3, joined.now + 2.0)


def test_nothing_is_posted_or_answered_after_the_end_or_with_a_key() -> None:
    ended, encrypted = Joined(), Joined()
    for joined in (ended, encrypted):
        learnt(joined)
    posted = ended.client.post(TICKER, get_ticker(), ended.now, None)
    assert posted is not None
    reply = encode_frame(3010, posted[0], encode(TICKS))
    ended.client.close()
    assert ended.client.answer(reply, ended.now) is None
    assert ended.client.post(TICKER, get_ticker(), ended.now, None) is None
    assert encrypted.client.post(TICKER, get_ticker(), encrypted.now, None) is not None
    encrypted.client.install_cipher(cast("Cipher", object()))
    assert encrypted.client.answer(reply, encrypted.now) is None
    assert encrypted.client.post(TICKER, get_ticker(), encrypted.now, None) is None


@pytest.mark.parametrize("damage", ["checksum", "serial"])
def test_a_reply_that_is_damaged_is_left_to_the_session(damage: str) -> None:
    joined = Joined()
    learnt(joined)
    posted = joined.client.post(TICKER, get_ticker(), joined.now, None)
    assert posted is not None
    data = bytearray(encode_frame(3010, posted[0], encode(TICKS)))
    data[-1 if damage == "checksum" else 8] ^= 1
    assert joined.client.answer(bytes(data), joined.now) is None
    assert joined.client.has_waiting_calls()


def test_a_long_reply_is_taken_whole_unless_it_must_be_counted_or_its_checksum_is_slow() -> None:
    sample = ticker_response().s2c
    assert sample is not None
    rows = [sample.ticker_list[0]] * 1000
    long = qot_get_ticker.Response(
        ret_type=common.RetType.SUCCEED, s2c=qot_get_ticker.S2C(security=security(CODE), ticker_list=rows)
    )
    body = encode(long)
    for options, is_taken in (
        (ClientOptions(), has_fast_checksum()),
        (ClientOptions(max_elements=len(body) - 1), False),
        (ClientOptions(max_body_length=len(body) - 1), False),
    ):
        joined = Joined(options)
        learnt(joined)
        posted = joined.client.post(TICKER, get_ticker(), joined.now, None)
        assert posted is not None
        answered = joined.client.answer(encode_frame(3010, posted[0], body), joined.now)
        assert answered == ((posted[0], long) if is_taken else None)
