"""Choose the event loop that a simulator runs on: asyncio's own, or uvloop's if it is installed.

Invariant: uvloop is never required, and loaded only when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from opend.errors import UsageError

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

__all__ = ["LoopName", "loop_factory"]

LoopName: TypeAlias = Literal["asyncio", "uvloop"]


def loop_factory(name: LoopName) -> Callable[[], asyncio.AbstractEventLoop] | None:
    """Return the factory of the named loop, None for asyncio's default; raises UsageError if it is not available."""
    if name not in get_args(LoopName):
        raise UsageError(f"loop must be {' or '.join(map(repr, get_args(LoopName)))}, not {name!r}")
    if name == "asyncio":
        return None
    try:
        factory: Callable[[], asyncio.AbstractEventLoop] = import_module("uvloop").new_event_loop
    except ModuleNotFoundError as error:
        raise UsageError("this loop needs the package `uvloop`: pip install 'opend[uvloop]'") from error
    return factory
