"""Check OpenD's answers to what the hub asks for itself.

Invariant: an answer that passes has succeeded.
"""

from __future__ import annotations

from typing import Any

from opend.errors import ServerError

__all__ = ["check_answer"]


def check_answer(response: Any) -> None:
    """Raise ServerError if OpenD has refused what was asked."""
    if response.ret_type:
        raise ServerError(response.ret_msg or "", ret_type=int(response.ret_type), err_code=response.err_code)
