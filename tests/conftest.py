"""Options of the whole test suite."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--soak-seconds",
        type=float,
        default=0.0,
        metavar="SECONDS",
        help="go on breaking connections in test_soak.py for so long, with each client; 200 times at least",
    )
