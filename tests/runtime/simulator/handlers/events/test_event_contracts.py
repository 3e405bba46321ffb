"""Event contracts are found list by list, their sides mirror each other, and combinations are quoted from them."""

from __future__ import annotations

from datetime import datetime
from math import prod
from zoneinfo import ZoneInfo

import pytest
from tests.support.markets.trade_desk import Desk, refused

from opend.simulator.pushes.event_contracts import due as due_pushes
from opend.simulator.state import Peer
from opend_proto import (
    methods,
    qot_filter_competition,
    qot_get_event_contract,
    qot_get_event_contract_category,
    qot_get_event_contract_combo_list,
    qot_get_event_contract_combo_rfq,
    qot_get_event_contract_event_list,
    qot_get_event_contract_kline,
    qot_get_event_contract_milestone_list,
    qot_get_event_contract_order_book,
    qot_get_event_contract_series_list,
    qot_get_event_contract_snapshot,
    qot_get_event_contract_ticker,
    qot_get_security_snapshot,
    qot_request_history_event_contract_kl,
    qot_sub_event_contract,
    qot_update_event_contract_order_book,
)
from opend_proto.common import PredSide
from opend_proto.qot_common import ComboLeg, EC_Status, KLType, QotMarket, Security, SubType
from opend_proto.trd_common import TrdSide

EVENTS = QotMarket.EVENT_CONTRACT
GAME = Security(market=EVENTS, code="KXMLBGAME-25JUN03LADSF-LAD")
OTHER = Security(market=EVENTS, code="KXWNBAGAME-25JUN03NYLV-NY")
DATA = [SubType.ORDER_BOOK, SubType.TICKER, SubType.KL_60MIN]


