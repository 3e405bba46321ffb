"""What the names on a command line stand for: protocols.

Invariant: a name that stands for nothing is a UsageError that suggests the nearest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from opend.cli.nearest import did_you_mean
from opend.errors import UsageError
from opend_proto import methods

if TYPE_CHECKING:
    from opend_proto.schema import AnyMethod

__all__ = ["find_method"]


def find_method(name: str) -> AnyMethod:
    """The protocol of a name such as ``Qot_GetTicker``, if it can be called."""
    found = methods.METHODS_BY_NAME.get(name)
    if found is not None:
        return found
    if name in methods.PUSHES_BY_NAME:
        raise UsageError(f"{name} is a push, which OpenD sends by itself; it cannot be called")
    meant = did_you_mean(name, methods.METHODS_BY_NAME, "names are those of the proto files, as in Qot_GetTicker")
    raise UsageError(f"there is no protocol {name!r}{meant}")
