"""Ask the gateway about securities, plates, the quota of history and corporate actions.

Invariant: nothing here uses up the quota of history.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from opend.errors import ServerError
from opend.everyday.parts import ask_in_turn
from opend.securities import security_text
from opend_proto import (
    get_global_state,
    qot_get_plate_security,
    qot_get_static_info,
    qot_request_history_kl_quota,
    qot_request_rehab,
)
from opend_proto.methods import (
    GET_GLOBAL_STATE,
    QOT_GET_PLATE_SECURITY,
    QOT_GET_STATIC_INFO,
    QOT_REQUEST_HISTORY_KL_QUOTA,
    QOT_REQUEST_REHAB,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from opend.steps import Steps
    from opend_proto.qot_common import Rehab, Security, SecurityStaticBasic

__all__ = ["HistoryQuota", "Known", "ask_about", "read_actions", "read_plate", "read_quota", "read_time"]

_AT_ONCE: Final = 200
"""How many securities are asked about at once; the gateway's bound is not documented."""


class HistoryQuota(NamedTuple):
    """The quota of the login for historical bars, as the gateway tells it."""

    used: int
    """How many securities have been asked for in the current period (7 days; 30 in the documentation until 10.2)."""
    remaining: int
    """How many others can still be asked for."""
    counted: frozenset[str]
    """The codes that count already, and may be asked for again."""


class Known(NamedTuple):
    """What the gateway says of one security."""

    basic: SecurityStaticBasic | None
    """What it is; None if it does not exist."""
    reason: str
    """Why there is nothing."""


def ask_about(securities: Sequence[Security]) -> Steps[dict[str, Known]]:
    """Return what the gateway says of each security, by its code as text."""
    found: dict[str, Known] = {}
    for start in range(0, len(securities), _AT_ONCE):
        found |= yield from _ask_about(securities[start : start + _AT_ONCE])
    return found


def _ask_about(securities: Sequence[Security]) -> Steps[dict[str, Known]]:
    request = qot_get_static_info.Request(c2s=qot_get_static_info.C2S(security_list=list(securities)))
    try:
        reply: Any = yield from ask_in_turn(QOT_GET_STATIC_INFO, request, None)
    except ServerError as refusal:
        # The gateway does not say which of several it does not know.
        if len(securities) == 1:
            return {security_text(securities[0]): Known(None, refusal.message or "the gateway refused it")}
        middle = len(securities) // 2
        first = yield from _ask_about(securities[:middle])
        return first | (yield from _ask_about(securities[middle:]))
    told = {security_text(each.basic.security): each.basic for each in reply.s2c.static_info_list}
    return {code: _known(told.get(code)) for code in map(security_text, securities)}


def _known(basic: SecurityStaticBasic | None) -> Known:
    # An unknown code comes back as delisted, with its other fields empty (proto/Qot_GetStaticInfo.proto).
    is_unknown = basic is None or (basic.delisting is True and not basic.id)
    return Known(None, "the gateway does not know it") if is_unknown else Known(basic, "")


def read_plate(plate: Security) -> Steps[list[Security]]:
    """Return the securities of a plate."""
    request = qot_get_plate_security.Request(c2s=qot_get_plate_security.C2S(plate=plate))
    reply: Any = yield from ask_in_turn(QOT_GET_PLATE_SECURITY, request, None)
    return [each.basic.security for each in reply.s2c.static_info_list]


def read_quota() -> Steps[HistoryQuota]:
    """Return the quota of history and what uses it."""
    request = qot_request_history_kl_quota.Request(c2s=qot_request_history_kl_quota.C2S(b_get_detail=True))
    reply: Any = yield from ask_in_turn(QOT_REQUEST_HISTORY_KL_QUOTA, request, None)
    told: qot_request_history_kl_quota.S2C = reply.s2c
    counted = frozenset(security_text(each.security) for each in told.detail_list)
    return HistoryQuota(told.used_quota, told.remain_quota, counted)


def read_actions(security: Security) -> Steps[list[Rehab]]:
    """Return the corporate actions of a security, oldest first."""
    request = qot_request_rehab.Request(c2s=qot_request_rehab.C2S(security=security))
    reply: Any = yield from ask_in_turn(QOT_REQUEST_REHAB, request, None)
    found: list[Rehab] = reply.s2c.rehab_list
    return found


def read_time() -> Steps[datetime]:
    """Return the time by the gateway's clock, since that of this machine may be wrong."""
    request = get_global_state.Request(c2s=get_global_state.C2S(user_id=0))
    reply: Any = yield from ask_in_turn(GET_GLOBAL_STATE, request, None)
    return datetime.fromtimestamp(reply.s2c.time, UTC)
