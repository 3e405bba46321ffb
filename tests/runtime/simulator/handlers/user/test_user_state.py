"""The data that the gateway keeps for its user: lists of securities, price reminders, the quota of history."""

from itertools import pairwise

import pytest
from tests.support.peers.direct import DirectClient, hong_kong, new_york

from opend.simulator import ManualClock, RefusalError, SyntheticMarket
from opend.simulator.market.quote import quote
from opend.simulator.pushes.reminders import due_reminders
from opend.simulator.rules.history_quota import HistoryQuota
from opend_proto import (
    get_delay_statistics,
    methods,
    qot_get_price_reminder,
    qot_get_user_security,
    qot_get_user_security_group,
    qot_modify_user_security,
    qot_request_history_kl,
    qot_request_history_kl_quota,
    qot_set_price_reminder,
    qot_update_price_reminder,
)
from opend_proto.common import RetType
from opend_proto.get_delay_statistics import DelayStatisticsType
from opend_proto.qot_common import (
    KLType,
    PriceReminderFreq,
    PriceReminderMarketStatus,
    PriceReminderType,
    QotMarket,
    RehabType,
    Security,
)
from opend_proto.qot_get_price_reminder import PriceReminderItem
from opend_proto.qot_get_user_security_group import GroupType
from opend_proto.qot_modify_user_security import ModifyUserSecurityOp
from opend_proto.qot_set_price_reminder import SetPriceReminderOp

TENCENT = hong_kong("00700")
APPLE = new_york("AAPL")

# Lists


def listed(client: DirectClient, group: str) -> list[str]:
    request = qot_get_user_security.Request(c2s=qot_get_user_security.C2S(group_name=group))
    s2c = client.ask(methods.QOT_GET_USER_SECURITY, request).s2c
    assert s2c is not None
    return [info.basic.security.code for info in s2c.static_info_list]


def modify(group: str, op: ModifyUserSecurityOp, *securities: Security) -> qot_modify_user_security.Request:
    return qot_modify_user_security.Request(
        c2s=qot_modify_user_security.C2S(group_name=group, op=op, security_list=list(securities))
    )


def test_groups_are_told_by_type() -> None:
    client = DirectClient()

    def groups(group_type: GroupType) -> set[str]:
        c2s = qot_get_user_security_group.C2S(group_type=group_type)
        s2c = client.ask(methods.QOT_GET_USER_SECURITY_GROUP, qot_get_user_security_group.Request(c2s=c2s)).s2c
        assert s2c is not None
        return {group.group_name for group in s2c.group_list}

    assert groups(GroupType.CUSTOM) == {"Favorites", "Holdings"}
    assert groups(GroupType.ALL) == groups(GroupType.CUSTOM) | groups(GroupType.SYSTEM)
    assert {"All", "HK", "US"} <= groups(GroupType.SYSTEM)


def test_what_is_added_is_listed_once_and_in_the_lists_of_its_market() -> None:
    client = DirectClient()
    for _ in range(2):
        client.ask(methods.QOT_MODIFY_USER_SECURITY, modify("Favorites", ModifyUserSecurityOp.ADD, hong_kong("00005")))
    assert listed(client, "Favorites") == ["00005"]
    assert "00005" in listed(client, "All")
    assert "00005" in listed(client, "HK")
    assert "00005" not in listed(client, "US")


def test_moving_out_keeps_a_security_in_all_and_deleting_does_not() -> None:
    client = DirectClient()
    client.ask(methods.QOT_MODIFY_USER_SECURITY, modify("Favorites", ModifyUserSecurityOp.ADD, TENCENT, APPLE))
    client.ask(methods.QOT_MODIFY_USER_SECURITY, modify("Favorites", ModifyUserSecurityOp.MOVE_OUT, TENCENT))
    assert listed(client, "Favorites") == ["AAPL"]
    assert "00700" in listed(client, "All")
    client.ask(methods.QOT_MODIFY_USER_SECURITY, modify("Favorites", ModifyUserSecurityOp.DEL, APPLE))
    assert listed(client, "Favorites") == []
    assert "AAPL" not in listed(client, "All")


def test_a_list_of_the_system_cannot_be_changed_nor_an_unknown_one_read() -> None:
    client = DirectClient()
    told = client.refusal(methods.QOT_MODIFY_USER_SECURITY, modify("All", ModifyUserSecurityOp.ADD, TENCENT))
    assert "'All' cannot be changed" in told
    request = qot_get_user_security.Request(c2s=qot_get_user_security.C2S(group_name="Mine"))
    assert "unknown groupName 'Mine'" in client.refusal(methods.QOT_GET_USER_SECURITY, request)


# Reminders


