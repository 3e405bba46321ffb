"""Cache values that are computed once for each type of message or enum.

Invariant: a cached function depends on its argument, the type, alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

__all__ = ["once"]

KeyT = TypeVar("KeyT")
ResultT = TypeVar("ResultT")


def once(function: Callable[[KeyT], ResultT]) -> Callable[[KeyT], ResultT]:
    """Cache a function, as `functools.cache` does, whose type mypy does not accept for dataclass types."""
    cached: Any = cache(function)
    result: Callable[[KeyT], ResultT] = cached
    return result
