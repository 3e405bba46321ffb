"""The counters are told in one line."""

from __future__ import annotations

from opend.collect.figures import Figures


def test_what_is_told() -> None:
    figures = Figures(parts=3, size=2_345_678)
    figures.taken.update({"ticks": 12_345, "bars-1m": 7, "gaps": 1})
    figures.flagged.update({"jump": 2, "off_price_grid": 1_000})
    told = "7 bars-1m, 1 gap, 2 jump, 1,000 off_price_grid; 3 parts, 2.3 MB"
    assert figures.describe(("ticks", "bars-1m")) == f"12,345 ticks, {told}"
    assert (
        figures.describe(("ticks", "bars-1m"), {"ticks": 4_999.6, "bars-1m": 0.2}) == f"12,345 ticks (5,000/s), {told}"
    )
    figures.troubles, figures.last_trouble = 2, "no right to the quote"
    assert figures.describe(("book",)).endswith("; tried again 2 times, the last time after: no right to the quote")
