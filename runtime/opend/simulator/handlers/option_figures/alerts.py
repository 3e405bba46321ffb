"""Answer requests about alerts for large trades in options: Qot_SetOptionEventAlert and Qot_GetOptionEventAlert.

Invariant: a trade meets an alert by the figures that Qot_GetOptionEvent shows of it. A refused request changes nothing;
a key is never used twice.

Inferred, since no source says so: a change replaces all conditions of an alert, and leaves it on or off unless it says
which; a user has at most as many alerts as fit on one page.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from opend.simulator.companies.reports import coming_report
from opend.simulator.handlers.arguments import day_of
from opend.simulator.handlers.option_figures.events import FIGURES
from opend.simulator.handlers.option_figures.markets import owner_of, underlyings_of
from opend.simulator.handlers.option_figures.screens import inside, page_after
from opend.simulator.rules.refusal import RefusalError
from opend.simulator.user_data.option_alerts import OptionAlert
from opend_proto import qot_get_option_event_alert, qot_set_option_event_alert
from opend_proto.qot_common import OptionType, SecurityType
from opend_proto.qot_get_option_event import OptionOrderType, TickerType
from opend_proto.qot_get_option_event_alert import EventAlertItem
from opend_proto.qot_set_option_event_alert import AlertOpType

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from opend.simulator.instruments.listings import Listing
    from opend.simulator.state import Peer
    from opend.simulator.views.options.trades import LargeTrade
    from opend_proto.qot_option_common import Interval

__all__ = ["get_alerts", "set_alerts"]

_MOST: Final = 500
_LONGEST_NOTE: Final = 20
_RANGES: Final[Mapping[str, str]] = {
    "market_cap_range": "owner_cap",
    "expiry_days_range": "dte",
    "price_range": "price",
    "size_range": "volume",
    "premium_range": "turnover",
    "iv_range": "iv",
}
"""The figure of each range, by the attribute of the alert."""


def get_alerts(peer: Peer, request: qot_get_option_event_alert.Request) -> qot_get_option_event_alert.S2C:
    """List the user's alerts, latest made first."""
    c2s, kept = request.c2s, peer.gateway.option_alerts.kept
    if c2s.count is None:
        raise RefusalError(f"count is missing: ask for 1 to {_MOST}")
    page, key = page_after(list(kept.values())[::-1], c2s.page, c2s.count, _MOST, _MOST)
    return qot_get_option_event_alert.S2C(
        alert_list=[_item(alert) for alert in page], next_page=key, all_count=len(kept)
    )


def _item(alert: OptionAlert) -> EventAlertItem:
    if not isinstance(alert.item, EventAlertItem):
        raise TypeError(f"alert {alert.key} holds a {type(alert.item).__name__}")
    return replace(alert.item, key=alert.key, enable=alert.enabled)


def set_alerts(peer: Peer, request: qot_set_option_event_alert.Request) -> qot_set_option_event_alert.S2C:
    """Add, change, enable, disable or delete alerts; if one of them is refused, none is changed."""
    c2s, alerts = request.c2s, peer.gateway.option_alerts
    if c2s.oper_type == AlertOpType.DELETE_ALL:
        alerts.kept.clear()
        return qot_set_option_event_alert.S2C()
    change = _CHANGES.get(c2s.oper_type)
    if change is None:
        known = ", ".join(f"{int(each)} ({each.name})" for each in (*_CHANGES, AlertOpType.DELETE_ALL))
        raise RefusalError(f"unknown operType {int(c2s.oper_type)}: {known} are known")
    if not c2s.alert_list:
        raise RefusalError("alertList is empty: name at least one alert")
    changed = dict(alerts.kept)
    for item in c2s.alert_list:
        change(peer, changed, item)
    if len(changed) > _MOST:
        raise RefusalError(f"a user has at most {_MOST} alerts: delete one first")
    alerts.kept = changed
    return qot_set_option_event_alert.S2C()


def _add(peer: Peer, kept: dict[int, OptionAlert], item: EventAlertItem) -> None:
    if item.key is not None:
        raise RefusalError("a new alert has no key yet: leave key out")
    made = _made(peer, item, peer.gateway.option_alerts.next_key(), is_on=item.enable is not False)
    kept[made.key] = made


def _modify(peer: Peer, kept: dict[int, OptionAlert], item: EventAlertItem) -> None:
    old = _one(kept, item)
    kept[old.key] = _made(peer, item, old.key, is_on=old.enabled if item.enable is None else item.enable)


def _enable(_: Peer, kept: dict[int, OptionAlert], item: EventAlertItem) -> None:
    old = _one(kept, item)
    kept[old.key] = replace(old, enabled=True)


def _disable(_: Peer, kept: dict[int, OptionAlert], item: EventAlertItem) -> None:
    old = _one(kept, item)
    kept[old.key] = replace(old, enabled=False)


