"""Define the indices and plates of the synthetic market: named groups of its shares.

Invariant: every member is a share of the tables. Codes and names are those of the real indices and plates, except the
codes of the industries that `opend.simulator.instruments.tables` adds, and the code of the plate of state-owned
companies; the members are only a few of the real ones. A basket's level is a random walk of its own, not computed from
its members.
"""

from __future__ import annotations

from typing import Final

from opend.simulator.calendar.exchanges import PriceGrid
from opend.simulator.instruments.listing import Listing
from opend.simulator.instruments.stocks import STOCKS
from opend.simulator.instruments.tables.common import SECTORS, plate_code
from opend.simulator.instruments.tables.rows import CURRENCIES
from opend.simulator.instruments.tables.state_owned import STATE_OWNED, STATE_OWNED_CODES
from opend_proto.qot_common import ExchType, PlateSetType, QotMarket, SecurityType

__all__ = ["INDICES", "PLATES"]

_HK, _US = QotMarket.HK_SECURITY, QotMarket.US_SECURITY
_SH, _SZ = QotMarket.CNSH_SECURITY, QotMarket.CNSZ_SECURITY
_HUNDREDTHS: Final = PriceGrid(limits=(), steps=(10,))
_THOUSANDTHS: Final = PriceGrid(limits=(), steps=(1,))

# market, code, name, level, annual volatility as a fraction, members ("" is every share of STOCKS, "-" none)
_INDICES: tuple[tuple[QotMarket, str, str, float, float, str], ...] = (
    (_HK, "800000", "Hang Seng Index", 24_000.0, 0.24, ""),
    (_HK, "800100", "Hang Seng China Enterprises Index", 8_700.0, 0.26, "00700 09988 00939 00941 01398 01810 02318"),
    (_HK, "800700", "Hang Seng TECH Index", 5_300.0, 0.32, "00700 09988 01810 03690 09618 09999"),
    (_US, ".DJI", "Dow Jones Industrial Average", 42_500.0, 0.16, "AAPL MSFT NVDA AMZN JPM KO"),
    (_US, ".IXIC", "Nasdaq Composite Index", 19_300.0, 0.22, "AAPL MSFT NVDA AMZN GOOG META TSLA"),
    (_US, ".SPX", "S&P 500 Index", 5_950.0, 0.18, "AAPL MSFT NVDA AMZN GOOG META TSLA JPM KO"),
    (_SH, "000001", "SSE Composite Index", 3_370.0, 0.18, ""),
    (_SH, "000300", "CSI 300 Index", 3_870.0, 0.2, "600519 600036 600900 601318 601398 601857"),
    (_SZ, "399001", "SZSE Component Index", 10_130.0, 0.22, ""),
    (_SZ, "399006", "ChiNext Index", 2_020.0, 0.28, "300059 300750"),
    (_US, ".NDX", "Nasdaq 100 Index", 21_400.0, 0.22, "AAPL MSFT NVDA AMZN GOOG META TSLA"),
    (_US, ".VIX", "Cboe Volatility Index", 18.0, 0.9, "-"),
    (_SH, "000016", "SSE 50 Index", 2_680.0, 0.18, "600519 600036 600900 601318 601398 601857"),
    (_SH, "000905", "CSI 500 Index", 5_670.0, 0.24, "-"),
    (_SZ, "399300", "CSI 300 Index (Shenzhen)", 3_870.0, 0.2, "000001 000333 000858 002594 300059 300750"),
)
_INDUSTRY, _CONCEPT, _REGION = PlateSetType.INDUSTRY, PlateSetType.CONCEPT, PlateSetType.REGION
# market, code, name, set, members
_PLATES: tuple[tuple[QotMarket, str, str, PlateSetType, str], ...] = (
    (_HK, "LIST1059", "Digital Solutions Services", _INDUSTRY, "00700 09988 03690"),
    (_HK, "LIST1078", "Banks", _INDUSTRY, "00005 00939 01398"),
    (_HK, "LIST1062", "Insurance", _INDUSTRY, "01299 02318"),
    (_HK, "LIST1063", "Automobiles", _INDUSTRY, "01211"),
    (_HK, "LIST1123", "Online Retailers", _INDUSTRY, "09988 09618"),
    (_HK, "LIST1910", "Red Chips", _CONCEPT, "00941"),
    (_HK, "LIST1911", "Smartphones", _CONCEPT, "01810"),
    (_HK, "LIST1922", "Online Games", _CONCEPT, "00700 09999"),
    (*STATE_OWNED, "State-owned Value Stocks", _CONCEPT, STATE_OWNED_CODES),
    (_US, "LIST2009", "Consumer Electronics", _INDUSTRY, "AAPL"),
    (_US, "LIST2015", "Semiconductors", _INDUSTRY, "NVDA"),
    (_US, "LIST2117", "Banks", _INDUSTRY, "JPM"),
    (_US, "LIST2136", "Artificial Intelligence", _CONCEPT, "MSFT NVDA GOOG META AMZN"),
    (_US, "LIST2518", "China Concept Stocks", _CONCEPT, "BABA FUTU"),
    (_SH, "LIST0017", "Banks", _INDUSTRY, "600036 601398"),
    (_SH, "LIST0103", "Liquor", _INDUSTRY, "600519"),
    (_SH, "LIST0901", "Beijing", _REGION, "601398 601857 600900"),
    (_SZ, "LIST0402", "Banks", _INDUSTRY, "000001"),
    (_SZ, "LIST0451", "Electric Vehicles", _CONCEPT, "002594 300750"),
    (_SZ, "LIST0918", "Guangdong", _REGION, "000001 000333 002594"),
)


# The industries that only the tables of common securities name.
_MORE_PLATES: tuple[tuple[QotMarket, str, str, PlateSetType, str], ...] = tuple(
    (market, plate_code(name), name, _INDUSTRY, "")
    for market, industries in SECTORS.items()
    for name in industries
    if not any((each[0], each[2], each[3]) == (market, name, _INDUSTRY) for each in _PLATES)
)


def _members(market: QotMarket, codes: str) -> tuple[tuple[QotMarket, str], ...]:
    if codes == "-":
        return ()
    if codes:
        return tuple((market, code) for code in codes.split())
    return tuple((share.market, share.code) for share in STOCKS if share.market == market)


def _plate_members(
    market: QotMarket, name: str, plate_type: PlateSetType, codes: str
) -> tuple[tuple[QotMarket, str], ...]:
    more = SECTORS[market].get(name, []) if plate_type == _INDUSTRY else []
    return tuple((market, code) for code in [*codes.split(), *more])


INDICES: Final = tuple(
    Listing(
        market=market,
        code=code,
        name=name,
        currency=CURRENCIES[market],
        lot_size=1,
        base_price=level,
        trades_per_minute=60,
        volatility=volatility,
        kind=SecurityType.INDEX,
        exchange_type=ExchType.HK_HKEX if market == _HK else ExchType.UNKNOWN,
        price_grid=_HUNDREDTHS,
        members=_members(market, codes),
    )
    for market, code, name, level, volatility, codes in _INDICES
)
"""Indices."""

PLATES: Final = tuple(
    Listing(
        market=market,
        code=code,
        name=name,
        currency=CURRENCIES[market],
        lot_size=1,
        base_price=1_000.0,
        trades_per_minute=20,
        volatility=0.28,
        kind=SecurityType.PLATE,
        price_grid=_THOUSANDTHS,
        members=_plate_members(market, name, plate_type, codes),
        plate_type=plate_type,
    )
    for market, code, name, plate_type, codes in (*_PLATES, *_MORE_PLATES)
)
"""Plates: industries, concepts, regions."""
