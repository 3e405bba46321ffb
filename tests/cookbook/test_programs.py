"""The programs of the cookbook do what their pages promise, also where the embedded OpenD alone would not show it."""

from __future__ import annotations

import csv
import io
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Final

import pytest
from tests.cookbook.programs import answering, load, run_main

from opend import Client, Gap, Tick, security
from opend.simulator import ManualClock, Simulator
from opend.testing import FaultProxy
from opend_proto.qot_common import KLType, RehabType, SubType, Ticker, TickerDirection

TENCENT: Final = security("HK.00700")


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def simulator(clock: ManualClock) -> Iterator[Simulator]:
    with Simulator(clock=clock, push_interval=0.02) as simulator:
        yield simulator


def lines_of(path: Path) -> list[list[str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.reader(file))


class TestTickRecorder:
    """Each tick once and in order, and a line where some may be missing."""

    def sequences(self, simulator: Simulator) -> list[str]:
        with Client(simulator.host, simulator.port) as client:
            client.qot.sub(security_list=[TENCENT], sub_type_list=[SubType.TICKER], is_sub_or_un_sub=True)
            ticks = client.qot.get_ticker(security=TENCENT, max_ret_num=1000).ticker_list
        return [str(tick.sequence) for tick in ticks]

    def test_a_second_run_adds_only_what_is_new(self, simulator: Simulator, clock: ManualClock, tmp_path: Path) -> None:
        path, program = tmp_path / "ticks.csv", load("tick_recorder")
        words = ("HK.00700", "--file", str(path), "--count", "1000")
        run_main(program, simulator, *words)
        first = self.sequences(simulator)
        clock.advance(60)
        run_main(program, simulator, *words)
        second = self.sequences(simulator)
        expected = first + [each for each in second if each not in first]
        assert [row[1] for row in lines_of(path)] == expected
        assert 0 < len(expected) - len(first) < 1000

    def test_too_long_an_absence_is_a_gap(self, simulator: Simulator, clock: ManualClock, tmp_path: Path) -> None:
        path, program = tmp_path / "ticks.csv", load("tick_recorder")
        words = ("HK.00700", "--file", str(path), "--count", "1000")
        run_main(program, simulator, *words)
        last = self.sequences(simulator)[-1]
        clock.advance(3600)
        run_main(program, simulator, *words)
        assert [row for row in lines_of(path) if row[2] == "gap"] == [["HK.00700", last, "gap"]]

    def test_a_lost_connection_costs_no_tick(self, simulator: Simulator, clock: ManualClock, tmp_path: Path) -> None:
        path, program = tmp_path / "ticks.csv", load("tick_recorder")
        before = self.sequences(simulator)
        with FaultProxy(simulator.host, simulator.port) as proxy, Client(proxy.host, proxy.port) as client:

            def interrupted(codes: list[str]) -> Iterator[Tick | Gap]:
                for at, item in enumerate(Client.ticks(client, codes)):
                    yield item
                    if at == len(before) - 1:
                        clock.advance(30)
                        proxy.disconnect_all()

            recorded = program.record(SimpleNamespace(ticks=interrupted), ["HK.00700"], path, len(before) + 20)
        assert recorded == len(before) + 20
        after = [each for each in self.sequences(simulator) if each not in before]
        assert [row[1] for row in lines_of(path)] == before + after[:20]


class TestBarsFromTicks:
    """The bars are those of the exchange, and what is not whole is left out."""

    def test_they_are_those_of_the_gateway(self, simulator: Simulator, clock: ManualClock) -> None:
        program = load("bars_from_ticks")
        with Client(simulator.host, simulator.port) as client:
            client.qot.sub(security_list=[TENCENT], sub_type_list=[SubType.KL_1MIN], is_sub_or_un_sub=True)
            candles = client.qot.get_kl(
                security=TENCENT, kl_type=KLType.K_1MIN, rehab_type=RehabType.NONE, req_num=10
            ).kl_list
            ticks = client.ticks(TENCENT)
            known = [next(ticks) for _ in range(1000)]
        bars = [bar for bar in program.bars(known, 60) if bar.whole]
        assert len(bars) >= 3
        theirs = {each.volume: (each.open_price, each.high_price, each.low_price, each.close_price) for each in candles}
        for bar in bars:
            assert theirs[bar.volume] == (bar.open, bar.high, bar.low, bar.close)

    def test_bars_around_a_gap_are_not_whole(self) -> None:
        program = load("bars_from_ticks")

        def tick(time: str) -> Tick:
            moment, side = f"2025-06-02 {time}", TickerDirection.BID
            return Tick(TENCENT, Ticker(time=moment, sequence=1, dir=side, price=1.0, volume=1, turnover=1.0))

        times = ["10:00:59", "10:01:01", "10:02:10", None, "10:02:50", "10:03:00.5", "10:04:00", "10:05:00"]
        items = [Gap(TENCENT, 1, 2) if each is None else tick(each) for each in times]
        bars = list(program.bars(items, 60))
        assert [(bar.begin.minute, bar.whole) for bar in bars] == [
            (0, False),
            (1, True),
            (2, False),
            (3, True),
            (4, True),
        ]
        assert bars[0].begin == datetime.fromisoformat("2025-06-02T10:00:00")


def test_an_option_chain_has_a_row_for_each_strike(simulator: Simulator) -> None:
    program = load("option_chain")
    program.SNAPSHOTS = 7  # several pages
    owner = security("US.AAPL")
    with Client(simulator.host, simulator.port) as client:
        day = client.qot.get_option_expiration_date(owner=owner).date_list[1].strike_time or ""
        frame = program.chain(client, owner, day)
        (chain,) = client.qot.get_option_chain(owner=owner, begin_time=day, end_time=day).option_chain
        call = next(item.call for item in chain.option if item.call is not None)
        (snapshot,) = client.qot.get_security_snapshot(security_list=[call.basic.security]).snapshot_list
    assert frame.height == len(chain.option)
    assert frame["strike"].is_sorted()
    assert snapshot.option_ex_data is not None
    (row,) = frame.filter(frame["strike"] == snapshot.option_ex_data.strike_price).to_dicts()
    assert row["delta CALL"] == snapshot.option_ex_data.delta
    assert row["iv CALL"] == snapshot.option_ex_data.implied_volatility


def test_screened_shares_keep_the_bounds(simulator: Simulator) -> None:
    printed = io.StringIO()
    with redirect_stdout(printed):
        run_main(load("screeners"), simulator, "--pe", "40")
    ratios = [
        float(line.partition("P/E")[2].split()[0]) for line in printed.getvalue().splitlines() if "  P/E " in line
    ]
    changes = [float(line.split()[-2]) for line in printed.getvalue().splitlines() if line.endswith(" %")]
    assert len(changes) > 3
    assert changes == sorted(changes, reverse=True)
    assert changes[-1] >= 0
    assert all(0 <= ratio <= 40 for ratio in ratios)


class TestHistoryDownload:
    """Nothing is read twice, and nothing beyond the quota."""

    def test_a_second_run_reads_only_what_is_missing(
        self, simulator: Simulator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        words = ("--begin", "2025-05-01", "--end", "2025-05-30", "--folder", str(tmp_path))
        run_main(load("history_download"), simulator, "HK.00700", *words)
        run_main(load("history_download"), simulator, "HK.00700", "HK.00005", *words)
        assert capsys.readouterr().out.splitlines() == [
            "quota: 1000 more securities; 0 count already",
            "HK.00700   20 candlesticks",
            "quota: 999 more securities; 1 count already",
            "HK.00700   is there already",
            "HK.00005   20 candlesticks",
        ]
        assert sorted(path.suffix for path in tmp_path.iterdir()) == [".csv", ".csv"]

    def test_what_the_quota_does_not_allow_is_left_out(
        self, simulator: Simulator, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        program = load("history_download")
        program.quota = answering((1, {"US.AAPL"}))
        words = ("--begin", "2025-05-29", "--end", "2025-05-30", "--folder", str(tmp_path))
        run_main(program, simulator, "HK.00700", "HK.00005", "US.AAPL", *words)
        assert capsys.readouterr().out.splitlines()[1:] == [
            "HK.00700   2 candlesticks",
            "HK.00005   left out: the quota is used up",
            "US.AAPL    2 candlesticks",
        ]


def test_the_programs_run_as_commands(tmp_path: Path) -> None:
    """The pages are tested in one process; this one shows that nothing of the tests' own is needed."""
    command = [sys.executable, "-W", "error", load("tick_recorder").__file__, "--simulate", "--count", "20"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert len(lines_of(tmp_path / "ticks.csv")) == 20
