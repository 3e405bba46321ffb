"""Keep what the gateway said about the subscription quota, and say who uses it.

Invariant: the numbers are the gateway's own; nothing is estimated from calls of this client.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple

from opend.errors import QuotaExceeded
from opend.securities import security_text
from opend.steps import Steps, ask
from opend_proto import qot_get_sub_info
from opend_proto.methods import QOT_GET_SUB_INFO
from opend_proto.qot_common import SubType

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from opend.errors import ServerError

__all__ = ["UNKNOWN", "Quota", "Subscription", "explain_refusal", "read_quota"]

_SHOWN: Final = 8


class Subscription(NamedTuple):
    """One use of the quota: a security and a kind of its data."""

    code: str
    """The security as text, such as ``HK.00700``."""
    sub_type: SubType
    is_own: bool
    """Whether this client holds it, rather than another connection of the same OpenD."""


class Quota(NamedTuple):
    """The subscription quota of the login, as OpenD last told it; options have one of their own."""

    used: int | None
    """Units in use, over all connections of this OpenD; None if not known yet, as with the other numbers."""
    remaining: int | None
    """Units still free."""
    option_used: int | None
    """Option units in use; None too where OpenD does not tell them (before 10.7)."""
    option_remaining: int | None
    """Option units still free."""
    subscriptions: tuple[Subscription, ...]
    """What uses it, of all connections of this OpenD."""


UNKNOWN: Final = Quota(None, None, None, None, ())
"""What is known before anything was asked."""


def read_quota(timeout: float | None = None) -> Steps[Quota]:
    """Ask the gateway for the quota and all subscriptions."""
    request = qot_get_sub_info.Request(c2s=qot_get_sub_info.C2S(is_req_all_conn=True))
    response = yield from ask(QOT_GET_SUB_INFO, request, timeout)
    told = response.s2c
    if told is None:
        return UNKNOWN
    held = (
        Subscription(security_text(each), SubType(info.sub_type), connection.is_own_conn_data)
        for connection in told.conn_sub_info_list
        for info in connection.sub_info_list
        for each in info.security_list
    )
    # Older schemas have no quota for options.
    option_used, option_remaining = (getattr(told, f"option_{name}_quota", None) for name in ("used", "remain"))
    return Quota(told.total_used_quota, told.remain_quota, option_used, option_remaining, tuple(held))


def explain_refusal(refusal: ServerError, quota: Quota, wanted: Iterable[tuple[str, SubType]]) -> ServerError:
    """Return the gateway's refusal, as QuotaExceeded if there is less quota than the subscription needs."""
    needed = len(set(wanted) - {(each.code, each.sub_type) for each in quota.subscriptions})
    free = [left for left in (quota.remaining, quota.option_remaining) if left is not None]
    if not free or needed <= min(free):
        return refusal
    told = refusal.message.rstrip(".;: ") or "the subscription quota is used up"
    message = f"{told}; {needed} more needed, {_free(quota)}; in use: {_listed(quota.subscriptions)}"
    explained = QuotaExceeded(message, ret_type=refusal.ret_type, err_code=refusal.err_code)
    explained.protocol, explained.protocol_id, explained.serial = (
        refusal.protocol,
        refusal.protocol_id,
        refusal.serial,
    )
    return explained


def _free(quota: Quota) -> str:
    options = "" if quota.option_remaining is None else f" (of options {quota.option_remaining})"
    return f"{quota.remaining} free{options}"


def _listed(held: Collection[Subscription]) -> str:
    if not held:
        return "nothing on this OpenD, so it is used by another OpenD of the same login"
    by_code: dict[str, list[Subscription]] = {}
    for each in held:
        by_code.setdefault(each.code, []).append(each)
    shown = [f"{code} {', '.join(_named(each) for each in uses)}" for code, uses in islice(by_code.items(), _SHOWN)]
    rest = f"; and {len(by_code) - _SHOWN} securities more" if len(by_code) > _SHOWN else ""
    return "; ".join(shown) + rest


def _named(use: Subscription) -> str:
    return use.sub_type.name if use.is_own else f"{use.sub_type.name} (another connection)"
