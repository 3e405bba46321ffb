"""The native codec leaks nothing, leaves the garbage collector unchanged, and survives whatever an enum does."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, ClassVar

import pytest
from tests.support.codecs.codecs import native_codec, run_program
from tests.support.many_threads import FREE_THREADED
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.samples import Color, Everything, changed, everything, ticker_response

from opend.codec import writing
from opend.errors import DecodeError, EncodeError
from opend.frame import encode_frame
from opend_proto.qot_common import TickerDirection
from opend_proto.qot_get_ticker import Response
from opend_proto.schema import Field, Message, OpenEnum, empty_list

native: Any = native_codec()
native_columns: Any = native_codec("native_columns")
ROUNDS = 3000
pytestmark = pytest.mark.usefixtures("only_new_objects")

IMMORTAL = 2**28


def full() -> Everything:
    """Return a message with every field set, some to unknown enum values."""
    return replace(build(Everything, NAMED_CHOICES["everything, lowest"]), enum_one=Color(99), enum_all=[Color(98)] * 3)


BODY = writing.encode(full())
TICKS = writing.encode(ticker_response())
RUNS: Any = native.RunReader()
RUNS.learn(1, Everything)
FRAME, CUT_OFF = encode_frame(1, 1, BODY), encode_frame(1, 1, BODY[:-1])
# Calls that succeed, and calls declined at each stage: cut off, not UTF-8, incomplete, not bytes, a wrong value.
USES: dict[str, Callable[[], object]] = {
    "decode": partial(native.decode, Everything, BODY),
    "decode a view": partial(native.decode, Everything, memoryview(BODY)),
    "merge": partial(native.decode, Everything, BODY * 2),
    "cut off": partial(native.decode, Everything, BODY[:-1]),
    "cut off within": partial(native.decode, Everything, BODY[: len(BODY) // 2]),
    "incomplete": partial(native.decode, Everything, b""),
    "not UTF-8": partial(native.decode, Everything, bytes.fromhex("0a030a0141 ea010161 ea0101ff")),
    "encode": partial(native.encode, full()),
    "wrong value": partial(native.encode, everything(color_all=[Color(1), "x"])),
    "wrong element": partial(native.encode, everything(message_all=[None])),
    "columns": partial(native_columns.columns, Response, TICKS, "s2c.tickerList"),
    "columns of a list within": partial(native_columns.columns, Everything, BODY, "messageAll"),
    "columns cut off": partial(native_columns.columns, Response, TICKS[:-1], "s2c.tickerList"),
    "columns not UTF-8": partial(native_columns.columns, Everything, BODY + b"\x82\x02\x03\x0a\x01\xff", "messageAll"),
    "columns of no bytes": partial(native_columns.columns, Everything, memoryview(BODY)[::2], "messageAll"),
    "run": partial(RUNS.read, FRAME * 3, 0, 4096),
    "run of an incomplete message": partial(RUNS.read, FRAME + CUT_OFF, 0, 4096),
    "run with a wrong checksum": partial(RUNS.read, encode_frame(1, 1, BODY, checksum=bytes(20)), 0, 4096),
    "run of another protocol": partial(RUNS.read, encode_frame(2, 1, BODY), 0, 4096),
    "checksum": partial(native.checksum, BODY),
    "frame": partial(native.write_frame, 1, 2**32 - 1, 0, BODY),
}


def use(function: Callable[[], object]) -> None:
    """Call the function and ignore errors."""
    try:
        function()
    except (DecodeError, EncodeError):
        return


@pytest.mark.parametrize("name", USES)
def test_no_object_is_left_behind(name: str) -> None:
    candidates: list[object] = [None, True, Color.RED, Color.DARK, Everything, Color, "", b"", 0, *full().int64_all]
    # From Python 3.12 some objects are immortal; extensions built with older headers still change their counts.
    watched = [each for each in candidates if sys.getrefcount(each) < IMMORTAL]
    for _ in range(3):
        use(USES[name])
    gc.collect()
    blocks, counts = sys.getallocatedblocks(), [sys.getrefcount(each) for each in watched]
    for _ in range(ROUNDS):
        use(USES[name])
    gc.collect()
    assert sys.getallocatedblocks() - blocks < ROUNDS / 10
    differences = [after - before for after, before in zip(map(sys.getrefcount, watched), counts, strict=True)]
    assert max(map(abs, differences)) < ROUNDS / 10


def test_members_are_the_enums_own() -> None:
    native.decode(Response, TICKS)  # The first makes the table, which holds the members too.
    before = sys.getrefcount(TickerDirection.BID)
    response = native.decode(Response, TICKS)
    during = sys.getrefcount(TickerDirection.BID)
    assert during == before + 2
    assert all(tick.dir is TickerDirection.BID for tick in response.s2c.ticker_list)
    del response
    after = sys.getrefcount(TickerDirection.BID)
    assert after == before


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("name", USES)
def test_the_garbage_collector_stays_as_it_was(name: str, enabled: bool) -> None:
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        use(USES[name])
        assert gc.isenabled() == enabled
    finally:
        (gc.enable if before else gc.disable)()


def test_the_garbage_collector_is_not_run_while_reading() -> None:
    response = ticker_response()
    assert response.s2c is not None
    response.s2c.ticker_list *= 5000
    body = native.encode(response)
    runs: list[str] = []

    def note(phase: str, _: dict[str, int]) -> None:
        runs.append(phase)

    gc.collect()
    gc.callbacks.append(note)
    try:
        message = native.decode(Response, body)
    finally:
        gc.callbacks.remove(note)
    # Without the GIL the collector is not turned off, but runs between two instructions of Python only.
    assert FREE_THREADED or runs == []
    # Ticks, and whole replies, hold no lists; if they were tracked, the collector would visit each of them repeatedly.
    assert not any(map(gc.is_tracked, message.s2c.ticker_list))
    assert not gc.is_tracked(message)
    assert gc.is_tracked(message.s2c)
    assert gc.is_tracked(message.s2c.ticker_list)


def test_a_message_in_a_cycle_is_collected() -> None:
    message = native.decode(Everything, BODY)
    message.bytes_all.append(message)
    gc.collect()
    before = sum(isinstance(each, Everything) for each in gc.get_objects())
    del message
    gc.collect()
    assert sum(isinstance(each, Everything) for each in gc.get_objects()) == before - 1


class Curious(OpenEnum):
    """An enum that does unusual things for an unknown number."""

    ONE = 1

    @classmethod
    def _missing_(cls, value: object) -> Any:
        actions[value]()
        return super()._missing_(value)


actions: dict[object, Callable[[], object]] = {}


@pytest.fixture(autouse=True)
def no_actions() -> Iterator[None]:
    """Remove a test's actions, so that they keep nothing alive in the next."""
    yield
    actions.clear()


