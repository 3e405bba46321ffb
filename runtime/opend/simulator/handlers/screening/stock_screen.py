"""Screen the shares of whole markets: Qot_StockScreen.

Invariant: the reply holds every share that meets all conditions, each with the values that the request asks for, in
the order of the request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeAlias

from opend.simulator.handlers.arguments import page_of
from opend.simulator.handlers.screening.screen_conditions import test_of
from opend.simulator.handlers.screening.screen_values import value_of
from opend.simulator.instruments.static_info import security_id
from opend.simulator.rules.refusal import RefusalError
from opend_proto import methods, qot_stock_screen
from opend_proto.qot_common import SecurityType
from opend_proto.qot_stock_screen import RspItemResult, Sort, SortDirection, StockScreenItem, ValueType

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.dispatch import Handlers
    from opend.simulator.screening.properties import Value
    from opend.simulator.screening.scene import Share
    from opend.simulator.state import Peer
    from opend_proto.schema import Message

    _Write: TypeAlias = Callable[[Share], RspItemResult]

__all__ = ["get_stock_screen", "register"]

_USUAL, _MOST = 200, 300
_DESCENDING: Final = {SortDirection.DESC, SortDirection.ABS_DESC}
_ABSOLUTE: Final = {SortDirection.ABS_ASC, SortDirection.ABS_DESC}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_STOCK_SCREEN, get_stock_screen)


def get_stock_screen(peer: Peer, request: qot_stock_screen.Request) -> qot_stock_screen.S2C:
    """Give a page of the shares that meet every condition, with the values that are asked for."""
    c2s, scene = request.c2s, peer.scene
    tests = [test_of(query, peer) for query in c2s.filter_list]
    writers = [_writer(query) for query in c2s.retrieve_list]
    sorts = c2s.sort_list or ([] if c2s.sort is None else [c2s.sort])
    keys = [(_key(sort), sort.direction in _DESCENDING) for sort in sorts]
    ids = set(c2s.watchlist_stock_ids)
    listings = sorted(
        (
            each
            for each in peer.market.securities
            if each.kind == SecurityType.EQTY and (not ids or security_id(each) in ids)
        ),
        key=lambda listing: listing.key,
    )
    shares = [share for share in map(scene.share, listings) if all(test(share) for test in tests)]
    for key, descends in reversed(keys):
        shares.sort(key=key, reverse=descends)
    count = _USUAL if c2s.page_count is None else c2s.page_count
    page, is_last = page_of(shares, c2s.page_from or 0, count, _MOST)
    return qot_stock_screen.S2C(
        data_list=[
            StockScreenItem(stock_id=security_id(share.listing), results=[write(share) for write in writers])
            for share in page
        ],
        last_page=int(is_last),
        all_count=len(shares),
    )


def _property(holder: Message) -> tuple[str, Message]:
    """Return the one property that a message holds, and the name of its field."""
    found = [
        (field.attribute, value)
        for field in holder.FIELDS
        if field.kind == "message" and (value := getattr(holder, field.attribute)) is not None
    ]
    if len(found) != 1:
        raise RefusalError(f"a {type(holder).__name__} holds exactly one property, not {len(found)}")
    return found[0]


def _writer(query: Message) -> _Write:
    """Return what makes the result of a property; the result repeats the property."""
    name, asked = _property(query)
    read = value_of(asked)
    field = next(each for each in RspItemResult.FIELDS if each.attribute == f"{name}_result")
    result: Any = field.message_type

    def write(share: Share) -> RspItemResult:
        return RspItemResult(**{field.attribute: result(property=asked, **_shown(read(share)))})

    return write


def _shown(value: Value) -> dict[str, object]:
    """Return a value in the field of its type; without one, only the type is there."""
    if value is None:
        return {"value_type": ValueType.INT}
    if isinstance(value, str):
        return {"value_type": ValueType.STRING, "sval": value}
    if isinstance(value, int):
        return {"value_type": ValueType.INT, "ival": value}
    return {"value_type": ValueType.DOUBLE, "dval": value}


def _key(sort: Sort) -> Callable[[Share], tuple[bool, float | str]]:
    if sort.direction not in frozenset(SortDirection):
        raise RefusalError(
            f"unknown direction {int(sort.direction)}: 1 smallest first, 2 largest first, 3 and 4 absolute"
        )
    read = value_of(_property(sort)[1])

    def key(share: Share) -> tuple[bool, float | str]:
        # The flag sorts None, which cannot be compared with other values, first in ascending order.
        value = read(share)
        if sort.direction in _ABSOLUTE and isinstance(value, int | float):
            value = abs(value)
        return value is not None, "" if value is None else value

    return key
