"""Find out which securities and which trading accounts a push is about.

Invariant: a push that names none is about none, and so passes every filter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from opend_proto.qot_common import Security

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend_proto.schema import Message

__all__ = ["Subjects", "subjects_of"]


class Subjects(NamedTuple):
    """What a push is about."""

    securities: frozenset[object]
    """Markets and codes."""
    accounts: frozenset[object]
    """Ids of accounts."""


def subjects_of(payload: Message) -> Subjects:
    """Return what a payload is about: the securities that it or the items of its lists name, and its account."""
    securities = {(each.market, each.code) for each in _securities(payload, deeper=True)}
    header: Any = getattr(payload, "header", None)
    account = getattr(header, "acc_id", None)
    return Subjects(frozenset(securities), frozenset(() if account is None else (account,)))


def _securities(message: Message, *, deeper: bool) -> Iterable[Security]:
    for field in message.FIELDS:
        if field.kind != "message":
            continue
        value: Any = getattr(message, field.attribute)
        held: Iterable[Any] = value if field.label == "repeated" else () if value is None else (value,)
        if field.message_type is Security:
            yield from held
        elif deeper:
            for inner in held:
                yield from _securities(inner, deeper=False)
