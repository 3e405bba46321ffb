"""Hold the limits of a client's orders, and have each order judged by them before it is sent.

Invariant: an order is let through only if every limit that applies holds: those of the process, of the client and of
the account; while orders are halted nothing passes but cancelling. Without limits nothing is read or remembered.
"""

from __future__ import annotations

from functools import cached_property
from threading import RLock
from typing import TYPE_CHECKING, Any, Final

from opend.risk.scopes import Scope

if TYPE_CHECKING:
    from opend.risk.judge import OrderJudge
    from opend.risk.judging import Finding
    from opend.risk.rules import RiskLimits
    from opend.risk.scopes import Outgoing
    from opend.risk.sent import SentOrder

__all__ = ["RiskDesk", "RiskWatch", "halt_process", "limit_process", "resume_process"]

_PLACE_ORDER: Final = 2202
_LEARNT: Final = frozenset({2201, _PLACE_ORDER, 2221, 3203, 3218})
"""The protocols whose replies tell orders, prices or the terms of futures."""


class _Rules:
    """What applies to all orders of a client or of the process."""

    def __init__(self) -> None:
        self.general: Scope | None = None
        self.halted: str | None = None


_PROCESS: Final = _Rules()


class RiskDesk:
    """The limits and knowledge of one client; any thread may use it."""

    def __init__(self) -> None:
        self._own = _Rules()
        self._accounts: dict[int, Scope] = {}
        self._listens = False
        self._lock = RLock()

    # For the user.

    def limit(self, limits: RiskLimits | None, account: int | None = None) -> None:
        """Set the limits of this client's orders, or of those for one account; None removes them."""
        with self._lock:
            if account is None:
                self._own.general = None if limits is None else Scope(limits)
            elif limits is None:
                self._accounts.pop(account, None)
            else:
                self._accounts[account] = Scope(limits)

    def halt(self, reason: str) -> None:
        """Refuse all orders and changes of orders, other than to cancel, until `resume`."""
        self._own.halted = reason or "halt() was called"

    def resume(self) -> None:
        """Let orders through again."""
        self._own.halted = None

    @property
    def halted(self) -> str | None:
        """Why orders are halted; None if they are not."""
        return _PROCESS.halted or self._own.halted

    def scopes(self, account: int) -> list[Scope]:
        """Return the limits that apply to an account's orders."""
        possible = (_PROCESS.general, self._own.general, self._accounts.get(account))
        return [scope for scope in possible if scope is not None]

    def needs_price(self, account: int) -> bool:
        """Return whether limits that apply to an account may need a known price."""
        return any(scope.limits.needs_price for scope in self.scopes(account))

    def listen(self) -> None:
        """Remember what replies tell even without limits, so that an order can be weighed."""
        self._listens = True

    def findings(self, order: SentOrder) -> list[Finding]:
        """Return what each limit that applies says about an order, without counting or sending it."""
        with self._lock:
            return self.judge.findings(order, self.scopes(order.account), self.halted)

    # For a connection.

    def watch(self) -> RiskWatch:
        """Return a judge for the calls of one connection."""
        return RiskWatch(self)

    @property
    def is_idle(self) -> bool:
        """Whether nothing limits orders."""
        return self.halted is None and not self._accounts and _PROCESS.general is self._own.general is None

    def admit(self, call: Outgoing, now: float) -> SentOrder | None:
        """Raise RiskLimitExceeded unless a call that places or changes orders may be sent; return a new order."""
        if self.is_idle:
            return None
        with self._lock:
            return self.judge.admit(call, self.scopes, self.halted, now)

    def learn(self, number: int, response: object, placed: SentOrder | None, now: float) -> None:
        """Remember what a reply tells about prices and orders."""
        if self._listens or not self.is_idle:
            with self._lock:
                self.judge.learn(number, response, placed, now)

    @cached_property
    def judge(self) -> OrderJudge:
        """The judge, which remembers the prices and orders that this client was told."""
        from opend.risk.judge import OrderJudge  # Slow to load, and not needed without limits.

        return OrderJudge()


class RiskWatch:
    """Judges the orders of one connection, whose serials tell which reply belongs to which."""

    learns_from: Final = _LEARNT
    """The protocols whose replies `replied` must be given; others teach nothing."""

    def __init__(self, desk: RiskDesk) -> None:
        self._desk = desk
        self._placed: dict[int, SentOrder] = {}

    def admit(self, call: Outgoing, serial: int, now: float) -> None:
        """Raise RiskLimitExceeded unless a call that places or changes orders may be sent, going by its bytes."""
        order = self._desk.admit(call, now)
        if order is not None and call.number == _PLACE_ORDER:
            self._placed[serial] = order

    def replied(self, number: int, serial: int, response: Any, now: float) -> None:
        """Learn from a reply."""
        if number in _LEARNT:
            self._desk.learn(number, response, self._placed.pop(serial, None), now)


def limit_process(limits: RiskLimits | None) -> None:
    """Set limits that all orders of this process must also keep, whichever client sends them; None removes them."""
    _PROCESS.general = None if limits is None else Scope(limits)


def halt_process(reason: str = "") -> None:
    """Refuse all orders of this process, other than to cancel, until `resume_process`."""
    _PROCESS.halted = reason or "halt_process() was called"


def resume_process() -> None:
    """Let the orders of this process through again, except those of clients that are halted themselves."""
    _PROCESS.halted = None
