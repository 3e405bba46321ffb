"""Test what SysConfig and a context tell of themselves.

Invariant: every test leaves the settings as it found them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from opend.futu.settings import ProtoFMT, Settings, SysConfig

if TYPE_CHECKING:
    from opend.futu import OpenQuoteContext


def test_settings_made_are_read_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SysConfig, "current", Settings())
    assert (SysConfig.get_proto_fmt(), SysConfig.is_proto_encrypt()) == (ProtoFMT.Protobuf, False)
    SysConfig.set_proto_fmt(ProtoFMT.Json)
    SysConfig.enable_proto_encrypt(True)
    SysConfig.set_client_info("my program", 7)
    assert SysConfig.get_proto_fmt() == ProtoFMT.Json
    assert SysConfig.is_proto_encrypt()
    assert SysConfig.get_client_id() == "my program"
    SysConfig.set_all_thread_daemon(True)
    assert SysConfig.get_all_thread_daemon()


def test_a_context_tells_its_user_and_connection(quotes: OpenQuoteContext) -> None:
    assert quotes.get_login_user_id() == quotes.client.init.login_user_id != 0
    assert quotes.get_sync_conn_id() == quotes.get_async_conn_id() == quotes.client.init.conn_id != 0
