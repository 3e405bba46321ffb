"""Give `opend.futu` and its submodules further names, such as `opend.moomoo`, or those of the vendor's packages.

Invariant: under each name there are the same module objects, so a class or setting is the same whichever name it is
imported by.
"""

from __future__ import annotations

import sys

import opend.futu

__all__ = ["alias"]


def alias(name: str) -> None:
    """Let `opend.futu` be imported as ``name`` too, and each of its submodules below that name.

    A module calls it with its own name while it is imported, and is replaced by `opend.futu` then.
    """
    original = opend.futu.__name__
    # All submodules are in sys.modules, because `opend.futu` imports each of them.
    for path, module in tuple(sys.modules.items()):
        if path == original or path.startswith(f"{original}."):
            sys.modules[name + path.removeprefix(original)] = module
