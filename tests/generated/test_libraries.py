"""pydantic, msgspec and cattrs take every message unchanged, and read what they write as an equal message."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import cattrs
import msgspec
import pytest
from pydantic import TypeAdapter
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.inventory import message_classes, outermost_classes

from opend_proto.qot_common import QotMarket, Security
from opend_proto.schema import Message

Carrier: TypeAlias = Callable[[type[Message], list[Message]], list[object]]
CONVERTER: Final = cattrs.Converter()
# Values that no enum knows are among the lowest; NaN, which equals nothing, is among the highest only.
CHOICES: Final = [NAMED_CHOICES[name] for name in ("only required, all zero", "everything, lowest")]


def pydantic(cls: type[Message], messages: list[Message]) -> list[object]:
    adapter: TypeAdapter[Any] = TypeAdapter(cls)
    return [adapter.validate_python(adapter.dump_python(message)) for message in messages]


def pydantic_json(cls: type[Message], messages: list[Message]) -> list[object]:
    adapter: TypeAdapter[Any] = TypeAdapter(cls)
    return [adapter.validate_json(adapter.dump_json(message)) for message in messages]


def msgspec_json(cls: type[Message], messages: list[Message]) -> list[object]:
    return [msgspec.json.decode(msgspec.json.encode(message), type=cls) for message in messages]


def msgspec_msgpack(cls: type[Message], messages: list[Message]) -> list[object]:
    return [msgspec.msgpack.decode(msgspec.msgpack.encode(message), type=cls) for message in messages]


def cattrs_dicts(cls: type[Message], messages: list[Message]) -> list[object]:
    return [CONVERTER.structure(CONVERTER.unstructure(message), cls) for message in messages]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("carry", [pydantic, msgspec_json, msgspec_msgpack, cattrs_dicts])
def test_every_message_is_carried_over(carry: Carrier) -> None:
    for cls in outermost_classes():
        messages = [build(cls, choices) for choices in CHOICES]
        assert carry(cls, messages) == messages, cls.FULL_NAME


def test_json_of_pydantic_is_read_again() -> None:
    for cls in message_classes()[::20]:
        messages: list[Message] = [build(cls, choices) for choices in CHOICES[:1]]
        assert pydantic_json(cls, messages) == messages, cls.FULL_NAME


@pytest.mark.parametrize("carry", [pydantic, msgspec_json, msgspec_msgpack, cattrs_dicts])
def test_what_comes_back_can_be_a_key(carry: Carrier) -> None:
    value = Security(market=QotMarket(99), code="00700")
    kept: dict[object, int] = {value: 1}
    (same,) = carry(Security, [value])
    assert kept[same] == 1
