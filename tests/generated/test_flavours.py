"""The flavours for betterproto: the whole schema imports, and its bytes are the same as Google's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from google.protobuf.message import Message as WireMessage
from hypothesis import given
from tests.support.schemas.building import NAMED_CHOICES, build
from tests.support.schemas.flavours import Package
from tests.support.schemas.google_code import GoogleTypes
from tests.support.schemas.inventory import message_classes, outermost_classes
from tests.support.schemas.plain import fill
from tests.support.schemas.strategies import examples, messages

from opend_codegen.naming import constant_name
from opend_proto import methods as plain_methods
from opend_proto.schema import AnyMethod, AnyPush, Message

pytestmark = pytest.mark.one_python


def google_bytes(message: Message, google: type[WireMessage]) -> bytes:
    wire = google()
    fill(wire, message)
    return wire.SerializeToString(deterministic=True)


def test_every_module_imports(package: Package) -> None:
    names = [path.stem for path in package.folder.glob("*.py") if path.stem != "__init__"]
    assert len(names) >= 184
    for name in names:
        package.module(name)


def test_no_field_hides_what_the_library_offers(package: Package) -> None:
    base: Any = package.module("base")
    offered = {name for name in dir(base.Message) if not name.startswith("_")}
    fields = {field.attribute for cls in message_classes() for field in cls.FIELDS}
    assert not offered & fields


def test_every_message_is_written_and_read_as_google_does(package: Package, google_types: GoogleTypes) -> None:
    for cls in (*outermost_classes(), *message_classes()[::20]):
        for choices in NAMED_CHOICES.values():
            message = build(cls, choices)
            expected = google_bytes(message, google_types[cls])
            assert bytes(package.converted(message)) == expected, cls.FULL_NAME
            assert bytes(package.type_of(cls)().parse(expected)) == expected, cls.FULL_NAME


def test_random_messages_are_written_as_google_does(package: Package, google_types: GoogleTypes) -> None:
    def compare(message: Message) -> None:
        assert bytes(package.converted(message)) == google_bytes(message, google_types[type(message)])

    for cls in outermost_classes():
        examples(2)(given(messages(cls))(compare))()


def test_the_library_s_own_dictionaries_know_what_is_required(package: Package) -> None:
    common = package.module("qot_common")
    shown = common.Security(market=common.QotMarket.HK_SECURITY, code="00700").to_dict()
    assert shown == {"market": "HK_SECURITY", "code": "00700"}


def test_an_unsubscribe_is_on_the_wire(package: Package) -> None:
    sub = package.module("qot_sub")
    assert bytes(sub.C2S(is_sub_or_un_sub=False)) == bytes([3 << 3, 0])


def test_ints_that_are_enums_are_enums_negative_and_unknown_ones_too(package: Package) -> None:
    response = package.module("qot_sub").Response
    common = package.module("common")
    for number in (-1, 0, -100):
        read = response().parse(bytes(response(ret_type=common.RetType(number))))
        assert read.ret_type is common.RetType(number)
    unknown = response().parse(b"\x08\x63").ret_type
    assert isinstance(unknown, common.RetType)
    assert unknown == 99


def test_a_secret_shows_in_no_repr(package: Package) -> None:
    unlock = package.module("trd_unlock_trade")
    digest = "0123456789abcdef"
    c2s = unlock.C2S(unlock=True, pwd_md5=digest)
    request = unlock.Request(c2s=c2s)
    rich: Callable[[], Iterable[object]] = getattr(c2s, "__rich_repr__", list)
    shown = [repr(c2s), str(request), f"{request}", str(list(rich()))]
    assert not any("0123456789abcdef" in text for text in shown)
    assert "unlock=True" in shown[0]
    assert "pwd_md5='***'" in shown[0]
    assert c2s.pwd_md5 == digest
    assert digest.encode() in bytes(request)
    assert "***" not in repr(unlock.C2S(unlock=False))


def test_its_table_of_protocols_is_ours(package: Package) -> None:
    methods = package.module("methods")
    theirs = {getattr(methods, name) for name in methods.__all__}
    ours: list[AnyMethod | AnyPush] = [*plain_methods.METHODS_BY_ID.values(), *plain_methods.PUSHES_BY_ID.values()]
    assert {(each.id, each.name) for each in theirs} == {(each.id, each.name) for each in ours}
    assert all(package.type_of(each.response) is getattr(methods, constant_name(each.name)).response for each in ours)
