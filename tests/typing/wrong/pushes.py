"""Handlers and iterators of pushes that a type checker must refuse, one mistake a line."""

from __future__ import annotations

from opend import AsyncClient, Client
from opend_proto import qot_update_order_book, qot_update_ticker


def on_ticks(ticks: qot_update_ticker.S2C) -> None:
    """The right handler."""


async def on_ticks_later(ticks: qot_update_ticker.S2C) -> None:
    """The right handler of an asynchronous client."""


def on_order_book(book: qot_update_order_book.S2C) -> None:
    """The handler of another push."""


def on_response(response: qot_update_ticker.Response) -> None:
    """A handler of the message on the wire instead of its payload."""


async def on_number(number: int) -> None:
    """A handler of another type."""


def on_two(first: qot_update_ticker.S2C, second: int) -> None:
    """A handler that takes too many arguments."""


async def listen(client: AsyncClient) -> None:
    """Handlers and iterators of the asynchronous client."""
    client.qot.on_update_ticker(on_ticks)
    client.qot.on_update_ticker(on_ticks_later)
    client.qot.on_update_ticker(on_order_book)  # wrong: the payload of another push
    client.qot.on_update_ticker(on_response)  # wrong: the message instead of its payload
    client.qot.on_update_ticker(on_number)  # wrong: the argument of a coroutine
    client.qot.on_update_ticker(on_two)  # wrong: one argument too many
    client.qot.on_update_ticker(on_ticks(None))  # wrong: the handler is called, with nothing
    client.qot.on_update_ticker(lambda ticks: ticks.tickers)  # wrong: a misspelt field in a handler
    async for ticks in client.qot.update_ticker():
        print(ticks.ticker_list[0].price)
        print(ticks.ticker_list[0].prize)  # wrong: a misspelt field of a push
    for _ in client.qot.update_ticker():  # wrong: async is missing
        print("never")


def listen_blocking(client: Client) -> None:
    """Handlers and iterators of the blocking client."""
    client.qot.on_update_ticker(on_ticks)
    client.qot.on_update_ticker(on_order_book)  # wrong: the payload of another push
    client.qot.on_update_ticker(on_two)  # wrong: one argument too many
    for ticks in client.qot.update_ticker():
        print(ticks.ticker_list[0].price)
        print(ticks.prices)  # wrong: a misspelt field of a push
