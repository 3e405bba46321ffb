"""Filter, sort and show subjects as a table says: the rows, their order and their conditions by name.

Invariant: a table names figures once; the same figure is what a condition tests, what rows are sorted by and what is
shown. A condition on a figure that a subject lacks is not met. Equal subjects keep their order.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from opend.simulator.rules.refusal import RefusalError
from opend_proto.schema import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from opend_proto.qot_option_common import Interval
    from opend_proto.schema import OpenEnum

__all__ = ["Screen", "inside", "page_after"]

SubjectT = TypeVar("SubjectT")
ItemT = TypeVar("ItemT", bound=Message)


@dataclass(frozen=True, slots=True)
class Screen(Generic[SubjectT]):
    """How subjects are shown; figures are named by the attribute of the message that shows them."""

    figures: Mapping[str, Callable[[SubjectT], Any]]
    """Figures that are shown, sorted by or tested; None is an absent one."""
    sorts: Mapping[str, str] = field(default_factory=dict[str, str])
    """The figure of each kind of order, by the name of the enum's member."""
    conditions: Mapping[str, str] = field(default_factory=dict[str, str])
    """The figure of each kind of condition, by the name of the enum's member."""

    def chosen(self, subjects: Iterable[SubjectT], conditions: Iterable[Any]) -> list[SubjectT]:
        """Return the subjects that meet all conditions. Raises RefusalError for a condition that is not known."""
        tests = [self._test(each) for each in conditions]
        return [subject for subject in subjects if all(test(subject) for test in tests)]

    def ordered(self, subjects: Iterable[SubjectT], by: OpenEnum, *, ascending: bool) -> list[SubjectT]:
        """Return subjects sorted by a figure; those without it come last. Raises RefusalError for an unknown order."""
        name = self.sorts.get(by.name)
        if name is None:
            known = ", ".join(self.sorts)
            raise RefusalError(f"the list cannot be sorted by {int(by)}: ask for {known}")
        figure = self.figures[name]
        keyed = [(figure(subject), subject) for subject in subjects]
        found = sorted((each for each in keyed if each[0] is not None), key=lambda each: each[0], reverse=not ascending)
        return [subject for _, subject in found] + [subject for key, subject in keyed if key is None]

    def row(self, item: type[ItemT], subject: SubjectT) -> ItemT:
        """Return the message that shows a subject."""
        make: Any = item
        found = {
            each.attribute: self.figures[each.attribute](subject)
            for each in item.FIELDS
            if each.attribute in self.figures
        }
        made: ItemT = make(**{name: value for name, value in found.items() if value is not None})
        return made

    def _test(self, condition: Any) -> Callable[[SubjectT], bool]:
        kind, wanted = condition.indicator_type, condition.indicator_value
        name = self.conditions.get(kind.name)
        if name is None:
            known = ", ".join(self.conditions)
            raise RefusalError(f"filterList: indicatorType {int(kind)} is not known here: ask for {known}")
        figure = self.figures[name]
        return lambda subject: _meets(figure(subject), wanted)


def _meets(value: Any, wanted: Any) -> bool:
    """Return whether a figure is one of the listed values and lies in the interval, as far as they are given.

    A figure that is a set of numbers meets a list that has one of them.
    """
    if wanted is None:
        return True
    if value is None:
        return False
    listed: list[int] = getattr(wanted, "value_list", [])
    is_set = isinstance(value, frozenset)
    if listed and (cast("frozenset[int]", value).isdisjoint(listed) if is_set else value not in listed):
        return False
    securities: list[object] = getattr(wanted, "security_list", [])
    if securities and value not in securities:
        return False
    interval = getattr(wanted, "value_interval", wanted)
    return not hasattr(interval, "filter_min") or inside(cast("float", value), interval)


def inside(value: float, interval: Interval) -> bool:
    """Return whether a value lies in an interval; a missing end is unbounded."""
    low, high = interval.filter_min, interval.filter_max
    if low is not None and not (value > low.value or (low.includes and value == low.value)):
        return False
    return high is None or value < high.value or (high.includes and value == high.value)


_LAST: Final = ""


def page_after(
    items: Sequence[SubjectT], page: str | None, count: int | None, usual: int, most: int
) -> tuple[Sequence[SubjectT], str]:
    """Return the page of a list after a key, with the key of the next page: empty on the last one.

    Raises RefusalError for a key that no page has given, or a count that is not 1 to ``most``.
    """
    number = usual if count is None else count
    if not 1 <= number <= most:
        raise RefusalError(f"count must be 1 to {most}, not {number}")
    begin = int(page) if page and page.isdecimal() and len(page) < len(str(2**31)) else 0
    if page and page != str(begin):
        raise RefusalError(f"page {page!r} is not one that a previous page has given")
    following = begin + number
    return items[begin:following], str(following) if following < len(items) else _LAST
