"""Refuse a request: the only exception that becomes a reply.

Invariant: the message is sent to the client unchanged, so it names the value and what to do.
"""

from __future__ import annotations

from opend_proto.common import RetType

__all__ = ["RefusalError"]


class RefusalError(Exception):
    """Raised by a handler to answer with a retType other than 0."""

    def __init__(self, ret_msg: str, *, ret_type: RetType = RetType.FAILED, err_code: int | None = None) -> None:
        super().__init__(ret_msg)
        self.ret_msg = ret_msg
        self.ret_type = ret_type
        self.err_code = err_code
