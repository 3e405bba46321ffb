"""A message class is the same as `dataclasses` would make it, whichever part of it is used first."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
import sys
from collections.abc import Callable
from threading import Barrier, Thread
from typing import Any, ClassVar, Final, cast, get_type_hints

import pytest

from opend_proto import qot_common, qot_get_ticker
from opend_proto.late import dataclass
from opend_proto.schema import empty_list

DATACLASS: Final = dataclasses.dataclass


class Base:
    __slots__ = ()


def written() -> type[Any]:
    class Point(Base):
        """A point."""

        NAME: ClassVar[str] = "P"

        x: int
        label: str | None = None
        others: list[int] = empty_list()

    return Point


def late(*, frozen: bool = False) -> type[Any]:
    return dataclass(slots=True, kw_only=True, frozen=frozen)(written())


def at_once(*, frozen: bool = False) -> type[Any]:
    made: type[Any] = dataclasses.dataclass(slots=True, kw_only=True, frozen=frozen)(written())
    return made


def outcome(act: Callable[[], object]) -> object:
    """Return the result of an action, or the error that it ends with."""
    try:
        return act()
    except (TypeError, AttributeError) as error:
        return type(error), str(error)


def changed(cls: type[Any], name: str) -> object:
    point = cls(x=1)
    setattr(point, name, 2)
    return getattr(point, name)


LOOKS: Final[dict[str, Callable[[type[Any]], object]]] = {
    "instance": lambda cls: [getattr(cls(x=1), name) for name in ("x", "label", "others")],
    "defaults are not shared": lambda cls: cls(x=1).others is cls(x=2).others,
    "repr": lambda cls: repr(cls(x=1, label="a")),
    "equality": lambda cls: (cls(x=1) == cls(x=1), cls(x=1) == cls(x=2), cls(x=1) == 1),
    "fields": lambda cls: [(field.name, field.type, field.default, field.kw_only) for field in dataclasses.fields(cls)],
    "is a dataclass": dataclasses.is_dataclass,
    "replace": lambda cls: dataclasses.replace(cls(x=1), x=2).x,
    "as a dict": lambda cls: dataclasses.asdict(cls(x=1, others=[2])),
    "signature": lambda cls: str(inspect.signature(cls)),
    "slots": lambda cls: (cls.__slots__, cls.__basicsize__, cls.__dictoffset__),
    "hash": lambda cls: outcome(lambda: hash(cls(x=1, others=()))),
    "hash of a list": lambda cls: outcome(lambda: hash(cls(x=1))),
    "changing a field": lambda cls: outcome(lambda: changed(cls, "x")),
    "changing anything else": lambda cls: outcome(lambda: changed(cls, "y")),
    "deleting": lambda cls: outcome(lambda: delattr(cls(x=1), "x")),
    "state": lambda cls: cls(x=1).__reduce_ex__(4)[2],
    "shallow copy": lambda cls: copy.copy(cls(x=1, others=[2])).others,
    "parameters": lambda cls: (cls.__dataclass_params__.frozen, cls.__dataclass_params__.eq),
    "pattern": lambda cls: cls.__match_args__,
    "names": lambda cls: (cls.__name__, cls.__qualname__, cls.__module__, cls.__doc__, cls.NAME),
    "copy": lambda cls: copy.deepcopy(cls(x=1, others=[2])).others,
    "made without a call": lambda cls: hasattr(object.__new__(cls), "x"),
    "hints": lambda cls: get_type_hints(cls, globals()),
    "a dataclass of one's own": lambda cls: outcome(
        lambda: repr(dataclasses.make_dataclass("Mine", [("z", int)], bases=(cls,), kw_only=True)(x=1, z=2))
    ),
    "methods": lambda cls: sorted(name for name in dir(cls) if not name.startswith("__weakref")),
}


@pytest.mark.parametrize("frozen", [False, True], ids=["mutable", "frozen"])
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_it_is_as_if_it_had_been_made_at_once(look: Callable[[type[Any]], object], frozen: bool) -> None:
    assert look(late(frozen=frozen)) == look(at_once(frozen=frozen))


def test_arguments_for_patterns_stay_as_they_are_written() -> None:
    class Named(Base):
        __match_args__ = ("x",)
        x: int

    made: Any = dataclass(slots=True, kw_only=True, frozen=True)(cast("Any", Named))
    assert made.__match_args__ == ("x",)


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace is new in 3.13")
@pytest.mark.parametrize("frozen", [False, True], ids=["mutable", "frozen"])
def test_it_can_be_replaced_by_copy(frozen: bool) -> None:
    replace: Any = vars(copy)["replace"]
    assert replace(late(frozen=frozen)(x=1), x=2).x == 2


@pytest.mark.parametrize("arguments", [{}, {"x": 1, "y": 2}])
def test_wrong_arguments_are_refused(arguments: dict[str, int]) -> None:
    for cls in (late(), at_once()):
        with pytest.raises(TypeError, match=r"__init__\(\) (missing|got an unexpected)"):
            cls(**arguments)


def test_what_was_put_into_a_class_before_its_first_use_stays() -> None:
    cls = late()

    def show(point: Any) -> str:
        return f"at {point.x}"

    changed: Any = cls
    changed.__repr__ = show
    assert repr(cls(x=5)) == "at 5"
    assert [field.name for field in dataclasses.fields(cls)] == ["x", "label", "others"]


def test_an_interrupt_leaves_a_class_that_can_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    cls = late()

    def interrupted(**_options: bool) -> Callable[[type[Any]], type[Any]]:
        def decorate(written: type[Any]) -> type[Any]:
            DATACLASS(kw_only=True)(written)
            raise KeyboardInterrupt

        return decorate

    with monkeypatch.context() as patch:
        patch.setattr(dataclasses, "dataclass", interrupted)
        with pytest.raises(KeyboardInterrupt):
            dataclasses.fields(cls)
    assert repr(cls(x=1)) == repr(at_once()(x=1))


def test_threads_may_be_first_together() -> None:
    for _ in range(20):
        cls, barrier = late(), Barrier(4)
        made: list[Any] = []

        def make(cls: type[Any] = cls, barrier: Barrier = barrier, made: list[Any] = made) -> None:
            barrier.wait()
            made.append(cls(x=1))

        threads = [Thread(target=make) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert made == [cls(x=1)] * 4


def test_a_generated_message_can_be_pickled() -> None:
    security = qot_common.Security(market=qot_common.QotMarket.HK_SECURITY, code="00700")
    request = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security, max_ret_num=1))
    assert pickle.loads(pickle.dumps(request)) == request
