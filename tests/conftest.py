"""Options of the whole test suite."""

from __future__ import annotations

import gc
import os
import signal
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest
from hypothesis import HealthCheck, settings
from tests.running import outcomes, tiers

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

# The time of an example depends on the machine and its load; the test's own time-out is enough of a bound.
settings.register_profile("opend", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("opend")

# What the developer has set up for a gateway of their own (docs/OPERATIONS.md) is not for the tests.
for _setting in ("HOST", "PORT", "RSA_KEY", "ENCRYPTION", "WS_URL", "WS_KEY", "TIMEOUT", "CONNECT_TIMEOUT", "PROFILE"):
    os.environ.pop(f"OPEND_{_setting}", None)
os.environ["OPEND_CONFIG"] = os.devnull

# A shell without job control starts what runs in the background with SIGINT ignored, and so would be every program that
# a test interrupts: a signal that is handled here is not ignored in the processes that the tests start.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--soak-seconds",
        type=float,
        default=0.0,
        metavar="SECONDS",
        help="go on breaking connections in test_soak.py for so long, with each client; 200 times at least",
    )
    parser.addoption(
        "--other-python",
        action="store_true",
        help="skip what is marked one_python; another run, on another version of Python, has it",
    )
    parser.addoption(
        "--tier",
        choices=tiers.TIERS,
        default=None,
        help="collect only the tests of `make test`, or those left to `make test-deep`; see tests/running/tiers.py",
    )
    parser.addoption(
        "--outcome",
        type=Path,
        default=None,
        metavar="FILE",
        help="write to this file how many tests passed, and why others were skipped; see tests/running",
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave the files of the other tier alone, so that nobody imports them."""
    tier: tiers.Tier | None = config.getoption("tier")
    return None if tier is None or tiers.may_hold(collection_path, tier) else True


def pytest_collection_modifyitems(config: pytest.Config, items: Iterable[pytest.Item]) -> None:
    """Skip, where it is wanted, what need not run on every Python."""
    if not config.getoption("other_python"):
        return
    once = pytest.mark.skip(reason="it does not depend on the version of Python: the tests on this one have it")
    for item in items:
        if item.get_closest_marker("one_python"):
            item.add_marker(once)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Let the garbage collector rest while what stays is imported and collected: a tenth of that time is its own."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish() -> None:
    """Keep the garbage collector from what was imported and collected, which stays to the end of the run.

    Tests of leaks collect and count objects often, and would look at half a million of pytest's each time.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="module")
def only_new_objects() -> None:
    """Keep the collector from what is there before a module's tests, where each of them collects what it has made.

    Otherwise each looks at all that the worker has loaded in earlier tests too, which takes a tenth of a second.
    """
    gc.collect()
    gc.freeze()


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Write the outcome to the file of --outcome; only the terminal reporter has the reports of all workers."""
    path: Path | None = config.getoption("outcome")
    if path is None:
        return
    reports: dict[str, list[Any]] = terminalreporter.stats
    failed = len(reports.get("failed", ())) + len(reports.get("error", ()))
    skipped = Counter(_reason(report) for report in reports.get("skipped", ()))
    outcomes.write(path, outcomes.Outcome(len(reports.get("passed", ())), failed, dict(skipped)))


def _reason(report: Any) -> str:
    """Return the reason why a test was skipped, without the place that pytest reports with it."""
    place: object = report.longrepr
    reason = cast("tuple[str, int, str]", place)[2] if isinstance(place, tuple) else place
    return str(reason).removeprefix("Skipped: ")
