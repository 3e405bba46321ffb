"""What is made once for each type of message or enum.

Invariant: the functions here depend on the type alone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

__all__ = ["once"]

KeyT = TypeVar("KeyT")
ResultT = TypeVar("ResultT")


def once(function: Callable[[KeyT], ResultT]) -> Callable[[KeyT], ResultT]:
    """Call a function once for each argument; as `functools.cache`, for which mypy takes no class of a dataclass."""
    cached: Any = cache(function)
    result: Callable[[KeyT], ResultT] = cached
    return result
