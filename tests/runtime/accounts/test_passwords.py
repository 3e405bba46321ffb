"""The trading password is read when it is needed, and never shown."""

from __future__ import annotations

import sys
from hashlib import md5

import pytest

from opend.accounts.passwords import TradePassword
from opend.errors import UsageError

SECRET = "open sesame"  # noqa: S105
DIGEST = md5(SECRET.encode(), usedforsecurity=False).hexdigest()


def test_a_digest_comes_from_a_function_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_TRADE_PASSWORD", SECRET)
    ways = TradePassword(lambda: SECRET), TradePassword.from_environment("MY_TRADE_PASSWORD")
    assert [way() for way in ways] == [DIGEST, DIGEST]
    assert not [way for way in ways if SECRET in repr(way) or DIGEST in repr(way)]


def test_where_there_is_none_the_place_is_named_and_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise RuntimeError(SECRET)

    monkeypatch.delenv("MY_TRADE_PASSWORD", raising=False)
    monkeypatch.setitem(sys.modules, "keyring", None)
    for way, message in (
        (TradePassword.from_environment("MY_TRADE_PASSWORD"), "the environment variable MY_TRADE_PASSWORD"),
        (TradePassword(fail), "from a function: RuntimeError"),
        (TradePassword.from_keyring("opend", "me"), "opend\\[keyring\\]"),
    ):
        with pytest.raises(UsageError, match=message) as caught:
            way()
        assert SECRET not in str(caught.value)
        assert caught.value.__suppress_context__ or caught.value.__context__ is None
