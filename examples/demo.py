"""Show typed calls and typed pushes from the embedded OpenD as tables; `make demo` runs this."""

import asyncio

from rich.console import Console
from rich.table import Table

from opend import AsyncClient, security, security_text
from opend.simulator import Simulator
from opend_proto.qot_common import Security, SubType, Ticker

SECURITIES = [security("HK.00700"), security("US.AAPL")]
SECONDS = 1.0


async def main() -> None:
    """Read the latest ticks, then listen for one second."""
    console = Console()
    async with Simulator() as gateway, AsyncClient(gateway.host, gateway.port) as client:
        console.print(f"The embedded OpenD listens on {gateway.host}:{gateway.port}.")
        await client.qot.sub(
            security_list=SECURITIES,
            sub_type_list=[SubType.TICKER],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            is_first_push=False,
        )
        latest = table("GetTicker: the latest 5 ticks of each")
        for each in SECURITIES:
            reply = await client.qot.get_ticker(security=each, max_ret_num=5)
            add_rows(latest, reply.security, reply.ticker_list)
        console.print(latest)
        console.print(await pushed(client))


async def pushed(client: AsyncClient) -> Table:
    """Return a table of the ticks that are pushed within `SECONDS`."""
    shown = table(f"UpdateTicker: {SECONDS:g} second of pushes")
    try:
        async with asyncio.timeout(SECONDS):
            async for update in client.qot.update_ticker():
                add_rows(shown, update.security, update.ticker_list)
    except TimeoutError:
        return shown
    return shown


def table(title: str) -> Table:
    """Return an empty table of ticks."""
    empty = Table(title=title, title_justify="left")
    for heading in ("Security", "Time"):
        empty.add_column(heading, no_wrap=True)
    for heading in ("Price", "Volume", "Turnover"):
        empty.add_column(heading, justify="right")
    for heading in ("Side", "Type"):
        empty.add_column(heading)
    return empty


def add_rows(shown: Table, of: Security, ticks: list[Ticker]) -> None:
    """Add a row for each tick."""
    for tick in ticks:
        clock = tick.time.partition(" ")[2]
        kind = "" if tick.type is None else tick.type.name
        numbers = (f"{tick.price:.3f}", f"{tick.volume:,}", f"{tick.turnover / 1000:,.0f}k")
        shown.add_row(security_text(of), clock, *numbers, tick.dir.name, kind)


if __name__ == "__main__":
    asyncio.run(main())
