"""Print the calls of the next three expiries with a delta near 0.3 that trade, best yield of premium first."""

from opend import Client
from opend.simulator import ManualClock, Simulator
from opend_proto.qot_common import OptionType

with Simulator(clock=ManualClock()) as gateway, Client(gateway.host, gateway.port) as client:
    chain = client.option_chain("HK.00700", expiries=3, type=OptionType.CALL)
    found = [
        (option.bid / option.strike * 365 / max(option.days, 1), option)
        for option in chain
        if option.bid and option.delta and option.days and 0.2 <= option.delta <= 0.4
    ]
    for year, option in sorted(found, key=lambda each: each[0], reverse=True)[:5]:
        print(f"{option.name:20} {option.bid:6.2f} delta {option.delta:.2f} {year:7.1%} a year")
