"""Answer GetUserInfo: the user who is logged in, with the quotas and quote rights.

Invariant: the reported rights and subscription quota are those that subscriptions are held to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend_proto import get_user_info as messages
from opend_proto import methods
from opend_proto.common import UserAttribution
from opend_proto.get_user_info import UpdateType, UserInfoField
from opend_proto.qot_common import QotRight

if TYPE_CHECKING:
    from opend.simulator.dispatch import Handlers
    from opend.simulator.state import Peer

__all__ = ["get_user_info", "register"]


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.GET_USER_INFO, get_user_info)


def get_user_info(peer: Peer, request: messages.Request) -> messages.S2C:
    """Give the information that the flags select; everything if no flag is set."""
    flag = request.c2s.flag or sum(UserInfoField)
    told = messages.S2C(user_id=peer.gateway.user_id)
    if flag & UserInfoField.BASIC:
        told.nick_name = f"Simulated {peer.gateway.user_id}"
        told.user_attribution = UserAttribution.HK
    if flag & UserInfoField.API:
        told.sub_quota = peer.gateway.quota.limit
        told.history_kl_quota = peer.gateway.history.limit
    if flag & UserInfoField.QOT_RIGHT:
        _tell_rights(told, peer)
    if flag & UserInfoField.DISCLAIMER:
        told.is_need_agree_disclaimer = False
    if flag & UserInfoField.UPDATE:
        told.update_type = UpdateType.NONE
    return told


def _tell_rights(told: messages.S2C, peer: Peer) -> None:
    level = peer.gateway.rights.level
    told.hk_qot_right = level("HK")
    told.hk_option_qot_right = level("HK_OPTION")
    told.hk_future_qot_right = level("HK_FUTURE")
    told.us_qot_right = level("US")
    told.us_option_qot_right = level("US_OPTION")
    told.has_us_option_qot_right = level("US_OPTION") not in {QotRight.NO, QotRight.BMP}
    told.us_future_qot_right = level("US_FUTURE")
    told.us_cme_future_qot_right = told.us_cbot_future_qot_right = level("US_FUTURE")
    told.us_nymex_future_qot_right = told.us_comex_future_qot_right = level("US_FUTURE")
    told.cn_qot_right = told.sh_qot_right = level("SH")
    told.sz_qot_right = level("SZ")
