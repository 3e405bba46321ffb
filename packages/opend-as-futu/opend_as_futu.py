"""Let `opend.futu` stand in for the vendor's packages.

Invariant: nothing is copied; `futu` and `moomoo` are `opend.futu` itself.
"""

from __future__ import annotations

import warnings
from importlib.metadata import PackageNotFoundError, distribution

from opend.futu.naming.aliases import alias

__all__ = ["stand_in"]


def stand_in(name: str) -> None:
    """Make the package that is being imported as ``name`` the same as `opend.futu`.

    Warns if a package of the vendor's is installed too, since its files and ours overwrite each other.
    """
    beside = [vendors for vendors in ("futu-api", "moomoo-api") if _is_installed(vendors)]
    if beside:
        warnings.warn(
            f"{' and '.join(beside)} and opend-as-futu are both installed, and overwrite each other's files: "
            "uninstall all of them, then install the one you want",
            stacklevel=3,
        )
    alias(name)


def _is_installed(package: str) -> bool:
    try:
        distribution(package)
    except PackageNotFoundError:
        return False
    return True
