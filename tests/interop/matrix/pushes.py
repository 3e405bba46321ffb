"""Compare the pushes that the vendor's handlers read with those that our own client gets.

Invariant: both clients have made the same subscriptions at the same instant, so our client also gets every push that
the vendor's handler reads; the order in which the two are served does not matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from tests.interop.matrix.comparing import Comparison, differences
from tests.interop.matrix.comparisons import COMPARISONS

from opend_proto import methods

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.interop.matrix.comparing import EnumTexts, Reading, Source

    from opend import Client
    from opend_proto.schema import AnyMethod

__all__ = ["Pushes"]

_Listen: TypeAlias = "Callable[[Client, Callable[[Any], object]], object]"

_SECONDS: Final = 5.0
_HANDLER: Final = re.compile(r"pushed\((\w+)\)")


def _as_in(
    method: AnyMethod,
    listen: _Listen,
    columns: Mapping[str, Reading] | None = None,
    rows: Callable[[Any], Iterable[Source]] | None = None,
) -> tuple[_Listen, Comparison]:
    """Return how to compare a push that holds the same as a reply but for some columns and the place of its rows."""
    comparison = COMPARISONS[method]
    more = replace(comparison, columns={**comparison.columns, **(columns or {})}, rows=rows or comparison.rows)
    return listen, more


_PUSHES: Final[Mapping[str, tuple[_Listen, Comparison]]] = {
    "StockQuoteHandlerBase": _as_in(
        methods.QOT_GET_BASIC_QOT, lambda client, listener: client.qot.on_update_basic_qot(listener)
    ),
    "OrderBookHandlerBase": _as_in(
        methods.QOT_GET_ORDER_BOOK, lambda client, listener: client.qot.on_update_order_book(listener)
    ),
    "TickerHandlerBase": _as_in(methods.QOT_GET_TICKER, lambda client, listener: client.qot.on_update_ticker(listener)),
    "RTDataHandlerBase": _as_in(methods.QOT_GET_RT, lambda client, listener: client.qot.on_update_rt(listener)),
    "BrokerHandlerBase": _as_in(methods.QOT_GET_BROKER, lambda client, listener: client.qot.on_update_broker(listener)),
    "CurKlineHandlerBase": _as_in(
        methods.QOT_GET_KL, lambda client, listener: client.qot.on_update_kl(listener), {"k_type": "kl_type"}
    ),
    "TradeOrderHandlerBase": _as_in(
        methods.TRD_GET_ORDER_LIST,
        lambda client, listener: client.trd.on_update_order(listener),
        {"trd_env": "header.trd_env"},
        lambda s2c: [(s2c.order, s2c)],
    ),
    "TradeDealHandlerBase": _as_in(
        methods.TRD_GET_ORDER_FILL_LIST,
        lambda client, listener: client.trd.on_update_order_fill(listener),
        {"trd_env": "header.trd_env", "trd_market": "header.trd_market"},
        lambda s2c: [(s2c.order_fill, s2c)],
    ),
}


class Pushes:
    """The pushes of our client, by the name of the vendor's handler for them."""

    def __init__(self, client: Client) -> None:
        self._got: dict[str, Queue[Any]] = {name: Queue() for name in _PUSHES}
        for name, (listen, _) in _PUSHES.items():
            listen(client, self._got[name].put)
        accounts = client.trd.get_acc_list(user_id=0, need_general_sec_account=True)
        client.trd.sub_acc_push(acc_id_list=[account.acc_id for account in accounts.acc_list])

    def differences(self, call: str, value: Any, texts: EnumTexts) -> list[str]:
        """Return how a handler's data differs from each of our pushes; nothing if one of them is the same."""
        name = _HANDLER.findall(call)[0]
        found = ["our client gets no such push"]
        while True:
            try:
                s2c = self._got[name].get(timeout=_SECONDS)
            except Empty:
                return found
            if not (found := differences(_PUSHES[name][1], value, s2c, texts)):
                return []
