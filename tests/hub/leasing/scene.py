"""A hub's leases among an OpenD and a bucket that the test holds in its hands, and a clock that it sets.

Invariant: nothing happens between two steps of a test unless it waits, so each order of events is the one meant.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager
from inspect import isawaitable
from json import dumps
from types import SimpleNamespace
from typing import Any, Final
from unittest.mock import patch

from opend.hub.engine import Kept
from opend.hub.holding import Holding
from opend.hub.leases import Pair
from opend.hub.options import HubOptions
from opend.session.life.subscriptions import QuoteSubscriptions
from opend_proto import qot_get_sub_info, qot_sub
from opend_proto.common import RetType
from opend_proto.methods import QOT_GET_SUB_INFO, QOT_SUB, TRD_SUB_ACC_PUSH
from opend_proto.qot_common import QotMarket, Security, SubType
from opend_proto.schema import AnyMethod

__all__ = ["LEASE_SECONDS", "Bucket", "Clock", "OpenD", "Scene", "book_of", "entry", "scene", "wanting"]

LEASE_SECONDS: Final = 8.0
_START: Final = 1000.0
_PATCHED: Final = ("opend.hub.holding", "opend.hub.granting.places", "opend.hub.asking.held")


class Clock:
    """The time of the hub."""

    def __init__(self) -> None:
        self.now = _START

    def __call__(self) -> float:
        return self.now


class OpenD:
    """Takes subscriptions within a quota; a place stays in use until the test frees it."""

    def __init__(self, quota: int) -> None:
        self.quota = quota
        self.held: dict[tuple[str, SubType], bool | None] = {}
        """The pairs that are subscribed to, and whether they are pushed."""
        self.lingering = 0
        self.accounts: list[int] = []
        self.refuses: Callable[[Any], bool] = lambda _: False
        self.meanwhile: Callable[[Any], object] = lambda _: None
        """Is called with each request before it is answered, and awaited if that is possible."""

    async def call(self, method: AnyMethod, request: Any, _: float | None = None) -> Any:
        waits = self.meanwhile(request)
        if isawaitable(waits):
            await waits
        if method is QOT_GET_SUB_INFO:
            free = self.quota - len(self.held) - self.lingering
            s2c = qot_get_sub_info.S2C(conn_sub_info_list=[], total_used_quota=self.quota - free, remain_quota=free)
            return qot_get_sub_info.Response(ret_type=RetType.SUCCEED, s2c=s2c)
        if self.refuses(request.c2s) or (method is QOT_SUB and not self._subscribe(request.c2s)):
            return method.response(ret_type=RetType.FAILED, ret_msg="no")
        if method is TRD_SUB_ACC_PUSH:
            self.accounts = request.c2s.acc_id_list
        return method.response(ret_type=RetType.SUCCEED)

    def _subscribe(self, c2s: qot_sub.C2S) -> bool:
        pairs = [(security.code, sub_type) for security in c2s.security_list for sub_type in c2s.sub_type_list]
        if not c2s.is_sub_or_un_sub:
            self.lingering += sum(self.held.pop(pair, self) is not self for pair in pairs)
            return True
        if len({*self.held, *pairs}) + self.lingering > self.quota:
            return False
        self.held.update(dict.fromkeys(pairs, c2s.is_reg_or_un_reg_push))
        return True


class Bucket:
    """The entries of the leases."""

    def __init__(self) -> None:
        self.entries_kept: dict[str, bytes] = {}
        self.age = 3600.0
        """Seconds since an entry was put, when it is read."""
        self.deleted: list[tuple[str, int]] = []
        self.meanwhile: Callable[[str], object] = lambda _: None
        """Is called while an entry is read or deleted, with its name."""

    async def put(self, _: str, key: str, value: bytes) -> None:
        self.entries_kept[key] = value

    async def delete(self, _: str, key: str, revision: int = 0) -> None:
        self.meanwhile(key)
        self.deleted.append((key, revision))
        self.entries_kept.pop(key, None)

    async def entries(self, _: str) -> Mapping[str, bytes]:
        found = dict(self.entries_kept)
        self.meanwhile("")
        return found

    async def entry(self, _: str, key: str) -> Kept | None:
        self.meanwhile(key)
        value = self.entries_kept.get(key)
        return None if value is None else Kept(7, -self.age, {}, value)

    async def publish(self, *_: object) -> None:
        return


class _Ticks:
    """Keeps no ticks."""

    def begin(self, _: Security) -> None:
        return

    def end(self, _: Security) -> None:
        return

    async def begun(self, *_: object) -> None:
        return


class Scene:
    """The leases and what is around them."""

    def __init__(self, quota: int, clock: Clock) -> None:
        self.clock = clock
        self.opend = OpenD(quota)
        self.bucket = Bucket()
        self.lock = SimpleNamespace(is_held=True)
        around: Any = self.opend, self.bucket, _Ticks(), self.lock
        opend, bucket, ticks, lock = around
        options = HubOptions(lease_seconds=LEASE_SECONDS, hold_seconds=0.0)
        self.holding = Holding(opend, bucket, ticks, lock=lock, options=options)

    async def ask(self, client: str, *codes: str) -> None:
        """Have a client want the order books of some securities too."""
        await self.holding.change(client, wanting(*codes))

    def hear(self, **entries: bytes | None) -> None:
        """Have entries come from the bucket, None for one that was deleted."""
        for client, value in entries.items():
            self.holding.take_entry(client, value)

    def codes(self) -> set[str]:
        """Return the securities that OpenD has subscriptions of."""
        return {code for code, _ in self.opend.held}

    async def round(self) -> None:
        """Do what the hub does each second, after some seconds."""
        self.clock.now += 6.0  # A refusal before is no reason to wait any longer.
        await self.holding.catch_up()


@asynccontextmanager
async def scene(quota: int = 100) -> AsyncGenerator[Scene]:
    """Set a scene, with a clock that stands still and an epoch at 0."""
    clock = Clock()
    with (
        patch("opend.hub.holding.time", lambda: 0.0),
        patch("opend.hub.holding._ROUND_SECONDS", 0.01),
        patch(f"{_PATCHED[0]}.monotonic", clock),
        patch(f"{_PATCHED[1]}.monotonic", clock),
        patch(f"{_PATCHED[2]}.monotonic", clock),
    ):
        async with asyncio.timeout(60):
            yield Scene(quota, clock)


def wanting(*codes: str) -> Callable[[QuoteSubscriptions, object], None]:
    """Return the change by which a client wants the order books of some securities too."""

    def change(quotes: QuoteSubscriptions, _: object) -> None:
        listed = [Security(market=QotMarket.HK_SECURITY, code=code) for code in codes]
        quotes.accept(qot_sub.C2S(security_list=listed, sub_type_list=[SubType.ORDER_BOOK], is_sub_or_un_sub=True))

    return change


def entry(*codes: str, push: bool | None = None, accounts: tuple[int, ...] = (), priority: int = 0) -> bytes:
    """Return an entry of the bucket, as a program without this package writes it."""
    quote = {
        "securityList": [{"market": 1, "code": code} for code in codes],
        "subTypeList": [int(SubType.ORDER_BOOK)],
        "isSubOrUnSub": True,
        **({} if push is None else {"isRegOrUnRegPush": push}),
    }
    quotes = [quote] if codes else []
    return dumps({"label": "foreign", "quotes": quotes, "accounts": accounts, "priority": priority}).encode()


def book_of(code: str) -> Pair:
    """Return the order book of a security, as a pair."""
    return Pair(1, code, SubType.ORDER_BOOK)
