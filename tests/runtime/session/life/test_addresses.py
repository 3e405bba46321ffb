"""The order in which addresses are tried."""

from __future__ import annotations

from socket import AF_INET, AF_INET6

import pytest

from opend.session.life.addresses import Address, interleaved


def addresses(families: str) -> list[Address]:
    """Return an address for each digit, of that family, numbered by its place."""
    return [(AF_INET if each == "4" else AF_INET6, 0, 0, "", place) for place, each in enumerate(families)]


@pytest.mark.parametrize(
    ("given", "order"),
    [("", []), ("4", [0]), ("64", [0, 1]), ("6664", [0, 3, 1, 2]), ("4466", [0, 2, 1, 3]), ("444", [0, 1, 2])],
)
def test_the_families_take_turns(given: str, order: list[int]) -> None:
    assert [address[4] for address in interleaved(addresses(given))] == order
