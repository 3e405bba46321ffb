"""The environment and the configuration file, as clients and commands read them."""

from __future__ import annotations

import asyncio
import logging
import os
import re
from pathlib import Path
from typing import Any, Final

import pytest
from tests.support.commands import Cli
from tests.support.gathering import each_of

from opend import AsyncClient, Client, RiskLimits, UsageError
from opend.settings import SETTINGS, load_settings
from opend.settings.config_file import config_path
from opend.settings.wording import there_are
from opend.simulator import Simulator

PAGE: Final = Path(__file__).resolve().parents[3] / "docs" / "OPERATIONS.md"
KEY: Final = "-----BEGIN PRIVATE KEY-----\nnobody's\n"
NOT_A_FILE: Final = "cannot be read: it is a pipe or a device, not a file"

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
    (tmp_path / "keys" / "paper.pem").write_text(KEY)
    monkeypatch.setenv("OPEND_CONFIG", str(path))
    monkeypatch.delenv("OPEND_PROFILE", raising=False)
    return path


def test_a_profile_beats_the_file_and_the_environment_beats_both(file: Path) -> None:
    environment = {"OPEND_CONFIG": str(file)}
    assert load_settings(environment=environment).arguments == {"host": "10.0.0.1", "timeout": 3.0}
    paper = {"host": "10.0.0.1", "timeout": 3.0, "port": 22222, "rsa_key": KEY.encode()}
    assert load_settings("paper", environment=environment).arguments == paper
    assert load_settings(environment={**environment, "OPEND_PROFILE": "paper"}).arguments == paper
    changed = {**environment, "OPEND_PORT": "4", "OPEND_HOST": "h", "OPEND_TIMEOUT": "", "OPEND_RSA_KEY": KEY}
    assert load_settings("paper", environment=changed).arguments == {**paper, "host": "h", "port": 4}
    assert "nobody" not in repr(load_settings("paper", environment=environment).arguments)


def test_limits_of_a_profile_override_one_by_one_and_what_a_program_says_replaces_them(file: Path) -> None:
    file.write_text("[limits]\nmax_quantity = 9\nallowed = ['HK.00700']\n[profiles.big.limits]\nmax_quantity = 0.5\n")
    environment = {"OPEND_CONFIG": str(file)}
    top = load_settings(environment=environment).arguments["risk_limits"]
    assert top == RiskLimits(max_quantity=9, allowed=["HK.00700"])
    big = load_settings("big", environment=environment).arguments["risk_limits"]
    assert big == RiskLimits(max_quantity=0.5, allowed=["HK.00700"])
    assert load_settings("big", environment=environment, without=("risk_limits",)).arguments == {}


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