def reminder(
    op: SetPriceReminderOp, key: int | None = None, value: float | None = None
) -> qot_set_price_reminder.Request:
    is_new = op == SetPriceReminderOp.ADD
    return qot_set_price_reminder.Request(
        c2s=qot_set_price_reminder.C2S(
            security=TENCENT,
            op=op,
            key=key,
            type=PriceReminderType.PRICE_UP if is_new else None,
            value=value,
            freq=PriceReminderFreq.ONCE_A_DAY if is_new else None,
            note="sell" if is_new else None,
            reminder_session_list=[PriceReminderMarketStatus.OPEN] if is_new else [],
        )
    )


def reminders(client: DirectClient, security: Security | None = TENCENT) -> list[PriceReminderItem]:
    market = QotMarket.HK_SECURITY if security is None else None
    c2s = qot_get_price_reminder.C2S(security=security, market=market)
    s2c = client.ask(methods.QOT_GET_PRICE_REMINDER, qot_get_price_reminder.Request(c2s=c2s)).s2c
    assert s2c is not None
    return [item for each in s2c.price_reminder_list for item in each.item_list]


def added(client: DirectClient, value: float) -> int:
    s2c = client.ask(methods.QOT_SET_PRICE_REMINDER, reminder(SetPriceReminderOp.ADD, value=value)).s2c
    assert s2c is not None
    return s2c.key


def test_a_reminder_is_told_as_it_was_set() -> None:
    client = DirectClient()
    key = added(client, 600.0)
    (item,) = reminders(client)
    assert item == PriceReminderItem(
        key=key,
        type=PriceReminderType.PRICE_UP,
        value=600.0,
        note="sell",
        freq=PriceReminderFreq.ONCE_A_DAY,
        is_enable=True,
        reminder_session_list=[PriceReminderMarketStatus.OPEN],
    )
    assert reminders(client, None) == [item]
    assert reminders(client, APPLE) == []


def test_reminders_are_changed_switched_and_deleted_by_key() -> None:
    client = DirectClient()
    first, second = added(client, 600.0), added(client, 700.0)
    client.ask(methods.QOT_SET_PRICE_REMINDER, reminder(SetPriceReminderOp.MODIFY, first, 650.0))
    client.ask(methods.QOT_SET_PRICE_REMINDER, reminder(SetPriceReminderOp.DISABLE, second))
    assert [(item.value, item.is_enable, item.note) for item in reminders(client)] == [
        (650.0, True, "sell"),
        (700.0, False, "sell"),
    ]
    client.ask(methods.QOT_SET_PRICE_REMINDER, reminder(SetPriceReminderOp.ENABLE, second))
    client.ask(methods.QOT_SET_PRICE_REMINDER, reminder(SetPriceReminderOp.DEL, first))
    assert [(item.key, item.is_enable) for item in reminders(client)] == [(second, True)]
    assert added(client, 600.0) not in {first, second}
    client.ask(methods.QOT_SET_PRICE_REMINDER, reminder(SetPriceReminderOp.DEL_ALL))
    assert reminders(client) == []


def test_reminders_that_are_refused() -> None:
    client = DirectClient()
    for request, told in (
        (reminder(SetPriceReminderOp.ADD), "a new reminder needs a value"),
        (reminder(SetPriceReminderOp.DEL, 9), "HK.00700 has no reminder with key 9"),
        (reminder(SetPriceReminderOp.UNKNOWN), "unknown op 0"),
    ):
        assert client.refusal(methods.QOT_SET_PRICE_REMINDER, request).startswith(told)
    for value in range(10):
        added(client, 600.0 + value)
    told = client.refusal(methods.QOT_SET_PRICE_REMINDER, reminder(SetPriceReminderOp.ADD, value=1.0))
    assert told == "HK.00700 has 10 reminders of type 1: delete one first"
    nothing = qot_get_price_reminder.Request(c2s=qot_get_price_reminder.C2S())
    assert client.refusal(methods.QOT_GET_PRICE_REMINDER, nothing) == "name a security, or a market"


