"""Trade with the embedded OpenD: unlock, place orders, watch their fills, and list positions and funds."""

from hashlib import md5

from opend import Client, security
from opend.simulator import ManualClock, Simulator
from opend_proto.qot_common import SubType
from opend_proto.trd_common import ModifyOrderOp, OrderStatus, OrderType, TrdEnv, TrdHeader, TrdMarket, TrdSide

TENCENT = security("HK.00700")
PASSWORD = "123456"  # noqa: S105
ENDED = {OrderStatus.FILLED_ALL, OrderStatus.CANCELLED_ALL, OrderStatus.CANCELLED_PART, OrderStatus.FAILED}

# The simulator's clock is fixed on a Monday morning, so that the market is open whenever the program is run. All its
# accounts are synthetic; with a gateway that has real accounts, allow_real_trading permits orders for them.
with (
    Simulator(clock=ManualClock()) as gateway,
    Client(gateway.host, gateway.port, allow_real_trading=True) as client,
):
    accounts = client.trd.get_acc_list(user_id=client.init.login_user_id).acc_list
    wanted = (TrdEnv.REAL, [TrdMarket.HK])
    account = next(each for each in accounts if (each.trd_env, each.trd_market_auth_list) == wanted)
    header = TrdHeader(trd_env=account.trd_env, acc_id=account.acc_id, trd_market=TrdMarket.HK)

    orders = client.trd.update_order()
    client.trd.sub_acc_push(acc_id_list=[account.acc_id])
    client.trd.unlock_trade(unlock=True, pwd_md5=md5(PASSWORD.encode(), usedforsecurity=False).hexdigest())

    client.qot.sub(security_list=[TENCENT], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
    last = client.qot.get_ticker(security=TENCENT, max_ret_num=1).ticker_list[-1]
    market = client.trd.place_order(
        header=header, trd_side=TrdSide.BUY, order_type=OrderType.MARKET, code=TENCENT.code, qty=300
    )
    limit = client.trd.place_order(
        header=header,
        trd_side=TrdSide.BUY,
        order_type=OrderType.NORMAL,
        code=TENCENT.code,
        qty=100,
        price=last.price * 0.9,
        adjust_price=True,  # downwards by 1 % at most, onto the price grid
        adjust_side_and_limit=-0.01,
        remark="a tenth below the market",
    )
    client.trd.modify_order(header=header, order_id=limit.order_id or 0, modify_order_op=ModifyOrderOp.CANCEL)

    waiting = {market.order_id, limit.order_id}
    for push in orders:
        order = push.order
        print(f"order   {order.code}  {order.order_status.name:<13}  {order.fill_qty:g} of {order.qty:g}")
        if order.order_status in ENDED:
            waiting.discard(order.order_id)
        if not waiting:
            break

    for position in client.trd.get_position_list(header=header).position_list:
        print(f"held    {position.code}  {position.qty:g} at {position.average_cost_price:.3f}")
    funds = client.trd.get_funds(header=header).funds
    if funds is not None:
        print(f"assets  {funds.total_assets:,.2f}, of which {funds.cash:,.2f} in cash")
