"""Misspelt names get the nearest known name as a suggestion."""

import pytest

from opend.naming.nearest import did_you_mean, nearest

NAMES = ("Qot_GetTicker", "Qot_GetRT", "Qot_GetBroker", "KeepAlive", "Trd_GetFunds")


@pytest.mark.parametrize(
    ("word", "best"),
    [
        ("Qot_GetTikcer", "Qot_GetTicker"),
        ("qot_getticker", "Qot_GetTicker"),
        ("GetTicker", "Qot_GetTicker"),
        ("getfund", "Trd_GetFunds"),
        ("keep_alive", "KeepAlive"),
    ],
)
def test_the_nearest_name_is_found_without_case_and_prefix(word: str, best: str) -> None:
    assert nearest(word, NAMES)[0] == best


def test_what_is_like_nothing_is_answered_with_the_rule() -> None:
    assert did_you_mean("zzzz", NAMES, "names look so") == "; names look so"
    assert did_you_mean("zzzz", NAMES) == ""
    assert did_you_mean("GetTicker", NAMES) == "; did you mean Qot_GetTicker?"


def test_next_to_a_slip_of_the_finger_nothing_else_is_suggested() -> None:
    assert nearest("Qot_GetTikcer", NAMES) == ["Qot_GetTicker"]
    assert len(nearest("Qot_GetTrader", NAMES)) > 1
