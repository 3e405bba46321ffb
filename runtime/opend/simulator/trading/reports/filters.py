"""Filter the orders, fills and positions of trade queries.

Invariant: an absent or empty condition lets everything through; times are compared in the zone in which
trade messages have them.
"""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Final

from opend.simulator.instruments.tables.crypto import coin_of
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.trading.venues import venue_of
from opend_proto.trd_common import TrdFilterConditions, TrdMarket

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.trading.accounts import Account

__all__ = ["Filter"]

_DAY_LENGTH: Final = len("2025-06-02")


class Filter:
    """The conditions of one request. Raises RefusalError for a time that it cannot parse."""

    def __init__(self, account: Account, conditions: TrdFilterConditions | None) -> None:
        given = conditions or TrdFilterConditions()
        self._environment = account.environment
        self._codes = set(given.code_list)
        self._ids = set(given.id_list)
        self._text_ids = set(given.order_id_ex_list)
        self._market = given.filter_market or TrdMarket.UNKNOWN
        self._begin = _moment("beginTime", given.begin_time, time.min)
        self._end = _moment("endTime", given.end_time, time.max)

    def wants(
        self, listing: Listing, milliseconds: int | None = None, ids: Iterable[int | str] = (), *, held: bool = False
    ) -> bool:
        """Return whether an item with this security, this time and any of these ids passes every condition.

        What is held of a cryptocurrency is named by the coin, as the message shows it, or by the pair.
        """
        known = set(ids)
        codes = {listing.code, coin_of(listing)} if held else {listing.code}
        return (
            (not self._codes or bool(codes & self._codes))
            and self._market in {TrdMarket.UNKNOWN, venue_of(listing).market(self._environment)}
            and (not (self._ids or self._text_ids) or bool(known & (self._ids | self._text_ids)))
            and (milliseconds is None or self._is_between(listing, milliseconds))
        )

    def _is_between(self, listing: Listing, milliseconds: int) -> bool:
        local = venue_of(listing).local_time(listing, milliseconds).replace(tzinfo=None)
        return (self._begin is None or self._begin <= local) and (self._end is None or local <= self._end)


def _moment(name: str, text: str | None, rest: time) -> datetime | None:
    """Parse a time; a day without a time of day gets ``rest`` as its time of day."""
    if not text:
        return None
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.tzinfo is not None:
        raise RefusalError(f"{name} must look like '2025-06-02 10:30:00' or '2025-06-02', not {text!r}")
    return datetime.combine(found, rest) if len(text) <= _DAY_LENGTH else found
