"""Write an operation of several calls once, as steps that a blocking and an asynchronous client carry out.

Invariant: steps wait for nothing themselves; they yield a call to make, and go on with its outcome, or a wait.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Coroutine, Generator
from functools import update_wrapper
from time import sleep
from types import MethodType
from typing import Any, Concatenate, Generic, ParamSpec, Self, TypeAlias, TypeVar, overload

from opend.errors import OpenDError
from opend.late import dataclass
from opend_proto.schema import AnyMethod, AsyncLink, Message, Method, SyncLink

__all__ = [
    "Ask",
    "Awaiting",
    "Blocking",
    "Course",
    "Delay",
    "Operation",
    "Step",
    "Steps",
    "Wait",
    "ask",
    "carry_out",
    "carry_out_async",
]

P = ParamSpec("P")
ResultT = TypeVar("ResultT")
RequestT = TypeVar("RequestT", bound=Message)
ResponseT = TypeVar("ResponseT", bound=Message)


@dataclass(frozen=True, slots=True)
class Ask:
    """A call to make; its outcome is the reply, which succeeded and has its payload, or the error."""

    method: AnyMethod
    request: Message
    timeout: float | None = None


class Wait(ABC):
    """Something to wait for; there is no outcome."""

    __slots__ = ()

    @abstractmethod
    def block(self) -> None:
        """Wait, blocking."""

    @abstractmethod
    async def pause(self) -> None:
        """Wait, awaiting."""


@dataclass(frozen=True, slots=True)
class Delay(Wait):
    """Seconds to let pass."""

    seconds: float

    def block(self) -> None:
        """Sleep."""
        sleep(self.seconds)

    async def pause(self) -> None:
        """Sleep, letting other tasks go on."""
        import asyncio  # Loaded already where there is something to await.

        await asyncio.sleep(self.seconds)


Step: TypeAlias = Ask | Wait
Steps: TypeAlias = Generator[Step, Any, ResultT]


def ask(method: Method[RequestT, ResponseT], request: RequestT, timeout: float | None = None) -> Steps[ResponseT]:
    """Make a call and return its reply."""
    response: ResponseT = yield Ask(method, request, timeout)
    return response


class Course(Generic[ResultT]):
    """Steps under way: `go_on` gives the next one, until there is a result."""

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


def carry_out(link: SyncLink, steps: Steps[ResultT]) -> ResultT:
    """Take the steps, blocking, and return their result."""
    course = Course(steps)
    step = course.go_on()
    while step is not None:
        step = course.go_on(_take(link, step))
    return course.results[0]


def _take(link: SyncLink, step: Step) -> object:
    if isinstance(step, Wait):
        step.block()
        return None
    try:
        return link.call(step.method, step.request, step.timeout)
    except OpenDError as error:
        return error


async def carry_out_async(link: AsyncLink, steps: Steps[ResultT]) -> ResultT:
    """Take the steps, awaiting each, and return their result."""
    course = Course(steps)
    step = course.go_on()
    while step is not None:
        step = course.go_on(await _take_async(link, step))
    return course.results[0]


async def _take_async(link: AsyncLink, step: Step) -> object:
    if isinstance(step, Wait):
        await step.pause()
        return None
    try:
        return await link.call(step.method, step.request, step.timeout)
    except OpenDError as error:
        return error


class Blocking(ABC):
    """An object whose operations block."""

    @abstractmethod
    def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps (`opend.steps`) and return their result."""


class Awaiting(ABC):
    """An object whose operations are awaited."""

    @abstractmethod
    async def carry_out(self, steps: Steps[ResultT]) -> ResultT:
        """Carry out steps (`opend.steps`) and return their result."""


class Operation(Generic[P, ResultT]):
    """A method that is written as steps: on a blocking object it blocks, on an asynchronous one it is awaited."""

    def __init__(self, function: Callable[Concatenate[Any, P], Steps[ResultT]]) -> None:
        self.steps = function
        """Returns the steps themselves, for other steps to take."""
        self.__doc__ = function.__doc__
        returned = function.__annotations__.get("return")
        if isinstance(returned, str) and returned.startswith("Steps["):
            # What `help` shows of the method is its result, not that of the steps.
            function.__annotations__["return"] = returned.removeprefix("Steps[")[:-1]

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
