"""Export the settings of all contexts, where futu-api has them.

Invariant: see `opend.futu.naming.submodules`.
"""

from typing import TYPE_CHECKING

from opend.futu import *  # noqa: F403
from opend.futu.naming.submodules import exported_by
from opend_proto.vendor import *  # noqa: F403

if not TYPE_CHECKING:  # Type checkers follow the star import, but cannot read an `__all__` computed elsewhere.
    __all__ = list(exported_by(__name__))
