"""Examine a gateway and the way to it: what is right, what is wrong, and what to do about it (``opend doctor``).

Invariant: nothing is changed but one subscription, which ends with the connection; no order can be sent. Every check
gives one finding, whatever fails.
"""

from __future__ import annotations

from opend.doctor.examination import examine
from opend.doctor.finding import Bounds, Finding, State, Target

__all__ = ["Bounds", "Finding", "State", "Target", "examine"]
