"""What is kept is made once, and no more than a number of values of each kind are."""

from __future__ import annotations

from opend.simulator.market.kept import Kept


def test_a_value_is_made_once_for_each_kind_and_key() -> None:
    kept, made = Kept(), list[str]()

    def value(name: str | None) -> str | None:
        made.append(str(name))
        return name

    asked = [kept.once(kind, key, lambda: value(None)) for kind in "ab" for key in (1, 2, 1)]
    assert asked == [None] * 6
    assert len(made) == 4, "nothing is a value too"


def test_the_oldest_values_of_a_kind_go_first() -> None:
    kept = Kept(2)
    assert [kept.once("a", key, object) for key in (1, 2, 3)]
    kept.once("b", 1, lambda: "other")
    assert kept.once("a", 3, lambda: "new") != "new"
    assert kept.once("a", 1, lambda: "new") == "new"
    assert kept.once("b", 1, lambda: "new") == "other"
