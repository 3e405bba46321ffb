"""Offer `opend.futu` under moomoo's name: ``from opend.moomoo import *`` in place of ``from moomoo import *``.

Invariant: it exports exactly the names of `opend.futu`.
"""

from typing import TYPE_CHECKING

from opend.futu import *  # noqa: F403

if not TYPE_CHECKING:  # Type checkers follow the star import, but cannot read an `__all__` computed elsewhere.
    from opend import futu

    __all__ = futu.__all__
