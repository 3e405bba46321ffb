"""The native codec handles plain message classes itself, and reads and writes all others just as well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

import pytest
from tests.support.codecs.codecs import native_codec
from tests.support.gathering import each_of
from tests.support.schemas.inventory import message_classes
from tests.support.schemas.samples import Everything, Leaf, everything

from opend.codec import reading, writing
from opend.errors import DecodeError, EncodeError
from opend_proto.schema import Field, Message

native: Any = native_codec()


def is_native(cls: type[Message]) -> bool:
    """Return whether the native codec handles the class itself."""
    return native._table(cls) is not None


@each_of("cls", [*message_classes(), Everything, Leaf])
def test_every_generated_class_is_handled(cls: type[Message]) -> None:
    assert is_native(cls)


class Slotless(Leaf):
    """A subclass with a dict."""


class Extended(Leaf):
    """A subclass with another slot."""

    __slots__ = ("more",)


class Initialised(Leaf):
    """A subclass with an ``__init__``."""

    __slots__ = ()

    def __init__(self, *, code: str, lot_size: int | None = None) -> None:
        super().__init__(code=code.lower(), lot_size=lot_size)


@dataclass(slots=True, kw_only=True)
class Doubled(Leaf):
    """A subclass with a ``__post_init__``."""

    def __post_init__(self) -> None:
        self.code = self.code * 2


@dataclass(frozen=True, kw_only=True)
class Frozen(Message):
    """A message without slots that cannot be changed."""

    FULL_NAME: ClassVar[str] = "Test.Frozen"
    FIELDS: ClassVar[tuple[Field, ...]] = Leaf.FIELDS

    code: str
    lot_size: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Value(Message):
    """A message that cannot be changed, as some are generated."""

    FULL_NAME: ClassVar[str] = "Test.Value"
    FIELDS: ClassVar[tuple[Field, ...]] = Leaf.FIELDS

    code: str
    lot_size: int | None = None


class GuardedValue(Value):
    """A subclass with a ``__setattr__``."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubledValue(Value):
    """A subclass with a ``__post_init__``."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "code", self.code * 2)


class Guarded(Leaf):
    """A subclass with a ``__setattr__``."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        super().__setattr__(name, value.upper() if isinstance(value, str) else value)


class Finalised(Leaf):
    """A subclass with a ``__del__``."""

    __slots__ = ()

    def __del__(self) -> None:
        """Nothing to do."""


LEFT_TO_THE_PURE_CODEC: Final[list[type[Message]]] = [
    *(Slotless, Extended, Initialised, Doubled, Frozen, Guarded, Finalised, GuardedValue, DoubledValue),
]


@pytest.mark.parametrize("cls", LEFT_TO_THE_PURE_CODEC)
def test_a_class_with_more_than_its_fields_is_left_to_the_pure_codec(cls: type[Message]) -> None:
    assert not is_native(cls)
    body = bytes.fromhex("0a0141 1007")
    assert native.decode(cls, body) == reading.decode(cls, body)
    assert type(native.decode(cls, body)) is cls
    assert native.encode(native.decode(cls, body)) == writing.encode(reading.decode(cls, body))
    with pytest.raises(DecodeError, match=r"code: this required field is missing$"):
        native.decode(cls, b"")


class PlainValue(Value):
    """A subclass that adds nothing."""

    __slots__ = ()


@pytest.mark.parametrize("cls", [Value, PlainValue])
def test_a_message_that_cannot_be_changed_is_handled(cls: type[Message]) -> None:
    assert is_native(cls)
    body = bytes.fromhex("0a0141 1007")
    assert native.decode(cls, body) == reading.decode(cls, body)
    assert native.encode(native.decode(cls, body)) == body


def test_a_plain_subclass_is_handled_itself() -> None:
    class Plain(Leaf):
        __slots__ = ()

    assert is_native(Plain)
    assert type(native.decode(Plain, bytes.fromhex("0a0141"))) is Plain


def test_a_message_may_hold_an_instance_of_a_subclass() -> None:
    message = everything(message_one=Slotless(code="A"), message_all=[Extended(code="B"), Doubled(code="C")])
    assert native.encode(message) == writing.encode(message)


def test_what_only_looks_like_a_message_is_refused() -> None:
    class Fake:
        FULL_NAME = "Test.Leaf"
        FIELDS = Leaf.FIELDS
        code = "A"

    with pytest.raises(EncodeError):
        native.encode(everything(message_one=Fake()))


def other_init(self: object, **_: object) -> None:
    """Ignore the arguments."""
    object.__setattr__(self, "code", "patched")


def other_setattr(self: object, name: str, _: object) -> None:
    """Set something else."""
    object.__setattr__(self, name, "patched")


def other_getattribute(self: object, name: str) -> object:
    """Return something else."""
    return "patched" if name == "code" else object.__getattribute__(self, name)


def nothing(_: object, __: object) -> None:
    """Drop the values."""


@pytest.mark.parametrize(
    ("name", "patched"),
    [
        ("__init__", other_init),
        ("__setattr__", other_setattr),
        ("__getattribute__", other_getattribute),
        ("code", property(lambda _: "patched", nothing)),
    ],
)
def test_a_class_may_be_patched_at_any_time(name: str, patched: object, monkeypatch: pytest.MonkeyPatch) -> None:
    @dataclass(slots=True, kw_only=True)
    class Patched(Message):
        FULL_NAME: ClassVar[str] = "Test.Patched"
        FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "code", "code", "string", "required"),)

        code: str

    @dataclass(slots=True, kw_only=True)
    class Outer(Message):
        FULL_NAME: ClassVar[str] = "Test.Outer"
        FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "inner", "inner", "message", "required", message=Patched),)

        inner: Patched

    original = Outer(inner=Patched(code="A"))
    body = native.encode(original)
    assert native.decode(Outer, body) == original
    monkeypatch.setattr(Patched, name, patched, raising=False)
    assert native.decode(Outer, body).inner.code == "patched"
    assert native.encode(Outer(inner=Patched(code="A"))) == writing.encode(Outer(inner=Patched(code="A")))
    monkeypatch.undo()
    assert native.decode(Outer, body) == original
    assert native.encode(original) == body


def test_a_class_may_get_another_field_table(monkeypatch: pytest.MonkeyPatch) -> None:
    assert native.decode(Leaf, bytes.fromhex("0a0141")) == Leaf(code="A")
    moved = (Field(3, "code", "code", "string", "required"), Leaf.FIELDS[1])
    monkeypatch.setattr(Leaf, "FIELDS", moved)
    assert native.encode(Leaf(code="A")) == bytes.fromhex("1a0141")
    assert native.decode(Leaf, bytes.fromhex("1a0141")) == Leaf(code="A")


class Forgetful(dict[type[Message], object]):
    """A dict that drops its items, as if another thread had found a class changed at that moment."""

    def __setitem__(self, cls: type[Message], table: object) -> None:
        """Drop the item."""


def test_a_table_that_another_thread_drops_is_still_returned(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(native, "_tables", Forgetful())
    assert native.decode(Leaf, native.encode(Leaf(code="A"))) == Leaf(code="A")
