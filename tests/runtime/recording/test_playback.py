"""Which recorded pushes are played, in which order, and which subscriptions they need."""

from __future__ import annotations

from pathlib import Path

from tests.support.markets.recordings import Tape, accounts, order_update, subscription, tick

from opend.recording.file import RecordFile
from opend.recording.format import Kind
from opend.recording.replaying.interests import NOTICES, change_by
from opend.recording.replaying.playback import RecordedPush, RecordedSubscription, playback
from opend.securities import security
from opend_proto import init_connect, methods, notify, qot_sub, qot_update_kl
from opend_proto.common import RetType
from opend_proto.qot_common import KLType, RehabType, SubType

ACCOUNTS = methods.TRD_SUB_ACC_PUSH.id
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
    tape.push(methods.TRD_UPDATE_ORDER, order_update(account=7))
    needed = [item.interests for item in played(tape, tmp_path)]
    assert needed == [{TICKS_OF_700}, {(int(SubType.KL_DAY), "HK.00700")}, {NOTICES}, {(ACCOUNTS, "7")}]


def test_the_orders_of_each_account_come_from_a_connection_that_gets_them(tmp_path: Path) -> None:
    tape = Tape()
    tape.call(methods.TRD_SUB_ACC_PUSH, *accounts(7), connection=1)
    tape.push(methods.TRD_UPDATE_ORDER, order_update(account=7), connection=1)
    tape.push(methods.TRD_UPDATE_ORDER, order_update(account=8), connection=2)
    tape.push(methods.TRD_UPDATE_ORDER, order_update(account=7), connection=2)
    tape.call(methods.TRD_SUB_ACC_PUSH, *accounts(9), connection=1)
    tape.push(methods.TRD_UPDATE_ORDER, order_update(account=7), connection=2)
    assert sources(tape, tmp_path) == [1, 2, 2]


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


def test_notices_come_to_those_who_asked_for_them_when_they_connected() -> None:
    for wanted, begins in ((True, {NOTICES}), (False, None), (None, None)):
        c2s = init_connect.C2S(client_ver=1, client_id="tape", recv_notify=wanted)
        change = change_by(methods.INIT_CONNECT.id, init_connect.Request(c2s=c2s))
        assert (None if change is None else change.begins) == begins


def test_the_end_of_all_quotes_leaves_accounts_and_notices_alone() -> None:
    c2s = qot_sub.C2S(is_sub_or_un_sub=False, is_unsub_all=True)
    change = change_by(methods.QOT_SUB.id, qot_sub.Request(c2s=c2s))
    assert change is not None
    assert [change.ends(each) for each in (TICKS_OF_700, NOTICES, (ACCOUNTS, "7"))] == [True, False, False]
