"""Answer requests about watchlists: Qot_GetUserSecurityGroup, Qot_GetUserSecurity, Qot_ModifyUserSecurity.

Invariant: the lists belong to the gateway, since all its connections are one user's; a refused request changes nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.handlers.arguments import listings_of
from opend.simulator.instruments.static_info import static_info
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.user_data.watchlists import SYSTEM_LISTS, Watchlists
from opend_proto import methods, qot_get_user_security, qot_get_user_security_group, qot_modify_user_security
from opend_proto.qot_get_user_security_group import GroupType
from opend_proto.qot_modify_user_security import ModifyUserSecurityOp

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer

__all__ = ["get_user_security", "get_user_security_group", "modify_user_security", "register"]

_MOST_SECURITIES: Final = 200
_CHANGES: Final[dict[ModifyUserSecurityOp, Callable[[Watchlists, str, list[Listing]], None]]] = {
    ModifyUserSecurityOp.ADD: Watchlists.add,
    ModifyUserSecurityOp.DEL: Watchlists.delete,
    ModifyUserSecurityOp.MOVE_OUT: Watchlists.move_out,
}


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_GET_USER_SECURITY_GROUP, get_user_security_group)
    handlers.answer(methods.QOT_GET_USER_SECURITY, get_user_security)
    handlers.answer(methods.QOT_MODIFY_USER_SECURITY, modify_user_security)


def get_user_security_group(
    peer: Peer, request: qot_get_user_security_group.Request
) -> qot_get_user_security_group.S2C:
    """Give the names of all lists, or of those of one type."""
    asked = request.c2s.group_type
    if asked not in frozenset(GroupType) - {GroupType.UNKNOWN}:
        raise RefusalError(f"unknown groupType {int(asked)}: 1 is the user's own, 2 the system's, 3 is all")
    groups = [(name, GroupType.SYSTEM) for name in SYSTEM_LISTS]
    groups += [(name, GroupType.CUSTOM) for name in peer.gateway.watchlists.custom]
    return qot_get_user_security_group.S2C(
        group_list=[
            qot_get_user_security_group.GroupData(group_name=name, group_type=group_type)
            for name, group_type in groups
            if asked in {GroupType.ALL, group_type}
        ]
    )


def get_user_security(peer: Peer, request: qot_get_user_security.Request) -> qot_get_user_security.S2C:
    """Give the securities of a list, without those that have expired."""
    name, watchlists = request.c2s.group_name, peer.gateway.watchlists
    found = watchlists.securities(peer.market, name)
    if found is None:
        raise RefusalError(f"unknown groupName {name!r}: {', '.join([*SYSTEM_LISTS, *watchlists.custom])} are known")
    now = peer.market.clock.now()
    return qot_get_user_security.S2C(static_info_list=[static_info(listing, now) for listing in found])


def modify_user_security(peer: Peer, request: qot_modify_user_security.Request) -> qot_modify_user_security.S2C:
    """Add securities to one of the user's own lists, move them out of it, or delete them from all lists."""
    c2s, watchlists = request.c2s, peer.gateway.watchlists
    if c2s.group_name not in watchlists.custom:
        known = ", ".join(watchlists.custom)
        raise RefusalError(f"groupName {c2s.group_name!r} cannot be changed: {known} can, system lists cannot")
    change = _CHANGES.get(c2s.op)
    if change is None:
        raise RefusalError(f"unknown op {int(c2s.op)}: 1 adds, 2 deletes, 3 moves out")
    change(watchlists, c2s.group_name, listings_of(peer.market, c2s.security_list, _MOST_SECURITIES))
    return qot_modify_user_security.S2C()
