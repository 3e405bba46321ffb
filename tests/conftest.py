"""Options of the whole test suite."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    import pytest

# Both are upper bounds on real time, which a busy machine passes without any fault.
settings.register_profile("opend", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("opend")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--soak-seconds",
        type=float,
        default=0.0,
        metavar="SECONDS",
        help="go on breaking connections in test_soak.py for so long, with each client; 200 times at least",
    )
