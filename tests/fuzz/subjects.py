"""Check an input as a message of one of these classes, as rows of it, and as a stream of frames that holds it.

Invariant: the list of classes only grows at its end, so that an input keeps its meaning and a corpus stays useful.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.support.codecs.agreement import Rows, agree_on, frame_of, runs_agree_on
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.samples import Everything, Leaf

from opend.codec import writing
from opend_proto import (
    qot_common,
    qot_get_kl,
    qot_get_ticker,
    qot_update_order_book,
    trd_get_order_list,
)
from opend_proto.schema import Message

__all__ = ["check", "seeds"]

_CLASSES: Final[tuple[type[Message], ...]] = (
    Everything,
    Rows,
    qot_get_ticker.Response,
    qot_update_order_book.Response,
    qot_get_kl.Response,
    trd_get_order_list.Response,
    qot_common.Security,
    Leaf,
)
_LEAST: Final = [writing.encode(build(cls, NAMED_CHOICES["only required, all zero"])) for cls in _CLASSES]
_HEAD: Final = 3


def check(data: bytes) -> None:
    """Raise an AssertionError unless both codecs give the same result for an input.

    Its first byte chooses the class; the next two say which byte of a stream of frames is changed, and how.
    """
    if len(data) < _HEAD:
        return
    choice, body = data[0] % len(_CLASSES), data[_HEAD:]
    cls, sound = _CLASSES[choice], frame_of(_LEAST[choice])
    agree_on(cls, body)
    stream = bytearray(sound + frame_of(body) + sound)
    runs_agree_on(cls, bytes(stream))
    stream[data[1] % len(stream)] ^= data[2]
    runs_agree_on(cls, bytes(stream))
    runs_agree_on(cls, body)


def seeds() -> Iterator[bytes]:
    """Return an input for each class and each way to fill its fields."""
    for index, cls in enumerate(_CLASSES):
        for choices in NAMED_CHOICES.values():
            yield bytes([index, 0, 0]) + writing.encode(build(cls, choices))
