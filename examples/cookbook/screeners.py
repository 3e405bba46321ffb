"""Screen shares and warrants: what the gateway filters need not be downloaded."""

from argparse import ArgumentParser, Namespace
from contextlib import AbstractContextManager, nullcontext

from opend import Client, security, security_text
from opend.simulator import ManualClock, Simulator
from opend_proto.qot_common import QotMarket, SortField, WarrantType
from opend_proto.qot_stock_filter import AccumulateField, AccumulateFilter, BaseFilter, SortDir, StockField

PAGE = 200  # the most rows that one call returns


def main() -> None:
    """Print cheap shares that rise, and the most traded calls on Tencent."""
    options = parse()
    with gateway(options) as opend, Client(opend.host, opend.port) as client:
        print("shares with a P/E of at most", options.pe)
        shares(client, options.pe)
        print("call warrants on", options.owner)
        warrants(client, options.owner, options.rows)


def shares(client: Client, most: float) -> None:
    """Print the shares of Hong Kong by their change in five days, highest first."""
    found = client.qot.iter_stock_filter(
        num=PAGE,
        market=QotMarket.HK_SECURITY,
        base_filter_list=[
            # Without is_no_filter=False a field is only shown, and its bounds do nothing.
            BaseFilter(field_name=StockField.PE_TTM, is_no_filter=False, filter_min=0, filter_max=most),
            BaseFilter(field_name=StockField.CUR_PRICE),
        ],
        accumulate_filter_list=[
            AccumulateFilter(
                field_name=AccumulateField.CHANGE_RATE,
                days=5,
                is_no_filter=False,
                filter_min=0,
                sort_dir=SortDir.DESCEND,
            ),
        ],
    )
    for share in found:
        base = {each.field_name: each.value for each in share.base_data_list}
        change = share.accumulate_data_list[0].value
        ratio, price = base[StockField.PE_TTM], base[StockField.CUR_PRICE]
        print(
            f"  {security_text(share.security):<10} {share.name:<22} {price:9.2f}  P/E {ratio:5.1f}  {change:+6.2f} %"
        )


def warrants(client: Client, owner: str, rows: int) -> None:
    """Print the calls with at most ten times leverage, by volume."""
    reply = client.qot.get_warrant(
        begin=0,
        num=rows,
        sort_field=SortField.VOLUME,
        ascend=False,
        owner=security(owner),
        type_list=[WarrantType.BUY],
        leverage_ratio_max=10,
    )
    for each in reply.warrant_data_list:
        terms = f"strike {each.strike_price:7.2f}  until {each.maturity_time}  leverage {each.leverage:5.2f}"
        print(f"  {security_text(each.stock):<10} {each.issuer.name:<4} {terms}  volume {each.volume:11,}")
    print(f"  {len(reply.warrant_data_list)} of {reply.all_count}")


def gateway(options: Namespace) -> AbstractContextManager[Simulator | Namespace]:
    """Return the embedded OpenD, whose clock stands still, or the address of a running OpenD."""
    return Simulator(clock=ManualClock()) if options.simulate else nullcontext(options)


def parse() -> Namespace:
    """Return the options of the command line."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--pe", type=float, default=20.0, help="highest ratio of price to earnings")
    parser.add_argument("--owner", default="HK.00700", help="the share that the warrants are on")
    parser.add_argument("--rows", type=int, default=5, help="warrants to print")
    parser.add_argument("--simulate", action="store_true", help="use the embedded OpenD")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=11111)
    return parser.parse_args()


if __name__ == "__main__":
    main()
