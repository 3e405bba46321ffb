"""Implement ``opend watch``: show the ticks of securities as they arrive.

Invariant: pushes are read on another thread, so that Ctrl-C and the end of ``--seconds`` take effect at once.
"""

from __future__ import annotations

import time
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Final, TypeAlias

from opend.cli.drawing.board import Board
from opend.cli.drawing.views import View, choose_view, summary_lines
from opend.cli.options import add_codes, add_connection, add_json, seconds
from opend.cli.output import say
from opend.cli.status import Status
from opend.errors import OpenDError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from opend_proto import qot_update_ticker

__all__ = ["add", "run"]

_Arrived: TypeAlias = "SimpleQueue[qot_update_ticker.S2C | OpenDError]"

_REFRESH_SECONDS: Final = 0.25


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    parser.description = (
        "Follow the ticks of securities until Ctrl-C: a live table on a terminal, else a line per tick."
    )
    add_codes(parser)
    parser.add_argument("--seconds", type=seconds, help="stop after this many seconds")
    add_json(parser, "one JSON object per push")
    add_connection(parser)


def run(arguments: Namespace) -> int:
    """Subscribe and show ticks until interrupted or the time is over."""
    from opend.cli.target import connected, subscribe
    from opend.securities import security, security_text
    from opend_proto.qot_common import SubType

    securities = [security(code) for code in arguments.codes]
    board = Board(security_text(each) for each in securities)
    arrived: _Arrived = SimpleQueue()
    try:
        with connected(arguments) as client:
            updates = client.qot.update_ticker()
            Thread(target=_collect, args=(updates, arrived), name="opend-watch", daemon=True).start()
            subscribe(arguments, client, securities, SubType.TICKER, pushes=True)
            with choose_view(json=arguments.json) as view:
                _follow(arrived, board, view, arguments.seconds)
    except KeyboardInterrupt:
        pass
    if not arguments.json:
        for line in summary_lines(board):
            say(line)
    return Status.DONE


def _collect(updates: Iterator[qot_update_ticker.S2C], arrived: _Arrived) -> None:
    try:
        for update in updates:
            arrived.put(update)
    except OpenDError as error:
        arrived.put(error)


def _follow(arrived: _Arrived, board: Board, view: View, seconds: float | None) -> None:
    end = float("inf") if seconds is None else time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        view.refresh(board)
        try:
            update = arrived.get(timeout=min(left, _REFRESH_SECONDS))
        except Empty:
            continue
        if isinstance(update, OpenDError):
            raise update
        _show(update, board, view)


def _show(update: qot_update_ticker.S2C, board: Board, view: View) -> None:
    from opend.securities import security_text

    code = security_text(update.security)
    board.add(code, update)
    view.take(code, update)
