"""Recognise the usual calls: those that only read, whose checks find nothing to do once their method is known.

Invariant: a call is usual only for the method object that every check has passed, and its frame carries the number that
was checked. A request that holds anything but exact values of its fields' types is not written here, so that the checks
see it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.codec import exact_writer, native_table
from opend.late import NamedTuple
from opend.schema.effects import KNOWN_CHANGES, judge
from opend_proto.methods import INIT_CONNECT

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.codec.native import Table
    from opend_proto.schema import AnyMethod, Message

__all__ = ["UsualCall", "usual_call"]


class UsualCall(NamedTuple):
    """A call that needs no check but that of its request's values."""

    method: AnyMethod
    number: int
    """The protocol id for the frame."""
    write: Callable[[Message], bytes | None]
    """Writes a request of exactly the method's class and exact values; returns None for any other."""
    table: Table | None
    """What the native table of calls needs to write such a request, if this process has one."""


def usual_call(method: AnyMethod) -> UsualCall | None:
    """Return the call as a usual one; None if it may change something, or carries the number of its frame."""
    number = method.id
    if type(number) is not int or number in KNOWN_CHANGES or number == INIT_CONNECT.id:
        return None
    verdict = judge(method)
    if verdict.changes or verdict.packet is not None:
        return None
    write = exact_writer(method.request)
    return None if write is None else UsualCall(method, number, write, native_table(method.request))
