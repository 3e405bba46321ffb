"""Drive ``client.klines()``: subscribe, read the latest bars, fill holes from history, merge pushes.

Invariant: after an interruption the pushes of a security are held back until its bars have been read again; history,
for which the gateway keeps a quota, is read only where the latest bars do not reach back far enough.
"""

from __future__ import annotations

from logging import getLogger
from typing import TYPE_CHECKING, Any, Final

from opend.errors import ServerError, UsageError
from opend.securities import security_text
from opend.session.feeds.bars import MOST_BARS, BarMerger, Page
from opend.session.feeds.feed import Ask, Feed, key_of, read_codes
from opend.session.feeds.items import KLineItem
from opend.session.feeds.since import zoned
from opend.zones import zone_of
from opend_proto import qot_get_kl, qot_request_history_kl, qot_sub, qot_update_kl
from opend_proto.methods import QOT_GET_KL, QOT_REQUEST_HISTORY_KL, QOT_UPDATE_KL
from opend_proto.qot_common import KLType, QotMarket, RehabType, Security, SubType

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from opend_proto.common import Session

__all__ = ["SUB_TYPES", "BarFeed"]

_logger = getLogger("opend")

# Members that the oldest supported schema lacks are given by number.
SUB_TYPES: Final = {
    KLType.K_1MIN: SubType.KL_1MIN,
    KLType.K_3MIN: SubType.KL_3MIN,
    KLType.K_5MIN: SubType.KL_5MIN,
    KLType(12): SubType(18),  # 10 minutes
    KLType.K_15MIN: SubType.KL_15MIN,
    KLType.K_30MIN: SubType.KL_30MIN,
    KLType.K_60MIN: SubType.KL_60MIN,
    KLType(13): SubType(19),  # 120 minutes
    KLType(14): SubType(20),  # 180 minutes
    KLType(15): SubType(21),  # 240 minutes
    KLType.DAY: SubType.KL_DAY,
    KLType.WEEK: SubType.KL_WEEK,
    KLType.MONTH: SubType.KL_MONTH,
    KLType.QUARTER: SubType.KL_QURATER,
    KLType.YEAR: SubType.KL_YEAR,
}
"""The sub type to subscribe to for each type of candlestick."""

_OF_DAYS: Final = frozenset({SubType.KL_DAY, SubType.KL_WEEK, SubType.KL_MONTH, SubType.KL_QURATER, SubType.KL_YEAR})
_TIME: Final = "%Y-%m-%d %H:%M:%S"
_DAY: Final = "%Y-%m-%d 00:00:00"


class BarFeed(Feed[KLineItem, qot_update_kl.S2C]):
    """The candlesticks of one period for one or more securities."""

    push = QOT_UPDATE_KL

    def __init__(
        self,
        codes: str | Security | Iterable[str | Security],
        kl_type: KLType,
        *,
        rehab: RehabType = RehabType.FORWARD,
        recent: int = MOST_BARS,
        session: Session | None = None,
        window: int = MOST_BARS,
        since: datetime | None = None,
    ) -> None:
        if kl_type not in SUB_TYPES:
            raise UsageError(f"candlesticks of {kl_type.name} cannot be subscribed to")
        if not 1 <= recent <= MOST_BARS:
            raise UsageError(f"recent must be from 1 to {MOST_BARS}, not {recent!r}")
        self._kl_type = kl_type
        self._rehab = rehab
        self._session = session
        self._securities = read_codes(codes)
        self._mergers = {
            key: BarMerger(security, recent=recent, window=window, since=self._local(security, since))
            for key, security in self._securities.items()
        }
        super().__init__(
            qot_sub.C2S(
                security_list=list(self._securities.values()),
                sub_type_list=[SUB_TYPES[kl_type]],
                is_sub_or_un_sub=True,
                is_reg_or_un_reg_push=True,
                reg_push_rehab_type_list=[rehab],
                is_first_push=False,
                session=session,
            )
        )

    def _local(self, security: Security, since: datetime | None) -> str | None:
        """Return the time as the bars of a security have it: in its exchange's zone, those of a day at midnight."""
        if since is None:
            return None
        zone = zone_of(QotMarket, security.market)
        if zone is None:
            raise UsageError(
                f"since cannot be used for {security_text(security)}: its exchange's time zone is not known"
            )
        local = zoned(since).astimezone(zone)
        return local.strftime(_DAY if SUB_TYPES[self._kl_type] in _OF_DAYS else _TIME)

    def _due(self) -> Ask[Any, Any] | None:
        for key, merger in self._mergers.items():
            if merger.page is not None:
                return self._page(self._securities[key], merger, merger.page)
            if merger.wanted:
                return self._window(self._securities[key], merger)
        return None

    def _window(self, security: Security, merger: BarMerger) -> Ask[qot_get_kl.Request, qot_get_kl.Response]:
        interruptions = merger.interruptions

        def accept(response: qot_get_kl.Response) -> None:
            bars = [] if response.s2c is None else response.s2c.kl_list
            self._ready.extend(merger.fill(bars, interruptions))
            if merger.page is None:
                self._take_turns(self._mergers, key_of(security))

        c2s = qot_get_kl.C2S(rehab_type=self._rehab, kl_type=self._kl_type, security=security, req_num=merger.wanted)
        return Ask(QOT_GET_KL, qot_get_kl.Request(c2s=c2s), accept)

    def _page(
        self, security: Security, merger: BarMerger, page: Page
    ) -> Ask[qot_request_history_kl.Request, qot_request_history_kl.Response]:
        interruptions = merger.interruptions

        def accept(response: qot_request_history_kl.Response) -> None:
            bars, key = ([], None) if response.s2c is None else (response.s2c.kl_list, response.s2c.next_req_key)
            self._ready.extend(merger.turn(bars, key, interruptions))

        def refuse(error: ServerError) -> None:
            _logger.warning("a gap in the candlesticks of %s stays open: %s", security_text(security), error)
            self._ready.extend(merger.give_up(interruptions))

        c2s = qot_request_history_kl.C2S(
            rehab_type=self._rehab,
            kl_type=self._kl_type,
            security=security,
            begin_time=page.begin_time,
            end_time=page.end_time,
            max_ack_kl_num=MOST_BARS,
            next_req_key=page.key,
            session=self._session,
        )
        return Ask(QOT_REQUEST_HISTORY_KL, qot_request_history_kl.Request(c2s=c2s), accept, refuse)

    def _merge(self, payload: qot_update_kl.S2C) -> list[KLineItem]:
        merger = self._mergers.get(key_of(payload.security))
        if merger is None or payload.kl_type != self._kl_type or payload.rehab_type != self._rehab:
            return []
        return merger.push(payload.kl_list)

    def _interrupt(self) -> None:
        for merger in self._mergers.values():
            merger.interrupt()
