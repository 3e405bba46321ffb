"""Choose the account of a tool's call.

Invariant: an account that the arguments do not name for certain is not chosen; a real one only if they say so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from opend.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.accounts.awaited import AsyncAccount
    from opend.accounts.choosing import AccountChoice
    from opend.client_async import AsyncClient

__all__ = ["open_account"]


async def open_account(client: AsyncClient, arguments: Mapping[str, Any]) -> AsyncAccount:
    """Return the account that the arguments choose (`opend.mcp.tools.arguments.ACCOUNT`); raises UsageError."""
    choice: dict[str, Any] = {name: arguments[name] for name in ("market", "kind") if name in arguments}
    if "account" in arguments:
        choice["acc_id"] = _number(arguments["account"])
    return await client.account(**cast("AccountChoice", {"env": arguments.get("env", "paper"), **choice}))


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise UsageError(f"account must be the digits of an account's id, not {text!r}")
    return int(text)
