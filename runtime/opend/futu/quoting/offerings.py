"""Provide the call on companies that go public.

Invariant: columns and their order are those of futu-api 10.11; what the gateway did not send is N/A.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from opend.futu.calls import Call, frame, to_fields
from opend.futu.choices import NA
from opend.futu.contexts import Context
from opend.futu.tables.columns import TableColumn, each, table

if TYPE_CHECKING:
    from opend_proto.qot_get_ipo_list import WinningNumData

__all__ = ["OfferingCalls"]


def _of(markets: str, *names: str) -> tuple[TableColumn, ...]:
    """Return columns whose values are among the details of any of these markets."""
    return each(NA, *(f"{name}={'|'.join(f'{market}_ex_data.{name}' for market in markets.split())}" for name in names))


def _lots(lots: Iterable[WinningNumData]) -> str:
    """Return the numbers that won, a line for each group of them."""
    return "\n".join(f"{lot.winning_name}:{lot.winning_info}" for lot in lots)


_OFFERINGS: Final = Call(
    "Qot_GetIpoList",
    to_fields("market"),
    (
        frame(
            table(
                "ipo_list",
                *("code=basic.security", "name=basic.name"),
                *each(NA, "list_time=basic.list_time", "list_timestamp=basic.list_timestamp"),
                *_of("cn", "apply_code"),
                *_of("cn us sg my jp", "issue_size"),
                *_of("cn", "online_issue_size", "apply_upper_limit", "apply_limit_market_value"),
                *_of("cn", "is_estimate_ipo_price", "ipo_price", "industry_pe_rate", "is_estimate_winning_ratio"),
                *_of("cn", "winning_ratio", "issue_pe_rate", "apply_time", "apply_timestamp"),
                *_of("cn sg my", "winning_time", "winning_timestamp"),
                *_of("cn", "is_has_won"),
                TableColumn("winning_num_data", "cn_ex_data.winning_num_data", NA, _lots),
                *_of("hk us sg jp", "ipo_price_min", "ipo_price_max"),
                *_of("hk", "list_price", "lot_size", "entrance_price", "is_subscribe_status"),
                *_of("hk sg my", "apply_end_time", "apply_end_timestamp"),
                *_of("sg my", "apply_start_time", "apply_start_timestamp"),
                *_of("my", "offer_price"),
            )
        ),
    ),
)


class OfferingCalls(Context):
    """The call on initial public offerings."""

    def get_ipo_list(self, market: str) -> tuple[int, Any]:
        """Return the initial public offerings of a market: Qot_GetIpoList (3217)."""
        return self._ask(_OFFERINGS, market)
