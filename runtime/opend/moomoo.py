"""The same face under moomoo's name: ``from opend.moomoo import *`` in place of ``from moomoo import *``.

Invariant: it holds what `opend.futu` holds, and nothing else.
"""

from opend import futu as _futu
from opend.futu import *  # noqa: F403

__all__: list[str] = []
__all__ += _futu.__all__
