"""Give orders the names that vn.py knows them by, and find those names again in what OpenD tells.

Invariant: the name of an order that this gateway places is in its remark, so it is the same before its reply has come,
after a lost connection, and in a later run; any other order has the name that OpenD gave it.
"""

from __future__ import annotations

import re
from secrets import token_hex
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from opend_proto.trd_common import Order

__all__ = ["name_of", "new_name", "reference_of", "remark_of"]

_REMARK: Final = re.compile(r"(vnpy-[0-9a-f]{16})(?: (.*))?", re.DOTALL)
_MOST_BYTES: Final = 64


def new_name() -> str:
    """Return a name that no other order has."""
    return f"vnpy-{token_hex(8)}"


def remark_of(name: str, reference: str) -> str:
    """Return the remark of an order, with as much of vn.py's reference as the gateway keeps."""
    whole = f"{name} {reference}".strip().encode()
    return whole[:_MOST_BYTES].decode(errors="ignore")


def name_of(order: Order) -> str:
    """Return the name by which vn.py knows an order."""
    found = _REMARK.fullmatch(order.remark or "")
    return found[1] if found else order.order_id_ex or str(order.order_id)


def reference_of(order: Order) -> str:
    """Return vn.py's reference of an order, as far as it was kept; of any other order its remark."""
    found = _REMARK.fullmatch(order.remark or "")
    return (found[2] or "") if found else order.remark or ""
