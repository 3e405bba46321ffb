"""List where the answers of `opend.futu` differ from those of the vendor's client on purpose, each with the reason.

Invariant: a pattern matches ``method/column``; a number that the gateway did not send is NaN everywhere and not listed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["INTENDED"]

_CALCULATION: Final = "Figures of K-lines that the gateway never sent are left out of the request, not sent as 0."
_CONNECTION: Final = "Each connection has its own id, and each client its own name for it."

INTENDED: Final[Mapping[str, str]] = {
    "get_(sync|async)_conn_id/.*": _CONNECTION,
    "conn_str/.*": _CONNECTION,
    "request_indicator_calc_async/.*": _CALCULATION,
}
"""Pattern of ``method/column`` → why it differs."""
