"""Shorten what a first call loads: dataclasses and named tuples that are made late, and the logger, found late.

`opend_proto.late` says how classes are made, and why. Invariant: nothing but the time of an import depends on this, so
that with a schema package of an older generator, which has nothing of the kind, the standard library makes them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field
    from logging import Logger
    from typing import NamedTuple

    from opend_proto.late import Late
else:
    try:
        from opend_proto.late import Late, NamedTuple, dataclass, field
    except ImportError:
        from dataclasses import dataclass, field
        from typing import NamedTuple

        Late = ()  # Nothing is an instance of it.

__all__ = ["Late", "NamedTuple", "dataclass", "field", "find_logger"]


def find_logger(name: str = "opend") -> Logger:
    """Return the logger ``opend``, or one below it; a program that logs nothing does not load `logging`."""
    from logging import getLogger  # Slower to load than the frames of a first call.

    return getLogger(name)
