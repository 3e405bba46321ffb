"""Recognise requests that look like writes, so that a person must settle their effect.

Invariant: the rule equals the runtime's (opend.schema.effects), which this package may not import; a test compares
the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["EFFECTS", "looks_like_write"]

EFFECTS = ("none", "order", "state")
"""The effects that a row of protocols.toml may state; `CallModel.effect` is "" where it states none."""

_TRADING_IDS = range(2001, 3000)
_WRITE_VERBS = frozenset(
    {"add", "amend", "apply", "buy", "cancel", "change", "clear", "close", "confirm", "convert", "create", "delete"}
    | {"deposit", "exercise", "lock", "modify", "open", "order", "pay", "place", "reconfirm", "redeem", "remove"}
    | {"replace", "reset", "sell", "send", "set", "submit", "subscribe", "trade", "transfer", "unlock", "update"}
    | {"withdraw", "write"}
)
_WORD = re.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def looks_like_write(number: int, name: str, request_fields: Iterable[str]) -> bool:
    """Return whether a request without a stated effect must be treated as one that moves money.

    It must if its id is in the trading range, if its name begins with ``Trd_`` or with ``SkillWrap`` and a word such
    as ``Place``, or if it carries a packetID. ``request_fields`` are the proto names of the fields of its
    C2S, or of its request where that has no C2S.
    """
    prefix, _, rest = name.partition("_")
    if number in _TRADING_IDS or prefix == "Trd" or "packetID" in request_fields:
        return True
    words = (word.lower() for word in _WORD.findall(rest or prefix.removeprefix("SkillWrap")))
    return prefix.startswith("SkillWrap") and not _WRITE_VERBS.isdisjoint(words)
