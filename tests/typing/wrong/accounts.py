"""Uses of accounts and orders that a type checker must refuse, one mistake a line."""

from __future__ import annotations

from opend import AsyncClient, Client, RiskLimits


async def use(client: Client, asynchronous: AsyncClient) -> None:
    """Use both clients wrongly."""
    RiskLimits(max_notional=50_000)  # wrong: an amount without its currency
    account = client.account(market="HK", environment="paper")  # wrong: an argument that there is not
    account.buy("HK.00700", 100, price=480.0)  # wrong: an argument that orders do not have
    account.buy("HK.00700")  # wrong: no quantity
    order = account.buy("HK.00700", 100, limit="480")  # wrong: a price as text
    order.done(5)  # wrong: the name of the asynchronous wait
    later = await asynchronous.account(market="HK")
    later.positions().frame()  # wrong: the positions are not awaited
    (await later.buy("HK.00700", 100)).wait(5)  # wrong: the name of the blocking wait
