"""``opend ticks``, ``quote``, ``book`` and ``kline``."""

import json

import pytest
from tests.support.commands import Cli

from opend.cli.commands.kline import TYPES
from opend.simulator import Simulator
from opend_proto.qot_common import KLType, SubType


def rows(cli: Cli) -> list[list[str]]:
    return [line.split() for line in cli.out.splitlines()]


def test_ticks_are_printed_oldest_first_with_exact_sequences(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("ticks", "HK.00700", "-n", "7", *address) == 0
    heading, *ticks = rows(cli)
    assert heading == ["Time", "Price", "Volume", "Turnover", "Direction", "Type", "Sequence"]
    assert len(ticks) == 7
    assert ticks == sorted(ticks, key=lambda tick: int(tick[-1]))
    assert len({tick[-1] for tick in ticks}) == 7, "sequences above 2^53 must not run into one"


def test_ticks_are_lines_of_json_for_programs(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("ticks", "HK.00700", "-n", "3", "--json", *address) == 0
    assert [json.loads(line)["type"] is not None for line in cli.out.splitlines()] == [True] * 3


def test_quotes_have_a_row_each_in_the_order_asked_for(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("quote", "US.AAPL", "HK.00700", *address) == 0
    _, apple, tencent = rows(cli)
    assert tencent == [
        *("HK.00700", "TENCENT", "443.20", "+1.20", "+0.27", "441.00", "445.20", "439.80"),
        *("12,345,600", "5,400,000,000", "2025-06-02", "16:08:12"),
    ]
    assert apple[0] == "US.AAPL"


def test_quotes_are_lines_of_json_for_programs(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("quote", "US.AAPL", "HK.00700", "--json", *address) == 0
    assert [json.loads(line)["security"]["code"] for line in cli.out.splitlines()] == ["AAPL", "00700"]


def test_a_book_shows_bids_beside_asks_with_bars_in_proportion(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("book", "HK.00700", "-n", "4", *address) == 0
    _, best, *_, last = rows(cli)
    assert best == ["██", "1", "100", "441.90", "442.10", "100", "1", "██"]
    assert last == ["442.70", "400", "4", "█" * 10], "the other side has a level less"


def test_a_book_is_one_json_document_for_programs(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("book", "HK.00700", "-n", "4", "--json", *address) == 0
    (book,) = cli.documents()
    assert len(book["orderBookAskList"]) == 4


def test_candlesticks_are_printed_without_the_blank_ones(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("kline", "HK.00700", "-n", "8", *address) == 0
    _, first, *others = rows(cli)
    assert first == ["2024-01-01", "400.00", "403.50", "397.50", "402.00", "+0.50", "0", "0"]
    assert [day[0] for day in others] == [f"2024-01-0{day}" for day in (2, 3, 4, 5, 6, 8)]


def test_candlesticks_are_lines_of_json_for_programs(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("kline", "HK.00700", "-n", "8", "--json", *address) == 0
    assert len(cli.out.splitlines()) == 8


def test_a_chart_in_a_pipe_is_80_columns_wide_and_tells_hollow_from_filled(cli: Cli, address: tuple[str, ...]) -> None:
    assert cli("kline", "HK.00700", "--chart", *address) == 0
    title, *plot = cli.out.splitlines()
    assert title == "HK.00700  TENCENT  day  420.00 (+1.45%)  (║ rose, ┃ fell)"
    assert max(map(len, plot)) <= 80
    assert "║" in cli.out
    assert "┃" in cli.out


def test_every_type_of_candlesticks_is_one_of_the_protocol() -> None:
    assert {KLType[kind] for kind, _ in TYPES.values()} == set(KLType) - {KLType.UNKNOWN}
    assert len({SubType[sub] for _, sub in TYPES.values()}) == len(TYPES)


@pytest.mark.parametrize("command", ["ticks", "quote", "book", "kline"])
def test_a_security_that_is_not_there_is_explained_in_one_line(
    cli: Cli, address: tuple[str, ...], command: str
) -> None:
    assert cli(command, "HK.99999", *address) == 1
    assert "unknown security '99999'" in cli.error
    assert cli.error.count("\n") == 1


@pytest.mark.parametrize(("typed", "status", "meant"), [("HK.700", 2, "'HK.00700'"), ("US.APPL", 1, "US.AAPL")])
def test_a_misspelt_security_suggests_the_nearest(cli: Cli, typed: str, status: int, meant: str) -> None:
    with Simulator(unlisted=False) as simulator:  # By default, US.APPL would be made up.
        assert cli("ticks", typed, "--host", simulator.host, "--port", str(simulator.port)) == status
    assert f"did you mean {meant}" in cli.error
