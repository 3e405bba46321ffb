"""Read what a program of its own has found out: a line ``RESULT`` with JSON among its other output.

Invariant: what else the program prints does no harm, also where another of its threads prints between the text of that
line and its end.
"""

from __future__ import annotations

import json
from typing import Any, Final

__all__ = ["result_in"]

_MARK: Final = "RESULT "


def result_in(output: str) -> Any:
    """Return what the program has found out; fails with all that it printed if that is not there."""
    before, mark, after = output.partition(_MARK)
    assert mark, f"the program printed no result:\n{before}"
    found: Any = json.JSONDecoder().raw_decode(after)[0]
    return found
