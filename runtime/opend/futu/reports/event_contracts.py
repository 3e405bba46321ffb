"""Provide the calls on event contracts.

Invariant: columns and their order are those of futu-api 10.11.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from opend.futu.calls import Call, frame, to_fields
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, na, plain_list, table

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
                TableColumn("competition", "scope_list", convert=plain_list),
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

_EVENT_CONTRACT_SNAPSHOT: Final = Call(
    "Qot_GetEventContractSnapshot",
    to_fields("code_list=security_list"),
    (
        frame(
            table(
                "snapshot_list",
                "code",
                na("name"),
                na("event_code"),
                na("yes_sub_title"),
                na("no_sub_title"),
                na("status"),
                na("price"),
                na("cumulative_volume"),
                na("yes_bid"),
                na("yes_bid_size"),
                na("yes_ask"),
                na("yes_ask_size"),
                na("no_bid"),
                na("no_bid_size"),
                na("no_ask"),
                na("no_ask_size"),
                na("last_trade_time"),
                na("volume_24h"),
                na("open_interest"),
            )
        ),
    ),
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

    def get_event_contract_snapshot(self, code_list: str | Iterable[str]) -> tuple[int, Any]:
        """Return the latest price: Qot_GetEventContractSnapshot (3445)."""
        return self._ask(_EVENT_CONTRACT_SNAPSHOT, code_list)
