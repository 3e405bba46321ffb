"""History is downloaded once, whole, and as far as the quota lets it be."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

import pytest
from tests.runtime.collect.downloading.stored import rows, told, with_seconds
from tests.support.peers.faces import FACES, AnyClient, FaceName, connected

from opend import Client, StorageError, StorageInUse, UsageError, dataset, security
from opend.collect.downloading import planning, running
from opend.collect.downloading.downloads import download
from opend.simulator import ManualClock, Simulator
from opend.simulator.rules.refusal import RefusalError
from opend.storage.coverage import Coverage, Subject
from opend.storage.kinds import ACTIONS, BARS
from opend.storage.lock import FolderLock
from opend_proto import (
    qot_get_plate_security,
    qot_get_static_info,
    qot_request_history_kl,
    qot_request_history_kl_quota,
)
from opend_proto.common import RetType, Session
from opend_proto.methods import (
    QOT_GET_PLATE_SECURITY,
    QOT_GET_STATIC_INFO,
    QOT_REQUEST_HISTORY_KL,
    QOT_REQUEST_HISTORY_KL_QUOTA,
)
from opend_proto.qot_common import QotMarket, RehabType, Security, SecurityStaticBasic, SecurityStaticInfo, SecurityType

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator
    from pathlib import Path

    from opend.collect.downloading.planning import Plan
    from opend.collect.downloading.running import Downloaded, Progress
    from opend.storage.adjusting import Direction

# The clock stands at 2 June 2025, a Monday, 10:30 in Hong Kong.
TODAY = date(2025, 6, 2)
CODES = ["HK.00700", "US.AAPL"]


def either(client: AnyClient, *args: Any, **options: Any) -> Downloaded | Coroutine[Any, Any, Downloaded]:
    """Download with a client of either face."""
    if isinstance(client, Client):
        return download(client, *args, **options)
    return download(client, *args, **options)


def never(_: Plan) -> bool:
    raise AssertionError("there was nothing to agree to")


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(clock=ManualClock(), hours="exchange", rate_limits=False) as running_simulator:
        yield running_simulator


@pytest.fixture
def client(simulator: Simulator) -> Iterator[Client]:
    with Client(simulator.host, simulator.port, rate_limit="off") as one:
        yield one


@pytest.mark.parametrize("name", FACES)
def test_days_and_actions_are_stored_as_the_gateway_has_them(
    name: FaceName, simulator: Simulator, client: Client, tmp_path: Path
) -> None:
    seen: list[Progress] = []
    with connected(name, simulator.port) as face:
        done = face.do(lambda each: either(each, CODES, to=tmp_path, years=1, tell=seen.append))
        again = face.do(lambda each: either(each, CODES, to=tmp_path, years=1, agree=never))
    for code in CODES:
        found = rows(tmp_path, BARS["day"], code)
        assert with_seconds(found) == told(client, code, "day", ("2024-06-02", "2025-06-01"))
        rehabs = client.qot.request_rehab(security=security(code)).rehab_list
        assert [each["time"] for each in rows(tmp_path, ACTIONS, code)] == [each.time for each in rehabs]
    assert done.is_whole
    assert (done.bars, done.calls) == (sum(len(rows(tmp_path, BARS["day"], code)) for code in CODES), 4)
    assert [(each.code, each.what) for each in seen] == [
        *((code, "actions") for code in CODES),
        *((code, "bars-day") for code in CODES),
    ]
    assert (again.plan.calls, len(again.plan.stored), again.calls, again.is_whole) == (0, 2, 0, True)


def test_only_the_days_since_are_asked_for(simulator: Simulator, client: Client, tmp_path: Path) -> None:
    clock = simulator.market.clock
    assert isinstance(clock, ManualClock)
    download(client, "HK.00700", to=tmp_path, begin="2025-05-01", actions=False)
    clock.advance(2 * 86_400)
    done = download(client, "HK.00700", to=tmp_path, begin="2025-04-28", actions=False)
    assert [each.days for each in done.plan.tasks] == [
        (date(2025, 4, 28), date(2025, 4, 30)),
        (date(2025, 6, 2), date(2025, 6, 3)),
    ]
    found = rows(tmp_path, BARS["day"], "HK.00700")
    assert with_seconds(found) == told(client, "HK.00700", "day", ("2025-04-28", "2025-06-03"))


def test_longer_bars_are_stored_when_their_period_is_over(client: Client, tmp_path: Path) -> None:
    done = download(client, "HK.00700", to=tmp_path, bars=["week", "month"], begin="2025-01-15", actions=False)
    assert {each.length: each.days for each in done.plan.tasks} == {
        "week": (date(2025, 1, 13), date(2025, 6, 1)),
        "month": (date(2025, 1, 1), date(2025, 5, 31)),
    }
    for length in ("week", "month"):
        found = rows(tmp_path, BARS[length], "HK.00700")
        assert with_seconds(found) == told(client, "HK.00700", length, ("2025-01-01", "2025-06-01"))[-len(found) :]
        assert len(found) == {"week": 20, "month": 5}[length]


def test_an_interrupted_download_goes_on_where_it_was(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "PAGE", 150)
    monkeypatch.setattr(running, "_WRITTEN_AT_ONCE", 300)
    pages: list[int] = []

    def interrupt(now: Progress) -> None:
        pages.append(now.calls)
        if len(pages) == 7:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        download(client, "HK.00700", to=tmp_path, bars="1m", begin="2025-05-26", tell=interrupt, actions=False)
    kept = {row["time"][:10] for row in rows(tmp_path, BARS["1m"], "HK.00700")}
    assert "2025-05-26" in kept
    assert "2025-05-30" not in kept
    done = download(client, "HK.00700", to=tmp_path, bars="1m", begin="2025-05-26", actions=False)
    assert [each.days.begin.isoformat() for each in done.plan.tasks] == [f"2025-05-{int(max(kept)[-2:]) + 1}"]
    found = rows(tmp_path, BARS["1m"], "HK.00700")
    assert with_seconds(found) == told(client, "HK.00700", "1m", ("2025-05-26", "2025-06-01"))


def test_what_the_quota_does_not_let_be_asked_for_is_left_out(
    simulator: Simulator, client: Client, tmp_path: Path
) -> None:
    @simulator.handle(QOT_REQUEST_HISTORY_KL_QUOTA)
    def one_left(_: qot_request_history_kl_quota.Request) -> qot_request_history_kl_quota.Response:
        detail = qot_request_history_kl_quota.DetailItem(security=security("US.KO"), request_time="2025-06-01 10:00:00")
        s2c = qot_request_history_kl_quota.S2C(used_quota=99, remain_quota=1, detail_list=[detail])
        return qot_request_history_kl_quota.Response(ret_type=RetType.SUCCEED, s2c=s2c)

    plans: list[Plan] = []

    def agree(plan: Plan) -> bool:
        plans.append(plan)
        return True

    codes = ["HK.00700", "US.AAPL", "US.KO"]
    done = download(client, codes, to=tmp_path, begin="2025-05-01", actions=False, agree=agree)
    (plan,) = plans
    # What counts already comes first, then as many others as the quota lets.
    assert [each.code for each in plan.tasks] == ["US.KO", "HK.00700"]
    assert plan.new == ("HK.00700",)
    assert plan.left_out == (planning.LeftOut("US.AAPL", "the quota of history is used up"),)
    assert not done.is_whole
    assert [bool(rows(tmp_path, BARS["day"], code)) for code in codes] == [True, False, True]


def test_a_quota_that_ends_meanwhile_stops_new_securities_only(
    simulator: Simulator, client: Client, tmp_path: Path
) -> None:
    asked: list[str] = []

    @simulator.handle(QOT_REQUEST_HISTORY_KL)
    def refuse(request: qot_request_history_kl.Request) -> qot_request_history_kl.Response:
        asked.append(request.c2s.security.code)
        raise RefusalError("the quota is used up")

    @simulator.handle(QOT_REQUEST_HISTORY_KL_QUOTA)
    def told_quota(_: qot_request_history_kl_quota.Request) -> qot_request_history_kl_quota.Response:
        s2c = qot_request_history_kl_quota.S2C(used_quota=98, remain_quota=0 if asked else 2)
        return qot_request_history_kl_quota.Response(ret_type=RetType.SUCCEED, s2c=s2c)

    done = download(client, CODES, to=tmp_path, begin="2025-05-01", actions=False)
    assert asked == ["00700"]
    assert [each.what for each in done.failed] == CODES
    assert not rows(tmp_path, BARS["day"], "HK.00700")


def test_the_securities_of_a_plate_are_downloaded_once(client: Client, tmp_path: Path) -> None:
    done = download(client, "HK.02318", plates=["HK.LIST1062", "HK.NOPLATE"], to=tmp_path, begin="2025-05-26")
    codes = [each.code for each in done.plan.tasks]
    assert codes[:2] == ["HK.02318", "HK.01299"]
    assert len(codes) == len(set(codes))
    assert [each.what for each in done.plan.left_out] == ["HK.NOPLATE"]


def test_what_is_no_code_in_a_plate_is_left_out(simulator: Simulator, client: Client, tmp_path: Path) -> None:
    @simulator.handle(QOT_GET_PLATE_SECURITY)
    def with_nonsense(_: qot_get_plate_security.Request) -> qot_get_plate_security.Response:
        basics = [
            SecurityStaticBasic(
                security=Security(market=QotMarket.HK_SECURITY, code=code),
                id=1,
                lot_size=1,
                sec_type=SecurityType.EQTY,
                name="",
                list_time="",
            )
            for code in ("", "a b", "00700")
        ]
        listed = [SecurityStaticInfo(basic=each) for each in basics]
        s2c = qot_get_plate_security.S2C(static_info_list=listed)
        return qot_get_plate_security.Response(ret_type=RetType.SUCCEED, s2c=s2c)

    done = download(client, plates="HK.LIST1062", to=tmp_path, begin="2025-05-26")
    assert [each.what for each in done.plan.left_out] == ["HK.", "HK.a b"]
    assert done.bars > 0


def test_an_unknown_code_does_not_keep_others_from_being_downloaded(client: Client, tmp_path: Path) -> None:
    done = download(client, [*CODES, "HK.NOSUCH"], to=tmp_path, begin="2025-05-26", actions=False)
    assert [each.what for each in done.plan.left_out] == ["HK.NOSUCH"]
    assert [each.code for each in done.plan.tasks] == CODES
    assert not done.is_whole


def test_a_code_that_comes_back_as_unknown_is_left_out(simulator: Simulator, client: Client, tmp_path: Path) -> None:
    @simulator.handle(QOT_GET_STATIC_INFO)
    def as_the_vendor_answers(request: qot_get_static_info.Request) -> qot_get_static_info.Response:
        basics = [
            SecurityStaticBasic(
                security=each, id=0, lot_size=0, sec_type=SecurityType.UNKNOWN, name="", list_time="", delisting=True
            )
            for each in request.c2s.security_list
        ]
        listed = [SecurityStaticInfo(basic=each) for each in basics]
        s2c = qot_get_static_info.S2C(static_info_list=listed)
        return qot_get_static_info.Response(ret_type=RetType.SUCCEED, s2c=s2c)

    done = download(client, "HK.00700", to=tmp_path, agree=never)
    assert done.plan.left_out == (planning.LeftOut("HK.00700", "the gateway does not know it"),)


def test_a_shorter_history_than_wanted_is_said_before(client: Client, tmp_path: Path) -> None:
    plans: list[Plan] = []

    def decline(plan: Plan) -> bool:
        plans.append(plan)
        return False

    done = download(client, "HK.00700", to=tmp_path, bars=["1m", "day", "year"], years=30, agree=decline)
    (plan,) = plans
    assert {each.length: each.days.begin for each in plan.tasks} == {
        "1m": date(2017, 6, 2),
        "day": date(2005, 6, 2),
        "year": date(1995, 1, 1),
    }
    assert [each.pages for each in plan.tasks] == [692, 6, 1]
    assert len(plan.shortened) == 2
    assert not done.is_agreed
    assert not rows(tmp_path, BARS["day"], "HK.00700")


def test_days_that_are_not_over_are_not_said_to_be_stored(client: Client, tmp_path: Path) -> None:
    done = download(client, "HK.00700", to=tmp_path, bars=["1m", "week"], begin="2035-01-01", actions=False)
    assert not done.plan.calls
    assert not done.plan.stored
    assert [line.partition(":")[0] for line in done.plan.shortened] == ["bars-1m", "bars-week"]


def test_options_have_few_lengths_of_bars(simulator: Simulator, client: Client, tmp_path: Path) -> None:
    (option, *_) = client.option_chain("HK.00700")
    done = download(client, option.security, to=tmp_path, bars=["3m", "5m"], begin="2025-05-30", actions=False)
    assert [each.length for each in done.plan.tasks] == ["5m"]
    assert [each.reason for each in done.plan.left_out] == ["there are no bars of 3m of its kind"]


def test_hours_of_the_us_day_are_chosen(client: Client, tmp_path: Path) -> None:
    counts: list[int] = []
    for session in (Session.RTH, Session.ETH, Session.ETH):
        done = download(
            client, CODES, to=tmp_path, bars="60m", begin="2025-05-29", end="2025-05-29", actions=False, session=session
        )
        counts.append(done.bars)
    # There is no choice in Hong Kong, whose bars are there already, and nothing is asked for twice.
    assert [each.session for each in done.plan.tasks] == []
    hong_kong, new_york = (len(rows(tmp_path, BARS["60m"], code)) for code in CODES)
    regular = counts[0] - hong_kong
    assert 0 < regular < counts[1] <= new_york
    assert counts[2] == 0
    with pytest.raises(UsageError, match="no history of the night alone"):
        download(client, CODES, to=tmp_path, session=Session.OVERNIGHT)


def test_backward_bars_are_beside_unadjusted_ones(client: Client, tmp_path: Path) -> None:
    download(client, "HK.00005", to=tmp_path, begin="2025-05-01", actions=False)
    download(client, "HK.00005", to=tmp_path, begin="2025-05-01", actions=False, adjustment="backward")
    found = with_seconds(rows(tmp_path, BARS["day"], "HK.00005"))
    plain = [row for row in found if row["adjustment"] == "NONE"]
    assert plain == told(client, "HK.00005", "day", ("2025-05-01", "2025-06-01"))
    backward = [row for row in found if row["adjustment"] == "BACKWARD"]
    assert backward == told(client, "HK.00005", "day", ("2025-05-01", "2025-06-01"), RehabType.BACKWARD)


def test_a_dataset_adjusts_what_was_downloaded(client: Client, tmp_path: Path) -> None:
    download(client, CODES, to=tmp_path, bars=["day", "week"], years=2)
    data = dataset(tmp_path)
    directions: dict[Direction, RehabType] = {"forward": RehabType.FORWARD, "backward": RehabType.BACKWARD}
    for direction, rehab_type in directions.items():
        found = data.adjusted_bars(direction, codes=CODES, begin="2023-06-05")
        wanted = [row for code in CODES for row in told(client, code, "day", ("2023-06-05", "2025-06-01"), rehab_type)]
        by_code: Any = cast("Any", found).sort_by([("code", "ascending"), ("time", "ascending")])
        assert by_code.column("time").to_pylist() == [row["time"] for row in wanted]
        closes = [row["close_price"] for row in wanted]
        assert by_code.column("close_price").to_pylist() == pytest.approx(closes, abs=0.00051)
    with pytest.raises(UsageError, match="bars of a week cannot be adjusted exactly"):
        data.adjusted_bars("forward", "week")


def test_bars_whose_actions_are_not_stored_are_not_adjusted(
    simulator: Simulator, client: Client, tmp_path: Path
) -> None:
    clock = simulator.market.clock
    assert isinstance(clock, ManualClock)
    download(client, "HK.00700", to=tmp_path, begin="2025-05-01", actions=False)
    with pytest.raises(UsageError, match=r"the corporate actions of HK\.00700: say opend download HK\.00"):
        dataset(tmp_path).adjusted_bars("forward")
    download(client, "HK.00700", to=tmp_path, begin="2025-05-01")
    clock.advance(86_400)
    download(client, "HK.00700", to=tmp_path, begin="2025-05-01", actions=False)
    with pytest.raises(UsageError, match=r"actions of HK\.00700 after 2025-06-01"):
        dataset(tmp_path).adjusted_bars("forward")
    assert dataset(tmp_path).adjusted_bars("forward", end="2025-06-01").num_rows == 20


def test_rows_that_were_lost_with_the_journal_are_not_stored_twice(client: Client, tmp_path: Path) -> None:
    download(client, "HK.00700", to=tmp_path, begin="2025-05-01")
    (tmp_path / ".downloads").unlink()
    done = download(client, "HK.00700", to=tmp_path, begin="2025-05-01")
    assert done.bars == len(rows(tmp_path, BARS["day"], "HK.00700"))
    assert done.actions == len(rows(tmp_path, ACTIONS, "HK.00700"))


def test_the_journal_has_nothing_that_could_not_be_stored(
    client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageError("the disk is full")

    monkeypatch.setattr(running, "store", full)
    for codes, has_actions in (("HK.00700", False), ("US.AAPL", True)):
        with pytest.raises(StorageError, match="the disk is full"):
            download(client, codes, to=tmp_path, actions=has_actions)
    coverage = Coverage(tmp_path)
    assert not coverage.days(Subject("bars-day", "HK.00700"))
    assert not coverage.days(Subject("actions", "US.AAPL"))


def test_one_process_at_a_time_writes_to_a_folder(client: Client, tmp_path: Path) -> None:
    with FolderLock(tmp_path, "opend collect"), pytest.raises(StorageInUse, match="opend collect"):
        download(client, "HK.00700", to=tmp_path)


def test_a_wish_that_cannot_be_meant_is_refused_before_any_call(client: Client, tmp_path: Path) -> None:
    calls = client.stats.calls
    cases: list[tuple[Callable[[], object], str]] = [
        (lambda: download(client, to=tmp_path), "name at least one security"),
        (lambda: download(client, "HK:00700", to=tmp_path), "did you mean 'HK.00700'"),
        (lambda: download(client, CODES, to=tmp_path, bars="2m"), "no bars of the length '2m'"),
        (lambda: download(client, CODES, to=tmp_path, bars=[]), "no bars of the length"),
        (lambda: download(client, CODES, to=tmp_path, years=0), "the number of years is 1 to 100, not 0"),
        (lambda: download(client, CODES, to=tmp_path, years=1, begin="2025-01-01"), "not both"),
        (lambda: download(client, CODES, to=tmp_path, begin="1 May"), "begin is a day such as 2025-06-03, not '1 May'"),
        (lambda: download(client, CODES, to=tmp_path, begin="2025-05-02", end="2025-05-01"), "is after the last"),
        (lambda: download(client, CODES, to=tmp_path, begin="0001-01-01"), "begin is a day from 1900-01-01 on"),
        (lambda: download(client, CODES, to=tmp_path, end="0050-01-01", years=100), "end is a day from 1900-01-01 on"),
    ]
    for refused, message in cases:
        with pytest.raises(UsageError, match=message):
            refused()
    for adjustment in ("forward", "sideways"):
        wrong: Any = adjustment
        with pytest.raises(UsageError, match="adjust"):
            download(client, CODES, to=tmp_path, adjustment=wrong)
    assert client.stats.calls == calls
