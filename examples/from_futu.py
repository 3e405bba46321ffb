"""Run a program for the vendor's Python client with only its import changed: two ticks as a data frame."""

from opend.futu import RET_OK, OpenQuoteContext, Session, SubType
from opend.simulator import Simulator

with Simulator() as gateway:
    quote_ctx = OpenQuoteContext(host=gateway.host, port=gateway.port)
    ret, message = quote_ctx.subscribe(["US.AAPL"], [SubType.TICKER], subscribe_push=False, session=Session.ALL)
    if ret == RET_OK:
        ret, data = quote_ctx.get_rt_ticker("US.AAPL", 2)
        print(data.to_string() if ret == RET_OK else data)
    else:
        print("subscription failed:", message)
    quote_ctx.close()
