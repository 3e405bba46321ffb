"""The environment and the configuration file, as clients and commands read them."""

from __future__ import annotations

import asyncio
import logging
import re
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.commands import Cli
from tests.support.gathering import each_of

from opend import AsyncClient, Client, UsageError
from opend.settings import SETTINGS, load_settings
from opend.settings.config_file import config_path
from opend.simulator import Simulator

PAGE: Final = Path(__file__).resolve().parents[3] / "docs" / "OPERATIONS.md"
KEY: Final = "-----BEGIN PRIVATE KEY-----\nnobody's\n"

FILE: Final = """
host = "10.0.0.1"
timeout = 3

[profiles.paper]
port = 22222
rsa_key = "keys/paper.pem"

[profiles.web]
ws_url = "ws://127.0.0.1:33333"
ws_key = "sesame"
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The configuration of the test, in place of that of whoever runs it, without variables."""
    for setting in SETTINGS.values():
        monkeypatch.delenv(setting.variable, raising=False)
    path = tmp_path / "config.toml"
    path.write_text(FILE, encoding="utf-8")
    path.chmod(0o600)
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "paper.pem").touch()
    monkeypatch.setenv("OPEND_CONFIG", str(path))
    monkeypatch.delenv("OPEND_PROFILE", raising=False)
    return path


def test_a_profile_beats_the_file_and_the_environment_beats_both(file: Path) -> None:
    environment = {"OPEND_CONFIG": str(file)}
    assert load_settings(environment=environment).arguments == {"host": "10.0.0.1", "timeout": 3.0}
    paper = {"host": "10.0.0.1", "timeout": 3.0, "port": 22222, "rsa_key": str(file.parent / "keys" / "paper.pem")}
    assert load_settings("paper", environment=environment).arguments == paper
    assert load_settings(environment={**environment, "OPEND_PROFILE": "paper"}).arguments == paper
    changed = {**environment, "OPEND_PORT": "4", "OPEND_HOST": "h", "OPEND_TIMEOUT": "", "OPEND_RSA_KEY": KEY}
    assert load_settings("paper", environment=changed).arguments == {**paper, "host": "h", "port": 4, "rsa_key": KEY}


def test_the_file_lies_where_the_page_says() -> None:
    home = {"XDG_CONFIG_HOME": "relative, so it does not count"}
    assert config_path(home) == Path("~/.config/opend/config.toml").expanduser()
    assert config_path({"XDG_CONFIG_HOME": "/elsewhere"}) == Path("/elsewhere/opend/config.toml")


def test_a_user_without_a_home_has_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(_: Path) -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "expanduser", nowhere)
    assert load_settings(environment={"OPEND_HOST": "h"}).arguments == {"host": "h"}
    with pytest.raises(UsageError, match="there is no profile 'paper', but the home folder is not known"):
        load_settings("paper", environment={})


WRONG_VARIABLES: Final = [
    ({"OPEND_PORT": "0"}, "OPEND_PORT must be a number from 1 to 65535, not '0'"),
    ({"OPEND_PORT": "9" * 5000}, "OPEND_PORT must be"),
    ({"OPEND_TIMEOUT": "soon"}, "OPEND_TIMEOUT must be a positive number of seconds, not 'soon'"),
    ({"OPEND_RSA_KEY": "/nowhere"}, "OPEND_RSA_KEY must be the path of a file that is there, or PEM text"),
    ({"OPEND_RSA_KEY": "k" * 5000}, "OPEND_RSA_KEY must be"),
    ({"OPEND_RSA_KEY": "~nobody-here/k"}, "OPEND_RSA_KEY must be"),
    (
        {"OPEND_WS_URL": "127.0.0.1:3"},
        "OPEND_WS_URL must be an address such as ws://127.0.0.1:33333, not '127.0.0.1:3'",
    ),
    ({"OPEND_WS_URL": "ws://a:b"}, "OPEND_WS_URL must be an address"),
    ({"OPEND_ENCRYPTION": "rot13"}, "OPEND_ENCRYPTION must be one of cbc, ecb, cbc-or-ecb"),
    ({"OPEND_RATE_LIMIT": "no"}, "OPEND_RATE_LIMIT must be one of wait, raise, off"),
    ({"OPEND_PROFILE": "none"}, "has no profile 'none'; it has paper, web"),
    ({"OPEND_CONFIG": "/nowhere/a.toml"}, "OPEND_CONFIG names /nowhere/a.toml, which does not exist"),
    ({"OPEND_CONFIG": "~nobody-here/a.toml"}, "OPEND_CONFIG names ~nobody-here/a.toml, but the home folder"),
    ({"OPEND_CONFIG": "/"}, "the configuration / cannot be read"),
    ({"OPEND_CONFIG": "/dev/zero"}, "is longer than 1,000,000 bytes"),
    ({"OPEND_WS_KEY": "sesame"}, "OPEND_WS_KEY is given without an address"),
    (
        {"OPEND_WS_URL": "ws://a", "OPEND_HOST": "a"},
        "OPEND_WS_URL is the WebSocket port's and OPEND_HOST the API port's",
    ),
]


