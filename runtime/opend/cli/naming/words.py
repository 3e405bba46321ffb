"""List the completions of the words of a command line.

Invariant: only tables of names are loaded, since a user waits for every completion.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterable

__all__ = ["CODES", "protocol_names", "schema_names", "security_codes"]

CODES: Final = (
    *("HK.00005", "HK.00388", "HK.00700", "HK.00939", "HK.00941", "HK.01211", "HK.01299", "HK.01398", "HK.01810"),
    *("HK.02318", "HK.03690", "HK.09618", "HK.09988", "HK.09999", "SH.600036", "SH.600519", "SH.600900", "SH.601318"),
    *("SH.601398", "SH.601857", "SZ.000001", "SZ.000333", "SZ.000858", "SZ.002594", "SZ.300059", "SZ.300750"),
    *("US.AAPL", "US.AMZN", "US.BABA", "US.FUTU", "US.GOOG", "US.JPM", "US.KO", "US.META", "US.MSFT", "US.NVDA"),
    *("US.SPY", "US.TSLA"),
)
"""Popular securities, all listed by the simulator; asking the gateway for more would take too long."""


def security_codes(prefix: str, **_: Any) -> Iterable[str]:
    """Return the codes that begin with a prefix, ignoring case."""
    return (code for code in CODES if code.startswith(prefix.upper()))


def protocol_names(prefix: str, parsed_args: Namespace, **_: Any) -> Iterable[str]:
    """Return the protocols that can be called, or nothing where the JSON of a call is due."""
    from opend_proto.methods import METHODS_BY_NAME

    given: list[str] = getattr(parsed_args, "calls", None) or []
    return _beginning(prefix, METHODS_BY_NAME) if len(given) % 2 == 0 else ()


def schema_names(prefix: str, **_: Any) -> Iterable[str]:
    """Return all protocols, including pushes."""
    from opend_proto.methods import METHODS_BY_NAME, PUSHES_BY_NAME

    return _beginning(prefix, [*METHODS_BY_NAME, *PUSHES_BY_NAME])


def _beginning(prefix: str, names: Iterable[str]) -> Iterable[str]:
    """Return the names that begin with a prefix; without their first part, as in ``GetTi``, if it has none."""
    lower = prefix.lower()
    whole = [name for name in names if name.lower().startswith(lower)]
    return whole or [name for name in names if name.partition("_")[2].lower().startswith(lower)]
