"""Find everything that a market lists: its given securities, and the derivatives that follow from them day by day.

Invariant: ``find`` returns for a key on a day the listing that the lists of that day hold; only what it makes up, and
event contracts, which have lists of their own, are in no list. If it finds a derivative, it also finds the underlying.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from opend.simulator.calendar.always_open import ALWAYS_OPEN, EVENTS
from opend.simulator.instruments import futures, options
from opend.simulator.instruments.events.contracts import find_contract
from opend.simulator.instruments.tables.made_up import made_up
from opend_proto.qot_common import SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from opend.simulator.instruments.listing import Listing

__all__ = ["Catalogue"]


class Catalogue:
    """The listings of a market, found by key; safe to read from several threads.

    Args:
        securities: The given securities, without options and futures.
        made_up_with: The seed with which ``find`` makes up a share or a fund for a code that is not listed; None makes
            up nothing.
    """

    def __init__(self, securities: Iterable[Listing], made_up_with: int | None = None) -> None:
        self._made_up_with = made_up_with
        given = {listing.key: listing for listing in securities}
        self._listings = {
            key: listing
            for key, listing in given.items()
            if listing.derivation is None
            or given.get(listing.derivation.underlying.key) == listing.derivation.underlying
        }
        for listing in futures.continuous_futures(given):
            self._listings.setdefault(listing.key, listing)
        self._owners = {
            (int(listing.market), listing.option_root): listing for listing in given.values() if listing.option_root
        }

    @property
    def permanent(self) -> tuple[Listing, ...]:
        """The listings that do not expire."""
        return tuple(self._listings.values())

    @property
    def option_owners(self) -> tuple[Listing, ...]:
        """The securities that have options."""
        return tuple(self._owners.values())

    def find(self, market: int, code: str, timestamp: float) -> Listing | None:
        """Return the listing with a key at an instant (seconds since 1970 UTC); None if there is none."""
        if market == EVENTS:
            return find_contract(code, ALWAYS_OPEN[EVENTS].local_time(timestamp).date())
        found = self._listings.get((market, code))
        if found is None and code[-1:].isdigit():
            found = self._find_option(market, code, timestamp) or self._find_future(market, code, timestamp)
        if found is None and self._made_up_with is not None:
            found = made_up(market, code, self._made_up_with)
        return found

    def listed(self, timestamp: float, market: int | None = None, kind: SecurityType | None = None) -> list[Listing]:
        """Return everything listed at an instant, optionally of one market or one kind."""
        dated: Iterator[Listing] = iter(())
        if kind in {None, SecurityType.DRVT}:
            dated = chain(dated, self._options(timestamp, market))
        if kind in {None, SecurityType.FUTURE}:
            dated = chain(dated, self._futures(timestamp))
        return [
            listing
            for listing in chain(self._listings.values(), dated)
            if market in {None, listing.market} and kind in {None, listing.kind}
        ]

    def plates_of(self, listing: Listing) -> list[Listing]:
        """Return the plates that a security is a member of."""
        return [
            plate
            for plate in self._listings.values()
            if plate.kind == SecurityType.PLATE and listing.key in plate.members
        ]

    def derived_from(self, owner: Listing, kind: SecurityType, timestamp: float) -> list[Listing]:
        """Return the derivatives of one kind on a security."""
        return [
            listing
            for listing in self.listed(timestamp, int(owner.market), kind)
            if listing.derivation is not None and listing.derivation.underlying is owner
        ]

    def _find_option(self, market: int, code: str, timestamp: float) -> Listing | None:
        owner = self._owners.get((market, options.root_of(code)))
        return None if owner is None else options.find_option(owner, code, _today(owner, timestamp))

    def _find_future(self, market: int, code: str, timestamp: float) -> Listing | None:
        owner = self._listings.get(futures.owner_of(code))
        if owner is None or owner.market != market:
            return None
        return futures.find_future(owner, code, _today(owner, timestamp))

    def _options(self, timestamp: float, market: int | None) -> Iterator[Listing]:
        for owner in self._owners.values():
            if market in {None, owner.market}:
                yield from options.listed_options(owner, _today(owner, timestamp))

    def _futures(self, timestamp: float) -> Iterator[Listing]:
        for contract in futures.CONTRACTS.values():
            owner = self._listings.get(contract.owner)
            if owner is not None:
                yield from futures.dated_futures(owner, contract, _today(owner, timestamp))


def _today(listing: Listing, timestamp: float) -> date:
    return listing.exchange.local_time(timestamp).date()
