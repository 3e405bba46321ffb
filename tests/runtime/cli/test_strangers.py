"""A port that other machines can reach causes one line of warning, unless a key and encryption guard it."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from opend.cli import strangers
from opend.cli.commands import simulate

NO_KEY = "and the WebSocket port has no TLS and no --ws-key"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost", "LOCALHOST"])
def test_loopback_is_this_machine_alone(host: str, capsys: pytest.CaptureFixture[str]) -> None:
    strangers.warn_of_strangers(host, "anything")
    simulate.warn(Namespace(host=host, rsa_key=None, ws_port=0, ws_key=None))
    assert capsys.readouterr() == ("", "")


GUARDED = {"rsa_key": Path("key.pem"), "ws_port": None, "ws_key": None}


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "gateway", ""])  # noqa: S104
@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"rsa_key": None}, "the API port has no --rsa-key"),
        ({"rsa_key": None, "ws_port": 0}, f"the API port has no --rsa-key, {NO_KEY}"),
        ({"ws_port": 0, "ws_key": "secret"}, "the WebSocket port has no TLS"),
        ({}, None),
    ],
)
def test_other_addresses_are_warned_of(
    host: str, changed: dict[str, object], told: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    simulate.warn(Namespace(host=host, **{**GUARDED, **changed}))
    expected = "" if told is None else f"warning: other machines can connect to {host}, and {told}\n"
    assert capsys.readouterr() == ("", expected)
