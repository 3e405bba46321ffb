"""List where the answers of `opend.futu` differ from those of the vendor's client on purpose, each with the reason.

Invariant: a pattern matches ``method/column``; a number that the gateway did not send is NaN everywhere and not listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["INTENDED"]

INTENDED: Final[Mapping[str, str]] = {}
"""Pattern of ``method/column`` → why it differs."""
