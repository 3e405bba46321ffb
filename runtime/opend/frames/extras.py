"""The libraries that frames are made with; each is an extra of its own, loaded when it is first needed.

Invariant: what is missing is said by the name of the extra that brings it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from opend.errors import UsageError

__all__ = ["load"]

_EXTRAS: Final = {"numpy": "frames", "pandas": "pandas", "polars": "polars", "pyarrow": "arrow"}


def load(package: str) -> Any:
    """Import a library; as none of them is needed for the others, type checkers cannot be told what it is.

    Raises:
        UsageError: It is not installed.
    """
    try:
        return import_module(package)
    except ImportError as error:
        raise UsageError(
            f"this frame needs the package `{package}`: pip install 'opend[{_EXTRAS[package]}]'"
        ) from error