def test_a_home_that_is_no_folder_has_no_file_and_one_that_is_closed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for nothing in ({"XDG_CONFIG_HOME": os.devnull}, {"OPEND_CONFIG": os.devnull}):
        assert load_settings(environment={**nothing, "OPEND_HOST": "h"}).arguments == {"host": "h"}
        with pytest.raises(UsageError, match="there is no profile 'paper'"):
            load_settings("paper", environment=nothing)

    def refuse(_: Path, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(UsageError, match=r"config.toml, which .* denied \(OPEND_CONFIG=/dev/null does without one\)"):
        load_settings(environment={"XDG_CONFIG_HOME": str(tmp_path)})


def test_pipes_are_not_waited_for_nor_long_files_read(file: Path, tmp_path: Path) -> None:
    """Nobody writes to the pipe, so opening it in the ordinary way would never end."""
    pipe, long = tmp_path / "pipe", tmp_path / "long"
    os.mkfifo(pipe)
    with long.open("wb") as sparse:
        sparse.truncate(1 << 32)  # It takes no space, but reading it would take seconds and gigabytes.
    for strange, said in ((pipe, NOT_A_FILE), (long, "it is longer than 1[0,]+ bytes")):
        for variable in ("OPEND_CONFIG", "OPEND_RSA_KEY"):
            with pytest.raises(UsageError, match=f"{variable}.* {strange}.*{said}"):
                load_settings(environment={"OPEND_CONFIG": str(file), variable: str(strange)})
        with pytest.raises(UsageError, match=f"the RSA key file {strange} .*{said}"):
            Client(rsa_key=strange)


def test_a_key_that_is_none_is_named_by_its_place(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = file.parent / "keys" / "paper.pem"
    for variables, place in (
        ({"OPEND_RSA_KEY": KEY}, "^OPEND_RSA_KEY"),
        ({"OPEND_RSA_KEY": str(path)}, f"^OPEND_RSA_KEY: {path}"),
        ({"OPEND_PROFILE": "paper", "OPEND_RSA_KEY": ""}, f"^{file}: profiles.paper.rsa_key: {path}"),
    ):
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        with pytest.raises(UsageError, match=f"{place} is not an unencrypted private key in PEM form: give") as caught:
            Client.from_env()
        assert "nobody" not in str(caught.value)


WRONG_VARIABLES: Final = [
    ({"OPEND_PORT": "0"}, "OPEND_PORT must be a number from 1 to 65535, not '0'"),
    ({"OPEND_PORT": "9" * 5000}, "OPEND_PORT must be"),
    ({"OPEND_TIMEOUT": "soon"}, "OPEND_TIMEOUT must be a positive number of seconds, not 'soon'"),
    ({"OPEND_RSA_KEY": "/nowhere"}, "OPEND_RSA_KEY must be the path of a file that is there, or PEM text"),
    ({"OPEND_RSA_KEY": "/nowhere/a.pem"}, "file that is there, or PEM text, but there is no /nowhere/a.pem$"),
    ({"OPEND_RSA_KEY": "sesame" * 9}, "OPEND_RSA_KEY must be the path of a file that is there, or PEM text$"),
    ({"OPEND_RSA_KEY": "k" * 5000}, "OPEND_RSA_KEY must be"),
    ({"OPEND_RSA_KEY": "~nobody-here/k"}, "OPEND_RSA_KEY must be"),
    (
        {"OPEND_WS_URL": "127.0.0.1:3"},
        "OPEND_WS_URL must be an address such as ws://127.0.0.1:33333, not '127.0.0.1:3'",
    ),
    ({"OPEND_WS_URL": "ws://a:b"}, "OPEND_WS_URL must be an address"),
    ({"OPEND_ENCRYPTION": "rot13"}, "OPEND_ENCRYPTION must be one of cbc, ecb, cbc-or-ecb"),
    ({"OPEND_RATE_LIMIT": "no"}, "OPEND_RATE_LIMIT must be one of wait, raise, off"),
    ({"OPEND_RSA_KEY": "/dev/zero"}, f"OPEND_RSA_KEY: /dev/zero {NOT_A_FILE}"),
    ({"OPEND_RSA_KEY": "/"}, "OPEND_RSA_KEY: / cannot be read: it is a directory, not a file"),
    ({"OPEND_HOST": "a\nb"}, "OPEND_HOST must be text of at most 1000 characters on one line"),
    ({"OPEND_CLIENT_ID": "k" * 5000}, "OPEND_CLIENT_ID must be text of at most"),
    ({"OPEND_WS_URL": "ws://me:sesame@a:3"}, "OPEND_WS_URL names a user"),
    ({"OPEND_PROFILE": "none"}, "has no profile 'none'; there are paper, web"),
    ({"OPEND_PROFILE": "papr"}, "has no profile 'papr'; did you mean paper\\? There are paper, web"),
    ({"OPEND_CONFIG": "/nowhere/a.toml"}, "OPEND_CONFIG names /nowhere/a.toml, which does not exist"),
    ({"OPEND_CONFIG": "k" * 5000}, "OPEND_CONFIG names k{200}, which cannot be read: File name too long"),
    ({"OPEND_CONFIG": "~nobody-here/a.toml"}, "OPEND_CONFIG names ~nobody-here/a.toml, but the home folder"),
    ({"OPEND_CONFIG": "/"}, "OPEND_CONFIG names /, which cannot be read: it is a directory, not a file"),
    ({"OPEND_CONFIG": "/dev/zero"}, f"OPEND_CONFIG names /dev/zero, which {NOT_A_FILE}"),
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
    ("rsa_key = 3", "config.toml: rsa_key must be text"),
    ("[profiles.a]\nws_key = ['sesame']\nws_url = 'ws://a'", "profiles.a.ws_key must be text"),
    ("prot = 3", "config.toml: prot is not a setting; did you mean port? There are host, port"),
    ("[profiles.b]\ncolour = 3", "config.toml: profiles.b.colour is not a setting; there are host, port"),
    ("[profiles.b]\nprot = 3", "config.toml: profiles.b.prot is not a setting"),
    ("profiles = 3", "profiles must be tables"),
    ("[profiles]\na = 3", "profiles.a must be a table"),
    ("port =", "is not TOML"),
    ("limits = 3", "config.toml: limits must be a table, such as [limits]"),
    (
        "[limits]\nmax_quantiy = 3",
        "limits.max_quantiy is not a limit; did you mean max_quantity? There are max_notional",
    ),
    ("[limits]\nmax_notional = 3", "config.toml: limits: max_notional is an amount by currency"),
    ("[profiles.b.limits]\nallowed = [3]", "profiles.b.limits: allowed must be a list of securities"),
    ("[limits]\nallowed = 3", "limits: allowed must be a list of securities"),
    ("[limits]\nprice_band = inf", "limits: price_band must be a finite number above 0, not inf"),
    ("limit = 3", "config.toml: limit is not a setting; did you mean limits?"),
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
    paths = file.with_name("paths.toml")
    paths.write_text('[profiles.paper]\nrsa_key = "keys/paper.pem"\n')
    load_settings(environment={"OPEND_CONFIG": str(paths)})
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
    assert "has no profile 'wbe'; did you mean web? There are api, web" in cli.error


def test_the_page_lists_every_setting() -> None:
    page = PAGE.read_text(encoding="utf-8")
    listed = re.findall(r"^\| `(\w+)` \| `(\w+)` \|", page, re.MULTILINE)
    assert listed == [(setting.key, setting.variable) for setting in SETTINGS.values()]


def test_known_names_are_told_as_they_are() -> None:
    assert there_are("HK.00701", ["HK.00700"]) == "; did you mean HK.00700? There are HK.00700"
    assert there_are("tokyo", ["HK.00700"]) == "; there are HK.00700"
