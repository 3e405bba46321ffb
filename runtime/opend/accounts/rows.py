"""Return single messages about an account that also convert to data frames.

Invariant: that of `opend.frames.listed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from opend.frames.listed import Framed
from opend_proto.schema import Message
from opend_proto.trd_common import Funds, MaxTrdQtys

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["AccountFunds", "MaxQuantities", "extended"]

ExtendedT = TypeVar("ExtendedT", bound=Message)


class AccountFunds(Funds, Framed):
    """An account's funds."""

    __slots__ = ()

    def _messages(self) -> tuple[Iterable[Message], type[Message]]:
        return [extended(Funds, self)], Funds


class MaxQuantities(MaxTrdQtys, Framed):
    """How much of a security can be bought and sold."""

    __slots__ = ()

    def _messages(self) -> tuple[Iterable[Message], type[Message]]:
        return [extended(MaxTrdQtys, self)], MaxTrdQtys


def extended(kind: type[ExtendedT], message: Message) -> ExtendedT:
    """Return a message as one of a class that extends its own."""
    return kind(**{field.attribute: getattr(message, field.attribute) for field in message.FIELDS})
