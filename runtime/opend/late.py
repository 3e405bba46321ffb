"""The decorator of the dataclasses that a first call loads: `dataclasses.dataclass`, delayed until a class is used.

`opend_proto.late` says how, and why. Invariant: nothing but the time of an import depends on it, so that with a schema
package of an older generator, which has no such decorator, it is that of `dataclasses`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass, field

    from opend_proto.late import Late
else:
    try:
        from opend_proto.late import Late, dataclass, field
    except ImportError:
        from dataclasses import dataclass, field

        Late = ()  # Nothing is an instance of it.

__all__ = ["Late", "dataclass", "field"]
