"""Provide the calls on prices of event contracts, and their subscriptions.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeAlias

from opend.errors import OpenDError, UsageError
from opend.futu.answers import RET_ERROR, RET_OK, answered, reason
from opend.futu.arguments import choices, integer, securities, several, span
from opend.futu.calls import Argument, Call, frame, to_fields
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.tables.columns import each, frame_of, table
from opend.futu.tables.event_tables import EVENT_K_LINES, EVENT_TICKERS, event_order_books
from opend_proto import qot_common
from opend_proto.vendor import KLType

__all__ = ["EventPriceCalls"]

_Codes: TypeAlias = "str | Iterable[str]"

_PAGE: Final = 1000
"""The most candlesticks in one reply, as for those of securities."""

_SNAPSHOT: Final = Call(
    "Qot_GetEventContractSnapshot",
    to_fields("code_list=security_list"),
    (
        frame(
            table(
                "snapshot_list",
                "code",
                *each(NA, "name", "event_code", "yes_sub_title", "no_sub_title", "status", "price"),
                *each(NA, "cumulative_volume", "yes_bid", "yes_bid_size", "yes_ask", "yes_ask_size"),
                *each(NA, "no_bid", "no_bid_size", "no_ask", "no_ask_size"),
                *each(NA, "last_trade_time", "volume_24h", "open_interest"),
            )
        ),
    ),
)

_K_LINES: Final = Call(
    "Qot_GetEventContractKline",
    to_fields("code=security", "pre_side", "ktype", "kline_source", "max_count"),
    (frame(EVENT_K_LINES),),
)

_TICKERS: Final = Call("Qot_GetEventContractTicker", to_fields("code=security", "count"), (frame(EVENT_TICKERS),))


def _first_book(payload: Any) -> dict[str, object]:
    """Return the one order book; raise UsageError if the gateway has none."""
    books = event_order_books(payload.order_book_list)
    if not books:
        raise UsageError("the gateway has no order book of this event contract: subscribe to it first")
    return books[0]


_ORDER_BOOK: Final = Call("Qot_GetEventContractOrderBook", to_fields("code=security", "num"), (_first_book,))

_HISTORY: Final = Call(
    "Qot_RequestHistoryEventContractKL",
    (
        *to_fields("code=security", "begin_time", "end_time", "pre_side", "ktype=kl_type", "kline_source"),
        *to_fields("max_count=max_ack_kl_num"),
        Argument("page_req_key", "next_req_key"),
    ),
    (frame(EVENT_K_LINES),),
)


class EventPriceCalls(Context):
    """The calls on prices of event contracts."""

    @answered
    def subscribe_event_contract(
        self,
        code_list: _Codes,
        subtype_list: _Codes,
        kline_source_list: _Codes | None = None,
        is_first_push: bool = True,
        subscribe_push: bool = True,
    ) -> None:
        """Subscribe to each kind of data of each event contract: Qot_SubEventContract (3455)."""
        self._subscribe(
            code_list,
            subtype_list,
            kline_source_list,
            is_sub_or_un_sub=True,
            is_first_push=bool(is_first_push),
            is_reg_or_un_reg_push=bool(subscribe_push),
        )

    @answered
    def unsubscribe_event_contract(
        self, code_list: _Codes, subtype_list: _Codes, kline_source_list: _Codes | None = None
    ) -> None:
        """Cancel subscriptions of event contracts, and their pushes: Qot_SubEventContract (3455)."""
        self._subscribe(
            code_list,
            subtype_list,
            kline_source_list,
            is_sub_or_un_sub=False,
            is_first_push=True,
            is_reg_or_un_reg_push=False,
        )

    @answered
    def unsubscribe_all_event_contract(self) -> None:
        """Cancel all subscriptions of event contracts: Qot_SubEventContract (3455)."""
        self.client.qot.sub_event_contract(is_sub_or_un_sub=False, is_unsub_all=True, header=self._quote_header())

    def _subscribe(self, codes: _Codes, kinds: _Codes, sources: _Codes | None, **flags: bool) -> None:
        self.client.qot.sub_event_contract(
            security_list=securities(codes),
            sub_type_list=choices(qot_common.SubType, kinds, "subtype_list"),
            kline_source=choices(qot_common.EC_KlineSource, sources, "kline_source_list") if several(sources) else [],
            **flags,
            header=self._quote_header(),
        )

    def _quote_header(self) -> Any:
        return self._common().get("header")

    def get_event_contract_snapshot(self, code_list: _Codes) -> tuple[int, Any]:
        """Return the latest prices of event contracts: Qot_GetEventContractSnapshot (3445)."""
        return self._ask(_SNAPSHOT, code_list)

    def get_event_contract_order_book(self, code: str, num: int = 10) -> tuple[int, Any]:
        """Return the order book of a subscribed event contract: Qot_GetEventContractOrderBook (3446)."""
        return self._ask(_ORDER_BOOK, code, num)

    def get_event_contract_kline(
        self,
        code: str,
        pre_side: str | None = None,
        ktype: str = KLType.K_DAY,
        kline_source: str | None = None,
        max_count: int | None = 1000,
    ) -> tuple[int, Any]:
        """Return the latest candlesticks of an event contract: Qot_GetEventContractKline (3447)."""
        return self._ask(_K_LINES, code, pre_side, ktype, kline_source, max_count)

    def get_event_contract_ticker(self, code: str, count: int | None = 30) -> tuple[int, Any]:
        """Return the latest ticks of a subscribed event contract: Qot_GetEventContractTicker (3448)."""
        return self._ask(_TICKERS, code, count)

    def request_history_event_contract_kline(
        self,
        code: str,
        start: str | None = None,
        end: str | None = None,
        pre_side: str | None = None,
        ktype: str = KLType.K_DAY,
        kline_source: str | None = None,
        max_count: int | None = 1000,
        page_req_key: bytes | None = None,
    ) -> tuple[int, Any, bytes | None]:
        """Return historical candlesticks of an event contract: Qot_RequestHistoryEventContractKL (3456).

        The answer is (RET_OK, frame, key), or (RET_ERROR, text, None); the key is as in ``request_history_kline``.
        """
        try:
            asked = (code, *span(start, end, 365), pre_side, ktype, kline_source)
            missing = None if max_count is None else integer(max_count, "max_count")
            pages: list[Any] = []
            key = page_req_key
            while not pages or (key is not None and (missing is None or missing > 0)):
                page = self._payload(_HISTORY, (*asked, min(_PAGE, missing or _PAGE), key), **self._common())
                pages.append(page)
                key = page.next_req_key
                missing = None if missing is None else missing - sum(len(item.kline_list) for item in page.kline_list)
        except OpenDError as error:
            return RET_ERROR, reason(error), None
        return RET_OK, frame_of(EVENT_K_LINES, *pages), key
