"""Check the gateway itself: its release, its login, and what its user may do.

Invariant: each check makes its own calls, so that one that is refused costs one finding only.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from opend.doctor.finding import Finding, State
from opend.schema.versions import (
    OLDEST,
    VENDOR_PACKAGES,
    opend_release,
    parse,
    schema_package,
    schema_text,
    schema_version,
    too_new_for,
)
from opend_proto.common import ProgramStatusType
from opend_proto.get_user_info import UpdateType
from opend_proto.qot_common import QotMarketState, QotRight

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.client_sync import Client
    from opend.doctor.finding import Bounds, Target
    from opend_proto import get_global_state

__all__ = ["clock", "login", "markets", "quotas", "rights", "version"]

_UPDATE: Final = "update OpenD to the latest release"
_REGENERATE: Final = (
    "update opend, or generate the calls of that release (docs/REGENERATE.md), if they are wanted; all others work"
)
_FEW: Final = 0.1
"""The part of a quota below which its rest is worth a note."""

_MARKETS: Final[Mapping[str, str]] = {
    "HK": "market_hk",
    "US": "market_us",
    "SH": "market_sh",
    "SZ": "market_sz",
    "HK futures": "market_hk_future",
    "US futures": "market_us_future",
}
_RIGHTS: Final[Mapping[str, str]] = {
    "HK": "hk_qot_right",
    "HK options": "hk_option_qot_right",
    "HK futures": "hk_future_qot_right",
    "US": "us_qot_right",
    "US options": "us_option_qot_right",
    "SH": "sh_qot_right",
    "SZ": "sz_qot_right",
}
_NONE: Final = frozenset({QotRight.UNKNOW, QotRight.NO})


def version(client: Client, target: Target, _: Bounds) -> Finding:
    """Compare the release of OpenD with that of the schema."""
    if target.is_websocket:
        return Finding("version", State.SKIPPED, "OpenD's WebSocket port does not tell its release")
    number = client.init.server_ver
    release = opend_release(number)
    if release is None:
        return Finding("version", State.NOTE, f"OpenD tells a release that is not one, {number}", _UPDATE)
    says = f"OpenD {release[0]}.{release[1]}, schema {schema_text()}"
    oldest = parse(OLDEST)
    if oldest is not None and release < oldest[:2]:
        return Finding("version", State.RED, f"{says}: releases before {OLDEST} are not supported", _UPDATE)
    if newer := too_new_for(number):
        return Finding("version", State.NOTE, f"{says}: {len(newer)} calls are newer than this OpenD", _UPDATE)
    known = parse(schema_version()) if schema_package() in VENDOR_PACKAGES else None
    if known is not None and release > known[:2]:
        return Finding(
            "version", State.NOTE, f"{says}: this OpenD is newer, so its latest calls are missing", _REGENERATE
        )
    return Finding("version", State.OK, says)


def login(client: Client, _: Target, __: Bounds) -> Finding:
    """Check that OpenD is logged in to both of its servers."""
    state = _global_state(client)
    status = state.program_status
    stage = None if status is None else ProgramStatusType(status.type)
    missing = [name for name, here in (("quotes", state.qot_logined), ("trading", state.trd_logined)) if not here]
    if missing or stage not in {None, ProgramStatusType.READY}:
        why = "" if stage is None else f" (OpenD's state is {stage.name})"
        what = " or ".join(missing) or "anything yet"
        return Finding(
            "login",
            State.RED,
            f"OpenD is not logged in for {what}{why}",
            "look at OpenD's window or log: it may wait for a code, a new password, an update or the network",
        )
    return Finding("login", State.OK, "OpenD is logged in for quotes and trading")


def markets(client: Client, _: Target, __: Bounds) -> Finding:
    """Tell the states of the markets; a closed one is no fault, but pushes no ticks."""
    state = _global_state(client)
    # A schema of an older release may lack some.
    told = {
        name: QotMarketState(each)
        for name, attribute in _MARKETS.items()
        if (each := getattr(state, attribute, None)) is not None
    }
    return Finding("markets", State.OK, ", ".join(f"{name} {each.name}" for name, each in told.items()))


def clock(client: Client, _: Target, bounds: Bounds) -> Finding:
    """Compare this machine's clock with the server's, which is given in whole seconds."""
    before = time.time()
    server = _global_state(client).time
    ahead = (before + time.time()) / 2 - server
    says = f"this machine's clock is {abs(ahead):.1f} s {'ahead of' if ahead > 0 else 'behind'} the server's"
    if abs(ahead) > bounds.clock + 1:
        return Finding("clock", State.RED, says, "let the system keep its clock by NTP")
    return Finding("clock", State.OK, says)


def rights(client: Client, _: Target, __: Bounds) -> Finding:
    """Tell the quote rights."""
    info = client.system.get_user_info()
    if info.is_need_agree_disclaimer:
        advice = "agree to it in the app, or on the page that OpenD names when it starts"
        return Finding("rights", State.RED, "the user has not agreed to the disclaimer for API users", advice)
    if info.update_type == UpdateType.FORCE:
        return Finding("rights", State.RED, "OpenD is too old to serve this user", _UPDATE)
    held = {
        name: QotRight(right)
        for name, attribute in _RIGHTS.items()
        if (right := getattr(info, attribute, None)) is not None
    }
    usable = [f"{name} {right.name}" for name, right in held.items() if right not in _NONE]
    if not usable:
        advice = "log in to the app with this user and get quotes there: API users need the same quote cards"
        return Finding("rights", State.RED, "the user has no quote right", advice)
    return Finding("rights", State.OK, ", ".join(usable))


def quotas(client: Client, _: Target, __: Bounds) -> Finding:
    """Tell how much is left of the subscriptions and of history."""
    subscribed = client.qot.get_sub_info(is_req_all_conn=True)
    history = client.qot.request_history_kl_quota()
    used = {
        "subscriptions": (subscribed.total_used_quota, subscribed.remain_quota),
        "history candlesticks": (history.used_quota, history.remain_quota),
    }
    says = ", ".join(f"{name}: {each} used, {left} left" for name, (each, left) in used.items())
    advice = (
        "unsubscribe, or close programs that subscribed (`opend call Qot_GetSubInfo '{\"isReqAllConn\": true}'` lists"
        " them); history comes back seven days after it was fetched"
    )
    if any(left <= 0 for _, left in used.values()):
        return Finding("quotas", State.RED, says, advice)
    is_short = any(left < _FEW * (each + left) for each, left in used.values())
    return Finding("quotas", State.NOTE, says, advice) if is_short else Finding("quotas", State.OK, says)


def _global_state(client: Client) -> get_global_state.S2C:
    return client.system.get_global_state(user_id=0)
