"""Releases as texts and numbers, and the calls that an older OpenD cannot know."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType, SimpleNamespace
from typing import Any

import pytest
from tests.runtime.session.joined import init_reply

import opend_proto
from opend.codec import encode
from opend.errors import UsageError
from opend.recording.replaying.greeting import welcome
from opend.schema import versions
from opend.schema.versions import build_number, client_version, opend_release, parse, release_text, too_new_for
from opend.securities import security
from opend.session import ClientOptions, ClientSession, RequestReceived, ServerSession
from opend.session.connection.handshake import InitConnect
from opend_proto import init_connect, methods, qot_get_ticker
from opend_proto.schema import AnyMethod

REQUEST = qot_get_ticker.Request(c2s=qot_get_ticker.C2S(security=security("HK.00700"), max_ret_num=1))


@pytest.mark.parametrize(
    ("text", "numbers"),
    [("10.11.7108", (10, 11, 7108)), ("9.2", (9, 2)), ("10", None), ("", None), ("10.x", None), ("10.²", None)],
)
def test_versions_are_read(text: str, numbers: tuple[int, ...] | None) -> None:
    assert parse(text) == numbers


@pytest.mark.parametrize(
    ("number", "release"),
    [(1011, "10.11"), (1002, "10.2"), (906, "9.6"), (504, "5.4"), (1, None), (0, None), (-1, None), (102, None)],
)
def test_the_servers_number_is_a_release(number: int, release: str | None) -> None:
    found = opend_release(number)
    assert (None if found is None else release_text(found)) == release


def package(monkeypatch: pytest.MonkeyPatch, **told: str) -> None:
    monkeypatch.setattr(versions, "opend_proto", SimpleNamespace(**told))


@pytest.mark.parametrize(
    ("told", "number", "build"),
    [
        ({"SCHEMA_PACKAGE": "futu-api", "SCHEMA_VERSION": "10.10.7008"}, 1010, 7008),
        ({"SCHEMA_PACKAGE": "moomoo-api", "SCHEMA_VERSION": "9.4"}, 904, 0),
        ({"SCHEMA_SOURCE": "futu-api 9.2.5208"}, 902, 5208),
        ({"SCHEMA_SOURCE": "unknown"}, 1011, 7108),
        ({"SCHEMA_PACKAGE": "futu-api", "SCHEMA_VERSION": "newest"}, 1011, 7108),
        ({"SCHEMA_PACKAGE": "my-protos", "SCHEMA_VERSION": "1.0"}, 1011, 7108),
        ({}, 1011, 7108),
    ],
)
def test_the_client_announces_the_release_of_its_schema(
    monkeypatch: pytest.MonkeyPatch, told: dict[str, str], number: int, build: int
) -> None:
    package(monkeypatch, **told)
    assert (client_version(), build_number()) == (number, build)
    asked = InitConnect(ClientOptions(), "test").request()
    assert asked.c2s.client_ver == number
    answered = welcome(asked.c2s, 1, None, None).response.s2c
    assert answered is not None
    assert answered.server_ver == number


def test_the_shipped_schema_is_the_one_that_this_runtime_was_written_for() -> None:
    assert opend_proto.SCHEMA_VERSION == versions.WRITTEN_FOR


# Calls that an OpenD cannot know.


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> AnyMethod:
    """A call that came with OpenD 10.2."""
    method: AnyMethod = replace(methods.QOT_GET_TICKER, since="10.2.6208")
    monkeypatch.setattr(methods, "METHODS_BY_ID", MappingProxyType({**methods.METHODS_BY_ID, method.id: method}))
    too_new_for.cache_clear()
    monkeypatch.setattr(methods, "QOT_GET_TICKER", method)
    return method


@pytest.fixture(autouse=True)
def forget() -> Any:
    yield
    too_new_for.cache_clear()


def session(server_version: int, *, check: bool = True) -> ClientSession:
    client, server = ClientSession(ClientOptions(check_versions=check)), ServerSession(1)
    client.connect(0.0)
    (asked,) = server.receive(client.data_to_send(), 0.0)
    assert isinstance(asked, RequestReceived)
    reply = init_reply()
    assert reply.s2c is not None
    reply.s2c.server_ver = server_version
    server.reply(asked.method_id, asked.serial, encode(reply))
    client.receive(server.data_to_send(), 0.0)
    return client


@pytest.mark.parametrize(("server_version", "text"), [(906, "9.6"), (1001, "10.1")])
def test_a_call_is_not_sent_to_an_older_opend(newer: AnyMethod, server_version: int, text: str) -> None:
    client = session(server_version)
    with pytest.raises(UsageError) as caught:
        client.call(newer, REQUEST, 0.0)
    message = str(caught.value)
    assert message.startswith(f"Qot_GetTicker (3010): not sent: it came with OpenD 10.2; this one is {text}: ")
    assert "check_versions=False" in message
    assert client.data_to_send() == b""


@pytest.mark.parametrize("server_version", [1002, 1003, 1011, 2000, 1, 0])
def test_a_call_is_sent_to_an_opend_that_is_new_enough_or_unreadable(newer: AnyMethod, server_version: int) -> None:
    client = session(server_version)
    client.call(newer, REQUEST, 0.0)
    assert client.data_to_send()


def test_a_call_is_sent_if_the_user_says_so(newer: AnyMethod) -> None:
    client = session(906, check=False)
    client.call(newer, REQUEST, 0.0)
    assert client.data_to_send()


def test_a_call_without_a_release_is_always_sent() -> None:
    assert methods.QOT_GET_TICKER.since == ""
    client = session(504)
    client.call(methods.QOT_GET_TICKER, REQUEST, 0.0)
    assert client.data_to_send()


def test_calls_of_layout_1_have_no_release(monkeypatch: pytest.MonkeyPatch) -> None:
    old: Any = SimpleNamespace(id=3010)
    monkeypatch.setattr(methods, "METHODS_BY_ID", {3010: old})
    too_new_for.cache_clear()
    assert too_new_for(906) == {}


def test_the_recorded_version_is_told_again() -> None:
    asked = InitConnect(ClientOptions(), "test").request().c2s
    recorded = init_connect.S2C(server_ver=906, login_user_id=1, conn_id=2, conn_aes_key="k", keep_alive_interval=10)
    answered = welcome(asked, 1, recorded, None).response.s2c
    assert answered is not None
    assert answered.server_ver == 906
