"""Messages that are values can be keys and patterns, and cannot be changed; all others can, and have no hash."""

from __future__ import annotations

import copy
import dataclasses
import gc
import pickle
import weakref
from typing import Any, Final

import pytest
from tests.support.schemas.inventory import message_classes

from opend.codec import decode, encode, from_json, reading, to_json
from opend_proto.common import PacketID
from opend_proto.qot_common import QotMarket, Security
from opend_proto.schema import Message
from opend_proto.trd_common import TrdEnv, TrdHeader, TrdMarket

VALUES: Final[list[Message]] = [
    Security(market=QotMarket.HK_SECURITY, code="00700"),
    TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=7, trd_market=TrdMarket.HK),
    PacketID(conn_id=1, serial_no=2),
]

every_value = pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)


def is_frozen(cls: Any) -> bool:
    frozen: bool = cls.__dataclass_params__.frozen
    return frozen


def test_these_are_the_values() -> None:
    assert {cls for cls in message_classes() if is_frozen(cls)} == {type(value) for value in VALUES}


def test_all_others_have_no_hash_and_say_so() -> None:
    mutable = [cls for cls in message_classes() if not is_frozen(cls)]
    assert all(cls.__hash__ is None for cls in mutable)
    with pytest.raises(TypeError, match=r"^unhashable type: 'SecurityStaticBasic'$"):
        hash(object.__new__(next(cls for cls in mutable if cls.__name__ == "SecurityStaticBasic")))


@every_value
def test_an_equal_value_finds_what_is_kept_under_it(value: Message) -> None:
    kept = {value: "kept"}
    for same in (decode(type(value), encode(value)), reading.decode(type(value), encode(value))):
        assert same == value
        assert same is not value
        assert kept[same] == "kept"


def test_an_unknown_market_is_part_of_a_key() -> None:
    assert {Security(market=QotMarket(99), code="A"): 1}[Security(market=QotMarket(99), code="A")] == 1
    assert Security(market=QotMarket(99), code="A") != Security(market=QotMarket(98), code="A")


@every_value
def test_a_value_cannot_be_changed_but_replaced(value: Message) -> None:
    field, *_ = dataclasses.fields(value)
    with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot assign to field '{field.name}'"):
        setattr(value, field.name, None)
    with pytest.raises(dataclasses.FrozenInstanceError, match=f"cannot delete field '{field.name}'"):
        delattr(value, field.name)
    assert getattr(dataclasses.replace(value, **{field.name: 5}), field.name) == 5


@every_value
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_value_is_pickled_and_copied(value: Message, protocol: int) -> None:
    for same in (pickle.loads(pickle.dumps(value, protocol)), copy.copy(value), copy.deepcopy(value)):
        assert same == value
        assert hash(same) == hash(value)
        assert to_json(from_json(type(value), to_json(value))) == to_json(value)


def test_values_match_by_position() -> None:
    match Security(market=QotMarket.HK_SECURITY, code="00700"):
        case Security(QotMarket.HK_SECURITY, code):
            assert code == "00700"
        case _:
            pytest.fail("the pattern does not match")
    for value in VALUES:
        names = [field.name for field in dataclasses.fields(value)]
        assert list(vars(type(value))["__match_args__"]) == names


@every_value
def test_no_message_can_be_referred_to_weakly(value: Message) -> None:
    with pytest.raises(TypeError, match="cannot create weak reference"):
        weakref.ref(value)


def test_a_subclass_that_asks_for_weak_references_has_them() -> None:
    class Watched(Security):
        __slots__ = ("__weakref__",)

    watched = Watched(market=QotMarket.HK_SECURITY, code="00700")
    reference = weakref.ref(watched)
    assert reference() is watched
    assert decode(Watched, encode(watched)) == watched
    del watched
    gc.collect()
    assert reference() is None
