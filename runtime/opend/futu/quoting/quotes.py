"""Provide the vendor's OpenQuoteContext.

Invariant: each method sends the same request as the vendor's, and returns its answer in the same form.
"""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, TypeAlias

from opend.errors import OpenDError, UsageError
from opend.futu.answers import RET_ERROR, RET_OK, answered, reason
from opend.futu.arguments import choices, integer, securities, security_of, several, span
from opend.futu.choices import chosen, text_of
from opend.futu.companies.actions import ActionCalls
from opend.futu.companies.financials import FinancialCalls
from opend.futu.companies.holders import HolderCalls
from opend.futu.companies.profiles import ProfileCalls
from opend.futu.companies.research import ResearchCalls
from opend.futu.companies.shares import ShareCalls
from opend.futu.companies.unusual import UnusualCalls
from opend.futu.companies.valuations import ValuationCalls
from opend.futu.constants import KL_FIELD
from opend.futu.event_contracts.contracts import EventContractsCalls
from opend.futu.event_contracts.prices import EventPriceCalls
from opend.futu.options.chains import ChainCalls
from opend.futu.options.events import OptionEventCalls
from opend.futu.options.figures import OptionFigureCalls
from opend.futu.options.ranks import OptionRankCalls
from opend.futu.options.screeners import OptionScreenerCalls
from opend.futu.options.strategies import StrategyCalls
from opend.futu.quoting.capital import CapitalCalls
from opend.futu.quoting.discovery import DiscoveryCalls
from opend.futu.quoting.gateway import GatewayCalls
from opend.futu.quoting.offerings import OfferingCalls
from opend.futu.quoting.reference import ReferenceCalls
from opend.futu.quoting.subscriptions import subscription_state
from opend.futu.quoting.watching import WatchingCalls
from opend.futu.rankings.earnings import EarningsCalls
from opend.futu.rankings.economy import EconomyCalls
from opend.futu.rankings.industries import IndustryCalls
from opend.futu.rankings.institutions import InstitutionCalls
from opend.futu.rankings.movers import MoverCalls
from opend.futu.screening.filtering import StockFilterCalls
from opend.futu.screening.indicators import IndicatorCalls
from opend.futu.screening.screens import ScreenCalls
from opend.futu.tables.books import order_book
from opend.futu.tables.columns import frame_of
from opend.futu.tables.quote_tables import (
    ASK_BROKERS,
    BASIC_INFO,
    BID_BROKERS,
    CURRENT_K_LINES,
    HISTORY_COLUMNS,
    HISTORY_K_LINES,
    QUOTES,
    RT_DATA,
    TICKERS,
    TRADING_DAYS,
)
from opend.futu.tables.snapshot_table import SNAPSHOTS
from opend_proto import common, qot_common, trd_common
from opend_proto.qot_common import QotHeader
from opend_proto.vendor import AuType, KLType, SecurityFirm, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pandas as pd

    from opend.futu.tables.columns import Table
    from opend_proto import qot_request_history_kl

__all__ = ["OpenQuoteContext"]

_PAGE = 1000
"""The most K-lines in one reply; protocol document, section 6."""

_Codes: TypeAlias = "str | Iterable[str]"


