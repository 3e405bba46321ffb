"""Apply quote rights: the data a login may subscribe to, by region and kind of security, and its order books' depth.

Invariant: a right that is not in the table allows no subscription, like the vendor's Bmp.

Two facts are the vendor's: which rights allow subscribing (questions on quotes, 10.x), and that LV1 has no ticks of
Hong Kong futures and options (shared page on ticks, "Interface Limitations"). Inferred: the depths; that broker queues
need LV2; that LV3, which no table lists, is like LV2; that Hong Kong shares may be subscribed to with LV1; that
cryptocurrencies and event contracts have one level.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from opend.errors import UsageError
from opend_proto.qot_common import QotRight, SecurityType, SubType

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.simulator.instruments.listings import Listing

__all__ = ["Grant", "Rights"]


class Grant(NamedTuple):
    """The data that a right allows."""

    levels: int
    """Prices on each side of an order book."""
    ticks: bool = True
    brokers: bool = False


# The oldest supported schema has no name for the third.
_LV1, _LV2, _LV3, _SF = QotRight.LEVEL1, QotRight.LEVEL2, QotRight(6), QotRight.SF

_GRANTS: Final[Mapping[str, Mapping[QotRight, Grant]]] = {
    "HK": {_LV1: Grant(1), _LV2: Grant(10, brokers=True), _SF: Grant(40, brokers=True)},
    "HK_OPTION": {_LV1: Grant(1, ticks=False), _LV2: Grant(10)},
    "HK_FUTURE": {_LV1: Grant(1, ticks=False), _LV2: Grant(10)},
    "US": {_LV1: Grant(1), _LV2: Grant(60), _LV3: Grant(60)},
    "US_OPTION": {_LV1: Grant(1)},
    "US_FUTURE": {_LV2: Grant(40)},
    "SH": {_LV1: Grant(5)},
    "SZ": {_LV1: Grant(5)},
    "CC": {_LV1: Grant(10)},
    "EC": {_LV1: Grant(10)},
}
_NOTHING: Final = Grant(0, ticks=False)
_LEVELS: Final = {"NO": QotRight.NO, "BMP": QotRight.BMP, "LV1": _LV1, "LV2": _LV2, "LV3": _LV3, "SF": _SF}
"""The levels by name, lowest first."""
_RANKS: Final = {right: rank for rank, right in enumerate(_LEVELS.values())}
_KINDS: Final = {SecurityType.DRVT: "_OPTION", SecurityType.FUTURE: "_FUTURE"}
_REGIONS: Final = {"CN": ("SH", "SZ")}


class Rights:
    """The rights of the login: the best level for everything that ``given`` does not name.

    Args:
        given: Levels, such as "LV1", by region (HK, US, CN, SH, SZ, CC for coins, EC for events) or by a region's
            options or futures (HK_OPTION, US_FUTURE). A region's level holds for all that is listed there, unless its
            options or futures are named. A kind of security without the given level gets its next lower one.

    Raises:
        UsageError: There is no such region or level.
    """

    def __init__(self, given: Mapping[str, str] | None = None) -> None:
        self._held = {name: max(grants, key=_RANKS.__getitem__) for name, grants in _GRANTS.items()}
        asked = {name.upper(): _level(name, text) for name, text in (given or {}).items()}
        for name in sorted(asked, key=len):  # A region comes before its options and futures.
            for each in _products(name):
                self._held[each] = _highest(each, asked[name])

    def level(self, name: str) -> QotRight:
        """Return the right held for a region or a kind of security in it, such as "HK" or "HK_FUTURE"."""
        return self._held[name]

    def grant(self, listing: Listing) -> Grant:
        """Return the data of a security that the login may have."""
        name = _product(listing)
        return _GRANTS[name].get(self._held[name], _NOTHING)

    def depth(self, listing: Listing, asked: int | None = None) -> int:
        """Return the number of prices shown on each side of a book: ``asked``, or fewer if the right allows fewer."""
        levels = self.grant(listing).levels
        return levels if asked is None else min(asked, levels)

    def why_not(self, listing: Listing, sub_type: SubType) -> str | None:
        """Return why a security's data of this type cannot be subscribed to; None if it can."""
        if _covers(self.grant(listing), sub_type):
            return None
        name = _product(listing)
        held = next(text for text, right in _LEVELS.items() if right == self._held[name])
        enough = [text for text, right in _LEVELS.items() if _covers(_GRANTS[name].get(right), sub_type)]
        if not enough:
            return f"no right to subscribe to {sub_type.name} of {listing.text}: {name} has no such data at any level"
        return (
            f"no right to subscribe to {sub_type.name} of {listing.text}: the quote right for {name} is {held},"
            f" and it takes {' or '.join(enough)}"
        )


def _covers(grant: Grant | None, sub_type: SubType) -> bool:
    """Return whether a right allows subscribing to data of this type."""
    if grant is None or not grant.levels:
        return False
    return {SubType.TICKER: grant.ticks, SubType.BROKER: grant.brokers}.get(sub_type, True)


def _product(listing: Listing) -> str:
    name = f"{listing.exchange.prefix}{_KINDS.get(listing.kind, '')}"
    return name if name in _GRANTS else listing.exchange.prefix


def _products(name: str) -> list[str]:
    """Return the names of the table's rows that a region or kind stands for."""
    regions = _REGIONS.get(name, (name,))
    found = [row for row in _GRANTS if row in regions or row.startswith(tuple(f"{region}_" for region in regions))]
    if not found:
        raise UsageError(f"unknown quote right {name!r}: choose from {', '.join([*_GRANTS, *_REGIONS])}")
    return found


def _level(name: str, text: str) -> QotRight:
    level = _LEVELS.get(text.upper())
    if level is None:
        raise UsageError(f"unknown level {text!r} of the quote right {name}: choose from {', '.join(_LEVELS)}")
    return level


def _highest(name: str, asked: QotRight) -> QotRight:
    """Return the highest right in the name's row that is not above ``asked``."""
    there = [right for right in (QotRight.NO, QotRight.BMP, *_GRANTS[name]) if _RANKS[right] <= _RANKS[asked]]
    return max(there, key=_RANKS.__getitem__)
