"""Write an operation once, as steps that a blocking and an asynchronous face carry out.

Invariant: steps wait for nothing themselves; they yield a call to make or a pause to take, and go on with its outcome.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Generator
from dataclasses import dataclass
from functools import update_wrapper
from math import inf, isfinite
from threading import Condition
from time import monotonic
from types import MethodType
from typing import Any, Concatenate, Final, Generic, ParamSpec, Self, TypeAlias, TypeVar, overload

from opend.errors import OpenDError, UsageError
from opend_proto.schema import AnyMethod, Message, Method

__all__ = [
    "Ask",
    "Awaiting",
    "Bell",
    "Blocking",
    "Course",
    "Operation",
    "Pause",
    "Step",
    "Steps",
    "ask",
    "deadline",
    "seconds_until",
]

P = ParamSpec("P")
ResultT = TypeVar("ResultT")
RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)

_LEAST_SECONDS: Final = 0.001


class Bell:
    """Rings when something changes; any thread may ring it or wait for it."""

    def __init__(self) -> None:
        self.rings = 0
        self.changed = Condition()
        self.listeners: set[Callable[[], object]] = set()
        """Called at each ring, in the thread that rings."""

    def ring(self) -> None:
        """Wake everybody who waits."""
        with self.changed:
            self.rings += 1
            self.changed.notify_all()
        for listener in tuple(self.listeners):
            listener()


@dataclass(frozen=True, slots=True)
class Ask:
    """A call to make; its outcome is the reply, which succeeded and has its payload."""

    method: AnyMethod
    request: Message
    timeout: float | None = None


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause until the bell has rung more than ``rings`` times, or for ``seconds`` at most."""

    bell: Bell
    rings: int
    seconds: float


Step: TypeAlias = Ask | Pause
Steps: TypeAlias = Generator[Step, Any, ResultT]


def ask(method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None = None) -> Steps[ResponseT]:
    """Make a call and return its reply."""
    response: ResponseT = yield Ask(method, request, timeout)
    return response


def deadline(timeout: float | None) -> float:
    """Return when a time-out ends; raises UsageError unless it is None or 0 or more seconds."""
    if timeout is None:
        return inf
    if not (isfinite(timeout) and timeout >= 0):
        raise UsageError(f"timeout must be 0 or more seconds, or None, not {timeout!r}")
    return monotonic() + timeout


def seconds_until(end: float) -> float | None:
    """Return the time-out of a call that must be over at ``end``; None, the client's own, if there is no end."""
    return None if end == inf else max(_LEAST_SECONDS, end - monotonic())


class Course(Generic[ResultT]):
    """Steps under way: `go_on` gives the next one, until there is a ``result``."""

    def __init__(self, steps: Steps[ResultT]) -> None:
        self._steps = steps
        self.results: list[ResultT] = []
        """The result, once there is one."""

    def go_on(self, outcome: object = None) -> Step | None:
        """Return the next step, given the outcome of the last one or its error; None at the end."""
        try:
            return self._steps.throw(outcome) if isinstance(outcome, OpenDError) else self._steps.send(outcome)
        except StopIteration as end:
            self.results.append(end.value)
            return None


class Blocking(ABC):
    """An object whose operations block."""

    @abstractmethod
    def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""


class Awaiting(ABC):
    """An object whose operations are awaited."""

    @abstractmethod
    async def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps and return their result."""


class Operation(Generic[P, ResultT]):
    """A method that is written as steps: on a blocking object it blocks, on an asynchronous one it is awaited."""

    def __init__(self, function: Callable[Concatenate[Any, P], Steps[ResultT]]) -> None:
        self.steps = function
        """Returns the steps themselves, for other steps to take."""
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, instance: None, owner: object) -> Self: ...
    @overload
    def __get__(self, instance: Blocking, owner: object) -> Callable[P, ResultT]: ...
    @overload
    def __get__(self, instance: Awaiting, owner: object) -> Callable[P, Coroutine[Any, Any, ResultT]]: ...
    def __get__(self, instance: Any, owner: object) -> Any:
        if instance is None:
            return self
        steps = MethodType(self.steps, instance)

        def operation(*args: P.args, **kwargs: P.kwargs) -> Any:
            return instance.carry_out(steps(*args, **kwargs))

        return update_wrapper(operation, steps)
