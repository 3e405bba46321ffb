"""Look at the NATS server directly: how the hub is, what its stream has, and a lease that needs no client.

Invariant: everything is read with the server's own client package and nothing of this one's, except the protobuf
bodies of ticks; the connection goes past every proxy.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from json import dumps, loads
from time import monotonic
from typing import TYPE_CHECKING, Any, Final

import nats
from nats.errors import Error as NatsError
from nats.js.api import ConsumerConfig, DeliverPolicy
from tests.hub.soak.hub_program import LEASE_SECONDS, NAME
from tests.soak.market import LISTINGS

from opend import Gap, Tick
from opend.codec import decode
from opend.nats.naming import DUPLICATE, GAP, Names
from opend_proto import qot_update_ticker

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.session.feeds import TickItem

__all__ = ["STRANGER", "Looker"]

STRANGER: Final = "stranger"
"""The name of the lease that is an entry of the bucket and has no client behind it."""
_NAMES: Final = Names(NAME)
_RENEWAL_SECONDS: Final = LEASE_SECONDS / 4
_SURE_SECONDS: Final = LEASE_SECONDS - 1.0
_ANSWER_SECONDS: Final = 2.0
_ENTRY: Final = dumps(
    {
        "label": STRANGER,
        "quotes": [
            {
                "securityList": [{"market": 1, "code": LISTINGS[1].code}],
                "subTypeList": [2],
                "isSubOrUnSub": True,
                "isRegOrUnRegPush": True,
            }
        ],
    }
).encode()
"""The order book of a security that nobody else asks for."""


class Looker:
    """A connection of its own, on the loop of the caller."""

    def __init__(self, port: int, fail: Callable[[str, object], None]) -> None:
        self.renewals = 0
        """How often the stranger's lease was surely renewed."""
        self.books = 0
        """Order books that have come for the stranger."""
        self.runs: set[str] = set()
        """The runs of hubs that have published ticks."""
        self._url = f"nats://127.0.0.1:{port}"
        self._fail = fail
        self._renewed = 0.0
        self._next = 1

    async def start(self) -> None:
        """Connect, and keep the stranger's lease from now on."""
        package: Any = nats  # Its types are incomplete.
        self._connection: Any = await package.connect(
            self._url, max_reconnect_attempts=-1, reconnect_time_wait=0.1, error_cb=_ignore
        )
        self._streams = self._connection.jetstream(timeout=_ANSWER_SECONDS)
        await self._connection.subscribe(f"$KV.{_NAMES.leases}.{STRANGER}", cb=self._on_entry)
        book = _NAMES.push("Qot_UpdateOrderBook", "HK", LISTINGS[1].code)
        await self._connection.subscribe(book, cb=self._on_book)
        self._renewing = asyncio.create_task(self._renew())

    async def close(self) -> None:
        """End the connection."""
        self._renewing.cancel()
        with suppress(asyncio.CancelledError):
            await self._renewing
        await self._connection.close()

    async def clients(self) -> dict[str, int]:
        """Return how many subscriptions each client has by the hub at work, by its label; nothing if there is none."""
        try:
            reply = await self._connection.request(_NAMES.status, b"", timeout=_ANSWER_SECONDS)
        except (NatsError, OSError):
            return {}
        found: dict[str, int] = {}
        for each in loads(reply.data)["clients"]:  # Those whose connection was lost have a lease for some time yet.
            found[each["label"]] = max(found.get(each["label"], 0), each["subscriptions"])
        return found

    async def status(self) -> Any:
        """Return how the hub at work is."""
        return loads((await self._connection.request(_NAMES.status, b"", timeout=_ANSWER_SECONDS)).data)

    async def bucket(self) -> dict[str, Any]:
        """Return the entries of the bucket of leases: of each its revision, when it was put, and its value."""
        stream = f"KV_{_NAMES.leases}"
        info: Any = await self._streams.stream_info(stream, subjects_filter=">")
        subjects: dict[str, int] = info.state.subjects or {}
        found: dict[str, Any] = {}
        for subject in subjects:
            entry = await self._streams.get_last_msg(stream, subject)
            found[subject.rpartition(".")[2]] = {
                "revision": entry.seq,
                "time": str(entry.time),
                "headers": entry.headers,
                "value": (entry.data or b"").decode(errors="replace"),
            }
        return found

    async def read(self, take: Callable[[TickItem], None]) -> None:
        """Give all ticks and gaps that the stream has had since the last time, in its order."""
        subject = _NAMES.push("Qot_UpdateTicker", ">")
        config = ConsumerConfig(deliver_policy=DeliverPolicy.BY_START_SEQUENCE, opt_start_seq=self._next)
        reading = await self._streams.subscribe(subject, ordered_consumer=True, config=config)
        try:
            while True:
                message: Any = await reading.next_msg(timeout=_ANSWER_SECONDS)
                self._next = message.metadata.sequence.stream + 1
                headers: dict[str, str] = message.headers or {}
                self.runs.add(headers[DUPLICATE].partition("-")[0])
                for item in _items(message.subject, headers, message.data):
                    take(item)
                if not message.metadata.num_pending:
                    return
        finally:
            await reading.unsubscribe()

    async def _renew(self) -> None:
        """Put the lease into the bucket again and again; only a confirmed entry counts."""
        while True:
            sent = monotonic()
            with suppress(NatsError, OSError, asyncio.TimeoutError):
                bucket = await self._streams.key_value(_NAMES.leases)
                await bucket.put(STRANGER, _ENTRY)
                self._renewed = sent
                self.renewals += 1
            await asyncio.sleep(_RENEWAL_SECONDS)

    async def _on_entry(self, message: Any) -> None:
        """Fail if the hub has deleted the lease although it was renewed in time."""
        since = monotonic() - self._renewed
        if "KV-Operation" in (message.headers or {}) and since < _SURE_SECONDS:
            self._fail("a lease", f"it was ended by the hub {since:.1f} s after it was renewed")

    async def _on_book(self, _message: Any) -> None:
        self.books += 1


def _items(subject: str, headers: dict[str, str], body: bytes) -> list[TickItem]:
    if GAP in headers:
        listing = next(each for each in LISTINGS if subject.endswith(f".{each.code}"))
        after, _, before = headers[GAP].partition("-")
        if after == before:  # The place at which the first hub has begun.
            return []
        return [Gap(listing.security, int(after), int(before))]
    s2c = decode(qot_update_ticker.Response, body).s2c
    assert s2c is not None
    return [Tick(s2c.security, ticker) for ticker in s2c.ticker_list]


async def _ignore(_error: Exception) -> None:
    """Whatever breaks is meant to break."""
