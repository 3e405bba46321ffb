"""A hub whose stream has ticks of the past, as one has that ran before, and what readers of them must get.

Invariant: the past ends at `COUNT`, and what the gateway still has begins later, so that there is one gap between.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from itertools import takewhile
from typing import Final

from opend import Gap, Tick, security
from opend.codec import encode
from opend.hub.embedded import EmbeddedServer
from opend.hub.engine import Engine
from opend.hub.options import HubOptions
from opend.hub.service import Hub
from opend.nats.naming import FIRST, LAST
from opend.session.feeds import TickItem
from opend.settings import Settings
from opend.simulator import Simulator
from opend_proto import qot_update_ticker
from opend_proto.common import RetType
from opend_proto.qot_common import Ticker, TickerDirection

__all__ = ["BEGIN", "CODE", "COUNT", "OPTIONS", "check", "hub_with_a_past", "is_done", "keep"]

CODE: Final = "HK.00700"
COUNT: Final = 1800
"""Ticks of the past: more than a page of the stream, and more than the gateway gives at once."""
BEGIN: Final = datetime.now(UTC).timestamp() - COUNT
OPTIONS: Final = HubOptions(name="past")


def tick(sequence: int) -> Ticker:
    seconds = BEGIN + sequence
    time = datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d %H:%M:%S")
    return Ticker(
        time=time, timestamp=seconds, sequence=sequence, dir=TickerDirection.BID, price=1.0, volume=1, turnover=1.0
    )


async def keep(url: str, options: HubOptions = OPTIONS) -> None:
    """Put ticks of the past into the stream, as a hub that ran before did."""
    engine = Engine(url, client_name="past", login={})
    await engine.start()
    names = options.names
    await engine.make_stream(names.stream, f"{names.pushes}.>", keep_seconds=3600.0, keep_bytes=2**26)
    subject = names.push("Qot_UpdateTicker", "HK", "00700")
    messages: list[tuple[str, bytes, dict[str, str]]] = []
    for sequence in range(1, COUNT + 1, 2):
        pair = [tick(sequence), tick(sequence + 1)]
        s2c = qot_update_ticker.S2C(security=security(CODE), ticker_list=pair)
        body = encode(qot_update_ticker.Response(ret_type=RetType.SUCCEED, s2c=s2c))
        messages.append((subject, body, {FIRST: str(sequence), LAST: str(sequence + 1)}))
        other = names.push("Qot_UpdateOrderBook", "HK", "00700")
        messages.append((other, b"", {}))
    await engine.send(messages)
    await engine.close()


@asynccontextmanager
async def hub_with_a_past(nats: EmbeddedServer) -> AsyncGenerator[None, None]:
    await keep(nats.url)
    with Simulator(push_interval=0.05) as simulator:
        settings = Settings({"host": simulator.host, "port": simulator.port})
        async with Hub(settings, nats.url, OPTIONS, login={}):
            yield


def check(items: list[TickItem], first: int) -> None:
    """The ticks that were kept, the gap while no hub was there, what the gateway still has, and then live ones."""
    kept = list(takewhile(lambda item: isinstance(item, Tick), items))
    assert [item.ticker.sequence for item in kept if isinstance(item, Tick)] == list(range(first, COUNT + 1))
    gap, *later = items[len(kept) :]
    assert isinstance(gap, Gap)
    assert gap.after_sequence == COUNT
    sequences = [item.ticker.sequence for item in later if isinstance(item, Tick)]
    assert sequences[0] == gap.before_sequence
    assert sequences == sorted(set(sequences))
    assert len(sequences) == len(later)
    assert not any(item.live for item in kept if isinstance(item, Tick))


def is_done(items: list[TickItem]) -> bool:
    """Return whether five live ticks have come."""
    return all(isinstance(item, Tick) and item.live for item in items[-5:])
