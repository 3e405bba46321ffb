"""On a real terminal of 80 and of 160 columns: widths, charts, colours and the live watch."""

import sys

import pytest
from tests.support.commands import Terminal, command_line

from opend.cli.text import width_of
from opend.simulator import Simulator

pytest.importorskip("termios")

COMMANDS = [
    ("ticks", "HK.00700"),
    ("quote", "HK.00700", "SH.600519"),
    ("book", "HK.00700"),
    ("kline", "HK.00700"),
    ("kline", "HK.00700", "-n", "100", "--chart"),
    ("call", "Qot_GetBasicQot", '{"securityList": ["HK.00700", "SH.600519"]}', "--table"),
    ("doctor",),
    ("watch", "HK.00700", "--seconds", "0.5"),
]


def show(simulator: Simulator, *words: str, columns: int, changes: dict[str, str] | None = None) -> list[str]:
    command = command_line(*words, "--port", str(simulator.port))
    with Terminal(command, columns=columns, changes=changes) as terminal:
        lines = terminal.finish()
        assert terminal.process.returncode == 0, lines
    return lines


@pytest.mark.parametrize("columns", [80, 160])
def test_no_line_is_wider_than_the_terminal(simulator: Simulator, columns: int) -> None:
    pages = [("schema", "Qot_GetTicker"), ("schema", "warrant"), ("schema", "--search", "implied volatility")]
    commands = [*pages, *((*words, "--port", str(simulator.port)) for words in COMMANDS)]
    program = f"from opend.cli import main\nassert not any([main(words) for words in {commands}])"
    with Terminal([sys.executable, "-W", "error", "-c", program], columns=columns) as terminal:
        lines = terminal.finish()
        assert terminal.process.returncode == 0, lines
    assert len(lines) > 60
    assert max(map(width_of, lines)) <= columns


def test_a_chart_is_as_wide_and_as_high_as_the_terminal(simulator: Simulator) -> None:
    lines = show(simulator, "kline", "HK.00700", "-n", "400", "--chart", columns=160)
    assert max(map(width_of, lines)) > 140
    assert len(lines) in {22, 23}, "the prompt has a line of its own"


@pytest.mark.parametrize(
    ("changes", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)], ids=str
)
def test_colours_are_for_terminals_that_have_them_and_users_who_want_them(
    simulator: Simulator, *, changes: dict[str, str], coloured: bool
) -> None:
    command = command_line("kline", "HK.00700", "--chart", "--port", str(simulator.port))
    with Terminal(command, columns=60, changes=changes) as terminal:
        lines = terminal.finish()
        assert ("\x1b[32m" in terminal.raw) == coloured
    assert ("║" in "".join(lines)) != coloured
    assert max(map(width_of, lines)) <= 60


def test_a_watch_refreshes_in_place_and_ends_on_ctrl_c_with_a_summary(simulator: Simulator) -> None:
    with Terminal(command_line("watch", "HK.00700", "--port", str(simulator.port)), columns=80) as terminal:
        terminal.read_until("TENCENT")
        terminal.type("\x03")
        lines = terminal.finish()
        assert terminal.process.returncode == 0
    assert "\x1b[1A" in terminal.raw, "the cursor goes up to draw the table anew"
    assert lines[-2].startswith("HK.00700: ")


def test_a_watch_on_a_dumb_terminal_prints_lines(simulator: Simulator) -> None:
    lines = show(simulator, "watch", "HK.00700", "--seconds", "1.5", columns=80, changes={"TERM": "dumb"})
    assert sum("  HK.00700  " in line for line in lines) >= 1


@pytest.mark.parametrize(
    ("changes", "marked"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)], ids=str
)
def test_the_words_of_a_search_are_marked(*, changes: dict[str, str], marked: bool) -> None:
    with Terminal(command_line("schema", "--search", "implied volatility"), columns=80, changes=changes) as terminal:
        lines = terminal.finish()
    assert ("\x1b[1;33mvolatility\x1b[0m" in terminal.raw) is marked
    assert any("implied volatility" in line for line in lines)
