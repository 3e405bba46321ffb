"""Offer `opend.futu` under moomoo's name: ``from opend.moomoo import *`` in place of ``from moomoo import *``.

Invariant: it is the same module, and so are its submodules: `opend.moomoo.common` is `opend.futu.common`.
"""

from opend.futu import *  # noqa: F403
from opend.futu.naming.aliases import alias
from opend_proto.vendor import *  # noqa: F403

alias(__name__)
