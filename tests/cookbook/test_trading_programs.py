"""The programs of the cookbook that trade: nothing is sent twice, and nothing secret is shown."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
from tests.cookbook.programs import answering, load, run_main

from opend import Client, OutcomeUnknown, UsageError
from opend.simulator import ManualClock, RefusalError, Simulator
from opend_proto import methods, trd_get_funds
from opend_proto.trd_common import TrdEnv


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(clock=ManualClock(), push_interval=0.02) as simulator:
        yield simulator


class TestPaperOrders:
    """What is not known is not tried again."""

    def client(self, error: Exception) -> Any:
        def place_order(**_: object) -> None:
            raise error

        return SimpleNamespace(trd=SimpleNamespace(place_order=place_order))

    def test_an_unknown_outcome_ends_the_program(self) -> None:
        with pytest.raises(SystemExit, match="look into the list of orders first: the reply was lost"):
            load("paper_orders").place(self.client(OutcomeUnknown("the reply was lost")), None, 100)

    def test_a_refusal_is_one_line(self, simulator: Simulator) -> None:
        with pytest.raises(SystemExit, match=r"refused: .+"):
            run_main(load("paper_orders"), simulator, "--qty", "1")


def test_a_portfolio_is_shown_again_after_an_event(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    program = load("portfolio")
    show = program.show

    def show_and_buy(client: Client, header: Any) -> None:
        show(client, header)
        program.buy(client, header, {"00700": 100})

    monkeypatch.setattr(program, "show", show_and_buy)
    # The test's own time-out ends a wait for an event that does not come.
    run_main(program, simulator, "--rounds", "2", "--every", "3600")
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == [
        *("cash", "total"),
        *("00700", "cash", "total"),
    ]


def test_one_refused_account_does_not_hide_the_others(simulator: Simulator, capsys: pytest.CaptureFixture[str]) -> None:
    with Client(simulator.host, simulator.port) as client:
        accounts = [each for each in client.trd.get_acc_list(user_id=0).acc_list if each.trd_env == TrdEnv.SIMULATE]

    @simulator.handle(methods.TRD_GET_FUNDS)
    def funds(request: trd_get_funds.Request) -> trd_get_funds.Response:
        if request.c2s.header.acc_id == accounts[0].acc_id:
            raise RefusalError("not today")
        return simulator.sample(methods.TRD_GET_FUNDS, request)

    run_main(load("many_accounts"), simulator)
    printed = capsys.readouterr().out
    assert "refused: not today" in printed
    assert all(f"…{each.acc_id % 10_000:04}" in printed for each in accounts)
    assert not any(str(each.acc_id) in printed for each in accounts)


class Keyring:
    """The part of the package `keyring` that the program uses."""

    def get_password(self, service: str, user: str) -> str | None:
        return "kept" if (service, user) == ("opend", "trade") else None


class TestUnlockSafely:
    """The password comes from where the page says, and trading is locked again whatever happens."""

    @pytest.fixture(autouse=True)
    def nowhere(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("OPEND_TRADE_PASSWORD", raising=False)
        monkeypatch.setitem(sys.modules, "keyring", None)

    def test_the_environment_comes_before_the_keyring_and_that_before_the_user(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        program = load("unlock_safely")
        program.find_spec, program.getpass = answering(None), answering("typed")
        assert program.password() == "typed"
        program.find_spec, program.import_module = answering("found"), answering(Keyring())
        assert program.password() == "kept"
        monkeypatch.setenv("OPEND_TRADE_PASSWORD", "given")
        assert program.password() == "given"

    @pytest.mark.parametrize("outcome", [None, RuntimeError("the work failed")])
    def test_trading_is_locked_again(
        self, simulator: Simulator, monkeypatch: pytest.MonkeyPatch, outcome: Exception | None
    ) -> None:
        program = load("unlock_safely")
        monkeypatch.setenv("OPEND_TRADE_PASSWORD", "123456")
        asked: list[object] = []
        with Client(simulator.host, simulator.port, allow_real_trading=True) as client:
            unlock_trade = client.trd.unlock_trade

            def heard(**arguments: Any) -> Any:
                asked.append(arguments["unlock"])
                return unlock_trade(**arguments)

            monkeypatch.setattr(client.trd, "unlock_trade", heard)
            try:
                with program.unlocked(client):
                    assert asked == [True]
                    if outcome is not None:
                        raise outcome
            except RuntimeError as error:
                assert error is outcome  # noqa: PT017
        assert asked == [True, False]

    def test_a_wrong_password_is_one_line_without_it(
        self, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("OPEND_TRADE_PASSWORD", "wrong-one")
        with pytest.raises(SystemExit, match=r"not unlocked: .+") as raised:
            run_main(load("unlock_safely"), simulator)
        assert "wrong-one" not in str(raised.value)

    def test_without_the_permission_nothing_is_unlocked(self, simulator: Simulator) -> None:
        program = load("unlock_safely")
        program.digest = answering("0" * 32)
        with Client(simulator.host, simulator.port) as client, pytest.raises(UsageError), program.unlocked(client):
            pytest.fail("unlocked")
