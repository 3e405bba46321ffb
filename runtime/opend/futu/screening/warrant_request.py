"""Define the request of a screen of warrants.

Invariant: a request holds messages of the protocol at all times; a wrong argument is refused where it is passed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.futu.screening.forms import ScreenError, bounds, filled
from opend_proto.qot_warrant_screen import ContentType, ScreenGroup, Sort, SortDirection, WarrantField, WarrantMarket

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["WarrantScreenRequest"]

_STATUS: Final = {"NORMAL": 0, "STOP_TRADE": 1, "PENDING_LISTING": 2}


class WarrantScreenRequest:
    """What a screen of warrants looks for, and in which order it returns them.

    Args:
        warrant_market: The market: WarrantMarket.HK, SG or MY.
    """

    def __init__(self, warrant_market: int) -> None:
        markets = {int(market): name for name, market in WarrantMarket.__members__.items()}
        if warrant_market not in markets:
            raise ScreenError(
                f"warrant_market must be one of WarrantMarket ({', '.join(markets.values())}), not {warrant_market!r}"
            )
        self.warrant_market = int(warrant_market)
        self.is_delay = False
        self.only_count = False
        self.page_from = 0
        self.page_count = 200
        self._filters: list[object] = []
        self._sorts: list[object] = []

    def fields(self) -> dict[str, object]:
        """Return the fields of the protocol's request."""
        return {
            "market_type": WarrantMarket(self.warrant_market),
            "is_delay": True if self.is_delay else None,
            "only_count": True if self.only_count else None,
            "filter_list": self._filters,
            "sort_list": self._sorts,
            "page_from": int(self.page_from),
            "page_count": int(self.page_count),
        }

    def add_interval_filter(
        self,
        field_id: int,
        min_val: float | None = None,
        max_val: float | None = None,
        min_included: bool = True,
        max_included: bool = True,
    ) -> None:
        """Keep warrants whose field is between the bounds."""
        limits = bounds(min_val, max_val, lower_included=min_included, upper_included=max_included)
        interval = None if min_val is None and max_val is None else limits
        self._filters.append(filled(ScreenGroup, {"field_id": field_id, "interval": interval}))

    def add_choice_filter(self, field_id: int, choices: Iterable[Any]) -> None:
        """Keep warrants whose field has one of the values; codes may be given as ``HK.00700``."""
        values = [_choice(field_id, choice) for choice in choices]
        self._filters.append(filled(ScreenGroup, {"field_id": field_id, "choices": values}))

    def add_sort(self, field_id: int, desc: bool = False) -> None:
        """Sort by a field."""
        direction = SortDirection.DESC if desc else SortDirection.ASC
        self._sorts.append(filled(Sort, {"sort_field_id": field_id, "direction": direction}))


def _choice(field_id: int, choice: Any) -> dict[str, Any]:
    if field_id == WarrantField.STATUS and isinstance(choice, str):
        choice = _STATUS.get(choice, choice)
    if not isinstance(choice, str):
        return {"content_type": ContentType.NUMBER, "value": choice}
    text = choice.partition(".")[2] if field_id == WarrantField.CODE and "." in choice else choice
    return {"content_type": ContentType.TEXT, "text": text}
