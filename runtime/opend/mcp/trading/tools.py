"""List the trading tools, for a server that trades and for one that only reads.

Invariant: where trading is off there is only the preview, which uses the connection of the reading tools.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from opend.mcp.permits import Hints, Refused, Tool
from opend.mcp.tools.accounts import open_account
from opend.mcp.trading.desk import TradingDesk, previewed
from opend.mcp.trading.terms import CANCEL_SCHEMA, ORDER_SCHEMA, read_order
from opend.schema.effects import judge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from opend.mcp.permits import Context
    from opend_proto.schema import AnyMethod, Message

__all__ = ["TradingGate", "trading_tools"]

_PREVIEW: Final = (
    "Tell what an order would be: what would be sent, what it may cost or bring at most, which limits hold, how much "
    "can be bought and sold. Nothing is sent."
)


async def _preview(arguments: Mapping[str, Any], context: Context) -> Mapping[str, object]:
    """Preview on the connection of the reading tools."""
    asked = read_order(arguments)
    account = await open_account(context.client, arguments, asked.code)
    seen = await account.preview(asked.side, asked.code, asked.quantity, **asked.terms)
    return previewed(seen, account)


def trading_tools(desk: TradingDesk | None) -> tuple[Tool, ...]:
    """Return the tools; without a desk, only the preview."""
    preview = Tool(
        name="preview_order",
        title="Preview an order",
        description=_PREVIEW,
        schema=ORDER_SCHEMA,
        run=_preview if desk is None else desk.preview,
    )
    if desk is None:
        return (preview,)
    about = {"paper": "in simulated trading", "real": "WITH REAL MONEY"}[desk.environment]
    return (
        preview,
        Tool(
            name="place_order",
            title="Place an order",
            description=(
                f"Place an order {about}. The person is shown the whole order and must say yes to it; it is then sent "
                "once, exactly as shown. Orders that break a limit are refused. Do not repeat a call whose outcome is "
                "not known: look the order up first."
            ),
            schema=ORDER_SCHEMA,
            run=desk.place,
            hints=Hints(reads=False, destroys=True, repeats=False),
        ),
        Tool(
            name="cancel_order",
            title="Cancel an order",
            description=f"Cancel an order {about} that can still fill. The person is shown it and must say yes.",
            schema=CANCEL_SCHEMA,
            run=desk.cancel,
            hints=Hints(reads=False, destroys=True, repeats=True),
        ),
    )


class TradingGate:
    """The gate of a server that trades: what is not reading goes through the trading tools or nowhere."""

    async def permit(self, method: AnyMethod, request: Message, context: Context) -> None:
        """Raise Refused."""
        why = {
            "order": "may move money, so only place_order and cancel_order do that, which ask the person",
            "state": "changes data at the gateway, which agents cannot do here",
        }.get(judge(method).effect, "is not known to be reading only")
        raise Refused(f"{method.name} {why}. Nothing was sent")
