"""Plan a download: which days of which bars are asked for, how many calls that takes, and what cannot be had.

Invariant: what is stored whole is not planned, and no more new securities than the quota of history has left.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.collect.downloading.asking import ask_about, read_plate, read_quota, read_time
from opend.collect.downloading.extent import bars_in, depth_of, has_bars, session_of
from opend.collect.downloading.periods import missing, today_at, unit_of, whole, years_before
from opend.errors import ServerError, UsageError
from opend.securities import security, security_text
from opend.storage.coverage import Days, Subject
from opend.storage.kinds import ACTIONS, BARS
from opend_proto.methods import QOT_REQUEST_HISTORY_KL, QOT_REQUEST_REHAB

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from opend.collect.downloading.asking import HistoryQuota, Known
    from opend.collect.downloading.wish import Wish
    from opend.steps import Steps
    from opend.storage.coverage import Coverage
    from opend_proto.common import Session
    from opend_proto.qot_common import Security, SecurityStaticBasic
    from opend_proto.schema import AnyMethod

__all__ = ["PAGE", "LeftOut", "Plan", "Task", "make_plan"]

PAGE: Final = 1000
"""The bars of one call: the vendor advises no more (proto/Qot_RequestHistoryKL.proto)."""
_DAY: Final = timedelta(days=1)
_QUOTA: Final = "the quota of history is used up"


class Task(NamedTuple):
    """Bars of one security that are asked for."""

    security: Security
    subject: Subject
    """What the journal calls them."""
    length: str
    """Such as ``day`` or ``1m``."""
    session: Session | None
    days: Days
    pages: int
    """About how many calls it takes, by the exchange's regular hours."""

    @property
    def code(self) -> str:
        """The security as text."""
        return self.subject.code


class LeftOut(NamedTuple):
    """What is wanted and will not be asked for."""

    what: str
    """A code, or a plate."""
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a download will do."""

    tasks: tuple[Task, ...]
    """The bars to ask for, those of one security one after the other."""
    actions: tuple[Security, ...]
    """The securities whose corporate actions are asked for."""
    stored: tuple[Subject, ...]
    """The wanted bars that are stored whole already."""
    left_out: tuple[LeftOut, ...]
    shortened: tuple[str, ...]
    """Bars whose history the gateway does not have as far back as is wanted, as sentences."""
    quota: HistoryQuota
    """The quota of history before the download."""
    now: datetime
    """The time of the plan, by the gateway's clock."""

    @property
    def calls(self) -> int:
        """About how many calls it takes; rather more, where that cannot be told."""
        return sum(each.pages for each in self.tasks) + len(self.actions)

    @property
    def new(self) -> tuple[str, ...]:
        """The codes that use the quota of history, one unit each."""
        return tuple(dict.fromkeys(each.code for each in self.tasks if each.code not in self.quota.counted))

    @property
    def seconds(self) -> float:
        """The least time that the rate limits of the calls leave it."""
        return max(_time(QOT_REQUEST_HISTORY_KL, len(self.tasks)), _time(QOT_REQUEST_REHAB, len(self.actions)))


def make_plan(wish: Wish, coverage: Coverage) -> Steps[Plan]:
    """Ask the gateway about what is wanted, and return the plan."""
    wanted, left_out = yield from _securities(wish)
    known = yield from ask_about(wanted)
    quota = yield from read_quota()
    now = yield from read_time()
    draft = _Draft(wish, coverage, now, left_out)
    for each in wanted:
        draft.take(each, known[security_text(each)])
    return draft.within(quota)


def _securities(wish: Wish) -> Steps[tuple[list[Security], list[LeftOut]]]:
    """Return the wanted securities, each once, and what of the plates is refused or cannot be read."""
    found, left_out = list(wish.securities), list[LeftOut]()
    for plate in wish.plates:
        try:
            told = yield from read_plate(plate)
        except ServerError as refusal:
            left_out.append(LeftOut(security_text(plate), refusal.message or "the gateway refused it"))
            continue
        for each in told:
            if _is_readable(each):
                found.append(each)
            else:
                reason = f"the plate {security_text(plate)} has it, and it is no code"
                left_out.append(LeftOut(security_text(each), reason))
    return list({security_text(each): each for each in found}.values()), left_out