class OpenQuoteContext(
    ActionCalls,
    CapitalCalls,
    ChainCalls,
    DiscoveryCalls,
    EarningsCalls,
    EconomyCalls,
    EventContractsCalls,
    EventPriceCalls,
    FinancialCalls,
    GatewayCalls,
    HolderCalls,
    IndicatorCalls,
    IndustryCalls,
    InstitutionCalls,
    MoverCalls,
    OfferingCalls,
    OptionEventCalls,
    OptionFigureCalls,
    OptionRankCalls,
    OptionScreenerCalls,
    ProfileCalls,
    ReferenceCalls,
    ResearchCalls,
    ScreenCalls,
    StockFilterCalls,
    ShareCalls,
    StrategyCalls,
    UnusualCalls,
    ValuationCalls,
    WatchingCalls,
):
    """Quotes over one connection.

    Args:
        host: The host of OpenD.
        port: OpenD's API port.
        is_encrypt: Whether to encrypt, with the key of SysConfig; None uses the setting of SysConfig.
        is_async_connect: Whether to return at once, and connect in the background, trying until OpenD answers.
        security_firm: The securities firm whose quote rights to use.
        ai_type: Accepted for compatibility, without effect.
    """

    def __init__(
        self,
        host: str = "127.0.0.1",
        port: int = 11111,
        is_encrypt: bool | None = None,
        is_async_connect: bool = False,
        security_firm: str = SecurityFirm.NONE,
        ai_type: int = 0,
    ) -> None:
        self._header = QotHeader(security_firm=chosen(trd_common.SecurityFirm, security_firm, "security_firm"))
        super().__init__(host, port, is_encrypt, in_background=is_async_connect)

    def _common(self) -> dict[str, object]:
        return {"header": self._header}

    def get_security_firm(self) -> str:
        """Return the securities firm whose quote rights are used; not an answer, but the constant."""
        return text_of(self._header.security_firm or trd_common.SecurityFirm.UNKNOWN)

    @answered
    def subscribe(
        self,
        code_list: _Codes,
        subtype_list: _Codes,
        is_first_push: bool = True,
        subscribe_push: bool = True,
        is_detailed_orderbook: bool = False,
        extended_time: bool = False,
        session: str = Session.NONE,
    ) -> None:
        """Subscribe to each kind of data of each security: Qot_Sub (3001).

        With ``subscribe_push`` the handlers get pushes, and with ``is_first_push`` they get the first push at once.
        """
        self.client.qot.sub(
            security_list=securities(code_list),
            sub_type_list=choices(qot_common.SubType, subtype_list, "subtype_list"),
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=bool(subscribe_push),
            is_first_push=bool(is_first_push),
            is_sub_order_book_detail=bool(is_detailed_orderbook),
            extended_time=bool(extended_time),
            session=chosen(common.Session, session, "session"),
            header=self._header,
        )

    @answered
    def unsubscribe(self, code_list: _Codes | None, subtype_list: _Codes | None, unsubscribe_all: bool = False) -> None:
        """Cancel subscriptions, and their pushes: Qot_Sub (3001)."""
        if unsubscribe_all:
            self.client.qot.sub(is_sub_or_un_sub=False, is_unsub_all=True, header=self._header)
        else:
            self.client.qot.sub(
                security_list=securities(code_list),
                sub_type_list=choices(qot_common.SubType, subtype_list, "subtype_list"),
                is_sub_or_un_sub=False,
                is_reg_or_un_reg_push=False,
                is_first_push=False,
                is_sub_order_book_detail=False,
                extended_time=False,
                session=common.Session.NONE,
                header=self._header,
            )

    def unsubscribe_all(self) -> tuple[int, Any]:
        """Cancel all subscriptions of this connection: Qot_Sub (3001)."""
        return self.unsubscribe(None, None, unsubscribe_all=True)

    @answered
    def query_subscription(self, is_all_conn: bool = True) -> dict[str, object]:
        """Return the subscriptions and the quota: Qot_GetSubInfo (3003)."""
        info = self.client.qot.get_sub_info(is_req_all_conn=bool(is_all_conn))
        return subscription_state(info, all_connections=bool(is_all_conn))

    @answered
    def get_rt_ticker(self, code: str, num: int = 500) -> pd.DataFrame:
        """Return the latest ticks of a subscribed security, the oldest first: Qot_GetTicker (3010)."""
        reply = self.client.qot.get_ticker(
            security=security_of(code), max_ret_num=integer(num, "num"), header=self._header
        )
        return frame_of(TICKERS, reply)

    @answered
    def get_stock_quote(self, code_list: _Codes) -> pd.DataFrame:
        """Return the quotes of subscribed securities: Qot_GetBasicQot (3004)."""
        return frame_of(QUOTES, self.client.qot.get_basic_qot(security_list=securities(code_list), header=self._header))

    @answered
    def get_order_book(self, code: str, num: int = 10, order_book_type: str | None = None) -> dict[str, object]:
        """Return the best ``num`` levels of a subscribed security's order book: Qot_GetOrderBook (3012)."""
        kind = None
        if order_book_type is not None:
            kind = chosen(qot_common.OrderBookType, order_book_type, "order_book_type")
        reply = self.client.qot.get_order_book(
            security=security_of(code), num=integer(num, "num"), order_book_type=kind, header=self._header
        )
        return order_book(reply)

    @answered
    def get_cur_kline(
        self, code: str, num: int, ktype: str = KLType.K_DAY, autype: str | None = AuType.QFQ
    ) -> pd.DataFrame:
        """Return the latest K-lines of a subscribed security: Qot_GetKL (3006)."""
        reply = self.client.qot.get_kl(
            security=security_of(code),
            req_num=integer(num, "num"),
            kl_type=chosen(qot_common.KLType, ktype, "ktype"),
            rehab_type=_adjustment(autype),
            header=self._header,
        )
        return frame_of(CURRENT_K_LINES, reply)

    @answered
    def get_rt_data(self, code: str) -> pd.DataFrame:
        """Return today's prices of a subscribed security by the minute: Qot_GetRT (3008)."""
        return frame_of(RT_DATA, self.client.qot.get_rt(security=security_of(code), header=self._header))

    def get_broker_queue(self, code: str) -> tuple[int, Any, Any]:
        """Return the brokers on both sides of a subscribed security: Qot_GetBroker (3014).

        The answer is (RET_OK, frame of the bids, frame of the asks), or (RET_ERROR, text, text).
        """
        try:
            reply = self.client.qot.get_broker(security=security_of(code), header=self._header)
        except OpenDError as error:
            return RET_ERROR, reason(error), reason(error)
        return RET_OK, frame_of(BID_BROKERS, reply), frame_of(ASK_BROKERS, reply)

    @answered
    def get_market_snapshot(self, code_list: _Codes) -> pd.DataFrame:
        """Return quotes and key figures, without a subscription: Qot_GetSecuritySnapshot (3203)."""
        reply = self.client.qot.get_security_snapshot(security_list=securities(code_list), header=self._header)
        return frame_of(SNAPSHOTS, reply)

    @answered
    def get_stock_basicinfo(
        self, market: str, stock_type: str = "STOCK", code_list: _Codes | None = None
    ) -> pd.DataFrame:
        """Return the static data of the given securities, or of all in a market: Qot_GetStaticInfo (3202).

        ``code_list`` may also be a text of several codes, separated by commas.
        """
        codes = code_list.split(",") if isinstance(code_list, str) else several(code_list)
        if codes:
            reply = self.client.qot.get_static_info(
                market=qot_common.QotMarket.UNKNOWN,
                sec_type=qot_common.SecurityType.UNKNOWN,
                security_list=securities(codes),
                header=self._header,
            )
        else:
            reply = self.client.qot.get_static_info(
                market=chosen(qot_common.QotMarket, market, "market"),
                sec_type=chosen(qot_common.SecurityType, stock_type, "stock_type"),
                header=self._header,
            )
        return frame_of(BASIC_INFO, reply)

    @answered
    def request_trading_days(
        self,
        market: str | None = None,
        start: str | None = None,
        end: str | None = None,
        code: str | None = None,
    ) -> list[dict[str, object]]:
        """Return the trading days of a market, or of a security's, as dictionaries: Qot_RequestTradeDate (3219)."""
        begin_time, end_time = span(start, end, 365)
        reply = self.client.qot.request_trade_date(
            market=chosen(qot_common.TradeDateMarket, market or "N/A", "market"),
            begin_time=begin_time,
            end_time=end_time,
            security=None if code is None else security_of(code),
            header=self._header,
        )
        return list(TRADING_DAYS.read(reply))

    def request_history_kline(
        self,
        code: str,
        start: str | None = None,
        end: str | None = None,
        ktype: str = KLType.K_DAY,
        autype: str | None = AuType.QFQ,
        fields: Iterable[str] = (KL_FIELD.ALL,),
        max_count: int | None = 1000,
        page_req_key: bytes | None = None,
        extended_time: bool = False,
        session: str = Session.NONE,
    ) -> tuple[int, Any, bytes | None]:
        """Return historical K-lines: Qot_RequestHistoryKL (3103).

        The answer is (RET_OK, frame, key), or (RET_ERROR, text, None). If there are more than ``max_count`` K-lines,
        pass the key as ``page_req_key`` to get the rest; it is None on the last page. A ``max_count`` of None returns
        all.
        """
        try:
            begin_time, end_time = span(start, end, 365)
            names = tuple(_column_names(fields))
            ask = partial(
                self.client.qot.request_history_kl,
                rehab_type=_adjustment(autype),
                kl_type=chosen(qot_common.KLType, ktype, "ktype"),
                security=security_of(code),
                begin_time=begin_time,
                end_time=end_time,
                need_kl_fields_flag=_flags(names),
                extended_time=True if extended_time else None,
                session=chosen(common.Session, session, "session"),
                header=self._header,
            )
            pages = list(_pages(ask, None if max_count is None else integer(max_count, "max_count"), page_req_key))
        except OpenDError as error:
            return RET_ERROR, reason(error), None
        return RET_OK, frame_of(_history_table(names), *pages), pages[-1].next_req_key


