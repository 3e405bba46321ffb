"""Place orders in a paper account, and follow what becomes of them by their events."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext

from opend import Client, OutcomeUnknown, ServerError
from opend.simulator import ManualClock, Simulator
from opend_proto.payloads import TrdUpdateOrderPush
from opend_proto.trd_common import ModifyOrderOp, Order, OrderStatus, OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

ENDED = {OrderStatus.FILLED_ALL, OrderStatus.CANCELLED_ALL, OrderStatus.CANCELLED_PART, OrderStatus.FAILED}


def main() -> None:
    """Buy at the market, then place an order far below it and cancel it."""
    options = parse()
    with gateway(options) as opend, Client(opend.host, opend.port) as client:
        header = paper_account(client)
        # Ask for events before the first order, so that none is missed.
        pushes = client.trd.update_order()
        client.trd.sub_acc_push(acc_id_list=[header.acc_id])

        for order in events(pushes, place(client, header, options.qty)):
            show(order)
        low = place(client, header, options.qty, options.price)
        for order in events(pushes, low):
            show(order)
            if order.order_status == OrderStatus.SUBMITTED:
                client.trd.modify_order(header=header, order_id=low, modify_order_op=ModifyOrderOp.CANCEL)


def paper_account(client: Client) -> TrdHeader:
    """Return the header of the first simulated account for Hong Kong."""
    for each in client.trd.get_acc_list(user_id=client.init.login_user_id).acc_list:
        if each.trd_env == TrdEnv.SIMULATE and TrdMarket.HK in each.trd_market_auth_list:
            return TrdHeader(trd_env=TrdEnv.SIMULATE, acc_id=each.acc_id, trd_market=TrdMarket.HK)
    raise SystemExit("this login has no simulated account for Hong Kong")


def place(client: Client, header: TrdHeader, qty: int, price: float | None = None) -> int:
    """Place a market order, or a limit order if there is a price; return its number."""
    try:
        reply = client.trd.place_order(
            header=header,
            trd_side=TrdSide.BUY,
            order_type=OrderType.MARKET if price is None else OrderType.NORMAL,
            code="00700",
            qty=qty,
            price=price,
        )
    except OutcomeUnknown as error:
        # The connection was lost on the way: look the order up before you place another.
        raise SystemExit(f"look into the list of orders first: {error}") from None
    except ServerError as error:
        raise SystemExit(f"refused: {error.ret_msg}") from None
    return reply.order_id or 0


def events(pushes: Iterator[TrdUpdateOrderPush], order_id: int) -> Iterator[Order]:
    """Yield each new state of an order until it can change no more."""
    for push in pushes:
        if push.order.order_id == order_id:
            yield push.order
            if push.order.order_status in ENDED:
                return


def show(order: Order) -> None:
    """Print the state of an order."""
    print(f"{order.code}  {order.order_status.name:<13}  {order.fill_qty or 0:g} of {order.qty:g}")


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, whose clock stands still, or the address of a running OpenD."""
    return Simulator(clock=ManualClock()) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--qty", type=int, default=100, help="shares of each order, a multiple of the lot")
    parser.add_argument("--price", type=float, default=400.0, help="limit of the order that is cancelled")
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
