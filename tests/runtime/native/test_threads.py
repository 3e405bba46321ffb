"""Threads that read and write at the same time, and change what others are reading and writing, do no harm.

Without the GIL they really run at the same time. With it they take turns, so that these tests find less, but pass.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, ClassVar

import pytest
from tests.support.codecs.codecs import native_codec
from tests.support.many_threads import FREE_THREADED, THREADS, together
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.samples import Bits, Color, Everything, Leaf, changed, ticker_response

from opend.codec import writing
from opend.errors import DecodeError, EncodeError
from opend.frame import encode_frame
from opend_proto.qot_get_ticker import Response
from opend_proto.schema import Field, Message, empty_list

native: Any = native_codec()
native_columns: Any = native_codec("native_columns")
pytestmark = pytest.mark.usefixtures("only_new_objects")

PATH = "s2c.tickerList"
TICKS = writing.encode(ticker_response())
FULL = writing.encode(build(Everything, NAMED_CHOICES["everything, lowest"]))
TEXTS = ("", "a", "腾讯控股", "x" * 3000, "é" * 2000)
COUNTS = range(0, 60, 7)


def test_this_interpreter_runs_as_it_was_built() -> None:
    """The extension does not bring back the GIL."""
    is_enabled: Callable[[], bool] = getattr(sys, "_is_gil_enabled", lambda: True)
    assert is_enabled() is not FREE_THREADED


def values_of(turn: int) -> dict[str, object]:
    """Return values for the fields of a message, all of them new objects."""
    text, many = TEXTS[turn % len(TEXTS)], COUNTS[turn % len(COUNTS)]
    return {
        "leaf": Leaf(code=f"{text}{turn}", lot_size=turn),
        "double_one": turn / 7,
        "int64_one": turn << 40,
        "string_one": f"{text}{turn}",
        "bytes_one": text.encode() + b"%d" % turn,
        "enum_one": (Color.RED, Color(turn + 5), None)[turn % 3],
        "message_one": Leaf(code=text + "b"),
        "bits_one": Bits(turn % 8),
        "string_all": [f"{text}{at}" for at in range(many)],
        "message_all": [Leaf(code=f"{text}{at}") for at in range(many)],
        "int64_all": [turn << at % 40 for at in range(many)],
        "color_all": [Color(at) for at in range(many)],
    }


class Shared:
    """A message that some threads change while others write it."""

    def __init__(self) -> None:
        self.message = build(Everything, NAMED_CHOICES["everything, lowest"])
        self._turns = count()

    def replace(self) -> None:
        """Put new values into the fields, so that the old ones are freed."""
        for attribute, value in values_of(next(self._turns)).items():
            changed(self.message, attribute, value)

    def reshape(self) -> None:
        """Change the lists, and the messages within, in place."""
        message, turn = self.message, next(self._turns)
        message.message_all.extend([Leaf(code=f"é{turn}")] * 3)
        del message.message_all[5:]
        message.string_all.insert(0, f"{turn}腾")
        message.string_all[7:] = []
        message.int64_all.clear()
        message.leaf.code = f"腾{turn}"
        for each in message.message_all[:3]:
            each.code = f"{turn}" * 9

    def write(self) -> None:
        """Write the message as it is now: all the values are right, whichever they are."""
        again = native.decode(Everything, native.encode(self.message))
        assert all(text.encode().decode() == text for text in (again.leaf.code, *again.string_all))


def test_a_message_may_be_changed_while_it_is_written() -> None:
    shared = Shared()
    works = [shared.write, shared.replace, shared.write, shared.reshape]
    assert min(together(works * (THREADS // len(works)))) > 0


class Bytes:
    """Bytes that some threads spoil while others read them."""

    def __init__(self, good: bytes) -> None:
        self._good = good
        self._data = bytearray(good)
        self._turns = count()

    def spoil(self) -> None:
        """Change a few bytes, mostly those of texts, and put them right again."""
        for _ in range(50):
            at = next(self._turns) * 7919 % len(self._data)
            self._data[at] ^= (0x80, 0x01, 0xFF)[at % 3]
        self._data[:] = self._good

    def read(self) -> None:
        """Read the bytes: whatever they are now, no text is broken."""
        try:
            message = native.decode(Response, self._data)
            native_columns.columns(Response, self._data, PATH)
        except DecodeError:
            return
        for tick in () if message.s2c is None else message.s2c.ticker_list:
            assert tick.time.isascii() == (len(tick.time.encode()) == len(tick.time))


def test_bytes_may_be_changed_while_they_are_read() -> None:
    shared = Bytes(TICKS)
    together([shared.read, shared.read, shared.read, shared.spoil] * (THREADS // 4))


@dataclass(slots=True, kw_only=True)
class Part(Message):
    """A message that only these tests know, since they change all that they find."""

    FULL_NAME: ClassVar[str] = "Test.Part"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "code", "code", "string", "required"),
        Field(2, "kinds", "kinds", "int32", "repeated", enum=Color),
    )

    code: str
    kinds: list[Color] = empty_list()


@dataclass(slots=True, kw_only=True)
class Whole(Message):
    """A message of parts."""

    FULL_NAME: ClassVar[str] = "Test.Whole"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "one", "one", "message", "optional", message=Part),
        Field(2, "all", "all", "message", "repeated", message=Part),
    )

    one: Part | None = None
    all: list[Part] = empty_list()


def whole() -> Whole:
    """Return a message whose enums are unknown, so that Python makes their members."""
    parts = [Part(code=f"é{at}", kinds=[Color(90 + at)] * 3) for at in range(9)]
    return Whole(one=parts[0], all=parts[1:])


# The part that comes twice is merged.
MERGED = writing.encode(whole()) * 2


class Found:
    """Messages that one thread finds, by way of the garbage collector, while another is at work on them."""

    def __init__(self) -> None:
        self._turns = count()

    def read(self) -> None:
        """Read a message, parts of which others may have changed when it is complete."""
        message = native.decode(Whole, MERGED)
        assert all(type(each) is Part for each in (message.one, *message.all))

    def spoil(self) -> None:
        """Change whatever can be found."""
        for each in gc.get_objects():
            if type(each) is Part:
                each.code = f"腾{next(self._turns)}"
                each.kinds = [Color.RED] * 9

    def patch(self) -> None:
        """Change the class, so that its tables are made again."""
        type.__setattr__(Part, "remark", next(self._turns))


def test_what_the_collector_finds_may_be_changed() -> None:
    found = Found()
    works = [found.read] * (THREADS - 2)
    together([*works, found.spoil, found.patch])


def test_everything_that_is_shared_may_be_used_at_once() -> None:
    """Tables, runs, columns, frames and enums, while the collector stops the threads."""
    frames = b"".join(encode_frame(3010, serial, TICKS) for serial in range(5))
    runs: Any = native.RunReader()
    runs.learn(3010, Response)
    expected = native.decode(Response, TICKS)

    def read() -> None:
        assert native.decode(Response, TICKS) == expected
        assert native.encode(expected) == TICKS

    def read_run() -> None:
        runs.learn(3010, Response)
        found = runs.read(frames, 0, 2**20)
        assert found is not None
        assert found[1] == [0, 1, 2, 3, 4]

    def read_columns() -> None:
        assert native_columns.columns(Response, TICKS, PATH).rows == 2

    def write_frame() -> None:
        assert native.write_frame(3010, 0, 0, TICKS) == frames[: len(frames) // 5]

    def write_wrong() -> None:
        with pytest.raises(EncodeError):
            native.encode(changed(Leaf(code="A"), "lot_size", "x"))

    collect: Callable[[], object] = partial(gc.collect, 0)
    works = [read, read, read_run, read_columns, write_frame, write_wrong, collect]
    for work in works:
        work()  # Completing a class in one thread has the others decline, once.
    together(works * max(1, THREADS // len(works)))
