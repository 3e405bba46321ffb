"""Test what SysConfig and a context tell of themselves.

Invariant: every test leaves the settings as it found them.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.peers.keys import rsa_key

from opend.futu import RET_OK, OpenQuoteContext, RunMode
from opend.futu.settings import ProtoFMT, Settings, SysConfig
from opend.schema.versions import client_version
from opend.simulator import Simulator


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
    SysConfig.set_run_mode(RunMode.QUANT)
    assert (SysConfig.get_run_mode(), SysConfig.get_client_ver()) == (RunMode.QUANT, 7)
    with pytest.raises(ValueError, match="9"):
        SysConfig.set_proto_fmt(9)


def test_attributes_that_programs_assign_are_the_settings(settings: type[SysConfig], tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.write_bytes(rsa_key(1024))
    assert (settings.INIT_RSA_FILE, settings.IS_PROTO_ENCRYPT, settings.ALL_THREAD_DAEMON) == ("", False, False)
    assert settings.get_client_ver() == client_version()
    settings.INIT_RSA_FILE = str(key)
    settings.IS_PROTO_ENCRYPT = True
    settings.CLINET_ID = "my program"
    assert settings.get_client_id() == "my program"
    with Simulator(rsa_key=key) as simulator, OpenQuoteContext(simulator.host, simulator.port) as context:
        assert context.is_encrypt()
        assert context.get_global_state()[0] == RET_OK


def test_a_context_tells_its_user_and_connection(quotes: OpenQuoteContext) -> None:
    assert quotes.get_login_user_id() == quotes.client.init.login_user_id != 0
    assert quotes.get_sync_conn_id() == quotes.get_async_conn_id() == quotes.client.init.conn_id != 0
