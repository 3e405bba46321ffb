"""Print the latest ticks of a security, typed, from the embedded OpenD; the README begins with this."""

from opend import Client, security
from opend.simulator import Simulator
from opend_proto.qot_common import SubType

with Simulator() as gateway, Client(gateway.host, gateway.port) as client:
    tencent = security("HK.00700")
    client.qot.sub(security_list=[tencent], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
    reply = client.qot.get_ticker(security=tencent, max_ret_num=5)
    for tick in reply.ticker_list:
        print(f"{tick.time}  {tick.price:8.3f}  {tick.volume:6d}  {tick.dir.name}")
