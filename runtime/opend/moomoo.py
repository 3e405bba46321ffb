"""The same face under moomoo's name: ``from opend.moomoo import *`` in place of ``from moomoo import *``.

Invariant: it holds what `opend.futu` holds, and nothing else.
"""

from typing import TYPE_CHECKING

from opend.futu import *  # noqa: F403

if not TYPE_CHECKING:  # Type checkers take all that a star brings, and read no list that is made elsewhere.
    from opend import futu

    __all__ = futu.__all__
