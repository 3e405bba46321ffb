"""Get ticks, candlesticks and pushes as data frames, directly from the call; needs pandas and polars."""

from itertools import islice

import polars as pl

from opend import Client, frames, security
from opend.simulator import Simulator
from opend_proto.qot_common import KLType, RehabType, SubType

tencent, apple = security("HK.00700"), security("US.AAPL")

with Simulator(push_interval=0.05) as gateway, Client(gateway.host, gateway.port) as client:
    client.qot.sub(
        security_list=[tencent, apple],
        sub_type_list=[SubType.TICKER],
        is_sub_or_un_sub=True,
        is_reg_or_un_reg_push=True,
    )

    ticks = frames.fetch(client.qot.get_ticker, security=apple, max_ret_num=1000).to_pandas()
    print(ticks[["code", "timestamp", "price", "volume", "dir"]].tail(3).to_string(index=False))
    print(ticks.groupby("dir", observed=True)["volume"].sum().to_string())

    year = frames.fetch(
        client.qot.iter_history_kl,
        security=tencent,
        rehab_type=RehabType.FORWARD,
        kl_type=KLType.DAY,
        begin_time="2025-01-01",
        end_time="2025-12-31",
    ).to_polars()
    months = year.group_by(pl.col("timestamp").dt.month().alias("month")).agg(pl.col("high_price").max())
    print(*(f"{month:2d} {high}" for month, high in months.sort("month").rows()), sep="\n")

    pushed = frames.to_polars(islice(client.qot.update_ticker(), 10))
    print(f"{pushed.height} pushed ticks of", *sorted(set(pushed["code"])))
