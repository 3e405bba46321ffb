"""Answer calls as the vendor does: (RET_OK, data), or (RET_ERROR, text) for any error.

Invariant: a decorated call raises no error of this library.
"""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Any, Final, ParamSpec, TypeVar

from opend.errors import OpenDError, ServerError

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["RET_ERROR", "RET_OK", "answered", "reason"]

RET_OK: Final = 0
RET_ERROR: Final = -1

P = ParamSpec("P")
T = TypeVar("T")


def reason(error: OpenDError) -> str:
    """Return the text for a failed answer; a refusal is in the gateway's own words, as with the vendor."""
    return error.ret_msg if isinstance(error, ServerError) else str(error)


def answered(method: Callable[P, T]) -> Callable[P, tuple[int, T | Any]]:
    """Decorate a method that returns data or raises, so that it returns an answer."""

    @wraps(method)
    def answer(*args: P.args, **kwargs: P.kwargs) -> tuple[int, T | Any]:
        try:
            return RET_OK, method(*args, **kwargs)
        except OpenDError as error:
            return RET_ERROR, reason(error)

    return answer
