"""Import the optional libraries that make frames, each when it is first needed.

Invariant: the error for a missing library names the extra that installs it.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any, Final

from opend.errors import UsageError

__all__ = ["load"]

_EXTRAS: Final = {"numpy": "frames", "pandas": "pandas", "polars": "polars", "pyarrow": "arrow"}
_loaded: Final[dict[str, Any]] = {}


def load(package: str, *, what: str = "this frame", extra: str | None = None) -> Any:
    """Import a library. The type is Any, since none of the libraries has to be installed for type checking.

    Args:
        package: The library, or a module of it.
        what: What needs it, for the error.
        extra: The extra that installs it; by default that of the frames of this library.

    Raises:
        UsageError: The library is not installed.
    """
    known = _loaded.get(package)
    if known is not None and sys.modules.get(package) is known:
        return known  # A frame asks for its libraries dozens of times, and an import waits for locks.
    try:
        known = _loaded[package] = import_module(package)
    except ImportError as error:
        raise UsageError(
            f"{what} needs the package `{package.partition('.')[0]}`: pip install 'opend[{extra or _EXTRAS[package]}]'"
        ) from error
    return known
