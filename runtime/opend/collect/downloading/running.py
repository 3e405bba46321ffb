"""Carry out a plan: ask for the bars page by page, and write them with what the journal says of them.

Invariant: what the journal says is stored is on the disk before it says so. A security that is refused does not keep
the others from being downloaded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.collect.downloading.asking import read_actions, read_quota
from opend.collect.downloading.doing import do
from opend.collect.downloading.periods import last_day, today_at, unit_of
from opend.collect.downloading.planning import PAGE, LeftOut
from opend.collect.downloading.storing import store
from opend.errors import DecodeError, ServerError
from opend.everyday.parts import ask_in_turn
from opend.securities import security_text
from opend.storage.coverage import Days, Stretch, Subject
from opend.storage.kinds import ACTIONS, BAR_TYPES, BARS
from opend_proto import qot_request_history_kl
from opend_proto.methods import QOT_REQUEST_HISTORY_KL
from opend_proto.paging import following_key
from opend_proto.qot_common import KLine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from opend.collect.downloading.planning import Plan, Task
    from opend.steps import Steps
    from opend.storage.coverage import Coverage
    from opend_proto.qot_common import RehabType, Security

__all__ = ["Downloaded", "Progress", "Run"]

_DAY: Final = timedelta(days=1)
_WRITTEN_AT_ONCE: Final = 5 * PAGE
"""The bars that are kept before they are written; kill -9 costs as many at most."""
_FIRST: Final = date(1900, 1, 1)
_DATE_LETTERS: Final = 10
_TIME_PATH: Final = "Qot_RequestHistoryKL.Response.s2c.klList.time"


class Progress(NamedTuple):
    """How far a download is."""

    code: str
    """What is being downloaded now."""
    what: str
    """Such as ``bars-day``, or ``actions``."""
    calls: int
    """How many calls have been made."""
    all_calls: int
    """About how many calls it will take."""
    bars: int
    """How many bars have come."""
    seconds_left: float
    """About how long the rest takes."""


@dataclass(slots=True)
class Downloaded:
    """The outcome of a download."""

    plan: Plan
    """What was to be done."""
    is_agreed: bool = True
    """False if ``agree`` declined the plan, so that nothing was done."""
    bars: int = 0
    """How many bars have come."""
    actions: int = 0
    """How many corporate actions have come."""
    calls: int = 0
    """How many calls it took, without those for the plan."""
    failed: list[LeftOut] = field(default_factory=list[LeftOut])
    """What the gateway refused on the way."""

    @property
    def is_whole(self) -> bool:
        """Whether everything that is wanted, and that the gateway has, is stored now."""
        return self.is_agreed and not self.failed and not self.plan.left_out


class Run:
    """A plan that is being carried out.

    Args:
        root: The folder of the data.
        coverage: Its journal.
        plan: The plan.
        adjustment: How the bars are adjusted.
        tell: Is called before each call.
    """

    def __init__(
        self,
        root: Path,
        coverage: Coverage,
        plan: Plan,
        adjustment: RehabType,
        tell: Callable[[Progress], None] | None = None,
    ) -> None:
        self._root = root
        self._coverage = coverage
        self._plan = plan
        self._adjustment = adjustment
        self._tell = tell
        self._begun = monotonic()
        self._planned_left = plan.calls
        self._new = frozenset(plan.new)
        self._is_used_up = False
        self.done = Downloaded(plan)

    def steps(self) -> Steps[Downloaded]:
        """Download the corporate actions, which cost no quota, and then the bars."""
        for each in self._plan.actions:
            yield from self._refusable(self._take_actions(each), security_text(each))
            self._planned_left -= 1
        for task in self._plan.tasks:
            left = self._planned_left - task.pages
            is_new = task.code in self._new
            if is_new and self._is_used_up:
                self.done.failed.append(LeftOut(task.code, "the quota of history was used up meanwhile"))
            elif not (yield from self._refusable(self._take_bars(task), task.code)) and is_new:
                self._is_used_up = (yield from read_quota()).remaining <= 0
            self._planned_left = left
        return self.done

    def _refusable(self, steps: Steps[None], code: str) -> Steps[bool]:
        try:
            yield from steps
        except ServerError as refusal:
            self.done.failed.append(LeftOut(code, refusal.message or "the gateway refused it"))
            return False
        return True

    def _take_actions(self, security: Security) -> Steps[None]:
        code = security_text(security)
        self._say(code, ACTIONS.name)
        found = yield from read_actions(security)
        self.done.calls += 1
        self.done.actions += len(found)
        today = today_at(security, self._plan.now)
        yield from do(partial(self._keep_actions, code, found, today))

    def _keep_actions(self, code: str, found: list[Any], today: date) -> None:
        periods = store(self._root, ACTIONS, code, found, today)
        # Up to yesterday, since an action of today may still be announced.
        self._coverage.add(Stretch(Subject(ACTIONS.name, code), Days(_FIRST, today - _DAY), periods))

    def _take_bars(self, task: Task) -> Steps[None]:
        kept, begin = list[KLine](), task.days.begin
        pages = _Pages(task, self._adjustment)
        while pages.has_more():
            self._say(task.code, BARS[task.length].name)
            kept += yield from pages.read()
            self.done.calls += 1
            self._planned_left = max(self._planned_left - 1, 0)
            is_over = not pages.has_more()
            through = task.days.end if is_over else _through(task, kept)
            if is_over or (len(kept) >= _WRITTEN_AT_ONCE and through >= begin):
                ready = [bar for bar in kept if _day(bar) <= through]
                yield from do(partial(self._keep_bars, task, ready, Days(begin, through)))
                kept, begin = [bar for bar in kept if _day(bar) > through], through + _DAY

    def _keep_bars(self, task: Task, bars: list[KLine], days: Days) -> None:
        kind, adjustment = BARS[task.length], task.subject.adjustment
        periods = store(self._root, kind, task.code, bars, days.end, adjustment=adjustment)
        self._coverage.add(Stretch(task.subject, days, periods))
        self.done.bars += len(bars)

    def _say(self, code: str, what: str) -> None:
        if self._tell is not None:
            calls = self.done.calls
            self._tell(
                Progress(code, what, calls, calls + self._planned_left, self.done.bars, self._seconds_left(calls))
            )

    def _seconds_left(self, calls: int) -> float:
        if not calls:
            return self._plan.seconds
        return (monotonic() - self._begun) / calls * self._planned_left


class _Pages:
    """The pages of a task, oldest first."""

    def __init__(self, task: Task, adjustment: RehabType) -> None:
        self._task = task
        self._adjustment = adjustment
        self._key: bytes | None = None
        self._is_over = False

    def has_more(self) -> bool:
        """Return whether there is a page that has not been read."""
        return not self._is_over

    def read(self) -> Steps[list[KLine]]:
        """Return the bars of the next page."""
        begin, end = self._task.days
        c2s = qot_request_history_kl.C2S(
            rehab_type=self._adjustment,
            kl_type=BAR_TYPES[self._task.length],
            security=self._task.security,
            begin_time=begin.isoformat(),
            end_time=end.isoformat(),
            max_ack_kl_num=PAGE,
            next_req_key=self._key,
            session=self._task.session,
        )
        request = qot_request_history_kl.Request(c2s=c2s)
        reply: Any = yield from ask_in_turn(QOT_REQUEST_HISTORY_KL, request, None)
        self._key = following_key(reply.s2c.next_req_key, self._key)
        self._is_over = self._key is None
        # The last days of the gateway's answer may lie beyond those that are asked for, and are not over then.
        found: list[KLine] = [bar for bar in reply.s2c.kl_list if begin <= _day(bar) <= end]
        return found


def _day(bar: KLine) -> date:
    try:
        return date.fromisoformat(bar.time[:_DATE_LETTERS])
    except ValueError:
        raise DecodeError("this is not a time", path=_TIME_PATH, value=bar.time) from None


def _through(task: Task, bars: list[KLine]) -> date:
    """Return the last day whose bars have all come, since later ones have."""
    if not bars:
        return task.days.begin - _DAY
    unit = unit_of(task.length)
    return last_day(unit, _day(bars[-1])) if unit != "day" else _day(bars[-1]) - _DAY
