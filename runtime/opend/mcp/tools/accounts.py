"""Choose the account of a tool's call.

Invariant: an account that the arguments do not name for certain is not chosen; a real one only if they say so, or the
server was started for real ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from opend.accounts.choosing import market_of_code
from opend.mcp.permits import Refused
from opend.mcp.plain import digits, plain_text, text_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.accounts.awaited import AsyncAccount
    from opend.accounts.choosing import AccountChoice, Environment
    from opend.client_async import AsyncClient

__all__ = ["choice_of", "open_account"]


async def open_account(client: AsyncClient, given: Mapping[str, Any], code: str | None = None) -> AsyncAccount:
    """Return the account that the arguments choose, to read of it; raises UsageError if they choose none."""
    return await client.account(**choice_of(given, given.get("env", "paper"), code))


def choice_of(given: Mapping[str, Any], env: Environment, code: str | None = None) -> AccountChoice:
    """Return which account the arguments (`opend.mcp.tools.arguments.ACCOUNT`) mean.

    Args:
        given: The arguments.
        env: The environment that the account must be of.
        code: The security that is to be traded in it, which tells the market unless the arguments do.

    Raises:
        Refused: They mean one of another environment.
        UsageError: They cannot be read.
    """
    if given.get("env", env) != env:
        raise Refused(f"this server was started for {env} accounts only, so nothing is done with others")
    choice: dict[str, Any] = {"env": env}
    if "account" in given:
        choice["acc_id"] = digits("account", text_in(given, "account"))
    for name in ("market", "kind"):
        if name in given:
            choice[name] = plain_text(name, text_in(given, name))
    if code is not None:
        choice.setdefault("market", market_of_code(code, env))
    return cast("AccountChoice", choice)
