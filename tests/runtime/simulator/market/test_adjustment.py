"""Corporate actions: what they do to the prices as traded, and how adjusting makes up for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise

from opend.simulator import LISTINGS, Listing, ManualClock, SyntheticMarket
from opend.simulator.calendar.holidays import is_business_day
from opend.simulator.handlers.quotes.subscriptions import sub
from opend.simulator.handlers.reference.corporate import request_rehab
from opend.simulator.market.adjustment import Action
from opend.simulator.pushes.candles import due_candles
from opend.simulator.rules.subscriptions import Quota
from opend.simulator.state import Gateway, Peer
from opend.simulator.views.candles import candles_named, latest_candles
from opend.simulator.views.periods import periods_of
from opend_proto import qot_request_rehab, qot_sub, qot_update_kl
from opend_proto.qot_common import CompanyAct, KLine, KLType, Rehab, RehabType, SecurityType, SubType

TODAY = date(2025, 6, 2)
SHARES = [listing for listing in LISTINGS if listing.kind == SecurityType.EQTY]
MARKET = SyntheticMarket(0, clock=ManualClock())
NETEASE = next(listing for listing in LISTINGS if listing.code == "09999")
TENCENT = next(listing for listing in LISTINGS if listing.code == "00700")


@dataclass
class Days:
    """A span of trading days around an ex-date, with their prices adjusted in each way."""

    listing: Listing
    first: date
    last: date
    kl_type: KLType = KLType.DAY

    def read(self, rehab_type: RehabType) -> list[KLine]:
        zone = self.listing.exchange.zone
        begin, end = (
            int(datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()) // 60
            for day in (self.first, self.last)
        )
        periods = periods_of(MARKET.calendar(self.listing), self.kl_type)
        named = candles_named(MARKET, self.listing, periods, begin, end, rehab_type=rehab_type)
        return [line for _, line in named]


def rehabs(listing: Listing) -> list[Rehab]:
    quota = Quota(100)
    peer = Peer(gateway=Gateway(market=MARKET, quota=quota, user_id=7), connection_id=1, subscriptions=quota.open())
    c2s = qot_request_rehab.C2S(security=listing.security)
    return request_rehab(peer, qot_request_rehab.Request(c2s=c2s)).rehab_list


def around(action: Action) -> tuple[date, date]:
    return action.day - timedelta(10), action.day + timedelta(10)


def close(line: KLine) -> float:
    assert line.close_price is not None
    return line.close_price


def opening(line: KLine) -> float:
    assert line.open_price is not None
    return line.open_price


def test_every_share_pays_a_yearly_dividend_and_those_without_derivatives_may_have_split_once() -> None:
    splits = 0
    for listing in SHARES:
        actions = MARKET.actions(listing).until(TODAY)
        years = [action.day.year for action in actions if action.dividend]
        assert years == list(range(max(2011, listing.listed.year + 1), 2025)), listing.text
        assert all(is_business_day(listing.market, action.day) for action in actions)
        assert len({action.day for action in actions}) == len(actions)
        split = [action for action in actions if action.split > 1]
        assert len(split) <= (0 if listing.option_root else 1)
        splits += len(split)
    assert splits > 3
    assert MARKET.actions(NETEASE).until(TODAY) != SyntheticMarket(1).actions(NETEASE).until(TODAY)


def test_adjusting_forward_leaves_the_latest_prices_and_backward_the_first() -> None:
    periods = periods_of(MARKET.calendar(NETEASE), KLType.DAY)
    raw, forward = (latest_candles(MARKET, NETEASE, periods, 3, each) for each in (RehabType.NONE, RehabType.FORWARD))
    assert raw == forward
    first = Days(NETEASE, date(2010, 1, 4), date(2010, 1, 20))
    assert first.read(RehabType.NONE) == first.read(RehabType.BACKWARD)
    assert first.read(RehabType.NONE) != first.read(RehabType.FORWARD)


def test_the_adjusted_gain_over_an_ex_date_is_the_holders_total_gain() -> None:
    for listing in (TENCENT, NETEASE):
        actions = MARKET.actions(listing)
        for action in actions.until(TODAY)[-6:]:
            days = Days(listing, *around(action))
            before, after = over(action, days.read(RehabType.NONE))
            gain = close(after) * action.split + action.dividend - close(before)
            # In the shares of today, or in those of the first day.
            shares = actions.shares_of(action.day - timedelta(1))
            for rehab_type, ours in ((RehabType.FORWARD, 1), (RehabType.BACKWARD, actions.shares_of(date.min))):
                low, high = over(action, days.read(rehab_type))
                assert abs(close(high) - close(low) - gain * ours / shares) < 0.0021


def test_a_price_opens_lower_on_an_ex_date_and_what_it_lost_is_not_news() -> None:
    for listing in (TENCENT, NETEASE):
        for action in MARKET.actions(listing).until(TODAY)[-6:]:
            before, after = over(action, Days(listing, *around(action)).read(RehabType.NONE))
            marked_down = close(before) / action.split - action.dividend
            assert abs(opening(after) / marked_down - 1) < 0.002, action


def test_the_factors_of_a_reply_reproduce_the_adjusted_prices_also_of_weeks_over_an_ex_date() -> None:
    given = rehabs(NETEASE)
    assert [each.company_act_flag for each in given].count(CompanyAct.SPLIT) == 1
    assert {each.company_act_flag for each in given} == {CompanyAct.SPLIT, CompanyAct.DIVIDEND}
    assert "-0.0" not in {str(each.fwd_factor_b) for each in given}
    span = (date(2021, 7, 1), date(2022, 1, 1))
    raw = Days(NETEASE, *span).read(RehabType.NONE)
    for rehab_type in (RehabType.FORWARD, RehabType.BACKWARD):
        adjusted = Days(NETEASE, *span).read(rehab_type)
        for plain, line in zip(raw, adjusted, strict=True):
            for name in ("open_price", "high_price", "low_price", "close_price"):
                expected = by_factors(getattr(plain, name), plain.time[:10], given, rehab_type)
                assert abs(getattr(line, name) - expected) < 0.00051, (rehab_type, line.time)
        for week in Days(NETEASE, *span, KLType.WEEK).read(rehab_type)[1:-1]:
            monday = date.fromisoformat(week.time[:10])
            inside = [line for line in adjusted if monday <= date.fromisoformat(line.time[:10]) < monday + timedelta(7)]
            assert week.high_price == max(line.high_price or 0.0 for line in inside)
            assert (week.open_price, week.close_price) == (inside[0].open_price, inside[-1].close_price)


def test_candlesticks_are_pushed_in_each_adjustment_that_was_asked_for() -> None:
    quota = Quota(100)
    clock = ManualClock()
    gateway = Gateway(market=SyntheticMarket(0, clock=clock), quota=quota, user_id=7)
    peer = Peer(gateway=gateway, connection_id=1, subscriptions=quota.open())
    c2s = qot_sub.C2S(
        security_list=[NETEASE.security],
        sub_type_list=[SubType.KL_DAY],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
        reg_push_rehab_type_list=[RehabType.NONE, RehabType.BACKWARD],
        is_first_push=False,
    )
    sub(peer, qot_sub.Request(c2s=c2s))
    clock.advance(60)
    pushed = {push.rehab_type: push.kl_list for _, push in due_candles(peer) if isinstance(push, qot_update_kl.S2C)}
    assert set(pushed) == {RehabType.NONE, RehabType.BACKWARD}
    plain, adjusted = (close(pushed[each][-1]) for each in (RehabType.NONE, RehabType.BACKWARD))
    assert adjusted > plain * 3


def over(action: Action, lines: list[KLine]) -> tuple[KLine, KLine]:
    """Return the last day before an ex-date and the ex-date."""
    return next(pair for pair in pairwise(lines) if pair[1].time[:10] == action.day.isoformat())


def by_factors(price: float, day: str, given: list[Rehab], rehab_type: RehabType) -> float:
    if rehab_type == RehabType.FORWARD:
        for each in given:
            price = price * each.fwd_factor_a + each.fwd_factor_b if day < each.time else price
        return price
    for each in reversed(given):
        price = price * each.bwd_factor_a + each.bwd_factor_b if day >= each.time else price
    return price
