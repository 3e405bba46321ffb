"""Tabulate commonly used securities of Shanghai and Shenzhen.

Invariant: codes are those of real listings, and names their usual English ones (from memory, inferred); prices are only
the anchors of the random walks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from opend.simulator.instruments.tables.rows import Row

__all__ = ["SHANGHAI", "SHANGHAI_FUNDS", "SHENZHEN", "SHENZHEN_FUNDS"]

SHANGHAI: Final[tuple[Row, ...]] = (
    ("600000", "SPD Bank", 100, 12.5, "Banks"),
    ("600009", "Shanghai Airport", 100, 32.0, "Transportation"),
    ("600016", "Minsheng Bank", 100, 4.4, "Banks"),
    ("600028", "Sinopec", 100, 5.8, "Oil & Gas"),
    ("600030", "CITIC Securities", 100, 26.0, "Brokers"),
    ("600031", "Sany Heavy Industry", 100, 19.0, "Machinery"),
    ("600048", "Poly Developments", 100, 8.0, "Real Estate"),
    ("600050", "China Unicom", 100, 5.4, "Telecommunications"),
    ("600104", "SAIC Motor", 100, 16.0, "Automobiles"),
    ("600276", "Hengrui Pharma", 100, 53.0, "Pharmaceuticals"),
    ("600309", "Wanhua Chemical", 100, 55.0, "Chemicals"),
    ("600585", "Conch Cement", 100, 23.0, "Building Materials"),
    ("600690", "Haier Smart Home", 100, 25.0, "Household Appliances"),
    ("600809", "Fenjiu", 100, 185.0, "Liquor"),
    ("600887", "Yili", 100, 30.0, "Food"),
    ("601012", "LONGi", 100, 14.6, "Solar Power"),
    ("601088", "China Shenhua", 100, 39.0, "Coal"),
    ("601166", "Industrial Bank", 100, 23.6, "Banks"),
    ("601288", "Agricultural Bank of China", 100, 5.5, "Banks"),
    ("601601", "CPIC", 100, 34.0, "Insurance"),
    ("601628", "China Life", 100, 41.0, "Insurance"),
    ("601668", "China State Construction", 100, 5.7, "Construction"),
    ("601688", "Huatai Securities", 100, 16.0, "Brokers"),
    ("601888", "China Tourism Group Duty Free", 100, 61.0, "Retail"),
    ("601899", "Zijin Mining", 100, 18.0, "Metals"),
    ("601939", "China Construction Bank", 100, 9.0, "Banks"),
    ("601988", "Bank of China", 100, 5.5, "Banks"),
    ("603259", "WuXi AppTec", 100, 64.0, "Pharmaceuticals"),
    ("603288", "Haitian Flavouring", 100, 43.0, "Food"),
    ("603501", "Will Semiconductor", 100, 128.0, "Semiconductors"),
    ("688981", "SMIC", 100, 83.0, "Semiconductors"),
    ("688111", "Kingsoft Office", 100, 288.0, "Software"),
)
"""Shares of Shanghai."""

SHANGHAI_FUNDS: Final[tuple[Row, ...]] = (
    ("510050", "SSE 50 ETF", 100, 2.75, ""),
    ("510500", "CSI 500 ETF", 100, 5.75, ""),
    ("512880", "Securities ETF", 100, 1.06, ""),
    ("518880", "Gold ETF", 100, 7.3, ""),
    ("588000", "STAR 50 ETF", 100, 1.06, ""),
)
"""Exchange-traded funds of Shanghai."""

SHENZHEN: Final[tuple[Row, ...]] = (
    ("000002", "China Vanke", 100, 6.6, "Real Estate"),
    ("000063", "ZTE", 100, 31.0, "Communications Equipment"),
    ("000100", "TCL Technology", 100, 4.3, "Electronics"),
    ("000568", "Luzhou Laojiao", 100, 117.0, "Liquor"),
    ("000625", "Changan Automobile", 100, 12.8, "Automobiles"),
    ("000651", "Gree Electric", 100, 46.0, "Household Appliances"),
    ("000725", "BOE Technology", 100, 3.9, "Electronics"),
    ("002142", "Bank of Ningbo", 100, 26.5, "Banks"),
    ("002230", "iFlytek", 100, 47.0, "Software"),
    ("002304", "Yanghe Brewery", 100, 67.0, "Liquor"),
    ("002352", "SF Holding", 100, 48.0, "Transportation"),
    ("002415", "Hikvision", 100, 28.0, "Electronics"),
    ("002475", "Luxshare", 100, 31.0, "Electronics"),
    ("002714", "Muyuan Foods", 100, 41.0, "Food"),
    ("300014", "EVE Energy", 100, 45.0, "Batteries"),
    ("300015", "Aier Eye Hospital", 100, 12.5, "Health Care"),
    ("300124", "Inovance", 100, 65.0, "Machinery"),
    ("300274", "Sungrow", 100, 61.0, "Solar Power"),
    ("300760", "Mindray", 100, 225.0, "Health Care"),
)
"""Shares of Shenzhen."""

SHENZHEN_FUNDS: Final[tuple[Row, ...]] = (
    ("159901", "SZSE 100 ETF", 100, 2.7, ""),
    ("159919", "CSI 300 ETF", 100, 4.0, ""),
    ("159949", "ChiNext 50 ETF", 100, 0.9, ""),
)
"""Exchange-traded funds of Shenzhen."""
