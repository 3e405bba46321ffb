"""Provide the calls on what event contracts there are, and on combinations of them.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from opend.futu.calls import Argument, Call, dictionaries, dictionary, frame, mapping, to_fields, value
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, each, na, plain_list, table
from opend.futu.tables.legs import ComboLeg, leg_messages, quoted_legs

__all__ = ["EventContractsCalls"]

_EVENT_CONTRACT_CATEGORY: Final = Call(
    "Qot_GetEventContractCategory",
    to_fields("category"),
    (frame(table("category_list", "category", na("category_name"), TableColumn("tags", "tags", convert=plain_list))),),
)

_FILTER_COMPETITION: Final = Call(
    "Qot_FilterCompetition",
    to_fields("category", "tag"),
    (
        frame(
            table(
                "tag_filter_list",
                na("category"),
                "tag",
                TableColumn("competition", "competition_list", convert=plain_list),
                TableColumn("scope", "scope_list", convert=plain_list),
            )
        ),
    ),
)

_EVENT_CONTRACT_SERIES_LIST: Final = Call(
    "Qot_GetEventContractSeriesList",
    to_fields("category", "tag"),
    (
        frame(
            table(
                "series_list",
                "series_code=series_security",
                na("series_name"),
                na("category"),
                TableColumn("tags", "tags", convert=plain_list),
                na("frequency"),
            )
        ),
    ),
)

_EVENTS: Final = Call(
    "Qot_GetEventContractEventList",
    to_fields("series_code=series", "status", "next_page", "count"),
    (
        frame(
            table(
                "event_list",
                "event_code=event_security",
                *each(NA, "event_name", "event_sub_name", "status", "series_code=series_security"),
                *each(NA, "start_date", "end_date", "category"),
                TableColumn("tags", "tags", convert=plain_list),
                *each(NA, "mutually_exclusive", "competition", "competition_scope"),
            )
        ),
        value("next_page", NA),
    ),
)

_CONTRACTS: Final = Call(
    "Qot_GetEventContract",
    to_fields("event_code=event", "next_page", "count"),
    (
        mapping(
            contract_list=frame(
                table(
                    "contract_list",
                    "contract_code=contract_security",
                    *each(NA, "event_code=event_security", "series_code=series_security", "contract_type", "title"),
                    *each(NA, "yes_sub_title", "open_time", "close_time", "determination_time", "settled_time"),
                    *each(NA, "latest_expiration_time", "status", "result", "settlement_value", "expiration_value"),
                    *each(NA, "volume", "can_close_early", "tick_size", "category", "tag"),
                )
            ),
            recommend_contracts=dictionaries(table("recommend_contracts", "contract_code=contract_security")),
        ),
        value("next_page", NA),
    ),
)

_MILESTONES: Final = Call(
    "Qot_GetEventContractMilestoneList",
    to_fields("category", "competition", "related_event", "next_page", "count"),
    (
        frame(
            table(
                "milestone_list",
                "milestone_code=milestone_security",
                *each(NA, "title", "category", "type", "start_date", "end_date"),
                na("primary_event_code", "primary_event_security"),
                TableColumn("related_events", "related_event_list", convert=plain_list),
                na("notification_message"),
            )
        ),
        value("next_page", NA),
    ),
)

_COMBOS: Final = Call(
    "Qot_GetEventContractComboList",
    to_fields("category", "competition", "series", "next_page", "count"),
    (
        frame(
            table(
                "combo_event_list",
                "event_code=event_security",
                na("event_name"),
                TableColumn("combo_contracts", "combo_contracts", convert=plain_list),
                *each(NA, "series_code=series_security", "category", "competition", "competition_scope"),
            )
        ),
        value("mvc", NA),
        value("next_page", NA),
    ),
)

_COMBO_QUOTES: Final = Call(
    "Qot_GetEventContractComboRfq",
    (Argument("combo_leg_list", "-"), Argument("mvc")),
    (
        dictionary(
            table(
                ".",
                TableColumn("combo_leg_list", "combo_leg_list", convert=quoted_legs),
                *each(NA, "bid_price", "ask_price", "quote_id", "should_retry"),
            )
        ),
    ),
    lambda arguments: {"combo_leg_list": leg_messages(arguments["combo_leg_list"], "combo_leg_list")},
)


class EventContractsCalls(Context):
    """The calls on event contracts."""

    def get_event_contract_category(self, category: str | None = None) -> tuple[int, Any]:
        """Return the categories of event contracts and their tags: Qot_GetEventContractCategory (3434)."""
        return self._ask(_EVENT_CONTRACT_CATEGORY, category)

    def filter_competition(self, category: str | None = None, tag: str | None = None) -> tuple[int, Any]:
        """Return the competitions of event contracts: Qot_FilterCompetition (3435)."""
        return self._ask(_FILTER_COMPETITION, category, tag)

    def get_event_contract_series_list(self, category: str | None = None, tag: str | None = None) -> tuple[int, Any]:
        """Return series of event contracts: Qot_GetEventContractSeriesList (3436)."""
        return self._ask(_EVENT_CONTRACT_SERIES_LIST, category, tag)

    def get_event_contract_event_list(
        self, series_code: str, status: str | None = None, next_page: str | None = None, count: int | None = None
    ) -> tuple[int, Any, Any]:
        """Return (RET_OK, frame of a series' events, next page): Qot_GetEventContractEventList (3437)."""
        code, events, page = self._answers(_EVENTS, series_code, status, next_page, count)
        return code, events, page

    def get_event_contract(
        self, event_code: str, next_page: str | None = None, count: int | None = None
    ) -> tuple[int, Any, Any]:
        """Return (RET_OK, an event's contracts and recommended ones, next page): Qot_GetEventContract (3438)."""
        code, contracts, page = self._answers(_CONTRACTS, event_code, next_page, count)
        return code, contracts, page

    def get_event_contract_milestone_list(
        self,
        category: str | None = None,
        competition: str | None = None,
        related_event: str | None = None,
        next_page: str | None = None,
        count: int | None = None,
    ) -> tuple[int, Any, Any]:
        """Return (RET_OK, frame of milestones, next page): Qot_GetEventContractMilestoneList (3439)."""
        code, milestones, page = self._answers(_MILESTONES, category, competition, related_event, next_page, count)
        return code, milestones, page

    def get_valid_combo_list(
        self,
        category: str | None = None,
        competition: str | None = None,
        series: str | None = None,
        next_page: str | None = None,
        count: int | None = None,
    ) -> tuple[int, Any, Any, Any]:
        """Return (RET_OK, frame of events to combine, mvc, next page): Qot_GetEventContractComboList (3453).

        ``request_combo_quotes`` needs the mvc.
        """
        code, events, mvc, page = self._answers(_COMBOS, category, competition, series, next_page, count)
        return code, events, mvc, page

    def request_combo_quotes(self, combo_leg_list: Iterable[ComboLeg], mvc: str) -> tuple[int, Any]:
        """Return the prices that are offered for a combination: Qot_GetEventContractComboRfq (3454)."""
        return self._ask(_COMBO_QUOTES, combo_leg_list, mvc)
