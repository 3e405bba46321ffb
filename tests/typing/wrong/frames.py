"""Mistakes with frames."""

from __future__ import annotations

from opend import AsyncClient, Client, frames, security
from opend_proto.qot_common import Security


def ask(client: Client, tencent: Security) -> None:
    frames.fetch(client.qot.get_ticker, security=tencent)  # wrong: an argument is missing
    frames.fetch(client.qot.get_ticker, security=700, max_ret_num=5)  # wrong: a number is no security
    frames.fetch(client.qot.get_ticker, tencent, 5)  # wrong: arguments go by name
    frames.fetch(client.qot, security=tencent)  # wrong: that is no call
    frames.fetch(client.qot.get_ticker, security=tencent, max_ret_num=5).to_excel()  # wrong: there is no such method
    frames.to_pandas(5)  # wrong: a number is no message
    frames.to_pandas(["HK.00700"])  # wrong: nor is a text
    frames.to_polars([], of=int)  # wrong: int is no type of message


async def ask_later(client: AsyncClient) -> None:
    tencent = security("HK.00700")
    frames.fetch(client.qot.get_ticker, security=tencent, max_ret_num=5).to_pandas()  # wrong: it was not awaited
