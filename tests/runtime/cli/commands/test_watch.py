"""``opend watch``."""

import json
import signal

import pytest
from tests.support.commands import Cli, first_line, process

from opend.cli.drawing.board import Board
from opend.cli.drawing.live import board_table
from opend.cli.drawing.views import choose_view, summary_lines
from opend.simulator import Simulator
from opend_proto import qot_update_ticker
from opend_proto.qot_common import QotMarket, Security, Ticker, TickerDirection


def test_watch_prints_a_line_per_tick_and_a_summary(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("watch", "HK.00700", "US.AAPL", "--seconds", "1.5", *address) == 0
    *ticks, tencent, apple = cli.out.splitlines()
    assert len(ticks) >= 2
    assert all(" HK.00700 " in line or " US.AAPL " in line for line in ticks)
    assert tencent.startswith("HK.00700: ")
    assert apple.startswith("US.AAPL: ")


def test_watch_prints_json_for_programs(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("watch", "HK.00700", "--seconds", "1.5", "--json", *address) == 0
    pushes = [json.loads(line) for line in cli.out.splitlines()]
    assert pushes
    assert all(push["tickerList"] for push in pushes)


@pytest.mark.parametrize(
    ("code", "status", "explanation"),
    [("00700", 2, "MARKET.CODE"), ("XX.1", 2, "unknown market 'XX'"), ("HK.99999", 1, "unknown security '99999'")],
)
def test_a_security_that_cannot_be_watched_is_explained(cli: Cli, code: str, status: int, explanation: str) -> None:
    assert cli("watch", "--simulate", code) == status
    assert explanation in cli.error
    assert cli.error.count("\n") == 1


@pytest.mark.parametrize("stop", [signal.SIGINT])
def test_ctrl_c_ends_a_watch_with_its_summary(address: tuple[str, ...], stop: signal.Signals) -> None:
    with process("watch", "HK.00700", *address) as running:
        assert "HK.00700" in first_line(running)
        running.send_signal(stop)
        out, error = running.communicate(timeout=20)
        assert (running.returncode, error) == (0, "")
        assert out.splitlines()[-1].startswith("HK.00700: ")


def test_a_gateway_that_goes_away_ends_a_watch_with_status_1() -> None:
    with Simulator() as gateway, process("watch", "HK.00700", "--port", str(gateway.port)) as running:
        assert "HK.00700" in first_line(running)
        gateway.stop()
        _, error = running.communicate(timeout=20)
        assert running.returncode == 1
        assert error.count("\n") == 1


def test_a_reader_that_goes_away_ends_a_watch_quietly(address: tuple[str, ...]) -> None:
    with process("watch", "HK.00700", *address) as running:
        first_line(running)
        assert running.stdout is not None
        running.stdout.close()
        assert running.wait(timeout=20) == 1
        assert running.stderr is not None
        assert running.stderr.read() == ""


def update(*prices: float) -> qot_update_ticker.S2C:
    return qot_update_ticker.S2C(
        security=Security(market=QotMarket.HK_SECURITY, code="00700"),
        name="TENCENT",
        ticker_list=[
            Ticker(
                time="2025-06-02 10:30:00.123",
                sequence=number,
                dir=TickerDirection.BID,
                price=price,
                volume=1000,
                turnover=price * 1000,
            )
            for number, price in enumerate(prices)
        ],
    )


def test_the_board_sums_up_what_was_seen() -> None:
    board = Board(["HK.00700", "US.AAPL"])
    board.add("HK.00700", update(500.0, 499.8))
    board.add("HK.00700", update(500.5))
    assert summary_lines(board) == [
        "HK.00700: 3 ticks, 3,000 shares, 499.800 to 500.500, last 500.500 (+0.500)",
        "US.AAPL: no ticks",
    ]


def test_the_live_table_fits_80_columns() -> None:
    console = pytest.importorskip("rich.console").Console(width=80)
    board = Board(["HK.00700", "US.AAPL"])
    board.add("HK.00700", update(*[500.0] * 2000, 1499.5))
    with console.capture() as capture:
        console.print(board_table(board))
    text = capture.get()
    assert "…" not in text.replace("US.AAPL   …", "")
    assert "10:30:00" in text
    assert "2,001,000" in text


@pytest.mark.parametrize(
    ("terminal", "term", "rich", "view"),
    [
        (True, "xterm", True, "LiveView"),
        (True, "xterm", False, "PlainView"),
        (True, "dumb", True, "PlainView"),
        (False, "xterm", True, "PlainView"),
    ],
)
def test_the_table_needs_a_terminal_that_can_and_rich(
    monkeypatch: pytest.MonkeyPatch, *, terminal: bool, term: str, rich: bool, view: str
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: terminal)
    monkeypatch.setenv("TERM", term)

    def find_spec(_name: str) -> object:
        return object() if rich else None

    monkeypatch.setattr("opend.cli.drawing.views.find_spec", find_spec)
    assert type(choose_view()).__name__ == view
