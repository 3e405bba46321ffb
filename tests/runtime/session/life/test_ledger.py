"""The ledger restores exactly the subscriptions that were accepted, in few requests."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opend.errors import DecodeError, UsageError
from opend.securities import security, security_text
from opend.session.life.ledger import CallWatcher, Ledger, Repeat, Unlock
from opend_proto import (
    methods,
    qot_common,
    qot_reg_qot_push,
    qot_sub,
    qot_sub_event_contract,
    trd_sub_acc_push,
    trd_unlock_trade,
)
from opend_proto.common import RetType, Session
from opend_proto.qot_common import EC_KlineSource, RehabType, SubType
from opend_proto.schema import Message
from opend_proto.trd_common import SecurityFirm

HK, US = security("HK.00700"), security("US.AAPL")
CONTRACT = security("EC.RATES")


def sub(
    *securities: qot_common.Security,
    types: tuple[SubType, ...] = (SubType.TICKER,),
    push: bool | None = True,
    on: bool = True,
    rehabs: tuple[RehabType, ...] = (),
    first: bool | None = None,
) -> qot_sub.Request:
    return qot_sub.Request(
        c2s=qot_sub.C2S(
            security_list=list(securities),
            sub_type_list=list(types),
            is_sub_or_un_sub=on,
            is_reg_or_un_reg_push=push,
            reg_push_rehab_type_list=list(rehabs),
            is_first_push=first,
        )
    )


def register(
    *securities: qot_common.Security,
    types: tuple[SubType, ...],
    on: bool = True,
    rehabs: tuple[RehabType, ...] = (),
    first: bool | None = None,
) -> qot_reg_qot_push.Request:
    return qot_reg_qot_push.Request(
        c2s=qot_reg_qot_push.C2S(
            security_list=list(securities),
            sub_type_list=list(types),
            rehab_type_list=list(rehabs),
            is_reg_or_un_reg=on,
            is_first_push=first,
        )
    )


def contracts(*, sources: tuple[EC_KlineSource, ...] = (), on: bool = True) -> qot_sub_event_contract.Request:
    return qot_sub_event_contract.Request(
        c2s=qot_sub_event_contract.C2S(
            security_list=[CONTRACT],
            sub_type_list=[SubType.KL_1MIN],
            is_sub_or_un_sub=on,
            is_reg_or_un_reg_push=True,
            kline_source=list(sources),
        )
    )


def unlock(*, on: bool = True, firm: SecurityFirm | None = None) -> trd_unlock_trade.Request:
    c2s = trd_unlock_trade.C2S(unlock=on, pwd_md5="0" * 32 if on else None, security_firm=firm)
    return trd_unlock_trade.Request(c2s=c2s)


def after(*accepted: Message) -> list[Message]:
    """Return the requests that restore a new connection after these were accepted."""
    ledger = Ledger()
    for request in accepted:
        ledger.accept(request)
    return [step.request for step in ledger.steps(unlock=False) if isinstance(step, Repeat)]


# Quotes.


def test_nothing_accepted_nothing_restored() -> None:
    assert after() == []


def test_a_request_comes_back_field_by_field() -> None:
    asked = qot_sub.Request(
        c2s=qot_sub.C2S(
            security_list=[HK, US],
            sub_type_list=[SubType.TICKER, SubType.KL_1MIN],
            is_sub_or_un_sub=True,
            is_reg_or_un_reg_push=True,
            reg_push_rehab_type_list=[RehabType.NONE, RehabType.BACKWARD],
            is_first_push=False,
            is_sub_order_book_detail=True,
            extended_time=True,
            session=Session.ALL,
            header=qot_common.QotHeader(),
        )
    )
    (restored,) = after(asked)
    assert isinstance(restored, qot_sub.Request)
    assert restored.c2s.sub_type_list == sorted(asked.c2s.sub_type_list)
    assert replace(restored.c2s, sub_type_list=asked.c2s.sub_type_list) == asked.c2s


def test_requests_alike_go_together() -> None:
    assert after(sub(HK), sub(US)) == [sub(HK, US)]
    assert after(sub(HK), sub(HK, types=(SubType.BASIC,))) == [sub(HK, types=(SubType.BASIC, SubType.TICKER))]


def test_requests_that_differ_stay_apart() -> None:
    assert after(sub(HK, first=False), sub(US, first=True)) == [sub(HK, first=False), sub(US, first=True)]
    assert after(sub(HK, US), sub(HK, types=(SubType.BASIC,))) == [
        sub(HK, types=(SubType.BASIC, SubType.TICKER)),
        sub(US),
    ]


def test_what_was_cancelled_stays_away() -> None:
    both = sub(HK, US, types=(SubType.TICKER, SubType.BASIC))
    assert after(both, sub(HK, types=(SubType.BASIC,), on=False)) == [
        sub(HK),
        sub(US, types=(SubType.BASIC, SubType.TICKER)),
    ]
    everything = qot_sub.Request(c2s=qot_sub.C2S(is_sub_or_un_sub=False, is_unsub_all=True))
    assert after(both, everything) == []


def test_a_second_request_replaces_the_settings() -> None:
    assert after(sub(HK, first=False), sub(HK, first=True)) == [sub(HK, first=True)]


def test_saying_nothing_of_pushes_leaves_them() -> None:
    kline = (SubType.KL_DAY,)
    first = sub(HK, types=kline, rehabs=(RehabType.NONE,), first=False)
    assert after(first, sub(HK, types=kline, push=None)) == [first]


def test_registrations_of_rehab_types_add_up() -> None:
    kline = (SubType.KL_DAY,)
    first, second = (sub(HK, types=kline, rehabs=(rehab,)) for rehab in (RehabType.NONE, RehabType.BACKWARD))
    assert after(first, second) == [sub(HK, types=kline, rehabs=(RehabType.NONE, RehabType.BACKWARD))]
    assert after(sub(HK, types=kline), second) == [sub(HK, types=kline, rehabs=(RehabType.FORWARD, RehabType.BACKWARD))]


def test_registering_later_counts() -> None:
    kline = (SubType.KL_DAY,)
    asked = sub(HK, types=kline, push=None)
    registered = register(HK, types=kline, rehabs=(RehabType.NONE,), first=False)
    assert after(asked, registered) == [sub(HK, types=kline, rehabs=(RehabType.NONE,), first=False)]
    (restored,) = after(asked, registered, register(HK, types=kline, on=False))
    assert isinstance(restored, qot_sub.Request)
    assert restored.c2s.is_reg_or_un_reg_push is False


def test_registering_what_is_not_subscribed_counts_for_nothing() -> None:
    assert after(register(HK, types=(SubType.TICKER,))) == []


def test_what_is_restored_is_the_same_when_it_is_accepted_again() -> None:
    accepted = [sub(HK, US, types=(SubType.TICKER, SubType.KL_DAY), rehabs=(RehabType.NONE,)), contracts()]
    once = after(*accepted)
    assert after(*accepted, *once) == once


pairs = st.tuples(st.sampled_from(["HK.00001", "HK.00002", "US.A", "US.B"]), st.sampled_from(list(SubType)[1:5]))


@given(st.lists(st.tuples(st.sets(pairs, min_size=1), st.booleans(), st.sampled_from([None, True, False])), max_size=8))
def test_exactly_the_subscribed_pairs_come_back(
    history: list[tuple[set[tuple[str, SubType]], bool, bool | None]],
) -> None:
    ledger, expected = Ledger(), dict[tuple[str, SubType], bool | None]()
    for wanted, on, first in history:
        for code, sub_type in sorted(wanted):
            ledger.accept(sub(security(code), types=(sub_type,), on=on, first=first))
            expected.pop((code, sub_type), None)
            if on:
                expected[code, sub_type] = first
    restored = [
        ((security_text(each), sub_type), step.request.c2s.is_first_push)
        for step in ledger.steps(unlock=False)
        if isinstance(step, Repeat) and isinstance(step.request, qot_sub.Request)
        for each in step.request.c2s.security_list
        for sub_type in step.request.c2s.sub_type_list
    ]
    assert len(restored) == len(expected)
    assert dict(restored) == expected


# The others.


def test_event_contracts_come_back_with_their_sources() -> None:
    assert after(contracts(sources=(EC_KlineSource.NONE,))) == [contracts(sources=(EC_KlineSource.NONE,))]
    assert after(contracts(), contracts(on=False)) == []


def test_the_last_list_of_accounts_counts() -> None:
    first, second, none = (
        trd_sub_acc_push.Request(c2s=trd_sub_acc_push.C2S(acc_id_list=ids)) for ids in ([1], [2**63, 3], [])
    )
    assert after(first, second) == [second]
    assert after(first, none) == []


def test_unlocking_is_repeated_per_firm_and_only_if_there_is_a_provider() -> None:
    ledger = Ledger()
    for request in (unlock(), unlock(firm=SecurityFirm(1)), unlock(firm=SecurityFirm(2)), unlock(on=False)):
        ledger.accept(request)
    assert ledger.steps(unlock=False) == []
    assert ledger.steps(unlock=True) == [Unlock(SecurityFirm(1)), Unlock(SecurityFirm(2))]


def test_unlocking_takes_a_digest_only() -> None:
    step = Unlock(None).repeat("0123456789abcdef" * 2)
    assert isinstance(step.request, trd_unlock_trade.Request)
    assert step.request.c2s.pwd_md5 == "0123456789abcdef" * 2
    for wrong in ("secret", "0" * 31, "A" * 32, None, 5):
        with pytest.raises(UsageError, match="32 lowercase hexadecimal digits"):
            Unlock(None).repeat(wrong)


# Sent requests and their outcomes.


def reply(ret_type: RetType) -> qot_sub.Response:
    return qot_sub.Response(ret_type=ret_type)


@pytest.mark.parametrize(("ret_type", "count"), [(RetType.SUCCEED, 1), (RetType.FAILED, 0)])
def test_only_what_was_accepted_is_recorded(ret_type: RetType, count: int) -> None:
    ledger = Ledger()
    watcher = CallWatcher(ledger)
    watcher.sent(methods.QOT_SUB, 5, sub(HK))
    assert ledger.steps(unlock=True) == []
    watcher.replied(3001, 5, lambda _: reply(ret_type))
    assert len(ledger.steps(unlock=True)) == count


def test_a_reply_that_cannot_be_read_and_one_of_another_call_record_nothing() -> None:
    def unreadable(_: type[Message]) -> Message:
        raise DecodeError("broken")

    ledger = Ledger()
    watcher = CallWatcher(ledger)
    watcher.sent(methods.QOT_SUB, 5, sub(HK))
    watcher.replied(3001, 6, unreadable)
    watcher.replied(3001, 5, unreadable)
    watcher.replied(3001, 5, lambda _: reply(RetType.SUCCEED))
    assert ledger.steps(unlock=True) == []


def test_the_request_is_kept_as_it_was_sent_but_without_secrets() -> None:
    ledger = Ledger()
    watcher = CallWatcher(ledger)
    request, secret = sub(HK), unlock()
    watcher.sent(methods.QOT_SUB, 5, request)
    watcher.sent(methods.TRD_UNLOCK_TRADE, 6, secret)
    request.c2s.security_list.append(US)
    assert "0" * 32 not in repr(vars(watcher))
    assert secret.c2s.pwd_md5 == "0" * 32
    watcher.replied(3001, 5, lambda _: reply(RetType.SUCCEED))
    (step,) = ledger.steps(unlock=True)
    assert isinstance(step, Repeat)
    assert step.request == sub(HK)
    assert step.what == "Qot_Sub: HK.00700; TICKER"
