"""Implement ``opend sell``: place an order to sell, or preview it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.cli.commands.trading.ordering import add_order, place

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

__all__ = ["add", "run"]


def add(parser: ArgumentParser) -> None:
    """Define the arguments."""
    add_order(parser, "sell")


def run(arguments: Namespace) -> int:
    """Place the order, or preview it."""
    return place(arguments, "sell")