def _delete(_: Peer, kept: dict[int, OptionAlert], item: EventAlertItem) -> None:
    del kept[_one(kept, item).key]


_CHANGES: Final[Mapping[AlertOpType, Callable[[Peer, dict[int, OptionAlert], EventAlertItem], None]]] = {
    AlertOpType.ADD: _add,
    AlertOpType.DELETE: _delete,
    AlertOpType.MODIFY: _modify,
    AlertOpType.ENABLE: _enable,
    AlertOpType.DISABLE: _disable,
}


def _one(kept: dict[int, OptionAlert], item: EventAlertItem) -> OptionAlert:
    found = kept.get(item.key or 0)
    if found is None:
        raise RefusalError(f"there is no alert with key {item.key}")
    return found


def _made(peer: Peer, item: EventAlertItem, key: int, *, is_on: bool) -> OptionAlert:
    if item.note is not None and len(item.note) > _LONGEST_NOTE:
        raise RefusalError(f"note must have at most {_LONGEST_NOTE} characters, not {len(item.note)}")
    tests = [*_choices(item), *_ranges(item), *_report_days(item, peer)]
    return OptionAlert(key, is_on, item, _owners(peer, item), lambda trade: all(test(trade) for test in tests))


def _owners(peer: Peer, item: EventAlertItem) -> Callable[[], Sequence[Listing]]:
    """Return what gives the underlyings of the one scope that is set; a watchlist is read each time anew."""
    scopes = [item.option_market, item.watchlist_group_name, item.underlying]
    if sum(scope is not None for scope in scopes) != 1:
        raise RefusalError("set exactly one of optionMarket, watchlistGroupName and underlying")
    if item.option_market is not None:
        in_market = underlyings_of(peer, item.option_market)
        return lambda: in_market
    if item.underlying is not None:
        owner = owner_of(peer, item.underlying)
        return lambda: [owner]
    name, watchlists, market = item.watchlist_group_name or "", peer.gateway.watchlists, peer.market
    if watchlists.securities(market, name) is None:
        raise RefusalError(f"unknown watchlistGroupName {name!r}: ask for one of Qot_GetUserSecurityGroup")
    return lambda: [each for each in watchlists.securities(market, name) or () if each.option_root]


def _choices(item: EventAlertItem) -> list[Callable[[LargeTrade], bool]]:
    """Return the tests of what a trade is; a trade has one kind of option and side, and some kinds of order."""
    kinds = [] if item.option_type is None else [item.option_type]
    for name, given, known in (
        ("optionType", kinds, frozenset(OptionType) - {OptionType.UNKNOWN}),
        ("sideTypeList", item.side_type_list, frozenset(TickerType) - {TickerType.UNKNOWN}),
        ("orderTypeList", item.order_type_list, frozenset(OptionOrderType)),
    ):
        _check(name, given, known)
    tests: list[Callable[[LargeTrade], bool]] = []
    if kinds:
        tests.append(lambda trade: FIGURES["option_type"](trade) in kinds)
    if item.side_type_list:
        tests.append(lambda trade: FIGURES["ticker_type"](trade) in item.side_type_list)
    if item.order_type_list:
        tests.append(lambda trade: not FIGURES["order_types"](trade).isdisjoint(item.order_type_list))
    return tests


def _check(name: str, given: Collection[int], known: Collection[int]) -> None:
    unknown = [each for each in given if each not in known]
    if unknown:
        raise RefusalError(
            f"unknown {name} {int(unknown[0])}: {', '.join(map(str, sorted(map(int, known))))} are known"
        )


def _ranges(item: EventAlertItem) -> list[Callable[[LargeTrade], bool]]:
    found: list[tuple[str, Interval | None]] = [(figure, getattr(item, name)) for name, figure in _RANGES.items()]
    return [_within(figure, interval) for figure, interval in found if interval is not None]


def _within(figure: str, interval: Interval) -> Callable[[LargeTrade], bool]:
    def test(trade: LargeTrade) -> bool:
        value: float | None = FIGURES[figure](trade)
        return value is not None and inside(value, interval)

    return test


def _report_days(item: EventAlertItem, peer: Peer) -> list[Callable[[LargeTrade], bool]]:
    begin, end = item.earnings_date_begin, item.earnings_date_end
    if begin is None and end is None:
        return []
    if begin is None or end is None:
        raise RefusalError("earningsDateBegin and earningsDateEnd go together: set both or neither")
    first, last = day_of(begin, "earningsDateBegin"), day_of(end, "earningsDateEnd")
    if first > last:
        raise RefusalError(f"earningsDateBegin {first} lies after earningsDateEnd {last}")
    clock = peer.market.clock

    def test(trade: LargeTrade) -> bool:
        owner = trade.terms.underlying
        return owner.kind == SecurityType.EQTY and first <= coming_report(owner, clock.now()).day <= last

    return [test]
