"""List event contracts, and say what they can be combined into.

Invariant: a contract pays 1 or nothing, and its price is the probability that it pays.
"""

from __future__ import annotations