@dataclass(slots=True, kw_only=True)
class Inner(Message):
    """A message that holds another message."""

    FULL_NAME: ClassVar[str] = "Test.Inner"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "kinds", "kinds", "int32", "repeated", enum=Curious),
        Field(2, "inner", "inner", "message", "optional", message=Everything),
    )

    kinds: list[Curious] = empty_list()
    inner: Everything | None = None


@dataclass(slots=True, kw_only=True)
class Outer(Message):
    """A message that holds a list of messages."""

    FULL_NAME: ClassVar[str] = "Test.Outer"
    FIELDS: ClassVar[tuple[Field, ...]] = (
        Field(1, "all", "all", "message", "repeated", message=Inner),
        Field(2, "one", "one", "message", "optional", message=Inner),
    )

    all: list[Inner] = empty_list()
    one: Inner | None = None


THREE = bytes.fromhex("0a06 0863 0801 0862" * 3)


def found() -> list[Inner | Outer]:
    """Return the messages that the garbage collector can find."""
    return [each for each in gc.get_objects() if type(each) in {Inner, Outer}]


def test_nobody_sees_a_message_before_it_is_complete() -> None:
    seen: list[Inner | Outer] = []

    def look() -> None:
        gc.collect()
        seen.extend(found())

    actions.update(dict.fromkeys((98, 99), look))
    message = native.decode(Outer, THREE)
    assert [[int(kind) for kind in inner.kinds] for inner in message.all] == [[99, 1, 98]] * 3
    assert seen
    assert all(type(each) is Inner and (each.kinds, each.inner) == ([99, 1, 98], None) for each in seen)


