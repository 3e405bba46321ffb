"""Make a simulator whose quotes, order book and days are the same at any time of any day."""

from datetime import date, timedelta

from opend.simulator import Simulator
from opend_proto import methods, qot_get_basic_qot, qot_get_kl, qot_get_order_book
from opend_proto.common import RetType
from opend_proto.qot_common import BasicQot, KLine, OrderBook, Security

NAMES = {"00700": "TENCENT", "AAPL": "Apple", "600519": "贵州茅台酒股份有限公司"}
_FIRST_DAY = date(2024, 1, 1)


def stub_market(simulator: Simulator) -> None:
    """Answer quotes, order books and candlesticks in place of the simulator."""
    simulator.handle(methods.QOT_GET_BASIC_QOT)(_quotes)
    simulator.handle(methods.QOT_GET_ORDER_BOOK)(_book)
    simulator.handle(methods.QOT_GET_KL)(_candles)


def _quotes(request: qot_get_basic_qot.Request) -> qot_get_basic_qot.Response:
    quotes = [_quote(security) for security in request.c2s.security_list]
    return qot_get_basic_qot.Response(ret_type=RetType.SUCCEED, s2c=qot_get_basic_qot.S2C(basic_qot_list=quotes))


def _quote(security: Security) -> BasicQot:
    return BasicQot(
        security=security,
        name=NAMES.get(security.code),
        is_suspended=False,
        list_time="2004-06-16",
        price_spread=0.2,
        update_time="2025-06-02 16:08:12",
        high_price=445.2,
        open_price=441.0,
        low_price=439.8,
        cur_price=443.2,
        last_close_price=442.0,
        volume=12_345_600,
        turnover=5.4e9,
        turnover_rate=0.13,
        amplitude=1.2,
    )


def _book(request: qot_get_order_book.Request) -> qot_get_order_book.Response:
    def side(direction: int, levels: int) -> list[OrderBook]:
        return [
            OrderBook(price=442 + direction * (0.1 + 0.2 * level), volume=100 * (level + 1), oreder_count=level + 1)
            for level in range(levels)
        ]

    return qot_get_order_book.Response(
        ret_type=RetType.SUCCEED,
        s2c=qot_get_order_book.S2C(
            security=request.c2s.security,
            name=NAMES.get(request.c2s.security.code),
            order_book_ask_list=side(1, request.c2s.num),
            order_book_bid_list=side(-1, request.c2s.num - 1),
        ),
    )


def _candles(request: qot_get_kl.Request) -> qot_get_kl.Response:
    return qot_get_kl.Response(
        ret_type=RetType.SUCCEED,
        s2c=qot_get_kl.S2C(
            security=request.c2s.security,
            name=NAMES.get(request.c2s.security.code),
            kl_list=[_day(number) for number in range(request.c2s.req_num)],
        ),
    )


def _day(number: int) -> KLine:
    if number % 7 == 6:
        return KLine(time=f"{_FIRST_DAY + timedelta(number)} 00:00:00", is_blank=True)
    opened, closed = 400.0 + 7 * (number % 5), 402.0 + 6 * (number % 6)
    return KLine(
        time=f"{_FIRST_DAY + timedelta(number)} 00:00:00",
        is_blank=False,
        open_price=opened,
        close_price=closed,
        high_price=max(opened, closed) + 1.5,
        low_price=min(opened, closed) - 2.5,
        last_close_price=400.0,
        volume=1000 * (number % 9),
        turnover=4e5 * (number % 9),
    )
