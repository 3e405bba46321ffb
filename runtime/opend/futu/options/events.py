"""Provide the unusual trades in options, and the user's alerts for them.

Invariant: columns and their order are those of futu-api 10.11; what the gateway did not send is N/A.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from opend.errors import UsageError
from opend.futu.calls import Argument, Call, frame, mapping, to_fields, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.options.alerts import ALERTS, OptionEventAlertItem, alert_messages
from opend.futu.options.filters import OptionEventFilter, OptionEventSort, event_sort
from opend.futu.rankings.filters import filters_of
from opend.futu.tables.columns import each, listed_or_na, number_of, records, table
from opend_proto.qot_get_option_event import EventIndicator
from opend_proto.vendor import AlertOpType

__all__ = ["OptionEventCalls"]

_ACTION: Final = records(table(".", number_of("action_type", absent=NA), *each(NA, "action_time", "action_timestamp")))

_EVENTS: Final = Call(
    "Qot_GetOptionEvent",
    (
        *to_fields("option_market", "count", "page"),
        Argument("filter_list", read=filters_of(EventIndicator)),
        Argument("sort", read=event_sort),
    ),
    (
        mapping(
            event_list=frame(
                table(
                    "event_list",
                    *each(NA, "option_code=option", "owner_code=owner", "symbol", "fill_time", "fill_timestamp"),
                    *each(NA, "ticker_type", "price", "volume", "turnover", "option_type", "strike_price"),
                    *each(NA, "strike_time", "strike_timestamp", "dte", "underlying_price", "otm", "bid_price"),
                    *each(NA, "ask_price", "iv", "total_volume", "total_open_interest", "vo_ratio"),
                    *each(NA, "delta", "gamma", "vega", "theta", "rho", "sentiment"),
                    listed_or_na("order_type_list"),
                    *each(NA, "strategy_type", "earnings_time"),
                    number_of("earnings_pub_type", absent=NA),
                    listed_or_na("corporate_action_list", _ACTION),
                    listed_or_na("industry_plate_list"),
                    listed_or_na("concept_plate_list"),
                )
            ),
            next_page=value("next_page", ""),
            all_count=value("all_count", 0),
        ),
    ),
)

_ALERTS: Final = Call(
    "Qot_GetOptionEventAlert",
    to_fields("count", "page"),
    (mapping(alert_list=frame(ALERTS), next_page=value("next_page", ""), all_count=value("all_count", 0)),),
)


def _alerts(arguments: Mapping[str, Any]) -> Mapping[str, object]:
    """Return the messages for alerts, without which only DELETE_ALL makes sense."""
    given = arguments["alert_list"]
    messages = alert_messages(given, "alert_list")
    if not messages and arguments["op"] != AlertOpType.DELETE_ALL:
        raise UsageError("alert_list is empty: pass an OptionEventAlertItem, or the op DELETE_ALL")
    return {"alert_list": messages}


_SET_ALERTS: Final = Call(
    "Qot_SetOptionEventAlert",
    (*to_fields("op=oper_type"), Argument("alert_list", "-")),
    (lambda _: "",),
    _alerts,
)


class OptionEventCalls(Context):
    """The calls on unusual trades in options."""

    def get_option_event(
        self,
        option_market: str,
        count: int = 200,
        page: str | None = None,
        filter_list: list[OptionEventFilter] | None = None,
        sort: OptionEventSort | None = None,
    ) -> tuple[int, Any]:
        """Return unusual trades in the options of a market: Qot_GetOptionEvent (3307).

        The answer is (RET_OK, dictionary of the frame ``event_list``, the key of the next page and the number of all).
        """
        return self._ask(_EVENTS, option_market, count, page, filter_list, sort)

    def get_option_event_alert(self, count: int = 200, page: str | None = None) -> tuple[int, Any]:
        """Return the user's alerts for unusual trades: Qot_GetOptionEventAlert (3308).

        The answer is (RET_OK, dictionary of the frame ``alert_list``, the key of the next page and the number of all).
        """
        return self._ask(_ALERTS, count, page)

    def set_option_event_alert(
        self, op: str, alert_list: OptionEventAlertItem | list[OptionEventAlertItem] | None = None
    ) -> tuple[int, Any]:
        """Add, change or delete alerts for unusual trades: Qot_SetOptionEventAlert (3309).

        The answer is (RET_OK, an empty text); all operations but DELETE_ALL need alerts.
        """
        return self._ask(_SET_ALERTS, op, alert_list)
