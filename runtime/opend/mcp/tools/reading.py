"""Define the tools for what is asked most: quotes, ticks, order books, candlesticks, options, accounts.

Invariant: none of them can change money or data; those of live data subscribe by themselves, without pushes.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from opend.accounts.choosing import describe
from opend.errors import UsageError
from opend.mcp.paging import LIMIT, MOST
from opend.mcp.permits import Tool
from opend.mcp.tools.accounts import open_account
from opend.mcp.tools.arguments import ACCOUNT, CODE, CODES, ROWS, arguments
from opend.printable import visible
from opend.securities import securities, security
from opend.session.feeds.bar_feed import SUB_TYPES
from opend_proto.qot_common import KLType, OptionType, RehabType, SubType

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping, Sequence

    from opend.mcp.paging import Pages
    from opend.mcp.permits import Context
    from opend_proto.schema import Message

__all__ = ["reading_tools"]

Content: TypeAlias = "Message | Sequence[Message]"
Read: TypeAlias = "Callable[[Context, Mapping[str, Any]], Awaitable[_Told]]"


class _Told(NamedTuple):
    """What a tool shows."""

    content: Content
    account: str | None = None
    """The account that it is about."""


_TICKS: Final = 50
_LEVELS: Final = 10
_BARS: Final = 100
_EXPIRIES: Final = 20
_BAR_NAMES: Final = [kind.name for kind in SUB_TYPES]
_REHABS: Final = ["NONE", "FORWARD", "BACKWARD"]
_DAYS: Final[Mapping[str, Any]] = {"type": "string", "maxLength": 19, "description": "a day as yyyy-MM-dd"}


async def _quote(context: Context, given: Mapping[str, Any]) -> _Told:
    wanted = securities(given["codes"])
    await context.client.subscribe(wanted, SubType.BASIC, push=False)
    return _Told((await context.client.qot.get_basic_qot(security_list=wanted)).basic_qot_list)


async def _ticks(context: Context, given: Mapping[str, Any]) -> _Told:
    wanted = security(given["code"])
    await context.client.subscribe(wanted, SubType.TICKER, push=False)
    return _Told(await context.client.qot.get_ticker(security=wanted, max_ret_num=given.get("number", _TICKS)))


async def _book(context: Context, given: Mapping[str, Any]) -> _Told:
    wanted = security(given["code"])
    await context.client.subscribe(wanted, SubType.ORDER_BOOK, push=False)
    return _Told(await context.client.qot.get_order_book(security=wanted, num=given.get("levels", _LEVELS)))


async def _candlesticks(context: Context, given: Mapping[str, Any]) -> _Told:
    wanted, kind = security(given["code"]), KLType[given.get("type", "DAY")]
    await context.client.subscribe(wanted, SUB_TYPES[kind], push=False)
    s2c = await context.client.qot.get_kl(
        security=wanted,
        kl_type=kind,
        rehab_type=RehabType[given.get("rehab", "FORWARD")],
        req_num=given.get("number", _BARS),
    )
    return _Told(s2c)


async def _option_chain(context: Context, given: Mapping[str, Any]) -> _Told:
    if "expiries" in given and "days" in given:
        raise UsageError("give expiries, how many of the next ones, or days, the expiry days, but not both")
    bounds = given.get("lowest_strike", 0.0), given.get("highest_strike", inf)
    if bounds[0] > bounds[1]:
        raise UsageError("lowest_strike is above highest_strike")
    options = await context.client.option_chain(
        given["code"],
        expiries=given.get("days") or given.get("expiries", 1),
        type=OptionType[given["type"]] if "type" in given else None,
        strikes=None if bounds == (0.0, inf) else bounds,
    )
    return _Told(options)


async def _account(context: Context, given: Mapping[str, Any]) -> _Told:
    account = await open_account(context.client, given)
    return _Told(await account.funds(), visible(describe(account.info)))


async def _positions(context: Context, given: Mapping[str, Any]) -> _Told:
    account = await open_account(context.client, given)
    return _Told(await account.positions(), visible(describe(account.info)))


async def _orders(context: Context, given: Mapping[str, Any]) -> _Told:
    account = await open_account(context.client, given)
    if ("begin" in given) != ("end" in given):
        raise UsageError("a period takes both begin and end")
    period = (given["begin"], given["end"]) if "begin" in given else None
    return _Told(await account.orders(history=period), visible(describe(account.info)))


def _whole(least: int, most: int, usual: int, text: str) -> dict[str, Any]:
    return {"type": "integer", "minimum": least, "maximum": most, "default": usual, "description": text}


_TOOLS: Final[tuple[tuple[str, str, str, dict[str, Any], Read], ...]] = (
    (
        "quote",
        "Quotes",
        "Return the latest quotes of securities: price, open, high, low, last close, volume, turnover, time.",
        arguments("codes", codes=CODES, rows=ROWS),
        _quote,
    ),
    (
        "ticks",
        "Latest trades",
        "Return the latest trades of a security, oldest first: time, price, volume, turnover, direction.",
        arguments("code", code=CODE, number=_whole(1, MOST, _TICKS, "how many trades"), rows=ROWS),
        _ticks,
    ),
    (
        "book",
        "Order book",
        "Return the order book of a security: price, volume and number of orders of the levels, best first.",
        arguments("code", code=CODE, levels=_whole(1, 100, _LEVELS, "levels of each side"), rows=ROWS),
        _book,
    ),
    (
        "candlesticks",
        "Candlesticks",
        "Return the latest candlesticks of a security, oldest first, up to the current one.",
        arguments(
            "code",
            code=CODE,
            type={"enum": _BAR_NAMES, "default": "DAY", "description": "the period of one candlestick"},
            number=_whole(1, MOST, _BARS, "how many"),
            rehab={"enum": _REHABS, "default": "FORWARD", "description": "how prices are adjusted for dividends"},
            rows=ROWS,
        ),
        _candlesticks,
    ),
    (
        "option_chain",
        "Option chain",
        "Return the options of an underlying with quotes, open interest and greeks, by expiry and strike.",
        arguments(
            "code",
            code=CODE,
            expiries=_whole(1, _EXPIRIES, 1, "how many of the next expiries"),
            days={"type": "array", "items": _DAYS, "minItems": 1, "maxItems": _EXPIRIES, "description": "expiry days"},
            type={"enum": ["CALL", "PUT"], "description": "only calls, or only puts"},
            lowest_strike={"type": "number", "minimum": 0},
            highest_strike={"type": "number", "minimum": 0},
            rows=ROWS,
        ),
        _option_chain,
    ),
    (
        "account",
        "Account",
        "Return an account with its cash, assets and buying power.",
        arguments(**ACCOUNT),
        _account,
    ),
    (
        "positions",
        "Positions",
        "Return what an account holds, with quantity, cost, value and profit.",
        arguments(**ACCOUNT, rows=ROWS),
        _positions,
    ),
    (
        "orders",
        "Orders",
        "Return an account's orders of today and those that can still fill or, with begin and end, ended ones.",
        arguments(
            **ACCOUNT,
            begin={**_DAYS, "description": "the first day, as yyyy-MM-dd, or a time in the market's zone"},
            end={**_DAYS, "description": "the last day, likewise"},
            rows=ROWS,
        ),
        _orders,
    ),
)
"""Name, title, description, schema and work of each tool."""


def reading_tools(pages: Pages) -> list[Tool]:
    """Return the tools; what does not fit into an answer is kept in ``pages``."""
    return [
        Tool(name=name, title=title, description=text, schema=schema, run=_running(read, pages))
        for name, title, text, schema, read in _TOOLS
    ]


def _running(read: Read, pages: Pages) -> Callable[[Mapping[str, Any], Context], Awaitable[Mapping[str, object]]]:
    async def run(given: Mapping[str, Any], context: Context) -> Mapping[str, object]:
        content, account = await read(context, given)
        about = {} if account is None else {"account": account}
        return pages.first(content, given.get("rows", LIMIT), **about)

    return run
