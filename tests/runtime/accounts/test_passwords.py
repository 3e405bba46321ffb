"""The trading password is read when it is needed, and never shown."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from hashlib import md5
from pathlib import Path

import pytest
from tests.support.commands import environment

from opend.accounts.passwords import TradePassword
from opend.errors import UsageError
from opend.simulator.trading import DEFAULT_UNLOCK

SECRET = "open sesame"  # noqa: S105
DIGEST = md5(SECRET.encode(), usedforsecurity=False).hexdigest()


def test_a_digest_comes_from_a_function_or_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_TRADE_PASSWORD", SECRET)
    ways = TradePassword(lambda: SECRET), TradePassword.from_environment("MY_TRADE_PASSWORD")
    assert [way() for way in ways] == [DIGEST, DIGEST]
    assert not [way for way in ways if SECRET in repr(way) or DIGEST in repr(way)]


def test_a_digest_comes_from_a_place_that_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MY_TRADE_PASSWORD", SECRET)
    file = tmp_path / "password"
    file.write_text(f"{SECRET}\n", encoding="utf-8")
    file.chmod(0o600)
    assert TradePassword.from_place("env:MY_TRADE_PASSWORD")() == DIGEST
    assert TradePassword.from_place(f"file:{file}")() == DIGEST
    assert repr(TradePassword.from_place("keyring:opend/me")) == repr(TradePassword.from_keyring("opend", "me"))
    for place in (SECRET, "env:", "keyring:opend", "keyring:/me", "file:", ""):
        with pytest.raises(UsageError, match="is written env:NAME") as caught:
            TradePassword.from_place(place)
        assert SECRET not in str(caught.value)
    for content, message in ((b"", "no trading password from"), (b"x" * 5000, "longer than 4,096 bytes")):
        file.write_bytes(content)
        with pytest.raises(UsageError, match=message):
            TradePassword.from_file(file)()
    with pytest.raises(UsageError, match=r"no trading password from the file .*: No such file"):
        TradePassword.from_file(tmp_path / "nothing")()
    if os.name == "posix":
        file.write_text(SECRET, encoding="utf-8")
        file.chmod(0o644)
        with pytest.raises(UsageError, match="others may read the file"):
            TradePassword.from_file(file)()


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


# A process of its own, whose keyring is this one: the backend of the machine is neither asked nor changed.
IN_A_KEYRING = """
import json, logging, sys
import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked
from opend import Client, OpenDError, TradePassword
from opend.simulator import Simulator

logging.basicConfig(level=logging.DEBUG)
secret = sys.stdin.read()

class InMemory(KeyringBackend):
    priority = 1
    entries = {("opend", "me"): secret, ("opend", "empty"): ""}

    def get_password(self, service, username):
        if username == "locked":
            raise KeyringLocked(f"no prompt for {secret}")
        return self.entries.get((service, username))

    def set_password(self, service, username, password):
        raise AssertionError("nobody stores anything")

keyring.set_keyring(InMemory())
outcomes = {}
with Simulator() as gateway, Client(gateway.host, gateway.port, allow_real_trading=True) as client:
    account = client.account(env="real", market="HK", kind="cash")
    for user in ("nobody", "empty", "locked", "me"):
        password = TradePassword.from_keyring("opend", user)
        try:
            account.unlock(password)
            outcomes[user] = f"unlocked, {password!r}"
        except OpenDError as error:
            outcomes[user] = str(error)
print(json.dumps(outcomes))
"""


def test_the_keyring_unlocks_and_says_what_it_lacks() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", IN_A_KEYRING],
        input=DEFAULT_UNLOCK,
        env=environment({}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "nobody": "the keyring's entry 'nobody' of 'opend' is not there; `keyring set opend nobody` stores it",
        "empty": "the keyring's entry 'empty' of 'opend' is not there; `keyring set opend empty` stores it",
        "locked": "no trading password from the keyring's entry 'locked' of 'opend': KeyringLocked",
        "me": "unlocked, TradePassword(from the keyring's entry 'me' of 'opend')",
    }
    digest = md5(DEFAULT_UNLOCK.encode(), usedforsecurity=False).hexdigest()
    assert not [text for text in (DEFAULT_UNLOCK, digest) if text in done.stdout + done.stderr]
