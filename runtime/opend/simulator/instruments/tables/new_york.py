"""Tabulate commonly used securities of the United States.

Invariant: codes, names and exchanges are those of real listings (from memory, inferred); prices are only the anchors of
the random walks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from opend.simulator.instruments.tables.rows import Row

__all__ = ["ARCA_FUNDS", "NASDAQ", "NASDAQ_FUNDS", "NEW_YORK"]

NASDAQ: Final[tuple[Row, ...]] = (
    ("GOOGL", "Alphabet-A", 100, 171.0, "Internet"),
    ("AMD", "AMD", 100, 111.0, "Semiconductors"),
    ("INTC", "Intel", 100, 20.0, "Semiconductors"),
    ("NFLX", "Netflix", 100, 1190.0, "Media"),
    ("AVGO", "Broadcom", 100, 240.0, "Semiconductors"),
    ("QCOM", "Qualcomm", 100, 145.0, "Semiconductors"),
    ("MU", "Micron Technology", 100, 94.0, "Semiconductors"),
    ("TXN", "Texas Instruments", 100, 183.0, "Semiconductors"),
    ("ASML", "ASML Holding", 100, 735.0, "Semiconductors"),
    ("ARM", "Arm Holdings", 100, 125.0, "Semiconductors"),
    ("MRVL", "Marvell Technology", 100, 60.0, "Semiconductors"),
    ("CSCO", "Cisco", 100, 63.0, "Communications Equipment"),
    ("ADBE", "Adobe", 100, 412.0, "Software"),
    ("INTU", "Intuit", 100, 750.0, "Software"),
    ("PLTR", "Palantir", 100, 130.0, "Software"),
    ("CRWD", "CrowdStrike", 100, 470.0, "Software"),
    ("PANW", "Palo Alto Networks", 100, 190.0, "Software"),
    ("ZM", "Zoom", 100, 81.0, "Software"),
    ("SMCI", "Super Micro Computer", 100, 40.0, "Communications Equipment"),
    ("COST", "Costco", 100, 1030.0, "Retail"),
    ("PEP", "PepsiCo", 100, 131.0, "Beverages"),
    ("SBUX", "Starbucks", 100, 84.0, "Restaurants"),
    ("BKNG", "Booking Holdings", 100, 5500.0, "Travel Services"),
    ("ABNB", "Airbnb", 100, 129.0, "Travel Services"),
    ("TCOM", "Trip.com", 100, 62.0, "Travel Services"),
    ("PDD", "PDD Holdings", 100, 96.0, "Internet Retail"),
    ("JD", "JD.com", 100, 33.0, "Internet Retail"),
    ("BIDU", "Baidu", 100, 82.0, "Internet"),
    ("NTES", "NetEase", 100, 121.0, "Media"),
    ("BILI", "Bilibili", 100, 18.0, "Media"),
    ("LI", "Li Auto", 100, 28.5, "Automobiles"),
    ("RIVN", "Rivian Automotive", 100, 14.5, "Automobiles"),
    ("LCID", "Lucid Group", 100, 2.2, "Automobiles"),
    ("PYPL", "PayPal", 100, 70.0, "Financial Services"),
    ("COIN", "Coinbase", 100, 247.0, "Financial Services"),
    ("HOOD", "Robinhood", 100, 66.0, "Financial Services"),
    ("SOFI", "SoFi Technologies", 100, 13.3, "Financial Services"),
    ("MSTR", "Strategy", 100, 369.0, "Software"),
    ("MARA", "MARA Holdings", 100, 14.0, "Financial Services"),
    ("MRNA", "Moderna", 100, 26.0, "Biotechnology"),
    ("GILD", "Gilead Sciences", 100, 110.0, "Biotechnology"),
    ("AMGN", "Amgen", 100, 288.0, "Biotechnology"),
)
"""Shares of Nasdaq."""

NEW_YORK: Final[tuple[Row, ...]] = (
    ("BRK.A", "Berkshire Hathaway-A", 1, 755_000.0, "Insurance"),
    ("BRK.B", "Berkshire Hathaway-B", 100, 504.0, "Insurance"),
    ("V", "Visa", 100, 365.0, "Financial Services"),
    ("MA", "Mastercard", 100, 585.0, "Financial Services"),
    ("BAC", "Bank of America", 100, 44.0, "Banks"),
    ("WFC", "Wells Fargo", 100, 75.0, "Banks"),
    ("C", "Citigroup", 100, 75.0, "Banks"),
    ("GS", "Goldman Sachs", 100, 600.0, "Banks"),
    ("MS", "Morgan Stanley", 100, 128.0, "Banks"),
    ("DIS", "Disney", 100, 113.0, "Media"),
    ("NKE", "Nike", 100, 61.0, "Retail"),
    ("MCD", "McDonald's", 100, 314.0, "Restaurants"),
    ("WMT", "Walmart", 100, 98.0, "Retail"),
    ("HD", "Home Depot", 100, 368.0, "Retail"),
    ("PG", "Procter & Gamble", 100, 170.0, "Household Products"),
    ("JNJ", "Johnson & Johnson", 100, 155.0, "Drug Manufacturers"),
    ("PFE", "Pfizer", 100, 23.5, "Drug Manufacturers"),
    ("MRK", "Merck", 100, 77.0, "Drug Manufacturers"),
    ("LLY", "Eli Lilly", 100, 737.0, "Drug Manufacturers"),
    ("UNH", "UnitedHealth", 100, 302.0, "Insurance"),
    ("XOM", "Exxon Mobil", 100, 102.0, "Oil & Gas"),
    ("CVX", "Chevron", 100, 137.0, "Oil & Gas"),
    ("OXY", "Occidental Petroleum", 100, 41.0, "Oil & Gas"),
    ("BA", "Boeing", 100, 207.0, "Aerospace"),
    ("CAT", "Caterpillar", 100, 348.0, "Machinery"),
    ("GE", "GE Aerospace", 100, 246.0, "Aerospace"),
    ("GM", "General Motors", 100, 49.6, "Automobiles"),
    ("F", "Ford Motor", 100, 10.4, "Automobiles"),
    ("T", "AT&T", 100, 27.8, "Telecommunications"),
    ("VZ", "Verizon", 100, 44.0, "Telecommunications"),
    ("IBM", "IBM", 100, 259.0, "Software"),
    ("ORCL", "Oracle", 100, 166.0, "Software"),
    ("CRM", "Salesforce", 100, 265.0, "Software"),
    ("SNOW", "Snowflake", 100, 206.0, "Software"),
    ("UBER", "Uber Technologies", 100, 84.0, "Travel Services"),
    ("TSM", "TSMC", 100, 193.0, "Semiconductors"),
    ("SE", "Sea", 100, 160.0, "Internet Retail"),
    ("SNAP", "Snap", 100, 8.3, "Internet"),
    ("NIO", "NIO", 100, 3.6, "Automobiles"),
    ("XPEV", "XPeng", 100, 19.3, "Automobiles"),
    ("EDU", "New Oriental", 100, 47.0, "Education"),
    ("TAL", "TAL Education", 100, 10.0, "Education"),
    ("YUMC", "Yum China", 100, 44.0, "Restaurants"),
    ("GME", "GameStop", 100, 30.0, "Retail"),
    ("AMC", "AMC Entertainment", 100, 3.5, "Media"),
)
"""Shares of the New York Stock Exchange."""

NASDAQ_FUNDS: Final[tuple[Row, ...]] = (
    ("TQQQ", "ProShares UltraPro QQQ", 100, 70.0, ""),
    ("SQQQ", "ProShares UltraPro Short QQQ", 100, 25.0, ""),
    ("TLT", "iShares 20+ Year Treasury Bond ETF", 100, 86.0, ""),
)
"""Exchange-traded funds of Nasdaq."""

ARCA_FUNDS: Final[tuple[Row, ...]] = (
    ("DIA", "SPDR Dow Jones Industrial Average ETF", 100, 423.0, ""),
    ("IWM", "iShares Russell 2000 ETF", 100, 205.0, ""),
    ("VOO", "Vanguard S&P 500 ETF", 100, 541.0, ""),
    ("VTI", "Vanguard Total Stock Market ETF", 100, 290.0, ""),
    ("GLD", "SPDR Gold", 100, 304.0, ""),
    ("SLV", "iShares Silver", 100, 30.0, ""),
    ("USO", "United States Oil Fund", 100, 70.0, ""),
    ("XLF", "Financial Select Sector SPDR", 100, 51.0, ""),
    ("XLE", "Energy Select Sector SPDR", 100, 82.0, ""),
    ("XLK", "Technology Select Sector SPDR", 100, 231.0, ""),
    ("ARKK", "ARK Innovation ETF", 100, 57.0, ""),
    ("SOXL", "Direxion Semiconductor Bull 3X", 100, 17.0, ""),
    ("KWEB", "KraneShares China Internet ETF", 100, 33.0, ""),
    ("FXI", "iShares China Large-Cap ETF", 100, 36.0, ""),
    ("EEM", "iShares Emerging Markets ETF", 100, 46.0, ""),
)
"""Exchange-traded funds of NYSE Arca."""
