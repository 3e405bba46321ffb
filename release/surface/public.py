"""List what is public: the modules and names that a program may build on.

Invariant: docs/COMPATIBILITY.md lists the same modules, and every name that is listed here exists.
"""

from __future__ import annotations

from typing import Final

__all__ = ["PUBLIC"]

PUBLIC: Final[dict[str, tuple[str, ...]]] = {
    "opend": (),
    "opend.accounts.blocking": ("Account", "Events", "Order"),
    "opend.callbacks": (),
    "opend.codec": (
        "Columns",
        "StringColumn",
        "columns",
        "decode",
        "encode",
        "from_json",
        "implementation",
        "to_dict",
        "to_json",
    ),
    "opend.collect": (),
    "opend.errors": (),
    "opend.frames": (),
    "opend.observing": ("Call", "Observer", "Reply"),
    "opend.recording": (),
    "opend.risk.desk": ("halt_process", "limit_process", "resume_process"),
    "opend.rpc": (),
    "opend.rpc.access": ("Access", "read_tokens", "tokens_from_file"),
    "opend.rpc.listening": (),
    "opend.rpc.roles": ("Role",),
    "opend.rpc.server": (),
    "opend.securities": (),
    "opend.session.counters": ("Counters",),
    "opend.simulator": (),
    "opend.storage.compacting": ("Compacted", "compact"),
    "opend.testing": (),
}
"""The public modules with their public names; all of ``__all__`` where none is given.

`opend.futu` and `opend.moomoo` follow the vendor's package, and `opend_proto` the vendor's schema; they are public too,
but each has its own rules and tests (docs/COMPATIBILITY.md).
"""
