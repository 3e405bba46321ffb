"""Read what the hub's limits of orders need to know before an order is judged.

The client of OpenD judges every order by the limits (`opend.risk`), from prices, terms of futures and orders that it
was told. A hub passes replies on undecoded, so what its clients read teaches it nothing; here it reads for itself.

Invariant: nothing here lets an order through; what could not be read leaves the order unknown, and so refused.
"""

from __future__ import annotations

from contextlib import suppress
from time import monotonic
from typing import TYPE_CHECKING, Final

from opend.codec import encode
from opend.errors import ServerError, UsageError
from opend.frame import BODY_PROTOBUF
from opend.risk.markets import code_text, is_event_contract, is_future
from opend.risk.sent import CHANGE, COMBINATION, ORDER, Change, read_change, read_sent
from opend.securities import security
from opend_proto import qot_get_future_info, qot_get_security_snapshot, trd_get_order_list
from opend_proto.methods import QOT_GET_FUTURE_INFO, QOT_GET_SECURITY_SNAPSHOT, TRD_GET_ORDER_LIST
from opend_proto.trd_common import ModifyOrderOp

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from opend import AsyncClient
    from opend.risk.rules import RiskLimits
    from opend_proto.schema import AnyMethod, Message

__all__ = ["Weigher"]

_FRESH_SECONDS: Final = 2.0
"""For how long a price is not read again: 60 snapshots in 30 seconds are all that the vendor allows a login."""
_MOST_KNOWN: Final = 10_000
_WEIGHED: Final = frozenset({int(ModifyOrderOp.NORMAL), int(ModifyOrderOp.ENABLE)})
"""The changes of an order that a limit may refuse; the others take risk away."""


class Weigher:
    """Reads for the limits of one client of OpenD."""

    def __init__(self, client: AsyncClient, limits: RiskLimits | None) -> None:
        self._client = client
        self._limits = limits
        self._read_at: dict[str, float] = {}

    async def prepare(self, method: AnyMethod, request: Message, timeout: float | None) -> None:
        """Read what the limits need to judge a call that may place or change an order; raises LinkError.

        Args:
            method: The call.
            request: Its request.
            timeout: Seconds for each call that this makes; None for the client's own.
        """
        if self._limits is None:
            return
        with suppress(ServerError, UsageError, ValueError):  # What then is not known, the judge says.
            await self._prepare(method.id, request, timeout)

    async def _prepare(self, number: int, request: Any, timeout: float | None) -> None:
        body = encode(request)
        if number == CHANGE:
            change = read_change(body, BODY_PROTOBUF)
            if change.operation in _WEIGHED:
                await self._read_order(change, request, timeout)
        elif number in {ORDER, COMBINATION}:
            order = read_sent(number, body, BODY_PROTOBUF)
            await self._read_prices((leg.text for leg in order.legs), order.market, timeout)

    async def _read_order(self, change: Change, request: Any, timeout: float | None) -> None:
        """Read the list of orders, which tells the one that is changed, and that one's price."""
        header = request.c2s.header
        c2s = trd_get_order_list.C2S(header=header)
        response = await self._client.call(TRD_GET_ORDER_LIST, trd_get_order_list.Request(c2s=c2s), timeout)
        for order in [] if response.s2c is None else response.s2c.order_list:
            if (order.order_id_ex == change.order_text) if change.order_text else (order.order_id == change.order):
                where = int(order.trd_market or header.trd_market)
                await self._read_prices([code_text(order.code, int(order.sec_market or 0), where)], where, timeout)

    async def _read_prices(self, texts: Iterable[str | None], market: int, timeout: float | None) -> None:
        if self._limits is None or not self._limits.needs_price:
            return
        now = monotonic()
        fresh = min(_FRESH_SECONDS, self._limits.price_age)
        named = [text for text in texts if text is not None and not is_event_contract(text)]
        listed = [security(text) for text in named if now - self._read_at.get(text, -fresh) >= fresh]
        if not listed:
            return
        if is_future(market):
            terms = qot_get_future_info.Request(c2s=qot_get_future_info.C2S(security_list=listed))
            await self._client.call(QOT_GET_FUTURE_INFO, terms, timeout)
        prices = qot_get_security_snapshot.Request(c2s=qot_get_security_snapshot.C2S(security_list=listed))
        response = await self._client.call(QOT_GET_SECURITY_SNAPSHOT, prices, timeout)
        if response.s2c is not None:
            if len(self._read_at) > _MOST_KNOWN:
                self._read_at.clear()
            self._read_at.update(dict.fromkeys(named, now))
