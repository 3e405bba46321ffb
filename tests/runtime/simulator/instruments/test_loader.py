"""Securities from a file: valid ones are listed, and an error names a wrong one."""

from pathlib import Path

import pytest

from opend import UsageError
from opend.simulator import ManualClock, SyntheticMarket
from opend.simulator.instruments.loader import load_securities
from opend_proto.qot_common import PlateSetType, QotMarket, SecurityType

EXAMPLE = Path(__file__).parents[4] / "examples" / "securities.toml"
KO = """
[[security]]
market = "US"
code = "KO"
name = "Coca-Cola"
kind = "stock"
lot_size = 100
base_price = 71
currency = "USD"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "some.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_example_lists_what_it_says() -> None:
    tencent, fund, index, plate, apple = load_securities(EXAMPLE)
    assert (tencent.text, tencent.base_price, tencent.listed.isoformat()) == ("HK.00700", 500.0, "2004-06-16")
    assert (fund.kind, fund.volatility, fund.base_price) == (SecurityType.TRUST, 0.24, 24.0)
    assert index.grid.steps == (10,)
    assert (plate.plate_type, plate.members) == (PlateSetType.INDUSTRY, ((QotMarket.HK_SECURITY, "00700"),))
    assert apple.option_root == "AAPL"


def test_a_market_of_a_file_trades_and_has_its_derivatives() -> None:
    market = SyntheticMarket(0, load_securities(EXAMPLE), ManualClock())
    listed = market.catalogue.listed(market.clock.now())
    assert {listing.kind for listing in listed} >= {SecurityType.DRVT, SecurityType.FUTURE, SecurityType.PLATE}
    main = market.find(QotMarket.HK_SECURITY, "HSImain")
    assert main is not None
    assert market.latest(main, 1)[0].price > 10_000


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('market = "US"', 'market = "UK"', "security 1: market must be one of HK, US, SH, SZ, not 'UK'"),
        ('kind = "stock"', 'kind = "bond"', "security 1: kind must be one of stock, fund"),
        ("lot_size = 100", "lot_size = 1.5", "security 1: lot_size must be a whole number, not 1.5"),
        ("lot_size = 100", "lot_size = 0", "security 1: US.KO: lot_size must be above 0, not 0"),
        ("lot_size = 100", "lot_size = true", "security 1: lot_size must be a whole number, not True"),
        ("base_price = 71", "base_price = -1", "security 1: US.KO: base_price must be above 0, not -1.0"),
        ("base_price = 71", "base_price = nan", "security 1: US.KO: base_price must be above 0, not nan"),
        ("base_price = 71", "", "security 1: base_price is missing"),
        ('code = "KO"', 'code = ""', "security 1: code must not be empty"),
        ('code = "KO"', 'code = "KO"\ncolour = "red"', "security 1: unknown field 'colour'"),
        ('code = "KO"', 'code = "KO"\nvolatility = 9', "volatility must be above 0 and at most 5, not 9"),
        ('code = "KO"', 'code = "KO"\nlisted = "2001"', "listed must be a day such as 2004-06-16, not '2001'"),
        ('code = "KO"', 'code = "KO"\nprice_step = 0.0001', "price_step must be a multiple of 0.001, not 0.0001"),
        ('code = "KO"', 'code = "KO"\nmembers = ["KO"]', "members must be codes such as HK.00700, not 'KO'"),
        ('code = "KO"', 'code = "KO"\nmembers = ["US.PEP"]', "security 1: members: 'PEP' of US.KO is not listed"),
        ("[[security]]", "[[securities]]", "unknown table 'securities'"),
        ("[[security]]", "[[security]", "is no TOML"),
        (KO, "", "holds no security"),
        (KO, "security = 3", "holds no security"),
        (KO, "security = [3]", "security 1: must be a [[security]] table, not 3"),
        (KO, KO + KO, "security 2: US.KO is listed twice"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, told: str) -> None:
    path = write(tmp_path, KO.replace(old, new))
    with pytest.raises(UsageError) as caught:
        load_securities(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert told in str(caught.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read: No such file"):
        load_securities(tmp_path / "none.toml")
