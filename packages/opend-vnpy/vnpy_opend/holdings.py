"""Read what the accounts hold, and hand it on as vn.py's positions and balances.

Invariant: a position that is gone is told once more, with volume 0, since vn.py keeps what it was told last.
"""

from __future__ import annotations

import asyncio
from copy import copy
from typing import TYPE_CHECKING, Final

from opend.errors import LinkError, OpenDError
from opend_proto.trd_common import TrdMarket
from vnpy_opend.reports import Place, account_data, position_data

if TYPE_CHECKING:
    from vnpy.trader.gateway import BaseGateway
    from vnpy.trader.object import PositionData

    from opend import AsyncAccount

__all__ = ["Holdings", "place_of"]

_PAUSE: Final = 0.5
"""Seconds for which changes are gathered before the lists are read, as an order may fill in many parts."""


class Holdings:
    """The positions and balances of the accounts."""

    def __init__(self, gateway: BaseGateway) -> None:
        self._gateway = gateway
        self._accounts: list[AsyncAccount] = []
        self._held: dict[int, dict[str, PositionData]] = {}
        self._reading: asyncio.Task[None] | None = None

    def add(self, account: AsyncAccount) -> None:
        """Report on an account too; one that trades several markets counts once."""
        self._accounts.append(account)

    def note_change(self) -> None:
        """Read everything soon."""
        if self._reading is None or self._reading.done():
            self._reading = asyncio.create_task(self._read_soon())

    async def query(self) -> None:
        """Read everything now; what OpenD refuses is logged."""
        await self.query_accounts()
        await self.query_positions()

    async def query_accounts(self) -> None:
        """Read the balances and tell vn.py."""
        for account in self._accounts:
            try:
                funds = await account.funds()
            except LinkError:
                return  # They are read again once there is a connection.
            except OpenDError as error:
                self._gateway.write_log(f"no funds of account {account.id}: {error}")
            else:
                self._gateway.on_account(account_data(account.id, funds, self._gateway.gateway_name))

    async def query_positions(self) -> None:
        """Read the positions and tell vn.py."""
        for account in self._accounts:
            try:
                await self._query_positions(account)
            except LinkError:
                return  # They are read again once there is a connection.
            except OpenDError as error:
                self._gateway.write_log(f"no positions of account {account.id}: {error}")

    async def _query_positions(self, account: AsyncAccount) -> None:
        place = place_of(account, self._gateway.gateway_name)
        listed = [position_data(each, place) for each in await account.positions()]
        held = {each.vt_symbol: each for each in listed if each is not None}
        for name, before in self._held.get(account.id, {}).items():
            if name not in held:
                gone = copy(before)
                gone.volume = gone.frozen = gone.pnl = 0.0
                self._gateway.on_position(gone)
        for position in held.values():
            self._gateway.on_position(position)
        self._held[account.id] = held

    async def _read_soon(self) -> None:
        await asyncio.sleep(_PAUSE)
        await self.query()


def place_of(account: AsyncAccount, gateway_name: str) -> Place:
    """Return where the reports of an account come from."""
    is_single = len(account.info.trd_market_auth_list) == 1
    return Place(gateway_name, account.header.trd_market if is_single else TrdMarket.UNKNOWN)