@each_of("case", WRONG_VARIABLES)
def test_a_wrong_variable_is_named(case: tuple[dict[str, str], str], file: Path) -> None:
    variables, said = case
    with pytest.raises(UsageError, match=said) as caught:
        load_settings(environment={"OPEND_CONFIG": str(file), **variables})
    assert "\n" not in str(caught.value)
    assert "sesame" not in str(caught.value)


WRONG_FILES: Final = [
    ("port = true", "config.toml: port must be a number"),
    ("rsa_key = 3", "config.toml: rsa_key must be text, not the value given"),
    ("[profiles.a]\nws_key = ['sesame']\nws_url = 'ws://a'", "profiles.a.ws_key must be text, not the value given"),
    ("prot = 3", "config.toml: prot is not a setting; there are host, port"),
    ("[profiles.b]\nprot = 3", "config.toml: profiles.b.prot is not a setting"),
    ("profiles = 3", "profiles must be tables"),
    ("[profiles]\na = 3", "profiles.a must be a table"),
    ("port =", "is not TOML"),
    ("a = " + "[" * 5000, "is not TOML"),
    ("\udcff", "is not TOML"),
    ("allow_real_trading = true", "allow_real_trading is not a setting"),
]


@each_of("case", WRONG_FILES)
def test_a_wrong_key_is_named_with_its_file(case: tuple[str, str], file: Path) -> None:
    text, said = case
    file.write_bytes(text.encode(errors="surrogateescape"))
    with pytest.raises(UsageError, match=re.escape(said)) as caught:
        load_settings("a" if "profiles.a]" in text else None, environment={"OPEND_CONFIG": str(file)})
    assert "sesame" not in str(caught.value)


def test_keys_that_others_can_read_are_warned_of(file: Path, caplog: pytest.LogCaptureFixture) -> None:
    load_settings(environment={"OPEND_CONFIG": str(file)})
    assert caplog.records == []
    file.chmod(0o644)
    with caplog.at_level(logging.WARNING):
        settings = load_settings("web", environment={"OPEND_CONFIG": str(file)}, without=("timeout",))
    assert "chmod 600" in caplog.text
    assert settings.ws_url is not None, "the profile's port hides the host of the file"
    assert "sesame" not in repr(settings)


def test_both_clients_connect_to_where_the_environment_says(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Simulator(ws_port=0, ws_key="sesame") as simulator:
        file.write_text(
            f'[profiles.web]\nws_url = "ws://127.0.0.1:{simulator.ws_port}"\nws_key = "sesame"\n'
            f'[profiles.api]\nport = {simulator.port}\nclient_id = "named"\n',
            encoding="utf-8",
        )

        async def connect(**settings: Any) -> int:
            async with AsyncClient.from_env("api", **settings) as client:
                return client.init.server_ver

        monkeypatch.setenv("OPEND_PROFILE", "web")
        with Client.from_env(timeout=2.0) as client:
            assert client.connection_id
        with Client.from_env("api") as client:
            assert client.init.server_ver == asyncio.run(connect(reconnect=None))


def test_commands_read_the_same(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli = Cli(capsys)
    with Simulator(ws_port=0) as simulator:
        file.write_text(
            f'[profiles.api]\nport = {simulator.port}\n[profiles.web]\nws_url = "ws://127.0.0.1:{simulator.ws_port}"\n',
            encoding="utf-8",
        )
        for profile in ("api", "web"):
            assert cli("call", "GetGlobalState", '{"userID": 0}', "--profile", profile, "-v") == 0
            assert "connected to" in cli.error
            # It may stand before the command too.
        assert cli("--profile", "api", "call", "GetGlobalState", '{"userID": 0}') == 0
        # An address on the command line rules the profile's WebSocket port out.
        assert cli("call", "GetGlobalState", '{"userID": 0}', "--profile", "web", "--port", str(simulator.port)) == 0
    assert cli("record", "--to", str(file.parent / "r"), "--profile", "web") == 2
    assert cli("ticks", "HK.00700", "--profile", "wbe") == 2
    assert "has no profile 'wbe'; it has api, web" in cli.error


def test_the_page_lists_every_setting() -> None:
    page = PAGE.read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \| `(\w+)` \|", page, re.MULTILINE)
    assert listed == [(setting.key, setting.variable) for setting in SETTINGS.values()]
