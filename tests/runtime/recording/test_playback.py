"""Which recorded pushes are played, in which order, and which subscriptions they need."""

from __future__ import annotations

from pathlib import Path

from tests.support.markets.recordings import Tape, subscription, tick

from opend.recording.file import RecordFile
from opend.recording.format import Kind
from opend.recording.playback import RecordedPush, RecordedSubscription, playback
from opend.securities import security
from opend_proto import methods, notify, qot_update_kl
from opend_proto.common import RetType
from opend_proto.qot_common import KLType, RehabType, SubType

TICKS_OF_700 = (int(SubType.TICKER), "HK.00700")


def played(tape: Tape, path: Path) -> list[RecordedPush | RecordedSubscription]:
    return list(playback(RecordFile(tape.save(path / "file")), None))


def sources(tape: Tape, path: Path) -> list[int]:
    """Return the connections that the pushes are taken from."""
    return [item.frame.record.connection for item in played(tape, path) if isinstance(item, RecordedPush)]


def candle(kl_type: KLType, rehab_type: RehabType) -> qot_update_kl.Response:
    s2c = qot_update_kl.S2C(rehab_type=rehab_type, kl_type=kl_type, security=security("HK.00700"))
    return qot_update_kl.Response(ret_type=RetType.SUCCEED, s2c=s2c)


def test_what_must_be_subscribed_to_follows_from_the_push(tmp_path: Path) -> None:
    tape = Tape()
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 1))
    tape.push(methods.QOT_UPDATE_KL, candle(KLType.DAY, RehabType.NONE))
    tape.push(methods.NOTIFY, notify.Response(ret_type=RetType.SUCCEED, s2c=notify.S2C(type=notify.NotifyType.NONE)))
    pairs = [item.pairs for item in played(tape, tmp_path)]
    assert pairs == [{TICKS_OF_700}, {(int(SubType.KL_DAY), "HK.00700")}, set()]


def test_candlesticks_of_different_adjustments_are_streams_of_their_own(tmp_path: Path) -> None:
    tape = Tape()
    tape.push(methods.QOT_UPDATE_KL, candle(KLType.DAY, RehabType.NONE), connection=1)
    tape.push(methods.QOT_UPDATE_KL, candle(KLType.DAY, RehabType.FORWARD), connection=2)
    tape.push(methods.QOT_UPDATE_KL, candle(KLType.DAY, RehabType.FORWARD), connection=1)
    assert sources(tape, tmp_path) == [1, 2]


def test_another_connection_takes_over_where_one_has_unsubscribed(tmp_path: Path) -> None:
    tape = Tape()
    for number in range(2):
        for connection in (1, 2):
            tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", number), connection=connection)
    tape.call(methods.QOT_SUB, *subscription(["HK.00700"], subscribe=False))
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 2), connection=2)
    assert sources(tape, tmp_path) == [1, 1, 2]


def test_a_new_run_of_the_recorder_begins_with_new_connections(tmp_path: Path) -> None:
    tape = Tape()
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 0), connection=1)
    tape.at = 3600.0
    tape.add(Kind.STARTED, 0, b"again")
    tape.at += 1.0
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 1), connection=2)
    pushes = played(tape, tmp_path)
    assert [item.elapsed for item in pushes] == [0.0, 1.0]


def test_subscriptions_come_in_their_place(tmp_path: Path) -> None:
    tape = Tape()
    tape.call(methods.QOT_SUB, *subscription(["HK.00700"]))
    tape.at = 2.0
    tape.push(methods.QOT_UPDATE_TICKER, tick("HK.00700", 0))
    first, second = played(tape, tmp_path)
    assert first == RecordedSubscription(0.0, frozenset({TICKS_OF_700}))
    assert isinstance(second, RecordedPush)
    assert second.elapsed == 2.0
