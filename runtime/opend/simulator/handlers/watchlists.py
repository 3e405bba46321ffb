"""The user's own lists of securities: Qot_GetUserSecurityGroup, Qot_GetUserSecurity, Qot_ModifyUserSecurity.

Invariant: the lists belong to the gateway, as all its connections are the same user's; a list holds a security once,
and what is moved out of a list stays in the list of all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.dispatch import RefusalError
from opend.simulator.handlers.arguments import listings_of
from opend.simulator.static_info import static_info
from opend_proto import methods, qot_get_user_security, qot_get_user_security_group, qot_modify_user_security
from opend_proto.common import RetType
from opend_proto.qot_common import QotMarket, SecurityType
from opend_proto.qot_get_user_security_group import GroupType
from opend_proto.qot_modify_user_security import ModifyUserSecurityOp

if TYPE_CHECKING:
    from collections.abc import Callable

    from opend.simulator.dispatch import Handlers
    from opend.simulator.listings import Listing
    from opend.simulator.state import Peer

__all__ = ["Watchlists", "register"]

_ALL: Final = "All"
_MOST_SECURITIES: Final = 200
# The lists that every user has; what they hold follows from the list of all.
_SYSTEM: Final[dict[str, Callable[[Listing], bool]]] = {
    _ALL: lambda _: True,
    "CN": lambda listing: listing.market in {QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY},
    "HK": lambda listing: listing.market == QotMarket.HK_SECURITY,
    "US": lambda listing: listing.market == QotMarket.US_SECURITY,
    "Options": lambda listing: listing.kind == SecurityType.DRVT,
    "HK Options": lambda listing: listing.kind == SecurityType.DRVT and listing.market == QotMarket.HK_SECURITY,
    "US Options": lambda listing: listing.kind == SecurityType.DRVT and listing.market == QotMarket.US_SECURITY,
    "Futures": lambda listing: listing.kind == SecurityType.FUTURE,
    "Index": lambda listing: listing.kind == SecurityType.INDEX,
}
_CUSTOM: Final = ("Favorites", "Holdings")
_FIRST: Final = ((QotMarket.HK_SECURITY, "00700"), (QotMarket.US_SECURITY, "AAPL"), (QotMarket.HK_SECURITY, "800000"))


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    lists = Watchlists()
    handlers.register(methods.QOT_GET_USER_SECURITY_GROUP, lists.get_groups)
    handlers.register(methods.QOT_GET_USER_SECURITY, lists.get_securities)
    handlers.register(methods.QOT_MODIFY_USER_SECURITY, lists.modify)


class Watchlists:
    """The lists of one gateway's user: those of the system, and two of the user's own, which begin empty."""

    def __init__(self) -> None:
        self._all: dict[tuple[int, str], None] = dict.fromkeys(_FIRST)
        self._custom: dict[str, dict[tuple[int, str], None]] = {name: {} for name in _CUSTOM}

    def get_groups(
        self, peer: Peer, request: qot_get_user_security_group.Request
    ) -> qot_get_user_security_group.Response:
        """Name the lists of one type, or all."""
        del peer
        asked = request.c2s.group_type
        if asked not in frozenset(GroupType) - {GroupType.UNKNOWN}:
            raise RefusalError(f"unknown groupType {int(asked)}: 1 is the user's own, 2 the system's, 3 is all")
        groups = [(name, GroupType.SYSTEM) for name in _SYSTEM] + [(name, GroupType.CUSTOM) for name in self._custom]
        return qot_get_user_security_group.Response(
            ret_type=RetType.SUCCEED,
            ret_msg="",
            s2c=qot_get_user_security_group.S2C(
                group_list=[
                    qot_get_user_security_group.GroupData(group_name=name, group_type=group_type)
                    for name, group_type in groups
                    if asked in {GroupType.ALL, group_type}
                ]
            ),
        )

    def get_securities(self, peer: Peer, request: qot_get_user_security.Request) -> qot_get_user_security.Response:
        """Give the securities of a list; what has expired meanwhile is left out."""
        name, market = request.c2s.group_name, peer.market
        keys = self._custom.get(name, self._all)
        belongs = _SYSTEM.get(name)
        if belongs is None and name not in self._custom:
            raise RefusalError(f"unknown groupName {name!r}: {', '.join([*_SYSTEM, *self._custom])} are known")
        found = [listing for key in keys if (listing := market.find(*key)) is not None]
        return qot_get_user_security.Response(
            ret_type=RetType.SUCCEED,
            ret_msg="",
            s2c=qot_get_user_security.S2C(
                static_info_list=[
                    static_info(listing, market.clock.now()) for listing in found if belongs is None or belongs(listing)
                ]
            ),
        )

    def modify(self, peer: Peer, request: qot_modify_user_security.Request) -> qot_modify_user_security.Response:
        """Add securities to one of the user's own lists, move them out of it, or delete them from all lists."""
        c2s = request.c2s
        group = self._custom.get(c2s.group_name)
        if group is None:
            raise RefusalError(
                f"groupName {c2s.group_name!r} cannot be changed: {', '.join(self._custom)} can, system lists cannot"
            )
        keys = [listing.key for listing in listings_of(peer.market, c2s.security_list, _MOST_SECURITIES)]
        if c2s.op == ModifyUserSecurityOp.ADD:
            group.update(dict.fromkeys(keys))
            self._all.update(dict.fromkeys(keys))
        elif c2s.op == ModifyUserSecurityOp.MOVE_OUT:
            _remove(keys, group)
        elif c2s.op == ModifyUserSecurityOp.DEL:
            _remove(keys, self._all, *self._custom.values())
        else:
            raise RefusalError(f"unknown op {int(c2s.op)}: 1 adds, 2 deletes, 3 moves out")
        return qot_modify_user_security.Response(
            ret_type=RetType.SUCCEED, ret_msg="", s2c=qot_modify_user_security.S2C()
        )


def _remove(keys: list[tuple[int, str]], *lists: dict[tuple[int, str], None]) -> None:
    for members in lists:
        for key in keys:
            members.pop(key, None)
