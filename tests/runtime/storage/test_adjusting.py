"""Bars are adjusted by the vendor's formula: as in its own examples, and as the simulator adjusts them itself."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pytest

from opend import Client, UsageError, security
from opend.simulator import ManualClock, Simulator
from opend.storage.adjusting import adjusted_bars
from opend.storage.kinds import ACTIONS, BARS
from opend.storage.layout import zone_of_code
from opend_proto.qot_common import CompanyAct, KLine, KLType, Rehab, RehabType

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from opend.storage.adjusting import Direction
    from opend.storage.kinds import Kind
    from opend_proto.schema import Message

CODE = "SZ.002714"
EXAMPLE_DAY = "2021-06-02 00:00:00"
# Ex-date, forward A and B, backward A and B, of the vendor's questions and answers about quotes (Q16). It tells only
# the backward factors of the earlier actions, and only the forward ones of the last.
EXAMPLE = [
    ("2014-07-04", 1.0, 0.0, 1.0, 0.234),
    ("2015-06-10", 1.0, 0.0, 2.0, 0.061),
    ("2016-07-08", 1.0, 0.0, 2.0, 0.353),
    ("2017-07-11", 1.0, 0.0, 1.8, 0.69),
    ("2018-07-03", 1.0, 0.0, 1.0, 0.691),
    ("2019-07-04", 1.0, 0.0, 1.0, 0.05),
    ("2020-06-04", 1.0, 0.0, 1.7, 0.55),
    ("2021-06-03", 0.71429, -1.04357, 1.0, 0.0),
]
SPLITTING = ["HK.00700", "HK.00005", "HK.09988", "US.AAPL", "US.KO", "SH.600519"]
DIRECTIONS: tuple[Direction, ...] = ("forward", "backward")


def stored(kind: Kind, code: str, messages: Sequence[Message], **beside: str) -> pa.Table:
    """Return messages as a dataset reads them."""
    table = kind.table(
        messages, zone_of_code(code), beside={name: [each] * len(messages) for name, each in beside.items()}
    )
    return table.append_column("code", pa.array([code] * len(messages), pa.string()))


def unadjusted(code: str, bars: Sequence[KLine]) -> pa.Table:
    return stored(BARS["day"], code, bars, adjustment="NONE")


def actions(*given: tuple[str, float, float, float, float]) -> pa.Table:
    rehabs = [
        Rehab(
            time=day,
            company_act_flag=CompanyAct.DIVIDEND,
            fwd_factor_a=fa,
            fwd_factor_b=fb,
            bwd_factor_a=ba,
            bwd_factor_b=bb,
        )
        for day, fa, fb, ba, bb in given
    ]
    return stored(ACTIONS, CODE, rehabs)


def bar(time: str, close: float) -> KLine:
    return KLine(time=time, is_blank=False, close_price=close)


@pytest.mark.parametrize(("direction", "close"), [("forward", 65.4639719), ("backward", 1152.7226)])
def test_the_vendors_examples_come_out(direction: Direction, close: float) -> None:
    # The order in which actions are stored must not matter.
    found = adjusted_bars(unadjusted(CODE, [bar(EXAMPLE_DAY, 93.11)]), actions(*reversed(EXAMPLE)), direction)
    assert found.column("close_price").to_pylist() == [pytest.approx(close, abs=1e-4)]
    assert found.column("adjustment").to_pylist() == [direction.upper()]
    latest = adjusted_bars(unadjusted(CODE, [bar("2021-06-03 00:00:00", 66.25)]), actions(*EXAMPLE), "forward")
    assert latest.column("close_price").to_pylist() == [66.25]


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    with (
        Simulator(clock=ManualClock(), hours="exchange", rate_limits=False) as simulator,
        Client(simulator.host, simulator.port, rate_limit="off") as connected,
    ):
        yield connected


def history(client: Client, code: str, rehab_type: RehabType, kl_type: KLType, days: tuple[date, date]) -> list[KLine]:
    begin, end = days
    return list(
        client.qot.iter_history_kl(
            rehab_type=rehab_type, kl_type=kl_type, security=code, begin_time=begin, end_time=end, max_ack_kl_num=1000
        )
    )


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_days_are_adjusted_as_the_gateway_adjusts_them(client: Client, direction: Direction) -> None:
    days = date(2020, 1, 1), date(2021, 12, 31)
    bars: list[pa.Table] = []
    rehabs: list[pa.Table] = []
    wanted: list[KLine] = []
    for code in SPLITTING:
        bars.append(unadjusted(code, history(client, code, RehabType.NONE, KLType.DAY, days)))
        rehabs.append(stored(ACTIONS, code, client.qot.request_rehab(security=security(code)).rehab_list))
        wanted += history(client, code, RehabType[direction.upper()], KLType.DAY, days)
    found = adjusted_bars(pa.concat_tables(bars), pa.concat_tables(rehabs), direction)
    assert found.schema == bars[0].schema
    assert found.column("time").to_pylist() == [each.time for each in wanted]
    assert found.column("close_price").to_pylist() != pa.concat_tables(bars).column("close_price").to_pylist()
    check_prices(found, wanted)
    assert found.column("volume").to_pylist() == [each.volume for each in wanted]


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_minutes_are_adjusted_by_their_day(client: Client, direction: Direction) -> None:
    ex_date = date.fromisoformat(client.qot.request_rehab(security=security("HK.00005")).rehab_list[-1].time[:10])
    days = ex_date.replace(day=max(ex_date.day - 3, 1)), ex_date
    plain = history(client, "HK.00005", RehabType.NONE, KLType.K_60MIN, days)
    wanted = history(client, "HK.00005", RehabType[direction.upper()], KLType.K_60MIN, days)
    rehabs = stored(ACTIONS, "HK.00005", client.qot.request_rehab(security=security("HK.00005")).rehab_list)
    assert len({each.time[:10] for each in plain}) > 1
    check_prices(adjusted_bars(unadjusted("HK.00005", plain), rehabs, direction), wanted)


def check_prices(found: pa.Table, wanted: Sequence[KLine]) -> None:
    """The gateway rounds to thousandths, and so the changes too are a little off."""
    for name, tolerance in (
        *((f"{each}_price", 0.00051) for each in ("open", "high", "low", "close", "last_close")),
        ("change_rate", 0.05),
    ):
        values: list[Any] = found.column(name).to_pylist()
        assert values == pytest.approx([getattr(each, name) for each in wanted], abs=tolerance), name


def test_a_previous_close_that_is_not_there_stays_absent() -> None:
    bars = [
        KLine(time=EXAMPLE_DAY, is_blank=False, close_price=93.11, last_close_price=0.0),
        KLine(time="2021-06-03 00:00:00", is_blank=True),
    ]
    found = adjusted_bars(unadjusted(CODE, bars), actions(*EXAMPLE), "forward")
    assert found.column("last_close_price").to_pylist() == [None, None]
    assert found.column("change_rate").to_pylist() == [None, None]
    assert found.column("close_price").to_pylist() == [pytest.approx(65.4639719), None]


def test_without_actions_prices_stay() -> None:
    plain = unadjusted(CODE, [bar(EXAMPLE_DAY, 93.11)])
    found = adjusted_bars(plain, actions(), "backward")
    assert found.column("close_price").to_pylist() == [93.11]
    assert adjusted_bars(plain.slice(1), actions(*EXAMPLE), "backward").num_rows == 0


def test_what_cannot_be_adjusted_is_refused() -> None:
    bars, given = unadjusted(CODE, [bar(EXAMPLE_DAY, 93.11)]), actions(*EXAMPLE)
    backward = adjusted_bars(bars, given, "backward")
    sideways: Any = "sideways"
    cases: list[tuple[Callable[[], object], str]] = [
        (lambda: adjusted_bars(bars, given, sideways), "'forward' or 'backward', not 'sideways'"),
        (lambda: adjusted_bars(backward, given, "forward"), r"adjusted already \(BACKWARD\)"),
        (lambda: adjusted_bars(bars.drop(["code"]), given, "forward"), "the bars need their columns code"),
        (lambda: adjusted_bars(bars, given.drop(["fwd_factor_b"]), "forward"), "the actions need their columns fwd_fa"),
    ]
    for refused, message in cases:
        with pytest.raises(UsageError, match=message):
            refused()
