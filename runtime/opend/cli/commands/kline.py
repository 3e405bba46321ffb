"""Implement ``opend kline``: print the latest candlesticks of a security as a table or a chart.

Invariant: blank candlesticks, for times without a trade, are not shown; a chart fits the terminal.
"""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import TYPE_CHECKING, Final

from opend.cli.options import add_code, add_connection, add_json, completes, count
from opend.cli.output import say, say_json
from opend.cli.status import Status
from opend.naming.nearest import did_you_mean

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from rich.console import Console

    from opend.cli.drawing.chart import Candle
    from opend.cli.drawing.sheets import Sheet
    from opend_proto import qot_get_kl
    from opend_proto.qot_common import KLine

__all__ = ["TYPES", "add", "run"]

TYPES: Final = {
    "1m": ("K_1MIN", "KL_1MIN"),
    "3m": ("K_3MIN", "KL_3MIN"),
    "5m": ("K_5MIN", "KL_5MIN"),
    "10m": ("K_10MIN", "KL_10MIN"),
    "15m": ("K_15MIN", "KL_15MIN"),
    "30m": ("K_30MIN", "KL_30MIN"),
    "60m": ("K_60MIN", "KL_60MIN"),
    "120m": ("K_120MIN", "KL_120MIN"),
    "180m": ("K_180MIN", "KL_180MIN"),
    "240m": ("K_240MIN", "KL_240MIN"),
    "day": ("DAY", "KL_DAY"),
    "week": ("WEEK", "KL_WEEK"),
    "month": ("MONTH", "KL_MONTH"),
    "quarter": ("QUARTER", "KL_QURATER"),
    "year": ("YEAR", "KL_YEAR"),
}
"""The types, each with the name of its KLType and of the SubType to subscribe to first."""

_REHAB: Final = ("none", "forward", "backward")
_MOST: Final = 1000
"""The most candlesticks in one reply of the gateway (proto/Qot_GetKL.proto)."""
_TABLE_ROWS: Final = 20


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = "Subscribe to the candlesticks of a security and print the latest, oldest first."
    add_code(parser)
    kind = parser.add_argument(
        "--type", type=_type, default="day", dest="kind", metavar="TYPE", help=f"{', '.join(TYPES)} (default day)"
    )
    completes(kind, _complete_type)
    parser.add_argument(
        "-n",
        type=count(1, _MOST),
        dest="number",
        metavar="NUMBER",
        help=f"number of candlesticks (default {_TABLE_ROWS}, or half the columns of a chart)",
    )
    parser.add_argument("--rehab", choices=_REHAB, default="forward", help="how prices are adjusted (default forward)")
    parser.add_argument("--chart", action="store_true", help="draw them")
    add_json(parser, "one JSON object per candlestick")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Print or draw the candlesticks."""
    if arguments.json:
        say_json(*_read(arguments, arguments.number or _TABLE_ROWS).kl_list)
        return Status.DONE
    from opend.cli.drawing.chart import room_for
    from opend.cli.drawing.tables import chart_size, draw, make_console

    console = make_console()
    if arguments.chart:
        width, _ = chart_size(console)
        _draw_chart(
            _read(arguments, arguments.number or min(max(room_for(width) // 2, 1), _MOST)), arguments.kind, console
        )
    else:
        draw([_sheet(_traded(_read(arguments, arguments.number or _TABLE_ROWS).kl_list))], console)
    return Status.DONE


def _read(arguments: Namespace, number: int) -> qot_get_kl.S2C:
    from opend.cli.target import connected, subscribe
    from opend.securities import security
    from opend_proto.qot_common import KLType, RehabType, SubType

    wanted = security(arguments.code)
    kl_type, sub_type = TYPES[arguments.kind]
    with connected(arguments) as client:
        subscribe(arguments, client, [wanted], SubType[sub_type])
        return client.qot.get_kl(
            security=wanted,
            kl_type=KLType[kl_type],
            rehab_type=RehabType[arguments.rehab.upper()],
            req_num=number,
        )


def _traded(bars: Sequence[KLine]) -> list[KLine]:
    return [bar for bar in bars if not bar.is_blank]


def _sheet(bars: Sequence[KLine]) -> Sheet:
    from opend.cli.drawing.sheets import Sheet, SheetColumn

    columns = [
        SheetColumn("Time"),
        *(SheetColumn(heading, decimals=2) for heading in ("Open", "High", "Low", "Close")),
        SheetColumn("%", decimals=2, signed=True),
        SheetColumn("Volume", grouped=True),
        SheetColumn("Turnover", grouped=True, spare=True),
    ]
    rows = [
        (
            bar.time.removesuffix(" 00:00:00"),
            bar.open_price,
            bar.high_price,
            bar.low_price,
            bar.close_price,
            _percent(bar),
            bar.volume,
            None if bar.turnover is None else round(bar.turnover),
        )
        for bar in bars
    ]
    return Sheet(columns, rows)


def _percent(bar: KLine) -> float | None:
    if bar.change_rate is not None:
        return round(bar.change_rate, 2)
    if not bar.last_close_price or bar.close_price is None:
        return None
    return round(100 * (bar.close_price / bar.last_close_price - 1), 2)


def _draw_chart(s2c: qot_get_kl.S2C, kind: str, console: Console) -> None:
    from opend.cli.drawing.chart import candle_chart
    from opend.cli.drawing.tables import chart_size, draw_lines, has_colours
    from opend.cli.text import cut, decimals_of
    from opend.securities import security_text

    candles = [_candle(bar, bar.close_price) for bar in _traded(s2c.kl_list) if bar.close_price is not None]
    title = f"{security_text(s2c.security)}  {s2c.name or ''}  {kind}"
    if not candles:
        say(f"{title}: no trades")
        return
    width, height = chart_size(console)
    colour = has_colours(console)
    last = candles[-1]
    title += f"  {last.close:,.{max(decimals_of(last.close), 2)}f}"
    if len(candles) > 1 and candles[-2].close:
        title += f" ({100 * (last.close / candles[-2].close - 1):+.2f}%)"
    legend = "" if colour else "  (║ rose, ┃ fell)"
    draw_lines([[(cut(f"{title}{legend}", width), "bold")]], console)
    draw_lines(candle_chart(candles, width=width, height=height - 3, colour=colour), console)


def _candle(bar: KLine, close: float) -> Candle:
    """Return the candlestick of a bar; prices that the gateway left out are set to the close."""
    from opend.cli.drawing.chart import Candle

    first, high, low = (close if price is None else price for price in (bar.open_price, bar.high_price, bar.low_price))
    return Candle(bar.time, first, high, low, close, bar.volume or 0)


def _complete_type(prefix: str, **_: object) -> list[str]:
    return [name for name in TYPES if name.startswith(prefix)]


def _type(text: str) -> str:
    if text not in TYPES:
        raise ArgumentTypeError(f"there are no candlesticks of type {text!r}{did_you_mean(text, TYPES)}")
    return text
