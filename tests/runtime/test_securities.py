"""Securities as text: the first dot splits, every market of the protocol document, and errors that help."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from opend import securities
from opend.errors import UsageError
from opend.securities import security, security_text
from opend_proto.qot_common import QotMarket, Security


@pytest.mark.parametrize(
    ("text", "market", "code"),
    [
        ("HK.00700", 1, "00700"),
        ("HK_FUTURE.999010", 2, "999010"),
        ("US.AAPL", 11, "AAPL"),
        ("US..DJI", 11, ".DJI"),
        ("US.BRK.B", 11, "BRK.B"),
        ("SH.600519", 21, "600519"),
        ("SZ.000001", 22, "000001"),
        ("SG.D05", 31, "D05"),
        ("JP.7203", 41, "7203"),
        ("AU.BHP", 51, "BHP"),
        ("MY.1155", 61, "1155"),
        ("CA.SHOP", 71, "SHOP"),
        ("FX.EURUSD", 81, "EURUSD"),
        ("CC.BTC", 91, "BTC"),
        ("EC.ELECTION", 101, "ELECTION"),
    ],
)
def test_text_and_message_are_the_same(text: str, market: int, code: str) -> None:
    parsed = security(text)
    assert parsed == Security(market=QotMarket(market), code=code)
    assert isinstance(parsed.market, QotMarket)
    assert security_text(parsed) == text


@pytest.mark.parametrize("market", [0, 99, -3])
def test_a_market_without_a_prefix_is_written_as_its_number(market: int) -> None:
    assert security_text(Security(market=QotMarket(market), code="X")) == f"{market}.X"


CODES = st.text(st.characters(codec="ascii", categories=["L", "N", "P"]), min_size=3)


SHORT = [security("HK.00700").market, security("SH.600519").market, security("SZ.000001").market]


@given(market=st.integers(0, 2**31 - 1), code=CODES)
def test_what_was_formatted_parses_again(market: int, code: str) -> None:
    assume(market not in SHORT or not code.isdecimal())
    value = Security(market=QotMarket(market), code=code)
    assert security(security_text(value)) == value


def test_numbers_longer_than_usual_are_taken() -> None:
    assert security("HK.800000").code == "800000"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("00700", "MARKET.CODE"),
        ("HK00700", r"did you mean 'HK\.00700'"),
        ("hk:00700", r"did you mean 'HK\.00700'"),
        ("hk.00700", r"unknown market 'hk'.*did you mean 'HK\.00700'"),
        ("600519.SH", r"did you mean 'SH\.600519'"),
        ("00700.HK", r"did you mean 'HK\.00700'"),
        ("HKG.00700", r"did you mean 'HK\.00700'"),
        ("NASDAQ.AAPL", "the markets are HK, HK_FUTURE, US"),
        ("HK.700", r"numbers of HK have 5 digits.*did you mean 'HK\.00700'"),
        ("SZ.1", r"did you mean 'SZ\.000001'"),
        ("hk700", r"did you mean 'HK\.00700'"),
        ("HK.", "needs a code"),
        ("HK. 00700", "without spaces"),
        ("", "MARKET.CODE"),
    ],
)
def test_what_is_no_security_is_explained(text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        security(text)


def test_the_same_text_gives_the_same_value_which_is_a_key() -> None:
    assert security("HK.00700") is security("HK.00700")
    assert {security("HK.00700"): 1}[Security(market=QotMarket.HK_SECURITY, code="00700")] == 1


def test_the_values_that_are_kept_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(securities, "_known", {})
    monkeypatch.setattr(securities, "_MOST_KNOWN", 2)
    kept = [security(f"US.{code}") for code in range(3)]
    assert [security(f"US.{code}") is value for code, value in enumerate(kept)] == [True, True, False]
    assert security("US.2") == kept[2]


def test_what_somebody_could_change_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    changeable = type("Changeable", (Security,), {"__slots__": (), "__hash__": None})
    monkeypatch.setattr(securities, "_known", {})
    monkeypatch.setattr(securities, "Security", changeable)
    assert security("US.0") == security("US.0")
    assert security("US.0") is not security("US.0")
