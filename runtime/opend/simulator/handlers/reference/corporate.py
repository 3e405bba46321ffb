"""Answer requests about corporate events: adjustments, suspensions, changes of code, holders, new listings.

Invariant: the events of a day never change, except offerings, of which only future ones are given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from opend.simulator.companies.holders import changes_of
from opend.simulator.companies.traits import traits
from opend.simulator.handlers.arguments import check_market, day_of, days_of, listings_of
from opend.simulator.handlers.lookup import listing_of
from opend.simulator.instruments.corporate import offerings
from opend.simulator.instruments.static_info import day_text, day_timestamp
from opend.simulator.market.adjustment.factors import backward, forward
from opend.simulator.rules.refusal import RefusalError
from opend_proto import (
    methods,
    qot_get_code_change,
    qot_get_holding_change_list,
    qot_get_ipo_list,
    qot_get_rehab,
    qot_get_suspend,
    qot_request_rehab,
)
from opend_proto.qot_common import CompanyAct, HolderCategory, QotMarket, Rehab, Security, ShareHoldingChange

if TYPE_CHECKING:
    from datetime import date

    from opend.simulator.calendar.exchanges import Exchange
    from opend.simulator.dispatch import Handlers
    from opend.simulator.instruments.corporate import Offering
    from opend.simulator.instruments.listings import Listing
    from opend.simulator.market.adjustment import Action
    from opend.simulator.state import Peer

__all__ = [
    "get_code_change",
    "get_holding_change_list",
    "get_ipo_list",
    "get_rehab",
    "get_suspend",
    "register",
    "request_rehab",
]

_MOST_SECURITIES: Final = 200
_MOST_DAYS: Final = 366 * 5
_MOST_CHANGES: Final = 100


def register(handlers: Handlers) -> None:
    """Answer the protocols of this module."""
    handlers.answer(methods.QOT_REQUEST_REHAB, request_rehab)
    handlers.answer(methods.QOT_GET_REHAB, get_rehab)
    handlers.answer(methods.QOT_GET_SUSPEND, get_suspend)
    handlers.answer(methods.QOT_GET_CODE_CHANGE, get_code_change)
    handlers.answer(methods.QOT_GET_HOLDING_CHANGE_LIST, get_holding_change_list)
    handlers.answer(methods.QOT_GET_IPO_LIST, get_ipo_list)


def request_rehab(peer: Peer, request: qot_request_rehab.Request) -> qot_request_rehab.S2C:
    """Give the dividends and splits so far, with the factors by which prices are adjusted for them."""
    return qot_request_rehab.S2C(rehab_list=_rehabs(peer, listing_of(peer.market, request.c2s.security)))


def get_rehab(peer: Peer, request: qot_get_rehab.Request) -> qot_get_rehab.S2C:
    """Give the same for several securities, by the protocol of older gateways."""
    listings = listings_of(peer.market, request.c2s.security_list, _MOST_SECURITIES)
    return qot_get_rehab.S2C(
        security_rehab_list=[
            qot_get_rehab.SecurityRehab(security=listing.security, rehab_list=_rehabs(peer, listing))
            for listing in listings
        ]
    )


def get_suspend(peer: Peer, request: qot_get_suspend.Request) -> qot_get_suspend.S2C:
    """Give the days on which each security did not trade: none, as the synthetic market suspends nothing."""
    c2s = request.c2s
    listings = listings_of(peer.market, c2s.security_list, _MOST_SECURITIES)
    days_of(c2s.begin_time, c2s.end_time, _MOST_DAYS)
    return qot_get_suspend.S2C(
        security_suspend_list=[qot_get_suspend.SecuritySuspend(security=listing.security) for listing in listings]
    )


def get_code_change(peer: Peer, request: qot_get_code_change.Request) -> qot_get_code_change.S2C:
    """Give the changes of codes: none, as the synthetic market never changes a code."""
    if request.c2s.security_list:
        listings_of(peer.market, request.c2s.security_list, _MOST_SECURITIES)
    return qot_get_code_change.S2C()


def get_holding_change_list(
    peer: Peer, request: qot_get_holding_change_list.Request
) -> qot_get_holding_change_list.S2C:
    """Give the purchases and sales by the holders of a US share, latest first."""
    c2s = request.c2s
    listing = listing_of(peer.market, c2s.security)
    if listing.market != QotMarket.US_SECURITY:
        raise RefusalError(f"{listing.text} is not a US security: only those have holdings here")
    if c2s.holder_category not in frozenset(HolderCategory) - {HolderCategory.UNKNOW}:
        raise RefusalError(f"unknown holderCategory {int(c2s.holder_category)}: 1 agencies, 2 funds, 3 managers")
    begin = day_of(c2s.begin_time, "beginTime") if c2s.begin_time else None
    end = day_of(c2s.end_time, "endTime") if c2s.end_time else None
    issued = traits(listing).issued_shares
    changes = [
        change
        for change in changes_of(listing, c2s.holder_category, peer.market.clock.now())
        if (begin is None or change.quarter.ends >= begin) and (end is None or change.quarter.ends <= end)
    ]
    return qot_get_holding_change_list.S2C(
        security=listing.security,
        holding_change_list=[
            ShareHoldingChange(
                holder_name=change.holder.name,
                holding_qty=float(change.shares),
                holding_ratio=change.shares / issued * 100,
                change_qty=float(change.change),
                change_ratio=change.change / (change.shares - change.change) * 100,
                time=day_text(change.quarter.ends),
                timestamp=day_timestamp(listing.exchange, change.quarter.ends),
            )
            for change in changes[:_MOST_CHANGES]
        ],
    )


def get_ipo_list(peer: Peer, request: qot_get_ipo_list.Request) -> qot_get_ipo_list.S2C:
    """Give the shares of a market that will be listed."""
    market = request.c2s.market
    check_market(peer.market, market)
    exchange = next(listing.exchange for listing in peer.market.securities if listing.market == market)
    today = exchange.local_time(peer.market.clock.now()).date()
    return qot_get_ipo_list.S2C(ipo_list=[_ipo(exchange, offering) for offering in offerings(market, today)])


def _ipo(exchange: Exchange, offering: Offering) -> qot_get_ipo_list.IpoData:
    market = offering.market
    return qot_get_ipo_list.IpoData(
        basic=qot_get_ipo_list.BasicIpoData(
            security=Security(market=market, code=offering.code),
            name=offering.name,
            list_time=day_text(offering.listed),
            list_timestamp=day_timestamp(exchange, offering.listed),
        ),
        hk_ex_data=_hong_kong_ipo(offering) if market == QotMarket.HK_SECURITY else None,
        us_ex_data=_us_ipo(offering) if market == QotMarket.US_SECURITY else None,
        cn_ex_data=_china_ipo(offering) if market in {QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY} else None,
    )


def _hong_kong_ipo(offering: Offering) -> qot_get_ipo_list.HKIpoExData:
    return qot_get_ipo_list.HKIpoExData(
        ipo_price_min=offering.lowest_price,
        ipo_price_max=offering.highest_price,
        list_price=0.0,
        lot_size=offering.lot_size,
        entrance_price=round(offering.highest_price * offering.lot_size * 1.0100, 2),
        is_subscribe_status=False,
    )


def _us_ipo(offering: Offering) -> qot_get_ipo_list.USIpoExData:
    return qot_get_ipo_list.USIpoExData(
        ipo_price_min=offering.lowest_price, ipo_price_max=offering.highest_price, issue_size=offering.shares
    )


def _china_ipo(offering: Offering) -> qot_get_ipo_list.CNIpoExData:
    online = offering.shares // 5
    return qot_get_ipo_list.CNIpoExData(
        apply_code=offering.code,
        issue_size=offering.shares,
        online_issue_size=online,
        apply_upper_limit=online // 1000,
        apply_limit_market_value=online // 1000 * 10,
        is_estimate_ipo_price=True,
        ipo_price=offering.highest_price,
        industry_pe_rate=25.0,
        is_estimate_winning_ratio=True,
        winning_ratio=0.03,
        issue_pe_rate=22.0,
        is_has_won=False,
    )


def _rehabs(peer: Peer, listing: Listing) -> list[Rehab]:
    return [_rehab(listing, action) for action in peer.market.actions(listing).until(_today(peer, listing))]


def _rehab(listing: Listing, action: Action) -> Rehab:
    (forward_a, forward_b), (backward_a, backward_b) = forward(action), backward(action)
    splits = action.split > 1
    return Rehab(
        time=day_text(action.day),
        company_act_flag=CompanyAct.SPLIT if splits else CompanyAct.DIVIDEND,
        fwd_factor_a=forward_a,
        fwd_factor_b=forward_b,
        bwd_factor_a=backward_a,
        bwd_factor_b=backward_b,
        split_base=1 if splits else None,
        split_ert=action.split if splits else None,
        dividend=None if splits else action.dividend,
        timestamp=day_timestamp(listing.exchange, action.day),
    )


def _today(peer: Peer, listing: Listing) -> date:
    return listing.exchange.local_time(peer.market.clock.now()).date()
