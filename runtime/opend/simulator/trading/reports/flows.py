"""List the cash flows of an account: the value, or a future's gain, and the fees of each fill.

Invariant: the flows of all days add up to the change of the cash since the account was opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.schema.optional import newer
from opend.simulator.trading.reports.messages import local_text
from opend.simulator.trading.venues import Product
from opend_proto.trd_flow_summary import FlowSummaryInfo, TrdCashFlowDirection

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from opend.simulator.trading.orders import Fill
    from opend.simulator.trading.portfolio import Portfolio

__all__ = ["cash_flows"]


def cash_flows(portfolio: Portfolio) -> Iterator[FlowSummaryInfo]:
    """Yield all flows of an account, oldest first; trades settle, synthetically, on the day of the fill."""
    for fill in portfolio.fills:
        trade, fee = fill.proceeds, -fill.fee
        if trade:
            yield _flow(fill, 2 * fill.id, _kind(portfolio, fill), trade)
        if fee:
            yield _flow(fill, 2 * fill.id + 1, "Fee", fee)


def _kind(portfolio: Portfolio, fill: Fill) -> str:
    if fill.order.id in portfolio.orders:
        return "Trade" if fill.gain is None else "Futures Profit/Loss"
    if fill.order.what.venue.product is Product.EVENTS:
        return "Event Settlement"
    return "Option Expiry" if fill.gain is None else "Futures Expiry"


def _flow(fill: Fill, number: int, kind: str, amount: Decimal) -> FlowSummaryInfo:
    what = fill.order.what
    moment = local_text(what.listing, fill.milliseconds)
    return FlowSummaryInfo(
        clearing_date=moment[:10],
        settlement_date=moment[:10],
        currency=what.venue.currency,
        cash_flow_type=kind,
        cash_flow_direction=TrdCashFlowDirection.IN if amount > 0 else TrdCashFlowDirection.OUT,
        cash_flow_amount=float(amount),
        cash_flow_remark=f"{what.venue.shown(fill.quantity):g} {what.listing.text} @ {fill.price} {fill.order.text_id}",
        cash_flow_id=number,
        **newer(FlowSummaryInfo, create_time=moment),
    )
