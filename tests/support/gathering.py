"""Run a test on every member of a family, such as all message classes, without making each a test of pytest's own.

Invariant: every member is tested, whichever failed before, and the failure names each that failed, with its reason.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import pytest

__all__ = ["each_of"]

Test: TypeAlias = Callable[..., None]


def each_of(name: str, family: Sequence[object], *, shares: int = 1) -> Callable[[Test], Test]:
    """Call a test with each member of the family as its argument ``name``; the workers divide up the shares.

    Where a check takes less than the milliseconds that pytest takes for a test of its own, which each of eight workers
    collects, this is cheaper than to parametrize.
    """
    assert len(family) >= shares, "nothing to check"
    divided = [family[start::shares] for start in range(shares)]

    def decorate(test: Test) -> Test:
        @functools.wraps(test)
        def on_share(share: Sequence[object], **fixtures: Any) -> None:
            _check(test, name, share, fixtures)

        vars(on_share)["__signature__"] = _with_share(test, name)
        ids = [f"{number}/{shares}" for number in range(1, shares + 1)]
        shared: Test = pytest.mark.parametrize("share", divided, ids=ids)(on_share)
        return shared

    return decorate


def _check(test: Test, name: str, share: Sequence[object], fixtures: dict[str, Any]) -> None:
    failures = [failure for member in share if (failure := _failure(test, name, member, fixtures))]
    if failures:
        names = "; ".join(failure.__notes__[-1] for failure in failures)
        raise ExceptionGroup(f"{len(failures)} of {len(share)} failed, {names}", failures)


def _failure(test: Test, name: str, member: object, fixtures: dict[str, Any]) -> Exception | None:
    try:
        test(**{name: member}, **fixtures)
    except Exception as error:  # noqa: BLE001 whatever is raised is reported with all others
        error.add_note(f"{name}: {_name(member)}")
        return error
    return None


def _with_share(test: Test, name: str) -> inspect.Signature:
    """Return the signature of a test for pytest, which passes a share instead of a member."""
    signature = inspect.signature(test)
    renamed = [
        parameter.replace(name="share") if parameter.name == name else parameter
        for parameter in signature.parameters.values()
    ]
    assert any(parameter.name == "share" for parameter in renamed), f"{test.__name__} has no argument {name!r}"
    return signature.replace(parameters=renamed)


def _name(member: Any) -> str:
    """Return the name of a message class, of a method or push, or the member itself."""
    return str(getattr(member, "FULL_NAME", None) or getattr(member, "name", member))
