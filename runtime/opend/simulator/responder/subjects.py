"""Choose the securities that a sample is about: those that the request names, or some of the market's own.

Invariant: there is always at least one subject; named ones keep the request's order, whether listed or not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from opend_proto.qot_common import QotMarket, Security
from opend_proto.schema import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.market import SyntheticMarket
    from opend_proto.schema import Field, Message

__all__ = ["Subject", "fields_of", "subjects_of"]

_MOST: Final = 100
_EVENTS: Final = 3
_MARKETS_OF_REGIONS: Final = {"HK": QotMarket.HK_SECURITY, "US": QotMarket.US_SECURITY}
# Event contracts; the oldest supported schema has no name for this market.
_EVENT_CONTRACT: Final = QotMarket(101)
_MARKETS_OF_PROTOCOLS: Final = (
    (re.compile(r"EventContract|Competition"), _EVENT_CONTRACT),
    (re.compile(r"_Get(US|Ark)[A-Z]"), QotMarket.US_SECURITY),
)
_STRANGER_PRICE: Final = 100.0
_STRANGER_ZONE: Final = ZoneInfo("Asia/Hong_Kong")


@dataclass(frozen=True, slots=True)
class Subject:
    """A security as a sample shows it."""

    market: QotMarket
    code: str
    name: str
    currency: str
    lot_size: int
    price: float
    """The price that sampled prices are near."""
    zone: ZoneInfo

    @property
    def security(self) -> Security:
        """The security as a message, a new one each time."""
        return Security(market=self.market, code=self.code)


def subjects_of(market: SyntheticMarket, request: Message, protocol: str = "") -> tuple[list[Subject], bool]:
    """Return the subjects of the reply to a request, and whether the request names them.

    Unnamed subjects are of the market that the request asks for, or else of the one that the protocol's name implies.
    """
    named = list(islice(_securities(request), _MOST))
    if named:
        return [_named(market, security) for security in named], True
    asked = next((found for _field, value in fields_of(request) if (found := _market_asked(value))), None)
    asked = asked or next((of for pattern, of in _MARKETS_OF_PROTOCOLS if pattern.search(protocol)), None)
    if asked is not None and asked == _EVENT_CONTRACT:
        return [_stranger(Security(market=asked, code=f"SAMPLE{number}")) for number in range(1, _EVENTS + 1)], False
    listings = market.securities
    there = [listing for listing in listings if listing.market == asked] or listings
    nobody = Security(market=QotMarket.HK_SECURITY, code="00700")
    return [_listed(listing) for listing in there[:_MOST]] or [_stranger(nobody)], False


def _market_asked(value: object) -> QotMarket | None:
    """Return the quote market that a member of any market enum (OptionMarket, TrdMarket …) stands for."""
    if isinstance(value, QotMarket):
        return value
    region = value.name.partition("_")[0] if isinstance(value, OpenEnum) else ""
    return _MARKETS_OF_REGIONS.get(region)


def fields_of(message: Message) -> Iterator[tuple[Field, object]]:
    """Yield each scalar field that a request sets, with its value; a list gives one item for each element.

    Nested messages are included, except securities.
    """
    for field in message.FIELDS:
        value = getattr(message, field.attribute)
        for each in value if field.label == "repeated" else (value,):
            if each is None:
                continue
            if field.kind == "message":
                yield from () if isinstance(each, Security) else fields_of(each)
            else:
                yield field, each


def _securities(message: Message) -> Iterator[Security]:
    if isinstance(message, Security):
        yield message
        return
    for field in message.FIELDS:
        if field.kind == "message":
            value = getattr(message, field.attribute)
            for each in value if field.label == "repeated" else (value,):
                if each is not None:
                    yield from _securities(each)


def _named(market: SyntheticMarket, security: Security) -> Subject:
    listing = market.find(security.market, security.code)
    return _stranger(security) if listing is None else _listed(listing)


def _listed(listing: Listing) -> Subject:
    return Subject(
        market=listing.market,
        code=listing.code,
        name=listing.name,
        currency=listing.currency,
        lot_size=listing.lot_size,
        price=listing.base_price,
        zone=listing.exchange.zone,
    )


def _stranger(security: Security) -> Subject:
    return Subject(
        market=security.market,
        code=security.code,
        name=f"Sample {security.code}".rstrip(),
        currency="HKD",
        lot_size=100,
        price=_STRANGER_PRICE,
        zone=_STRANGER_ZONE,
    )
