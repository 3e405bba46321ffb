"""Say in words what a plan will do, what it will not be able to do, and what became of it.

Invariant: each line can stand alone; what is left out is named with its reason, a few codes at a time.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from opend.storage.kinds import BARS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from opend.collect.downloading.planning import LeftOut, Plan
    from opend.collect.downloading.running import Downloaded

__all__ = ["describe_left_out", "describe_plan", "describe_result", "duration"]

_SHOWN: Final = 8
"""The codes that are named of those that are left out for one reason."""


def describe_plan(plan: Plan) -> list[str]:
    """Return what a plan will do, as lines."""
    lines = [*_what(plan), *plan.shortened]
    stored = Counter(each.kind for each in plan.stored)
    lines += [f"{kind}: {_securities(count)} stored already" for kind, count in stored.items()]
    if plan.tasks or plan.left_out:
        lines.append(_quota(plan))
    return lines + [f"left out: {each}" for each in describe_left_out(plan.left_out)]


def _what(plan: Plan) -> list[str]:
    if not plan.calls:
        return ["nothing to ask for"]
    lines: list[str] = []
    for length, kind in BARS.items():
        listed = [each for each in plan.tasks if each.length == length]
        if not listed:
            continue
        begin, end = min(each.days.begin for each in listed), max(each.days.end for each in listed)
        codes, pages = len({each.code for each in listed}), sum(each.pages for each in listed)
        lines.append(f"{kind.name}: {_securities(codes)}, {begin} to {end}, about {_many(pages, 'call')}")
    if plan.actions:
        lines.append(f"actions: {_securities(len(plan.actions))}, {_many(len(plan.actions), 'call')}")
    limits = f"; the rate limits make that {duration(plan.seconds)} or more" if plan.seconds else ""
    return [*lines, f"in all about {_many(plan.calls, 'call')}{limits}"]


def _quota(plan: Plan) -> str:
    used, remaining, _ = plan.quota
    return f"quota of history: {used:,} used, {remaining:,} left; this takes {len(plan.new):,}"


def describe_left_out(left_out: Iterable[LeftOut]) -> list[str]:
    """Return what is left out, a line for each reason."""
    by_reason: dict[str, list[str]] = {}
    for each in left_out:
        by_reason.setdefault(each.reason, []).append(each.what)
    return [f"{_listed(codes)}: {reason}" for reason, codes in by_reason.items()]


def describe_result(done: Downloaded) -> str:
    """Return what was downloaded."""
    return f"{_many(done.bars, 'bar')} and {_many(done.actions, 'corporate action')} in {_many(done.calls, 'call')}"


def duration(seconds: float) -> str:
    """Return a time as a person says it, such as ``2 min`` or ``1 h 5 min``."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60:,} h {minutes % 60} min"


def _listed(codes: list[str]) -> str:
    more = len(codes) - _SHOWN
    return ", ".join(codes[:_SHOWN]) + (f" and {more:,} more" if more > 0 else "")


def _securities(count: int) -> str:
    return f"{count:,} security" if count == 1 else f"{count:,} securities"


def _many(count: int, name: str) -> str:
    return f"{count:,} {name}" if count == 1 else f"{count:,} {name}s"