def test_an_enum_may_raise() -> None:
    def stop() -> None:
        raise KeyboardInterrupt

    actions.update({99: stop})
    collecting = gc.isenabled()
    with pytest.raises(KeyboardInterrupt):
        native.decode(Outer, THREE)
    assert gc.isenabled() == collecting
    gc.collect()
    assert found() == []


def test_an_enum_cannot_take_the_bytes_away() -> None:
    data = bytearray(THREE)
    actions.update({99: data.clear, 98: data.clear})
    with pytest.raises(BufferError):
        native.decode(Outer, data)
    data.clear()


def test_an_enum_may_change_the_bytes() -> None:
    data = bytearray(THREE)

    def scramble() -> None:
        data[:] = b"\xff" * len(data)

    actions.update({99: scramble, 98: scramble})
    with pytest.raises(DecodeError):
        native.decode(Outer, data)


def test_an_enum_may_spoil_what_was_read() -> None:
    def spoil() -> None:
        for each in found():
            changed(changed(each, "inner", 5), "kinds", 5)

    # Field 2 occurs three times, so that it is merged; in between, its parts are spoilt.
    actions.update({99: spoil, 98: spoil})
    body = bytes.fromhex("1209 0801 12050a030a0141 0a020863 1209 0801 12050a030a0142")
    assert native.decode(Outer, body).one.kinds == [1, 1]


@dataclass(slots=True, kw_only=True)
class Top(Message):
    """A message with two levels of messages in it."""

    FULL_NAME: ClassVar[str] = "Test.Top"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "outer", "outer", "message", "optional", message=Outer),)

    outer: Outer | None = None


def test_an_enum_may_take_away_what_is_being_read() -> None:
    def take_away() -> None:
        for each in found():
            if isinstance(each, Outer):
                each.one = None

    # The merged message was complete before, so the collector can find it and its contents can be freed.
    actions[99] = take_away
    message = native.decode(Top, bytes.fromhex("0a04 1202 0801  0a06 1204 0863 0801"))
    # Without the GIL the pure codec merges, which finishes a message only when all of it is read.
    actions[99] = list
    merged = [Curious(1), Curious(99), Curious(1)]
    assert message.outer == (Outer(one=Inner(kinds=merged)) if FREE_THREADED else Outer())


def test_an_enum_may_patch_the_class(monkeypatch: pytest.MonkeyPatch) -> None:
    actions.update(dict.fromkeys((98, 99), lambda: monkeypatch.setattr(Inner, "extra", 1, raising=False)))
    assert len(native.decode(Outer, THREE).all) == 3


def test_threads_may_share_everything() -> None:
    message = full()

    def carry(_: int) -> bool:
        return all(native.encode(native.decode(Everything, BODY)) == BODY for _ in range(200))

    with ThreadPoolExecutor(4) as threads:
        assert all(threads.map(carry, range(8)))
    assert native.encode(message) == BODY


def test_the_codec_stands_the_debug_allocator() -> None:
    program = (
        "import gc, sys; gc.set_threshold(1); sys.path.insert(0, '.')\n"
        "from tests.runtime.native.test_safety import USES, use\n"
        "from tests.support.schemas.building import NAMED_CHOICES, build\n"
        "from tests.support.schemas.inventory import message_classes\n"
        "from opend.codec import native, writing\n"
        "for function in USES.values(): use(function); use(function)\n"
        "for cls in message_classes()[::8]:\n"
        "    for choices in NAMED_CHOICES.values():\n"
        "        message = build(cls, choices); body = writing.encode(message)\n"
        "        assert native.encode(message) == body and native.encode(native.decode(cls, body)) == body\n"
        "print('done')\n"
    )
    assert run_program(program, PYTHONMALLOC="debug", PYTHONDEVMODE="1") == "done\n"


def test_protobuf_is_not_needed() -> None:
    program = (
        "import sys; sys.path.insert(0, '.'); from opend.codec import native\n"
        "from tests.support.schemas.samples import Response, ticker_response\n"
        "message = ticker_response(); assert native.decode(Response, native.encode(message)) == message\n"
        "print('google.protobuf' in sys.modules)\n"
    )
    assert run_program(program, OPEND_PURE="0") == "False\n"
