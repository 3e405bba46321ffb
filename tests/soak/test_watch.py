"""The watch of a soak sees uncaught exceptions and hanging calls."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Generator
from contextlib import contextmanager
from threading import Thread
from unittest.mock import patch

import pytest
from tests.soak import watch as module
from tests.soak.vitals import Sample, forget_kinds, growth, sample, trends
from tests.soak.watch import Watch

pytestmark = pytest.mark.usefixtures("only_new_objects")


@contextmanager
def no_grace(*, work: float) -> Generator[None]:
    """Make every call count as late once the process has had that much processor time."""
    with patch.object(module, "GRACE_SECONDS", -1.0), patch.object(module, "GRACE_OF_WORK", work):
        yield


def fail() -> None:
    raise ValueError("on purpose")


def test_an_exception_out_of_a_thread_is_a_failure() -> None:
    with Watch() as watch:
        thread = Thread(target=fail, name="doomed")
        thread.start()
        thread.join()
    (failure,) = watch.failures
    assert failure.startswith("thread doomed: Traceback")
    assert "ValueError: on purpose" in failure


def test_an_error_of_a_loop_is_a_failure() -> None:
    async def main() -> None:
        asyncio.get_running_loop().set_exception_handler(watch.on_loop_error)
        asyncio.get_running_loop().call_soon(fail)
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    with Watch() as watch:
        asyncio.run(main())
    (failure,) = watch.failures
    assert "ValueError: on purpose" in failure


def test_a_logged_fault_is_a_failure() -> None:
    with Watch() as watch:
        logging.getLogger("opend").error("the reader's thread has failed")
        logging.getLogger("opend").warning("a reconnect")
    (failure,) = watch.failures
    assert "the reader's thread has failed" in failure


def test_what_nobody_can_raise_is_a_failure() -> None:
    class Doomed:
        def __del__(self) -> None:
            fail()

    with Watch() as watch:
        Doomed()
    (failure,) = watch.failures
    assert failure.startswith("unraisable")


def test_a_call_that_takes_too_long_is_a_failure_once() -> None:
    with no_grace(work=-1.0), Watch() as watch:
        with watch.within(0.5, "a call"):
            watch.look()
            watch.look()
        with watch.within(0.5, "another"):
            pass
        with patch.object(module, "GRACE_SECONDS", 5.0), watch.within(0.0, "in time"):
            watch.look()
    hanging, late = watch.failures
    assert hanging.startswith("a call: hangs past its time-out")
    assert "test_a_call_that_takes_too_long" in hanging
    assert late.startswith("another: took")


def test_a_call_is_not_late_while_the_machine_gives_us_no_time() -> None:
    with no_grace(work=60.0), Watch() as watch, watch.within(0.5, "a call"):
        watch.look()
    assert watch.failures == []


@pytest.mark.parametrize("name", [name for name in Sample._fields if name != "kinds"])
def test_what_grows_is_no_flat_trend(name: str) -> None:
    before = sample(tasks=3)
    growing = trends([_more(before, name, 20_000 * number) for number in range(40)])
    assert [trend.name for trend in growing if not trend.is_flat] == [name]
    assert all(trend.is_flat for trend in trends([before] * 40))


def test_what_is_there_only_now_and_then_is_no_growth() -> None:
    before = sample(tasks=3)
    samples = [_more(before, "objects", 50_000 if number % 7 == 0 else 0) for number in range(60)]
    assert all(trend.is_flat for trend in trends(samples))


def test_growth_names_the_class() -> None:
    class Leaked:
        pass

    before = sample(tasks=0)
    leaked = [Leaked() for _ in range(30)]
    assert f"Leaked by {len(leaked)}" in growth([before, before, sample(tasks=0)])


def test_few_samples_keep_their_kinds() -> None:
    samples = list[Sample]()
    for _ in range(10):
        samples.append(sample(tasks=0))
        forget_kinds(samples)
    assert [number for number, each in enumerate(samples, 1) if each.kinds] == [1, 2, 4, 8, 10]


def _more(before: Sample, name: str, more: int) -> Sample:
    return before._replace(**{name: getattr(before, name) + more})
