"""List the Hong Kong shares of companies that the Chinese state owns, and their plate.

Invariant: every code is one of the listed securities. Which companies the vendor's plate holds is not known; that the
state owns these is from memory (inferred).
"""

from __future__ import annotations

from typing import Final

from opend_proto.qot_common import QotMarket

__all__ = ["STATE_OWNED", "STATE_OWNED_CODES"]

STATE_OWNED: Final = (QotMarket.HK_SECURITY, "LIST8900")
"""The key of the plate; the vendor's own code is not known."""
STATE_OWNED_CODES: Final = (
    "00267 00291 00386 00688 00728 00762 00788 00857 00883 00939 00941 00998 01088 01109 01288 01336 01398 01658 01919 "
    "02328 02600 02601 02628 03328 03968 03988"
)
"""The codes of its members."""
