"""Keep the user's watchlists.

Invariant: a list holds each security once, in the order of adding; every security in one of the user's own lists is
also in the list of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend_proto.qot_common import QotMarket, SecurityType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket

__all__ = ["SYSTEM_LISTS", "Watchlists"]

Key = tuple[int, str]

# The lists that every user has, each a filter of the list of all.
_BELONGS: Final[dict[str, Callable[[Listing], bool]]] = {
    "All": lambda _: True,
    "CN": lambda listing: listing.market in {QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY},
    "HK": lambda listing: listing.market == QotMarket.HK_SECURITY,
    "US": lambda listing: listing.market == QotMarket.US_SECURITY,
    "Options": lambda listing: listing.kind == SecurityType.DRVT,
    "HK Options": lambda listing: listing.kind == SecurityType.DRVT and listing.market == QotMarket.HK_SECURITY,
    "US Options": lambda listing: listing.kind == SecurityType.DRVT and listing.market == QotMarket.US_SECURITY,
    "Futures": lambda listing: listing.kind == SecurityType.FUTURE,
    "Index": lambda listing: listing.kind == SecurityType.INDEX,
}
SYSTEM_LISTS: Final = tuple(_BELONGS)
"""The names of the lists that cannot be changed directly."""
_CUSTOM: Final = ("Favorites", "Holdings")
_FIRST: Final = ((QotMarket.HK_SECURITY, "00700"), (QotMarket.US_SECURITY, "AAPL"), (QotMarket.HK_SECURITY, "800000"))


class Watchlists:
    """The lists of one gateway's user: the system's, and two of the user's own, which are empty at first."""

    def __init__(self) -> None:
        self._all: dict[Key, None] = dict.fromkeys(_FIRST)
        self._custom: dict[str, dict[Key, None]] = {name: {} for name in _CUSTOM}

    @property
    def custom(self) -> tuple[str, ...]:
        """The names of the lists that can be changed."""
        return tuple(self._custom)

    def watches(self, listing: Listing) -> bool:
        """Whether a security is in any list."""
        return listing.key in self._all

    def securities(self, market: SyntheticMarket, name: str) -> list[Listing] | None:
        """Return the securities of a list that have not expired; None if there is no such list."""
        belongs = _BELONGS.get(name)
        if belongs is None and name not in self._custom:
            return None
        found = (market.find(*key) for key in self._custom.get(name, self._all))
        return [listing for listing in found if listing is not None and (belongs is None or belongs(listing))]

    def add(self, name: str, listings: Iterable[Listing]) -> None:
        """Add securities to one of the user's own lists."""
        keys = dict.fromkeys(listing.key for listing in listings)
        self._custom[name].update(keys)
        self._all.update(keys)

    def move_out(self, name: str, listings: Iterable[Listing]) -> None:
        """Remove securities from one of the user's own lists."""
        _remove(listings, self._custom[name])

    def delete(self, name: str, listings: Iterable[Listing]) -> None:
        """Remove securities from all lists, whichever is named."""
        del name
        _remove(listings, self._all, *self._custom.values())


def _remove(listings: Iterable[Listing], *lists: dict[Key, None]) -> None:
    for listing in listings:
        for members in lists:
            members.pop(listing.key, None)
