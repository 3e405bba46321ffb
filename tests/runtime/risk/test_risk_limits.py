"""Orders are judged by the user's limits from the bytes about to be sent, and what cannot be known is refused."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final, TypeVar

import pytest
from tests.runtime.session.connection.test_orders import DONE, order
from tests.runtime.session.joined import Joined
from tests.support.gathering import each_of

from opend.codec import encode, to_json
from opend.errors import RiskLimitExceeded, UsageError
from opend.frame import BODY_JSON, BODY_PROTOBUF
from opend.risk.desk import RiskDesk, halt_process, limit_process, resume_process
from opend.risk.rules import RiskLimits
from opend.risk.scopes import Outgoing
from opend.securities import security
from opend.session import ClientOptions
from opend_proto import methods, qot_common, trd_get_order_list, trd_modify_order, trd_place_combo_order
from opend_proto import qot_get_future_info as infos
from opend_proto import qot_get_security_snapshot as snapshots
from opend_proto.common import PacketID, RetType
from opend_proto.schema import Message, Method
from opend_proto.trd_common import ModifyOrderOp, Order, OrderStatus, OrderType, TrdHeader, TrdMarket, TrdSecMarket
from opend_proto.trd_common import TrdSide as Side

MessageT = TypeVar("MessageT", bound=Message)

OPTION: Final = 8
HEADER: Final = order().c2s.header
CASH: Final = RiskLimits(max_notional={"HKD": 30_000})
BAND: Final = RiskLimits(price_band=0.05)


@pytest.fixture(autouse=True)
def free_process() -> Iterator[None]:
    """Leave the process without limits, whatever a test set."""
    yield
    limit_process(None)
    resume_process()


def place(**fields: Any) -> Message:
    """Return an order to buy 100 HK.00700 at 300, with other fields."""
    request = order()
    request.c2s = replace(request.c2s, **fields)
    return request


def combination(*codes: str, ratio: float = 1.0) -> Message:
    legs = [qot_common.ComboLeg(security=security(code), side=Side.BUY, qty_ratio=ratio) for code in codes]
    return trd_place_combo_order.Request(
        c2s=trd_place_combo_order.C2S(
            packet_id=PacketID(conn_id=0, serial_no=0),
            header=HEADER,
            combo_legs=legs,
            qty=10.0,
            price=-1.0,
            order_type=OrderType.NORMAL,
        )
    )


def change(operation: ModifyOrderOp = ModifyOrderOp.NORMAL, **fields: Any) -> Message:
    return trd_modify_order.Request(
        c2s=trd_modify_order.C2S(
            packet_id=PacketID(conn_id=0, serial_no=0), header=HEADER, order_id=5, modify_order_op=operation, **fields
        )
    )


def snapshot(code: str, price: float, kind: int = 3, **fields: Any) -> snapshots.Snapshot:
    """Return a snapshot with what limits read of it."""
    told = {"security": security(code), "type": qot_common.SecurityType(kind), "cur_price": price, "ask_price": price}
    basic = empty(snapshots.SnapshotBasicData, **told | {"is_suspend": False} | fields)
    size = {"owner": security("US.AAPL"), "contract_size": 100}
    return snapshots.Snapshot(
        basic=basic, option_ex_data=empty(snapshots.OptionSnapshotExData, **size) if kind == OPTION else None
    )


def empty(kind: type[MessageT], **fields: Any) -> MessageT:
    """Return a message whose other required fields are 0 or empty."""
    rest: dict[str, Any] = {
        each.attribute: "" if each.kind == "string" else 0 for each in kind.FIELDS if each.label == "required"
    }
    return kind(**rest | fields)


def listed(**fields: Any) -> Message:
    known = Order(
        trd_side=Side.BUY,
        order_type=OrderType.NORMAL,
        order_status=OrderStatus.SUBMITTED,
        order_id=5,
        order_id_ex="FT5",
        code="00700",
        name="",
        qty=100.0,
        price=200.0,
        create_time="",
        update_time="",
    )
    s2c = trd_get_order_list.S2C(header=HEADER, order_list=[replace(known, **fields)])
    return trd_get_order_list.Response(ret_type=RetType.SUCCEED, s2c=s2c)


@dataclass
class Case:
    """An order, what its client was told before, and the limits that it must break, if any."""

    name: str
    limits: RiskLimits
    request: Message
    broken: tuple[str, ...] = ()
    told: tuple[snapshots.Snapshot, ...] = ()
    age: float = 1.0
    lists: tuple[Message, ...] = field(default=())


def option(quantity: float) -> Message:
    header = TrdHeader(trd_env=HEADER.trd_env, acc_id=HEADER.acc_id, trd_market=TrdMarket.US)
    return place(header=header, code="AAPL250620C200000", qty=quantity, price=5.0)


HONG_KONG_FUTURES: Final = TrdMarket(10)


def future(quantity: float, market: TrdMarket = HONG_KONG_FUTURES, **fields: Any) -> Message:
    """Return an order to buy HSI futures at 20,000."""
    header = replace(HEADER, trd_market=market)
    return place(header=header, **{"code": "HSI2506", "qty": quantity, "price": 20_000.0} | fields)


def terms(size: float = 50.0, currency: str = "港元", code: str = "HK.HSI2506") -> Message:
    """Return the reply that tells the size of a contract."""
    info = empty(infos.FutureInfo, security=security(code), contract_size=size, quote_currency=currency)
    return infos.Response(ret_type=RetType.SUCCEED, s2c=infos.S2C(future_info_list=[info]))


def event(quantity: float, **fields: Any) -> Message:
    """Return an order to buy an event contract at 5 cents."""
    header = replace(HEADER, trd_market=TrdMarket(17))
    return place(header=header, **{"code": "KXGAME-25JUN02-A", "qty": quantity, "price": 0.05} | fields)


A_MILLION: Final = RiskLimits(max_notional={"HKD": 1_000_000})
CENTS: Final = (terms(currency="港仙"),)
DOLLARS_TOO: Final = RiskLimits(max_notional={"HKD": 30_000, "USD": 30_000})
DOLLARS: Final = RiskLimits(max_notional={"USD": 500})
AN_OPTION: Final = snapshot("US.AAPL250620C200000", 5.0, OPTION)
BOTH: Final = combination("HK.00700", "HK.00005")
HSBC: Final = snapshot("HK.00005", 300.0)
AT_300: Final = (snapshot("HK.00700", 300.0),)
EARLY: Final = snapshot("HK.00700", 300.0, pre_market=qot_common.PreAfterMarketData(price=301.0))
MARKET: Final = {"order_type": OrderType.MARKET, "price": None}
NOTIONAL, PRICES, ITSELF = ("max_notional",), ("price_band",), ("order",)

CASES: Final = (
    Case("a buy at its limit is worth that", CASH, place()),
    Case("and one cent more is too much", CASH, place(price=300.01), NOTIONAL),
    Case("exactly as written: 0.1 * 3 is 0.3", RiskLimits(max_notional={"HKD": 0.3}), place(qty=3.0, price=0.1)),
    Case("another currency has no limit", RiskLimits(max_notional={"USD": 1e9}), place(), NOTIONAL),
    Case("a market order without a price", CASH, place(**MARKET), NOTIONAL),
    Case("a market order with a price", CASH, place(**MARKET), told=AT_300),
    Case("a market order with an old price", CASH, place(**MARKET), NOTIONAL, AT_300, age=61.0),
    Case("the ask counts", CASH, place(**MARKET), NOTIONAL, (snapshot("HK.00700", 300.0, ask_price=301.0),)),
    Case("a price before the session counts", CASH, place(**MARKET), NOTIONAL, (EARLY,)),
    Case("suspended", CASH, place(**MARKET), NOTIONAL, (snapshot("HK.00700", 300.0, is_suspend=True),)),
    Case("never traded", CASH, place(**MARKET), NOTIONAL, (snapshot("HK.00700", 0.0),)),
    Case("a price that is no number", CASH, place(**MARKET), NOTIONAL, (snapshot("HK.00700", math.nan),)),
    Case("a sale at a cent may bring more", CASH, place(trd_side=Side.SELL, price=0.01, qty=200.0), NOTIONAL, AT_300),
    Case("a sale without a price", CASH, place(trd_side=Side.SELL), NOTIONAL),
    Case("a stop that is above the market", CASH, place(order_type=OrderType.STOP, aux_price=400.0), NOTIONAL, AT_300),
    Case("an unknown kind of order", CASH, place(order_type=OrderType(77)), NOTIONAL, AT_300),
    Case("an unknown side", CASH, place(trd_side=Side(9)), NOTIONAL, AT_300),
    Case("a limit order without a limit", CASH, place(price=None), NOTIONAL, AT_300),
    Case("a limit below 0", CASH, place(price=-1.0), NOTIONAL, AT_300),
    Case("a limit that the gateway may raise", CASH, place(adjust_price=True, adjust_side_and_limit=0.01), NOTIONAL),
    Case("a limit that it may lower", CASH, place(adjust_price=True, adjust_side_and_limit=-0.01)),
    Case("no number", CASH, place(price=math.nan), ITSELF),
    Case("endless", CASH, place(qty=math.inf), ITSELF),
    Case("nothing", CASH, place(qty=0.0), ITSELF),
    Case("less than nothing", CASH, place(qty=-100.0), ITSELF),
    Case("huge", CASH, place(qty=1e308, price=1e308), NOTIONAL),
    Case("Shanghai or Shenzhen", CASH, place(header=replace(HEADER, trd_market=TrdMarket.HKCC)), NOTIONAL),
    Case("a market that contradicts the header", CASH, place(sec_market=TrdSecMarket.US), NOTIONAL),
    Case("whichever of the two it was", DOLLARS_TOO, place(code="AAPL", sec_market=TrdSecMarket.US), NOTIONAL),
    Case("a counter in renminbi", CASH, place(code="80700", price=1.0), NOTIONAL),
    Case("an option without a snapshot", DOLLARS, option(1.0), NOTIONAL),
    Case("an option is for a hundred", DOLLARS, option(1.0), told=(AN_OPTION,)),
    Case("two of them are too many", DOLLARS, option(2.0), NOTIONAL, (AN_OPTION,)),
    Case("a future of unknown size", A_MILLION, future(1.0), NOTIONAL),
    Case("a future is for its multiplier", A_MILLION, future(1.0), lists=(terms(),)),
    Case("two futures", A_MILLION, future(2.0), NOTIONAL, lists=(terms(),)),
    Case("in another currency", A_MILLION, future(1.0), NOTIONAL, lists=(terms(currency="USD"),)),
    Case("a price in cents", A_MILLION, future(1.0), NOTIONAL, lists=CENTS),
    Case("no size any more", A_MILLION, future(1.0), NOTIONAL, lists=(terms(), terms(size=0.0))),
    Case("another month", A_MILLION, future(1.0), NOTIONAL, lists=(terms(code="HK.HSI2507"),)),
    Case("a real future", A_MILLION, future(1.0, TrdMarket.FUTURES, sec_market=TrdSecMarket.HK), lists=(terms(),)),
    Case("of no place", A_MILLION, future(1.0, TrdMarket.FUTURES), NOTIONAL, lists=(terms(),)),
    Case("a future in the account for shares", A_MILLION, future(1.0, TrdMarket.HK), NOTIONAL, lists=(terms(),)),
    Case("a sale of a future", A_MILLION, future(1.0, trd_side=Side.SELL), NOTIONAL, lists=(terms(),)),
    Case("event contracts count what they pay", DOLLARS, event(500.0)),
    Case("one more event contract", DOLLARS, event(501.0), NOTIONAL),
    Case("a sale of event contracts", DOLLARS, event(501.0, trd_side=Side.SELL), NOTIONAL),
    Case("event contracts in Hong Kong dollars", A_MILLION, event(1.0), NOTIONAL),
    Case("an amount of event contracts", DOLLARS, event(1.0, amount=5.0), NOTIONAL),
    Case("an amount of money", CASH, place(amount=5.0), NOTIONAL),
    Case("within the band", BAND, place(price=315.0), told=AT_300),
    Case("above the band", BAND, place(price=315.01), PRICES, AT_300),
    Case("below the band", BAND, place(price=284.0), PRICES, AT_300),
    Case("a band around nothing", BAND, place(), PRICES),
    Case("a limit near its trigger", BAND, place(order_type=OrderType.STOP_LIMIT, aux_price=310.0, price=312.0)),
    Case("ten times its trigger", BAND, place(order_type=OrderType.STOP_LIMIT, aux_price=30.0), PRICES),
    Case("allowed", RiskLimits(allowed=["HK.00700"]), place()),
    Case("not allowed", RiskLimits(allowed=["HK.00005", security("US.AAPL")]), place(), ("allowed",)),
    Case("not known whether allowed", RiskLimits(allowed="HK.00700"), place(sec_market=TrdSecMarket.US), ("allowed",)),
    Case("as many as allowed", RiskLimits(max_quantity=100), place()),
    Case("one more", RiskLimits(max_quantity=99), place(), ("max_quantity",)),
    Case("every leg counts", RiskLimits(max_quantity=29), combination("HK.00700", ratio=3.0), ("max_quantity",)),
    Case("a combination at known prices", RiskLimits(max_notional={"HKD": 6_000}), BOTH, told=(*AT_300, HSBC)),
    Case("one cent dearer", RiskLimits(max_notional={"HKD": 5_999.99}), BOTH, NOTIONAL, (*AT_300, HSBC)),
    Case("and not all known", CASH, BOTH, NOTIONAL, AT_300),
    Case("a combination's net price", BAND, combination("HK.00700"), PRICES, AT_300),
    Case("a change of an unknown order", CASH, change(qty=1.0), ITSELF),
    Case("a change to more", CASH, change(qty=200.0, price=200.0), NOTIONAL, lists=(listed(),)),
    Case("a change to dearer", CASH, change(price=301.0), NOTIONAL, lists=(listed(),)),
    Case("a change to less", CASH, change(qty=50.0, price=301.0), lists=(listed(),)),
    Case("enabling again", CASH, change(ModifyOrderOp.ENABLE), NOTIONAL, lists=(listed(qty=1_000.0),)),
    Case("cancelling an unknown order", CASH, change(ModifyOrderOp.CANCEL)),
    Case("an unknown operation", CASH, change(ModifyOrderOp(9)), ITSELF, lists=(listed(),)),
    Case("a change of all orders", CASH, change(for_all=True), ITSELF, lists=(listed(),)),
)


def method_of(request: Message) -> Method[Any, Any]:
    return next(
        method
        for method in (methods.TRD_PLACE_ORDER, methods.TRD_MODIFY_ORDER, methods.TRD_PLACE_COMBO_ORDER)
        if method.request is type(request)
    )


def outgoing(request: Message, body_format: int = BODY_PROTOBUF) -> Outgoing:
    method = method_of(request)
    body = to_json(request).encode() if body_format == BODY_JSON else encode(request)
    return Outgoing(method, method.id, body, body_format)


TOLD: Final[tuple[tuple[type[Message], int], ...]] = ((snapshots.Response, 3203), (infos.Response, 3218))


def told(desk: RiskDesk, *replies: Message) -> None:
    for reply in replies:
        number = next((each for kind, each in TOLD if isinstance(reply, kind)), 2201)
        desk.watch().replied(number, 1, reply, 0.0)


def broken_by(desk: RiskDesk, call: Outgoing, now: float = 1.0) -> tuple[str, ...]:
    """Return the names of the limits for which the order is refused."""
    try:
        desk.admit(call, now)
    except RiskLimitExceeded as error:
        return error.limits if re.fullmatch(r"\w+ \(\d+\): not sent: .{10,300}", str(error)) else (str(error),)
    return ()


@each_of("case", CASES)
def test_each_order_breaks_the_limits_that_it_should(case: Case) -> None:
    for body_format in (BODY_PROTOBUF, BODY_JSON):
        if body_format == BODY_JSON and isinstance(case.request, trd_place_combo_order.Request):
            continue
        desk = RiskDesk()
        desk.limit(case.limits)
        told(
            desk,
            snapshots.Response(ret_type=RetType.SUCCEED, s2c=snapshots.S2C(snapshot_list=list(case.told))),
            *case.lists,
        )
        call = outgoing(case.request, body_format)
        found = broken_by(desk, call, case.age)
        assert found == case.broken, (case.name, body_format)


def test_a_body_that_says_two_things_is_refused() -> None:
    desk = RiskDesk()
    desk.limit(CASH)
    call = outgoing(place())
    twice = call._replace(body=call.body + encode(place(qty=1.0)))
    assert broken_by(desk, twice, 1.0) == ITSELF
    unknown = call._replace(number=2299)
    assert broken_by(desk, unknown, 1.0) == ITSELF
    assert broken_by(desk, call._replace(body=b"\x0a"), 1.0) == ITSELF


def test_a_change_that_may_be_refused_makes_no_order_smaller() -> None:
    desk = RiskDesk()
    desk.limit(CASH)
    told(desk, listed(qty=150.0, price=200.0))
    assert broken_by(desk, outgoing(change(qty=50.0, price=400.0))) == ()
    assert broken_by(desk, outgoing(change(ModifyOrderOp.ENABLE))) == NOTIONAL


def test_the_session_refuses_an_order_of_a_kind_that_is_not_known() -> None:
    joined = Joined(ClientOptions(risk_limits=CASH))
    unknown = replace(methods.TRD_PLACE_ORDER, id=2299, name="Trd_PlaceBasket", effect="")
    with pytest.raises(RiskLimitExceeded, match="nothing is known of the contents of protocol 2299"):
        joined.client.call(unknown, order(), joined.now)
    assert joined.client.data_to_send() == b""


def test_so_many_orders_pass_in_a_minute_and_refused_ones_do_not_count() -> None:
    desk = RiskDesk()
    desk.limit(RiskLimits(max_orders_per_minute=2, max_quantity=100))
    good, bad = outgoing(place()), outgoing(place(qty=101.0))
    assert broken_by(desk, bad, 0.0) == ("max_quantity",)
    assert [broken_by(desk, good, now) for now in (0.0, 30.0, 59.9, 60.0, 89.0, 90.0)] == [
        *((), ()),
        ("max_orders_per_minute",),
        (),
        ("max_orders_per_minute",),
        (),
    ]


def test_process_client_and_account_all_have_their_say() -> None:
    desk, call = RiskDesk(), outgoing(place())
    desk.admit(call, 0.0)
    desk.limit(RiskLimits(max_quantity=100))
    desk.limit(RiskLimits(allowed=["US.AAPL"]), account=HEADER.acc_id)
    limit_process(RiskLimits(max_notional={"HKD": 1}))
    assert broken_by(desk, call, 0.0) == ("max_notional", "allowed")
    desk.limit(None, account=HEADER.acc_id)
    limit_process(None)
    desk.admit(call, 0.0)


def test_while_halted_only_cancelling_passes() -> None:
    desk = RiskDesk()
    ways: tuple[tuple[Callable[[str], None], Callable[[], None]], ...]
    ways = (desk.halt, desk.resume), (halt_process, resume_process)
    for halt, resume in ways:
        halt("lunch")
        with pytest.raises(RiskLimitExceeded, match="orders are halted: lunch"):
            desk.admit(outgoing(place()), 0.0)
        assert broken_by(desk, outgoing(change()), 0.0) == ("halt",)
        desk.admit(outgoing(change(ModifyOrderOp.CANCEL)), 0.0)
        resume()
        desk.admit(outgoing(place()), 0.0)


def test_the_session_sends_no_refused_order_and_learns_what_it_placed() -> None:
    joined = Joined(ClientOptions(risk_limits=CASH))
    joined.client.call(methods.TRD_PLACE_ORDER, order(), joined.now)
    (request,) = joined.requests()
    joined.client.receive(joined.answer(2202, request.serial, DONE), joined.now)
    refused: Any
    for refused in (place(price=301.0), change(qty=101.0)):
        with pytest.raises(RiskLimitExceeded, match="max_notional") as caught:
            joined.client.call(method_of(refused), refused, joined.now)
        assert caught.value.serial is None
    assert joined.client.data_to_send() == b""
    less: Any = change(qty=99.0)
    joined.client.call(methods.TRD_MODIFY_ORDER, less, joined.now)
    assert joined.client.data_to_send()


WRONG: Final[tuple[tuple[dict[str, Any], str], ...]] = (
    ({"max_notional": 50_000}, "amount by currency"),
    ({"max_notional": {"XXX": 1}}, "unknown currency 'XXX'"),
    ({"max_notional": {"HKD": math.nan}}, "max_notional of HKD must be a finite number above 0, not nan"),
    ({"max_quantity": True}, "max_quantity must be a number"),
    ({"price_band": -0.05}, "above 0"),
    ({"price_age": 0}, "price_age"),
    ({"allowed": ["00700"]}, "did you mean|MARKET.CODE"),
    ({"max_orders_per_minute": 0.5}, "whole number"),
)


@each_of("wrong", WRONG)
def test_what_is_no_limit_is_refused(wrong: tuple[dict[str, Any], str]) -> None:
    arguments, message = wrong
    with pytest.raises(UsageError, match=message):
        RiskLimits(**arguments)
