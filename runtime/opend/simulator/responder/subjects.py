"""What a sample is about: the securities that a request names, or some of the market's own.

Invariant: there is always at least one subject; those that a request names come in its order, listed or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from opend_proto.qot_common import QotMarket, Security

if TYPE_CHECKING:
    from collections.abc import Iterator

    from opend.simulator.listings import Listing
    from opend.simulator.market import SyntheticMarket
    from opend_proto.schema import Field, Message

__all__ = ["Subject", "fields_of", "subjects_of"]

_MOST: Final = 100
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
    """What its sampled prices are near."""
    zone: ZoneInfo

    @property
    def security(self) -> Security:
        """The security as a message, a new one each time."""
        return Security(market=self.market, code=self.code)


def subjects_of(market: SyntheticMarket, request: Message) -> tuple[list[Subject], bool]:
    """The subjects of the reply to a request, and whether the request names them."""
    named = list(islice(_securities(request), _MOST))
    if named:
        return [_named(market, security) for security in named], True
    asked = next((value for _field, value in fields_of(request) if isinstance(value, QotMarket)), None)
    listings = market.securities
    there = [listing for listing in listings if listing.market == asked] or listings
    nobody = Security(market=QotMarket.HK_SECURITY, code="00700")
    return [_listed(listing) for listing in there[:_MOST]] or [_stranger(nobody)], False


def fields_of(message: Message) -> Iterator[tuple[Field, object]]:
    """The scalar fields that a request sets, nested ones too but not those of securities; of a list, each element."""
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
