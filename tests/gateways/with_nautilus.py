"""Install `packages/opend-nautilus` and NautilusTrader.

Invariant: NautilusTrader is that of PyPI; of what it requires, what fits is taken from the development environment.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.interop.environments import ROOT
from tests.interop.packaged import python_of

__all__ = ["PACKAGE", "nautilus_python"]

PACKAGE: Final = ROOT / "packages" / "opend-nautilus"
_REQUIREMENTS: Final = (
    "nautilus_trader==1.221.0",
    "fsspec>=2025.2.0,<2026",
    "pandas>=2.2.3,<3",
    "portion>=2.6.1",
    "pytz>=2025.2",
    "tqdm>=4.67.1",
    "uvloop==0.22.1",
)


def nautilus_python() -> Path:
    """Return an interpreter with NautilusTrader and opend-nautilus, which also finds the packages of this one."""
    return python_of("nautilus", PACKAGE, _REQUIREMENTS)
