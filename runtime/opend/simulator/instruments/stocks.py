"""Define the stocks and exchange-traded funds of the synthetic market, as tables.

Invariant: names, lots, currencies, listing days and exchanges are those of the real listings, and the issued shares
have the real order of magnitude; prices are only the anchors of the random walks.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from opend.simulator.instruments.listing import Listing
from opend_proto.qot_common import ExchType, QotMarket, SecurityType

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["FUNDS", "STOCKS"]

# code, name, board lot, anchor price, trades a minute, first day of trading, issued shares in millions
_Row = tuple[str, str, int, float, int, str, int]

_HONG_KONG: tuple[_Row, ...] = (
    ("00700", "TENCENT", 100, 500.0, 240, "2004-06-16", 9_190),
    ("09988", "BABA-W", 100, 120.0, 180, "2019-11-26", 19_090),
    ("00005", "HSBC HOLDINGS", 400, 95.0, 90, "1991-04-08", 17_480),
    ("00388", "HKEX", 100, 420.0, 60, "2000-06-27", 1_268),
    ("00939", "CCB", 1000, 7.6, 90, "2005-10-27", 240_417),
    ("00941", "CHINA MOBILE", 500, 86.0, 60, "1997-10-23", 20_720),
    ("01299", "AIA", 200, 70.0, 60, "2010-10-29", 10_630),
    ("01211", "BYD COMPANY", 500, 110.0, 60, "2002-07-31", 3_675),
    ("01398", "ICBC", 1000, 6.0, 90, "2006-10-27", 86_795),
    ("01810", "XIAOMI-W", 200, 52.0, 120, "2018-07-09", 21_480),
    ("02318", "PING AN", 500, 53.0, 60, "2004-06-24", 7_448),
    ("03690", "MEITUAN-W", 100, 130.0, 90, "2018-09-20", 5_520),
    ("09618", "JD-SW", 50, 128.0, 60, "2020-06-18", 2_910),
    ("09999", "NTES-S", 100, 205.0, 40, "2020-06-11", 3_170),
)
_NASDAQ: tuple[_Row, ...] = (
    ("AAPL", "Apple", 100, 205.0, 240, "1980-12-12", 14_940),
    ("MSFT", "Microsoft", 100, 460.0, 180, "1986-03-13", 7_430),
    ("NVDA", "NVIDIA", 100, 140.0, 240, "1999-01-22", 24_400),
    ("AMZN", "Amazon", 100, 208.0, 120, "1997-05-15", 10_610),
    ("GOOG", "Alphabet-C", 100, 172.0, 120, "2014-03-27", 12_100),
    ("META", "Meta Platforms", 100, 660.0, 120, "2012-05-18", 2_510),
    ("TSLA", "Tesla", 100, 340.0, 240, "2010-06-29", 3_220),
    ("FUTU", "Futu Holdings Ltd", 100, 105.0, 60, "2019-03-08", 139),
)
_NEW_YORK: tuple[_Row, ...] = (
    ("BABA", "Alibaba", 100, 116.0, 60, "2014-09-19", 2_386),
    ("JPM", "JPMorgan", 100, 265.0, 60, "1969-03-05", 2_780),
    ("KO", "Coca-Cola", 100, 71.0, 60, "1919-09-05", 4_300),
)
_SHANGHAI: tuple[_Row, ...] = (
    ("600519", "Kweichow Moutai", 100, 1500.0, 60, "2001-08-27", 1_256),
    ("600036", "China Merchants Bank", 100, 43.0, 60, "2002-04-09", 20_629),
    ("600900", "China Yangtze Power", 100, 30.0, 60, "2003-11-18", 24_468),
    ("601318", "Ping An Insurance", 100, 54.0, 60, "2007-03-01", 10_763),
    ("601398", "ICBC", 100, 7.0, 60, "2006-10-27", 269_612),
    ("601857", "PetroChina", 100, 8.3, 40, "2007-11-05", 161_922),
)
_SHENZHEN: tuple[_Row, ...] = (
    ("000001", "Ping An Bank", 100, 11.5, 60, "1991-04-03", 19_406),
    ("000333", "Midea Group", 100, 77.0, 60, "2013-09-18", 7_010),
    ("000858", "Wuliangye", 100, 128.0, 60, "1998-04-27", 3_882),
    ("002594", "BYD", 100, 350.0, 60, "2011-06-30", 1_810),
    ("300059", "East Money", 100, 20.5, 60, "2010-03-19", 15_785),
    ("300750", "CATL", 100, 250.0, 60, "2018-06-11", 4_403),
)
_HONG_KONG_FUNDS: tuple[_Row, ...] = (
    ("02800", "TRACKER FUND", 500, 24.0, 90, "1999-11-12", 5_600),
    ("03033", "CSOP HS TECH", 200, 5.2, 60, "2020-08-28", 8_300),
)
_AMERICAN_FUNDS: tuple[_Row, ...] = (
    ("SPY", "SPDR S&P 500 ETF", 100, 590.0, 240, "1993-01-29", 1_020),
    ("QQQ", "Invesco QQQ Trust", 100, 520.0, 180, "1999-03-10", 630),
)
_SHANGHAI_FUNDS: tuple[_Row, ...] = (("510300", "CSI 300 ETF", 100, 3.95, 60, "2012-05-28", 95_000),)
_SHENZHEN_FUNDS: tuple[_Row, ...] = (("159915", "ChiNext ETF", 100, 2.0, 60, "2011-12-09", 46_000),)

# The prefix of the codes of these shares' options: a class of three letters in Hong Kong, the share's code in the US.
_OPTION_ROOTS: Final = {
    "00700": "TCH",
    "09988": "ALB",
    "00005": "HKB",
    "00388": "HEX",
    **{code: code for code in ("AAPL", "NVDA", "TSLA", "SPY")},
}
# Annual, as fractions; the other securities have the average share's volatility.
_VOLATILITIES: Final = {"TSLA": 0.6, "NVDA": 0.5, "KO": 0.18, "SPY": 0.18, "QQQ": 0.22, "02800": 0.24, "510300": 0.2}


def _listings(
    market: QotMarket,
    currency: str,
    rows: Iterable[_Row],
    kind: SecurityType = SecurityType.EQTY,
    exchange_type: ExchType = ExchType.UNKNOWN,
) -> tuple[Listing, ...]:
    return tuple(
        Listing(
            market=market,
            code=code,
            name=name,
            currency=currency,
            lot_size=lot_size,
            base_price=base_price,
            trades_per_minute=trades_per_minute,
            volatility=_VOLATILITIES.get(code, 0.36),
            kind=kind,
            listed=date.fromisoformat(listed),
            exchange_type=exchange_type,
            issued_shares=millions * 1_000_000,
            option_root=_OPTION_ROOTS.get(code, ""),
        )
        for code, name, lot_size, base_price, trades_per_minute, listed, millions in rows
    )


STOCKS: Final = (
    *_listings(QotMarket.HK_SECURITY, "HKD", _HONG_KONG),
    *_listings(QotMarket.US_SECURITY, "USD", _NASDAQ),
    *_listings(QotMarket.US_SECURITY, "USD", _NEW_YORK, exchange_type=ExchType.US_NYSE),
    *_listings(QotMarket.CNSH_SECURITY, "CNY", _SHANGHAI),
    *_listings(QotMarket.CNSZ_SECURITY, "CNY", _SHENZHEN),
)
"""Shares."""

FUNDS: Final = (
    *_listings(QotMarket.HK_SECURITY, "HKD", _HONG_KONG_FUNDS, SecurityType.TRUST),
    *_listings(QotMarket.US_SECURITY, "USD", _AMERICAN_FUNDS, SecurityType.TRUST, ExchType.US_AMEX),
    *_listings(QotMarket.CNSH_SECURITY, "CNY", _SHANGHAI_FUNDS, SecurityType.TRUST),
    *_listings(QotMarket.CNSZ_SECURITY, "CNY", _SHENZHEN_FUNDS, SecurityType.TRUST),
)
"""Exchange-traded funds."""
