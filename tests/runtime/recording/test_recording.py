"""Reading a recording as typed messages."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from tests.support.markets.recordings import Tape, greeting, subscription, tick, ticks_reply, ticks_request

from opend import CryptoError, Recording, UsageError
from opend.frame import encode_frame
from opend.recording.format import Kind
from opend.recording.frames import RecordedFrame
from opend_proto import methods


@pytest.fixture
def recording(tmp_path: Path) -> Recording:
    tape = Tape()
    tape.call(methods.INIT_CONNECT, *greeting())
    tape.call(methods.QOT_SUB, *subscription(["HK.00700", "US.AAPL"]))
    for number, code in enumerate(("HK.00700", "US.AAPL", "HK.00700")):
        tape.at += 1.5
        tape.push(methods.QOT_UPDATE_TICKER, tick(code, number))
    tape.call(methods.QOT_GET_TICKER, ticks_request("US.AAPL"), ticks_reply("US.AAPL", 9), connection=2)
    return Recording(tape.save(tmp_path / "file"))


def test_all_messages_come_in_order_with_their_times(recording: Recording) -> None:
    items = list(recording)
    assert [item.protocol_id for item in items] == [1001, 1001, 3001, 3001, 3011, 3011, 3011, 3010, 3010]
    assert items[4].time == datetime(1970, 1, 1, 0, 0, 1, 500_000, tzinfo=UTC)
    assert (items[7].direction, items[8].direction) == ("to_server", "to_client")
    assert items[7].serial == items[8].serial
    assert "Qot_GetTicker to_server at 1970-01-01T00:00:04.500000+00:00, connection 2" in repr(items[7])


def test_a_push_is_filtered_by_security(recording: Recording) -> None:
    found = recording.messages(protocol=methods.QOT_UPDATE_TICKER, security="HK.00700")
    assert [item.message.ticker_list[0].sequence for item in found] == [0, 2]


def test_a_call_gives_requests_or_replies(recording: Recording) -> None:
    requests = recording.messages(protocol=methods.QOT_GET_TICKER, direction="to_server")
    assert [item.message.c2s.max_ret_num for item in requests] == [10]
    replies = recording.messages(protocol=methods.QOT_GET_TICKER, direction="to_client")
    assert [item.message.s2c and item.message.s2c.ticker_list[0].sequence for item in replies] == [9]


def test_a_security_alone_finds_whatever_names_it(recording: Recording) -> None:
    assert [item.protocol_id for item in recording.messages(security="US.AAPL")] == [3001, 3011, 3010, 3010]


def test_a_connection_is_filtered(recording: Recording) -> None:
    assert [item.protocol_id for item in recording.messages(connection=2)] == [3010, 3010]


def test_what_a_filter_excludes_is_not_decoded(recording: Recording, monkeypatch: pytest.MonkeyPatch) -> None:
    decoded, message = list[int](), RecordedFrame.message

    def counted(frame: RecordedFrame) -> object:
        decoded.append(frame.protocol_id)
        return message(frame)

    monkeypatch.setattr(RecordedFrame, "message", counted)
    assert len(list(recording.messages(protocol=methods.QOT_UPDATE_TICKER))) == 3
    assert decoded == []
    assert len(list(recording.messages(protocol=methods.QOT_UPDATE_TICKER, security="HK.00700"))) == 2
    assert decoded == [3011] * 3


def test_a_body_that_does_not_fit_asks_for_the_key(tmp_path: Path) -> None:
    tape = Tape()
    tape.add(Kind.TO_CLIENT, 1, encode_frame(3011, 0, b"ciphertext", checksum=bytes(20)))
    (item,) = Recording(tape.save(tmp_path / "file"))
    with pytest.raises(CryptoError, match=r"Qot_UpdateTicker .*give the RSA key"):
        _ = item.message


def test_a_wrong_direction_is_refused(recording: Recording) -> None:
    wrong: Any = "up"
    with pytest.raises(UsageError, match="'to_client' or 'to_server', not 'up'"):
        recording.messages(direction=wrong)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nowhere cannot be read: No such file"):
        Recording(tmp_path / "nowhere")
