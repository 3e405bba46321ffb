"""An open enum is the same as `enum` would make it at once, whichever part of it is used first."""

from __future__ import annotations

import copy
import enum
import inspect
import pickle
import sys
from collections.abc import Callable
from enum import IntEnum
from threading import Barrier, Thread
from types import new_class
from typing import Any, Final

import pytest
from tests.support.gathering import each_of

from opend_proto import late_enums
from opend_proto.late_enums import LateEnumType


class AtOnce(IntEnum):
    """Has the values that it has, and no others."""


class Late(IntEnum, metaclass=LateEnumType):
    """Has the values that it has, and no others."""


def is_planet(member: int) -> bool:
    return int(member) > 0


def first(cls: Any) -> object:
    return cls.MERCURY


def planet(base: type[IntEnum]) -> Any:
    """Return an enum that nobody has used yet."""
    lines = {"__module__": __name__, "__doc__": "A planet.", "MERCURY": 1, "VENUS": 2, "MORNING_STAR": 2, "MOON": -3}
    methods = {"is_planet": property(is_planet), "first": classmethod(first)}

    def write(body: dict[str, Any]) -> None:
        body.update({**lines, "_HIDDEN": 4, **methods})

    return new_class("Planet", (base,), exec_body=write)


def content(cls: type) -> dict[str, object]:
    return dict(vars(cls))


def outcome(act: Callable[[], object]) -> object:
    """Return the result of an action, or the error that it ends with."""
    try:
        return act()
    except (TypeError, AttributeError, ValueError, KeyError) as error:
        return type(error), str(error)


def changed(cls: Any, name: str) -> object:
    setattr(cls, name, 5)
    return getattr(cls, name)


def deleted(cls: Any, name: str) -> object:
    delattr(cls, name)
    return hasattr(cls, name)


LOOKS: Final[list[Callable[[Any], object]]] = [
    lambda cls: (cls.VENUS.name, cls.VENUS.value, int(cls.VENUS), cls.VENUS == 2, repr(cls.VENUS), str(cls.VENUS)),
    lambda cls: cls(2) is cls.VENUS is cls.MORNING_STAR is cls["MORNING_STAR"],
    lambda cls: (type(cls.MOON) is cls, isinstance(cls.MOON, cls), cls.MOON.__objclass__ is cls),
    lambda cls: outcome(lambda: cls(9)),
    lambda cls: outcome(lambda: cls("VENUS")),
    lambda cls: outcome(lambda: cls["MARS"]),
    lambda cls: outcome(lambda: cls.MARS),
    lambda cls: cls._HIDDEN.name,
    lambda cls: [(member.name, member.value) for member in cls],
    lambda cls: [member.name for member in reversed(cls)],
    lambda cls: (len(cls), bool(cls)),
    lambda cls: list(cls.__members__.items()) == [(name, cls[name]) for name in cls.__members__],
    list,
    lambda cls: list(cls.__members__),
    lambda cls: cls.MERCURY in cls,
    lambda cls: outcome(lambda: 1 in cls) if sys.version_info >= (3, 12) else None,
    lambda cls: sorted(cls._value2member_map_),
    lambda cls: cls._member_names_,
    lambda cls: (cls.MOON.is_planet, cls.VENUS.is_planet, cls.first().name),
    dir,
    lambda cls: sorted(set(dir(cls.MERCURY))),
    lambda cls: [name for name, _ in inspect.getmembers(cls)],
    lambda cls: (repr(cls), cls.__name__, cls.__qualname__, cls.__module__, cls.__doc__),
    lambda cls: (copy.deepcopy(cls.VENUS) is cls.VENUS, copy.copy(cls) is cls),
    lambda cls: cls.VENUS.__reduce_ex__(4)[1],
    lambda cls: outcome(lambda: changed(cls, "VENUS")),
    lambda cls: outcome(lambda: changed(cls, "extra")),
    lambda cls: outcome(lambda: deleted(cls, "VENUS")),
    lambda cls: outcome(lambda: deleted(cls, "first")),
    lambda cls: outcome(lambda: new_class("More", (cls,))),
    lambda cls: outcome(lambda: enum.unique(cls)),
    lambda cls: {cls.VENUS: "v"}[2],
    lambda cls: (cls.MERCURY, sorted(content(cls)))[1],
]


@each_of("look", LOOKS)
def test_it_is_as_if_it_had_been_made_at_once(look: Callable[[Any], object]) -> None:
    found, expected = look(planet(Late)), look(planet(AtOnce))
    assert repr(found).replace("Late", "AtOnce") == repr(expected)


def test_no_member_is_made_before_the_first_use() -> None:
    cls = planet(Late)
    assert not {"MERCURY", "MOON"} & {name for name, value in content(cls).items() if isinstance(value, int)}
    assert cls.MOON == -3
    assert isinstance(vars(cls)["MERCURY"], cls) or sys.version_info >= (3, 12)  # Later ones keep them in properties.


def test_a_loop_over_many_enums_reads_the_members_of_each() -> None:
    """The interpreter caches an attribute of a class where it was read, and must not do so before there are members."""
    assert [len(each) for each in (planet(Late) for _ in range(200))] == [4] * 200


def test_it_can_be_made_by_a_call() -> None:
    call: Any = Late
    made = call("Made", {"A": 1, "B": 2})
    assert [(member.name, member.value) for member in made] == [("A", 1), ("B", 2)]


def test_a_method_may_call_that_of_the_base() -> None:
    class Doubled(Late):
        ONE = 1

        def __str__(self) -> str:
            return f"{super().__str__()}{super().__str__()}"

    assert str(Doubled.ONE) == "11"


def test_members_are_pickled_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    cls = planet(Late)
    monkeypatch.setattr(sys.modules[__name__], "Planet", cls, raising=False)
    assert pickle.loads(pickle.dumps(cls)) is cls
    assert pickle.loads(pickle.dumps(cls.VENUS)) is cls.VENUS


def test_threads_that_use_it_first_at_once_get_the_same_members() -> None:
    for _ in range(20):
        cls, start = planet(Late), Barrier(4)
        found: list[object] = []

        def use(cls: Any = cls, start: Barrier = start, found: list[object] = found) -> None:
            start.wait()
            found.extend([cls.VENUS, cls(2), cls["VENUS"]])

        threads = [Thread(target=use) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert [member is cls.VENUS for member in found] == [True] * 12


def test_an_interrupt_leaves_an_enum_that_can_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    cls = planet(Late)

    def interrupted(*_arguments: object) -> object:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(late_enums, "_made", interrupted)
        with pytest.raises(KeyboardInterrupt):
            len(cls)
    assert [member.name for member in cls] == ["MERCURY", "VENUS", "MOON", "_HIDDEN"]