@lru_cache(maxsize=32)
def _history_table(names: tuple[str, ...]) -> Table:
    return HISTORY_K_LINES.pick("code", "name", *(HISTORY_COLUMNS[name] for name in names))


def _adjustment(autype: str | None) -> qot_common.RehabType:
    return chosen(qot_common.RehabType, AuType.NONE if autype is None else autype, "autype")


def _column_names(fields: Iterable[str]) -> list[str]:
    """Return the requested KL_FIELDs without repetitions; ALL, or an empty list, means all of them."""
    asked = several(fields)
    if not asked or KL_FIELD.ALL in asked:
        return list(HISTORY_COLUMNS)
    if unknown := [field for field in asked if not isinstance(field, str) or field not in HISTORY_COLUMNS]:
        raise UsageError(f"fields must hold constants of KL_FIELD, not {unknown[0]!r}")
    return list(dict.fromkeys(asked))


@lru_cache(maxsize=32)
def _flags(names: tuple[str, ...]) -> qot_common.KLFields:
    return qot_common.KLFields(sum(field.number for field in KL_FIELD if field.value in names))


def _pages(
    ask: Callable[..., qot_request_history_kl.S2C], count: int | None, key: bytes | None
) -> Iterator[qot_request_history_kl.S2C]:
    """Yield pages until they hold ``count`` K-lines, or there are no more."""
    missing = _PAGE if count is None else count
    while True:
        page = ask(max_ack_kl_num=min(missing, _PAGE), next_req_key=key)
        yield page
        key = page.next_req_key
        if count is not None:
            missing -= len(page.kl_list)
        if key is None or missing <= 0:
            return
