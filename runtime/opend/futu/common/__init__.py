"""Export the base of all handlers and the log, where futu-api has them.

Invariant: see `opend.futu.naming.submodules`.
"""

from typing import TYPE_CHECKING

from opend.futu import *  # noqa: F403
from opend.futu.common import constant as constant
from opend.futu.common import ft_logger as ft_logger
from opend.futu.common import open_context_base as open_context_base
from opend.futu.common import sys_config as sys_config
from opend.futu.common import utils as utils
from opend.futu.naming.submodules import exported_by

if not TYPE_CHECKING:  # Type checkers follow the star import, but cannot read an `__all__` computed elsewhere.
    __all__ = list(exported_by(__name__))
