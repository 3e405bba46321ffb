"""Have OpenD push the orders and fills of the accounts that the leases want.

Invariant: an account that OpenD refuses keeps no other from being followed.
"""

from __future__ import annotations

from logging import getLogger
from typing import TYPE_CHECKING

from opend.errors import ServerError
from opend.hub.asking.answers import check_answer
from opend_proto import trd_sub_acc_push
from opend_proto.methods import TRD_SUB_ACC_PUSH

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from opend import AsyncClient

__all__ = ["Followed"]

_logger = getLogger("opend.hub")


class Followed:
    """The accounts that OpenD pushes to the hub."""

    def __init__(self, client: AsyncClient) -> None:
        self._client = client
        self._accounts: list[int] = []

    def forget(self) -> None:
        """Begin anew, after OpenD was lost."""
        self._accounts = []

    async def follow(self, wanted: Iterable[int], own: Iterable[int] = ()) -> None:
        """Follow these accounts and no others; raises ServerError if OpenD refuses one of ``own``."""
        listed = sorted(wanted)
        if listed == self._accounts:
            return
        try:
            await self._ask(listed)
        except ServerError as error:
            refused = await self._one_by_one(listed)
            _logger.warning("the orders of %s accounts cannot be followed: %s", len(refused), error)
            for account in own:
                if account in refused:
                    raise refused[account] from None

    async def _one_by_one(self, listed: Sequence[int]) -> dict[int, ServerError]:
        """Follow whatever can be; return the refusals of the others."""
        good = [account for account in self._accounts if account in listed]
        refused: dict[int, ServerError] = {}
        for account in listed:
            if account not in good:
                try:
                    await self._ask([*good, account])
                except ServerError as error:
                    refused[account] = error
                else:
                    good.append(account)
        return refused

    async def _ask(self, accounts: Sequence[int]) -> None:
        request = trd_sub_acc_push.Request(c2s=trd_sub_acc_push.C2S(acc_id_list=list(accounts)))
        response = await self._client.call(TRD_SUB_ACC_PUSH, request)
        check_answer(response)
        self._accounts = sorted(accounts)