class Booth(Desk):
    """A gateway with one client that asks for event contracts."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.peer: Peer = self.client()

    def subscribe(self, *, on: bool = True) -> qot_sub_event_contract.Response:
        c2s = qot_sub_event_contract.C2S(
            security_list=[GAME], sub_type_list=list(DATA), is_sub_or_un_sub=on, is_reg_or_un_reg_push=on
        )
        return self.ask(self.peer, methods.QOT_SUB_EVENT_CONTRACT, qot_sub_event_contract.Request(c2s=c2s))

    def book_of(self, depth: int = 5) -> qot_get_event_contract_order_book.Response:
        c2s = qot_get_event_contract_order_book.C2S(security=GAME, num=depth)
        request = qot_get_event_contract_order_book.Request(c2s=c2s)
        return self.ask(self.peer, methods.QOT_GET_EVENT_CONTRACT_ORDER_BOOK, request)

    def kline(self, side: PredSide | None, kind: KLType = KLType.K_60MIN) -> qot_get_event_contract_kline.Response:
        c2s = qot_get_event_contract_kline.C2S(security=GAME, pre_side=side, ktype=kind, max_count=3)
        request = qot_get_event_contract_kline.Request(c2s=c2s)
        return self.ask(self.peer, methods.QOT_GET_EVENT_CONTRACT_KLINE, request)

    def snapshot(self, security: Security = GAME) -> qot_get_event_contract_snapshot.SnapshotItem:
        c2s = qot_get_event_contract_snapshot.C2S(security_list=[security])
        request = qot_get_event_contract_snapshot.Request(c2s=c2s)
        s2c = self.ask(self.peer, methods.QOT_GET_EVENT_CONTRACT_SNAPSHOT, request).s2c
        assert s2c is not None
        return s2c.snapshot_list[0]

    def contracts(self, event: Security) -> list[qot_get_event_contract.ContractItem]:
        c2s = qot_get_event_contract.C2S(event=event)
        s2c = self.ask(self.peer, methods.QOT_GET_EVENT_CONTRACT, qot_get_event_contract.Request(c2s=c2s)).s2c
        assert s2c is not None
        return s2c.contract_list

    def quoted(self, mvc: str, *legs: ComboLeg) -> qot_get_event_contract_combo_rfq.Response:
        c2s = qot_get_event_contract_combo_rfq.C2S(combo_leg_list=list(legs), mvc=mvc)
        request = qot_get_event_contract_combo_rfq.Request(c2s=c2s)
        return self.ask(self.peer, methods.QOT_GET_EVENT_CONTRACT_COMBO_RFQ, request)


@pytest.fixture
def booth() -> Booth:
    return Booth()


def leg(security: Security, side: PredSide | None) -> ComboLeg:
    return ComboLeg(security=security, side=TrdSide.BUY, qty_ratio=1.0, pred_side=side)


def test_each_list_leads_to_the_next(booth: Booth) -> None:
    def category_list(category: str | None) -> list[str]:
        c2s = qot_get_event_contract_category.C2S(category=category)
        request = qot_get_event_contract_category.Request(c2s=c2s)
        s2c = booth.ask(booth.peer, methods.QOT_GET_EVENT_CONTRACT_CATEGORY, request).s2c
        assert s2c is not None
        return [each.category for each in s2c.category_list]

    assert category_list(None) == ["Sports", "Crypto"]
    assert (category_list("SPORTS"), category_list("Politics")) == (["Sports"], [])
    competitions = booth.ask(
        booth.peer,
        methods.QOT_FILTER_COMPETITION,
        qot_filter_competition.Request(c2s=qot_filter_competition.C2S(category="Sports", tag="Baseball")),
    ).s2c
    assert competitions is not None
    assert [each.competition_list for each in competitions.tag_filter_list] == [["Pro Baseball"]]
    series = booth.ask(
        booth.peer,
        methods.QOT_GET_EVENT_CONTRACT_SERIES_LIST,
        qot_get_event_contract_series_list.Request(
            c2s=qot_get_event_contract_series_list.C2S(category="Sports", tag="Baseball")
        ),
    ).s2c
    assert series is not None
    (games,) = [each.series_security for each in series.series_list]
    found: list[Security] = []
    following: str | None = None
    while following != "":
        c2s = qot_get_event_contract_event_list.C2S(
            series=games, status=EC_Status.EVENT_ACTIVE, next_page=following, count=5
        )
        request = qot_get_event_contract_event_list.Request(c2s=c2s)
        events = booth.ask(booth.peer, methods.QOT_GET_EVENT_CONTRACT_EVENT_LIST, request).s2c
        assert events is not None
        found += [each.event_security for each in events.event_list]
        following = events.next_page
    assert len(found) == len({each.code for each in found}) == 12
    both = [contract for event in found for contract in booth.contracts(event)]
    assert GAME in [each.contract_security for each in both]
    assert {each.status for each in both} == {EC_Status.ACTIVE}
    milestones = booth.ask(
        booth.peer,
        methods.QOT_GET_EVENT_CONTRACT_MILESTONE_LIST,
        qot_get_event_contract_milestone_list.Request(
            c2s=qot_get_event_contract_milestone_list.C2S(related_event=found[0])
        ),
    ).s2c
    assert milestones is not None
    assert [each.primary_event_security for each in milestones.milestone_list] == [found[0]]


def test_the_sides_mirror_each_other(booth: Booth) -> None:
    assert "is not subscribed" in refused(booth.book_of())
    assert "is not subscribed" in refused(booth.kline(PredSide.YES))
    assert booth.subscribe().s2c is not None
    s2c = booth.book_of().s2c
    assert s2c is not None
    (shown,) = s2c.order_book_list
    for one, other in ((shown.yes_bids, shown.no_asks), (shown.yes_asks, shown.no_bids)):
        assert len(one) == 5
        assert [(round(1 - each.price, 2), each.size) for each in one] == [(each.price, each.size) for each in other]
    now = booth.snapshot()
    assert (now.yes_bid, now.no_ask) == (shown.yes_bids[0].price, shown.no_asks[0].price)
    assert 0 < (now.price or 0) < 1
    assert 0 < (now.volume_24h or 0) <= (now.cumulative_volume or 0)
    lines = [booth.kline(side).s2c for side in (PredSide.YES, PredSide.NO)]
    yes, no = ([*each.kline_list[0].kline_list] for each in lines if each is not None)
    assert len(yes) == 3
    assert yes[-1].close == now.price
    for line, mirrored in zip(yes, no, strict=True):
        assert mirrored.high == round(1 - (line.low or 0), 2)
        assert mirrored.open == round(1 - (line.open or 0), 2)
    request = qot_get_event_contract_ticker.Request(c2s=qot_get_event_contract_ticker.C2S(security=GAME, count=9))
    ticks = booth.ask(booth.peer, methods.QOT_GET_EVENT_CONTRACT_TICKER, request).s2c
    assert ticks is not None
    points = ticks.ticker_list[0].ticker_list
    assert len(points) == 9
    assert all(bool(each.yes_price) == (each.side == PredSide.YES) for each in points)


def test_history_comes_in_pages(booth: Booth) -> None:
    times: list[str] = []
    key: bytes | None = None
    while key is not None or not times:
        c2s = qot_request_history_event_contract_kl.C2S(
            security=GAME,
            kl_type=KLType.K_60MIN,
            begin_time="2025-05-30",
            end_time="2025-05-31",
            max_ack_kl_num=20,
            next_req_key=key,
        )
        request = qot_request_history_event_contract_kl.Request(c2s=c2s)
        s2c = booth.ask(booth.peer, methods.QOT_REQUEST_HISTORY_EVENT_CONTRACT_KL, request).s2c
        assert s2c is not None
        times += [each.time_key for each in s2c.kline_list[0].kline_list]
        key = s2c.next_req_key
    assert times == sorted(set(times))
    assert (len(times), times[0], times[-1]) == (48, "2025-05-30 00:00:00", "2025-05-31 23:00:00")


def test_what_is_subscribed_to_is_pushed_until_the_outcome(booth: Booth) -> None:
    decided = datetime(2025, 6, 3, 22, 30, tzinfo=ZoneInfo("America/New_York")).timestamp()
    booth.clock.advance(decided - 180 - booth.clock.now())
    booth.subscribe()
    assert {push.name for push, _ in due_pushes(booth.peer)} >= {"Qot_UpdateEventContractTicker"}
    booth.clock.advance(60)
    due = list(due_pushes(booth.peer))
    names = {f"Qot_UpdateEventContract{each}" for each in ("OrderBook", "Ticker", "Kline")}
    assert {push.name for push, _ in due} == names
    assert any(isinstance(s2c, qot_update_event_contract_order_book.S2C) for _, s2c in due)
    assert list(due_pushes(booth.peer)) == []
    booth.subscribe(on=False)
    booth.clock.advance(60)
    assert list(due_pushes(booth.peer)) == []
    booth.subscribe()
    booth.clock.advance(600)
    assert list(due_pushes(booth.peer)) != []
    booth.clock.advance(60)
    assert list(due_pushes(booth.peer)) == []


def test_a_decided_contract_tells_its_result_and_has_no_book(booth: Booth) -> None:
    home, away = booth.contracts(Security(market=EVENTS, code="KXMLBGAME-25MAY31LADSF.EVENT"))
    assert {home.result, away.result} == {"yes", "no"}
    assert {home.settlement_value, away.settlement_value} == {"1", "0"}
    over = booth.snapshot(home.contract_security)
    assert (over.status, over.yes_bid, over.no_ask) == (EC_Status.FINALIZED, None, None)


def test_combinations_are_listed_and_quoted(booth: Booth) -> None:
    c2s = qot_get_event_contract_combo_list.C2S(category="Sports")
    request = qot_get_event_contract_combo_list.Request(c2s=c2s)
    listed = booth.ask(booth.peer, methods.QOT_GET_EVENT_CONTRACT_COMBO_LIST, request).s2c
    assert listed is not None
    offered = [each for event in listed.combo_event_list for each in event.combo_contracts]
    assert GAME in offered
    assert OTHER in offered
    mvc = listed.mvc or ""
    quote = booth.quoted(mvc, leg(GAME, PredSide.YES), leg(OTHER, PredSide.NO)).s2c
    assert quote is not None
    first, second = booth.snapshot(GAME), booth.snapshot(OTHER)
    assert quote.bid_price == round(prod((first.yes_bid or 0, second.no_bid or 0)), 4)
    assert quote.ask_price == round(prod((first.yes_ask or 0, second.no_ask or 0)), 4)
    rival = Security(market=EVENTS, code="KXMLBGAME-25JUN03LADSF-SF")
    for legs, name, said in (
        ((leg(GAME, PredSide.YES),), mvc, "2 to 10 legs, not 1"),
        ((leg(GAME, PredSide.YES), leg(OTHER, None)), mvc, "predSide of EC.KXWNBAGAME"),
        ((leg(GAME, PredSide.YES), leg(rival, PredSide.NO)), mvc, "must be of different events"),
        ((leg(GAME, PredSide.YES), leg(OTHER, PredSide.NO)), "X", "mvc 'X' is not the one"),
    ):
        assert said in refused(booth.quoted(name, *legs))


def test_what_is_no_contract_has_sample_data_and_other_calls_point_the_way(booth: Booth) -> None:
    c2s = qot_get_event_contract_snapshot.C2S(security_list=[Security(market=EVENTS, code="SAMPLE")])
    request = qot_get_event_contract_snapshot.Request(c2s=c2s)
    sampled = booth.ask(booth.peer, methods.QOT_GET_EVENT_CONTRACT_SNAPSHOT, request)
    assert "sample" in (sampled.ret_msg or "")
    plain = qot_get_security_snapshot.Request(c2s=qot_get_security_snapshot.C2S(security_list=[GAME]))
    told = refused(booth.ask(booth.peer, methods.QOT_GET_SECURITY_SNAPSHOT, plain))
    assert "Qot_GetEventContractSnapshot (3445)" in told
    assert "candlesticks of type 11" in refused(booth.kline(PredSide.YES, KLType(11)))
    assert "preSide must be given" in refused(booth.kline(None))
