"""The effect of a call follows from its mark, from the runtime's knowledge, or else from its id, name and fields."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

import pytest

from opend.schema.effects import judge
from opend.session.connection.guards.orders import with_packet_id
from opend.session.connection.raw import raw_method
from opend_proto import methods, trd_place_order
from opend_proto.common import PacketID
from opend_proto.schema import Field, Message, Method


@dataclass(slots=True, kw_only=True)
class Flat(Message):
    """A request with a packet id and, like those of SkillWrapAPI, without a C2S."""

    FULL_NAME: ClassVar[str] = "Sample.Flat"
    FIELDS: ClassVar[tuple[Field, ...]] = (Field(1, "packetID", "packet_id", "message", "optional", PacketID),)

    packet_id: PacketID | None = None


class OldMethod:
    """A call as an early opend-codegen would have written it: without effect, limit and release."""

    def __init__(self, method: Method[Any, Any], number: int = 0, name: str = "") -> None:
        self.id = number or method.id
        self.name = name or method.name
        self.request: type[Message] = method.request
        self.response: type[Message] = method.response


def old(method: Method[Any, Any], number: int = 0, name: str = "") -> Any:
    return OldMethod(method, number, name)


def test_every_call_of_the_schema_is_judged_as_it_is_marked() -> None:
    for method in methods.METHODS_BY_ID.values():
        verdict = judge(method)
        assert verdict.effect == (method.effect or "none"), method.name
        assert verdict.assumed is (not method.effect)


def test_every_call_without_its_mark_is_judged_as_with_it() -> None:
    for method in methods.METHODS_BY_ID.values():
        assert judge(replace(method, effect="")).effect == judge(method).effect, method.name
        assert judge(old(method)).effect == judge(method).effect, method.name


@pytest.mark.parametrize(
    ("number", "name"),
    [(2299, "Other"), (9001, "Trd_GetNew"), (9001, "SkillWrap_PlaceOrder"), (2001, "Trd_Renumbered")],
)
def test_what_nobody_has_settled_counts_as_an_order(number: int, name: str) -> None:
    made: Method[Any, Any] = Method(number, name, "qot_get_ticker")
    for method in (made, old(methods.QOT_GET_TICKER, number, name)):
        verdict = judge(method)
        assert (verdict.effect, verdict.assumed, verdict.changes) == ("order", True, True)


def test_a_packet_id_makes_an_order_of_any_call() -> None:
    verdict = judge(Method(9001, "Qot_Harmless", "trd_place_order"))
    assert (verdict.effect, verdict.assumed) == ("order", True)


def test_a_read_that_got_a_packet_id_is_no_longer_known_as_a_read() -> None:
    verdict = judge(old(methods.TRD_PLACE_ORDER, 2101, "Trd_GetFunds"))
    assert (verdict.effect, verdict.assumed) == ("order", True)


def test_a_mark_of_a_later_release_counts_as_an_order() -> None:
    later: Any = "cash"
    assert judge(Method(9001, "Qot_Later", "qot_get_ticker", effect=later)).effect == "order"


def test_a_mark_for_a_harmless_call_is_believed() -> None:
    verdict = judge(Method(2299, "Trd_GetNew", "qot_get_ticker", effect="none"))
    assert (verdict.effect, verdict.assumed, verdict.changes) == ("none", False, False)


@pytest.mark.parametrize(("number", "name"), [(2202, "Trd_PlaceOrder"), (2227, "Trd_PlaceComboOrder")])
def test_no_mark_makes_a_known_order_harmless(number: int, name: str) -> None:
    assert judge(Method(number, name, "qot_get_ticker", effect="none")).effect == "order"


def test_the_same_id_may_stand_for_different_calls() -> None:
    first: Method[Any, Any] = Method(2299, "A", "qot_sub", effect="none")
    second = replace(first, effect="")
    assert [judge(each).effect for each in (first, second, first)] == ["none", "order", "none"]
    assert judge(raw_method(first)).effect == "none"


def test_the_packet_id_is_found_where_the_request_has_it() -> None:
    slot = judge(methods.TRD_PLACE_ORDER).packet
    assert slot is not None
    assert (slot.inside, slot.attribute, slot.type) == ("c2s", "packet_id", PacketID)
    assert judge(methods.TRD_GET_FUNDS).packet is None
    request = trd_place_order.Request.__new__(trd_place_order.Request)
    request.c2s = None  # type: ignore[assignment]
    assert with_packet_id(request, slot, 1, 2) is request


def test_a_packet_id_outside_of_a_c2s_is_filled_in_too() -> None:
    method = old(methods.TRD_PLACE_ORDER, 9001, "SkillWrap_Flat")
    method.request = Flat
    slot = judge(method).packet
    assert slot is not None
    request = Flat()
    assert with_packet_id(request, slot, 7, 8) == Flat(packet_id=PacketID(conn_id=7, serial_no=8))
    assert request == Flat()
    own = Flat(packet_id=PacketID(conn_id=3, serial_no=4))
    assert with_packet_id(own, slot, 7, 8) is own
