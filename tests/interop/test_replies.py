"""Whole replies are compared field by field, and an older schema excuses exactly the fields that it lacks."""

from __future__ import annotations

from typing import Any

from tests.interop.matrix.messages.replies import differences

REPLY: Any = {"retType": 0, "s2c": {"connID": "7", "list": [{"price": 1.5, "code": "00700"}, {"price": 2.5}]}}


def with_item(item: Any) -> Any:
    return {**REPLY, "s2c": {**REPLY["s2c"], "list": [item, {"price": 2.5}]}}


def test_the_same_replies_do_not_differ_but_for_the_connection() -> None:
    assert differences(REPLY, {**REPLY, "s2c": {**REPLY["s2c"], "connID": "8"}}, {}) == []


def test_each_kind_of_difference_is_told_with_its_place() -> None:
    place = ".s2c.list[0]"
    shown: dict[str, tuple[Any, dict[str, int], str | None]] = {
        "value": ({"price": 1.6, "code": "00700"}, {}, f"{place}.price: 1.6, where our client reads 1.5"),
        "invented": ({"price": 1.5, "code": "00700", "x": 1}, {}, f"{place}.x: 1, where our client reads None"),
        "lacking": ({"price": 1.5}, {}, f"{place}: it lacks ['code'], and met 0 fields that its schema does not have"),
        "excused": ({"price": 1.5}, {place: 1}, None),
        "excused elsewhere": ({"price": 1.5}, {".s2c": 1}, f"{place}: it lacks ['code']"),
        "excused twice": ({"price": 1.5}, {place: 2}, "met 2 fields"),
        "nothing to excuse": (REPLY["s2c"]["list"][0], {place: 1}, f"{place}: it lacks [], and met 1 fields"),
    }
    for name, (item, unknown, words) in shown.items():
        found = differences(with_item(item), REPLY, unknown)
        assert (words is None) == (not found), name
        assert words is None or any(words in note for note in found), (name, found)


def test_a_missing_item_of_a_list_is_a_difference() -> None:
    shorter = {**REPLY, "s2c": {**REPLY["s2c"], "list": [{"price": 2.5}]}}
    assert len(differences(shorter, REPLY, {})) == 1
