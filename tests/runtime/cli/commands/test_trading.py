"""The commands about accounts: paper unless --real is given, and nothing real without a typed confirmation."""

from __future__ import annotations

import io
from collections.abc import Iterator
from hashlib import md5
from pathlib import Path
from typing import Final

import pytest
from tests.support.commands import Cli
from tests.support.gathering import each_of

from opend import Client
from opend.simulator import ManualClock, Simulator
from opend.simulator.trading import DEFAULT_UNLOCK


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(clock=ManualClock(), push_interval=0.02) as running:
        yield running


class Trader:
    """Runs commands against the simulator."""

    def __init__(self, cli: Cli, simulator: Simulator) -> None:
        self.cli = cli
        self._address = ("--host", simulator.host, "--port", str(simulator.port))

    def __call__(self, *words: str) -> str:
        """Run a command that succeeds; return its output."""
        assert self.cli(*words, *self._address) == 0, self.cli.error
        return self.cli.out

    def refused(self, *words: str) -> str:
        """Run a command that is used wrongly; return its complaint."""
        assert self.cli(*words, *self._address) == 2
        assert self.cli.out == ""
        return self.cli.error


@pytest.fixture
def trader(capsys: pytest.CaptureFixture[str], simulator: Simulator) -> Trader:
    return Trader(Cli(capsys), simulator)


def test_accounts_are_listed_and_funds_shown(trader: Trader) -> None:
    listed = trader("account").splitlines()
    assert len(listed) == 7
    assert len([line for line in listed if line.startswith("paper, market ")]) == 3
    assert "total assets" in trader("account", "--funds", "--market", "HK")
    trader("account", "--json")
    assert {"accID", "trdEnv"} <= trader.cli.documents()[0].keys()
    assert "3 accounts fit" in trader.refused("positions")


def test_an_order_is_previewed_placed_and_seen(trader: Trader) -> None:
    seen = trader("buy", "HK.00700", "100", "--limit", "480.2", "--preview")
    assert "BUY 100 00700 at 480.2, NORMAL" in seen
    assert "up to 48,020.00 HKD" in seen
    assert seen.endswith("nothing was sent\n")
    assert len(trader("orders", "--market", "HK").splitlines()) == 1
    assert "FILLED_ALL, 100 of 100 filled" in trader("buy", "HK.00700", "100")
    assert "00700" in trader("positions", "--market", "HK")
    waiting = trader("sell", "HK.00700", "100", "--limit", "600", "--wait", "0.01")
    number = waiting.split()[1].rstrip(":")
    row = next(line for line in trader("orders", "--market", "HK", "--cancel", number).splitlines() if number in line)
    assert "CANCELLED_ALL" in row
    assert "not 1.5: the gateway would cut the rest off" in trader.refused("buy", "HK.00700", "1.5")
    assert "'many' is not a number" in trader.refused("buy", "HK.00700", "many")


LIMITS: Final = [
    (("--max-notional", "HKD=48019"), "max_notional: 100 at 480.2 is up to 48,020 HKD of at most 48,019"),
    (("--max-notional", "usd=1000000"), "max_notional: the order is in HKD, for which there is no limit"),
    (("--max-quantity", "99"), "max_quantity: the quantity 100 of at most 99"),
    (("--price-band", "0.1%"), "price_band: the limit 480.2, which may be 0.1"),
    (("--max-notional", "48020"), "does not say in which currency: give it as HKD=48020"),
    (("--max-notional", "XXX=1"), "unknown currency 'XXX'; there are AUD"),
    (("--max-notional", "HKD=x"), "'x' is not a number"),
    (("--max-quantity", "-5"), "max_quantity must be a finite number above 0, not -5"),
    (("--price-band", "5"), "'5' would be 500%: give 5% or a fraction"),
]
"""Limits that an order to buy 100 at 480.2 breaks, or that are none, with what is said of it."""


@each_of("case", LIMITS)
def test_an_order_over_a_limit_is_refused_by_its_name(case: tuple[tuple[str, ...], str], trader: Trader) -> None:
    limit, said = case
    assert said in trader.refused("buy", "HK.00700", "100", "--limit", "480.2", *limit)


def test_limits_of_the_profile_and_of_the_command_line_hold_both(
    trader: Trader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("[limits]\nmax_quantity = 200\n[profiles.small.limits]\nmax_notional = {HKD = 50000}\n")
    monkeypatch.setenv("OPEND_CONFIG", str(config))
    order = ("buy", "HK.00700", "100", "--limit", "400", "--wait", "0.01")
    both = ("--profile", "small", "--max-quantity", "300")
    assert "max_quantity: the quantity 300 of at most 200" in trader.refused("buy", "HK.00700", "300")
    assert "max_notional: 200 at " in trader.refused("sell", "HK.00700", "200", "--limit", "400", *both)
    seen = trader(*order, *both, "--preview")
    assert [line.split()[1] for line in seen.splitlines() if line.startswith("ok")] == [
        "max_quantity:",
        "max_notional:",
        "max_quantity:",
    ]
    placed = [trader(*order, *both).split()[1].rstrip(":") for _ in range(2)]
    assert f"order {placed[0]}: CANCELLED_ALL" in trader("cancel", "--market", "HK", placed[0], placed[0])
    assert f"order {placed[1]}: CANCELLED_ALL" in trader("cancel", "--market", "HK", "--all")
    assert trader("cancel", "--market", "HK", "--all") == "no order of the account can still fill\n"
    assert "has no order 7 today" in trader.refused("cancel", "--market", "HK", "7")
    assert all("or --all" in trader.refused("cancel", *words) for words in ((), ("7", "--all")))


def test_a_real_order_is_sent_once_it_was_typed(
    trader: Trader, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Client(simulator.host, simulator.port, allow_real_trading=True) as client:
        digest = md5(DEFAULT_UNLOCK.encode(), usedforsecurity=False).hexdigest()
        client.trd.unlock_trade(unlock=True, pwd_md5=digest)
    order = ("buy", "HK.00700", "100", "--limit", "400", "--real", "--kind", "cash", "--wait", "0.01")
    for typed in ("", "yes\n", "buy 100 HK.00700\n"):
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        complaint = trader.refused(*order)
        assert "up to 40,000.00 HKD, without fees\nThis is a real order." in complaint
        assert "type: buy 100 HK.00700 limit 400" in complaint
        assert "not sent: the order was not confirmed" in complaint
    assert len(trader("orders", "--real", "--market", "HK", "--kind", "cash").splitlines()) == 1
    complaint = trader.refused(*order, "--max-quantity", "99")
    assert complaint == "opend buy: not sent: max_quantity: the quantity 100 of at most 99\n", (
        "nobody is asked to type it"
    )
    monkeypatch.setattr("sys.stdin", io.StringIO("buy 100 HK.00700 limit 400\n"))
    number = trader(*order).split()[1].rstrip(":")
    assert "CANCELLED_ALL" in trader("cancel", number, "--real", "--market", "HK", "--kind", "cash")
