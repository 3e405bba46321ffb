"""Build a sample reply from the field tables: lists, messages and enums here, other fields by the rules.

Invariant: every required field is set, no enum is unknown or "none", and lists shrink with depth, so samples end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, Final, TypeVar

from opend.codec import encode
from opend.schema.effects import judge
from opend.simulator.responder.rules import rule_for
from opend.simulator.responder.spot import Page, Spot, fitted
from opend.simulator.responder.subjects import fields_of, subjects_of
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, Security
from opend_proto.schema import Message, Method
from opend_proto.trd_common import TrdSide

if TYPE_CHECKING:
    from opend.simulator.market.market import SyntheticMarket
    from opend.simulator.responder.subjects import Subject
    from opend_proto.schema import Field, OpenEnum

__all__ = ["sample"]

M = TypeVar("M", bound=Message)
RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

_STEP: Final = 60
"""Seconds of market time within which a repeated request has the same reply."""
_ITEMS: Final = 3
_NESTED_ITEMS: Final = 2
_NESTING: Final = 3
"""Depth in messages down to which lists have more than one item."""
_DEEPEST: Final = 8
_DAY: Final = 86_400
_OFFSETS: Final = frozenset({"begin", "dataFrom", "offset", "pageFrom"})
_COUNTS: Final = frozenset({"num", "count", "pageCount", "maxCount", "maxAckKLNum", "maxRetNum"})
_NOTHING: Final = re.compile(r"NONE|UNKNOWN?|UNKOWN|INVALID|UNDEFINED|(.*_)?(NONE|UNKNOWN)|UNKNOWN_.*")
_ECHOED: Final = re.compile(r"(?i)(^code|^symbol|id|uid)$")
_LIST_OF_MARKET: Final = re.compile(r"(hk|us|a)[A-Z]\w*List")
_LISTED_IN: Final = {
    QotMarket.HK_SECURITY: "hk",
    QotMarket.US_SECURITY: "us",
    QotMarket.CNSH_SECURITY: "a",
    QotMarket.CNSZ_SECURITY: "a",
}


def sample(market: SyntheticMarket, method: Method[RequestT, ResponseT], request: RequestT) -> ResponseT:
    """Return a successful reply whose retMsg says that it is sample data."""
    return _Builder(market, method, request).reply(method.response)


@dataclass(frozen=True, slots=True)
class _Place:
    """The place of a message in the reply."""

    path: str
    depth: int
    index: int
    subject: Subject
    moment: float


class _Builder:
    """Makes one reply."""

    def __init__(self, market: SyntheticMarket, method: Method[RequestT, ResponseT], request: RequestT) -> None:
        self._now = int(market.clock.now()) // _STEP * _STEP
        digest = sha256(encode(request)).hexdigest()
        self._key = f"{market.seed}|sample|{method.id}|{digest}|{self._now}"
        self._subjects, self._named = subjects_of(market, request, method.name)
        self._asked: dict[tuple[str, str], object] = {
            (field.name, field.kind): value for field, value in fields_of(request)
        }
        self._page = self._read_page(type(request))
        self._note = _note(method)

    def reply(self, response: type[ResponseT]) -> ResponseT:
        """Build the whole reply."""
        place = _Place("", 0, 0, self._subjects[0], float(self._now))
        return self._message(response, place, ret_type=RetType.SUCCEED, ret_msg=self._note)

    def _read_page(self, request: type[Message]) -> Page:
        total = len(self._subjects) if self._named and len(self._subjects) > 1 else _ITEMS
        start = _number_of(self._asked, _OFFSETS) or 0
        count = _number_of(self._asked, _COUNTS)
        start = max(0, min(start, total))
        end = total if count is None or count < 1 else min(total, start + count)
        # A protocol that pages by key has a single page, since samples never return a key.
        return Page(start, end, total if _has_offset(request) else end)

    def _message(self, cls: type[M], place: _Place, **fixed: object) -> M:
        lists = {field.attribute: self._list(field, place) for field in cls.FIELDS if field.label == "repeated"}
        siblings = max(map(len, lists.values()), default=0)
        singles = {
            field.attribute: self._single(field, place, siblings) for field in cls.FIELDS if field.label != "repeated"
        }
        given: dict[str, object] = {attribute: value for attribute, value in singles.items() if value is not None}
        return cls(**{**lists, **given, **fixed})

    def _single(self, field: Field, place: _Place, siblings: int) -> object:
        path = f"{place.path}.{field.name}"
        if field.message_type is None:
            return self._scalar(field, place, path, siblings)
        if field.label == "optional" and place.depth >= _DEEPEST:
            return None
        if field.message_type is Security:
            return place.subject.security
        inner = _Place(path, place.depth + 1, place.index, place.subject, place.moment)
        return self._message(field.message_type, inner)

    def _list(self, field: Field, place: _Place) -> list[object]:
        by_market = _LIST_OF_MARKET.fullmatch(field.name)
        listed_in = _LISTED_IN.get(place.subject.market)
        if by_market and listed_in not in {None, by_market[1]}:
            return []
        return [self._item(field, place, index) for index in self._indexes(field, place.depth)]

    def _indexes(self, field: Field, depth: int) -> range:
        if field.kind == "message" and depth <= 1:
            return range(self._page.start, self._page.end)
        return range(_NESTED_ITEMS if depth <= _NESTING else 1)

    def _item(self, field: Field, place: _Place, index: int) -> object:
        path = f"{place.path}.{field.name}[{index}]"
        subject = self._subjects[index % len(self._subjects)] if place.depth <= 1 else place.subject
        moment = place.moment - index * _DAY
        if field.message_type is None:
            return self._scalar(field, _Place(path, place.depth, index, subject, moment), path, 0)
        if field.message_type is Security:
            return subject.security
        return self._message(field.message_type, _Place(path, place.depth + 1, index, subject, moment))

    def _scalar(self, field: Field, place: _Place, path: str, siblings: int) -> object:
        spot = Spot(field, self._key + path, place.subject, place.moment, place.index, self._page, siblings)
        asked = self._asked.get((field.name, field.kind))
        if field.enum_type is not None:
            return self._member(field.enum_type, spot, asked)
        if asked and isinstance(asked, str | int) and _ECHOED.search(field.name):
            return asked
        value = rule_for(field).fill(spot)
        return None if value is None and field.label == "optional" else fitted(field.kind, value)

    @staticmethod
    def _member(enum: type[OpenEnum], spot: Spot, asked: object) -> OpenEnum:
        known = _meaningful(enum)
        if enum is QotMarket and spot.subject.market in known:
            return spot.subject.market
        if isinstance(asked, enum) and asked in known:
            return asked
        return known[spot.whole(0, len(known) - 1)]


@cache
def _meaningful(enum: type[OpenEnum]) -> list[OpenEnum]:
    """Return the members that a sample may use: not those that stand for none or unknown."""
    if enum is TrdSide:
        return [TrdSide.BUY, TrdSide.SELL]
    return [member for member in enum if not _NOTHING.fullmatch(member.name)] or list(enum)


def _number_of(asked: dict[tuple[str, str], object], names: frozenset[str]) -> int | None:
    return next((value for (name, _), value in asked.items() if name in names and isinstance(value, int)), None)


def _has_offset(request: type[Message]) -> bool:
    parameters = next((field.message_type for field in request.FIELDS if field.name == "c2s"), None)
    return parameters is not None and any(field.name in _OFFSETS for field in parameters.FIELDS)


def _note(method: Method[RequestT, ResponseT]) -> str:
    if judge(method).changes:
        return f"sample data: the simulator does not model {method.name}, and nothing has changed"
    return f"sample data: the simulator does not model {method.name}"
