"""Ask OpenD how much of the subscription quota is used, but not more often than needed.

Invariant: whoever asks waits for at most one call, and that is bounded; without an answer the last one stands.
"""

from __future__ import annotations

import asyncio
from logging import getLogger
from typing import TYPE_CHECKING, Any, Final

from opend.errors import OpenDError
from opend_proto import qot_get_sub_info
from opend_proto.methods import QOT_GET_SUB_INFO

if TYPE_CHECKING:
    from opend import AsyncClient

__all__ = ["Quota"]

_logger = getLogger("opend.hub")

_FRESH_SECONDS: Final = 5.0
_CALL_SECONDS: Final = 1.5


class Quota:
    """The quota of the login at OpenD."""

    def __init__(self, client: AsyncClient) -> None:
        self.told: dict[str, Any] | None = None
        """What OpenD has said last, as plain data: ``used`` and ``left``, and of each connection at this OpenD whether
        it is the hub's ``own`` and how much of the quota it has ``used``. None before the first answer."""
        self._client = client
        self._asked = float("-inf")
        self._turn = asyncio.Lock()

    async def refresh(self) -> None:
        """Ask, unless it was asked in the last seconds."""
        now = asyncio.get_running_loop().time
        async with self._turn:
            if now() - self._asked < _FRESH_SECONDS:
                return
            self._asked = now()
            try:
                request = qot_get_sub_info.Request(c2s=qot_get_sub_info.C2S(is_req_all_conn=True))
                response = await self._client.call(QOT_GET_SUB_INFO, request, _CALL_SECONDS)
            except OpenDError as error:
                _logger.debug("the quota is not known: %s", error)
                return
            if response.s2c is not None:
                self.told = _told(response.s2c)


def _told(s2c: qot_get_sub_info.S2C) -> dict[str, Any]:
    connections = [{"own": each.is_own_conn_data, "used": each.used_quota} for each in s2c.conn_sub_info_list]
    return {"used": s2c.total_used_quota, "left": s2c.remain_quota, "connections": connections}