def _is_readable(told: Security) -> bool:
    """Return whether a security that the gateway names can be written as text, and so has a folder."""
    try:
        security(security_text(told))
    except UsageError:
        return False
    return True


class _Draft:
    """A plan that is being made."""

    def __init__(self, wish: Wish, coverage: Coverage, now: datetime, left_out: Iterable[LeftOut]) -> None:
        self._wish = wish
        self._coverage = coverage
        self._now = now
        self._left_out = list(left_out)
        self._tasks: list[Task] = []
        self._actions: list[Security] = []
        self._stored: list[Subject] = []
        self._shortened: dict[str, None] = {}

    def take(self, security: Security, known: Known) -> None:
        """Plan the bars and the corporate actions of one security."""
        code = security_text(security)
        if known.basic is None:
            self._left_out.append(LeftOut(code, known.reason))
            return
        for length in self._wish.lengths:
            if has_bars(known.basic, length):
                self._take_bars(security, known.basic, length)
            else:
                self._left_out.append(LeftOut(code, f"there are no bars of {length} of its kind"))
        yesterday = today_at(security, self._now) - _DAY
        held = self._coverage.days(Subject(ACTIONS.name, code))
        if self._wish.with_actions and not any(each.end >= yesterday for each in held):
            self._actions.append(security)

    def _take_bars(self, security: Security, basic: SecurityStaticBasic, length: str) -> None:
        days = self._within_reach(security, length)
        if not days.length:
            self._shortened[
                f"{BARS[length].name}: nothing of what is wanted is over, and still kept by the gateway"
            ] = None
            return
        session = session_of(security, length, self._wish.session)
        named = "" if session is None else session.name
        subject = Subject(BARS[length].name, security_text(security), self._wish.adjustment.name, named)
        lacking = missing(days, self._coverage.days(subject))
        for each in lacking:
            pages = -(-bars_in(basic, length, each, session) // PAGE)
            self._tasks.append(Task(security, subject, length, session, each, max(pages, 1)))
        self._stored += [] if lacking else [subject]

    def _within_reach(self, security: Security, length: str) -> Days:
        """Return the wanted days without those that are not over, and those that the gateway has no bars of."""
        today, years = today_at(security, self._now), depth_of(length)
        begin = self._wish.begin or years_before(self._wish.end or today, self._wish.years)
        end = min(self._wish.end or today, today - _DAY)
        if years is not None and begin < (earliest := years_before(today, years)):
            self._shortened[f"the gateway has bars of {length} for {years} years: from {earliest} on"] = None
            begin = earliest
        return whole(unit_of(length), Days(begin, end)) if begin <= end else Days(begin, begin - _DAY)

    def within(self, quota: HistoryQuota) -> Plan:
        """Return the plan, without what the quota does not let be asked for."""
        # What counts already comes first, so that it is there whatever becomes of the rest.
        tasks = sorted(self._tasks, key=lambda each: each.code not in quota.counted)
        new = dict.fromkeys(each.code for each in tasks if each.code not in quota.counted)
        refused = set(list(new)[max(quota.remaining, 0) :])
        self._left_out += [LeftOut(code, _QUOTA) for code in new if code in refused]
        return Plan(
            tasks=tuple(each for each in tasks if each.code not in refused),
            actions=tuple(self._actions),
            stored=tuple(self._stored),
            left_out=tuple(self._left_out),
            shortened=tuple(self._shortened),
            quota=quota,
            now=self._now,
        )


def _time(method: AnyMethod, calls: int) -> float:
    """Return the seconds from the first of some calls to the last, as the limit of the call spreads them."""
    limit = method.limit
    return 0.0 if limit is None else max(calls - 1, 0) // limit.calls * limit.seconds
