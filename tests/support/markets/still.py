"""Share one market whose clock stands still among test files, so that what one has drawn the next need not draw again.

Invariant: nobody moves its clock, and reading changes nothing; so tests that only read cannot disturb one another.
"""

from __future__ import annotations

from typing import Final

from opend.simulator import ManualClock, SyntheticMarket

__all__ = ["STILL_MARKET"]

STILL_MARKET: Final = SyntheticMarket(0, clock=ManualClock())
"""Monday 2 June 2025, 10:30 in Hong Kong; never closed."""
