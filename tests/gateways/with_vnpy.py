"""Install `packages/opend-vnpy`, and of vn.py what an engine without windows needs.

Invariant: vn.py is that of PyPI; of what it requires, only what its engine imports is there. PySide6, pyqtgraph,
qdarkstyle, qrcode, deap, tqdm, pyzmq, plotly and nbformat are for windows, optimising, remote calls and charts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from tests.interop.environments import ROOT
from tests.interop.packaged import python_of

__all__ = ["PACKAGE", "vnpy_python"]

PACKAGE: Final = ROOT / "packages" / "opend-vnpy"
_REQUESTS: Final = ("requests>=2.32", "urllib3>=2", "idna>=3", "charset-normalizer>=3", "certifi>=2024.2.2")
_REQUIREMENTS: Final = ("vnpy==4.5.0", "loguru>=0.7.3", "tzlocal>=5.3.1", "ta-lib>=0.6.4", *_REQUESTS)


def vnpy_python() -> Path:
    """Return an interpreter with vn.py and opend-vnpy, which also finds the packages of this one."""
    return python_of("vnpy", PACKAGE, _REQUIREMENTS)
