"""Make the dataclasses and named tuples that a first call loads in less time than the standard library does.

`opend_proto.late` says how, and why. Invariant: nothing but the time of an import depends on it, so that with a schema
package of an older generator, which has nothing of the kind, they are made by the standard library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field
    from typing import NamedTuple

    from opend_proto.late import Late
else:
    try:
        from opend_proto.late import Late, NamedTuple, dataclass, field
    except ImportError:
        from dataclasses import dataclass, field
        from typing import NamedTuple

        Late = ()  # Nothing is an instance of it.

__all__ = ["Late", "NamedTuple", "dataclass", "field"]
