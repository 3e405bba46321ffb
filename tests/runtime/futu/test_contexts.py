"""Contexts connect or give the reason why not, and pass pushes to handlers."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from tests.support.patience import PATIENCE
from tests.support.peers.keys import rsa_key

from opend.crypto import EncryptionMode
from opend.errors import ConnectError, UsageError
from opend.futu import (
    RET_ERROR,
    RET_OK,
    OpenQuoteContext,
    ProtoFMT,
    RspHandlerBase,
    SubType,
    SysConfig,
    SysNotifyHandlerBase,
    TickerHandlerBase,
)
from opend.simulator import ManualClock, Simulator
from opend_proto import common, notify
from opend_proto.qot_common import QotRight


class Ticks(TickerHandlerBase):
    """Counts the ticks it gets."""

    def __init__(self) -> None:
        self.count = 0
        self.came = threading.Event()

    def on_recv_rsp(self, rsp_pb: Any) -> tuple[Any, ...]:
        code, data = super().on_recv_rsp(rsp_pb)
        self.count += len(data)
        self.came.set()
        return code, data


def test_a_connection_that_cannot_be_made_is_an_error_at_once() -> None:
    with Simulator() as simulator:
        port = simulator.port
    with pytest.raises(ConnectError, match="nothing listens"):
        OpenQuoteContext("127.0.0.1", port)


def test_a_handler_gets_the_pushes_of_its_base_class(quotes: OpenQuoteContext) -> None:
    ticks = Ticks()
    assert quotes.set_handler(ticks) == RET_OK
    assert quotes.subscribe("HK.00700", SubType.TICKER) == (RET_OK, None)
    assert ticks.came.wait(PATIENCE)


def test_a_later_handler_takes_the_place_of_an_earlier(quotes: OpenQuoteContext) -> None:
    earlier, later = Ticks(), Ticks()
    quotes.set_handler(earlier)
    quotes.set_handler(later)
    quotes.subscribe("HK.00700", SubType.TICKER)
    assert later.came.wait(PATIENCE)
    assert earlier.count == 0


def test_a_stopped_context_drops_pushes(simulator: Simulator, quotes: OpenQuoteContext) -> None:
    ticks = Ticks()
    quotes.set_handler(ticks)
    quotes.stop()
    passed = threading.Event()
    quotes.client.qot.on_update_ticker(lambda s2c: passed.set())
    quotes.subscribe("HK.00700", SubType.TICKER)
    assert passed.wait(PATIENCE)
    assert ticks.count == 0
    quotes.start()
    assert isinstance(simulator.market.clock, ManualClock)
    simulator.market.clock.advance(5)
    assert ticks.came.wait(PATIENCE)


def test_a_handler_of_no_known_kind_is_refused(quotes: OpenQuoteContext) -> None:
    assert quotes.set_handler(RspHandlerBase()) == RET_ERROR


def test_a_call_after_the_close_is_answered(quotes: OpenQuoteContext) -> None:
    quotes.close()
    code, text = quotes.get_global_state()
    assert code == RET_ERROR
    assert "closed" in text


def test_encryption_needs_a_key(settings: type[SysConfig]) -> None:
    settings.enable_proto_encrypt(is_encrypt=True)
    with pytest.raises(UsageError, match="set_init_rsa_file"):
        OpenQuoteContext()
    with pytest.raises(UsageError, match="set_init_rsa_file"):
        OpenQuoteContext(is_encrypt=True)


@pytest.mark.parametrize("form", ProtoFMT)
def test_settings_reach_the_connection(settings: type[SysConfig], form: ProtoFMT, tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.write_bytes(rsa_key(1024))
    settings.set_init_rsa_file(key)
    settings.enable_proto_encrypt(is_encrypt=True)
    settings.set_proto_fmt(form)
    settings.set_client_info("program", 0)
    with Simulator(rsa_key=key) as simulator, OpenQuoteContext(simulator.host, simulator.port) as context:
        code, state = context.get_global_state()
    assert (code, state["qot_logined"]) == (RET_OK, True)


@pytest.mark.parametrize(("mode", "has_vector"), [("cbc", True), ("cbc-or-ecb", True), ("ecb", False)])
def test_the_aes_mode_can_be_chosen(
    settings: type[SysConfig], mode: EncryptionMode, *, has_vector: bool, tmp_path: Path
) -> None:
    key = tmp_path / "key.pem"
    key.write_bytes(rsa_key(1024))
    settings.set_init_rsa_file(key)
    settings.set_encryption(mode)
    with (
        Simulator(rsa_key=key) as simulator,
        OpenQuoteContext(simulator.host, simulator.port, is_encrypt=True) as context,
    ):
        assert (context.client.init.aes_cbc_iv is not None) == has_vector


@pytest.mark.parametrize(
    ("payload", "told"),
    [
        (
            notify.S2C(
                type=notify.NotifyType.GTW_EVENT,
                event=notify.GtwEvent(event_type=notify.GtwEventType.KICKED_OUT, desc="elsewhere"),
            ),
            ("GTW_EVENT", "KickedOut", "elsewhere"),
        ),
        (
            notify.S2C(
                type=notify.NotifyType.PROGRAM_STATUS,
                program_status=notify.ProgramStatus(
                    program_status=common.ProgramStatus(type=common.ProgramStatusType.READY)
                ),
            ),
            ("PROGRAM_STATUS", "READY", ""),
        ),
        (
            notify.S2C(
                type=notify.NotifyType.CONN_STATUS,
                connect_status=notify.ConnectStatus(qot_logined=True, trd_logined=False),
            ),
            ("CONN_STATUS", None, {"qot_logined": True, "trd_logined": False}),
        ),
        (notify.S2C(type=notify.NotifyType.QOT_RIGHT), ("QOT_RIGHT", None, None)),
        (notify.S2C(type=notify.NotifyType(99)), ("N/A", None, None)),
    ],
    ids=["event", "program", "connection", "rights", "newer"],
)
def test_notifications_are_told_by_kind(payload: notify.S2C, told: tuple[object, ...]) -> None:
    assert SysNotifyHandlerBase().on_recv_rsp(payload) == (RET_OK, told)


def test_quote_rights_are_told_by_market() -> None:
    rights = notify.QotRight(hk_qot_right=QotRight.LEVEL2, us_qot_right=QotRight.NO, cn_qot_right=QotRight.LEVEL1)
    payload = notify.S2C(type=notify.NotifyType.QOT_RIGHT, qot_right=rights)
    _, (_, _, told) = SysNotifyHandlerBase().on_recv_rsp(payload)
    assert (told["hk_qot_right"], told["cn_qot_right"], told["ec_qot_right"]) == ("LV2", "LV1", "N/A")
    assert told["has_us_option_qot_right"] is False
