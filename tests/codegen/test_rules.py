"""Rules of protocols.toml: valid ones are read, and others are refused with their line."""

from __future__ import annotations

import pytest

from opend_codegen.knowledge.rules import (
    Bound,
    Cache,
    Limit,
    Paging,
    RuleError,
    read_bound,
    read_cache,
    read_limit,
    read_paging,
)


def test_a_limit_has_defaults() -> None:
    assert read_limit(None) is None
    assert read_limit({"calls": 60, "seconds": 30, "source": "a page"}) == Limit(60, 30.0, 0.0, False, "every", 0)


def test_a_limit_is_read_whole() -> None:
    row = {
        "calls": 15,
        "seconds": 30,
        "per": "account",
        "minimum_interval": 0.02,
        "counts": "first_page",
        "shared_with": 1,
    }
    assert read_limit(row) == Limit(15, 30.0, 0.02, True, "first_page", 1)


@pytest.mark.parametrize(
    ("row", "cause"),
    [
        (5, "must be a table"),
        ({"calls": 0, "seconds": 30}, "positive number"),
        ({"calls": 5}, "positive number"),
        ({"calls": 5, "seconds": 30, "minimum_interval": "x"}, "number of seconds"),
        ({"calls": 5, "seconds": 30, "counts": "some"}, "one of every"),
        ({"calls": 5, "seconds": 30, "shared_with": "x"}, "protocol id"),
        ({"calls": 5, "seconds": 30, "per": "login"}, '"account"'),
        ({"calls": 5, "seconds": 30, "speed": 1}, "nobody knows: speed"),
    ],
)
def test_a_limit_that_is_wrong_is_refused(row: object, cause: str) -> None:
    with pytest.raises(RuleError, match=cause):
        read_limit(row)


def test_paging_is_read() -> None:
    assert read_paging(None) is None
    row = {"style": "key", "send": "nextKey", "receive": "nextKey", "items": ["a", "b"], "end": "-1"}
    expected = Paging("key", "nextKey", "nextKey", ("a", "b"), end="-1", more="", last="", total="")
    assert read_paging(row) == expected


@pytest.mark.parametrize(
    ("row", "cause"),
    [
        ("key", "must be a table"),
        ({"style": "page", "send": "x", "items": "y"}, "one of key, offset"),
        ({"style": "offset", "send": "x", "receive": "y", "items": "z"}, "nobody knows: receive"),
        ({"style": "key", "send": "x", "items": "z"}, "needs `send`"),
        ({"style": "offset", "send": "x"}, "items of paging"),
    ],
)
def test_paging_that_is_wrong_is_refused(row: object, cause: str) -> None:
    with pytest.raises(RuleError, match=cause):
        read_paging(row)


def test_a_bound_is_read_or_refused() -> None:
    assert read_bound(None) is None
    row = {"list": "codes", "most": 400, "items": "rows", "source": "a page"}
    assert read_bound(row) == Bound("codes", 400, "rows")
    for wrong, cause in (({"most": 0}, "positive number"), ({"items": ""}, "two fields"), ({"x": 1}, "nobody knows")):
        with pytest.raises(RuleError, match=cause):
            read_bound(row | wrong)


def test_a_cache_is_read_or_refused() -> None:
    assert read_cache(None) is None
    row = {"seconds": 60, "reason": "it does not change"}
    assert read_cache(row) == Cache(60.0, ())
    assert read_cache({**row, "unless": ["filter"]}) == Cache(60.0, ("filter",))
    for wrong, cause in (
        ({"seconds": 0}, "positive number"),
        ({"seconds": 86_401}, "at most a day"),
        ({"reason": ""}, "needs a `reason`"),
        ({"unless": "filter"}, "list of names"),
        ({"unless": [5]}, "list of names"),
        ({"source": "a page"}, "nobody knows: source"),
    ):
        with pytest.raises(RuleError, match=cause):
            read_cache(row | wrong)
