"""List the securities that programs commonly name, and make up any other one from its code.

Invariant: a security depends only on its row or, if it is made up, on its code and the seed of the market.
"""

from __future__ import annotations
