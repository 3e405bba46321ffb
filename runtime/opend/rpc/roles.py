"""Decide which calls a caller may make: by the effect of the call, and by the account that its body names.

Invariant: what may move money is judged from the bytes that came, and unknown counts as dangerous; the client's own
rules, such as ``allow_real_trading``, hold besides.
"""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Final

from opend.errors import OpenDError, UsageError
from opend.frame import BODY_PROTOBUF
from opend.rpc.statuses import Refusal
from opend.schema.effects import judge
from opend.session.connection.guards.orders import refuse_real_body

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod

__all__ = ["Role", "check_role", "role_named"]


class Role(IntEnum):
    """A caller's leave; each includes those before it."""

    READ = 1
    """Calls that change nothing, subscriptions and streams."""
    PAPER = 2
    """Orders of accounts for simulated trading."""
    TRADE = 3
    """Everything that the client allows: orders of real accounts too, unlocking them, and what changes other state."""


_NAMES: Final = {role.name.lower(): role for role in Role}


def role_named(name: str) -> Role:
    """Return the role of a name, such as ``read``; raises UsageError."""
    if name not in _NAMES:
        raise UsageError(f"there is no role {name!r}: give {', '.join(_NAMES)}")
    return _NAMES[name]


def check_role(role: Role, method: AnyMethod, body: bytes) -> None:
    """Raise Refusal if the role does not include the call."""
    effect = judge(method).effect
    if effect == "none" or role is Role.TRADE:
        return
    if effect == "state":
        raise _refusal(method, role, "it changes what the gateway or the account keeps, which takes the role trade")
    if role is Role.READ:
        raise _refusal(method, role, "it changes orders, which takes the role paper or trade")
    try:
        refuse_real_body(method, method.id, body, BODY_PROTOBUF)
    except OpenDError:
        reason = "its header does not say trdEnv 0 (simulate), and orders of real accounts take the role trade"
        raise _refusal(method, role, reason) from None


def _refusal(method: AnyMethod, role: Role, reason: str) -> OpenDError:
    cause = f"not sent: the caller has the role {role.name.lower()}; {reason}"
    return Refusal(cause).of_call(method.name, method.id, None)