def test_a_reminder_goes_off_when_the_price_gets_there_and_each_connection_is_told_once() -> None:
    clock = ManualClock()
    client = DirectClient(SyntheticMarket(0, clock=clock))
    listing = client.market.find(TENCENT.market, TENCENT.code)
    assert listing is not None
    assert list(due_reminders(client.peer)) == []
    reached = quote(client.market, listing, client.market.milliseconds() + 3_600_000).last
    now = quote(client.market, listing).last
    kind = PriceReminderType.PRICE_UP if reached > now else PriceReminderType.PRICE_DOWN
    c2s = qot_set_price_reminder.C2S(security=TENCENT, op=SetPriceReminderOp.ADD, type=kind, value=reached, note="go")
    client.ask(methods.QOT_SET_PRICE_REMINDER, qot_set_price_reminder.Request(c2s=c2s))
    told: list[qot_update_price_reminder.S2C] = []
    for _ in range(60):
        clock.advance(60)
        for push, message in due_reminders(client.peer):
            assert push == methods.QOT_UPDATE_PRICE_REMINDER
            assert isinstance(message, qot_update_price_reminder.S2C)
            told.append(message)
    assert told
    s2c = told[0]
    assert (s2c.security, s2c.type, s2c.set_value, s2c.note) == (TENCENT, kind, reached, "go")
    assert s2c.price == s2c.cur_value
    assert list(due_reminders(client.peer)) == []


@pytest.mark.parametrize("frequency", sorted(set(PriceReminderFreq) - {PriceReminderFreq.UNKNOWN}))
def test_how_often_a_reminder_goes_off(frequency: PriceReminderFreq) -> None:
    clock = ManualClock()
    client = DirectClient(SyntheticMarket(0, clock=clock))
    listing = client.market.find(TENCENT.market, TENCENT.code)
    assert listing is not None
    minutes = [client.market.milliseconds() + minute * 60_000 for minute in range(240)]
    prices = [quote(client.market, listing, minute).last for minute in minutes]
    level = sorted(prices)[120]
    crossings = sum(before < level <= after for before, after in pairwise(prices))
    assert crossings >= 2, "the market must cross the level twice for the test to tell anything"
    c2s = qot_set_price_reminder.C2S(
        security=TENCENT, op=SetPriceReminderOp.ADD, type=PriceReminderType.PRICE_UP, value=level, freq=frequency
    )
    client.ask(methods.QOT_SET_PRICE_REMINDER, qot_set_price_reminder.Request(c2s=c2s))
    told = len(list(due_reminders(client.peer)))
    for _ in minutes[1:]:
        clock.advance(60)
        told += len(list(due_reminders(client.peer)))
    assert told == (crossings if frequency == PriceReminderFreq.ALWAYS else 1)
    assert [item.is_enable for item in reminders(client)] == [frequency != PriceReminderFreq.ONLY_ONCE]


# The quota of history


def test_a_securitys_history_counts_once_in_thirty_days() -> None:
    clock = ManualClock()
    client = DirectClient(SyntheticMarket(0, clock=clock))

    def history(security: Security) -> None:
        c2s = qot_request_history_kl.C2S(
            rehab_type=RehabType.NONE,
            kl_type=KLType.DAY,
            security=security,
            begin_time="2025-05-26",
            end_time="2025-05-28",
        )
        response = client.ask(methods.QOT_REQUEST_HISTORY_KL, qot_request_history_kl.Request(c2s=c2s))
        assert response.ret_type == RetType.SUCCEED, response.ret_msg

    def used() -> list[str]:
        c2s = qot_request_history_kl_quota.C2S(b_get_detail=True)
        s2c = client.ask(methods.QOT_REQUEST_HISTORY_KL_QUOTA, qot_request_history_kl_quota.Request(c2s=c2s)).s2c
        assert s2c is not None
        assert s2c.used_quota + s2c.remain_quota == 1000
        assert s2c.used_quota == len(s2c.detail_list)
        return [detail.security.code for detail in s2c.detail_list]

    for security in (TENCENT, TENCENT, APPLE):
        history(security)
        clock.advance(86_400)
    assert used() == ["AAPL", "00700"]
    clock.advance(28 * 86_400)
    assert used() == ["AAPL"]


def test_a_used_up_quota_refuses_new_securities_only() -> None:
    client = DirectClient()
    history = HistoryQuota(limit=1)
    tencent, apple = (client.market.find(each.market, each.code) for each in (TENCENT, APPLE))
    assert tencent is not None
    assert apple is not None
    history.use(tencent, 0.0)
    history.use(tencent, 1.0)
    assert list(history.asked(1.0)) == [tencent]
    with pytest.raises(RefusalError, match="the history quota of 1 securities in 30 days is used up"):
        history.use(apple, 2.0)


def test_delays_are_not_measured() -> None:
    c2s = get_delay_statistics.C2S(type_list=[DelayStatisticsType.QOT_PUSH], segment_list=[10, 20])
    s2c = DirectClient().ask(methods.GET_DELAY_STATISTICS, get_delay_statistics.Request(c2s=c2s)).s2c
    assert s2c is not None
    assert len(s2c.qot_push_statistics_list) == 4
    assert all(each.count == 0 and len(each.item_list) == 2 for each in s2c.qot_push_statistics_list)
