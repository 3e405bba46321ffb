"""Threads that share a blocking client: each call gets its own reply, no push is lost, and every limit is kept."""

from __future__ import annotations

import threading
from collections import Counter
from dataclasses import replace
from itertools import count

from tests.support.many_threads import THREADS, together
from tests.support.patience import PATIENCE, until
from tests.support.peers.gateway import SECURITY, ScriptedGateway

from opend import Client
from opend.codec import decode
from opend.errors import RateLimitExceeded
from opend.session import RequestReceived
from opend_proto import common, methods, qot_get_ticker
from opend_proto.schema import Limit

LIMITED = replace(methods.QOT_GET_TICKER, limit=Limit(40, 3600.0))


class Echo(ScriptedGateway):
    """Answers each GetTicker with the number that it asks for, and pushes a name before the reply."""

    def __init__(self) -> None:
        super().__init__()
        self.pushed = count()

    def answer(self, request: RequestReceived) -> None:
        """Answer a request."""
        if request.method_id != methods.QOT_GET_TICKER.id:
            super().answer(request)
            return
        self.push(str(next(self.pushed)))
        wanted = decode(qot_get_ticker.Request, request.body).c2s.max_ret_num
        s2c = qot_get_ticker.S2C(security=SECURITY, name=str(wanted))
        self.reply(request, qot_get_ticker.Response(ret_type=common.RetType.SUCCEED, s2c=s2c))


def test_threads_that_call_and_are_pushed_to(no_threads_left: None) -> None:
    gateway = Echo()
    numbers = count(1)
    handled: list[str | None] = []
    iterated: list[str | None] = []
    with Client("127.0.0.1", gateway.port, timeout=PATIENCE, connect_timeout=PATIENCE, reconnect=None) as client:
        before = client.stats.calls
        client.qot.on_update_ticker(lambda update: handled.append(update.name))
        stream = client.qot.update_ticker()

        def iterate() -> None:
            iterated.extend(update.name for update in stream)

        reader = threading.Thread(target=iterate)
        reader.start()

        def call() -> None:
            number = next(numbers)
            assert client.qot.get_ticker(security=SECURITY, max_ret_num=number).name == str(number)

        calls = sum(together([call] * THREADS))
        until(lambda: len(handled) == len(iterated) == calls)
        stats = client.stats
    reader.join(PATIENCE)
    gateway.close()
    assert handled == iterated == [str(number) for number in range(calls)]
    assert (stats.calls - before, stats.pushes, stats.failed_calls) == (calls, calls, 0)
    assert sum(stats.dropped.values()) == 0


def test_threads_keep_a_limit_together(no_threads_left: None) -> None:
    gateway = Echo()
    outcomes: Counter[str] = Counter()
    lock = threading.Lock()
    request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=SECURITY, max_ret_num=1))
    with Client("127.0.0.1", gateway.port, timeout=PATIENCE, rate_limit="raise", reconnect=None) as client:

        def call() -> None:
            try:
                client.call(LIMITED, request)
                outcome = "answered"
            except RateLimitExceeded:
                outcome = "refused"
            with lock:
                outcomes[outcome] += 1

        together([call] * THREADS)
    gateway.close()
    assert outcomes["answered"] == min(40, sum(outcomes.values()))
