"""Import the optional libraries that make frames, each when it is first needed.

Invariant: the error for a missing library names the extra that installs it.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from opend.errors import UsageError

__all__ = ["load"]

_EXTRAS: Final = {"numpy": "frames", "pandas": "pandas", "polars": "polars", "pyarrow": "arrow"}


def load(package: str) -> Any:
    """Import a library. The type is Any, since none of the libraries has to be installed for type checking.

    Raises:
        UsageError: The library is not installed.
    """
    try:
        return import_module(package)
    except ImportError as error:
        raise UsageError(
            f"this frame needs the package `{package}`: pip install 'opend[{_EXTRAS[package]}]'"
        ) from error
